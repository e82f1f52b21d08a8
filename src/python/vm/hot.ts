/** What hot instructions do when their inline path does not fit. */
import type { Asker } from "../bytecode"
import { registerLayout } from "../code-object"
import {
  getAttributePlain,
  getAttributeSteps,
  isDataDescriptor,
  setAttributePlain,
  setAttributeSteps,
} from "../objects/attributes"
import type { PyDict } from "../objects/dict"
import { raised } from "../objects/exception"
import { BoundMethod, GetSetDescriptor, PyFunction } from "../objects/function"
import type { InlineCache } from "../objects/inline-cache"
import { NO_LAYOUT } from "../objects/instance-attributes"
import { isNativeAwaitable, type NativeAwaitable, PENDING, PyGenerator } from "../objects/generator"
import { PySuper } from "../objects/descriptors"
import { PyIterator } from "../objects/iterator"
import { NativeFunction, type NativeSteps } from "../objects/native"
import { nextSteps, truthPlain, truthSteps } from "../objects/operations"
import { PySet } from "../objects/set"
import { NEEDS_CALL } from "../objects/singletons"
import { PyType } from "../objects/type"
import { typeOf } from "../objects/type-of"
import { dictType, listType, setType, tupleType } from "../objects/types"
import { type PyList, PyModule, PyObject, type PyTuple, type Value } from "../objects/value"
import { Op } from "../opcode-numbers"
import { awaitSteps } from "./await"
import { Delivery, type Frame, ResultTo } from "./frame"
import { Fused, Word } from "./fusion"
import { deliverTo, enterCoroutine, leaveLoop, resume, suspend } from "./generators"
import { unboundLocal } from "./globals"
import type { Machine } from "./machine"
import { freeVariableError } from "./name-errors"
import { pushNative } from "./stack"
import type { Thread } from "./thread"

/** Raises for a local that holds nothing; the thread may not have been told of the frame yet. */
export function unbound(thread: Thread, frame: Frame, nameIndex: number): never {
  thread.top = frame
  throw unboundLocal(frame.code.names[nameIndex]!)
}

/** Raises for an empty cell: a local of this function, or a free variable. */
export function emptyCell(frame: Frame, register: number, nameIndex: number): never {
  const name = frame.code.names[nameIndex]!
  const isFree = register >= registerLayout(frame.code).free
  throw isFree ? freeVariableError(name) : unboundLocal(name)
}

/** Values whose equality is JavaScript's `===`: both ints, both strings, singletons. */
export function isPlainlyComparable(left: Value | undefined, right: Value | undefined): boolean {
  const kind = typeof left
  return kind === typeof right && (kind === "number" || kind === "string" || kind === "boolean")
}

/** A comparison of ints, or of equals of one plain kind; undefined where it is not that simple. */
export function compared(
  op: number,
  left: Value | undefined,
  right: Value | undefined,
): boolean | undefined {
  if (op === (Op.EQUAL as number))
    return isPlainlyComparable(left, right) ? left === right : undefined
  if (op === (Op.NOT_EQUAL as number))
    return isPlainlyComparable(left, right) ? left !== right : undefined
  if (typeof left !== "number" || typeof right !== "number") return undefined
  if (op === (Op.LESS as number)) return left < right
  if (op === (Op.LESS_EQUAL as number)) return left <= right
  return op === (Op.GREATER as number) ? left > right : left >= right
}

const HALF_SAFE = 4503599627370496

/** Whether a sum of two multiples of such numbers is still exact; `right` is known to be positive. */
export function isHalfSafe(left: number, right: number): boolean {
  return left <= HALF_SAFE && left >= -HALF_SAFE && right <= HALF_SAFE
}

/**
 * GET_ITEM of the built-in types themselves; undefined where the general way has to be taken. Here
 * and below the type is compared, which is quicker than looking for a class along prototypes.
 */
export function getItem(object: Value | undefined, key: Value): Value | undefined {
  if (typeof object !== "object" || object === null) return undefined
  const { type } = object
  if (type === dictType) {
    const value = (object as PyDict).get(key)
    return typeof value === "symbol" ? undefined : value
  }
  if ((type !== listType && type !== tupleType) || typeof key !== "number") return undefined
  const { items } = object as PyList | PyTuple
  return items[key < 0 ? key + items.length : key]
}

