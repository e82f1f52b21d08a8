/**
 * Who runs next, and for how long. Threads of one process share the GIL: the running one keeps it
 * until it blocks, or until another has wanted it for a whole switch interval in which it did not
 * change hands and a switch point comes (CPython's `take_gil`). Waiting costs nothing real: when
 * nobody can run, the clock jumps to the next due time. When there is none, the run is at a proved
 * deadlock. With a seed other than 0 chance decides who of those that want the GIL gets it, and how
 * much longer than the interval each of them waits: all of it could happen in CPython.
 */
import { assert } from "../base/assert"
import type { Machine } from "../python/vm/machine"
import { runThread } from "../python/vm/run-thread"
import { Thread } from "../python/vm/thread"
import type { Value } from "../python/objects/value"
import type { ParkRequest } from "../python/objects/native"
import type { ThreadWait } from "../trace/events"
import { NOBODY, type TaskId } from "../trace/ids"
import { Chance } from "./chance"
import { firstSwitchIntervalNanos } from "./cost-model"
import { LimitReached, type Limits } from "./limits"
import type { Memory } from "./memory"
import type { OutsideEvents } from "./outside"
import type { Recorder, RunningCallback } from "./recorder"
import type { Signals } from "./signals"
import { Wait } from "./waits"

/** A thread of control as the scheduler sees it. */
export class ScheduledThread {
  readonly vm: Thread
  state: "new" | "ready" | "running" | "waiting" | "ended" = "new"
  /** While waiting: when it wakes by itself, Infinity for never. */
  dueNanos = Infinity
  /** Since when it wants the GIL, and for how long it wants it before it asks the holder to let go. */
  wantsSince = 0
  patienceNanos = 0
  isDaemon = false
  /** True when an exception ended what it ran, and was reported. */
  hasFailed = false
  /** The task whose step runs on it, or NOBODY; and the callback that its loop runs, or null. */
  task: TaskId = NOBODY
  callback: RunningCallback | null = null
  /** Its `threading.Thread`, or None before `threading` was imported. */
  object: Value = null
  /** What it waits for, or waited for last: a wake meant for an earlier wait does nothing. */
  wait: Wait | null = null
  /** True for those that wait for its end: the main thread is done before the last thread has ended. */
  isDone = false
  /** Called once, when it is done. */
  readonly onEnd: (() => void)[] = []

  constructor(
    readonly id: number,
    public name: string,
  ) {
    this.vm = new Thread(id)
  }
}

/** What a scheduler is told. */
export interface SchedulerOptions {
  readonly recorder: Recorder
  readonly limits: Limits
  readonly memory: Memory
  /** Bytes, signals, ... under way to the program. */
  readonly outside: OutsideEvents
  /** 0 for the plainest order. */
  readonly seed: number
}

/**
 * Instructions after which dispatch returns at the latest. Nothing follows from it for the program;
 * engines make functions quick that are called often, and are slow with loops that never end.
 */
const STRETCH = 10_000

/** What a call of `run` ended with. */
export type RunState = "paused" | "ended" | "deadlock" | "ahead"

/** The scheduler of one process. */
export class Scheduler {
  readonly threads: ScheduledThread[] = []
  /** The thread that holds the GIL, or null. */
  current: ScheduledThread | null = null
  /** How long a thread wants the GIL before the holder is asked (`sys.setswitchinterval`). */
  switchIntervalNanos = firstSwitchIntervalNanos
  readonly outside: OutsideEvents
  /**
   * Among other processes its clock may not pass this, nor what is under way to any of them. Null
   * while it is the only one.
   */
  horizonNanos: number | null = null
  /** What signals ask for; set once by the simulation. */
  signals: Pick<Signals, "check" | "hasWork" | "interruptMain"> | null = null
  private readonly ready: ScheduledThread[] = []
  /** Since when `current` holds the GIL. */
  private heldSince = 0
  /** What decides where several orders are possible; null for first come, first served. */
  private readonly chance: Chance | null
  private readonly recorder: Recorder
  private readonly limits: Limits
  private readonly memory: Memory

  constructor(
    private readonly machine: Machine,
    { recorder, limits, memory, outside, seed }: SchedulerOptions,
  ) {
    this.outside = outside
    this.memory = memory
    this.recorder = recorder
    this.limits = limits
    this.chance = seed === 0 ? null : new Chance(seed)
  }

  /** A new thread; `start` lets it want the GIL. */
  add(name: string): ScheduledThread {
    if (this.threads.length >= this.limits.threads) {
      throw new LimitReached("threads", this.limits.threads)
    }
    const thread = new ScheduledThread(this.threads.length, name)
    this.threads.push(thread)
    return thread
  }

