/** `struct`: values packed into bytes by a format, and back. */
import { install, withInstanceDict } from "../../python/builtins/install"
import { truthPlain } from "../../python/objects/operations"
import { PyIterator } from "../../python/objects/iterator"
import { iteratorMethods } from "../../python/builtins/iterators"
import { GetSetDescriptor } from "../../python/objects/function"
import { native, nativeSteps } from "../../python/objects/native"
import { callSpecial, specialMethod } from "../../python/objects/operations/special"
import type { Steps } from "../disk/descriptors"
import { intOf } from "../../python/objects/numbers"
import { EXHAUSTED, tuple } from "../../python/objects/singletons"
import type { PyType } from "../../python/objects/type"
import { builtinType, bytesType } from "../../python/objects/types"
import { typeError } from "../../python/objects/exception"
import { PyBytes, PyObject, type PyTuple, type Value } from "../../python/objects/value"
import { bytesOf, pyBytes, writableOf } from "../io/steps"
import type { ModuleRows } from "./module-rows"
import {
  bytesArgument,
  formatText,
  packFloat,
  packInteger,
  parseFormat,
  type FormatPiece,
  type StructFormat,
  structError,
  structErrorType,
  unpackFloat,
  unpackInteger,
} from "./struct-codes"

const structType = builtinType("Struct", "fixed", {
  canBeBase: true,
  hasInstanceDict: true,
  module: "_struct",
})

/** A format taken apart once. */
class PyStruct extends PyObject {
  text = ""
  format: StructFormat = parseFormat("")
}

function packed(format: StructFormat, values: readonly Value[], name = "pack"): Uint8Array {
  if (values.length !== format.arity)
    throw structError(`${name} expected ${format.arity} items for packing (got ${values.length})`)
  const bytes = new Uint8Array(format.size)
  const view = new DataView(bytes.buffer)
  let next = 0
  for (const piece of format.pieces) {
    if (piece.letter === "x") continue
    if (piece.letter === "s" || piece.letter === "p") {
      putText(bytes, piece, bytesArgument(values[next++]!, piece.letter))
      continue
    }
    for (let at = 0; at < piece.count; at++) {
      const place = piece.offset + at * piece.size
      packOne(view, place, { piece, value: values[next++]!, isLittle: format.isLittle })
    }
  }
  return bytes
}

/** Objects that stand for numbers, as those numbers. */
function* numbersOf(values: PyTuple): Steps<Value[]> {
  const made: Value[] = []
  for (const value of values.items) {
    const isOwn = value instanceof PyObject && value.type.isUserDefined && intOf(value) === null
    const name = ["__index__", "__float__"].find(
      one => isOwn && specialMethod(value, one) !== undefined,
    )
    made.push(name === undefined ? value : yield callSpecial(specialMethod(value, name)!, value))
  }
  return made
}

function putText(bytes: Uint8Array, piece: FormatPiece, data: Uint8Array): void {
  if (piece.letter === "s") {
    bytes.set(data.subarray(0, piece.count), piece.offset)
    return
  }
  if (piece.count === 0) return
  const length = Math.min(data.length, piece.count - 1)
  bytes[piece.offset] = Math.min(length, 255)
  bytes.set(data.subarray(0, length), piece.offset + 1)
}

function packOne(view: DataView, place: number, how: Parameters<typeof packInteger>[2]): void {
  const { piece, value } = how
  if (piece.letter === "c") view.setUint8(place, bytesArgument(value, "c")[0]!)
  else if (piece.letter === "?") view.setUint8(place, truthPlain(value) === true ? 1 : 0)
  else if ("efd".includes(piece.letter)) packFloat(view, place, how)
  else packInteger(view, place, how)
}

function unpacked(format: StructFormat, data: Uint8Array, start: number): PyTuple {
  const view = new DataView(data.buffer, data.byteOffset + start, format.size)
  const values: Value[] = []
  for (const piece of format.pieces) {
    if (piece.letter === "x") continue
    if (piece.letter === "s" || piece.letter === "p") {
      values.push(takenText(data, start + piece.offset, piece))
      continue
    }
    for (let at = 0; at < piece.count; at++)
      values.push(unpackOne(view, piece.offset + at * piece.size, piece, format.isLittle))
  }
  return tuple(values)
}

function takenText(data: Uint8Array, place: number, piece: FormatPiece): Value {
  if (piece.letter === "s") return pyBytes(data.slice(place, place + piece.count))
  const length = Math.min(data[place] ?? 0, Math.max(0, piece.count - 1))
  return pyBytes(data.slice(place + 1, place + 1 + length))
}

function unpackOne(view: DataView, place: number, piece: FormatPiece, isLittle: boolean): Value {
  if (piece.letter === "c") return pyBytes(Uint8Array.of(view.getUint8(place)))
  if (piece.letter === "?") return view.getUint8(place) !== 0
  if ("efd".includes(piece.letter)) return unpackFloat(view, place, piece, isLittle)
  return unpackInteger(view, place, piece, isLittle)
}

function unpackWhole(format: StructFormat, buffer: Value): PyTuple {
  const data = bytesOf(buffer)
  if (data.length !== format.size)
    throw structError(`unpack requires a buffer of ${format.size} bytes`)
  return unpacked(format, data, 0)
}

