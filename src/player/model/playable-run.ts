/**
 * A recording made ready for being shown in one language: steps, moments, who is who, the lanes.
 * Made once; each step then takes cheap slices of it. A recording that has grown gets a new one.
 */
import type { Locale } from "../../locale"
import type { Recording } from "../../trace/recording"
import { stepsOf } from "../../trace/steps"
import type { Steps } from "../../trace/steps"
import { timeline } from "../../trace/timeline"
import type { Timeline } from "../../trace/timeline"
import type { AxisKind } from "../playback/player-state"
import { movesOf } from "../playback/moves"
import type { Moves } from "../playback/moves"
import type { ValueSource } from "../../trace/values"
import { castOf } from "./cast"
import type { Cast } from "./cast"
import type { HeaderModel } from "./block-model"
import { plainLinesOf } from "./plain-lines"
import type { CodeLine } from "./code-model"
import { codeRowsOf, failurePixels } from "./face-height"
import type { FaceParts } from "./face-height"
import { headerOf } from "./header"
import { RunOutput } from "./output"
import { codeWindowsOf } from "./code-windows"
import type { CodeWindows } from "./code-windows"
import { laneChartOf } from "./lane-chart"
import type { Lane, LaneChart } from "./lanes-model"

/** Everything about a run that does not depend on where the reader is. */
export interface PlayableRun {
  readonly recording: Recording
  readonly locale: Locale
  readonly steps: Steps
  readonly timeline: Timeline
  readonly moves: Moves
  readonly cast: Cast
  /** The lanes by steps or by time; each made when first asked for. */
  chartOn(axis: AxisKind): LaneChart
  readonly windows: CodeWindows
  /** What shares the face of the block with the code. */
  readonly face: FaceParts
  readonly header: HeaderModel
  /** The program's lines with nobody on them. */
  readonly lines: readonly CodeLine[]
  readonly output: RunOutput
  /** Null where values of variables cannot be had. */
  readonly values: ValueSource | null
  /** True where the rest is hidden behind a question: nothing may say how much there is. */
  readonly isCut: boolean
}

/** What is read of a recording event by event: it goes on where it was when the recording grows. */
export interface RunHistory {
  readonly steps: Steps
  readonly timeline: Timeline
}

/** The history of a recording that may still grow; nothing is read yet. */
export function historyOf(recording: Recording): RunHistory {
  return { steps: stepsOf(recording), timeline: timeline(recording) }
}

/** What is known of a run besides its recording. */
export interface RunSurroundings {
  /** Values of variables; absent where they cannot be had. */
  readonly values?: ValueSource | null
  /** Of this recording, when it was shorter; absent: nothing of it was read before. */
  readonly history?: RunHistory
  /** The height of what the block says around the run. */
  readonly extraPixels?: number
}

/** Prepares `recording` as it is now. */
export function playableRun(
  recording: Recording,
  locale: Locale,
  { values = null, history = historyOf(recording), extraPixels = 0 }: RunSurroundings = {},
): PlayableRun {
  const steps = fixedSteps(recording, history.steps)
  const cast = castOf(recording)
  const { timeline } = history
  const { output: pieces, syncs } = timeline.worldAt(recording.events.length - 1)
  const output = new RunOutput({ pieces: pieces.values(), syncs, steps, cast, locale })
  const outputLines = output.lines.length
  const lines = plainLinesOf(recording.sources[0]?.text ?? "")
  const failed = failurePixels({ recording, steps, timeline }, locale)
  const chartOn = chartsBy(axis => laneChartOf({ recording, steps, cast, locale }, axis))
  const otherLanes = chartOn("steps").lanes.filter(isOther).length
  const face = { cast, otherLanes, outputLines, extraPixels: extraPixels + failed }
  return {
    recording,
    locale,
    steps,
    timeline,
    moves: movesOf(recording, steps),
    cast,
    chartOn,
    windows: windowsWith(face, { recording, steps, lines }),
    face,
    header: headerOf(recording, cast, locale),
    lines,
    output,
    values,
    isCut: false,
  }
}

function isOther({ actor, kind }: Lane): boolean {
  return actor === null && kind !== "gil"
}

/** The code has the room that the rest of the face leaves. */
export function windowsWith(
  face: FaceParts,
  { recording, steps, lines }: Pick<PlayableRun, "recording" | "steps" | "lines">,
): CodeWindows {
  const [first = 1, last = 1] = [lines[0]?.number, lines.at(-1)?.number]
  return codeWindowsOf(recording, steps, { rows: codeRowsOf(face), first, last })
}

/** `passo 18 de 32`; only `passo 18` while the rest is hidden. */
export function stepWords(
  { isCut, locale, steps }: Pick<PlayableRun, "isCut" | "locale" | "steps">,
  step: number | string,
): string {
  if (isCut) return locale.text("step-alone", { step })
  return locale.text("step-of", { step, total: steps.count })
}

/** Charts that are made when first asked for, and then stay the same objects. */
export function chartsBy(make: (axis: AxisKind) => LaneChart): PlayableRun["chartOn"] {
  const made = new Map<AxisKind, LaneChart>()
  return axis => {
    const chart = made.get(axis) ?? make(axis)
    made.set(axis, chart)
    return chart
  }
}

/** Steps that stay as they are while the recording grows: all parts of a run must agree. */
function fixedSteps(recording: Recording, steps: Steps): Steps {
  const { count } = steps
  const end = recording.events.length - 1
  return {
    count,
    eventOf: step => (step === count ? end : steps.eventOf(step)),
    stepOf: index => Math.min(steps.stepOf(index), count),
    headOf: step => steps.headOf(step),
  }
}
