/** `except*` (PEP 654): splitting what was raised and putting together what is left. */
import {
  baseExceptionType,
  exceptionTypeNamed,
  newException,
  PyException,
  typeError,
} from "../objects/exception"
import { deriveSteps, isGroup, membersOf, splitSteps } from "../objects/exception-groups"
import type { NativeRequest, NativeSteps } from "../objects/native"
import { callSpecial } from "../objects/operations/special"
import { list, tuple } from "../objects/singletons"
import { PyType } from "../objects/type"
import { isInstance, typeName } from "../objects/type-of"
import { PyList, PyTuple, type Value } from "../objects/value"

/** The part of `exception` that matches `types` and the part that does not; None where empty. */
export function* matchGroupSteps(
  exception: Value,
  types: Value,
): Generator<NativeRequest, [Value, Value], Value> {
  const wanted = types instanceof PyTuple ? types.items : [types]
  checkTypes(wanted)
  if (!(exception instanceof PyException)) return [null, null]
  const isMatch = (one: Value): boolean =>
    wanted.some(type => type instanceof PyType && isInstance(one, type))
  if (!isGroup(exception)) {
    return isMatch(exception) ? [wrapped(exception), null] : [null, exception]
  }
  const split = exception.type.lookup("split")!
  if (split !== exceptionTypeNamed("BaseExceptionGroup").own.get("split"))
    return yield* ownSplit(split, exception, types)
  // eslint-disable-next-line require-yield -- the condition of `split` may call Python, this one not
  return yield* splitSteps(exception, function* (one) {
    return isMatch(one)
  })
}

/** What a `split` of the program's own says. */
function* ownSplit(
  split: Value,
  exception: PyException,
  types: Value,
): Generator<NativeRequest, [Value, Value], Value> {
  const parts = yield callSpecial(split, exception, types)
  const { name } = exception.type
  if (!(parts instanceof PyTuple))
    throw typeError(`${name}.split must return a tuple, not ${typeName(parts)}`)
  const [matched, rest] = parts.items
  if (matched !== undefined && rest !== undefined) return [matched, rest]
  throw typeError(`${name}.split must return a 2-tuple, got tuple of size ${parts.items.length}`)
}

function checkTypes(types: readonly Value[]): void {
  const group = exceptionTypeNamed("BaseExceptionGroup")
  for (const type of types) {
    if (!(type instanceof PyType) || !type.isSubtypeOf(baseExceptionType)) {
      throw typeError("catching classes that do not inherit from BaseException is not allowed")
    }
    if (type.isSubtypeOf(group)) {
      throw typeError("catching ExceptionGroup with except* is not allowed. Use except instead.")
    }
  }
}

/** A naked exception as the group that `except*` shows; its traceback is that of the exception. */
function wrapped(exception: PyException): PyException {
  const group = groupOf(tuple([exception]))
  group.traceback = exception.traceback.slice()
  return group
}

function groupOf(members: PyTuple | PyList): PyException {
  const plain = exceptionTypeNamed("Exception")
  const isPlain = members.items.every(one => isInstance(one, plain))
  const type = exceptionTypeNamed(isPlain ? "ExceptionGroup" : "BaseExceptionGroup")
  return newException(type, ["", members])
}

/** What a `try ... except*` raises in the end, or None: what clauses raised and what no clause took. */
export function* reraiseStarSteps(original: PyException, collected: Value): NativeSteps {
  const items = collected instanceof PyList ? collected.items : []
  const exceptions = items.filter(one => one instanceof PyException)
  if (exceptions.length === 0) return null
  // Only one clause can have taken a naked exception.
  if (!isGroup(original)) return exceptions[0]!
  const fresh = exceptions.filter(one => !isPart(one, original))
  const leaves = new Set(exceptions.filter(one => isPart(one, original)).flatMap(leavesOf))
  const rest = yield* projectionSteps(original, leaves)
  if (fresh.length === 0) return rest
  const all = rest instanceof PyException ? [...fresh, rest] : fresh
  return all.length === 1 ? all[0]! : groupOf(list(all))
}

/** The part of a group that holds certain exceptions. */
function* projectionSteps(group: PyException, leaves: ReadonlySet<PyException>): NativeSteps {
  const kept: Value[] = []
  for (const member of membersOf(group)) {
    const part = isGroup(member)
      ? yield* projectionSteps(member, leaves)
      : leaves.has(member)
        ? member
        : null
    if (part !== null) kept.push(part)
  }
  const isWhole = leavesOf(group).every(leaf => leaves.has(leaf))
  return isWhole ? group : yield* deriveSteps(group, kept)
}

/** Whether it was split off `whole`: it has the same traceback, cause, context and notes. */
function isPart(part: PyException, whole: PyException): boolean {
  return (
    part === whole ||
    (part.cause === whole.cause &&
      part.context === whole.context &&
      isSameList(part.traceback, whole.traceback) &&
      isSameList(part.notes ?? [], whole.notes ?? []))
  )
}

function isSameList(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((one, index) => one === right[index])
}

function leavesOf(group: PyException): PyException[] {
  if (!isGroup(group)) return [group]
  return membersOf(group).flatMap(leavesOf)
}
