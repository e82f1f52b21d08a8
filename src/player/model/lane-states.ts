/**
 * What everybody did during a run, in the space of steps: one list of stretches per task and
 * thread, made in a single pass over the events. `lane-chart.ts` puts them on the axis and into
 * words; here is no language and no width.
 *
 * A stretch begins at the step that made it true and lasts until the step that made the next one
 * true. What begins and ends within one step leaves no stretch.
 */
import type { Ending, EventKind, FutureKind, ThreadWait, TraceEvent } from "../../trace/events"
import { NOBODY } from "../../trace/ids"
import type { CallbackId, FutureId, SyncId, TaskId, ThreadId } from "../../trace/ids"
import type { Recording } from "../../trace/recording"
import type { Steps } from "../../trace/steps"
import { shortestJumpNanos } from "./axis"
import { QueueHistory } from "./queue-history"
import type { PlaceSteps } from "./queue-history"

/** What a task or thread waits for, before it is put into words. */
export type WaitSubject =
  | { readonly kind: "task"; readonly task: TaskId }
  | {
      readonly kind: "future"
      readonly what: FutureKind
      readonly syncName: string
      readonly delayNanos: number
    }
  | {
      readonly kind: "thread-wait"
      readonly reason: ThreadWait
      readonly subject: number
      /** Of a lock, queue, ... that it waits at, else "". */
      readonly syncName: string
      readonly nanos: number
    }

/** One stretch of a lane, from `firstStep` to before `endStep`. */
export type Stretch = { readonly firstStep: number; readonly endStep: number } & (
  | { readonly kind: "running" | "inside" | "free" }
  | { readonly kind: "ready"; readonly places: PlaceSteps }
  | { readonly kind: "waiting" | "blocking"; readonly subject: WaitSubject | null }
  | { readonly kind: "ended"; readonly how: Ending }
  | { readonly kind: "held"; readonly thread: ThreadId }
  | { readonly kind: "used"; readonly uses: readonly Use[] }
)

/** Somebody has the disk or the network do something. */
export interface Use {
  /** The task in whose turn it was asked, or NOBODY. */
  readonly task: TaskId
  readonly thread: ThreadId
  /** `read a.txt`. */
  readonly operation: string
}

/** All stretches of a run. */
export interface LaneStates {
  readonly tasks: ReadonlyMap<TaskId, readonly Stretch[]>
  readonly threads: ReadonlyMap<ThreadId, readonly Stretch[]>
  /** Of each process its own; the program's is that of NOBODY. */
  readonly gils: ReadonlyMap<SyncId, readonly Stretch[]>
}

/** A stretch without its steps. */
export type Content = Stretch extends infer Member
  ? Member extends Stretch
    ? Omit<Member, "firstStep" | "endStep">
    : never
  : never

/** Reads the stretches of a recording. */
export function laneStatesOf(recording: Recording, steps: Steps): LaneStates {
  const { events } = recording
  const pass = new LanePass()
  let step = 1
  let lastEvent = steps.count > 0 ? steps.eventOf(1) : Infinity
  for (let index = 0; index < events.length; index++) {
    while (step < steps.count && index > lastEvent) lastEvent = steps.eventOf(++step)
    const kind = events.kindAt(index)
    // Lines and output are most of a recording, and only say who has the GIL.
    const isPlain = kind === "line-started" || kind === "printed"
    if (isPlain) pass.runLine(events.threadAt(index), step)
    else if (saysWhoRuns.has(kind)) pass.switchTo(events.threadAt(index), step)
    else if (!saysNothing.has(kind)) {
      const isLead = kind === "thread-parked" && steps.count > 0 && index < steps.headOf(step)
      pass.take(events.at(index), step, isLead)
    }
  }
  return pass.finish(steps.count + 1)
}

/** What only the thread that has the GIL does, and what says nothing else of lanes. */
const saysWhoRuns: ReadonlySet<EventKind> = new Set(["loop-turn-began", "timer-fired"] as const)
/** Frequent kinds that no lane needs: they are not even read. */
const saysNothing: ReadonlySet<EventKind> = new Set([
  "clock-advanced",
  "callback-ended",
  "timer-set",
  "timer-cancelled",
  "future-resolved",
  "sync-changed",
  "lock-acquired",
  "lock-released",
] as const)

const noPlaces: PlaceSteps = { list: () => [] }

/** Stretches in the making: each lasts until the next one begins. */
export class StretchList {
  readonly done: Stretch[] = []
  private open: Content | null = null
  private firstStep = 0

