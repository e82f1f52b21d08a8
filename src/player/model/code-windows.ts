/**
 * Which lines of the program are in view at each step. The window always holds the line that runs
 * and, if it can, every line where somebody is suspended; it moves only when it must, so that code
 * stands still while stepping. Computed from the first step on: going back shows what going forward
 * showed.
 */
import type { TraceEvent } from "../../trace/events"
import type { Recording } from "../../trace/recording"
import type { Steps } from "../../trace/steps"
import type { LineWindow } from "./code-model"

/** Lines in view at most; a little more where that shows the whole program. */
const usualRows = 11
const mostRows = 13

/** The window of every step. */
export interface CodeWindows {
  at(step: number): LineWindow
}

/** Follows the run through the code. */
export function codeWindowsOf(recording: Recording, steps: Steps): CodeWindows {
  const lineCount = lineCountOf(recording)
  const rows = lineCount <= mostRows ? lineCount : usualRows
  const tops = new Int32Array(steps.count + 1).fill(1)
  if (rows < lineCount) fillTops(tops, { recording, steps, rows, lineCount })
  return {
    at(step) {
      const first = tops[Math.min(Math.max(step, 0), steps.count)] ?? 1
      return { first, last: first + rows - 1 }
    },
  }
}

/** How many lines the program has; an empty last line does not count. */
function lineCountOf(recording: Recording): number {
  const text = recording.sources[0]?.text ?? ""
  return Math.max(1, text.replace(/\n$/, "").split("\n").length)
}

interface Following {
  readonly recording: Recording
  readonly steps: Steps
  readonly rows: number
  readonly lineCount: number
}

function fillTops(tops: Int32Array, { recording, steps, rows, lineCount }: Following): void {
  const { events, codes } = recording
  const standing = new Standing()
  let top = 1
  let index = 0
  for (let step = 1; step <= steps.count; step++) {
    let line = 0
    for (const end = steps.eventOf(step); index <= end; index++) {
      const event = events.at(index)
      const isProgram = "code" in event && codes[event.code]?.source === 0
      standing.take(event, isProgram)
      if (event.kind === "line-started" && isProgram) line = event.line
    }
    top = follow({ top, rows, lineCount }, standing.around(line))
    tops[step] = top
  }
}

interface Position {
  readonly top: number
  readonly rows: number
  readonly lineCount: number
}

/** The window's first line, moved as little as possible; lines that matter most come first. */
function follow({ top, rows, lineCount }: Position, wanted: readonly number[]): number {
  if (wanted.length === 0 || wanted.every(line => line >= top && line < top + rows)) return top
  let first = wanted[0]!
  let last = first
  for (const line of wanted) {
    if (Math.max(last, line) - Math.min(first, line) >= rows) continue
    first = Math.min(first, line)
    last = Math.max(last, line)
  }
  // What is left over goes above: the `def` of a line says more than what follows it.
  const lowest = Math.max(last - rows + 1, 1)
  const kept = Math.min(Math.max(top, lowest), first)
  const moved = kept === top ? top : lowest
  return Math.min(moved, Math.max(lineCount - rows + 1, 1))
}

/** Where tasks and threads stand, as far as the program's own lines tell. */
class Standing {
  private readonly lines = new Map<string, number>()
  private readonly counts = new Map<number, number>()

  take(event: TraceEvent, isProgram: boolean): void {
    if (event.kind === "line-started" && isProgram) {
      const { task, thread } = event
      this.put(task < 0 ? `thread ${thread}` : `task ${task}`, event.line)
    } else if (event.kind === "task-suspended" && isProgram) {
      this.put(`task ${event.task}`, event.line)
    } else if (event.kind === "task-ended") {
      this.put(`task ${event.task}`, 0)
    } else if (event.kind === "thread-ended") {
      this.put(`thread ${event.thread}`, 0)
    } else if (event.kind === "loop-started") {
      this.put(`thread ${event.thread}`, 0)
    }
  }

  /** The line that runs first, then the others from the most crowded to the least. */
  around(line: number): readonly number[] {
    const others = [...this.counts.keys()].filter(other => other !== line)
    if (others.length > 1) others.sort((left, right) => this.crowd(right) - this.crowd(left))
    return line > 0 ? [line, ...others] : others
  }

  private crowd(line: number): number {
    return this.counts.get(line) ?? 0
  }

  private put(who: string, line: number): void {
    const before = this.lines.get(who) ?? 0
    if (before === line) return
    this.count(before, -1)
    this.count(line, 1)
    if (line === 0) this.lines.delete(who)
    else this.lines.set(who, line)
  }

  private count(line: number, change: number): void {
    const count = this.crowd(line) + change
    if (line === 0 || count === 0) this.counts.delete(line)
    else this.counts.set(line, count)
  }
}
