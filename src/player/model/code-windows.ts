/**
 * Which lines of the program are in view at each step. The window always holds the line that runs
 * and, if it can, every line where somebody is suspended; it moves as rarely as possible, so that
 * code stands still while stepping. Computed for all steps at once: going back shows what going
 * forward showed.
 */
import type { TraceEvent } from "../../trace/events"
import { NOBODY } from "../../trace/ids"
import type { CodeId } from "../../trace/ids"
import type { Recording } from "../../trace/recording"
import type { Steps } from "../../trace/steps"
import type { LineWindow } from "./code-model"
import { definitionLine } from "./definitions"

/** Lines in view at most; a little more where that shows the whole program. */
const usualRows = 11
const mostRows = 13

/** The window of every step. */
export interface CodeWindows {
  at(step: number): LineWindow
  /** For the whole picture: around `focusLine`, or where tasks waited; 0 for no focus. */
  whole(focusLine: number): LineWindow
}

/** Follows the run through the code. */
export function codeWindowsOf(recording: Recording, steps: Steps): CodeWindows {
  const lineCount = lineCountOf(recording)
  const rows = lineCount <= mostRows ? lineCount : usualRows
  const frame = { rows, lineCount }
  const tops = rows < lineCount ? topsOf({ recording, steps, frame }) : new Int32Array(0)
  const from = (first: number) => ({ first, last: first + rows - 1 })
  return {
    at: step => from(tops[Math.min(Math.max(step, 0), steps.count)] ?? 1),
    whole(focusLine) {
      const waiting = waitingLines(recording)
      const tops = topsThatShow(focusLine > 0 ? [focusLine, ...waiting] : waiting, frame)
      return from(waiting.length > 0 || focusLine > 0 ? Math.ceil((tops.low + tops.high) / 2) : 1)
    },
  }
}

/** How many lines the program has; an empty last line does not count. */
function lineCountOf(recording: Recording): number {
  const text = recording.sources[0]?.text ?? ""
  return Math.max(1, text.replace(/\n$/, "").split("\n").length)
}

/** Lines of the program where tasks paused, in the order they first did. */
function waitingLines({ events, codes }: Recording): readonly number[] {
  const lines = new Set<number>()
  for (let index = 0; index < events.length; index++) {
    if (events.kindAt(index) !== "task-suspended") continue
    const event = events.at(index)
    if (event.kind !== "task-suspended") continue
    if (codes[event.code]?.source === 0 && event.line > 0) lines.add(event.line)
  }
  return [...lines]
}

interface Frame {
  readonly rows: number
  readonly lineCount: number
}

interface Following {
  readonly recording: Recording
  readonly steps: Steps
  readonly frame: Frame
}

/** First lines a window may have, `low` to `high`. */
interface Tops {
  readonly low: number
  readonly high: number
}

/**
 * The window's first line for every step. As many steps in a row as can share a window do; of what
 * they leave open it takes the highest, because the `def` above a line says more than what follows.
 */
function topsOf({ recording, steps, frame }: Following): Int32Array {
  const { events } = recording
  const tops = new Int32Array(steps.count + 1).fill(1)
  const standing = new Standing(recording)
  let shared = topsThatShow([], frame)
  let since = 0
  let index = 0
  for (let step = 1; step <= steps.count; step++) {
    let line = 0
    for (const end = steps.eventOf(step); index <= end; index++) {
      line = standing.take(events.at(index)) || line
    }
    const own = topsThatShow(standing.around(line), frame)
    const both = { low: Math.max(shared.low, own.low), high: Math.min(shared.high, own.high) }
    const canShare = both.low <= both.high
    if (!canShare) {
      tops.fill(shared.low, since, step)
      since = step
    }
    shared = canShare ? both : own
  }
  return tops.fill(shared.low, since)
}

/** Windows that show the first of `wanted` and as many of the others as fit beside it. */
function topsThatShow(wanted: readonly number[], { rows, lineCount }: Frame): Tops {
  const lowest = Math.max(lineCount - rows + 1, 1)
  let first = wanted[0] ?? 0
  let last = first
  if (first === 0) return { low: 1, high: lowest }
  for (const line of wanted) {
    if (Math.max(last, line) - Math.min(first, line) >= rows) continue
    first = Math.min(first, line)
    last = Math.max(last, line)
  }
  return { low: Math.max(last - rows + 1, 1), high: Math.min(first, lowest) }
}

/** Where tasks and threads stand, as far as the program's own lines tell. */
class Standing {
  private readonly lines = new Map<string, number>()
  private readonly counts = new Map<number, number>()

  constructor(private readonly recording: Recording) {}

  /** Takes in an event; answers the line that began to run with it, or 0. */
  take(event: TraceEvent): number {
    switch (event.kind) {
      case "line-started": {
        if (!this.isProgram(event.code)) return 0
        const { task, thread } = event
        this.put(task === NOBODY ? `thread ${thread}` : `task ${task}`, event.line)
        return event.line
      }
      case "task-created":
        this.put(`task ${event.task}`, definitionLine(this.recording, event.call))
        return 0
      case "task-suspended":
        if (this.isProgram(event.code)) this.put(`task ${event.task}`, event.line)
        return 0
      case "task-ended":
        this.put(`task ${event.task}`, 0)
        return 0
      // From its first turn on, a loop's tasks tell where the program is.
      case "task-resumed":
      case "thread-ended":
        this.put(`thread ${event.thread}`, 0)
        return 0
      default:
        return 0
    }
  }

  private isProgram(code: CodeId): boolean {
    return this.recording.codes[code]?.source === 0
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
