/** memoryview: looking into bytes and changing them in place, item by item or by slices. */
import { type PyRaise, raised, typeError, valueError } from "../objects/exception"
import { itemSizes, bufferOf, MemoryViews, PyMemoryView } from "../objects/memory-view"
import { native, nativeSteps, run } from "../objects/native"
import { intOf, textOf } from "../objects/numbers"
import { intToFloat } from "../objects/numbers-float"
import { equalsSteps } from "../objects/operations"
import { valueHashSteps } from "../objects/operations/hash-steps"
import { address } from "../objects/operations/repr-steps"
import { slicePlain } from "../objects/operations/slices"
import { float, int, list, NEEDS_CALL, NotImplemented, tuple } from "../objects/singletons"
import type { PyType } from "../objects/type"
import { typeName } from "../objects/type-of"
import { bytesType, memoryviewType } from "../objects/types"
import { PyBytes, PyFloat, PySlice, PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { hexOf } from "./bytes-methods"
import { GetSetDescriptor } from "../objects/function"
import { install } from "./install"
import { findBetween } from "./list"

function viewOf(vm: Vm, value: Value): PyMemoryView {
  if (value instanceof PyMemoryView) {
    value.check()
    return new PyMemoryView(value.base, value.window)
  }
  if (!(value instanceof PyBytes))
    throw typeError(`memoryview: a bytes-like object is required, not '${typeName(value)}'`)
  const isReadOnly = value.type.isSubtypeOf(bytesType)
  const { length } = value.data
  if (!isReadOnly) value.views ??= new MemoryViews(vm)
  return new PyMemoryView(value, { offset: 0, step: 1, length, format: "B", isReadOnly })
}

function cells(view: PyMemoryView): DataView {
  const { data } = view.base
  return new DataView(data.buffer, data.byteOffset, data.byteLength)
}

function place(view: PyMemoryView, index: number): number {
  return view.window.offset + index * view.window.step
}

function readItem(view: PyMemoryView, index: number): Value {
  const at = place(view, index)
  const data = cells(view)
  switch (view.window.format) {
    case "b":
      return data.getInt8(at)
    case "c":
      return new PyBytes(bytesType, Uint8Array.of(data.getUint8(at)))
    case "?":
      return data.getUint8(at) !== 0
    case "h":
      return data.getInt16(at, true)
    case "H":
      return data.getUint16(at, true)
    case "i":
      return data.getInt32(at, true)
    case "I":
      return data.getUint32(at, true)
    case "l":
    case "q":
    case "n":
      return int(data.getBigInt64(at, true))
    case "L":
    case "Q":
    case "N":
    case "P":
      return int(data.getBigUint64(at, true))
    case "f":
      return float(data.getFloat32(at, true))
    case "d":
      return float(data.getFloat64(at, true))
    default:
      return data.getUint8(at)
  }
}

function wrongType(format: string): PyRaise {
  return typeError(`memoryview: invalid type for format '${format}'`)
}

function writeItem(view: PyMemoryView, index: number, value: Value): void {
  const { format } = view.window
  const at = place(view, index)
  const data = cells(view)
  if (format === "f" || format === "d") {
    const whole = intOf(value)
    if (!(value instanceof PyFloat) && whole === null) throw wrongType(format)
    const number = value instanceof PyFloat ? value.value : intToFloat(whole!)
    if (format === "f") data.setFloat32(at, number, true)
    else data.setFloat64(at, number, true)
    return
  }
  if (format === "c") {
    if (!(value instanceof PyBytes)) throw wrongType(format)
    if (value.data.length !== 1) throw valueError("memoryview: invalid value for format 'c'")
    data.setUint8(at, value.data[0]!)
    return
  }
  writeInteger(view, at, value)
}

function writeInteger(view: PyMemoryView, at: number, value: Value): void {
  const { format } = view.window
  const whole = intOf(value)
  if (whole === null) throw wrongType(format)
  const bits = BigInt(view.itemSize * 8)
  const isSigned = "bhilqn".includes(format)
  const least = isSigned ? -(1n << (bits - 1n)) : 0n
  const most = isSigned ? (1n << (bits - 1n)) - 1n : (1n << bits) - 1n
  const given = BigInt(whole)
  if (given < least || given > most)
    throw valueError(`memoryview: invalid value for format '${format}'`)
  let rest = BigInt.asUintN(Number(bits), given)
  for (let byte = 0; byte < view.itemSize; byte++, rest >>= 8n)
    view.base.data[at + byte] = Number(rest & 255n)
}

/** The index of an item; `[...]` of one dimension may be written as a tuple of one. */
function indexOf(view: PyMemoryView, key: Value): number {
  const only = key instanceof PyTuple && key.items.length === 1 ? key.items[0]! : key
  const index = intOf(only)
  if (index === null) throw typeError("memoryview: invalid slice key")
  const { length } = view.window
  const at = Number(index) < 0 ? Number(index) + length : Number(index)
  if (at < 0 || at >= length) throw raised("IndexError", "index out of bounds on dimension 1")
  return at
}

function sliced(view: PyMemoryView, key: PySlice): PyMemoryView | typeof NEEDS_CALL {
  const picked = slicePlain(key, view.window.length)
  if (picked === NEEDS_CALL) return NEEDS_CALL
  const { start, step, count } = picked
  const offset = place(view, start)
  return new PyMemoryView(view.base, {
    ...view.window,
    offset,
    step: view.window.step * step,
    length: count,
  })
}

function assignSlice(view: PyMemoryView, value: Value): void {
  const data = bufferOf(value)
  if (data === null) throw typeError(`a bytes-like object is required, not '${typeName(value)}'`)
  const size = view.itemSize
  const format = value instanceof PyMemoryView ? value.window.format : "B"
  if (data.length !== view.window.length * size || format !== view.window.format)
    throw valueError("memoryview assignment: lvalue and rvalue have different structures")
  for (let at = 0; at < view.window.length; at++)
    view.base.data.set(data.subarray(at * size, (at + 1) * size), place(view, at))
}

function items(view: PyMemoryView): Value[] {
  view.check()
  return Array.from({ length: view.window.length }, (_, at) => readItem(view, at))
}

function isContiguous(view: PyMemoryView): boolean {
  return view.window.step === view.itemSize || view.window.length <= 1
}

function cast(view: PyMemoryView, format: string): PyMemoryView {
  view.check()
  const size = itemSizes.get(format)
  if (size === undefined)
    throw valueError(
      "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    )
  if (!isContiguous(view)) throw typeError("memoryview: casts are restricted to C-contiguous views")
  if (!"bBc".includes(format) && !"bBc".includes(view.window.format))
    throw typeError("memoryview: cannot cast between two non-byte formats")
  const bytes = view.window.length * view.itemSize
  if (bytes % size !== 0) throw typeError("memoryview: length is not a multiple of itemsize")
  const { offset, isReadOnly } = view.window
  return new PyMemoryView(view.base, {
    offset,
    isReadOnly,
    format,
    step: size,
    length: bytes / size,
  })
}

/** An attribute that a released view refuses. */
function part(name: string, get: (view: PyMemoryView) => Value): GetSetDescriptor {
  return new GetSetDescriptor(name, (_vm, self) => {
    const view = self as PyMemoryView
    view.check()
    return get(view)
  })
}

function formatOf(value: Value): string {
  const text = textOf(value)
  if (text === null) throw typeError("memoryview: format argument must be a string")
  return text.replace(/^@/, "")
}

install(memoryviewType, {
  construct: native("memoryview", "(type, object)", (vm, _type: PyType, object: Value) =>
    viewOf(vm, object),
  ),
  classMethods: [
    native("_from_flags", "(type, object, flags)", (vm, _type: PyType, object: Value) =>
      viewOf(vm, object),
    ),
  ],
  methods: [
    native("__len__", "($self, /)", (_vm, self: PyMemoryView) => {
      self.check()
      return self.window.length
    }),
    native("__getitem__", "($self, key, /)", (_vm, self: PyMemoryView, key: Value) => {
      self.check()
      return key instanceof PySlice ? sliced(self, key) : readItem(self, indexOf(self, key))
    }),
    native(
      "__setitem__",
      "($self, key, value, /)",
      (_vm, self: PyMemoryView, key: Value, value: Value) => {
        self.check()
        if (self.window.isReadOnly) throw typeError("cannot modify read-only memory")
        if (!(key instanceof PySlice)) {
          writeItem(self, indexOf(self, key), value)
          return null
        }
        const target = sliced(self, key)
        if (target === NEEDS_CALL) return NEEDS_CALL
        assignSlice(target, value)
        return null
      },
    ),
    native("__delitem__", "($self, key, /)", (_vm, self: PyMemoryView) => {
      throw typeError(
        self.window.isReadOnly ? "cannot modify read-only memory" : "cannot delete memory",
      )
    }),
    nativeSteps("__eq__", "($self, value, /)", function* (vm, self: PyMemoryView, other: Value) {
      const view = bufferOf(other) === null ? null : viewOf(vm, other)
      if (view === null) return NotImplemented
      return yield run(equalsSteps(vm, list(items(self)), list(items(view))))
    }),
    nativeSteps("__hash__", "($self, /)", function* (vm, self: PyMemoryView) {
      if (!self.window.isReadOnly) throw valueError("cannot hash writable memoryview object")
      return yield run(valueHashSteps(vm, new PyBytes(bytesType, self.bytes())))
    }),
    native("__repr__", "($self, /)", (vm, self: PyMemoryView) =>
      self.isReleased
        ? `<released memory at ${address(vm, self)}>`
        : `<memory at ${address(vm, self)}>`,
    ),
    native("__enter__", "($self, /)", (_vm, self: PyMemoryView) => {
      self.check()
      return self
    }),
    native("__exit__", "($self, /, *args)", (_vm, self: PyMemoryView) => {
      self.isReleased = true
      return null
    }),
    native("release", "($self, /)", (_vm, self: PyMemoryView) => {
      self.isReleased = true
      return null
    }),
    native("tolist", "($self, /)", (_vm, self: PyMemoryView) => list(items(self))),
    native(
      "tobytes",
      "($self, /, order='C')",
      (_vm, self: PyMemoryView) => new PyBytes(bytesType, self.bytes()),
    ),
    native(
      "hex",
      "($self, sep=None, bytes_per_sep=1)",
      (_vm, self: PyMemoryView, separator: Value = null, group: Value = 1) =>
        hexOf(self.bytes(), separator, group),
    ),
    native("toreadonly", "($self, /)", (_vm, self: PyMemoryView) => {
      self.check()
      return new PyMemoryView(self.base, { ...self.window, isReadOnly: true })
    }),
    native(
      "cast",
      "($self, /, format, shape=None)",
      (_vm, self: PyMemoryView, format: Value, shape: Value = null) => {
        if (shape !== null)
          throw raised("NotImplementedError", "memoryview of more dimensions is not offered yet")
        return cast(self, formatOf(format))
      },
    ),
    nativeSteps("count", "($self, value, /)", function* (vm, self: PyMemoryView, value: Value) {
      let count = 0
      for (const item of items(self))
        if ((yield run(equalsSteps(vm, item, value))) === true) count++
      return count
    }),
    nativeSteps(
      "index",
      "($self, value, start=0, stop=sys.maxsize, /)",
      function* (vm, self: PyMemoryView, value: Value, start?: Value, stop?: Value) {
        const at = yield* findBetween(vm, items(self), { value, bounds: [start, stop] })
        if (at < 0) throw valueError("memoryview.index(x): x not found")
        return at
      },
    ),
  ],
  attributes: [
    part("obj", view => view.base),
    part("nbytes", view => view.window.length * view.itemSize),
    part("itemsize", view => view.itemSize),
    part("format", view => view.window.format),
    part("ndim", () => 1),
    part("readonly", view => view.window.isReadOnly),
    part("shape", view => tuple([view.window.length])),
    part("strides", view => tuple([view.window.step])),
    part("suboffsets", () => tuple([])),
    part("contiguous", isContiguous),
    part("c_contiguous", isContiguous),
    part("f_contiguous", isContiguous),
  ],
})
