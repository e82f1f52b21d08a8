import { dict, PyDict } from "../../objects/dict"
import { isRaised, type PyRaise, typeError, valueError } from "../../objects/exception"
import { KeyTable } from "../../objects/key-table"
import { BoundMethod, PyFunction } from "../../objects/function"
import {
  call,
  NativeFunction,
  type NativeRequest,
  type NativeSteps,
  run,
} from "../../objects/native"
import {
  collectPlain,
  collectSizedSteps,
  collectSteps,
  dictSetSteps,
  formatPlain,
  formatSteps,
  getItemSteps,
  iteratorPlain,
  iteratorSteps,
  nextPlain,
  nextSteps,
  reprPlain,
  reprSteps,
  setAddSteps,
  strPlain,
  strSteps,
} from "../../objects/operations"
import { qualifiedName } from "../../objects/operations/repr-kinds"
import { PySet, newSet } from "../../objects/set"
import {
  EXHAUSTED,
  list as newList,
  NEEDS_CALL,
  tuple,
  type PlainResult,
} from "../../objects/singletons"
import { PyType } from "../../objects/type"
import { typeName, typeOf } from "../../objects/type-of"
import { sliceType } from "../../objects/types"
import { PyList, PySlice, PyTuple, type Value } from "../../objects/value"
import { opcodeLengths } from "../../bytecode"
import { Op } from "../../opcode-numbers"
import type { Frame } from "../frame"
import type { Machine } from "../machine"
import { runInto } from "../hot"
import { pushNative } from "../stack"
import { type ColdHandlers, NOWHERE, operand, optionalAt, rowAt, put, valueAt } from "./handler"
import { asciiText } from "../ascii"

