import type { TaskCreated } from "./events"

/**
 * What a reader calls a task: the variable it is stored in, the name it was given, or the function
 * it runs. CPython's own `Task-2` tells nobody anything.
 */
export function taskLabel(task: Pick<TaskCreated, "name" | "call" | "variable">): string {
  if (task.variable !== "") return task.variable
  if (!/^Task-\d+$/.test(task.name) && task.name !== "") return task.name
  return task.call.replace(/\(.*$/s, "") || task.name
}
