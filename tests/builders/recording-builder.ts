/**
 * Recordings made by hand, for tests of everything right of the recording. A script says what
 * happens in the order it happens; whoever acts is the task or thread that ran last. Ids, timers,
 * futures and the events that always come together are the builder's business.
 */
import { present } from "../../src/base/assert"
import type { Ending } from "../../src/trace/events"
import { NOBODY } from "../../src/trace/ids"
import type { Outcome, Recording } from "../../src/trace/recording"
import { RecordingBuilder } from "../../src/trace/recording-builder"

const SECOND = 1e9

interface TaskFacts {
  readonly id: number
  readonly code: number
  awaited: number
  timer: number
}

interface ThreadFacts {
  readonly id: number
  readonly code: number
  task: string | null
  /** Names of the threads that wait for this one to end. */
  readonly joiners: string[]
}

/** What a task or thread is made of besides its name. */
export interface Making {
  /** Its call or target, as written. */
  readonly call?: string
  /** The function whose lines it runs, as named by `code`. */
  readonly runs?: string
  /** Of a thread: the command of the process that it is part of. */
  readonly process?: string
}

/** A recording in which the main thread has just begun to run `program`. */
export function aRecording(program = ""): RecordingScript {
  return new RecordingScript(program)
}

/** The script; every method records something and answers the script. */
export class RecordingScript {
  private readonly builder = new RecordingBuilder()
  private readonly tasks = new Map<string, TaskFacts>()
  private readonly threads = new Map<string, ThreadFacts>()
  private readonly codes = new Map<string, number>()
  private readonly owners = new Map<number, string>()
  /** Commands, by the number of the process. */
  private readonly processes: string[] = []
  private nanos = 0
  private thread = "MainThread"
  private futures = 0
  private timers = 0
  private turn = 0
  private hasLoop = false

  constructor(program: string) {
    this.builder.addSource({ filename: "program.py", text: program, isLibrary: false })
    this.code("<module>", 1)
    this.threads.set("MainThread", { id: 0, code: 0, task: null, joiners: [] })
    this.writer.threadCreated(0, 0, 0, "MainThread", "")
    this.writer.threadSwitched(0, 0)
  }

  /** Names a function of the program, for `runs`. */
  code(name: string, firstLine: number): this {
    this.codes.set(name, this.builder.addCode({ name, source: 0, firstLine }))
    return this
  }

  /** Whoever runs starts these lines, one after the other. */
  lines(...lines: number[]): this {
    const { id, task } = this.actor
    const facts = task === null ? null : this.task(task)
    const code = facts?.code ?? this.actor.code
    for (const line of lines) {
      this.writer.lineStarted(this.nanos, id, facts?.id ?? NOBODY, code, line)
    }
    return this
  }

  /** Whoever runs prints a line to standard output. */
  prints(text: string): this {
    const { id, task } = this.actor
    const printer = task === null ? NOBODY : this.task(task).id
    this.writer.printed(this.nanos, id, "stdout", `${text}\n`, printer)
    return this
  }

  /** Whoever runs creates a task; the first one is `asyncio.run`'s, which starts the loop. */
  creates(name: string, making: Making = {}): this {
    const { id, task } = this.actor
    const creator = task === null ? NOBODY : this.task(task).id
    const facts = {
      id: this.newFuture(),
      code: this.codeOf(making),
      awaited: NOBODY,
      timer: NOBODY,
    }
    this.tasks.set(name, facts)
    this.owners.set(facts.id, name)
    const variable = creator === NOBODY ? "" : name
    const call = making.call ?? `${name}()`
    const taskName = `Task-${this.tasks.size}`
    this.writer.taskCreated(this.nanos, id, facts.id, creator, taskName, call, variable)
    this.writer.taskReadied(this.nanos, id, facts.id, "created", NOBODY)
    if (this.hasLoop) return this
    this.hasLoop = true
    this.writer.loopStarted(this.nanos, id, 0)
    return this.turns()
  }

  /** A turn of the loop begins. */
  turns(): this {
    this.writer.loopTurnBegan(this.nanos, this.actor.id, 0, ++this.turn)
    return this
  }

