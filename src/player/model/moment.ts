/**
 * One moment of a run as the sections of the block look at it: the world, and the questions they
 * all ask of it (in what condition is somebody, which place in the queue, how long still).
 */
import type { MessageKey } from "../../locale"
import type { PlayerState } from "../playback/player-state"
import { shownStep } from "../playback/player-state"
import type { EventIndex, FutureId, TaskId } from "../../trace/ids"
import type { Steps } from "../../trace/steps"
import type { ValueMoment } from "../../trace/values"
import type { TaskState, ThreadState, TimerState, World } from "../../trace/world"
import { shortestJumpNanos } from "./axis"
import type { Actor } from "./cast"
import type { ActorId, Condition, Piece, Tab } from "./pieces"
import { toldName } from "./short-names"
import type { PlayableRun } from "./playable-run"

/** A moment; answers are worked out when first asked for. */
export class Moment {
  readonly step: number
  readonly isWhole: boolean
  readonly world: World
  private placesByTask: ReadonlyMap<TaskId, number> | null = null
  private timersByFuture: ReadonlyMap<FutureId, TimerState> | null = null

  private waitersByFuture: ReadonlyMap<FutureId, TaskId> | null = null
  private madeValues: ValueMoment | null | undefined

  constructor(
    readonly run: PlayableRun,
    state: PlayerState,
  ) {
    const { steps, timeline } = run
    this.step = shownStep(state, steps.count)
    this.isWhole = state.step === "whole"
    this.world = timeline.worldAt(steps.eventOf(this.step))
  }

  /** Variables of every live frame, and those of the step before; null while they are not there. */
  get values(): ValueMoment | null {
    const { run, step, world } = this
    this.madeValues ??= run.values?.valuesAt(world.eventIndex, eventBefore(run.steps, step)) ?? null
    return this.madeValues
  }

  /** True when everything has happened. */
  get isAtEnd(): boolean {
    return this.step === this.run.steps.count
  }

  /** Place in the ready queue, from 1, library callbacks not counted; 0 when not in it. */
  placeOf(task: TaskId): number {
    this.placesByTask ??= placesIn(this.world)
    return this.placesByTask.get(task) ?? 0
  }

  /** The timer that will resolve a future, if there is one. */
  timerOf(future: FutureId): TimerState | undefined {
    this.timersByFuture ??= new Map(
      [...this.world.timers.values()].map(each => [each.future, each]),
    )
    return this.timersByFuture.get(future)
  }

  /** Who waits for a future: the first created where several do. */
  waiterFor(future: FutureId): Actor | undefined {
    this.waitersByFuture ??= waitersIn(this.world)
    const task = this.waitersByFuture.get(future)
    return task === undefined ? undefined : this.run.cast.task(task)
  }

  /** How somebody is; null before they exist. */
  conditionOf(id: ActorId): Condition | null {
    const { tasks, threads } = this.world
    if (id.kind === "task") return this.conditionOfTask(tasks.get(id.task))
    return conditionOfThread(threads.get(id.thread))
  }

  /** The tab of somebody in their condition at this moment. */
  tabOf(actor: Actor): Tab {
    return this.tabIn(actor, this.conditionOf(actor.id))
  }

  /** The plain form: who, without a state. */
  plainTabOf(actor: Actor): Tab {
    return this.tabIn(actor, null)
  }

  /** A name in a sentence, with its tab where it has one. */
  whoIs(actor: Actor): Piece {
    return { kind: "who", name: toldName(actor), tab: this.tabOf(actor) }
  }

  private tabIn(actor: Actor, condition: Condition | null): Tab {
    const { label, letter, id } = actor
    const words = condition ? this.run.locale.text(conditionKeys[condition]) : ""
    return { actor: id, letter, condition, title: words === "" ? label : `${label}: ${words}` }
  }

  private conditionOfTask(task: TaskState | undefined): Condition | null {
    if (!task) return null
    if (task.status === "ended") return task.ending
    if (task.status !== "running") return task.status
    return this.isHoldingItsLoop(task) ? "blocking" : "running"
  }

  /** The task's turn goes on while its thread waits: nobody else can run. */
  private isHoldingItsLoop(task: TaskState): boolean {
    const thread = this.world.threads.get(task.thread)
    if (!thread?.wait || thread.wait.reason === "loop") return false
    const since = this.run.recording.events.nanosAt(thread.since)
    return thread.wait.dueNanos - since >= shortestJumpNanos
  }
}

/** Where the step before stands, or null where there is none. */
export function eventBefore(steps: Steps, step: number): EventIndex | null {
  return step > 1 ? steps.eventOf(step - 1) : null
}

/** What each condition is called. */
export const conditionKeys = {
  running: "state-running",
  ready: "state-ready-anywhere",
  waiting: "state-waits",
  blocking: "state-blocks",
  returned: "state-returned",
  cancelled: "state-cancelled",
  raised: "state-raised",
} as const satisfies Readonly<Record<Condition, MessageKey>>

function conditionOfThread(thread: ThreadState | undefined): Condition | null {
  if (!thread) return null
  return thread.status === "ended" ? thread.ending : thread.status
}

function waitersIn(world: World): ReadonlyMap<FutureId, TaskId> {
  const waiters = new Map<FutureId, TaskId>()
  for (const task of world.tasks.values()) {
    const isFirst = task.status === "waiting" && !waiters.has(task.awaited)
    if (isFirst) waiters.set(task.awaited, task.id)
  }
  return waiters
}

function placesIn(world: World): ReadonlyMap<TaskId, number> {
  const places = new Map<TaskId, number>()
  for (const loop of world.loops.values()) {
    let place = 0
    for (const entry of loop.ready) {
      if (entry.kind === "task") places.set(entry.task, ++place)
      else if (entry.isUser) place++
    }
  }
  return places
}
