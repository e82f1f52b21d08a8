import { countItems, PER_ITEM } from "../work"
import { DictView, MappingProxy } from "../dict-view"
import { isRaised, typeError, valueError } from "../exception"
import { KeyTable } from "../key-table"
import { run, type NativeSteps } from "../native"
import { intOf, textOf } from "../numbers"
import { rangeIndex } from "../range"
import { PySet } from "../set"
import { EXHAUSTED, NEEDS_CALL } from "../singletons"
import { typeName } from "../type-of"
import { PyBytes, PyFloat, PyList, PyObject, PyRange, PyTuple, type Value } from "../value"
import type { Vm } from "../vm-interface"
import { equalsPlain, equalsSteps } from "./compare"
import { iteratorSteps, nextPlain, nextSteps } from "./iterate"
import { dictHasSteps, elementKey, locateSteps } from "./keys"
import { callSpecial, isOverridden, specialMethod } from "./special"
import { truthSteps } from "./truth"

type Answer = boolean | typeof NEEDS_CALL

/** `item in container` without Python code. */
export function containsPlain(container: Value, item: Value): Answer {
  if (container instanceof PyObject && isOverridden(container, "__contains__")) return NEEDS_CALL
  if (container instanceof PyObject && isOverridden(container, "__iter__"))
    if (!(container instanceof KeyTable) && !(container instanceof PyList)) return NEEDS_CALL
  return containsOfKind(container, item)
}

/** `in` of the built-in kinds; NEEDS_CALL for all others too. */
export function containsOfKind(container: Value, item: Value): Answer {
  const text = textOf(container)
  if (text !== null) return textContains(text, item)
  if (container instanceof PyList || container instanceof PyTuple)
    return itemsContain(container.items, item)
  // A set is looked for as the frozenset it stands for.
  if (container instanceof PySet && item instanceof PySet) return NEEDS_CALL
  if (container instanceof KeyTable) {
    const at = container.find(item)
    return at === NEEDS_CALL ? NEEDS_CALL : at >= 0
  }
  if (container instanceof PyRange) return rangeContains(container, item)
  if (container instanceof PyBytes) return bytesContain(container.data, item)
  if (container instanceof DictView) return viewContains(container, item)
  if (container instanceof MappingProxy) return containsPlain(container.mapping, item)
  return NEEDS_CALL
}

function textContains(text: string, item: Value): boolean {
  const part = textOf(item)
  countItems(text.length, PER_ITEM.searched)
  if (part !== null) return text.includes(part)
  throw typeError(`'in <string>' requires string as left operand, not ${typeName(item)}`)
}

function itemsContain(items: readonly Value[], item: Value): Answer {
  countItems(items.length, PER_ITEM.seen)
  for (const candidate of items) {
    const equal = equalsPlain(candidate, item)
    if (equal !== false) return equal
  }
  return false
}

function rangeContains(range: PyRange, item: Value): Answer {
  // A class may compare as it likes, also one that derives from int.
  if (item instanceof PyObject && item.type.isUserDefined) return NEEDS_CALL
  const whole = intOf(item)
  if (whole !== null) return rangeIndex(range, whole) >= 0
  if (item instanceof PyFloat)
    return Number.isInteger(item.value) && rangeIndex(range, BigInt(item.value)) >= 0
  return item instanceof PyObject && item.type.lookup("__eq__") !== undefined ? NEEDS_CALL : false
}

function bytesContain(data: Uint8Array, item: Value): boolean {
  const byte = intOf(item)
  if (byte !== null) {
    if (byte < 0 || byte > 255) throw valueError("byte must be in range(0, 256)")
    return data.includes(Number(byte))
  }
  if (item instanceof PyBytes) return indexOfBytes(data, item.data, 0) >= 0
  throw typeError(`a bytes-like object is required, not '${typeName(item)}'`)
}

/** Where `part` begins in `data` at or after `from`, or -1. */
export function indexOfBytes(data: Uint8Array, part: Uint8Array, from: number): number {
  for (let at = from; at + part.length <= data.length; at++)
    if (part.every((byte, offset) => data[at + offset] === byte)) return at
  return -1
}

function viewContains(view: DictView, item: Value): Answer {
  if (view.kind === "keys") return containsOfKind(view.dict, item)
  if (view.kind === "values")
    return itemsContain(
      view.dict.entries().map(([, value]) => value),
      item,
    )
  if (!(item instanceof PyTuple) || item.items.length !== 2) return false
  const value = view.dict.get(item.items[0]!)
  if (value === undefined) return false
  return value === NEEDS_CALL ? NEEDS_CALL : equalsPlain(value, item.items[1]!)
}

/** `item in container` for every type; gives true or false. */
export function* containsSteps(vm: Vm, container: Value, item: Value): NativeSteps {
  const plain = containsPlain(container, item)
  if (plain !== NEEDS_CALL) return plain
  const method = specialMethod(container, "__contains__")
  if (method === null) throw typeError(`'${typeName(container)}' object is not a container`)
  if (method === undefined) return yield run(searchSteps(vm, container, item))
  const answer = yield callSpecial(method, container, item)
  return typeof answer === "boolean" ? answer : yield run(truthSteps(vm, answer))
}

/** `in` of the built-in kinds when items have to be compared by Python. */
export function* containsMethodSteps(vm: Vm, container: Value, item: Value): NativeSteps {
  if (container instanceof PySet)
    return yield run(dictHasSteps(vm, container, yield* elementKey(vm, item)))
  if (container instanceof KeyTable) return yield run(dictHasSteps(vm, container, item))
  if (container instanceof DictView && container.kind === "keys")
    return yield run(dictHasSteps(vm, container.dict, item))
  if (container instanceof DictView && container.kind === "items" && item instanceof PyTuple) {
    const { at } = yield* locateSteps(vm, container.dict, item.items[0]!)
    return at < 0 ? false : yield run(equalsSteps(vm, container.dict.values[at]!, item.items[1]!))
  }
  return yield run(searchSteps(vm, container, item))
}

/** Looks at one item after the other. */
export function* searchSteps(vm: Vm, container: Value, item: Value): NativeSteps {
  if (specialMethod(container, "__iter__") === undefined && !isSequence(container)) {
    const name = typeName(container)
    throw typeError(`argument of type '${name}' is not a container or iterable`)
  }
  const iterator = yield run(iteratorSteps(vm, container))
  try {
    for (;;) {
      const plain = nextPlain(vm, iterator)
      if (plain === EXHAUSTED) return false
      const candidate = plain === NEEDS_CALL ? yield run(nextSteps(vm, iterator)) : plain
      if ((yield run(equalsSteps(vm, candidate, item))) === true) return true
    }
  } catch (error) {
    if (isRaised(error, "StopIteration")) return false
    throw error
  }
}

function isSequence(container: Value): boolean {
  return specialMethod(container, "__getitem__") !== undefined
}