  /** The loop gives a task its turn. */
  runs(name: string, ...lines: number[]): this {
    this.writer.taskResumed(this.nanos, this.actor.id, this.task(name).id)
    this.task(name).awaited = NOBODY
    this.actor.task = name
    return this.lines(...lines)
  }

  /** The running task pauses at `line` until another task has ended. */
  awaits(name: string, line: number): this {
    return this.suspends(this.task(name).id, line)
  }

  /** The running task pauses at `line` in `asyncio.sleep(seconds)`. */
  sleeps(seconds: number, line: number): this {
    const task = present(this.actor.task, "Only a task sleeps; a thread uses threadSleeps.")
    const delay = seconds * SECOND
    const future = this.newFuture()
    const timer = this.timers++
    const { id } = this.actor
    this.task(task).timer = timer
    this.writer.futureCreated(this.nanos, id, future, "sleep", NOBODY, delay)
    this.writer.timerSet(this.nanos, id, timer, this.nanos + delay, future, "sleep")
    return this.suspends(future, line)
  }

  /** The running task pauses at `line` in `asyncio.sleep(0)`. */
  yields(line: number): this {
    const name = present(this.actor.task, "Only a task yields.")
    this.suspends(NOBODY, line)
    this.writer.taskReadied(this.nanos, this.actor.id, this.task(name).id, "yielded", NOBODY)
    return this
  }

  /** Nobody is ready: the loop's thread parks and the clock jumps to `seconds`. */
  waitsUntil(seconds: number): this {
    const { id } = this.actor
    this.writer.threadParked(this.nanos, id, "loop", 0, seconds * SECOND)
    this.clock(seconds)
    this.writer.threadWoken(this.nanos, id, id)
    this.writer.threadSwitched(this.nanos, id)
    return this.turns()
  }

  /** The timer of a sleeping task fires. */
  timerFires(name: string): this {
    const { id } = this.actor
    const task = this.task(name)
    this.writer.timerFired(this.nanos, id, task.timer)
    const doer = { by: NOBODY, timer: task.timer, from: id }
    this.writer.futureResolved(this.nanos, id, task.awaited, "returned", doer)
    this.writer.taskReadied(this.nanos, id, task.id, "timer", task.timer)
    return this
  }

  /** The running task comes to its end; who awaits it is made ready. */
  ends(how: Ending = "returned", detail = "None", line = 0): this {
    const name = present(this.actor.task, "Only a task ends; a thread uses threadEnds.")
    const task = this.task(name)
    this.actor.task = null
    this.writer.taskEnded(this.nanos, this.actor.id, task.id, how, detail, line)
    for (const waiter of this.tasks.values()) {
      if (waiter.awaited !== task.id) continue
      this.writer.taskReadied(this.nanos, this.actor.id, waiter.id, "future", task.id)
    }
    return this
  }

  /** `asyncio.run` or the running task asks for the cancellation of a waiting task. */
  cancels(name: string): this {
    const { id, task } = this.actor
    const target = this.task(name)
    const by = task === null ? NOBODY : this.task(task).id
    const doer = { by, timer: NOBODY, from: id }
    this.writer.taskCancelRequested(this.nanos, id, target.id, doer)
    if (target.timer !== NOBODY) {
      this.writer.timerCancelled(this.nanos, id, target.timer)
      this.writer.futureResolved(this.nanos, id, target.awaited, "cancelled", doer)
    }
    this.writer.taskReadied(this.nanos, id, target.id, "cancelled", target.awaited)
    return this
  }

  /** The loop stops; the module goes on. */
  stopsLoop(): this {
    this.writer.loopStopped(this.nanos, this.actor.id, 0)
    return this
  }

  /** The running thread starts another one, which wants the GIL. */
  startsThread(name: string, making: Making = {}): this {
    const id = this.threads.size
    this.threads.set(name, { id, code: this.codeOf(making), task: null, joiners: [] })
    const process = this.processes.indexOf(making.process ?? "")
    const target = making.call ?? `${name}()`
    this.writer.threadCreated(this.nanos, this.actor.id, id, name, target, process)
    return this
  }

