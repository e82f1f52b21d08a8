/**
 * `sys.getsizeof`: the bytes that CPython 3.14 on a 64-bit machine says an object takes. Sizes follow
 * from contents alone, so a list counts as if it had grown by `append`.
 */
import { PyDict } from "../../python/objects/dict"
import { BoundMethod, PyFunction } from "../../python/objects/function"
import { PyGenerator } from "../../python/objects/generator"
import { NativeFunction } from "../../python/objects/native"
import { bitLength, intOf, textOf } from "../../python/objects/numbers"
import { PySet } from "../../python/objects/set"
import { codePointLength } from "../../python/objects/text"
import { PyType } from "../../python/objects/type"
import { bytearrayType } from "../../python/objects/types"
import {
  PyBytes,
  PyComplex,
  PyFloat,
  PyList,
  PyModule,
  PyObject,
  PyRange,
  PySlice,
  PyTuple,
  type Value,
} from "../../python/objects/value"

const WORD = 8
const OBJECT = 16
/** What the collector keeps before an object; a class of the program adds two words of its own. */
const GARBAGE_HEADER = 16
const CLASS_OF_PROGRAM = 1688

/** Bytes of one object without what it refers to. */
export function sizeOf(value: Value): number {
  if (value === null) return OBJECT
  const number = intOf(value)
  if (number !== null) return intSize(BigInt(number))
  const text = textOf(value)
  if (text !== null) return textSize(text)
  return value instanceof PyObject ? objectSize(value) : OBJECT
}

function intSize(value: bigint): number {
  return 24 + 4 * Math.max(1, Math.ceil(bitLength(value) / 30))
}

function textSize(text: string): number {
  let widest = 0
  for (const letter of text) widest = Math.max(widest, letter.codePointAt(0)!)
  const length = codePointLength(text)
  if (widest < 0x80) return 40 + length + 1
  if (widest < 0x100) return 56 + length + 1
  return widest < 0x10000 ? 56 + 2 * (length + 1) : 56 + 4 * (length + 1)
}

function objectSize(object: PyObject): number {
  if (object instanceof PyList) return 56 + WORD * listRoom(object.items.length)
  if (object instanceof PyTuple) return 48 + WORD * object.items.length
  if (object instanceof PyDict) return dictSize(object)
  if (object instanceof PySet) return setSize(object.size)
  if (object instanceof PyBytes) return bytesSize(object)
  if (object instanceof PyFloat) return 24
  if (object instanceof PyComplex) return 32
  if (object instanceof PyRange) return 48
  if (object instanceof PySlice) return 56
  if (object instanceof PyFunction) return 168
  if (object instanceof NativeFunction) return 72
  if (object instanceof BoundMethod) return 64
  if (object instanceof PyGenerator) return 200
  if (object instanceof PyModule) return 72
  if (object instanceof PyType) return object.isUserDefined ? CLASS_OF_PROGRAM : 424
  return instanceSize(object)
}

function bytesSize(object: PyBytes): number {
  const { length } = object.data
  if (!object.type.isSubtypeOf(bytearrayType)) return 33 + length
  return length === 0 ? 56 : 57 + length
}

/** How many items a list has room for after as many appends. */
function listRoom(length: number): number {
  let room = 0
  while (room < length) {
    const size = room + 1
    room = (size + (size >> 3) + 6) & ~3
  }
  return room
}

function dictSize(dict: PyDict): number {
  const count = dict.size
  if (count === 0) return 64
  let slots = 8
  while (Math.floor((slots * 2) / 3) < count) slots *= 2
  const index = slots <= 256 ? 1 : slots <= 65_536 ? 2 : 4
  const entry = dict.keys.every(key => key === undefined || typeof key === "string") ? 16 : 24
  return 96 + slots * index + Math.floor((slots * 2) / 3) * entry
}

function setSize(count: number): number {
  let slots = 8
  // A set that is three fifths full grows to four times its contents (twice when it is large).
  for (let filled = 1; filled <= count; filled++) {
    if (filled * 5 < (slots - 1) * 3) continue
    const wanted = filled > 50_000 ? filled * 2 : filled * 4
    while (slots <= wanted) slots *= 2
  }
  return slots === 8 ? 216 : 216 + slots * 16
}

function instanceSize(object: PyObject): number {
  const { type } = object
  if (!type.isUserDefined) return type.hasInstanceDict ? 48 : OBJECT
  if (type.hasInstanceDict) return OBJECT + GARBAGE_HEADER + 2 * WORD
  const slots = type.mro.flatMap(one => slotNames(one.own.get("__slots__")))
  return OBJECT + (slots.length === 0 ? 0 : GARBAGE_HEADER) + WORD * slots.length
}

function slotNames(slots: Value | undefined): readonly Value[] {
  if (slots instanceof PyTuple || slots instanceof PyList) return slots.items
  return typeof slots === "string" ? [slots] : []
}
