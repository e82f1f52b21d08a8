/**
 * Which tasks belong together: those of one `gather` or one `TaskGroup`, as the recording links
 * them. Beside their lanes stands a bracket, as far as they are shown.
 */
import { NOBODY } from "../../trace/ids"
import type { FutureId, TaskId, ThreadId } from "../../trace/ids"
import type { Recording } from "../../trace/recording"
import type { Lane } from "./lanes-model"

/** The part of a bracket beside one lane; a group of which some are not shown stays open below. */
export type Bracket = "first" | "between" | "last"

/**
 * The `gather` or `TaskGroup` of each task that belongs to one; the first where several do. What is
 * gathered outside of all tasks is mostly what `asyncio.run` cancels at the end: no group of the
 * program's.
 */
export function groupsOf({ events }: Recording): ReadonlyMap<TaskId, FutureId> {
  const gatherings = new Set<FutureId>()
  const groups = new Map<TaskId, FutureId>()
  const threadsInTask = new Set<ThreadId>()
  for (let index = 0; index < events.length; index++) {
    const kind = events.kindAt(index)
    if (kind === "task-resumed") threadsInTask.add(events.threadAt(index))
    if (kind === "task-suspended" || kind === "task-ended")
      threadsInTask.delete(events.threadAt(index))
    if (kind !== "future-created" && kind !== "future-linked") continue
    const event = events.at(index)
    if (event.kind === "future-created" && isGathering(event.what)) {
      if (threadsInTask.has(event.thread)) gatherings.add(event.future)
    }
    if (event.kind !== "future-linked" || !gatherings.has(event.future)) continue
    if (!groups.has(event.part)) groups.set(event.part, event.future)
  }
  return groups
}

function isGathering(what: string): boolean {
  return what === "gather" || what === "task-group"
}

/** The bracket beside each of the shown lanes, or null; lanes inside a group are within it. */
export function bracketsOf(shown: readonly Lane[], all: readonly Lane[]): (Bracket | null)[] {
  const brackets = shown.map((): Bracket | null => null)
  const groups = shown.map(lane => lane.group)
  for (const group of new Set(groups)) {
    const first = groups.indexOf(group)
    const last = groups.lastIndexOf(group)
    if (group === NOBODY || first === last) continue
    brackets.fill("between", first, last + 1)
    brackets[first] = "first"
    if (sizeOf(group, shown) === sizeOf(group, all)) brackets[last] = "last"
  }
  return brackets
}

function sizeOf(group: FutureId, lanes: readonly Lane[]): number {
  return lanes.filter(lane => lane.group === group).length
}
