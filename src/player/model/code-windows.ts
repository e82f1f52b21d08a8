/**
 * Which lines of the program are in view at each step. The window always holds the line that runs
 * and, if it can, every line where somebody is suspended; it moves as rarely as possible, so that
 * code stands still while stepping. Computed for all steps at once: going back shows what going
 * forward showed.
 */
import type { Recording } from "../../trace/recording"
import type { Steps } from "../../trace/steps"
import type { LineWindow } from "./code-model"
import { Standing } from "./standing"

/** The window of every step. */
export interface CodeWindows {
  at(step: number): LineWindow
  /** For the whole picture: around `focusLine`, or where tasks waited; 0 for no focus. */
  whole(focusLine: number): LineWindow
}

/**
 * Follows the run through the code with a window of `rows` lines, when a step is first asked for:
 * the whole picture needs none.
 */
export function codeWindowsOf(recording: Recording, steps: Steps, rows: number): CodeWindows {
  const lineCount = lineCountOf(recording)
  const frame = { rows, lineCount }
  let known: Int32Array | null = null
  const tops = () =>
    (known ??= rows < lineCount ? topsOf({ recording, steps, frame }) : new Int32Array(0))
  const from = (first: number) => ({ first, last: first + rows - 1 })
  return {
    at: step => from(tops()[Math.min(Math.max(step, 0), steps.count)] ?? 1),
    whole(focusLine) {
      const waiting = waitingLines(recording)
      const tops = topsThatShow(focusLine > 0 ? [focusLine, ...waiting] : waiting, frame)
      return from(waiting.length > 0 || focusLine > 0 ? Math.ceil((tops.low + tops.high) / 2) : 1)
    },
  }
}

/** How many lines the program has; an empty last line does not count. */
export function lineCountOf(recording: Recording): number {
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
      const event = events.at(index)
      const concerned = standing.take(event)
      // A line that began says where the step is; else whoever acted first in it.
      if (line === 0 || (event.kind === "line-started" && concerned > 0)) line = concerned
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
