/** The code at one moment: who stands on which line, in what condition, and why. */
import type { TextRange } from "../../base/text-range"
import { NOBODY } from "../../trace/ids"
import type { CodeId, TaskId, ThreadId } from "../../trace/ids"
import type { TaskState, ThreadState, World } from "../../trace/world"
import type { Actor } from "./cast"
import { withChanges } from "./code-changes"
import { MAX_TABS } from "./code-model"
import type { CodeLine, CodeModel, ColumnRange, LineWindow } from "./code-model"
import { windowAround } from "./code-windows"
import { definitionLine } from "./definitions"
import { exceptionOf } from "./failure"
import type { Moment } from "./moment"
import { noteOf } from "./notes"
import type { Bystander } from "./notes"
import type { Condition, Tab } from "./pieces"
import type { PlayableRun } from "./playable-run"

/** The code at a moment; `before` is the program before an edit, or null. */
export function codeModelOf(moment: Moment, before: string | null = null): CodeModel {
  const { run } = moment
  const standing = bystandersOf(moment)
  const exception = moment.isAtEnd ? exceptionOf(run.recording.outcome) : null
  const wrongLine = exception?.range?.line ?? 0
  const current = moment.isWhole ? wrongLine : currentLine(moment)
  const lines = [...run.lines]
  const top = lines[0]?.number ?? 1
  for (const number of new Set([...standing.keys(), current, wrongLine])) {
    const plain = run.lines[number - top]
    if (!plain) continue
    const present = standing.get(number) ?? []
    const wrong = exception?.range && number === wrongLine ? rangeIn(plain, exception.range) : null
    const isCurrent = number === current
    lines[number - top] = { ...plain, ...peopled(present, moment), isCurrent, wrong }
  }
  const window = moment.isWhole ? run.windows.whole(wrongLine) : run.windows.at(moment.step)
  const model = { lines, window: rowsOf(window, top), ...outside(standing, window) }
  return before !== null && moment.isWhole ? changedModel(model, before) : model
}

function rowsOf({ first, last }: LineWindow, top: number): LineWindow {
  return { first: first - top + 1, last: last - top + 1 }
}

/** With what an edit changed, around that; the finished picture alone tells of it. */
function changedModel(model: CodeModel, before: string): CodeModel {
  const lines = withChanges(model.lines, before)
  const rows = model.window.last - model.window.first + 1
  const changed = lines.flatMap(({ change, wrong }, index) =>
    change !== null || wrong !== null ? [index + 1] : [],
  )
  if (changed.length === 0) return model
  return { ...model, lines, window: windowAround(changed, { rows, first: 1, last: lines.length }) }
}

function peopled(present: readonly Bystander[], moment: Moment): Partial<CodeLine> {
  return {
    tabs: present.slice(0, MAX_TABS).map(each => each.tab),
    hiddenTabs: Math.max(0, present.length - MAX_TABS),
    tint: tintOf(present),
    note: noteOf(present, moment),
  }
}

/** Everybody by the line where they stand, in order of creation. */
function bystandersOf(moment: Moment): ReadonlyMap<number, readonly Bystander[]> {
  const byLine = new Map<number, Bystander[]>()
  const add = (line: number, actor: Actor | undefined) => {
    if (!actor || line === 0) return
    const tab = moment.tabOf(actor)
    if (tab.condition === null) return
    const list = byLine.get(line) ?? []
    list.push({ actor, tab, condition: tab.condition })
    byLine.set(line, list)
  }
  const { world, run } = moment
  for (const thread of world.threads.values()) {
    if (standsInCode(thread, moment)) add(threadLine(thread, moment), run.cast.thread(thread.id))
  }
  for (const task of world.tasks.values()) {
    if (task.ending !== "returned") add(taskLine(task, run), run.cast.task(task.id))
  }
  return byLine
}

/** A thread is told by its tasks while its loop runs, and by its failed task after that. */
function standsInCode(thread: ThreadState, moment: Moment): boolean {
  if (moment.run.cast.ownsLoop(thread.id)) return thread.ending === null
  return thread.ending === null || thread.ending === "raised"
}

interface Standing {
  readonly line: number
  readonly code: CodeId
}

/** The line in the program itself, or 0. */
function lineOf({ line, code }: Standing, run: PlayableRun): number {
  return code !== NOBODY && run.recording.codes[code]?.source === 0 ? line : 0
}

/** A task that has not started stands at its `def`. */
function taskLine(task: TaskState, run: PlayableRun): number {
  return task.isFresh ? definitionLine(run.recording, task.call) : lineOf(task, run)
}

/**
 * A thread's own line, or 0 where it is not known: once its tasks have run, the line that the world
 * has for a thread is theirs.
 */
function threadLine(thread: ThreadState, moment: Moment): number {
  const { run, step, world } = moment
  if (run.cast.ownsLoop(thread.id) && hasBegunTasks(world)) {
    const head = step > 0 ? run.recording.events.at(run.steps.headOf(step)) : null
    const isOwn = head?.kind === "line-started" && head.task === NOBODY
    if (!isOwn || head.thread !== thread.id) return 0
  }
  return lineOf(thread, run)
}

function hasBegunTasks({ tasks }: World): boolean {
  for (const task of tasks.values()) return !task.isFresh
  return false
}

const tints: readonly Condition[] = ["raised", "blocking", "running", "ready", "waiting"]

function tintOf(present: readonly Bystander[]): Condition | null {
  return tints.find(tint => present.some(each => each.condition === tint)) ?? null
}

/** Where the playhead is: the line of whoever the step is about. */
function currentLine(moment: Moment): number {
  const { run, step } = moment
  if (step === 0) return 0
  const { recording, steps } = run
  const head = recording.events.at(steps.headOf(step))
  switch (head.kind) {
    case "line-started":
      return lineOf(head, run)
    case "task-created":
      return lineOfActor(head.creator, head.thread, moment)
    case "thread-woken":
      return lineOfActor(NOBODY, head.woken, moment)
    default:
      return lineOfActor("task" in head ? head.task : NOBODY, head.thread, moment)
  }
}

function lineOfActor(task: TaskId, thread: ThreadId, moment: Moment): number {
  const taskState = moment.world.tasks.get(task) ?? runningOn(thread, moment)
  if (taskState) return taskLine(taskState, moment.run)
  const threadState = moment.world.threads.get(thread)
  return threadState ? threadLine(threadState, moment) : 0
}

/** The task whose turn it is on a thread, even while the thread itself is parked. */
function runningOn(thread: ThreadId, { run, world }: Moment): TaskState | undefined {
  if (!run.cast.ownsLoop(thread)) return undefined
  for (const task of world.tasks.values()) {
    if (task.status === "running" && task.thread === thread) return task
  }
  return undefined
}

function rangeIn({ text }: CodeLine, range: TextRange): ColumnRange {
  const end = range.endLine === range.line ? range.endColumn : text.length
  return { start: range.column, end: Math.max(end, range.column + 1) }
}

function outside(
  standing: ReadonlyMap<number, readonly Bystander[]>,
  window: LineWindow,
): Pick<CodeModel, "above" | "below"> {
  const above: Tab[] = []
  const below: Tab[] = []
  for (const [line, present] of standing) {
    const tabs = present.map(each => each.tab)
    if (line < window.first) above.push(...tabs)
    if (line > window.last) below.push(...tabs)
  }
  return { above, below }
}
