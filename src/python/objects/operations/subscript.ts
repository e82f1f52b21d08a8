/** `object[key]`, `object[key] = value`, `del object[key]`. */
import { PyDict } from "../dict"
import { MappingProxy } from "../dict-view"
import { raised, typeError, valueError } from "../exception"
import { PyClassMethod } from "../descriptors"
import { call, run, type NativeSteps } from "../native"
import { addInts, intOf, multiplyInts, textOf, type Int } from "../numbers"
import { range, rangeItem, rangeLength } from "../range"
import { list, NEEDS_CALL, tuple, type PlainResult } from "../singletons"
import { codePointLength, codePoints, hasPairs, unitIndex } from "../text"
import { PyType } from "../type"
import { typeName, typeOf } from "../type-of"
import { bytesType } from "../types"
import { PyBytes, PyList, PyObject, PyRange, PySlice, PyTuple, type Value } from "../value"
import type { Vm } from "../vm-interface"
import { indexSteps } from "./convert"
import { dictDeleteSteps, dictSetSteps, locateSteps } from "./keys"
import {
  assignSlice,
  bytesWithout,
  deleteSlice,
  resolveSlice,
  sliceItems,
  slicePlain,
  type SliceRange,
} from "./slices"
import { callSpecial, isOverridden, specialMethod } from "./special"

/** `object[key]` without Python code. */
export function getItemPlain(object: Value, key: Value): PlainResult {
  if (typeof object !== "string") {
    if (!(object instanceof PyObject)) return NEEDS_CALL
    if (object.type.isUserDefined && isOverridden(object, "__getitem__")) return NEEDS_CALL
  }
  return getItemOfKind(object, key)
}

/** `object[key]` of the built-in kinds; NEEDS_CALL for all others too. */
export function getItemOfKind(object: Value, key: Value): PlainResult {
  if (object instanceof PyList) {
    if (key instanceof PySlice) return sliceOf(object.items, key, list)
    return itemAt(object.items, key, "list")
  }
  if (object instanceof PyDict) return dictItem(object, key)
  if (object instanceof PyTuple) {
    if (key instanceof PySlice) return sliceOf(object.items, key, tuple)
    return itemAt(object.items, key, "tuple")
  }
  const text = textOf(object)
  if (text !== null) return textItem(text, key)
  if (object instanceof PyRange) return rangeSubscript(object, key)
  if (object instanceof PyBytes) return bytesItem(object, key)
  return object instanceof MappingProxy ? getItemPlain(object.mapping, key) : NEEDS_CALL
}

function sliceOf(
  items: readonly Value[],
  key: PySlice,
  make: (items: Value[]) => Value,
): PlainResult {
  const picked = slicePlain(key, items.length)
  return picked === NEEDS_CALL ? NEEDS_CALL : make(sliceItems(items, picked))
}

function itemAt(items: readonly Value[], key: Value, kind: "list" | "tuple"): PlainResult {
  const index = sequenceIndex(key, kind)
  if (index === NEEDS_CALL) return NEEDS_CALL
  const item = items[index < 0 ? index + items.length : index]
  if (item === undefined) throw raised("IndexError", `${kind} index out of range`)
  return item
}

/** An index as a number; TypeError in the sequence's own words. */
function sequenceIndex(key: Value, kind: string): number | typeof NEEDS_CALL {
  if (typeof key === "number") return key
  const index = intOf(key)
  if (typeof index === "number") return index
  if (index !== null)
    throw raised("IndexError", `cannot fit '${typeName(key)}' into an index-sized integer`)
  if (specialMethod(key, "__index__") !== undefined) return NEEDS_CALL
  if (kind === "string") throw typeError(`string indices must be integers, not '${typeName(key)}'`)
  throw typeError(`${kind} indices must be integers or slices, not ${typeName(key)}`)
}

function dictItem(dict: PyDict, key: Value): PlainResult {
  const value = dict.get(key)
  if (value !== undefined) return value
  if (dict.type.lookup("__missing__") !== undefined) return NEEDS_CALL
  throw raised("KeyError", key)
}

function textItem(text: string, key: Value): PlainResult {
  if (key instanceof PySlice) {
    const units = hasPairs(text) ? codePoints(text) : null
    const picked = slicePlain(key, units?.length ?? text.length)
    if (picked === NEEDS_CALL) return NEEDS_CALL
    if (units === null && picked.step === 1)
      return text.slice(picked.start, picked.start + picked.count)
    return sliceItems(units ?? text.split(""), picked).join("")
  }
  const index = sequenceIndex(key, "string")
  if (index === NEEDS_CALL) return NEEDS_CALL
  return textAt(text, index)
}

function textAt(text: string, index: number): string {
  const isWide = hasPairs(text)
  const length = isWide ? codePointLength(text) : text.length
  const at = index < 0 ? index + length : index
  if (at < 0 || at >= length) throw raised("IndexError", "string index out of range")
  return isWide ? String.fromCodePoint(text.codePointAt(unitIndex(text, at))!) : text[at]!
}