function placeIn(length: number, offset: Value, how: { size: number; doing: string }): number {
  const { size, doing } = how
  const given = Number(intOf(offset) ?? 0)
  const what = doing === "pack_into" ? "pack" : "unpack"
  if (given < 0 && given + length < 0)
    throw structError(`offset ${given} out of range for ${length}-byte buffer`)
  if (given < 0 && given + size > 0)
    throw structError(
      doing === "pack_into"
        ? `no space to pack ${size} bytes at offset ${given}`
        : `not enough data to unpack ${size} bytes`,
    )
  const at = given < 0 ? given + length : given
  if (length - at < size)
    throw structError(
      `${doing} requires a buffer of at least ${at + size} bytes for ${what}ing ` +
        `${size} bytes at offset ${at} (actual buffer size is ${length})`,
    )
  return at
}

function unpackFrom(format: StructFormat, buffer: Value, offset: Value = 0): PyTuple {
  const data = bytesOf(buffer)
  const how = { size: format.size, doing: "unpack_from" }
  return unpacked(format, data, placeIn(data.length, offset, how))
}

function packInto(format: StructFormat, buffer: Value, offset: Value, values: PyTuple): null {
  if (buffer instanceof PyBytes && buffer.type === bytesType)
    throw typeError("argument must be read-write bytes-like object, not bytes")
  const data = writableOf(buffer)
  const bytes = packed(format, values.items, "pack_into")
  data.set(bytes, placeIn(data.length, offset, { size: format.size, doing: "pack_into" }))
  return null
}

const unpackIteratorType = builtinType("unpack_iterator", "fixed", { module: "_struct" })

class UnpackIterator extends PyIterator {
  private at = 0

  constructor(
    private readonly format: StructFormat,
    private readonly data: Uint8Array,
  ) {
    super(unpackIteratorType)
  }

  override next(): Value | typeof EXHAUSTED {
    if (this.at >= this.data.length) return EXHAUSTED
    const values = unpacked(this.format, this.data, this.at)
    this.at += this.format.size
    return values
  }
}

function iterUnpack(format: StructFormat, buffer: Value): UnpackIterator {
  if (format.size === 0) throw structError("cannot iteratively unpack with a struct of length 0")
  const data = bytesOf(buffer)
  if (data.length % format.size !== 0)
    throw structError(`iterative unpacking requires a buffer of a multiple of ${format.size} bytes`)
  return new UnpackIterator(format, data)
}

install(unpackIteratorType, { methods: iteratorMethods() })

install(structType, {
  construct: native("__new__", "(type, /, *args, **kwargs)", (_vm, type: PyType) =>
    withInstanceDict(new PyStruct(type), type),
  ),
  methods: [
    native("__init__", "($self, /, format)", (_vm, self: PyStruct, format: Value) => {
      self.text = formatText(format)
      self.format = parseFormat(self.text)
      return null
    }),
    nativeSteps("pack", "($self, /, *values)", function* (_vm, self: PyStruct, values: PyTuple) {
      return pyBytes(packed(self.format, yield* numbersOf(values)))
    }),
    native(
      "pack_into",
      "($self, buffer, offset, /, *values)",
      (_vm, self: PyStruct, buffer: Value, offset: Value, values: PyTuple) =>
        packInto(self.format, buffer, offset, values),
    ),
    native("unpack", "($self, buffer, /)", (_vm, self: PyStruct, buffer: Value) =>
      unpackWhole(self.format, buffer),
    ),
    native(
      "unpack_from",
      "($self, /, buffer, offset=0)",
      (_vm, self: PyStruct, buffer: Value, offset?: Value) =>
        unpackFrom(self.format, buffer, offset),
    ),
    native("iter_unpack", "($self, buffer, /)", (_vm, self: PyStruct, buffer: Value) =>
      iterUnpack(self.format, buffer),
    ),
    native("__repr__", "($self, /)", (_vm, self: PyStruct) => `Struct('${self.text}')`),
  ],
  attributes: [
    new GetSetDescriptor("format", (_vm, self) => (self as PyStruct).text),
    new GetSetDescriptor("size", (_vm, self) => (self as PyStruct).format.size),
  ],
  doc: "Compiled to format a string.",
})

const formatOf = (text: Value): StructFormat => parseFormat(formatText(text))

/** What `import struct` offers. */
export const structModule: ModuleRows = {
  natives: [
    native("calcsize", "(format, /)", (_vm, format: Value) => formatOf(format).size),
    nativeSteps("pack", "(format, /, *values)", function* (_vm, format: Value, values: PyTuple) {
      return pyBytes(packed(formatOf(format), yield* numbersOf(values)))
    }),
    native(
      "pack_into",
      "(format, buffer, offset, /, *values)",
      (_vm, format: Value, buffer: Value, offset: Value, values: PyTuple) =>
        packInto(formatOf(format), buffer, offset, values),
    ),
    native("unpack", "(format, buffer, /)", (_vm, format: Value, buffer: Value) =>
      unpackWhole(formatOf(format), buffer),
    ),
    native(
      "unpack_from",
      "(format, /, buffer, offset=0)",
      (_vm, format: Value, buffer: Value, offset?: Value) =>
        unpackFrom(formatOf(format), buffer, offset),
    ),
    native("iter_unpack", "(format, buffer, /)", (_vm, format: Value, buffer: Value) =>
      iterUnpack(formatOf(format), buffer),
    ),
  ],
  constants: [
    ["Struct", structType],
    ["error", structErrorType],
  ],
}
