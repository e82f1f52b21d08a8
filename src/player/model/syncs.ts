/** Locks, semaphores, queues, events, ...: who has them, what is in them, who waits at them. */
import type { SyncKind } from "../../trace/events"
import { NOBODY } from "../../trace/ids"
import type { SyncState } from "../../trace/world"
import { waitersOf } from "../../trace/who-waits"
import { cut, cutRows } from "./cut"
import type { Cut } from "./cut"
import type { HeldBy, SyncRow } from "./details-model"
import type { Moment } from "./moment"

/** So many of those who wait at one thing are named. */
const mostWaiters = 5

/** Everything of some kinds that has a name or that somebody holds or waits at, by creation. */
export function syncRowsOf(moment: Moment, isMeant: (kind: SyncKind) => boolean): Cut<SyncRow> {
  const syncs = [...moment.world.syncs.values()].filter(({ what }) => isMeant(what))
  const shown = syncs.filter(
    ({ id, name, holders }) =>
      name !== "" || holders.length > 0 || waitersOf(moment.world, id).length > 0,
  )
  return cutRows(shown, sync => rowOf(sync, moment))
}

function rowOf(sync: SyncState, moment: Moment): SyncRow {
  const { what, name, items } = sync
  return {
    kind: what,
    name: name.replace(/^self\./, ""),
    what: moment.run.locale.text(`sync-${what}`),
    state: stateOf(sync, moment),
    holders: sync.holders.flatMap(({ task, thread, count }) => heldBy(task, thread, count, moment)),
    items: [...items],
    waiters: waitersAt(sync, moment),
  }
}

function waitersAt({ id }: SyncState, moment: Moment): readonly HeldBy[] {
  const { rows, more } = cut(waitersOf(moment.world, id), mostWaiters)
  const named = rows.flatMap(({ task, thread }) => heldBy(task, thread, 1, moment))
  return more > 0 ? [...named, othersOf(more, moment)] : named
}

/** Several who are only counted: `e mais 3`. */
export function othersOf(count: number, { run: { locale } }: Moment): HeldBy {
  return { tab: null, name: locale.text("waits-for-more", { count }) }
}

/** `livre`, `vazia`, `3 de 10`, `valor 2`, `aberto`; "" where holders say it all. */
function stateOf(sync: SyncState, { run: { locale } }: Moment): string {
  const { value, size } = sync
  switch (sync.what) {
    case "lock":
    case "thread-lock":
    case "reentrant-lock":
    case "condition":
      return sync.isTaken ? locale.text("sync-taken") : locale.text("sync-free")
    case "semaphore":
      return locale.text("sync-places", { count: value })
    case "event":
      return locale.text(value > 0 ? "sync-set" : "sync-unset")
    case "queue":
      if (value === 0) return locale.text("sync-empty")
      if (size > 0) return locale.text("sync-filled", { count: value, size })
      return locale.text("sync-items", { count: value })
    case "barrier":
      return locale.text("sync-filled", { count: value, size })
    case "process":
    case "connection":
    case "server":
      return ""
  }
}

function heldBy(task: number, thread: number, count: number, moment: Moment): HeldBy[] {
  const { cast } = moment.run
  const actor = task === NOBODY ? cast.thread(thread) : cast.task(task)
  if (!actor) return []
  const times = count > 1 ? ` ×${count}` : ""
  return [{ tab: moment.tabOf(actor), name: `${actor.label}${times}` }]
}
