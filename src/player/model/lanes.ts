/** The lanes at one moment: names with their state, the arrow of the step, the text twin. */
import type { MessageKey } from "../../locale"
import { NOBODY } from "../../trace/ids"
import type { Moment } from "./moment"
import { isSameSelection } from "../playback/player-state"
import type { PlayerState } from "../playback/player-state"
import type { Actor } from "./cast"
import { causeArrowsOf } from "./cause"
import { bracketsOf } from "./groups"
import { isResource, markAt } from "./lanes-model"
import type { Lane, LaneChart, LaneEnding, LaneName, LanesModel } from "./lanes-model"
import { calleeOf, shortCall } from "./definitions"
import { plainText } from "./pieces"
import { stepWords } from "./playable-run"
import type { ActorId, Pieces } from "./pieces"
import { stateWords } from "./state-words"

/** More lanes than this are folded away until asked for. */
const usualLanes = 5
const usualProcesses = 3
const usualCores = 4
/** Characters of name and call together that fit at the end of a run. */
const longestName = 19

/** What the lanes say besides where everybody is. */
export interface LanesExtras {
  /** What happened at the step. */
  readonly sentence: Pieces
  /** Names of tasks and threads that the author wants to be seen; empty for the first ones. */
  readonly focus: readonly string[]
  /** How many lanes are shown before the others are asked for. */
  readonly most?: number
}

/** The lanes at a moment. */
export function lanesModelOf(
  moment: Moment,
  state: PlayerState,
  { sentence, focus, most = usualLanes }: LanesExtras,
): LanesModel {
  const chart = moment.run.chartOn(state.axis)
  const folded = new Set([
    ...focusedLanes(moment, state, { focus, most }),
    ...chart.lanes.filter(({ kind }) => kind === "process").slice(usualProcesses),
    ...chart.lanes.filter(({ kind }) => kind === "core").slice(usualCores),
  ])
  const shown = chart.lanes.filter(lane => state.areAllLanesShown || !folded.has(lane))
  const brackets = bracketsOf(shown, chart.lanes)
  const rows = shown.map((lane, index) => {
    return { ...laneNameOf(lane, moment, state), bracket: brackets[index] ?? null }
  })
  return {
    chart,
    rows,
    more: moreOf(folded, moment, state),
    step: moment.step,
    playhead: chart.axis.endOf(moment.step),
    isWhole: moment.isWhole,
    zoom: state.zoom,
    arrows: moment.isWhole ? [] : causeArrowsOf(moment, shown, state.selected),
    count: countOf(moment),
    valueText: valueTextOf(moment, sentence),
    twin: () => [...rows.map(row => spokenLane(row, moment)), ...spokenFolds(chart, moment)],
  }
}

/** The lanes that the author names are shown, and whom the reader follows; all others wait folded. */
function focusedLanes(
  moment: Moment,
  state: PlayerState,
  { focus, most }: Pick<Required<LanesExtras>, "focus" | "most">,
): FoldedLanes {
  const actors = actorLanes(moment, state)
  const isNamed = ({ name, call }: Lane): boolean =>
    [name, call, calleeOf(call)].some(each => focus.includes(each))
  if (!actors.some(isNamed)) return foldedLanes(moment, state, most)
  const isShown = (lane: Lane): boolean =>
    isNamed(lane) || isSameSelection(lane.actor, state.selected)
  return new Set(actors.filter(lane => !isShown(lane)))
}

type FoldedLanes = ReadonlySet<Lane>

function actorLanes({ run }: Moment, { axis }: PlayerState): readonly Lane[] {
  return run.chartOn(axis).lanes.filter(({ kind }) => kind === "task" || kind === "thread")
}