/** SET_ITEM of the built-in types themselves; false where the general way has to be taken. */
export function setItem(object: Value | undefined, key: Value, value: Value): boolean {
  if (typeof object !== "object" || object === null) return false
  if (object.type === dictType) return typeof (object as PyDict).set(key, value) !== "symbol"
  if (object.type !== listType || typeof key !== "number") return false
  const { items } = object as PyList
  const at = key < 0 ? key + items.length : key
  if (at < 0 || at >= items.length) return false
  items[at] = value
  return true
}

/** DELETE_ITEM of a dict that has it; false, and nothing done, for anything else. */
export function deleteItem(
  registers: readonly (Value | undefined)[],
  code: Int32Array,
  pc: number,
): boolean {
  const object = registers[code[pc + 1]!]
  if (typeof object !== "object" || object === null || object.type !== dictType) return false
  const at = (object as PyDict).find(registers[code[pc + 2]!]!)
  if (typeof at !== "number" || at < 0) return false
  ;(object as PyDict).deleteAt(at)
  return true
}

/**
 * CHANGE_ITEM of an int in a dict or list: does what its three instructions do. Gives what the second
 * and third cost, in nanoseconds; -1, and nothing done, where they have to be run one by one.
 */
export function changeItem(registers: (Value | undefined)[], code: Int32Array, pc: number): number {
  const object = registers[code[pc + 2]!]
  const right = registers[code[pc + 7]!]
  if (typeof object !== "object" || object === null || typeof right !== "number") return -1
  const at = placeOfItem(object, registers[code[pc + 3]!]!)
  if (at < 0) return -1
  const isDict = object.type === dictType
  const left = isDict ? (object as PyDict).values[at] : (object as PyList).items[at]
  if (typeof left !== "number") return -1
  const second = code[pc + 4]!
  const isSum = (second & Word.OpcodeMask) === (Op.INPLACE_ADD as number)
  const changed = isSum ? left + right : left - right
  if (!Number.isSafeInteger(changed)) return -1
  registers[code[pc + 1]!] = left
  registers[code[pc + 5]!] = changed
  if (isDict) (object as PyDict).setAt(at, changed)
  else (object as PyList).items[at] = changed
  return (second >>> Word.OpcodeBits) + (code[pc + 8]! >>> Word.OpcodeBits)
}

/** At which place a dict or list has its item; negative where there is none, or no quick way to it. */
function placeOfItem(object: PyObject, key: Value): number {
  const { type } = object
  if (type === dictType) {
    const at = (object as PyDict).find(key)
    return typeof at === "number" ? at : -1
  }
  if (type !== listType || typeof key !== "number") return -1
  return key < 0 ? key + (object as PyList).items.length : key
}

/** UNPACK of a tuple or list of exactly so many items; false, and nothing done, for anything else. */
export function unpack(registers: (Value | undefined)[], code: Int32Array, pc: number): boolean {
  const source = registers[code[pc + 3]!]
  if (typeof source !== "object" || source === null) return false
  const { type } = source
  if (type !== tupleType && type !== listType) return false
  const { items } = source as PyTuple | PyList
  if (items.length !== code[pc + 2]) return false
  const first = code[pc + 1]!
  for (let at = 0; at < items.length; at++) registers[first + at] = items[at]
  return true
}

/** CONTAINS or one like it of a dict or set; undefined for other containers. */
export function contains(
  registers: readonly (Value | undefined)[],
  code: Int32Array,
  pc: number,
): boolean | undefined {
  const item = registers[code[pc + 2]!]!
  const container = registers[code[pc + 3]!]
  if (typeof container !== "object" || container === null) return undefined
  const { type } = container
  if (type !== dictType && type !== setType) return undefined
  // A set in a set is looked for as the frozenset it stands for.
  if (item instanceof PySet) return undefined
  const has = (container as PyDict | PySet).has(item)
  if (typeof has === "symbol") return undefined
  const op = code[pc]! & Word.OpcodeMask
  return has === (op === (Op.CONTAINS as number) || op === (Fused.CONTAINS_JUMP as number))
}

