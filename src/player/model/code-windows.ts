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

/** The lines that there are, and how many of them fit into the window. */
export interface CodeFrame extends LineWindow {
  readonly rows: number
}

/**
 * Follows the run through the code, when a step is first asked for: the whole picture needs no
 * step.
 */
export function codeWindowsOf(recording: Recording, steps: Steps, frame: CodeFrame): CodeWindows {
  let known: Int32Array | null = null
  const isWhole = frame.rows > frame.last - frame.first
  const tops = () => (known ??= isWhole ? new Int32Array(0) : topsOf({ recording, steps, frame }))
  return {
    at: step => windowFrom(tops()[Math.min(Math.max(step, 0), steps.count)] ?? frame.first, frame),
    whole(focusLine) {
      const waiting = waitingLines(recording)
      return windowAround(focusLine > 0 ? [focusLine, ...waiting] : waiting, frame)
    },
  }
}

/** The window around the first of `wanted` and as many of the others as fit beside it. */
export function windowAround(wanted: readonly number[], frame: CodeFrame): LineWindow {
  const tops = topsThatShow(wanted, frame)
  return windowFrom(wanted.length > 0 ? Math.ceil((tops.low + tops.high) / 2) : frame.first, frame)
}

function windowFrom(first: number, { rows, last }: CodeFrame): LineWindow {
  return { first, last: Math.min(first + rows - 1, last) }
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

interface Following {
  readonly recording: Recording
  readonly steps: Steps
  readonly frame: CodeFrame
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
  const tops = new Int32Array(steps.count + 1).fill(frame.first)
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
function topsThatShow(wanted: readonly number[], frame: CodeFrame): Tops {
  const { rows } = frame
  const lowest = Math.max(frame.last - rows + 1, frame.first)
  let first = wanted[0] ?? 0
  let last = first
  if (first === 0) return { low: frame.first, high: lowest }
  for (const line of wanted) {
    if (Math.max(last, line) - Math.min(first, line) >= rows) continue
    first = Math.min(first, line)
    last = Math.max(last, line)
  }
  return {
    low: Math.min(Math.max(last - rows + 1, frame.first), lowest),
    high: Math.min(Math.max(first, frame.first), lowest),
  }
}