  /** The thread wants the GIL from now on. */
  makeReady(thread: ScheduledThread): void {
    assert(thread.state !== "ended", `Thread ${thread.name} has ended and cannot run again.`)
    thread.dueNanos = Infinity
    this.enqueue(thread)
  }

  private enqueue(thread: ScheduledThread): void {
    thread.state = "ready"
    thread.wantsSince = this.machine.nanos
    thread.patienceNanos = this.switchIntervalNanos
    // The system wakes a thread when it likes, never too early.
    if (this.chance !== null)
      thread.patienceNanos += this.chance.below(Math.ceil(this.switchIntervalNanos / 2))
    this.ready.push(thread)
  }

  /** Runs until `instructions` more were run, or the run is over. */
  run(instructions: number): RunState {
    const { machine } = this
    const stopAt = machine.counted + instructions
    for (;;) {
      this.checkLimits()
      this.signals?.check()
      if (this.isOver()) return "ended"
      if (machine.nanos >= this.horizon()) return "ahead"
      if (this.horizonNanos === null) this.outside.settle(machine.nanos)
      this.wakeDue()
      if (this.current === null && !this.takeNext())
        return this.nextDueNanos() === Infinity ? "deadlock" : "ahead"
      if (machine.counted >= stopAt) return "paused"
      this.lookForSignals(this.current!)
      const { memory, limits } = this
      const next = Math.min(machine.counted + STRETCH, memory.nextLookAt)
      const stretch = Math.min(stopAt, limits.instructions, next)
      machine.pauseAtInstruction = stretch - machine.nativeWork
      machine.switchAtNanos = this.nextLook()
      const { vm } = this.current!
      machine.thread = vm
      vm.jumpedFrom = -1
      runThread(machine)
      this.settle(this.current!)
    }
  }

  /** Signals are looked for where the GIL is: their handlers run on the main thread only. */
  private lookForSignals(running: ScheduledThread): void {
    const { signals } = this
    if (signals === null) return
    if (signals.hasWork && running.id === 0) signals.interruptMain()
  }

  /** What the thread on the machine asked for, or how it ended. */
  private settle(thread: ScheduledThread): void {
    const { vm } = thread
    if (vm.park !== null) {
      const { park } = vm
      vm.park = null
      this.park(thread, park)
    } else if (vm.top === null && vm.raising === null) this.end(thread)
    else this.giveWay(thread)
  }

  private park(thread: ScheduledThread, park: ParkRequest): void {
    const { machine, recorder } = this
    if (park.reason === "yield") {
      this.current = null
      this.leave(thread)
      return
    }
    if (park.dueNanos <= machine.nanos) return
    thread.state = "waiting"
    thread.dueNanos = park.dueNanos
    this.current = null
    thread.task = recorder.task
    thread.callback = recorder.callback
    const reason: ThreadWait = park.reason
    const { subject, dueNanos, operation } = park
    recorder.pen?.threadParked(machine.nanos, thread.id, reason, subject, dueNanos, operation)
    const wait = new Wait(park, () => this.wake(thread))
    thread.wait = wait
    park.onParked?.(() => wait.end())
  }

  /** Ends a thread's wait. */
  private wake(thread: ScheduledThread): void {
    thread.wait?.abandon()
    this.interrupt(thread)
  }

  /** Lets a thread that waits run; what it waits for may still come. */
  interrupt(thread: ScheduledThread): void {
    this.catchUp()
    const by = this.current?.id ?? thread.id
    this.makeReady(thread)
    this.recorder.pen?.threadWoken(this.machine.nanos, by, thread.id)
  }

  /** A process that only waited, or was stopped, is as late as what comes to it. */
  catchUp(wasStopped = false): void {
    if (wasStopped || (this.current === null && this.ready.length === 0))
      this.moveClock(this.outside.now(this.machine.nanos), this.recorder.thread)
  }

  private end(thread: ScheduledThread): void {
    thread.state = "ended"
    this.current = null
    const how = thread.hasFailed ? "raised" : "returned"
    this.recorder.pen?.threadEnded(this.machine.nanos, thread.id, how)
    this.finish(thread)
  }

  /** Lets those go on that wait for the thread's end. */
  finish(thread: ScheduledThread): void {
    thread.isDone = true
    for (const listener of thread.onEnd.splice(0)) listener()
  }

  /** At a switch point: the GIL is let go if somebody has asked for it. */
  private giveWay(thread: ScheduledThread): void {
    const { nanos } = this.machine
    if (this.ready.some(other => this.asksAt(other) <= nanos)) this.leave(thread)
  }

