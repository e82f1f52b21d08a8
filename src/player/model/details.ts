/** Details at one moment: the loop, its queue and timers, who waits for what, stack, variables. */
import type { SyncKind } from "../../trace/events"
import { NOBODY } from "../../trace/ids"
import { setterOf } from "../playback/causes"
import type { PlayerState } from "../playback/player-state"
import type { LoopState, ReadyEntry, TimerState } from "../../trace/world"
import type { CutSection, DetailsModel, LoopModel, ReadyRow, TimerRow } from "./details-model"
import { bytecodeOf } from "./bytecode"
import type { Actor } from "./cast"
import { cut, cutRows } from "./cut"
import type { Cut } from "./cut"
import { fileRowsOf } from "./files"
import { futureRowsOf } from "./futures"
import type { Moment } from "./moment"
import type { Pieces } from "./pieces"
import { drawnPieces } from "./sentence"
import { hasLibraryFrames, phaseOf, stackRowsOf, suspendedRowsOf } from "./stack"
import { remaining } from "./state-words"
import { syncRowsOf } from "./syncs"
import { frameRowsOf, framesMissingAt } from "./variables"
import { waitChainsOf } from "./waits"

/** Everything in Details. */
export function detailsModelOf(
  moment: Moment,
  { isLibraryShown, isBytecodeShown, selected }: PlayerState,
): DetailsModel {
  const who = selected ?? moment.run.moves.actorAt(moment.step)
  const loops = [...moment.world.loops.values()].filter(loop => loop.isRunning)
  const frames = frameRowsOf(moment, who)
  const lists = {
    ready: readyRowsOf(loops, moment),
    timers: timerRowsOf(moment),
    waits: waitChainsOf(moment),
    locks: syncRowsOf(moment, kind => kind !== "queue" && !isChannel(kind)),
    queues: syncRowsOf(moment, kind => kind === "queue"),
    channels: syncRowsOf(moment, isChannel),
    futures: futureRowsOf(moment),
    files: cut(fileRowsOf(moment)),
  }
  return {
    loops: loops.map(loop => loopModelOf(loop, moment)),
    ready: lists.ready.rows,
    timers: lists.timers.rows,
    waits: lists.waits.rows,
    locks: lists.locks.rows,
    queues: lists.queues.rows,
    channels: lists.channels.rows,
    futures: lists.futures.rows,
    files: lists.files.rows,
    more: moreOf({ ...lists, frames: frames ?? nothing }),
    stack: [
      ...stackRowsOf(moment, isLibraryShown),
      ...suspendedRowsOf(moment.isWhole ? null : who, moment, isLibraryShown),
    ],
    hasLibrary: hasLibraryFrames(moment),
    bytecode: isBytecodeShown ? bytecodeOf(moment) : null,
    frames: frames?.rows ?? null,
    framesMissing: framesMissingAt(moment),
  }
}

const nothing: Cut<never> = { rows: [], more: 0 }

function moreOf(lists: Readonly<Record<CutSection, Cut<unknown>>>): DetailsModel["more"] {
  const { ready, timers, waits, locks, queues, channels, futures, files, frames } = lists
  return {
    ready: ready.more,
    timers: timers.more,
    waits: waits.more,
    locks: locks.more,
    queues: queues.more,
    channels: channels.more,
    futures: futures.more,
    files: files.more,
    frames: frames.more,
  }
}

/** What leads out of the program: connections, servers, processes. */
function isChannel(kind: SyncKind): boolean {
  return kind === "connection" || kind === "server" || kind === "process"
}

function loopModelOf(loop: LoopState, moment: Moment): LoopModel {
  const { locale } = moment.run
  const { turn } = loop
  const phase = phaseOf(loop, moment)
  return {
    heading: locale.text("loop-turn", { turn }),
    phase,
    explanation: locale.text(`loop-explained-${phase}`),
  }
}

function readyRowsOf(loops: readonly LoopState[], moment: Moment): Cut<ReadyRow> {
  const places = loops.flatMap(({ ready }) =>
    [...ready]
      .filter(entry => entry.kind === "task" || entry.isUser)
      .map((entry, index) => ({ entry, place: index + 1 })),
  )
  return cutRows(places, ({ entry, place }) => ({
    place: moment.run.locale.formats.ordinal(place, "masculine"),
    ...readyEntry(entry, moment),
  }))
}

function readyEntry(entry: ReadyEntry, moment: Moment): Pick<ReadyRow, "tab" | "text"> {
  if (entry.kind === "callback") return { tab: null, text: [{ kind: "code", text: entry.label }] }
  const { cast, locale } = moment.run
  const actor = cast.task(entry.task)
  const task = moment.world.tasks.get(entry.task)
  if (!actor || !task) return { tab: null, text: [] }
  const goesOn = task.line > 0 ? ` ${locale.text("ready-queue-goes-on", { line: task.line })}` : ""
  return { tab: moment.tabOf(actor), text: named(actor, task.isFresh ? "" : goesOn) }
}

function named(actor: Actor, text: string): Pieces {
  const name = { kind: "strong", text: actor.label } as const
  return text === "" ? [name] : [name, { kind: "text", text }]
}

function timerRowsOf(moment: Moment): Cut<TimerRow> {
  // Timers of the library's own that nobody waits for are not worth a row.
  const timers = [...moment.world.timers.values()].filter(
    ({ label, future }) => label !== "" || moment.waiterFor(future) !== undefined,
  )
  timers.sort((left, right) => left.dueNanos - right.dueNanos)
  return cutRows(timers, timer => timerRowOf(timer, moment))
}

/** `timeout de main`: what a timer will do, and for whom where a task has asked for it. */
function labelled({ id, label }: TimerState, moment: Moment): Pieces {
  const { recording, locale } = moment.run
  const task = label === timeoutLabel ? setterOf(recording, id, moment.world.eventIndex) : NOBODY
  if (task === NOBODY) return [{ kind: "code", text: label }]
  return drawnPieces(locale.pieces("timer-of", { label, task }), moment)
}

/** What the library's own timers of `timeout` and `wait_for` are called. */
const timeoutLabel = "timeout"

function timerRowOf(timer: TimerState, moment: Moment): TimerRow {
  const { locale } = moment.run
  const waiter = moment.waiterFor(timer.future)
  const due = ` ${locale.text("timer-due", { time: timer.dueNanos })}`
  const delay = remaining(timer.dueNanos, moment)
  const left = locale.text("timer-left", { delay })
  const length = Math.max(timer.dueNanos - timer.setNanos, 1)
  return {
    tab: waiter ? moment.tabOf(waiter) : null,
    text: waiter ? named(waiter, due) : [...labelled(timer, moment), { kind: "text", text: due }],
    passed: Math.min(1, Math.max(0, 1 - delay / length)),
    meterLabel: left,
    remaining: left,
  }
}
