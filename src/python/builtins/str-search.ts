/** str methods that look for text: find, count, startswith, replace, ... */
import { countItems, PER_ITEM } from "../objects/work"
import { typeError, valueError } from "../objects/exception"
import { native } from "../objects/native"
import { intOf, textOf } from "../objects/numbers"
import { clampIndex, indexPlain } from "../objects/operations/convert"
import { specialMethod } from "../objects/operations/special"
import { NEEDS_CALL, tuple, type PlainResult } from "../objects/singletons"
import { codePointIndex, codePointLength, sliceText } from "../objects/text"
import { typeName } from "../objects/type-of"
import { PyTuple, type Value } from "../objects/value"
import { replaceText } from "./str-replace"

/** Bounds of a search cut to the length; null for None or nothing. */
function boundOf(value: Value | undefined, length: number, missing: number): PlainResult<number> {
  if (value === undefined || value === null) return missing
  if (intOf(value) === null && specialMethod(value, "__index__") === undefined)
    throw typeError("slice indices must be integers or None or have an __index__ method")
  const index = indexPlain(value)
  if (index === NEEDS_CALL) return NEEDS_CALL
  const at = clampIndex(index)
  return at < 0 ? Math.max(0, at + length) : Math.min(at, length + 1)
}

/** Whether a bound says its number in Python. */
function isForeign(bound: Value | undefined): boolean {
  if (bound === undefined || bound === null || intOf(bound) !== null) return false
  return specialMethod(bound, "__index__") !== undefined
}

/** The part of a text that a search with bounds sees, and where it begins. */
function part(
  text: string,
  start: Value | undefined,
  stop: Value | undefined,
): { inside: string; from: number } | null {
  if (start === undefined && stop === undefined) return { inside: text, from: 0 }
  const length = codePointLength(text)
  const first = boundOf(start, length, 0)
  const last = boundOf(stop, length, length)
  if (typeof first !== "number" || typeof last !== "number" || first > last) return null
  return first > length ? null : { inside: sliceText(text, first, last), from: first }
}

function needle(value: Value, method: string): string {
  const text = textOf(value)
  if (text !== null) return text
  const given = value === null ? "None" : typeName(value)
  const which = method.startsWith("remove") ? "argument" : "argument 1"
  throw typeError(`${method}() ${which} must be str, not ${given}`)
}

type Bounds = [self: string, sub: Value, start?: Value, stop?: Value]

function finder(name: string, isLast: boolean, isRequired: boolean) {
  return native(
    name,
    "($self, sub, start=None, end=None, /)",
    (_vm, ...[self, sub, start, stop]: Bounds) => {
      const wanted = needle(sub, name)
      if (isForeign(start) || isForeign(stop)) return NEEDS_CALL
      const seen = part(self, start, stop)
      countItems(seen?.inside.length ?? 0, PER_ITEM.searched)
      const unit =
        seen === null ? -1 : isLast ? seen.inside.lastIndexOf(wanted) : seen.inside.indexOf(wanted)
      if (unit >= 0 && seen !== null) return seen.from + codePointIndex(seen.inside, unit)
      if (isRequired) throw valueError("substring not found")
      return -1
    },
  )
}

function affix(name: "startswith" | "endswith") {
  const isPrefix = name === "startswith"
  return native(
    name,
    "($self, prefix, start=None, end=None, /)",
    (_vm, ...[self, wanted, start, stop]: Bounds) => {
      if (isForeign(start) || isForeign(stop)) return NEEDS_CALL
      const options = wanted instanceof PyTuple ? wanted.items : [wanted]
      const seen = part(self, start, stop)
      const texts = options.map(option => affixText(option, name, wanted instanceof PyTuple))
      if (seen === null) return false
      return texts.some(text =>
        isPrefix ? seen.inside.startsWith(text) : seen.inside.endsWith(text),
      )
    },
  )
}

function affixText(option: Value, name: string, isInTuple: boolean): string {
  const text = textOf(option)
  if (text !== null) return text
  const kind = typeName(option)
  throw typeError(
    isInTuple
      ? `tuple for ${name} must only contain str, not ${kind}`
      : `${name} first arg must be str or a tuple of str, not ${kind}`,
  )
}

function countIn(text: string, wanted: string): number {
  if (wanted === "") return codePointLength(text) + 1
  let count = 0
  countItems(text.length, PER_ITEM.searched)
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    count++
  return count
}

function partition(name: "partition" | "rpartition") {
  return native(name, "($self, sep, /)", (_vm, self: string, separator: Value) => {
    const wanted = textOf(separator)
    if (wanted === null) throw typeError(`must be str, not ${typeName(separator)}`)
    if (wanted === "") throw valueError("empty separator")
    const at = name === "partition" ? self.indexOf(wanted) : self.lastIndexOf(wanted)
    if (at < 0) return tuple(name === "partition" ? [self, "", ""] : ["", "", self])
    return tuple([self.slice(0, at), wanted, self.slice(at + wanted.length)])
  })
}

/** Rows for the table of str. */
export const searchMethods = [
  finder("find", false, false),
  finder("rfind", true, false),
  finder("index", false, true),
  finder("rindex", true, true),
  affix("startswith"),
  affix("endswith"),
  native(
    "count",
    "($self, sub, start=None, end=None, /)",
    (_vm, ...[self, sub, start, stop]: Bounds) => {
      const wanted = needle(sub, "count")
      if (isForeign(start) || isForeign(stop)) return NEEDS_CALL
      const seen = part(self, start, stop)
      return seen === null ? 0 : countIn(seen.inside, wanted)
    },
  ),
  native(
    "replace",
    "($self, old, new, /, count=-1)",
    (_vm, self: string, old: Value, fresh: Value, count: Value = -1) => {
      const limit = indexPlain(count)
      if (limit === NEEDS_CALL) return NEEDS_CALL
      countItems(self.length, PER_ITEM.copied)
      return replaceText(self, {
        old: replaceArgument(old, 1),
        fresh: replaceArgument(fresh, 2),
        count: Number(limit),
      })
    },
  ),
  native("removeprefix", "($self, prefix, /)", (_vm, self: string, prefix: Value) => {
    const text = needle(prefix, "removeprefix")
    return text !== "" && self.startsWith(text) ? self.slice(text.length) : self
  }),
  native("removesuffix", "($self, suffix, /)", (_vm, self: string, suffix: Value) => {
    const text = needle(suffix, "removesuffix")
    return text !== "" && self.endsWith(text) ? self.slice(0, -text.length) : self
  }),
  partition("partition"),
  partition("rpartition"),
]

function replaceArgument(value: Value, position: number): string {
  const text = textOf(value)
  if (text !== null) return text
  const given = value === null ? "None" : typeName(value)
  throw typeError(`replace() argument ${position} must be str, not ${given}`)
}
