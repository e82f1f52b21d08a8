/**
 * The rows of a run in the reader's language, put on the axis. Threads come in order of creation;
 * under a thread its tasks, each under who created it. Made once per recording, language and axis.
 */
import { assertNever } from "../../base/assert"
import type { Locale } from "../../locale"
import { NOBODY } from "../../trace/ids"
import type { FutureId, SyncId, TaskId, ThreadId } from "../../trace/ids"
import type { Recording } from "../../trace/recording"
import type { Steps } from "../../trace/steps"
import type { AxisKind } from "../playback/player-state"
import { axisOf } from "./axis"
import type { Actor, Cast } from "./cast"
import type {
  AxisModel,
  AxisSpan,
  Lane,
  LaneChart,
  LaneMark,
  PlaceChange,
  ResourceKind,
} from "./lanes-model"
import { groupsOf } from "./groups"
import { laneStatesOf } from "./lane-states"
import type { LaneStates, Stretch, Use, WaitSubject } from "./lane-states"
import { timeAxisOf } from "./time-axis"
import type { TimedRun } from "./time-axis"
import { processesOf } from "./process-lanes"
import { resourcesOf } from "./resource-lanes"
import { unreadTasks } from "./unread"
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
  const unread = unreadTasks(recording)
  const isUnread = ({ id }: Actor): boolean => id.kind === "task" && unread.has(id.task)
  /** The threads of a process, each with its tasks; where they are several, its GIL. */
  const lanesIn = (process: SyncId, depth: number): readonly Lane[] => {
    const actors = placedActors(cast, process)
    const lanes = actors.map(({ actor, depth: own }) => {
      const group = actor.id.kind === "task" ? (groups.get(actor.id.task) ?? NOBODY) : NOBODY
      const about = laneOf({ actor, depth: Math.min(own + depth, deepest), group }, cast, locale)
      return new DrawnLane(about, () => put.marks(stretchesOf(actor, states), isUnread(actor)))
    })
    const hasSeveral = actors.filter(({ actor }) => actor.id.kind === "thread").length > 1
    const held = states.gils.get(process) ?? []
    const gil = { kind: "gil", depth, name: locale.text("gil") } as const
    return hasSeveral ? [...lanes, plainLane(gil, () => put.marks(held))] : lanes
  }
  const processes = processesOf(recording, steps).map(life => ({
    lane: plainLane({ kind: "process", depth: 0, name: life.name, call: life.command }, () =>
      put.marks(life.stretches),
    ),
    members: lanesIn(life.process, 1),
  }))
  // One that is known from outside only stands under the program, one with threads heads them.
  const headed = processes.map(({ lane, members }) =>
    members.length > 0 ? [lane, ...members] : [plainLane({ ...lane, depth: 1 }, () => lane.marks)],
  )
  const own = lanesIn(NOBODY, 0)
  return { axis, lanes: [...own, ...headed.flat(), ...resourceLanes(source, put)] }
}

/** Lanes of the disk, the network and the cores, where the program uses them. */
function resourceLanes({ recording, steps, locale }: ChartSource, put: MarkMaker): readonly Lane[] {
  const { disk, network, cores } = resourcesOf(recording, steps)
  const of = (kind: ResourceKind, name: string, stretches: readonly Stretch[]): Lane[] =>
    stretches.length === 0 ? [] : [plainLane({ kind, depth: 0, name }, () => put.marks(stretches))]
  return [
    ...cores.flatMap((core, index) => of("core", locale.text("core", { number: index + 1 }), core)),
    ...of("disk", locale.text("disk"), disk),
    ...of("network", locale.text("network"), network),
  ]
}

/** A lane of nobody that could be followed. */
function plainLane(
  facts: Pick<Lane, "kind" | "depth" | "name"> & { readonly call?: string },
  make: () => readonly LaneMark[],
): Lane {
  const { kind, depth, name, call = "" } = facts
  const nobody = { actor: null, isNamedByCall: false, group: NOBODY }
  return new DrawnLane({ ...nobody, kind, depth, name, call }, make)
}

interface PlacedActor {
  readonly actor: Actor
  readonly depth: number
}

/** Depth first, without recursion: a task may be created 200,000 deep. */
function placedActors(cast: Cast, process: SyncId): readonly PlacedActor[] {
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
    if (thread.id.kind === "task" || thread.process !== process) continue
    const depth = process !== NOBODY || thread.creator === null ? 0 : 1
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
}