function rangeSubscript(source: PyRange, key: Value): PlainResult {
  const length = rangeLength(source)
  if (key instanceof PySlice) {
    const picked = slicePlain(key, Number(length))
    if (picked === NEEDS_CALL) return NEEDS_CALL
    const step = multiplyInts(source.step, picked.step)
    return range(rangeItem(source, picked.start), rangeItem(source, picked.stop), step)
  }
  const index = rangeKey(key)
  if (index === NEEDS_CALL) return NEEDS_CALL
  const at = index < 0 ? addInts(index, length) : index
  if (at < 0 || at >= length) throw raised("IndexError", "range object index out of range")
  return rangeItem(source, at)
}

function rangeKey(key: Value): Int | typeof NEEDS_CALL {
  const index = intOf(key)
  if (index !== null) return index
  if (specialMethod(key, "__index__") !== undefined) return NEEDS_CALL
  throw typeError(`range indices must be integers or slices, not ${typeName(key)}`)
}

function bytesItem(object: PyBytes, key: Value): PlainResult {
  const isBytes = object.type.isSubtypeOf(bytesType)
  if (key instanceof PySlice) {
    const picked = slicePlain(key, object.data.length)
    if (picked === NEEDS_CALL) return NEEDS_CALL
    const { start, step, count } = picked
    const { data } = object
    if (step === 1) return new PyBytes(object.type, data.slice(start, start + count))
    return new PyBytes(object.type, Uint8Array.from(sliceItems([...data], picked)))
  }
  const index = sequenceIndex(key, isBytes ? "byte" : "bytearray")
  if (index === NEEDS_CALL) return NEEDS_CALL
  const byte = object.data[index < 0 ? index + object.data.length : index]
  if (byte === undefined)
    throw raised("IndexError", isBytes ? "index out of range" : "bytearray index out of range")
  return byte
}

/** `object[key]` for every type. */
export function* getItemSteps(vm: Vm, object: Value, key: Value): NativeSteps {
  const plain = getItemPlain(object, key)
  if (plain !== NEEDS_CALL) return plain
  const method = specialMethod(object, "__getitem__")
  if (method !== undefined && method !== null) return yield callSpecial(method, object, key)
  if (object instanceof PyType) return yield run(classItemSteps(vm, object, key))
  throw typeError(`'${typeName(object)}' object is not subscriptable`)
}

/** `Class[key]`: the class method `__class_getitem__`. */
function* classItemSteps(_vm: Vm, type: PyType, key: Value): NativeSteps {
  const method = type.lookup("__class_getitem__")
  if (method === undefined || method === null)
    throw typeError(`type '${type.name}' is not subscriptable`)
  if (method instanceof PyClassMethod) return yield call(method.callee, type, key)
  return yield callSpecial(method, type, key)
}

/** `__getitem__` of the built-in kinds when Python has to be asked. */
export function* getItemMethodSteps(vm: Vm, object: Value, key: Value): NativeSteps {
  if (object instanceof PyDict) return yield run(dictItemSteps(vm, object, key))
  const resolved =
    key instanceof PySlice ? yield* resolveSlice(vm, key) : yield run(indexSteps(vm, key))
  const plain = getItemOfKind(object, resolved)
  if (plain === NEEDS_CALL) throw typeError(`'${typeName(object)}' object is not subscriptable`)
  return plain
}

function* dictItemSteps(vm: Vm, dict: PyDict, key: Value): NativeSteps {
  const { at } = yield* locateSteps(vm, dict, key)
  if (at >= 0) return dict.values[at]!
  const missing = dict.type.lookup("__missing__")
  if (missing === undefined) throw raised("KeyError", key)
  return yield callSpecial(missing, dict, key)
}

/** `object[key] = value` without Python code; null when done. */
export function setItemPlain(object: Value, key: Value, value: Value): null | typeof NEEDS_CALL {
  if (!(object instanceof PyObject) || isOverridden(object, "__setitem__")) return NEEDS_CALL
  return setItemOfKind(object, key, value)
}

/** Item assignment of the built-in kinds; NEEDS_CALL for all others too. */
export function setItemOfKind(object: Value, key: Value, value: Value): null | typeof NEEDS_CALL {
  if (object instanceof PyDict) return object.set(key, value)
  if (object instanceof PyList && !(key instanceof PySlice)) {
    const index = sequenceIndex(key, "list")
    if (index === NEEDS_CALL) return NEEDS_CALL
    const at = index < 0 ? index + object.items.length : index
    if (at < 0 || at >= object.items.length)
      throw raised("IndexError", "list assignment index out of range")
    object.items[at] = value
    return null
  }
  if (object instanceof PyList && key instanceof PySlice) {
    if (!(value instanceof PyList) && !(value instanceof PyTuple)) return NEEDS_CALL
    const picked = slicePlain(key, object.items.length)
    if (picked === NEEDS_CALL) return NEEDS_CALL
    assignSlice(object.items, picked, value.items.slice())
    return null
  }
  return object instanceof PyBytes && !object.type.isSubtypeOf(bytesType)
    ? setByte(object, key, value)
    : NEEDS_CALL
}

