/**
 * The rows of a run in the reader's language, put on the axis. Threads come in order of creation;
 * under a thread its tasks, each under who created it. Made once per recording, language and axis.
 */
import { assertNever } from "../../base/assert"
import type { Locale } from "../../locale"
import { NOBODY } from "../../trace/ids"
import type { FutureId, ThreadId } from "../../trace/ids"
import type { Recording } from "../../trace/recording"
import type { Steps } from "../../trace/steps"
import type { AxisKind } from "../playback/player-state"
import { axisOf } from "./axis"
import type { Actor, Cast } from "./cast"
import type { AxisModel, Lane, LaneChart, LaneMark, PlaceChange } from "./lanes-model"
import { groupsOf } from "./groups"
import { laneStatesOf } from "./lane-states"
import type { LaneStates, Stretch, WaitSubject } from "./lane-states"
import { timeAxisOf } from "./time-axis"
import type { TimedRun } from "./time-axis"
import { waitLabel } from "./wait-words"

const deepest = 2

/** What a chart is made of. */
export interface ChartSource {
  readonly recording: Recording
  readonly steps: Steps
  readonly cast: Cast
  readonly locale: Locale
}

/** The chart of a recording, by steps or by time; by time also on one axis with another run. */
export function laneChartOf(
  source: ChartSource,
  kind: AxisKind,
  beside: TimedRun | null = null,
): LaneChart {
  const { recording, steps, cast, locale } = source
  const isByTime = kind === "time"
  const axis = isByTime ? timeAxisOf(source, locale, beside) : axisOf(recording, steps, locale)
  const states = laneStatesOf(recording, steps)
  const put = new MarkMaker(source, axis)
  const groups = groupsOf(recording)
  const lanes = placedActors(cast).map(({ actor, depth }) => {
    const marks = stretchesOf(actor, states).map(stretch => put.mark(stretch))
    const group = actor.id.kind === "task" ? (groups.get(actor.id.task) ?? NOBODY) : NOBODY
    return laneOf({ actor, depth, group, marks }, cast, locale)
  })
  const gil: Lane[] = cast.threadCount < 2 ? [] : [gilLane(states, put, locale)]
  return { axis, lanes: [...lanes, ...gil] }
}

interface PlacedActor {
  readonly actor: Actor
  readonly depth: number
}

/** Depth first, without recursion: a task may be created 200,000 deep. */
function placedActors(cast: Cast): readonly PlacedActor[] {
  const tasksOf = new Map<Actor, Actor[]>()
  const rootsOn = new Map<ThreadId, Actor[]>()
  for (const actor of cast.actors) {
    if (actor.id.kind === "thread") continue
    const creator = actor.creator?.kind === "task" ? cast.task(actor.creator.task) : undefined
    if (creator) push(tasksOf, creator, actor)
    else push(rootsOn, actor.thread, actor)
  }
  const placed: PlacedActor[] = []
  for (const thread of cast.actors) {
    if (thread.id.kind === "task") continue
    const depth = thread.creator === null ? 0 : 1
    const roots = (rootsOn.get(thread.id.thread) ?? []).map(actor => ({ actor, depth: 0 }))
    const stack: PlacedActor[] = [...roots.reverse(), { actor: thread, depth }]
    for (let next = stack.pop(); next; next = stack.pop()) {
      placed.push(next)
      const deeper = Math.min(next.depth + 1, deepest)
      const children = tasksOf.get(next.actor) ?? []
      for (const child of [...children].reverse()) stack.push({ actor: child, depth: deeper })
    }
  }
  return placed
}

function push<K>(lists: Map<K, Actor[]>, key: K, actor: Actor): void {
  const list = lists.get(key)
  if (list) list.push(actor)
  else lists.set(key, [actor])
}

function stretchesOf(actor: Actor, states: LaneStates): readonly Stretch[] {
  const { id } = actor
  const found = id.kind === "task" ? states.tasks.get(id.task) : states.threads.get(id.thread)
  return found ?? []
}

interface LaneParts {
  readonly actor: Actor
  readonly depth: number
  readonly group: FutureId
  readonly marks: readonly LaneMark[]
}

function laneOf({ actor, depth, group, marks }: LaneParts, cast: Cast, locale: Locale): Lane {
  const { id, name, call, isNamedByCall } = actor
  const kind = id.kind === "task" ? "task" : cast.ownsLoop(id.thread) ? "loop-thread" : "thread"
  // The main thread of an asyncio program is known to the reader as its module code.
  const isModule = kind === "loop-thread" && actor.creator === null
  const isProgram = kind === "thread" && cast.threadCount === 1
  const shown = isModule ? locale.text("module") : isProgram ? locale.text("program") : name
  return { actor: id, kind, depth, name: shown, call, isNamedByCall, group, marks }
}

function gilLane(states: LaneStates, put: MarkMaker, locale: Locale): Lane {
  const marks = states.gil.map(stretch => put.mark(stretch))
  const name = locale.text("gil")
  return {
    actor: null,
    kind: "gil",
    depth: 0,
    name,
    call: "",
    isNamedByCall: false,
    group: NOBODY,
    marks,
  }
}

class MarkMaker {
  private readonly labels = new Map<string, string>()

  private readonly blockedLabels: { readonly label: string; readonly shortLabel: string }

  constructor(
    private readonly source: ChartSource,
    private readonly axis: AxisModel,
  ) {
    const { locale } = source
    const shortLabel = locale.text("lane-blocked-short")
    this.blockedLabels = { label: locale.text("lane-blocked"), shortLabel }
  }

  mark(stretch: Stretch): LaneMark {
    const { firstStep, endStep } = stretch
    const start = this.axis.startOf(firstStep)
    const span = { firstStep, start, end: this.axis.startOf(endStep) }
    switch (stretch.kind) {
      case "running":
      case "inside":
      case "free":
        return { ...span, kind: stretch.kind }
      case "ready":
        return { ...span, kind: "ready", places: this.places(stretch) }
      case "waiting":
        return { ...span, kind: "waiting", label: this.label(stretch.subject) }
      case "blocking":
        return { ...span, kind: "blocking", ...this.blockedLabels }
      case "ended":
        return { ...span, end: start, kind: "ended", how: stretch.how }
      case "held":
        return { ...span, kind: "held", letter: this.letterOf(stretch.thread) }
      default:
        return assertNever(stretch, "stretch of a lane")
    }
  }

  /** A loop that sleeps ten thousand times waits for the same thing each time. */
  private label(subject: WaitSubject | null): string {
    const key = JSON.stringify(subject)
    const known = this.labels.get(key)
    if (known !== undefined) return known
    const label = waitLabel(subject, this.source.cast, this.source.locale)
    this.labels.set(key, label)
    return label
  }

  private letterOf(thread: ThreadId): string {
    return this.source.cast.thread(thread)?.letter ?? ""
  }

  private places(stretch: Extract<Stretch, { kind: "ready" }>): readonly PlaceChange[] {
    return stretch.places
      .filter(({ step }) => step < stretch.endStep)
      .map(({ step, place }) => ({ at: this.axis.startOf(step), place }))
  }
}
