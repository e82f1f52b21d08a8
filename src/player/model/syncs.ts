/** Locks, semaphores, queues, events, ...: who has them, what is in them, who waits at them. */
import { NOBODY } from "../../trace/ids"
import type { SyncState } from "../../trace/world"
import { waitersOf } from "../../trace/who-waits"
import type { HeldBy, SyncRow } from "./details-model"
import type { Moment } from "./moment"

/** More rows than this would be a list to scroll in. */
const mostRows = 12

/** Everything that has a name or that somebody holds or waits at, in order of creation. */
export function syncRowsOf(moment: Moment): readonly SyncRow[] {
  return [...moment.world.syncs.values()]
    .map(sync => rowOf(sync, moment))
    .filter(row => row.name !== "" || row.holders.length > 0 || row.waiters.length > 0)
    .slice(0, mostRows)
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
    waiters: waitersOf(moment.world, sync.id).flatMap(({ task, thread }) =>
      heldBy(task, thread, 1, moment),
    ),
  }
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
