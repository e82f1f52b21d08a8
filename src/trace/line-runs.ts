/**
 * Who runs the lines of a recording, and when: the runs of lines that one task (or the thread itself)
 * goes through in less than half a word of nanoseconds. Events of other kinds may lie between.
 */
import type { EventIndex, TaskId, ThreadId } from "./ids"

/** Lines from an event on, until the next run begins. */
export interface LineRun {
  readonly first: EventIndex
  /** Where the lines' times are counted from. */
  readonly nanos: number
  readonly thread: ThreadId
  readonly task: TaskId
}

/** The runs in order. */
export class LineRuns {
  private readonly runs: LineRun[] = []
  /** The number of the run that was asked for last: the next one to be asked for is near. */
  private latest = 0

  /** The run that is written to. */
  get last(): LineRun | undefined {
    return this.runs[this.runs.length - 1]
  }

  begin(run: LineRun): LineRun {
    this.runs.push(run)
    return run
  }

  /** The run that a line belongs to. */
  at(index: EventIndex): LineRun {
    const { runs, latest } = this
    const known = runs[latest]!
    const next = runs[latest + 1]
    if (known.first > index || (next !== undefined && next.first <= index)) {
      this.latest = this.numberAt(index)
    }
    return runs[this.latest]!
  }

  private numberAt(index: EventIndex): number {
    let low = 0
    let high = this.runs.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.runs[middle]!.first <= index) low = middle
      else high = middle - 1
    }
    return low
  }
}