function setByte(object: PyBytes, key: Value, value: Value): null | typeof NEEDS_CALL {
  if (key instanceof PySlice) {
    const picked = slicePlain(key, object.data.length)
    if (picked === NEEDS_CALL || !(value instanceof PyBytes)) return NEEDS_CALL
    const data = [...object.data]
    const { length } = value.data
    if (length === 0 && picked.step !== 1) return deleteItemOfKind(object, key)
    if (picked.step !== 1 && length !== picked.count)
      throw valueError(
        `attempt to assign bytes of size ${length} to extended slice of size ${picked.count}`,
      )
    assignSlice(data, picked, [...value.data])
    object.become(Uint8Array.from(data))
    return null
  }
  const index = sequenceIndex(key, "bytearray")
  if (index === NEEDS_CALL) return NEEDS_CALL
  const at = index < 0 ? index + object.data.length : index
  if (at < 0 || at >= object.data.length) throw raised("IndexError", "bytearray index out of range")
  const byte = intOf(value)
  if (byte === null)
    throw typeError(`'${typeName(value)}' object cannot be interpreted as an integer`)
  if (byte < 0 || byte > 255) throw valueError("byte must be in range(0, 256)")
  object.data[at] = Number(byte)
  return null
}

/** `object[key] = value` for every type. */
export function* setItemSteps(vm: Vm, object: Value, key: Value, value: Value): NativeSteps {
  const plain = setItemPlain(object, key, value)
  if (plain !== NEEDS_CALL) return plain
  if (object instanceof PyDict && !isOverridden(object, "__setitem__"))
    return yield run(dictSetSteps(vm, object, key, value))
  const method = specialMethod(object, "__setitem__")
  if (method !== undefined && method !== null) {
    yield callSpecial(method, object, key, value)
    return null
  }
  throw typeError(`'${typeName(object)}' object does not support item assignment`)
}

/** `del object[key]` without Python code; null when done. */
export function deleteItemPlain(object: Value, key: Value): null | typeof NEEDS_CALL {
  if (!(object instanceof PyObject) || isOverridden(object, "__delitem__")) return NEEDS_CALL
  return deleteItemOfKind(object, key)
}

/** Item deletion of the built-in kinds; NEEDS_CALL for all others too. */
export function deleteItemOfKind(object: Value, key: Value): null | typeof NEEDS_CALL {
  if (object instanceof PyDict) {
    const value = object.delete(key)
    if (value === undefined) throw raised("KeyError", key)
    return value === NEEDS_CALL ? NEEDS_CALL : null
  }
  if (object instanceof PyBytes && !object.type.isSubtypeOf(bytesType)) {
    const doomed = doomedOf(key, object.data.length, "bytearray")
    if (doomed === NEEDS_CALL) return NEEDS_CALL
    object.become(bytesWithout(object.data, doomed))
    return null
  }
  if (!(object instanceof PyList)) return NEEDS_CALL
  const doomed = doomedOf(key, object.items.length, "list")
  if (doomed === NEEDS_CALL) return NEEDS_CALL
  deleteSlice(object.items, doomed)
  return null
}

/** The items that `del sequence[key]` takes out. */
function doomedOf(key: Value, length: number, kind: string): SliceRange | typeof NEEDS_CALL {
  if (key instanceof PySlice) return slicePlain(key, length)
  const index = sequenceIndex(key, kind)
  if (index === NEEDS_CALL) return NEEDS_CALL
  const at = index < 0 ? index + length : index
  const words = kind === "list" ? "list assignment" : kind
  if (at < 0 || at >= length) throw raised("IndexError", `${words} index out of range`)
  return { start: at, stop: at + 1, step: 1, count: 1 }
}

/** `del object[key]` for every type. */
export function* deleteItemSteps(vm: Vm, object: Value, key: Value): NativeSteps {
  const plain = deleteItemPlain(object, key)
  if (plain !== NEEDS_CALL) return plain
  if (object instanceof PyDict && !isOverridden(object, "__delitem__")) {
    if ((yield run(dictDeleteSteps(vm, object, key))) === false) throw raised("KeyError", key)
    return null
  }
  const method = specialMethod(object, "__delitem__")
  if (method !== undefined && method !== null) {
    yield callSpecial(method, object, key)
    return null
  }
  const words = isSequenceLike(object) && canBeIndex(key) ? "doesn't" : "does not"
  throw typeError(`'${typeName(object)}' object ${words} support item deletion`)
}

/** What CPython's numbers, functions and singletons are not: their types have no sequence methods. */
function isSequenceLike(object: Value): boolean {
  const type = typeOf(object)
  return type.isUserDefined || type.lookup("__len__") !== undefined
}

function canBeIndex(key: Value): boolean {
  return typeOf(key).lookup("__index__") !== undefined
}
