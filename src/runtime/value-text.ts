/**
 * Values as short text for a reader, without running any code of the program: repr for plain values,
 * a bounded look into containers, the type for everything else.
 */
import { PyDict } from "../python/objects/dict"
import { BoundMethod, PyFunction } from "../python/objects/function"
import { PyGenerator } from "../python/objects/generator"
import { NativeFunction } from "../python/objects/native"
import { reprPlain } from "../python/objects/operations"
import { PySet } from "../python/objects/set"
import { NEEDS_CALL } from "../python/objects/singletons"
import { PyType } from "../python/objects/type"
import { typeOf } from "../python/objects/type-of"
import { PyFloat, PyList, PyModule, PyTuple, type Value } from "../python/objects/value"
import { PyException } from "../python/objects/exception"

const MOST_CHARACTERS = 80
const MOST_ITEMS = 6

/** At most 80 characters; containers show their first items, two levels deep. */
export function shortText(value: Value, depth = 2): string {
  const text = textOf(value, depth)
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 3)}...`
}

function textOf(value: Value, depth: number): string {
  if (typeof value === "number") return String(value)
  if (value === null || typeof value !== "object") return plainText(value)
  if (value instanceof PyFloat) return plainText(value)
  if (value instanceof PyList) return `[${itemsText(value.items, depth)}]`
  if (value instanceof PyTuple) return tupleText(value.items, depth)
  if (value instanceof PyDict) return `{${pairsText(value, depth)}}`
  if (value instanceof PySet) {
    return value.size === 0 ? `${typeOf(value).name}()` : `{${itemsText(value.elements(), depth)}}`
  }
  if (value instanceof PyFunction) return value.name
  if (value instanceof NativeFunction) return value.name
  if (value instanceof BoundMethod) return textOf(value.callee, depth)
  if (value instanceof PyType || value instanceof PyModule) return value.name
  if (value instanceof PyGenerator) return `<${value.kind} ${value.name}>`
  if (value instanceof PyException) return exceptionText(value, depth)
  return `<${typeOf(value).name}>`
}

function plainText(value: Value): string {
  if (typeof value === "string" && value.length > MOST_CHARACTERS) {
    return plainText(`${value.slice(0, MOST_CHARACTERS - 5)}...`)
  }
  const text = reprPlain(value)
  return text === NEEDS_CALL ? `<${typeOf(value).name}>` : text
}

function itemsText(items: readonly Value[], depth: number): string {
  if (depth === 0 && items.length > 0) return "..."
  const shown = items.slice(0, MOST_ITEMS).map(item => textOf(item, depth - 1))
  if (items.length > MOST_ITEMS) shown.push("...")
  return shown.join(", ")
}

function tupleText(items: readonly Value[], depth: number): string {
  return items.length === 1 ? `(${itemsText(items, depth)},)` : `(${itemsText(items, depth)})`
}

function pairsText(dict: PyDict, depth: number): string {
  if (depth === 0 && dict.size > 0) return "..."
  const pairs = dict.entries()
  const shown = pairs
    .slice(0, MOST_ITEMS)
    .map(([key, value]) => `${textOf(key, depth - 1)}: ${textOf(value, depth - 1)}`)
  if (pairs.length > MOST_ITEMS) shown.push("...")
  return shown.join(", ")
}

function exceptionText(exception: PyException, depth: number): string {
  return `${exception.type.name}(${itemsText(exception.args.items, depth)})`
}
