/**
 * The world while events are carried out on it, and its frozen form. What `World` does not show but
 * replay needs is kept here: what was made ready before its loop started.
 */
import { emptySection } from "./chunked-section"
import type { Change, ChunkedSection, SectionDraft } from "./chunked-section"
import type { EventIndex, LoopId, TaskId, ThreadId } from "./ids"
import { NOBODY } from "./ids"
import { ReadyQueue, newLoop } from "./ready-queue"
import type { LoopFacts, LoopMoment } from "./ready-queue"
import type {
  FutureState,
  OutputPiece,
  ReadyEntry,
  SyncState,
  TaskState,
  ThreadState,
  TimerState,
  World,
} from "./world"

/** A world that replay can go on from; whoever only looks takes it as a `World`. */
export interface FrozenWorld extends World {
  readonly threads: ChunkedSection<ThreadState>
  readonly tasks: ChunkedSection<TaskState>
  readonly futures: ChunkedSection<FutureState>
  readonly timers: ChunkedSection<TimerState>
  readonly syncs: ChunkedSection<SyncState>
  readonly loops: ChunkedSection<LoopMoment>
  readonly output: ChunkedSection<OutputPiece>
  /** Made ready on threads whose loop has not started: `asyncio.run` creates its task first. */
  readonly early: ReadyQueue
}

/** The moment before the first event. */
export const emptyWorld: FrozenWorld = {
  eventIndex: -1,
  nanos: 0,
  runningThread: NOBODY,
  runningTask: NOBODY,
  threads: emptySection(),
  tasks: emptySection(),
  futures: emptySection(),
  timers: emptySection(),
  syncs: emptySection(),
  loops: emptySection(),
  output: emptySection(),
  early: new ReadyQueue(),
}

/** A world being changed. After `freeze` it must not be written to again. */
export class WorldDraft {
  eventIndex: EventIndex
  nanos: number
  runningThread: ThreadId
  runningTask: TaskId
  readonly threads: SectionDraft<ThreadState>
  readonly tasks: SectionDraft<TaskState>
  readonly futures: SectionDraft<FutureState>
  readonly timers: SectionDraft<TimerState>
  readonly syncs: SectionDraft<SyncState>
  private readonly loops: SectionDraft<LoopMoment>
  private readonly output: SectionDraft<OutputPiece>
  private early: ReadyQueue
  private outputCount: number
  /** The loop each thread started last. */
  private readonly loopIds = new Map<ThreadId, LoopId>()

  constructor(origin: FrozenWorld) {
    this.eventIndex = origin.eventIndex
    this.nanos = origin.nanos
    this.runningThread = origin.runningThread
    this.runningTask = origin.runningTask
    this.threads = origin.threads.draft()
    this.tasks = origin.tasks.draft()
    this.futures = origin.futures.draft()
    this.timers = origin.timers.draft()
    this.syncs = origin.syncs.draft()
    this.loops = origin.loops.draft()
    this.output = origin.output.draft()
    this.early = origin.early
    this.outputCount = origin.output.size
    for (const loop of origin.loops.values()) this.loopIds.set(loop.thread, loop.id)
  }

  freeze(): FrozenWorld {
    const { eventIndex, nanos, runningThread, runningTask, early } = this
    return {
      eventIndex,
      nanos,
      runningThread,
      runningTask,
      threads: this.threads.freeze(),
      tasks: this.tasks.freeze(),
      futures: this.futures.freeze(),
      timers: this.timers.freeze(),
      syncs: this.syncs.freeze(),
      loops: this.loops.freeze(),
      output: this.output.freeze(),
      early,
    }
  }

  /** Changes the loop that `thread` started last. */
  changeLoop(thread: ThreadId, change: Change<LoopFacts>): void {
    const loop = this.loopOf(thread)
    if (loop) this.loops.set(loop.id, loop.changed(change))
  }

  addOutput(piece: OutputPiece): void {
    this.output.set(this.outputCount++, piece)
  }

  /** `thread` gets the GIL; who held it wants it again. */
  switchTo(thread: ThreadId): void {
    const holder = this.threads.get(this.runningThread)
    if (holder?.status === "running" && holder.id !== thread) this.setStatus(holder.id, "ready")
    this.setStatus(thread, "running")
    this.runningThread = thread
    this.runningTask = this.loopOf(thread)?.running ?? NOBODY
  }

  releaseGil(thread: ThreadId): void {
    if (this.runningThread !== thread) return
    this.runningThread = NOBODY
    this.runningTask = NOBODY
  }

  stopRunning(task: TaskId): void {
    if (this.runningTask === task) this.runningTask = NOBODY
    const thread = this.tasks.get(task)?.thread ?? NOBODY
    if (this.loopOf(thread)?.running === task) {
      this.changeLoop(thread, loop => void (loop.running = NOBODY))
    }
  }

  startLoop(loop: LoopId, thread: ThreadId): void {
    this.loopIds.set(thread, loop)
    const known = this.loops.get(loop)
    this.loops.set(loop, known ?? newLoop(loop, thread, new ReadyQueue()))
    const { early } = this
    this.early = new ReadyQueue()
    for (const entry of early.entries) {
      if (!this.belongsTo(thread, entry)) this.early = this.early.push(entry)
      else this.changeLoop(thread, state => void (state.queue = state.queue.push(entry)))
    }
    this.changeLoop(thread, state => void (state.isRunning = true))
  }

  /** A task waits for the loop of the thread that made it; callbacks take the first one. */
  private belongsTo(thread: ThreadId, entry: ReadyEntry): boolean {
    if (entry.kind !== "task") return true
    return (this.tasks.get(entry.task)?.thread ?? thread) === thread
  }

  enqueue(thread: ThreadId, entry: ReadyEntry): void {
    const loop = this.loopOf(thread) ?? (entry.kind === "task" ? undefined : this.onlyLoop())
    // What a loop that has stopped is given may be for the next one: `asyncio.run` makes a new one.
    if (loop?.isRunning === true)
      this.changeLoop(loop.thread, state => void (state.queue = state.queue.push(entry)))
    else this.early = this.early.push(entry)
  }

  dequeue(thread: ThreadId, isWanted: (entry: ReadyEntry) => boolean): void {
    // A loop of the program's own making never starts, and yet it calls what is ready.
    if (this.loopOf(thread)?.isRunning !== true) this.early = this.early.take(isWanted)
    this.changeLoop(thread, loop => void (loop.queue = loop.queue.take(isWanted)))
  }

  private setStatus(thread: ThreadId, status: ThreadState["status"]): void {
    this.threads.change(thread, state => {
      state.status = status
      state.since = this.eventIndex
      state.wait = null
    })
  }

  private loopOf(thread: ThreadId): LoopMoment | undefined {
    return this.loops.get(this.loopIds.get(thread) ?? NOBODY)
  }

  /** Where a thread without a loop puts its callbacks (`call_soon_threadsafe`). */
  private onlyLoop(): LoopMoment | undefined {
    const [loop] = this.loopIds.values()
    return this.loops.get(loop ?? NOBODY)
  }
}
