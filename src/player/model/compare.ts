/**
 * Two runs on one axis by time: the block's own, and below it another one, which is another block's
 * program or what the program was before an edit.
 */
import type { AxisKind, PlayerState } from "../playback/player-state"
import { timeWords } from "./header"
import { laneChartOf } from "./lane-chart"
import type { AxisPoint, Lane } from "./lanes-model"
import { windowsWith } from "./playable-run"
import type { PlayableRun } from "./playable-run"

/** A run to be shown below the block's own. */
export interface OtherRun {
  /** The other block's title, or what the run before an edit is called. */
  readonly title: string
  /** True for the run before an edit: drawn pale, its lanes named as those they were. */
  readonly isGhost: boolean
  readonly run: PlayableRun
  /** The block's own run on the axis of both. */
  readonly own: PlayableRun
}

type Named = Pick<OtherRun, "title" | "isGhost">

/** Puts two runs on one axis by time. */
export function besideEachOther(own: PlayableRun, other: PlayableRun, named: Named): OtherRun {
  return { ...named, own: leavingRoom(onAxisWith(other, own), other), run: onAxisWith(own, other) }
}

/** The code gives way to the lanes of both. */
function leavingRoom(own: PlayableRun, { cast: beside }: PlayableRun): PlayableRun {
  const face = { ...own.face, beside }
  return { ...own, face, windows: windowsWith(face, own) }
}

function onAxisWith(beside: PlayableRun, run: PlayableRun): PlayableRun {
  const chart = laneChartOf(run, "time", beside)
  return { ...run, chartOn: axis => (axis === "time" ? chart : run.chartOn(axis)) }
}

/** The axis of the lanes: two runs can lie on one by time only. */
export function shownAxis(state: PlayerState, other: OtherRun | null): AxisKind {
  return other !== null && state.isOtherShown ? "time" : state.axis
}

/** True where the pictures tell the reader nothing: the same lanes, ending at the same places. */
export function areAlike({ own, run }: OtherRun): boolean {
  const left = own.chartOn("time")
  const right = run.chartOn("time")
  const room = left.axis.length.columns * 0.01
  const isNear = (one: AxisPoint, two: AxisPoint | undefined): boolean =>
    two !== undefined && Math.abs(one.columns - two.columns) <= room
  return (
    left.lanes.length === right.lanes.length &&
    left.lanes.every((lane, index) => {
      const same = right.lanes[index]
      if (!same || nameOf(lane) !== nameOf(same)) return false
      if (lane.marks.length !== same.marks.length) return false
      return lane.marks.every((mark, at) => isNear(mark.start, same.marks[at]?.start))
    })
  )
}

/** What tells a lane from the others of its run, whatever run that is. */
export function nameOf({ name, call, isNamedByCall }: Lane): string {
  return isNamedByCall ? call : name
}

/** What the block's own run is called beside the other. */
export function ownTitle({ own: { locale }, isGhost }: OtherRun, title: string): string {
  if (isGhost) return locale.text("compare-now")
  return title === "" ? locale.text("compare-this") : title
}

/** True when both came to a good end: only then does it say something who is faster. */
export function haveFinished({ own, run }: OtherRun): boolean {
  return [own, run].every(({ recording }) => recording.outcome.kind === "finished")
}

/** True when a reader sees no difference between the times. */
export function takeTheSame({ own, run }: OtherRun): boolean {
  return timeWords(own.recording, own.locale) === timeWords(run.recording, own.locale)
}