/** The first lanes stay; the last places go to whom the reader follows and whom a step was about. */
function foldedLanes(moment: Moment, state: PlayerState, most: number): FoldedLanes {
  const { selected } = state
  const actors = actorLanes(moment, state)
  if (actors.length <= most) return new Set()
  const followed = actors.slice(most - 1).filter(lane => isSameSelection(lane.actor, selected))
  const regulars = actors.slice(0, most - 1 - followed.length)
  const others = actors.filter(lane => !regulars.includes(lane) && !followed.includes(lane))
  const latest = latestActor(moment, others)
  const guest = others.find(({ actor }) => isSameSelection(actor, latest)) ?? others[0]
  return new Set(others.filter(lane => lane !== guest))
}

/** Back from the step, how far whoever acted last keeps a place. */
const rememberedSteps = 64

/** The last of `lanes` that a step was about, or null. */
function latestActor({ run, step, isWhole }: Moment, lanes: readonly Lane[]): ActorId | null {
  if (isWhole) return null
  const tasks = new Map(lanes.map(({ actor }) => [keyOf(actor), actor]))
  for (let back = step; back > Math.max(0, step - rememberedSteps); back--) {
    const head = run.recording.events.at(run.steps.headOf(back))
    const task = "task" in head ? head.task : NOBODY
    const id = run.cast.of(task, "child" in head ? head.child : head.thread)?.id ?? null
    const found = tasks.get(keyOf(id))
    if (found) return found
  }
  return null
}

function keyOf(id: ActorId | null): string {
  if (id === null) return ""
  return id.kind === "task" ? `task ${id.task}` : `thread ${id.thread}`
}

function moreOf(folded: FoldedLanes, { run }: Moment, state: PlayerState): LanesModel["more"] {
  if (folded.size === 0) return null
  const isExpanded = state.areAllLanesShown
  const areTasks = [...folded].every(lane => lane.kind === "task")
  const words = areTasks && folded.size > 0 ? "title-tasks" : "lanes-more"
  const count = run.locale.text(words, { count: folded.size })
  return { text: `${isExpanded ? "−" : "+"} ${count}`, isExpanded }
}

type UnbracketedName = Omit<LaneName, "bracket">

function laneNameOf(lane: Lane, moment: Moment, state: PlayerState): UnbracketedName {
  const actor = actorOf(lane, moment)
  if (!actor) return isResource(lane) ? resourceName(lane, moment) : processName(lane, moment)
  const isCallShown = moment.isAtEnd && isPlainEnd(actor, moment)
  const isSlim = lane.kind === "loop-thread"
  return {
    lane,
    tab: isSlim
      ? null
      : moment.isAtEnd && isCallShown
        ? moment.plainTabOf(actor)
        : moment.tabOf(actor),
    name: (isCallShown && fits(lane)) || lane.name !== actor.name ? lane.name : actor.short,
    detail: isSlim ? "" : isCallShown ? callDetail(lane, actor) : laneWords(lane, actor, moment),
    whole: wholeName(lane, actor),
    isCall: isCallShown && lane.isNamedByCall,
    condition: moment.conditionOf(actor.id),
    isSelected: isSameSelection(state.selected, actor.id),
  }
}

/** `pedido-17 · atender('Bia', 3)`: what a short name stands for. */
function wholeName(lane: Lane, { label }: Actor): string {
  if (lane.kind === "loop-thread") return ""
  if (lane.call === "") return label
  // The call says the name too, but for its number where several are alike.
  const isSaid = lane.isNamedByCall && !label.includes("#")
  return isSaid ? lane.call : `${label} · ${lane.call}`
}

/** The state; of a failure at the end of the run also that nobody ever looked at it. */
function laneWords(lane: Lane, actor: Actor, moment: Moment): string {
  const last = moment.isAtEnd ? lane.marks.at(-1) : undefined
  const isUnread = last?.kind === "ended" && last.how === "unread"
  return isUnread ? moment.run.locale.text("state-unread") : stateWords(actor, moment)
}

function actorOf({ actor }: Lane, { run: { cast } }: Moment): Actor | undefined {
  if (actor === null) return undefined
  return actor.kind === "task" ? cast.task(actor.task) : cast.thread(actor.thread)
}