/** Longer texts are made the general way, which looks whether they may be. */
const SHORT_TEXT = 100_000

/**
 * The engine keeps a text that grows as a tree of its parts until somebody reads it; whenever it has
 * grown by about so much it is read, so that not every part is an object the collector has to copy.
 */
const LONG_ROPE = 2048

/** Texts up to this length are too small to be told to the host one by one. */
const MOST_UNTOLD = 4096

/** `left + right` of texts; null when it is long. One that grows in place only takes what is added. */
export function joined(
  machine: Machine,
  left: string,
  how: { readonly right: string; readonly isInPlace: boolean },
): string | null {
  const { right, isInPlace } = how
  if (left.length + right.length >= SHORT_TEXT) return null
  const text = left + right
  machine.account(isInPlace ? right : text)
  if ((left.length ^ text.length) >= LONG_ROPE) text.charCodeAt(0)
  return text
}

/** FORMAT of an int or str by itself; null where its type has to be asked. */
export function plainText(value: Value | undefined, conversion: number): string | null {
  if (conversion !== 0) return null
  if (typeof value === "string") return value
  return typeof value === "number" ? String(value) : null
}

/** The texts of a row of registers as one; undefined when it is long. */
export function joinedRow(
  registers: readonly (Value | undefined)[],
  first: number,
  count: number,
): string | undefined {
  let text = ""
  for (let at = first; at < first + count; at++) text += registers[at] as string
  return text.length > MOST_UNTOLD ? undefined : text
}

/** Whether a plain value counts as true; undefined where its type has to be asked. */
export function truth(condition: Value): boolean | undefined {
  if (typeof condition === "number") return condition !== 0
  if (typeof condition === "string") return condition !== ""
  return condition === null ? false : undefined
}

/** JUMP_IF_FALSE and JUMP_IF_TRUE of a value that is no simple singleton. */
export function jumpOnTruth(machine: Machine, frame: Frame, pc: number): void {
  const { instructions } = frame.code
  const condition = frame.registers[instructions[pc + 1]!]!
  const jumpsOn = instructions[pc] === (Op.JUMP_IF_TRUE as number)
  const truth = truthPlain(condition)
  frame.resultRegister = jumpsOn ? ResultTo.JumpIfTrue : ResultTo.JumpIfFalse
  if (truth !== NEEDS_CALL) deliverTo(frame, truth)
  else pushNative(machine.thread, truthSteps(machine, condition))
}

/** Pushes a native whose value goes to a register. */
export function runInto(machine: Machine, frame: Frame, target: number, steps: NativeSteps): void {
  frame.resultRegister = target
  pushNative(machine.thread, steps)
}

/** FOR_ITERATOR over a generator or an iterator that has to call Python. */
export function advanceLoop(machine: Machine, frame: Frame, pc: number): void {
  const { instructions } = frame.code
  const iterator = frame.registers[instructions[pc + 2]!]!
  frame.resultRegister = instructions[pc + 1]!
  const { thread } = machine
  if (iterator instanceof PyGenerator && iterator.kind === "generator") {
    if (iterator.suspendedAt === null && iterator.state === "closed") leaveLoop(frame)
    else resume(machine, iterator, { value: null, error: null, delivery: Delivery.ForLoop })
    return
  }
  const steps =
    iterator instanceof PyIterator && iterator.nextSteps !== undefined
      ? iterator.nextSteps(machine)
      : nextSteps(machine, iterator)
  pushNative(thread, steps, Delivery.ForLoop)
}

