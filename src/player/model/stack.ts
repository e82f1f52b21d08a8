/**
 * The call stack of whoever runs, outermost first: the frames of the thread, then those of the task
 * whose turn it is; and of whom the reader looks at, where they are suspended. Without values only the innermost frame is known. The library's own frames are
 * left out unless they are asked for.
 */
import { NOBODY } from "../../trace/ids"
import type { LoopState, TaskState, ThreadState } from "../../trace/world"
import { calleeOf } from "./definitions"
import type { StackRow } from "./details-model"
import type { Moment } from "./moment"
import type { ActorId } from "./pieces"
import { isInLoop, stateWords } from "./state-words"

/** The running stack; empty where nobody runs. */
export function stackRowsOf(moment: Moment, isLibraryShown: boolean): readonly StackRow[] {
  const { world } = moment
  const thread = world.threads.get(world.runningThread)
  if (!thread) return []
  const recorded = recordedFrames(thread, moment)
  if (isLibraryShown && recorded?.some(isOfLibrary)) return recorded
  const frames = recorded?.filter(each => !isOfLibrary(each)) ?? null
  if (!isInLoop(thread, moment)) return frames ?? [threadRow(thread, moment)]
  const task = world.tasks.get(world.runningTask)
  const callee = task ? calleeOf(task.call) : ""
  const found = frames?.findIndex(({ name }) => name === callee) ?? -1
  const split = found < 0 ? (frames?.length ?? 0) : found
  const outer = insideLoop(frames?.slice(0, split) ?? [], moment)
  if (!task) return [...outer, { ...row("", 0, moment), text: loopWords(thread, moment) }]
  const inner = frames?.slice(split) ?? []
  return [...outer, ...(inner.length > 0 ? inner : taskFrames(task, moment, isLibraryShown))]
}

/**
 * The await chain of whom the reader looks at where that is not who runs: the frames that wait for
 * each other, from the task's own coroutine down to what the innermost awaits.
 */
export function suspendedRowsOf(
  who: ActorId | null,
  moment: Moment,
  isLibraryShown: boolean,
): readonly StackRow[] {
  const { world, run } = moment
  const task = who?.kind === "task" ? world.tasks.get(who.task) : undefined
  const actor = task && run.cast.task(task.id)
  if (!task || !actor || task.status === "running" || task.status === "ended") return []
  const known = taskFrames(task, moment, isLibraryShown)
  const head = { tab: moment.tabOf(actor), name: actor.label }
  const end = { ...row("", 0, moment), text: `→ ${stateWords(actor, moment)}` }
  return [{ ...row("", 0, moment), who: head }, ...known, end]
}

/** The frames of a task that are not on its thread's stack; without values its innermost line. */
function taskFrames(
  { id, call, line }: TaskState,
  moment: Moment,
  isLibraryShown: boolean,
): readonly StackRow[] {
  // The threads' own stacks come first: one of them may name whose turn was last.
  const stack = moment.values?.stacks.filter(each => each.task === id).at(-1)
  const own = stack?.frames.some(({ name }) => name === calleeOf(call)) ? stack.frames : []
  const recorded = own
    .filter(({ library }) => isLibraryShown || library === undefined)
    .map(frame => ({ ...row(frame.name, frame.line, moment), library: frame.library ?? "" }))
  return recorded.length > 0 ? recorded : [row(calleeOf(call), line, moment)]
}

/** True where the stack has frames of the library. */
export function hasLibraryFrames(moment: Moment): boolean {
  const thread = moment.world.threads.get(moment.world.runningThread)
  return thread !== undefined && recordedFrames(thread, moment)?.some(isOfLibrary) === true
}

function isOfLibrary({ library }: StackRow): boolean {
  return library !== ""
}

/** Frames of a thread, those of its running task among them; null while values are not there. */
function recordedFrames(thread: ThreadState, moment: Moment): readonly StackRow[] | null {
  const { world, values } = moment
  const stacks = values?.stacks ?? []
  // The threads' own stacks come first, then those of suspended tasks.
  const own = stacks.find(each => each.thread === thread.id)
  const root = own?.frames.find(({ library }) => library === undefined)?.name
  const suspended = world.tasks.get(own?.task ?? NOBODY)
  const isSuspended = suspended?.status === "waiting" && root === calleeOf(suspended.call)
  if (!own || isSuspended) return null
  return own.frames.map(({ name, line, library = "" }) => ({ ...row(name, line, moment), library }))
}

/** The last of the thread's own frames is the one that called `asyncio.run`. */
function insideLoop(rows: readonly StackRow[], { run }: Moment): readonly StackRow[] {
  return rows.map((each, index) =>
    index === rows.length - 1 && each.line > 0
      ? { ...each, text: run.locale.text("stack-in-loop", { line: each.line }) }
      : each,
  )
}

/** What a loop does now. Where a pause leaves nobody in its queue it waits, as the sentence says. */
export function phaseOf(
  { phase, ready, thread }: LoopState,
  { run, step }: Moment,
): LoopState["phase"] {
  if (phase !== "run" || ready.length > 0 || step < 1) return phase
  const head = run.recording.events.at(run.steps.headOf(step))
  return head.kind === "task-suspended" && head.thread === thread ? "idle" : phase
}

function loopWords({ id }: ThreadState, moment: Moment): string {
  const { run, world } = moment
  const { locale } = run
  const loop = [...world.loops.values()].find(each => each.thread === id && each.isRunning)
  const phase = locale.text(`loop-phase-${loop ? phaseOf(loop, moment) : "idle"}`)
  return locale.text("stack-loop", { phase })
}

function threadRow(thread: ThreadState, moment: Moment): StackRow {
  const name = thread.creator === NOBODY ? "<module>" : calleeOf(thread.target)
  return row(name, thread.line, moment)
}

function row(name: string, line: number, { run }: Moment): StackRow {
  const text = line > 0 ? run.locale.text("stack-line", { line }) : ""
  return { who: null, name, line, text, library: "" }
}
