/** Exception groups (PEP 654): what is in them, and splitting them by a condition. */
import { exceptionTypeNamed, PyException, raised, typeError } from "./exception"
import type { NativeRequest } from "./native"
import { callSpecial } from "./operations/special"
import { list } from "./singletons"
import { PyList, PyTuple, type Value } from "./value"

const baseGroup = exceptionTypeNamed("BaseExceptionGroup")

/** Whether it is an exception group. */
export function isGroup(value: Value): boolean {
  return value instanceof PyException && value.type.isSubtypeOf(baseGroup)
}

/** The exceptions of a group. */
export function membersOf(group: PyException): readonly PyException[] {
  if (group.group !== null) return group.group.members.items as readonly PyException[]
  const members = group.args.items[1]
  const items = members instanceof PyTuple || members instanceof PyList ? members.items : []
  return items as readonly PyException[]
}

/** Groups within groups. */
const MOST_NESTED = 1000

/** Whether one exception, or a whole group, belongs to the matching part. */
export type Matches = (one: Value) => Generator<NativeRequest, boolean, Value>

/** The part that matches and the part that does not; None where nothing is left. */
export function* splitSteps(
  exception: Value,
  matches: Matches,
  depth = 0,
): Generator<NativeRequest, [Value, Value], Value> {
  if (depth > MOST_NESTED)
    throw raised(
      "RecursionError",
      "maximum recursion depth exceeded in exceptiongroup_split_recursive",
    )
  if (yield* matches(exception)) return [exception, null]
  if (!(exception instanceof PyException) || !isGroup(exception)) return [null, exception]
  const [matched, rest]: [Value[], Value[]] = [[], []]
  for (const member of membersOf(exception)) {
    const [inside, outside] = yield* splitSteps(member, matches, depth + 1)
    if (inside !== null) matched.push(inside)
    if (outside !== null) rest.push(outside)
  }
  return [yield* deriveSteps(exception, matched), yield* deriveSteps(exception, rest)]
}

/** A group like the given one, made by its `derive`, with its context; None for no members. */
export function* deriveSteps(
  source: PyException,
  members: readonly Value[],
): Generator<NativeRequest, Value, Value> {
  if (members.length === 0) return null
  const made = yield callSpecial(source.type.lookup("derive")!, source, list([...members]))
  if (!(made instanceof PyException) || !isGroup(made))
    throw typeError("derive must return an instance of BaseExceptionGroup")
  made.traceback = source.traceback.slice()
  made.cause = source.cause
  made.context = source.context
  made.suppressContext = source.suppressContext
  made.notes = source.notes?.slice() ?? null
  return made
}