function laneOf({ actor, depth, group }: LaneParts, cast: Cast, locale: Locale): LaneFacts {
  const { id, name, call, isNamedByCall } = actor
  const kind = id.kind === "task" ? "task" : cast.ownsLoop(id.thread) ? "loop-thread" : "thread"
  // The main thread of an asyncio program is known to the reader as its module code.
  const isModule = kind === "loop-thread" && actor.creator === null
  const isProgram = kind === "thread" && cast.threadCount === 1
  const shown = isModule ? locale.text("module") : isProgram ? locale.text("program") : name
  return { actor: id, kind, depth, name: shown, call, isNamedByCall, group }
}

type LaneFacts = Omit<Lane, "marks">

/** A lane whose marks are made when it is first drawn: of many lanes few are shown. */
class DrawnLane implements Lane {
  readonly actor: Lane["actor"]
  readonly kind: Lane["kind"]
  readonly depth: number
  readonly name: string
  readonly call: string
  readonly isNamedByCall: boolean
  readonly group: FutureId
  private made: readonly LaneMark[] | null = null

  constructor(
    facts: LaneFacts,
    private readonly make: () => readonly LaneMark[],
  ) {
    this.actor = facts.actor
    this.kind = facts.kind
    this.depth = facts.depth
    this.name = facts.name
    this.call = facts.call
    this.isNamedByCall = facts.isNamedByCall
    this.group = facts.group
  }

  get marks(): readonly LaneMark[] {
    return (this.made ??= this.make())
  }
}

/** The same for subjects of the same words. */
function keyOf(subject: WaitSubject | null): string {
  switch (subject?.kind) {
    case undefined:
      return ""
    case "task":
      return `task ${subject.task}`
    case "future":
      return `future ${subject.what} ${subject.delayNanos} ${subject.syncName}`
    case "thread-wait":
      return `thread ${subject.reason} ${subject.subject} ${subject.nanos}`
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

  /** One stretch mostly begins where the last one ended. */
  marks(stretches: readonly Stretch[], isUnread = false): readonly LaneMark[] {
    let [step, point] = [0, this.axis.startOf(0)]
    return stretches.map(stretch => {
      const start = stretch.firstStep === step ? point : this.axis.startOf(stretch.firstStep)
      step = stretch.endStep
      point = this.axis.startOf(step)
      const mark = this.mark(stretch, { start, end: point })
      return isUnread && mark.kind === "ended" ? { ...mark, how: "unread" } : mark
    })
  }

  private mark(stretch: Stretch, { start, end }: AxisSpan): LaneMark {
    const { firstStep } = stretch
    const span = { firstStep, start, end }
    switch (stretch.kind) {
      case "running":
      case "inside":
      case "free":
        return { ...span, kind: stretch.kind }
      case "ready":
        return { ...span, kind: "ready", places: () => this.places(stretch) }
      case "waiting":
        return { ...span, kind: "waiting", label: this.label(stretch.subject) }
      case "blocking":
        return { ...span, kind: "blocking", ...this.blockedLabels }
      case "ended":
        return { ...span, end: start, kind: "ended", how: stretch.how }
      case "held":
        return { ...span, kind: "held", letter: this.letterOf(stretch), operation: "" }
      case "used": {
        const letters = stretch.uses.map(use => this.letterOf(use))
        const [first, ...others] = stretch.uses
        const operation = first && others.length === 0 ? first.operation : ""
        return { ...span, kind: "held", letter: [...new Set(letters)].join(" "), operation }
      }
      default:
        return assertNever(stretch, "stretch of a lane")
    }
  }

  /** A loop that sleeps ten thousand times waits for the same thing each time. */
  private label(subject: WaitSubject | null): string {
    const key = keyOf(subject)
    const known = this.labels.get(key)
    if (known !== undefined) return known
    const label = waitLabel(subject, this.source.cast, this.source.locale)
    this.labels.set(key, label)
    return label
  }

  private letterOf({ thread, task = NOBODY }: Pick<Use, "thread"> & { task?: TaskId }): string {
    return this.source.cast.of(task, thread)?.letter ?? ""
  }

  private places(stretch: Extract<Stretch, { kind: "ready" }>): readonly PlaceChange[] {
    return stretch.places
      .list()
      .filter(({ step }) => step < stretch.endStep)
      .map(({ step, place }) => ({ at: this.axis.startOf(step), place }))
  }
}