  /** Since when the last one holds. */
  get since(): number {
    return this.firstStep
  }

  begin(content: Content, step: number): void {
    if (this.open?.kind === "running" && content.kind === "running") return
    this.close(step)
    this.open = content
    this.firstStep = step
  }

  close(step: number): void {
    const { open, firstStep } = this
    if (open !== null && step > firstStep) this.done.push({ ...open, firstStep, endStep: step })
    this.open = null
  }
}

class LanePass {
  private readonly tasks = new Map<TaskId, StretchList>()
  private readonly threads = new Map<ThreadId, StretchList>()
  private readonly gils = new Map<SyncId, StretchList>()
  private readonly processes = new Map<ThreadId, SyncId>()
  private readonly queues = new Map<ThreadId, QueueHistory>()
  private readonly futures = new Map<FutureId, { what: FutureKind; sync: SyncId; delay: number }>()
  private readonly syncNames = new Map<SyncId, string>()
  private readonly taskOnThread = new Map<ThreadId, TaskId>()
  private readonly threadsInLoop = new Set<ThreadId>()
  /** Their loop has stopped, but `asyncio.run` may still clean up: no line of theirs ran since. */
  private readonly threadsAfterLoop = new Set<ThreadId>()
  private readonly userCallbacks = new Set<CallbackId>()
  private readonly holders = new Map<SyncId, ThreadId>()

  /** Takes in the next event, which belongs to `step` or leads up to it. */
  take(event: TraceEvent, step: number, isLead: boolean): void {
    const { thread } = event
    switch (event.kind) {
      case "thread-created":
        if (event.process !== NOBODY) this.processes.set(event.child, event.process)
        return this.thread(event.child).begin({ kind: "ready", places: noPlaces }, step)
      case "thread-switched":
        return this.switchTo(thread, step)
      case "thread-parked": {
        const { reason, subject, dueNanos } = event
        const isSync = reason === "lock" || reason === "notify"
        const syncName = isSync ? (this.syncNames.get(subject) ?? "") : ""
        const nanos = dueNanos - event.nanos
        const wait = { kind: "thread-wait", reason, subject, syncName, nanos } as const
        return this.park(thread, wait, isLead ? this.idleFrom(thread, step) : step)
      }
      case "thread-woken":
        return this.wake(event.woken, step)
      case "thread-ended":
        this.release(thread, step)
        return this.thread(thread).begin({ kind: "ended", how: event.how }, step)
      case "loop-started":
        this.threadsInLoop.add(thread)
        return this.thread(thread).begin({ kind: "inside" }, step)
      case "loop-stopped":
        this.threadsInLoop.delete(thread)
        this.threadsAfterLoop.add(thread)
        return
      default:
        return this.takeOfLoop(event, step)
    }
  }

  /** A line of `thread` or of a task on it ran. */
  runLine(thread: ThreadId, step: number): void {
    this.switchTo(thread, step)
    const isBack = this.threadsAfterLoop.delete(thread) && !this.threadsInLoop.has(thread)
    if (isBack) this.thread(thread).begin({ kind: "running" }, step)
  }

  /** `thread` has the GIL from here on. */
  switchTo(thread: ThreadId, step: number): void {
    const process = this.processOf(thread)
    const holder = this.holders.get(process) ?? NOBODY
    if (holder === thread) return
    if (holder !== NOBODY) this.setThread(holder, { kind: "ready", places: noPlaces }, step)
    this.holders.set(process, thread)
    this.gil(process).begin({ kind: "held", thread }, step)
    this.setThread(thread, { kind: "running" }, step)
    const task = this.taskOnThread.get(thread)
    if (task !== undefined) this.task(task).begin({ kind: "running" }, step)
  }

  /** Closes what is still open at the right end. */
  finish(endStep: number): LaneStates {
    const all = [this.tasks, this.threads, this.gils]
    for (const lists of all) for (const list of lists.values()) list.close(endStep)
    const [tasks, threads, gils] = [doneOf(this.tasks), doneOf(this.threads), doneOf(this.gils)]
    return { tasks, threads, gils }
  }

