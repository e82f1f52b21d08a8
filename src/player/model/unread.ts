/** Failures that nobody ever looked at: what asyncio complains of when such a task is dropped. */
import { NOBODY } from "../../trace/ids"
import type { TaskId } from "../../trace/ids"
import type { Recording } from "../../trace/recording"

/** asyncio's own words; the task is known by its name alone. */
const complaint = /^Task exception was never retrieved\nfuture: <Task finished name='([^'\n]*)'/

/** The tasks whose exception was never retrieved. */
export function unreadTasks({ events }: Recording): ReadonlySet<TaskId> {
  const unread = new Set<TaskId>()
  const failed = new Map<string, TaskId[]>()
  const names = new Map<TaskId, string>()
  for (let index = 0; index < events.length; index++) {
    const kind = events.kindAt(index)
    if (kind !== "task-created" && kind !== "task-ended" && kind !== "printed") continue
    const event = events.at(index)
    if (event.kind === "task-created") names.set(event.task, event.name)
    if (event.kind === "task-ended" && event.how === "raised") {
      const name = names.get(event.task) ?? ""
      failed.set(name, [...(failed.get(name) ?? []), event.task])
    }
    if (event.kind !== "printed" || event.stream !== "stderr") continue
    const task = failed.get(complaint.exec(event.text)?.[1] ?? "")?.shift() ?? NOBODY
    if (task !== NOBODY) unread.add(task)
  }
  return unread
}