/** LOAD_METHOD without a fitting cache. */
export function loadMethod(machine: Machine, frame: Frame, pc: number): void {
  const code = frame.code.instructions
  const target = code[pc + 1]!
  const object = frame.registers[code[pc + 2]!]!
  const name = frame.code.names[code[pc + 3]!]!
  const cache = frame.template.caches[code[pc + 4]!]!
  if (object instanceof PyModule) {
    const member = moduleMember(cache, object, name)
    if (member !== undefined) {
      frame.registers[target] = member
      frame.registers[target + 1] = undefined
      return
    }
  }
  const type = typeOf(object)
  const method = plainMethod(object, name)
  if (method !== undefined) {
    const attributes = object instanceof PyObject ? object.attributes : null
    if (attributes === null || !attributes.has(name)) {
      cache.owner = type
      cache.found = method
      cache.layout = attributes?.shape?.layout ?? NO_LAYOUT
      type.relyOn(name, cache)
      frame.registers[target] = method
      frame.registers[target + 1] = object
      return
    }
  }
  const found = getAttributePlain(machine, object, name)
  frame.registers[target + 1] = undefined
  if (found === NEEDS_CALL)
    runInto(machine, frame, target, getAttributeSteps(machine, object, name))
  else if (found instanceof BoundMethod && !(object instanceof PyType)) {
    frame.registers[target] = found.callee
    frame.registers[target + 1] = found.self
  } else frame.registers[target] = found
}

/** What a plain module has by that name; undefined where the general way has to be taken. */
function moduleMember(cache: InlineCache, module: PyModule, name: string): Value | undefined {
  const { namespace, type } = module
  if (cache.owner !== namespace || cache.version !== namespace.version) {
    const slot = namespace.slotOf(name)
    if (slot === undefined || type.isUserDefined || type.lookup(name) !== undefined)
      return undefined
    cache.owner = namespace
    cache.version = namespace.version
    cache.slot = slot
  }
  return cache.slot?.value
}

/** The function a method name of the object's type means, when an instance can only shadow it. */
function plainMethod(object: Value, name: string): Value | undefined {
  if (isLookedIntoOtherwise(object)) return undefined
  const type = typeOf(object)
  if (hasOwnLookup(type)) return undefined
  const found = type.lookup(name)
  const isMethod =
    found instanceof PyFunction || (found instanceof NativeFunction && found.owner !== null)
  return isMethod ? found : undefined
}

function isLookedIntoOtherwise(object: Value): boolean {
  return object instanceof PyType || object instanceof PyModule || object instanceof PySuper
}

function hasOwnLookup(type: PyType): boolean {
  const hook = type.lookup("__getattribute__")
  return hook !== undefined && !(hook instanceof NativeFunction)
}

/** LOAD_ATTRIBUTE without a fitting cache. */
export function loadAttribute(machine: Machine, frame: Frame, pc: number): void {
  const code = frame.code.instructions
  const target = code[pc + 1]!
  const object = frame.registers[code[pc + 2]!]!
  const name = frame.code.names[code[pc + 3]!]!
  const cache = frame.template.caches[code[pc + 4]!]!
  if (object instanceof PyModule) {
    const member = moduleMember(cache, object, name)
    if (member !== undefined) {
      frame.registers[target] = member
      return
    }
  }
  if (object instanceof PyObject && cache.owner === object.type) {
    if (cache.computed !== null) {
      frame.registers[target] = cache.computed.get(machine, object)
      return
    }
    const own = object.attributes?.get(name)
    if (own !== undefined) rememberPlace(cache, object, name)
    const known = own ?? cache.found
    if (known !== undefined) {
      frame.registers[target] = known
      return
    }
  }
  const found = getAttributePlain(machine, object, name)
  if (found === NEEDS_CALL) {
    runInto(machine, frame, target, getAttributeSteps(machine, object, name))
    return
  }
  frame.registers[target] = found
  rememberComputed(cache, object, name)
  if (!isPlainInstance(object) || shadows(object.type, name)) return
  rememberPlace(cache, object, name)
  // A function would be bound: it is not what was found.
  const onType = object.type.lookup(name)
  cache.found = found === onType ? onType : undefined
}

/** From now on instances of this type and shape are looked into without a lookup. */
function rememberPlace(cache: InlineCache, object: PyObject, name: string): void {
  const shape = object.attributes?.shape ?? null
  const place = shape?.places.get(name)
  cache.owner = object.type
  cache.shape = place === undefined ? null : shape
  cache.layout = cache.shape?.layout ?? NO_LAYOUT
  cache.place = place ?? 0
  cache.computed = null
  object.type.relyOn(name, cache)
}

