/** Variables of every live frame at a moment; what changed since the step before is marked. */
import type { StackValues, ValueMoment, ValueSummary } from "../../trace/values"
import type { FrameRow } from "./details-model"
import type { Moment } from "./moment"

/** The frames, or null while their values are not there. */
export function frameRowsOf(moment: Moment): readonly FrameRow[] | null {
  const { run, step, world } = moment
  const now = run.values?.valuesAt(world.eventIndex) ?? null
  if (!now) return null
  const before = step > 1 ? (run.values?.valuesAt(run.steps.eventOf(step - 1)) ?? null) : null
  return now.stacks.flatMap(stack => stackRows(stack, before, moment))
}

function stackRows(
  stack: StackValues,
  before: ValueMoment | null,
  moment: Moment,
): readonly FrameRow[] {
  const { cast, locale } = moment.run
  const actor = cast.of(stack.task, stack.thread)
  const old = before?.stacks.find(each => each.thread === stack.thread && each.task === stack.task)
  return stack.frames.map((frame, depth) => {
    const oldValues = new Map(
      old?.frames[depth]?.variables.map(each => [each.name, each.value] as const),
    )
    return {
      tab: actor ? moment.tabOf(actor) : null,
      name: frame.name,
      where: frame.line > 0 ? locale.text("stack-line", { line: frame.line }) : "",
      variables: frame.variables.map(({ name, value }) => ({
        name,
        value,
        hasChanged: before !== null && hasChanged(value, oldValues.get(name)),
      })),
    }
  })
}

/** Bound anew, another object, or the same one with another content. */
function hasChanged(now: ValueSummary, before: ValueSummary | undefined): boolean {
  if (!before) return true
  if (now.identity !== before.identity || now.text !== before.text) return true
  return JSON.stringify(now.items) !== JSON.stringify(before.items)
}