  private leave(thread: ScheduledThread): void {
    thread.task = this.recorder.task
    thread.callback = this.recorder.callback
    this.current = null
    this.enqueue(thread)
  }

  /**
   * When a thread that wants the GIL asks the holder to let go: at the end of the first of its
   * intervals that lies wholly in the holder's time.
   */
  private asksAt({ wantsSince, patienceNanos }: ScheduledThread): number {
    const missed = Math.max(0, Math.ceil((this.heldSince - wantsSince) / patienceNanos))
    return wantsSince + (missed + 1) * patienceNanos
  }

  /** When the running thread has to be asked next: a sleeper is due, or one that wants the GIL asks. */
  private nextLook(): number {
    let at = Math.min(this.outside.nextDueNanos, this.horizonNanos ?? Infinity)
    for (const thread of this.threads) {
      if (thread.state === "waiting") at = Math.min(at, thread.dueNanos)
      else if (thread.state === "ready") at = Math.min(at, this.asksAt(thread))
    }
    return at
  }

  /** When a waiting thread wakes by itself or something comes from outside; Infinity for never. */
  nextDueNanos(): number {
    const waiting = this.threads.filter(thread => thread.state === "waiting")
    return Math.min(this.outside.nextDueNanos, ...waiting.map(thread => thread.dueNanos))
  }

  /** When it can do something by itself: now, when a wait is due, or Infinity. */
  readyNanos(): number {
    if (this.current !== null || this.ready.length > 0) return this.machine.nanos
    let first = Infinity
    for (const { state, dueNanos } of this.threads)
      if (state === "waiting") first = Math.min(first, dueNanos)
    return Math.max(first, this.machine.nanos)
  }

  private wakeDue(): void {
    if (this.threads.length === 1) return
    const due = this.threads.filter(
      thread => thread.state === "waiting" && thread.dueNanos <= this.machine.nanos,
    )
    due.sort((left, right) => left.dueNanos - right.dueNanos || left.id - right.id)
    for (const thread of due) this.wake(thread)
  }

  /** Gives the GIL to the next thread, letting time pass if nobody is ready; false at a deadlock. */
  private takeNext(): boolean {
    while (this.ready.length === 0) if (!this.letTimePass()) return false
    const place = this.chance?.below(this.ready.length) ?? 0
    const next = this.ready.splice(place, 1)[0]!
    const { machine, recorder } = this
    this.heldSince = machine.nanos
    const isSwitch = recorder.thread !== next.id || next.vm.top === null
    next.state = "running"
    this.current = next
    recorder.thread = next.id
    recorder.task = next.task
    recorder.callback = next.callback
    if (isSwitch || this.threads.length > 1) recorder.pen?.threadSwitched(machine.nanos, next.id)
    return true
  }

  private letTimePass(): boolean {
    let first: ScheduledThread | null = null
    for (const thread of this.threads) {
      if (thread.state !== "waiting" || thread.dueNanos === Infinity) continue
      if (first === null || thread.dueNanos < first.dueNanos) first = thread
    }
    const { outside } = this
    const horizon = this.horizon()
    if (horizon < Infinity && (first?.dueNanos ?? Infinity) >= horizon) return false
    if (outside.nextDueNanos < (first?.dueNanos ?? Infinity)) {
      this.moveClock(outside.nextDueNanos, this.recorder.thread)
      outside.settle(this.machine.nanos)
      this.signals?.check()
      return true
    }
    if (first === null) return false
    this.moveClock(first.dueNanos, first.id)
    this.wake(first)
    return true
  }

  private moveClock(toNanos: number, thread: number): void {
    const { machine, recorder } = this
    const from = machine.nanos
    if (toNanos <= from) return
    if (toNanos > this.limits.time) throw new LimitReached("time", this.limits.time)
    machine.nanos = toNanos
    recorder.pen?.clockAdvanced(machine.nanos, thread, from)
  }

  private horizon(): number {
    return this.horizonNanos === null
      ? Infinity
      : Math.min(this.horizonNanos, this.outside.nextDueNanos)
  }

  private isOver(): boolean {
    return this.threads.every(thread => thread.state === "ended" || thread.isDaemon)
  }

  private checkLimits(): void {
    const { machine, limits, memory } = this
    memory.lookIfDue(machine.counted)
    if (machine.counted >= limits.instructions) {
      throw new LimitReached("instructions", limits.instructions)
    }
    if (machine.nanos > limits.time) throw new LimitReached("time", limits.time)
  }
}
