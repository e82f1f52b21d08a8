/** bytes and bytearray: how they are made, and how a bytearray changes. */
import { raised, typeError, valueError } from "../objects/exception"
import { bufferOf } from "../objects/memory-view"
import { native, nativeSteps, run, type NativeRequest } from "../objects/native"
import { intOf, textOf } from "../objects/numbers"
import { indexPlain } from "../objects/operations/convert"
import { requireBytes } from "../objects/operations/arithmetic-collections"
import { lengthHintSteps } from "../objects/operations/iterate"
import { callSpecial, specialMethod } from "../objects/operations/special"
import { deleteItemOfKind, setItemOfKind } from "../objects/operations/subscript"
import { NEEDS_CALL } from "../objects/singletons"
import type { PyType } from "../objects/type"
import { typeName } from "../objects/type-of"
import { bytearrayType, bytesType } from "../objects/types"
import { PyBytes, PySlice, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { bytesMethods } from "./bytes-methods"
import { encodeText } from "./encodings"
import { install, withInstanceDict } from "./install"
import { latin, operand } from "./latin"
import { hashMethod, indexOf, itemsOfIterable } from "./shared"

function make(type: PyType, data: Uint8Array): PyBytes {
  return withInstanceDict(new PyBytes(type, data), type)
}

function byteOf(value: Value, kind: string): number {
  const byte = intOf(value)
  if (byte === null)
    throw typeError(`'${typeName(value)}' object cannot be interpreted as an integer`)
  if (byte < 0 || byte > 255)
    throw valueError(
      kind === "bytes" ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)",
    )
  return Number(byte)
}

function* dataOf(
  vm: Vm,
  source: Value | undefined,
  encoding: Value | undefined,
  errors: Value | undefined,
  kind = "bytes",
): Generator<NativeRequest, Uint8Array, Value> {
  if (source === undefined) return new Uint8Array(0)
  const method = specialMethod(source, "__bytes__")
  if (method !== undefined && !(source instanceof PyBytes)) {
    const made = yield callSpecial(method, source)
    if (made instanceof PyBytes) return made.data.slice()
    throw typeError(`__bytes__ returned non-bytes (type ${typeName(made)})`)
  }
  const text = textOf(source)
  if (text !== null) {
    if (encoding === undefined) throw typeError("string argument without an encoding")
    return encodeText(text, textOf(encoding) ?? "utf-8", textOf(errors ?? "strict") ?? "strict")
      .data
  }
  const buffer = bufferOf(source)
  if (encoding !== undefined || errors !== undefined)
    throw typeError(`${encoding === undefined ? "errors" : "encoding"} without a string argument`)
  if (buffer !== null) return buffer.slice()
  const size = intOf(source)
  if (size !== null) {
    if (size < 0) throw valueError("negative count")
    requireBytes(Number(size))
    return new Uint8Array(Number(size))
  }
  if (
    specialMethod(source, "__iter__") === undefined &&
    specialMethod(source, "__getitem__") === undefined
  )
    throw typeError(
      `cannot convert '${typeName(source)}' object to ${kind === "byte" ? "bytearray" : "bytes"}`,
    )
  const items = yield* itemsOfIterable(vm, source)
  const data: number[] = []
  for (const item of items) data.push(byteOf(yield* indexOf(vm, item), kind))
  return Uint8Array.from(data)
}

const fromHex = native("fromhex", "(type, string, /)", (_vm, type: PyType, given: Value) => {
  const buffer = bufferOf(given)
  const text = buffer === null ? textOf(given) : latin(buffer)
  if (text === null)
    throw typeError(`fromhex() argument must be str or bytes-like, not ${typeName(given)}`)
  const data: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (/[ \t\n\r\v\f]/.test(text[at]!)) continue
    const pair = text.slice(at, at + 2)
    const wrong = /^[0-9a-fA-F]/.test(pair) ? 1 : 0
    if (pair.length === 1 && wrong === 1)
      throw valueError("fromhex() arg must contain an even number of hexadecimal digits")
    if (!/^[0-9a-fA-F]{2}$/.test(pair))
      throw valueError(`non-hexadecimal number found in fromhex() arg at position ${at + wrong}`)
    data.push(parseInt(pair, 16))
    at++
  }
  return make(type, Uint8Array.from(data))
})

const makeTable = native("maketrans", "(frm, to, /)", (_vm, from: Value, to: Value) => {
  const [keys, values] = [operand(from), operand(to)]
  if (keys.length !== values.length) throw valueError("maketrans arguments must have same length")
  const table = Uint8Array.from({ length: 256 }, (_, at) => at)
  for (let at = 0; at < keys.length; at++) table[keys.charCodeAt(at)] = values.charCodeAt(at)
  return new PyBytes(bytesType, table)
})

install(bytesType, {
  construct: nativeSteps(
    "bytes",
    "(type, source=b'', encoding='utf-8', errors='strict')",
    function* (vm, type: PyType, source?: Value, encoding?: Value, errors?: Value) {
      return make(type, yield* dataOf(vm, source, encoding, errors))
    },
  ),
  methods: [
    ...bytesMethods(),
    hashMethod(),
    native("__bytes__", "($self, /)", (_vm, self: PyBytes) => self),
  ],
  classMethods: [fromHex],
  staticMethods: [makeTable],
})

function append(self: PyBytes, more: Uint8Array): null {
  const data = new Uint8Array(self.data.length + more.length)
  data.set(self.data)
  data.set(more, self.data.length)
  self.become(data)
  return null
}

