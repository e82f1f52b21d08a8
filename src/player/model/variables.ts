/** Variables of every live frame at a moment; what changed since the step before is marked. */
import type { FrameValues, ValueMoment, ValueSummary } from "../../trace/values"
import { isSameSelection } from "../playback/player-state"
import type { Actor } from "./cast"
import { cut, mostRows } from "./cut"
import type { Cut } from "./cut"
import type { FrameRow, ShownValue } from "./details-model"
import type { Moment } from "./moment"
import { conditionKeys } from "./moment"
import type { ActorId, Tab } from "./pieces"

/** The frames that have variables, those of `who` among them; null while there are no values. */
export function frameRowsOf(moment: Moment, who: ActorId | null): Cut<FrameRow> | null {
  const now = moment.values
  if (!now) return null
  const old =
    now.before && new Map(ownedFrames(now.before, moment).map(each => [each.key, each.frame]))
  const frames = ownedFrames(now, moment).filter(({ frame }) => frame.variables.length > 0)
  const { rows, more } = cut(frames, mostRows, ({ owner }) =>
    isSameSelection(owner?.id ?? null, who),
  )
  return { rows: rows.map(each => frameRow(each, old, moment)), more }
}

/** What to say where values were not kept; "" where there are some, or soon will be. */
export function framesMissingAt({ run, world }: Moment): string {
  const keptUpTo = run.values?.keptUpTo
  if (keptUpTo === undefined || world.eventIndex <= keptUpTo) return ""
  const step = keptUpTo < 0 ? 0 : run.steps.stepOf(keptUpTo)
  return run.locale.text("variables-not-kept", { step })
}

/** A frame and whose it is; who runs has the thread's own frames below those of its task. */
interface OwnedFrame {
  readonly key: string
  readonly frame: FrameValues
  readonly owner: Actor | undefined
}

/** Everybody's frames, in the order of the lanes: nobody changes place by running. */
function ownedFrames(values: ValueMoment, { run: { cast } }: Moment): readonly OwnedFrame[] {
  const counts = new Map<string, number>()
  const frames = values.stacks.flatMap(({ thread, task, frames }) =>
    frames.map((frame): OwnedFrame => {
      const owner = frame.name === "<module>" ? cast.thread(thread) : cast.of(task, thread)
      const name = `${owner ? cast.actors.indexOf(owner) : -1} ${frame.name}`
      const count = counts.get(name) ?? 0
      counts.set(name, count + 1)
      return { key: `${name} ${count}`, frame, owner }
    }),
  )
  const place = ({ owner }: OwnedFrame): number => (owner ? cast.actors.indexOf(owner) : -1)
  return frames.sort((left, right) => place(left) - place(right))
}

function frameRow(
  { key, frame, owner }: OwnedFrame,
  old: ReadonlyMap<string, FrameValues> | undefined,
  moment: Moment,
): FrameRow {
  const { name, line } = frame
  const oldValues = new Map(old?.get(key)?.variables.map(each => [each.name, each.value] as const))
  return {
    tab: owner ? tabOf(owner, moment) : null,
    name,
    where: line > 0 ? moment.run.locale.text("stack-line", { line }) : "",
    variables: frame.variables.map(each => ({
      name: each.name,
      value: shownValue(each.value, moment),
      hasChanged: old !== undefined && hasChanged(each.value, oldValues.get(each.name)),
    })),
  }
}

/** What a thread's own code left behind while its tasks run is in no state of its own. */
function tabOf(owner: Actor, moment: Moment): Tab {
  const { id } = owner
  const isOutside = id.kind === "thread" && moment.run.cast.ownsLoop(id.thread)
  return isOutside ? moment.plainTabOf(owner) : moment.tabOf(owner)
}

function shownValue(value: ValueSummary, moment: Moment): ShownValue {
  const { type, items = [] } = value
  return {
    type,
    text: taskText(value, moment) ?? withLetters(value, moment),
    items: items.map(item => ({ key: item.key, value: shownValue(item.value, moment) })),
  }
}

/** `[<Task>, <Task>]` with the letters of the tasks in it. */
function withLetters({ text, items = [] }: ValueSummary, { run: { cast } }: Moment): string {
  const tasks = items.flatMap(({ value: { task } }) => (task === undefined ? [] : [task]))
  return tasks.reduce(
    (words, task) => words.replace("<Task>", `Task ${cast.task(task)?.letter ?? "?"}`),
    text,
  )
}

function taskText({ task }: ValueSummary, moment: Moment): string | null {
  const { cast, locale } = moment.run
  const actor = task === undefined ? undefined : cast.task(task)
  const condition = actor && moment.conditionOf(actor.id)
  if (!actor || !condition) return null
  const state = locale.text(conditionKeys[condition])
  return locale.text("value-task", { letter: actor.letter, state })
}

/** Bound anew, another object, or the same one with another content. */
function hasChanged(now: ValueSummary, before: ValueSummary | undefined): boolean {
  if (!before) return true
  if (now.identity !== before.identity || now.text !== before.text) return true
  return JSON.stringify(now.items) !== JSON.stringify(before.items)
}