/** From now on a built-in attribute of objects of this type is computed without a lookup. */
function rememberComputed(cache: InlineCache, object: Value, name: string): void {
  if (!(object instanceof PyObject) || isLookedIntoOtherwise(object)) return
  const { type } = object
  const descriptor = type.lookup(name)
  if (!(descriptor instanceof GetSetDescriptor) || hasOwnLookup(type)) return
  cache.owner = type
  cache.layout = NO_LAYOUT
  cache.computed = descriptor
  type.relyOn(name, cache)
}

/** STORE_ATTRIBUTE without a fitting cache. */
export function storeAttribute(machine: Machine, frame: Frame, pc: number): void {
  const code = frame.code.instructions
  const object = frame.registers[code[pc + 1]!]!
  const name = frame.code.names[code[pc + 2]!]!
  const value = frame.registers[code[pc + 3]!]!
  const before = object instanceof PyObject ? object.attributes?.layout : undefined
  const done = setAttributePlain(machine, object, name, value)
  if (done === NEEDS_CALL) {
    const steps = setAttributeSteps(machine, object, name, value)
    runInto(machine, frame, ResultTo.Nowhere, steps)
    return
  }
  const canCache = isPlainInstance(object) && !shadows(object.type, name)
  if (!canCache || isHooked(object.type)) return
  const cache = frame.template.caches[code[pc + 4]!]!
  rememberPlace(cache, object, name)
  const isAdded = cache.shape !== null && before !== cache.layout
  cache.layoutBefore = isAdded ? (before ?? NO_LAYOUT) : NO_LAYOUT
}

function isPlainInstance(object: Value): object is PyObject {
  return (
    object instanceof PyObject &&
    !(object instanceof PyType) &&
    !(object instanceof PyModule) &&
    object.type.isUserDefined &&
    !hasOwnLookup(object.type)
  )
}

function isHooked(type: PyType): boolean {
  const hook = type.lookup("__setattr__")
  return hook !== undefined && !(hook instanceof NativeFunction)
}

/** Whether the type has something of that name that wins over the instance dictionary. */
function shadows(type: PyType, name: string): boolean {
  const onType = type.lookup(name)
  return onType !== undefined && (onType instanceof GetSetDescriptor || isDataDescriptor(onType))
}

/** Raises when a coroutine cannot be awaited (again). */
function checkAwaitable(coroutine: PyGenerator): void {
  const isUnderWay = coroutine.isAwaited || coroutine.state === "suspended"
  if (isUnderWay && coroutine.state !== "closed") {
    throw raised("RuntimeError", "coroutine is being awaited already")
  }
  if (coroutine.state === "closed") {
    throw raised("RuntimeError", "cannot reuse already awaited coroutine")
  }
}

/**
 * AWAIT: the result of a future that is done at once; another suspends the chain, and what is no
 * future goes on top, delivering into this frame.
 */
export function awaitValue(machine: Machine, frame: Frame, awaited: Value): void {
  if (awaited instanceof PyGenerator && awaited.kind === "coroutine") {
    checkAwaitable(awaited)
    awaited.isAwaited = true
    if (awaited.state === "created") enterCoroutine(machine, frame, awaited)
    else resume(machine, awaited, { value: null, error: null, delivery: Delivery.Delegate })
  } else if (isNativeAwaitable(awaited)) pollFuture(machine, frame, awaited)
  else {
    const asker: Asker = frame.code.instructions[frame.pc - 1]!
    pushNative(machine.thread, awaitSteps(machine, awaited, asker), Delivery.Delegate)
  }
}

function pollFuture(machine: Machine, frame: Frame, future: NativeAwaitable): void {
  const isResumed = frame.awaiting === future
  frame.awaiting = null
  const value = future.poll(isResumed)
  if (value === PENDING) {
    frame.awaiting = future
    suspend(machine.thread, future, false)
  } else deliverTo(frame, value)
}