/** Building and unpacking containers, and the text of f-strings. */
export const containerHandlers: ColdHandlers = {
  [Op.BUILD_SET]: (machine, frame, pc) => {
    const items = rowAt(frame, operand(frame, pc + 2), operand(frame, pc + 3))
    const made = newSet()
    const isPlain = made.fill(items) || items.every(item => made.add(item) !== NEEDS_CALL)
    const target = operand(frame, pc + 1)
    if (isPlain) put(machine, frame, target, made)
    else runInto(machine, frame, target, buildSetSteps(machine, items))
  },
  [Op.BUILD_DICT]: (machine, frame, pc) => {
    const items = rowAt(frame, operand(frame, pc + 2), operand(frame, pc + 3) * 2)
    const target = operand(frame, pc + 1)
    const plain = buildDictPlain(items)
    if (plain === NEEDS_CALL) runInto(machine, frame, target, buildDictSteps(machine, items))
    else put(machine, frame, target, plain)
  },
  [Op.BUILD_SLICE]: (_machine, frame, pc) => {
    const [start, stop, step] = rowAt(frame, operand(frame, pc + 2), 3)
    frame.registers[operand(frame, pc + 1)] = new PySlice(sliceType, start!, stop!, step!)
  },
  [Op.LIST_EXTEND]: (machine, frame, pc) => {
    const list = valueAt(frame, pc + 1) as PyList
    const iterable = valueAt(frame, pc + 2)
    try {
      const items = collectPlain(machine, iterable)
      if (items === NEEDS_CALL) pushInto(machine, frame, extendSteps(machine, list, iterable))
      else for (const item of items) list.items.push(item)
    } catch (error) {
      throw notStarrable(error, iterable, starredCallee(frame, pc))
    }
  },
  [Op.LIST_TO_TUPLE]: (_machine, frame, pc) => {
    const list = valueAt(frame, pc + 2) as PyList
    frame.registers[operand(frame, pc + 1)] = tuple(list.items.slice())
  },
  [Op.SET_ADD]: (machine, frame, pc) => {
    const set = valueAt(frame, pc + 1) as PySet
    const item = valueAt(frame, pc + 2)
    const plain = set.add(item)
    if (plain === NEEDS_CALL) runInto(machine, frame, NOWHERE, setAddSteps(machine, set, item))
    else put(machine, frame, NOWHERE, plain)
  },
  [Op.SET_UPDATE]: (machine, frame, pc) => {
    const set = valueAt(frame, pc + 1) as PySet
    pushInto(machine, frame, updateSetSteps(machine, set, valueAt(frame, pc + 2)))
  },
  [Op.DICT_SET]: (machine, frame, pc) => {
    const target = valueAt(frame, pc + 1) as PyDict
    const key = valueAt(frame, pc + 2)
    const value = valueAt(frame, pc + 3)
    const plain = target.set(key, value)
    if (plain === NEEDS_CALL)
      runInto(machine, frame, NOWHERE, dictSetSteps(machine, target, key, value))
    else put(machine, frame, NOWHERE, plain)
  },
  [Op.DICT_UPDATE]: (machine, frame, pc) => {
    const target = valueAt(frame, pc + 1) as PyDict
    pushInto(machine, frame, updateDictSteps(machine, target, valueAt(frame, pc + 2)))
  },
  [Op.DICT_MERGE]: (machine, frame, pc) => {
    const target = valueAt(frame, pc + 1) as PyDict
    const mapping = valueAt(frame, pc + 2)
    const callee = valueAt(frame, pc + 3)
    pushInto(machine, frame, mergeSteps(machine, target, { mapping, callee }))
  },
  [Op.UNPACK]: (machine, frame, pc) => {
    const count = operand(frame, pc + 2)
    const source = valueAt(frame, pc + 3)
    unpack(machine, frame, { source, before: count, after: -1, first: operand(frame, pc + 1) })
  },
  [Op.UNPACK_STARRED]: (machine, frame, pc) => {
    unpack(machine, frame, {
      source: valueAt(frame, pc + 4),
      before: operand(frame, pc + 2),
      after: operand(frame, pc + 3),
      first: operand(frame, pc + 1),
    })
  },
  [Op.FORMAT]: (machine, frame, pc) => {
    const target = operand(frame, pc + 1)
    const value = valueAt(frame, pc + 2)
    const conversion = operand(frame, pc + 3)
    const specification = (optionalAt(frame, pc + 4) ?? "") as string
    const plain = formattedPlain(value, conversion, specification)
    if (plain !== NEEDS_CALL) put(machine, frame, target, plain)
    else
      runInto(machine, frame, target, formattedSteps(machine, value, { conversion, specification }))
  },
  [Op.BUILD_STRING]: (machine, frame, pc) => {
    const first = operand(frame, pc + 2)
    const end = first + operand(frame, pc + 3)
    let text = ""
    for (let at = first; at < end; at++) text += frame.registers[at] as string
    if (text.length > 4096) machine.host.allocate(text.length * 2)
    frame.registers[operand(frame, pc + 1)] = text
  },
}

function pushInto(machine: Machine, frame: Frame, steps: NativeSteps): void {
  frame.resultRegister = NOWHERE
  pushNative(machine.thread, steps)
}

function* buildSetSteps(machine: Machine, items: readonly Value[]): NativeSteps {
  const made = newSet()
  for (const item of items) yield run(setAddSteps(machine, made, item))
  return made
}

function buildDictPlain(items: readonly Value[]): PlainResult {
  const made = dict()
  if (made.fill(items)) return made
  for (let index = 0; index < items.length; index += 2) {
    if (made.set(items[index]!, items[index + 1]!) === NEEDS_CALL) return NEEDS_CALL
  }
  return made
}

function* buildDictSteps(machine: Machine, items: readonly Value[]): NativeSteps {
  const made = dict()
  for (let index = 0; index < items.length; index += 2) {
    yield run(dictSetSteps(machine, made, items[index]!, items[index + 1]!))
  }
  return made
}

function* extendSteps(machine: Machine, list: PyList, iterable: Value): NativeSteps {
  try {
    const more = yield run(collectSizedSteps(machine, iterable))
    for (const item of (more as PyList).items) list.items.push(item)
    return null
  } catch (error) {
    throw notStarrable(error, iterable)
  }
}

