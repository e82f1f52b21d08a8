/**
 * What comes to a program from outside without a thread of it doing anything: bytes that arrive, a
 * signal, the end of a child. Each has a due time. The scheduler lets it happen when the clock gets
 * there, and a run with something under way is at no deadlock.
 */
import { Heap } from "../base/heap"

/** Something under way; cancelled, it never happens. */
export interface OutsideEvent {
  readonly dueNanos: number
  isCancelled: boolean
}

interface Pending extends OutsideEvent {
  readonly order: number
  readonly happen: (nanos: number) => void
}

/** Everything under way to one process, in order of due time, then of sending. */
export class OutsideEvents {
  private readonly pending = new Heap<Pending>(
    (left, right) =>
      left.dueNanos < right.dueNanos ||
      (left.dueNanos === right.dueNanos && left.order < right.order),
  )
  /** Told when something is under way: who runs may have to stop for it. */
  onSent: ((dueNanos: number) => void) | null = null
  private count = 0
  /** Due time of what is happening right now, or null between events. */
  private happening: number | null = null

  /** Lets `happen` be called with its due time, once the clock is there. */
  at(dueNanos: number, happen: (nanos: number) => void): OutsideEvent {
    const event: Pending = { dueNanos, happen, order: this.count++, isCancelled: false }
    this.pending.push(event)
    this.onSent?.(dueNanos)
    return event
  }

  /** When the next one is due; Infinity for never. */
  get nextDueNanos(): number {
    for (let next = this.pending.peek(); next !== undefined; next = this.pending.peek()) {
      if (!next.isCancelled) return next.dueNanos
      this.pending.pop()
    }
    return Infinity
  }

  /** Lets everything happen that is due, what follows from it included. */
  settle(nowNanos: number): void {
    while (this.nextDueNanos <= nowNanos) {
      const { happen, dueNanos } = this.pending.pop()!
      this.happening = dueNanos
      happen(dueNanos)
      this.happening = null
    }
  }

  /** The time for who may be called by an event: its due time, else what the clock says. */
  now(clockNanos: number): number {
    return this.happening ?? clockNanos
  }
}