install(bytearrayType, {
  construct: native("bytearray", "(type, /, *args, **kwargs)", (_vm, type: PyType) =>
    make(type, new Uint8Array(0)),
  ),
  initialize: nativeSteps(
    "__init__",
    "($self, source=b'', encoding='utf-8', errors='strict')",
    function* (vm, self: PyBytes, source?: Value, encoding?: Value, errors?: Value) {
      self.become(new Uint8Array(0))
      self.become(yield* dataOf(vm, source, encoding, errors, "byte"))
      vm.host.allocate(self.data.length)
      return null
    },
  ),
  methods: [
    ...bytesMethods(),
    native("append", "($self, item, /)", (_vm, self: PyBytes, item: Value) =>
      append(self, Uint8Array.of(byteOf(item, "byte"))),
    ),
    nativeSteps(
      "extend",
      "($self, iterable_of_ints, /)",
      function* (vm, self: PyBytes, iterable: Value) {
        if (textOf(iterable) !== null)
          throw typeError(`expected iterable of integers; got: '${typeName(iterable)}'`)
        if (intOf(iterable) !== null)
          throw typeError(`can't extend bytearray with ${typeName(iterable)}`)
        yield run(lengthHintSteps(vm, iterable))
        return append(self, yield* dataOf(vm, iterable, undefined, undefined, "byte"))
      },
    ),
    nativeSteps("__iadd__", "($self, value, /)", function* (vm, self: PyBytes, other: Value) {
      if (other === self && self.data.length > 0)
        throw raised("BufferError", "Existing exports of data: object cannot be re-sized")
      append(self, yield* dataOf(vm, requireBuffer(self, other), undefined, undefined))
      return self
    }),
    native("insert", "($self, index, item, /)", (_vm, self: PyBytes, index: Value, item: Value) => {
      const at = indexPlain(index)
      if (at === NEEDS_CALL) return NEEDS_CALL
      const data = [...self.data]
      data.splice(Number(at), 0, byteOf(item, "byte"))
      self.become(Uint8Array.from(data))
      return null
    }),
    native("remove", "($self, value, /)", (_vm, self: PyBytes, item: Value) => {
      const at = self.data.indexOf(byteOf(item, "byte"))
      if (at < 0) throw valueError("value not found in bytearray")
      self.become(self.data.filter((_, place) => place !== at))
      return null
    }),
    native("resize", "($self, size, /)", (_vm, self: PyBytes, size: Value) => {
      const wanted = Number(intOf(size) ?? 0)
      if (wanted < 0) throw valueError(`bytearray.resize(): new size must be >= 0, got ${wanted}`)
      requireBytes(wanted)
      const data = new Uint8Array(wanted)
      data.set(self.data.subarray(0, wanted))
      self.become(data)
      return null
    }),
    native("__alloc__", "($self, /)", (_vm, self: PyBytes) =>
      self.data.length === 0 ? 0 : self.data.length + 1,
    ),
    native("__imul__", "($self, value, /)", (_vm, self: PyBytes, count: Value) => {
      const times = intOf(count)
      if (times === null)
        throw typeError(`can't multiply sequence by non-int of type '${typeName(count)}'`)
      const size = Math.max(0, Number(times)) * self.data.length
      requireBytes(size)
      const data = new Uint8Array(size)
      for (let at = 0; at < size; at += self.data.length) data.set(self.data, at)
      self.become(data)
      return self
    }),
    native("pop", "($self, index=-1, /)", (_vm, self: PyBytes, index: Value = -1) => {
      if (self.data.length === 0) throw raised("IndexError", "pop from empty bytearray")
      const given = Number(intOf(index) ?? -1)
      const at = given < 0 ? given + self.data.length : given
      const byte = self.data[at]
      if (byte === undefined) throw raised("IndexError", "pop index out of range")
      self.become(self.data.filter((_, place) => place !== at))
      return byte
    }),
    native("clear", "($self, /)", (_vm, self: PyBytes) => {
      self.become(new Uint8Array(0))
      return null
    }),
    native(
      "copy",
      "($self, /)",
      (_vm, self: PyBytes) => new PyBytes(bytearrayType, self.data.slice()),
    ),
    native("reverse", "($self, /)", (_vm, self: PyBytes) => {
      self.become(self.data.slice().reverse())
      return null
    }),
    native(
      "__setitem__",
      "($self, key, value, /)",
      (_vm, self: PyBytes, key: Value, value: Value) => setItemOfKind(self, key, value),
      function* (vm, self: PyBytes, key: Value, value: Value) {
        if (!(key instanceof PySlice)) {
          setItemOfKind(self, yield* indexOf(vm, key), value)
          return null
        }
        if (intOf(value) !== null || textOf(value) !== null)
          throw typeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
        const data = yield* dataOf(vm, value, undefined, undefined, "byte")
        setItemOfKind(self, key, new PyBytes(bytearrayType, data))
        return null
      },
    ),
    native("__delitem__", "($self, key, /)", (_vm, self: PyBytes, key: Value) =>
      deleteItemOfKind(self, key),
    ),
  ],
  classMethods: [fromHex],
  staticMethods: [makeTable],
  constants: [["__hash__", null]],
})

function requireBuffer(self: PyBytes, value: Value): Value {
  if (bufferOf(value) !== null) return value
  throw typeError(`can't concat ${typeName(value)} to ${typeName(self)}`)
}