  private takeOfLoop(event: TraceEvent, step: number): void {
    switch (event.kind) {
      case "task-created":
        return this.task(event.task).begin({ kind: "ready", places: noPlaces }, step)
      case "task-readied":
        return this.ready(event.task, event.thread, step)
      case "task-resumed":
        // A thread's return from waiting in its loop is not always recorded.
        this.switchTo(event.thread, step)
        return this.resume(event.task, event.thread, step)
      case "task-suspended":
        this.taskOnThread.delete(event.thread)
        return this.suspend(event.task, event.awaited, step)
      case "task-ended":
        this.taskOnThread.delete(event.thread)
        return this.task(event.task).begin({ kind: "ended", how: event.how }, step)
      case "callback-readied":
        if (event.isUser) this.userCallbacks.add(event.callback)
        if (event.isUser) this.queue(event.thread).enter(step)
        return
      case "callback-began":
        this.switchTo(event.thread, step)
        if (this.userCallbacks.delete(event.callback)) this.queue(event.thread).leave(step)
        return
      case "future-created":
        this.futures.set(event.future, {
          what: event.what,
          sync: event.sync,
          delay: event.delayNanos,
        })
        return
      case "sync-created":
        this.syncNames.set(event.sync, event.name)
        return
      default:
        return
    }
  }

  private ready(task: TaskId, thread: ThreadId, step: number): void {
    this.task(task).begin({ kind: "ready", places: this.queue(thread).enter(step) }, step)
  }

  private resume(task: TaskId, thread: ThreadId, step: number): void {
    this.queue(thread).leave(step)
    this.taskOnThread.set(thread, task)
    this.task(task).begin({ kind: "running" }, step)
  }

  private suspend(task: TaskId, awaited: FutureId, step: number): void {
    // A bare yield: the task is ready again at once, and `task-readied` says so.
    if (awaited === NOBODY) return this.task(task).close(step)
    this.task(task).begin({ kind: "waiting", subject: this.subjectOf(awaited) }, step)
  }

  private subjectOf(awaited: FutureId): WaitSubject | null {
    if (this.tasks.has(awaited)) return { kind: "task", task: awaited }
    const future = this.futures.get(awaited)
    if (!future) return null
    const { what, sync, delay: delayNanos } = future
    return { kind: "future", what, syncName: this.syncNames.get(sync) ?? "", delayNanos }
  }

  private park(thread: ThreadId, subject: WaitSubject & { nanos: number }, step: number): void {
    this.release(thread, step)
    this.setThread(thread, { kind: "waiting", subject }, step)
    const task = this.taskOnThread.get(thread)
    // Holding the loop's thread only for a moment is no more than running.
    if (task === undefined || subject.nanos < shortestJumpNanos) return
    this.task(task).begin({ kind: "blocking", subject }, step)
  }

  /**
   * What leads up to `step` has a loop wait: the step before tells of it, and the time until `step`
   * goes by so. One that got the GIL in that step and has it no longer is still seen to have had it.
   */
  private idleFrom(thread: ThreadId, step: number): number {
    return this.gil(this.processOf(thread)).since < step - 1 ? step - 1 : step
  }

  private wake(thread: ThreadId, step: number): void {
    this.setThread(thread, { kind: "ready", places: noPlaces }, step)
    const task = this.taskOnThread.get(thread)
    if (task !== undefined) this.task(task).begin({ kind: "running" }, step)
  }

  private release(thread: ThreadId, step: number): void {
    const process = this.processOf(thread)
    if (this.holders.get(process) !== thread) return
    this.holders.delete(process)
    this.gil(process).begin({ kind: "free" }, step)
  }

  private processOf(thread: ThreadId): SyncId {
    return this.processes.get(thread) ?? NOBODY
  }

  /** Inside `asyncio.run` a thread's own lane stays dotted: its tasks tell what happens. */
  private setThread(thread: ThreadId, content: Content, step: number): void {
    if (!this.threadsInLoop.has(thread)) this.thread(thread).begin(content, step)
  }

  private gil(process: SyncId): StretchList {
    return entryOf(this.gils, process, () => new StretchList())
  }

  private task(id: TaskId): StretchList {
    return entryOf(this.tasks, id, () => new StretchList())
  }

  private thread(id: ThreadId): StretchList {
    return entryOf(this.threads, id, () => new StretchList())
  }

  private queue(thread: ThreadId): QueueHistory {
    return entryOf(this.queues, thread, () => new QueueHistory())
  }
}

/** The value of a key, made when there is none yet. */
export function entryOf<V>(map: Map<number, V>, key: number, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = make()
  map.set(key, value)
  return value
}

function doneOf(lists: ReadonlyMap<number, StretchList>): ReadonlyMap<number, readonly Stretch[]> {
  return new Map([...lists].map(([id, list]) => [id, list.done]))
}