/** At the end who simply returned is named by its call; who failed keeps saying so. */
function isPlainEnd(actor: Actor, moment: Moment): boolean {
  return moment.conditionOf(actor.id) === "returned"
}

/**
 * What follows the name: `('Bia')` where the name is the callee, else the whole call. Of a call that
 * does not fit rather the argument that tells it apart than the first ones; equal calls are counted.
 */
function callDetail(lane: Lane, { short }: Actor): string {
  if (lane.call === "" || !fits(lane)) return ""
  if (!lane.isNamedByCall) return shortCall(lane.call, longestName - lane.name.length)
  const number = / #\d+$/.exec(short)?.[0] ?? ""
  const call = shortCall(lane.call, longestName - number.length)
  const isApart = call.includes("…") && short.startsWith(`${lane.name}(`)
  return (isApart ? short : call + number).slice(lane.name.length)
}

/** A longer name is cut in its middle, as beside a state. */
function fits({ name }: Lane): boolean {
  return name.length <= longestName
}

function processName(lane: Lane, moment: Moment): UnbracketedName {
  const { name, call: whole } = lane
  const detail = processWords(lane, moment)
  return { lane, name, detail, ...nobody, whole }
}

function processWords({ marks }: Lane, { run: { locale }, step }: Moment): string {
  const [life, end] = marks
  if (!life || life.firstStep > step) return locale.text("state-not-yet")
  if (end?.kind !== "ended" || end.firstStep > step) return locale.text("lane-process-runs")
  return locale.text(processEndings[end.how])
}

/** A process that a signal ended was stopped from outside. */
const processEndings = {
  returned: "lane-process-returned",
  cancelled: "lane-process-killed",
  raised: "lane-process-failed",
  unread: "lane-process-failed",
} as const satisfies Readonly<Record<LaneEnding, MessageKey>>

const nobody = { tab: null, whole: "", isCall: false, condition: null, isSelected: false }

function resourceName(lane: Lane, moment: Moment): UnbracketedName {
  const detail = moment.isWhole ? "" : resourceWords(lane, moment)
  return { lane, name: lane.name, detail, ...nobody }
}

/** Who has it, and what it does for them. */
function resourceWords({ marks }: Lane, { run: { locale }, step }: Moment): string {
  const mark = markAt(marks, step)
  if (mark?.kind !== "held" || mark.letter === "") return locale.text("gil-free")
  return mark.operation || locale.text("gil-held", { letter: mark.letter })
}

/** `passo 18 de 32`, cut around the number, which is drawn bold. */
function countOf({ run, step }: Moment): LanesModel["count"] {
  const mark = "\u0000"
  const whole = stepWords(run, mark)
  const [before = "", after = ""] = whole.split(mark)
  return { before, step: run.locale.formats.number(step), after }
}

function valueTextOf({ run, step, world }: Moment, sentence: Pieces): string {
  const { locale } = run
  return `${stepWords(run, step)}, ${locale.formats.moment(world.nanos)}: ${plainText(sentence)}`
}

function spokenLane(row: LaneName, moment: Moment): string {
  const actor = actorOf(row.lane, moment)
  const { locale } = moment.run
  const state = actor ? laneWords(row.lane, actor, moment) : row.detail
  const { name } = row
  const line = actor ? lineOf(actor, moment) : 0
  const isStanding = row.condition === "ready" || row.condition === "waiting"
  if (line > 0 && isStanding) return locale.text("lane-spoken-line", { name, state, line })
  return locale.text("lane-spoken", { name, state })
}

/** While a question is open nothing may say how often something comes again. */
function spokenFolds({ axis }: LaneChart, { run }: Moment): readonly string[] {
  if (run.isCut) return []
  return axis.folds.map(({ firstStep: first, lastStep: last, words }) =>
    run.locale.text("fold-spoken", { first, last, words }),
  )
}

function lineOf({ id }: Actor, { world }: Moment): number {
  const state = id.kind === "task" ? world.tasks.get(id.task) : world.threads.get(id.thread)
  return state?.line ?? 0
}
