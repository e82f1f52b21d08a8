/**
 * Futures that are no tasks and have no result yet: what `gather`, `wait` and `shield` put
 * together, the program's own, what a thread of an executor is to give. What a lock, a queue or a
 * timer resolves is told beside these.
 */
import { NOBODY } from "../../trace/ids"
import type { FutureKind } from "../../trace/events"
import type { FutureState } from "../../trace/world"
import { cutRows } from "./cut"
import type { Cut } from "./cut"
import type { FutureRow } from "./details-model"
import type { Moment } from "./moment"

const names: ReadonlyMap<FutureKind, string> = new Map([
  ["future", "Future"],
  ["gather", "gather"],
  ["wait", "wait"],
  ["shield", "shield"],
  ["task-group", "TaskGroup"],
  ["executor", "run_in_executor"],
])

/** The futures that are pending, in order of creation. */
export function futureRowsOf(moment: Moment): Cut<FutureRow> {
  const pending = [...moment.world.futures.values()].filter(
    ({ what, ending, sync }) => names.has(what) && ending === null && sync === NOBODY,
  )
  return cutRows(pending, future => rowOf(future, names.get(future.what) ?? "", moment))
}

function rowOf({ id, parts }: FutureState, what: string, moment: Moment): FutureRow {
  const waiter = moment.waiterFor(id)
  const all = [...parts]
  const count = all.filter(part => hasEnded(part, moment)).length
  const { locale } = moment.run
  return {
    what,
    state: locale.text(all.length > 0 ? "future-parts" : "future-pending", {
      count,
      size: all.length,
    }),
    waiters: waiter ? [{ tab: moment.tabOf(waiter), name: waiter.label }] : [],
  }
}

function hasEnded(part: number, { world }: Moment): boolean {
  const task = world.tasks.get(part)
  if (task) return task.ending !== null
  return (world.futures.get(part)?.ending ?? null) !== null
}
