/** bytes and bytearray. */
import { raised, typeError, valueError } from "../objects/exception"
import { native, nativeSteps, type NativeRequest, type NativeSteps } from "../objects/native"
import { intOf, textOf } from "../objects/numbers"
import { requireBytes } from "../objects/operations/arithmetic-collections"
import { indexOfBytes } from "../objects/operations/contains"
import { deleteItemOfKind, setItemOfKind } from "../objects/operations/subscript"
import { list, tuple } from "../objects/singletons"
import type { PyType } from "../objects/type"
import { typeName } from "../objects/type-of"
import { bytearrayType, bytesType } from "../objects/types"
import { PyBytes, PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { decodeBytes, encodeText } from "./encodings"
import { install, withInstanceDict } from "./install"
import {
  comparisons,
  containerMethods,
  hashMethod,
  indexOf,
  itemsOfIterable,
  sequenceOperators,
} from "./shared"

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

function widthOf(width: Value): number {
  const count = Number(intOf(width) ?? 0)
  requireBytes(count)
  return count
}

function* dataOf(
  vm: Vm,
  source: Value | undefined,
  encoding: Value | undefined,
  errors: Value | undefined,
): Generator<NativeRequest, Uint8Array, Value> {
  if (source === undefined) return new Uint8Array(0)
  const text = textOf(source)
  if (text !== null) {
    if (encoding === undefined) throw typeError("string argument without an encoding")
    return encodeText(text, textOf(encoding) ?? "utf-8", textOf(errors ?? "strict") ?? "strict")
      .data
  }
  if (source instanceof PyBytes) return source.data.slice()
  const size = intOf(source)
  if (size !== null) {
    if (size < 0) throw valueError("negative count")
    requireBytes(Number(size))
    return new Uint8Array(Number(size))
  }
  const items = yield* itemsOfIterable(vm, source)
  const data: number[] = []
  for (const item of items) data.push(byteOf(yield* indexOf(vm, item), "bytes"))
  return Uint8Array.from(data)
}

/** Another bytes-like operand. */
function bytesLike(value: Value): Uint8Array {
  if (value instanceof PyBytes) return value.data
  throw typeError(`a bytes-like object is required, not '${typeName(value)}'`)
}

/** Bytes as text of code points 0 to 255, so that text methods can do the work. */
function latin(data: Uint8Array): string {
  return Array.from(data, byte => String.fromCharCode(byte)).join("")
}

function fromLatin(self: PyBytes, text: string): PyBytes {
  return new PyBytes(
    self.type.isSubtypeOf(bytesType) ? bytesType : bytearrayType,
    Uint8Array.from(text, letter => letter.charCodeAt(0)),
  )
}

function changed(name: string, change: (text: string) => string) {
  return native(name, "($self, /)", (_vm, self: PyBytes) =>
    fromLatin(self, change(latin(self.data))),
  )
}

function tested(name: string, pattern: RegExp) {
  return native(name, "($self, /)", (_vm, self: PyBytes) => pattern.test(latin(self.data)))
}

function stripped(name: string, sides: { left: boolean; right: boolean }) {
  return native(name, "($self, bytes=None, /)", (_vm, self: PyBytes, chars: Value = null) => {
    const dropped = chars === null ? " \t\n\r\v\f" : latin(bytesLike(chars))
    const text = latin(self.data)
    let [start, stop] = [0, text.length]
    while (sides.left && start < stop && dropped.includes(text[start]!)) start++
    while (sides.right && stop > start && dropped.includes(text[stop - 1]!)) stop--
    return fromLatin(self, text.slice(start, stop))
  })
}

function affixed(name: "startswith" | "endswith") {
  return native(name, "($self, prefix, /)", (_vm, self: PyBytes, wanted: Value) => {
    const options = wanted instanceof PyTuple ? wanted.items : [wanted]
    const text = latin(self.data)
    return options.some(option =>
      name === "startswith"
        ? text.startsWith(latin(bytesLike(option)))
        : text.endsWith(latin(bytesLike(option))),
    )
  })
}

function found(name: "find" | "index") {
  return native(
    name,
    "($self, sub, start=0, /)",
    (_vm, self: PyBytes, sub: Value, start: Value = 0) => {
      const wanted = sub instanceof PyBytes ? sub.data : Uint8Array.of(byteOf(sub, "byte"))
      const from = Number(intOf(start) ?? 0)
      const at = indexOfBytes(
        self.data,
        wanted,
        from < 0 ? Math.max(0, from + self.data.length) : from,
      )
      if (at < 0 && name === "index") throw valueError("subsection not found")
      return at
    },
  )
}

function splitBytes(self: PyBytes, separator: Value, most: Value): Value {
  const limit = Number(intOf(most) ?? -1)
  const text = latin(self.data)
  const pieces =
    separator === null
      ? text.trim().split(/[ \t\n\r\v\f]+/)
      : text.split(latin(bytesLike(separator)))
  if (separator === null && pieces[0] === "") pieces.shift()
  if (limit >= 0 && pieces.length > limit + 1) {
    const joint = separator === null ? " " : latin(bytesLike(separator))
    pieces.splice(limit, pieces.length, pieces.slice(limit).join(joint))
  }
  return list(pieces.map(piece => fromLatin(self, piece)))
}

function* joinSteps(vm: Vm, self: PyBytes, iterable: Value): NativeSteps {
  const parts: string[] = []
  for (const [at, item] of (yield* itemsOfIterable(vm, iterable)).entries()) {
    if (!(item instanceof PyBytes))
      throw typeError(`sequence item ${at}: expected a bytes-like object, ${typeName(item)} found`)
    parts.push(latin(item.data))
  }
  return fromLatin(self, parts.join(latin(self.data)))
}

const sharedMethods = () => [
  native(
    "decode",
    "($self, /, encoding='utf-8', errors='strict')",
    (_vm, self: PyBytes, encoding: Value = "utf-8", errors: Value = "strict") =>
      decodeBytes(self.data, textOf(encoding) ?? "utf-8", textOf(errors) ?? "strict"),
  ),
  native("hex", "($self, sep='', /)", (_vm, self: PyBytes, separator: Value = "") =>
    Array.from(self.data, byte => byte.toString(16).padStart(2, "0")).join(textOf(separator) ?? ""),
  ),
  found("find"),
  found("index"),
  native("count", "($self, sub, /)", (_vm, self: PyBytes, sub: Value) => {
    const wanted =
      sub instanceof PyBytes ? latin(sub.data) : String.fromCharCode(byteOf(sub, "byte"))
    return latin(self.data).split(wanted).length - 1
  }),
  native(
    "replace",
    "($self, old, new, count=-1, /)",
    (_vm, self: PyBytes, old: Value, fresh: Value) =>
      fromLatin(
        self,
        latin(self.data)
          .split(latin(bytesLike(old)))
          .join(latin(bytesLike(fresh))),
      ),
  ),
  native(
    "split",
    "($self, /, sep=None, maxsplit=-1)",
    (_vm, self: PyBytes, separator: Value = null, most: Value = -1) =>
      splitBytes(self, separator, most),
  ),
  native("splitlines", "($self, /, keepends=False)", (_vm, self: PyBytes, keep: Value = false) => {
    const lines = latin(self.data).match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []
    return list(
      lines.map(line => fromLatin(self, keep === true ? line : line.replace(/[\r\n]+$/, ""))),
    )
  }),
  native("partition", "($self, sep, /)", (_vm, self: PyBytes, separator: Value) => {
    const [text, wanted] = [latin(self.data), latin(bytesLike(separator))]
    const at = text.indexOf(wanted)
    const parts =
      at < 0 ? [text, "", ""] : [text.slice(0, at), wanted, text.slice(at + wanted.length)]
    return tuple(parts.map(part => fromLatin(self, part)))
  }),
  nativeSteps("join", "($self, iterable_of_bytes, /)", joinSteps),
  affixed("startswith"),
  affixed("endswith"),
  stripped("strip", { left: true, right: true }),
  stripped("lstrip", { left: true, right: false }),
  stripped("rstrip", { left: false, right: true }),
  changed("upper", text => text.replace(/[a-z]/g, letter => letter.toUpperCase())),
  changed("lower", text => text.replace(/[A-Z]/g, letter => letter.toLowerCase())),
  tested("isdigit", /^[0-9]+$/),
  tested("isalpha", /^[A-Za-z]+$/),
  tested("isalnum", /^[0-9A-Za-z]+$/),
  tested("isspace", /^[ \t\n\r\v\f]+$/),
  native("ljust", "($self, width, fillchar=b' ', /)", (_vm, self: PyBytes, width: Value) =>
    fromLatin(self, latin(self.data).padEnd(widthOf(width))),
  ),
  native("rjust", "($self, width, fillchar=b' ', /)", (_vm, self: PyBytes, width: Value) =>
    fromLatin(self, latin(self.data).padStart(widthOf(width))),
  ),
  native("__bytes__", "($self, /)", (_vm, self: PyBytes) => self),
  ...containerMethods(),
  ...comparisons(),
  ...sequenceOperators(),
]

const fromHex = native("fromhex", "(type, string, /)", (_vm, type: PyType, text: Value) => {
  const digits = (textOf(text) ?? "").replace(/\s/g, "")
  if (!/^([0-9a-fA-F]{2})*$/.test(digits))
    throw valueError("non-hexadecimal number found in fromhex() arg at position 0")
  return make(
    type,
    Uint8Array.from(digits.match(/../g) ?? [], pair => parseInt(pair, 16)),
  )
})

install(bytesType, {
  construct: nativeSteps(
    "bytes",
    "(type, source=b'', encoding='utf-8', errors='strict')",
    function* (vm, type: PyType, source?: Value, encoding?: Value, errors?: Value) {
      return make(type, yield* dataOf(vm, source, encoding, errors))
    },
  ),
  methods: [...sharedMethods(), hashMethod()],
  classMethods: [fromHex],
})

function append(self: PyBytes, more: Uint8Array): null {
  const data = new Uint8Array(self.data.length + more.length)
  data.set(self.data)
  data.set(more, self.data.length)
  self.data = data
  return null
}

install(bytearrayType, {
  construct: nativeSteps(
    "bytearray",
    "(type, source=b'', encoding='utf-8', errors='strict')",
    function* (vm, type: PyType, source?: Value, encoding?: Value, errors?: Value) {
      return make(type, yield* dataOf(vm, source, encoding, errors))
    },
  ),
  methods: [
    ...sharedMethods(),
    native("append", "($self, item, /)", (_vm, self: PyBytes, item: Value) =>
      append(self, Uint8Array.of(byteOf(item, "byte"))),
    ),
    nativeSteps(
      "extend",
      "($self, iterable_of_ints, /)",
      function* (vm, self: PyBytes, iterable: Value) {
        return append(self, yield* dataOf(vm, iterable, undefined, undefined))
      },
    ),
    nativeSteps("__iadd__", "($self, value, /)", function* (vm, self: PyBytes, other: Value) {
      append(self, yield* dataOf(vm, bytesValue(other), undefined, undefined))
      return self
    }),
    native("pop", "($self, index=-1, /)", (_vm, self: PyBytes, index: Value = -1) => {
      if (self.data.length === 0) throw raised("IndexError", "pop from empty bytearray")
      const given = Number(intOf(index) ?? -1)
      const at = given < 0 ? given + self.data.length : given
      const byte = self.data[at]
      if (byte === undefined) throw raised("IndexError", "pop index out of range")
      self.data = self.data.filter((_, place) => place !== at)
      return byte
    }),
    native("clear", "($self, /)", (_vm, self: PyBytes) => {
      self.data = new Uint8Array(0)
      return null
    }),
    native(
      "copy",
      "($self, /)",
      (_vm, self: PyBytes) => new PyBytes(bytearrayType, self.data.slice()),
    ),
    native("reverse", "($self, /)", (_vm, self: PyBytes) => {
      self.data = self.data.slice().reverse()
      return null
    }),
    native(
      "__setitem__",
      "($self, key, value, /)",
      (_vm, self: PyBytes, key: Value, value: Value) => setItemOfKind(self, key, value),
    ),
    native("__delitem__", "($self, key, /)", (_vm, self: PyBytes, key: Value) =>
      deleteItemOfKind(self, key),
    ),
  ],
  classMethods: [fromHex],
  constants: [["__hash__", null]],
})

function bytesValue(value: Value): Value {
  bytesLike(value)
  return value
}