  /** Another thread gets the GIL. */
  switchesTo(name: string, ...lines: number[]): this {
    this.thread = name
    this.writer.threadSwitched(this.nanos, this.actor.id)
    return this.lines(...lines)
  }

  /** The running thread calls `time.sleep(seconds)`. */
  threadSleeps(seconds: number): this {
    const due = this.nanos + seconds * SECOND
    this.writer.threadParked(this.nanos, this.actor.id, "sleep", NOBODY, due)
    return this
  }

  /** The running thread asks the disk or the network for something that takes until `seconds`. */
  asks(reason: "disk" | "network", operation: string, seconds: number): this {
    const due = seconds * SECOND
    this.writer.threadParked(this.nanos, this.actor.id, reason, NOBODY, due, operation)
    return this
  }

  /** A core runs a thread from here on; null: nobody. */
  runsOn(core: number, thread: string | null): this {
    const id = thread === null ? this.actor.id : this.threadFacts(thread).id
    this.writer.coreSwitched(this.nanos, id, core, thread !== null)
    return this
  }

  /** The running thread joins another one that still runs. */
  joins(name: string): this {
    const joined = this.threadFacts(name)
    joined.joiners.push(this.thread)
    this.writer.threadParked(this.nanos, this.actor.id, "join", joined.id, Infinity)
    return this
  }

  /** The clock jumps, a sleeping thread wakes, and it gets the GIL. */
  wakesThread(name: string, seconds: number, ...lines: number[]): this {
    this.clock(seconds)
    this.writer.threadWoken(this.nanos, this.actor.id, this.threadFacts(name).id)
    return this.switchesTo(name, ...lines)
  }

  /** The running thread comes to its end; who joined it wants the GIL again. */
  threadEnds(how: Ending = "returned"): this {
    const { id, joiners } = this.actor
    this.writer.threadEnded(this.nanos, id, how)
    for (const name of joiners) {
      this.writer.threadWoken(this.nanos, id, this.threadFacts(name).id)
    }
    return this
  }

  /** Whoever runs starts another process, by its command. */
  startsProcess(command: string): this {
    this.processes.push(command)
    this.writer.processStarted(this.nanos, this.actor.id, this.processes.length - 1, command)
    return this
  }

  /** A process comes to its end at `seconds`. */
  processEnds(command: string, seconds: number, status = 0): this {
    this.nanos = seconds * SECOND
    const process = this.processes.indexOf(command)
    this.writer.processEnded(this.nanos, this.actor.id, process, status)
    return this
  }

  /** The recording as it is now; finished unless `outcome` says otherwise. */
  build(outcome: Outcome = { kind: "finished", exitStatus: 0 }): Recording {
    this.builder.outcome = outcome
    this.builder.endNanos = this.nanos
    this.builder.isOneOfManyOrders = this.threads.size > 1
    return this.builder
  }

  private get writer(): RecordingBuilder["writer"] {
    return this.builder.writer
  }

  private get actor(): ThreadFacts {
    return this.threadFacts(this.thread)
  }

  private threadFacts(name: string): ThreadFacts {
    return present(this.threads.get(name), `No thread is called ${name}.`)
  }

  private task(name: string): TaskFacts {
    return present(this.tasks.get(name), `No task is called ${name}.`)
  }

  private codeOf(making: Making): number {
    return this.codes.get(making.runs ?? "<module>") ?? 0
  }

  private newFuture(): number {
    return this.futures++
  }

  private clock(seconds: number): void {
    const from = this.nanos
    this.nanos = seconds * SECOND
    this.writer.clockAdvanced(this.nanos, this.actor.id, from)
  }

  private suspends(awaited: number, line: number): this {
    const { id, task } = this.actor
    const facts = this.task(present(task, "Only a task pauses."))
    facts.awaited = awaited
    this.writer.taskSuspended(this.nanos, id, facts.id, awaited, line, facts.code)
    this.actor.task = null
    return this
  }
}