/** `f(*a)`: what is called, where these are its first arguments; undefined elsewhere. */
function starredCallee(frame: Frame, pc: number): Value | undefined {
  const list = operand(frame, pc + 1)
  if ((valueAt(frame, pc + 1) as PyList).items.length > 0) return undefined
  const { instructions } = frame.code
  for (let at = pc + 3; at < instructions.length; at += opcodeLengths[instructions[at]!]!) {
    const op = instructions[at] as Op
    if (op === Op.CALL_SPREAD && instructions[at + 3] === list) return valueAt(frame, at + 2)
    const isOfList = op === Op.LIST_APPEND || op === Op.LIST_EXTEND || op === Op.BUILD_LIST
    if (isOfList && instructions[at + 1] === list) return undefined
  }
  return undefined
}

/** `[*1]`, `f(*1)`: the message names the star. */
function notStarrable(error: unknown, iterable: Value, callee?: Value): unknown {
  const isOurs =
    isRaised(error, "TypeError") && error.exception.args.items[0] === notIterable(iterable)
  if (!isOurs) return error
  const what = callee === undefined ? "Value" : `${calleeName(callee)}() argument`
  return typeError(`${what} after * must be an iterable, not ${typeName(iterable)}`)
}

function notIterable(value: Value): string {
  return `'${typeName(value)}' object is not iterable`
}

function* updateSetSteps(machine: Machine, set: PySet, iterable: Value): NativeSteps {
  const items = yield run(collectSteps(machine, iterable))
  for (const item of (items as PyList).items) {
    if (set.add(item) === NEEDS_CALL) yield run(setAddSteps(machine, set, item))
  }
  return null
}

/** Keys and values of any mapping (`dict.update` for one positional argument that has keys()). */
function* pairsSteps(
  machine: Machine,
  mapping: Value,
): Generator<NativeRequest, [Value, Value][], Value> {
  if (mapping instanceof PyDict && !hasPythonKeys(mapping)) return mapping.entries()
  const keysMethod = typeOf(mapping).lookup("keys")
  if (keysMethod === undefined) throw typeError(`'${typeName(mapping)}' object is not a mapping`)
  const keys = yield run(collectSteps(machine, yield call(keysMethod, mapping)))
  const pairs: [Value, Value][] = []
  for (const key of (keys as PyList).items) {
    pairs.push([key, yield run(getItemSteps(machine, mapping, key))])
  }
  return pairs
}

function hasPythonKeys(mapping: PyDict): boolean {
  return typeOf(mapping).lookup("keys") instanceof PyFunction
}

function* updateDictSteps(machine: Machine, target: PyDict, mapping: Value): NativeSteps {
  for (const [key, value] of yield* pairsSteps(machine, mapping)) {
    if (target.set(key, value) === NEEDS_CALL) {
      yield run(dictSetSteps(machine, target, key, value))
    }
  }
  return null
}

function* mergeSteps(
  machine: Machine,
  target: PyDict,
  merge: { readonly mapping: Value; readonly callee: Value },
): NativeSteps {
  const name = `${calleeName(merge.callee)}()`
  const isMapping =
    merge.mapping instanceof PyDict || typeOf(merge.mapping).lookup("keys") !== undefined
  if (!isMapping) {
    throw typeError(`${name} argument after ** must be a mapping, not ${typeName(merge.mapping)}`)
  }
  for (const [key, value] of yield* pairsSteps(machine, merge.mapping)) {
    if (typeof key !== "string") throw typeError("keywords must be strings")
    if (target.has(key) === true) {
      throw typeError(`${name} got multiple values for keyword argument '${key}'`)
    }
    target.set(key, value)
  }
  return null
}

function calleeName(callee: Value): string {
  if (callee instanceof PyFunction) {
    const { module, qualname } = callee
    return typeof module === "string" ? `${module}.${qualname}` : qualname
  }
  if (callee instanceof BoundMethod) return calleeName(callee.callee)
  if (callee instanceof PyType) return qualifiedName(callee)
  if (!(callee instanceof NativeFunction)) return typeName(callee)
  return callee.owner === null ? callee.name : `${callee.owner.name}.${callee.name}`
}

interface Unpacking {
  readonly source: Value
  /** Targets before the starred one, or all of them. */
  readonly before: number
  /** Targets after the starred one; -1 when there is none. */
  readonly after: number
  readonly first: number
}

