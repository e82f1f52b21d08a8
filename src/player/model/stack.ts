/**
 * The call stack of whoever runs, outermost first: the frames of the thread, then those of the task
 * whose turn it is. Without values only the innermost frame is known.
 */
import { NOBODY } from "../../trace/ids"
import type { TaskId } from "../../trace/ids"
import type { ThreadState } from "../../trace/world"
import { calleeOf } from "./definitions"
import type { StackRow } from "./details-model"
import type { Moment } from "./moment"
import { isInLoop } from "./state-words"

/** The running stack; empty where nobody runs. */
export function stackRowsOf(moment: Moment): readonly StackRow[] {
  const { world, run } = moment
  const thread = world.threads.get(world.runningThread)
  if (!thread) return []
  const isLooping = isInLoop(thread, moment)
  const outer =
    recordedFrames(thread, NOBODY, moment) ?? (isLooping ? [] : [threadRow(thread, moment)])
  if (!isLooping) return outer
  const task = world.tasks.get(world.runningTask)
  if (!task) return [...outer, { name: "", text: run.locale.text("stack-loop") }]
  const inner = recordedFrames(thread, task.id, moment)
  return [...outer, ...(inner ?? [row(calleeOf(task.call), task.line, moment)])]
}

function recordedFrames(
  thread: ThreadState,
  task: TaskId,
  moment: Moment,
): readonly StackRow[] | null {
  const stacks = moment.run.values?.valuesAt(moment.world.eventIndex)?.stacks ?? []
  const own = stacks.find(each => each.thread === thread.id && each.task === task)
  return own ? own.frames.map(({ name, line }) => row(name, line, moment)) : null
}

function threadRow(thread: ThreadState, moment: Moment): StackRow {
  const name = thread.creator === NOBODY ? "<module>" : calleeOf(thread.target)
  return row(name, thread.line, moment)
}

function row(name: string, line: number, { run }: Moment): StackRow {
  return { name, text: line > 0 ? run.locale.text("stack-line", { line }) : "" }
}
