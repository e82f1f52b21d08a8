/** `except*` (PEP 654): splitting what was raised and putting together what is left. */
import {
  baseExceptionType,
  exceptionTypeNamed,
  newException,
  PyException,
  typeError,
} from "../objects/exception"
import { list } from "../objects/singletons"
import { PyType } from "../objects/type"
import { PyList, PyTuple, type Value } from "../objects/value"
import type { Machine } from "./machine"

/** The part of `exception` that matches `types` and the part that does not; None where empty. */
export function matchGroup(
  _machine: Machine,
  exception: PyException,
  types: Value,
): { matched: Value; rest: Value } {
  const list = types instanceof PyTuple ? types.items : [types]
  checkTypes(list)
  const isMatch = (one: PyException) => list.some(type => one.type.isSubtypeOf(type as PyType))
  if (!isGroup(exception)) {
    if (!isMatch(exception)) return { matched: null, rest: exception }
    return { matched: derive(exception, "", [exception]), rest: null }
  }
  return splitGroup(exception, isMatch)
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

/** Whether it is an exception group. */
export function isGroup(exception: PyException): boolean {
  return exception.type.isSubtypeOf(exceptionTypeNamed("BaseExceptionGroup"))
}

/** The exceptions of a group. */
export function membersOf(group: PyException): readonly PyException[] {
  const members = group.args.items[1]
  const items = members instanceof PyTuple || members instanceof PyList ? members.items : []
  return items as readonly PyException[]
}

/** `group.split(condition)`: both halves keep message, context, notes and nesting. */
export function splitGroup(
  group: PyException,
  isMatch: (one: PyException) => boolean,
): { matched: Value; rest: Value } {
  if (isMatch(group)) return { matched: group, rest: null }
  const matched: PyException[] = []
  const rest: PyException[] = []
  for (const member of membersOf(group)) {
    if (isMatch(member)) matched.push(member)
    else if (isGroup(member)) {
      const halves = splitGroup(member, isMatch)
      if (halves.matched !== null) matched.push(halves.matched as PyException)
      if (halves.rest !== null) rest.push(halves.rest as PyException)
    } else rest.push(member)
  }
  const message = group.args.items[0] ?? ""
  return {
    matched: matched.length === 0 ? null : derive(group, message, matched),
    rest: rest.length === 0 ? null : derive(group, message, rest),
  }
}

function derive(source: PyException, message: Value, members: readonly PyException[]): PyException {
  const isAllExceptions = members.every(one =>
    one.type.isSubtypeOf(exceptionTypeNamed("Exception")),
  )
  const type = exceptionTypeNamed(isAllExceptions ? "ExceptionGroup" : "BaseExceptionGroup")
  const group = newException(type, [message, list([...members])])
  if (isGroup(source)) {
    group.traceback = source.traceback.slice()
    group.cause = source.cause
    group.context = source.context
    group.suppressContext = source.suppressContext
    group.notes = source.notes?.slice() ?? null
  }
  return group
}

/** What a `try ... except*` raises in the end, or None: what clauses raised and what no clause took. */
export function prepareReraiseStar(
  _machine: Machine,
  original: PyException,
  raisedList: Value,
): Value {
  const raisedOnes = (raisedList as PyList).items.filter(one => one !== null) as PyException[]
  if (raisedOnes.length === 0) return null
  if (!isGroup(original))
    return raisedOnes.length === 1 ? raisedOnes[0]! : derive(original, "", raisedOnes)
  const [only] = raisedOnes
  if (raisedOnes.length === 1 && only === original) return original
  const isRest = (one: PyException) =>
    isGroup(one) &&
    one.args.items[0] === original.args.items[0] &&
    one.traceback.length <= original.traceback.length &&
    isPartOf(one, original)
  const unhandled = raisedOnes.filter(isRest)
  const fresh = raisedOnes.filter(one => !isRest(one))
  const rest =
    unhandled.length === 0
      ? null
      : derive(original, original.args.items[0] ?? "", unhandled.flatMap(membersOf))
  if (fresh.length === 0) return rest
  if (rest === null && fresh.length === 1) return fresh[0]!
  return derive(
    newException(original.type, original.args.items),
    "",
    rest === null ? fresh : [...fresh, rest],
  )
}

function isPartOf(part: PyException, whole: PyException): boolean {
  const leaves = new Set(leavesOf(whole))
  return leavesOf(part).every(leaf => leaves.has(leaf))
}

function leavesOf(group: PyException): PyException[] {
  return membersOf(group).flatMap(member => (isGroup(member) ? leavesOf(member) : [member]))
}
