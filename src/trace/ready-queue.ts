/**
 * The ready queue of a loop as persistent data: thousands of tasks may be ready, and every moment
 * keeps its own queue. Places are numbered as they are taken, so the head and the tail move up.
 */
import { emptySection } from "./chunked-section"
import type { Change, ChunkedSection } from "./chunked-section"
import type { LoopId, TaskId, ThreadId } from "./ids"
import { NOBODY } from "./ids"
import type { LoopState, ReadyEntry } from "./world"

/** An immutable queue: `push` and `take` answer a changed one that shares the rest. */
export class ReadyQueue {
  constructor(
    private readonly places: ChunkedSection<ReadyEntry> = emptySection(),
    private readonly head = 0,
    private readonly tail = 0,
  ) {}

  /** The entries, next first. */
  get entries(): readonly ReadyEntry[] {
    return [...this.places.values()]
  }

  push(entry: ReadyEntry): ReadyQueue {
    const draft = this.places.draft()
    draft.set(this.tail, entry)
    return new ReadyQueue(draft.freeze(), this.head, this.tail + 1)
  }

  /** Without the first entry that `isWanted`; normally that is the head. */
  take(isWanted: (entry: ReadyEntry) => boolean): ReadyQueue {
    for (let place = this.head; place < this.tail; place++) {
      const entry = this.places.get(place)
      if (!entry || !isWanted(entry)) continue
      const draft = this.places.draft()
      draft.delete(place)
      const head = place === this.head ? place + 1 : this.head
      return new ReadyQueue(draft.freeze(), head, this.tail)
    }
    return this
  }
}

/** What is known of a loop: the state that is shown, with its queue as persistent data. */
export interface LoopFacts extends Omit<LoopState, "ready"> {
  readonly queue: ReadyQueue
  /** The task whose step this loop runs, or NOBODY. */
  readonly running: TaskId
}

/** A loop at one moment; its queue is spelled out only when somebody looks. */
export class LoopMoment implements LoopState {
  readonly id: LoopId
  readonly thread: ThreadId
  readonly isRunning: boolean
  readonly turn: number
  readonly phase: LoopState["phase"]
  readonly running: TaskId
  readonly queue: ReadyQueue

  constructor(facts: LoopFacts) {
    this.id = facts.id
    this.thread = facts.thread
    this.isRunning = facts.isRunning
    this.turn = facts.turn
    this.phase = facts.phase
    this.running = facts.running
    this.queue = facts.queue
  }

  get ready(): readonly ReadyEntry[] {
    return this.queue.entries
  }

  changed(change: Change<LoopFacts>): LoopMoment {
    const facts = { ...this }
    change(facts)
    return new LoopMoment(facts)
  }
}

/** A loop in which nothing has happened; `queue` holds what was made ready before it started. */
export function newLoop(id: LoopId, thread: ThreadId, queue: ReadyQueue): LoopMoment {
  const facts = { isRunning: true, turn: 0, phase: "ready", running: NOBODY } as const
  return new LoopMoment({ id, thread, queue, ...facts })
}
