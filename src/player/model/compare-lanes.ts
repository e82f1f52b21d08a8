/**
 * The lanes of another run below the block's own. The reader moves in the own run; of the other is
 * shown what had happened by the same moment of virtual time, so whoever ends first stays ended.
 */
import { initialPlayerState } from "../playback/player-state"
import type { PlayerState } from "../playback/player-state"
import { shortestJumpNanos } from "./axis"
import { haveFinished, nameOf, ownTitle, takeTheSame } from "./compare"
import type { OtherRun } from "./compare"
import { mostCompared } from "./face-height"
import { failureOf } from "./failure"
import { timeWords } from "./header"
import { lanesModelOf } from "./lanes"
import type { AxisPoint, Gain, Lane, LaneName, LanesModel, OtherLanes } from "./lanes-model"
import { Moment } from "./moment"
import type { Tab } from "./pieces"
import type { PlayableRun } from "./playable-run"

interface ComparedParts {
  readonly lanes: LanesModel
  readonly state: PlayerState
  readonly other: OtherRun
  /** The block's own title, or "". */
  readonly title: string
}

/** The other run by the reader's moment, and the own lanes with the playhead of both. */
export function comparedLanes(
  moment: Moment,
  { lanes, state, other, title }: ComparedParts,
): { readonly lanes: LanesModel; readonly other: OtherLanes } {
  const { run } = other
  const step = moment.isWhole ? "whole" : stepAt(run, untilNanos(moment))
  const otherState = {
    ...initialPlayerState,
    step,
    axis: "time",
    areAllLanesShown: state.areAllLanesShown,
  } as const
  const there = new Moment(run, otherState)
  const extras = { sentence: [], focus: [], most: mostCompared }
  const shown = lanesModelOf(there, otherState, extras)
  const playhead = later(lanes.playhead, shown.playhead)
  const common = { isBeside: true, ...(moment.isWhole ? {} : { playhead }) }
  const model = {
    title: other.title,
    ownTitle: ownTitle(other, title),
    detail: detailOf(there),
    isGhost: other.isGhost,
    problem: failureOf(there)?.verbatim ?? "",
    lanes: state.isOtherShown ? { ...withRows(shown, other, there), ...common } : null,
    gain: state.isOtherShown ? gainOf(other) : null,
  }
  return { lanes: state.isOtherShown ? { ...lanes, ...common } : lanes, other: model }
}

/** Where nothing more happens for a while, what the other does at the same moment is over too. */
function untilNanos({ run, step, world }: Moment): number {
  const { steps, recording } = run
  const { nanos } = world
  if (step >= steps.count) return nanos + shortestJumpNanos
  const next = recording.events.nanosAt(steps.headOf(step + 1))
  return next - nanos >= shortestJumpNanos ? nanos + shortestJumpNanos : nanos
}

/** The last step that began by `nanos`, at least the first. */
function stepAt({ steps, recording: { events } }: PlayableRun, nanos: number): number {
  let low = 0
  let high = steps.count
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (events.nanosAt(steps.headOf(middle)) <= nanos) low = middle
    else high = middle - 1
  }
  return Math.max(low, Math.min(1, steps.count))
}

function later(left: AxisPoint, right: AxisPoint): AxisPoint {
  return left.columns >= right.columns ? left : right
}

function detailOf({ isWhole, isAtEnd, run: { recording, locale } }: Moment): string {
  if (isWhole || recording.outcome.kind !== "finished") return timeWords(recording, locale)
  return locale.text(isAtEnd ? "compare-ended" : "compare-goes-on", { time: recording.endNanos })
}

/** The thread around a loop says nothing that the own one does not. */
function withRows(shown: LanesModel, { own, isGhost }: OtherRun, moment: Moment): LanesModel {
  const sentences = shown.twin()
  const rows = shown.rows.map((row, index) => ({ row, spoken: sentences[index] ?? "" }))
  const telling = rows.filter(({ row }) => row.lane.kind !== "loop-thread")
  const kept = isGhost ? inOrderOf(own, telling, moment) : telling
  return {
    ...shown,
    rows: kept.map(({ row }) => row),
    twin: () => kept.map(({ spoken }) => spoken),
    arrows: [],
  }
}

interface SpokenRow {
  readonly row: LaneName
  readonly spoken: string
}

/** Lanes of the run before an edit as the reader knows them now; what is no more comes last. */
function inOrderOf(
  own: PlayableRun,
  rows: readonly SpokenRow[],
  { isWhole, run: { locale } }: Moment,
): readonly SpokenRow[] {
  const lanes = own.chartOn("time").lanes
  const placeOf = ({ lane }: LaneName): number =>
    lanes.findIndex(each => each.kind === lane.kind && nameOf(each) === nameOf(lane))
  const matched = rows.map(({ row, spoken }) => {
    const place = placeOf(row)
    const now = lanes[place]
    if (now) return { place, spoken, row: { ...row, tab: tabLike(row.tab, now, own) } }
    const gone = locale.text("compare-gone")
    const said = isWhole ? { detail: gone, isCall: false } : {}
    return {
      place: lanes.length,
      spoken: `${spoken}, ${gone}`,
      row: { ...row, tab: null, ...said },
    }
  })
  return matched.sort((left, right) => left.place - right.place)
}

/** Whoever is still there keeps the letter that they have now. */
function tabLike(tab: Tab | null, { actor }: Lane, { cast }: PlayableRun): Tab | null {
  const now = actor?.kind === "task" ? cast.task(actor.task) : cast.thread(actor?.thread ?? -1)
  return tab && now ? { ...tab, letter: now.letter } : tab
}

function gainOf(other: OtherRun): Gain | null {
  const { own, run } = other
  const { locale } = own
  const delay = run.recording.endNanos - own.recording.endNanos
  if (!haveFinished(other) || takeTheSame(other)) return null
  const isFaster = delay > 0
  const difference = { delay: Math.abs(delay) }
  const endOf = (each: PlayableRun): AxisPoint =>
    each.chartOn("time").axis.startOf(each.steps.count + 1)
  return {
    from: endOf(run),
    to: endOf(own),
    label: locale.text(isFaster ? "compare-less" : "compare-more", difference),
    shortLabel: locale.text(isFaster ? "compare-minus" : "compare-plus", difference),
    isFaster,
  }
}