function unpack(machine: Machine, frame: Frame, how: Unpacking): void {
  const { source } = how
  const isPlain = source instanceof PyTuple || source instanceof PyList
  const isEndless = how.after < 0 && !isPlain && !isBounded(source)
  const items = isPlain
    ? source.items
    : isEndless
      ? NEEDS_CALL
      : collectForUnpacking(machine, source)
  if (items === NEEDS_CALL) pushInto(machine, frame, unpackSteps(machine, frame, how))
  else spread(frame, items, how)
}

/** Whether all items can be taken although fewer are wanted: nobody will notice. */
function isBounded(source: Value): boolean {
  return typeof source === "string" || source instanceof KeyTable
}

/** The first items of an iterable, at most `most`. */
function* takeSteps(
  machine: Machine,
  source: Value,
  most: number,
): Generator<NativeRequest, Value[], Value> {
  const plain = iteratorPlain(source)
  const iterator = plain === NEEDS_CALL ? yield run(iteratorSteps(machine, source)) : plain
  const items: Value[] = []
  try {
    while (items.length < most) {
      const next = nextPlain(machine, iterator)
      if (next === EXHAUSTED) break
      items.push(next === NEEDS_CALL ? yield run(nextSteps(machine, iterator)) : next)
    }
  } catch (error) {
    if (!isRaised(error, "StopIteration")) throw error
  }
  return items
}

function collectForUnpacking(
  machine: Machine,
  source: Value,
): readonly Value[] | typeof NEEDS_CALL {
  try {
    return collectPlain(machine, source)
  } catch (error) {
    throw notUnpackable(error, source)
  }
}

function* unpackSteps(machine: Machine, frame: Frame, how: Unpacking): NativeSteps {
  try {
    if (how.after < 0) spread(frame, yield* takeSteps(machine, how.source, how.before + 1), how)
    else {
      const items = yield run(collectSteps(machine, how.source))
      spread(frame, (items as PyList).items, how)
    }
    return null
  } catch (error) {
    throw notUnpackable(error, how.source)
  }
}

function notUnpackable(error: unknown, source: Value): unknown {
  const isOurs =
    isRaised(error, "TypeError") && error.exception.args.items[0] === notIterable(source)
  return isOurs ? typeError(`cannot unpack non-iterable ${typeName(source)} object`) : error
}

function spread(frame: Frame, items: readonly Value[], how: Unpacking): void {
  const { before, after, first } = how
  if (after < 0) {
    if (items.length !== before) throw wrongNumber(items.length, before, how.source)
    items.forEach((item, index) => {
      frame.registers[first + index] = item
    })
    return
  }
  if (items.length < before + after) {
    throw valueError(
      `not enough values to unpack (expected at least ${before + after}, got ${items.length})`,
    )
  }
  const end = items.length - after
  for (let index = 0; index < before; index++) frame.registers[first + index] = items[index]
  frame.registers[first + before] = newList(items.slice(before, end))
  for (let index = 0; index < after; index++) {
    frame.registers[first + before + 1 + index] = items[end + index]
  }
}

function wrongNumber(got: number, expected: number, source: Value): PyRaise {
  if (got < expected) {
    return valueError(`not enough values to unpack (expected ${expected}, got ${got})`)
  }
  const isSized = source instanceof PyTuple || source instanceof PyList || source instanceof PyDict
  const shown = isSized ? `, got ${got}` : ""
  return valueError(`too many values to unpack (expected ${expected}${shown})`)
}

function formattedPlain(
  value: Value,
  conversion: number,
  specification: string,
): PlainResult<string> {
  if (conversion === 0) {
    if (specification === "" && typeof value === "string") return value
    if (specification === "" && typeof value === "number") return String(value)
    return formatPlain(value, specification)
  }
  const text = conversion === 1 ? strPlain(value) : reprPlain(value)
  if (text === NEEDS_CALL) return NEEDS_CALL
  return formatPlain(conversion === 3 ? asciiText(text) : text, specification)
}

function* formattedSteps(
  machine: Machine,
  value: Value,
  how: { readonly conversion: number; readonly specification: string },
): NativeSteps {
  let shown = value
  if (how.conversion === 1) shown = yield run(strSteps(machine, value))
  else if (how.conversion > 1) shown = yield run(reprSteps(machine, value))
  if (how.conversion === 3) shown = asciiText(shown as string)
  return yield run(formatSteps(machine, shown, how.specification))
}
