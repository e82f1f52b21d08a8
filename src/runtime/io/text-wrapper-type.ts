/** The methods and attributes of `io.TextIOWrapper`. */
import { asText } from "../../python/objects/as-text"
import { encodeText } from "../../python/builtins/encodings"
import { install, withInstanceDict } from "../../python/builtins/install"
import { itemsOfIterable } from "../../python/builtins/shared"
import type { PyDict } from "../../python/objects/dict"
import { raised, typeError } from "../../python/objects/exception"
import { GetSetDescriptor } from "../../python/objects/function"
import { native, nativeSteps, type NativeSteps, run } from "../../python/objects/native"
import { reprSteps } from "../../python/objects/operations"
import { tuple } from "../../python/objects/singletons"
import type { PyType } from "../../python/objects/type"
import { typeName } from "../../python/objects/type-of"
import type { Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import type { Steps } from "../disk/descriptors"
import { bothSteps, checkClosed, textOrNone } from "./base"
import { closeBuffered, PyBuffered } from "./buffered"
import { Decoder } from "./decoder"
import { checkedNewline } from "./newlines"
import { plainAttribute } from "./plain-attribute"
import { attributeOrNone, callMethod, integerOf, isTrue, sizeOf } from "./steps"
import {
  attached,
  flushText,
  PyTextFile,
  readText,
  readTextLine,
  seekText,
  tellText,
  usable,
  writeText,
} from "./text-wrapper"
import { textWrapperType, unsupported } from "./types"

/** How text is laid over bytes. */
export interface TextOptions {
  readonly encoding: string | null
  readonly errors: string | null
  readonly newline: string | null
  readonly isLineBuffered: boolean
  readonly isWriteThrough: boolean
}

/** Puts a text stream over a stream of bytes. */
export function wrap(
  self: PyTextFile,
  buffer: Value,
  options: TextOptions,
  can: { readonly read: boolean; readonly write: boolean; readonly isAtStart: boolean },
): void {
  self.buffer = buffer
  self.isClosed = false
  self.encoding = checkedEncoding(options.encoding)
  self.errors = options.errors ?? "strict"
  self.newline = checkedNewline(options.newline)
  self.isLineBuffered = options.isLineBuffered
  self.isWriteThrough = options.isWriteThrough
  self.canRead = can.read
  self.canWrite = can.write
  self.isStarted = !can.isAtStart
  self.decoder = new Decoder(self.encoding, self.errors)
}

function checkedEncoding(encoding: string | null): string {
  if (encoding === null || encoding === "locale") return "UTF-8"
  encodeText("", encoding, "strict")
  return encoding
}

function* initialize(
  vm: Vm,
  self: PyTextFile,
  buffer: Value,
  ...rest: (Value | undefined)[]
): NativeSteps {
  const [encoding, errors, newline, lineBuffering, writeThrough] = rest
  const ask = function* (ability: string): Steps<boolean> {
    return yield* isTrue(vm, yield* callMethod(vm, buffer, ability))
  }
  const isSeekable = yield* ask("seekable")
  const can = { read: yield* ask("readable"), write: yield* ask("writable") }
  const place =
    isSeekable && can.write ? yield* integerOf(vm, yield* callMethod(vm, buffer, "tell")) : 0
  const options = {
    encoding: textOrNone(encoding, "TextIOWrapper() argument 'encoding'"),
    errors: textOrNone(errors, "TextIOWrapper() argument 'errors'"),
    newline: textOrNone(newline, "TextIOWrapper() argument 'newline'"),
    isLineBuffered: yield* isTrue(vm, lineBuffering ?? false),
    isWriteThrough: yield* isTrue(vm, writeThrough ?? false),
  }
  wrap(self, buffer, options, { ...can, isAtStart: place === 0 })
  return null
}

function* closeSteps(vm: Vm, self: PyTextFile): NativeSteps {
  if (self.buffer === null || self.isShut) return null
  const flush = function* (): NativeSteps {
    if (self.type.isUserDefined) yield* callMethod(vm, self, "flush")
    else yield* flushText(vm, self)
    return null
  }
  return yield* bothSteps(flush, function* () {
    self.isClosed = true
    const { buffer } = self
    if (buffer instanceof PyBuffered) yield* closeBuffered(vm, buffer)
    else yield* callMethod(vm, buffer, "close")
    return null
  })
}

function* reconfigure(vm: Vm, self: PyTextFile, keywords: PyDict): NativeSteps {
  yield* flushText(vm, usable(self))
  for (const [key, value] of keywords.entries()) {
    const name = asText(key)
    if (name === "encoding" && value !== null)
      self.encoding = checkedEncoding(textOrNone(value, "reconfigure() argument 'encoding'"))
    else if (name === "errors")
      self.errors = textOrNone(value, "reconfigure() argument 'errors'") ?? "strict"
    else if (name === "newline")
      self.newline = checkedNewline(textOrNone(value, "reconfigure() argument 'newline'"))
    else if (name === "line_buffering") self.isLineBuffered = yield* isTrue(vm, value)
    else if (name === "write_through") self.isWriteThrough = yield* isTrue(vm, value)
    else if (name !== "encoding")
      throw typeError(`reconfigure() got an unexpected keyword argument '${name}'`)
  }
  const isPlain =
    /^utf-?8$/i.test(self.encoding) && self.newline !== "\r\n" && self.newline !== "\r"
  if (!isPlain) self.standard = null
  self.decoder = new Decoder(self.encoding, self.errors)
  return null
}

function* represent(vm: Vm, self: PyTextFile): NativeSteps {
  const parts = ["_io.TextIOWrapper"]
  const name = yield* attributeOrNone(vm, self, "name")
  if (name !== null) parts.push(`name=${asText(yield run(reprSteps(vm, name)))}`)
  const mode = yield* attributeOrNone(vm, self, "mode")
  if (mode !== null) parts.push(`mode=${asText(yield run(reprSteps(vm, mode)))}`)
  parts.push(`encoding='${self.encoding}'`)
  return `<${parts.join(" ")}>`
}

function* nextLine(vm: Vm, self: PyTextFile): NativeSteps {
  self.canTell = false
  const line = self.type.isUserDefined
    ? yield* callMethod(vm, self, "readline")
    : yield* readTextLine(vm, self, -1)
  if (line !== "") return line
  self.canTell = true
  self.snapshot = null
  throw raised("StopIteration")
}

function* truncate(vm: Vm, self: PyTextFile, size: Value = null): NativeSteps {
  yield* flushText(vm, usable(self))
  return yield* callMethod(vm, self.buffer, "truncate", size)
}

function* seek(vm: Vm, self: PyTextFile, cookie: Value, whence: Value = 0): NativeSteps {
  const to = yield* integerOf(vm, cookie)
  return yield* seekText(vm, self, to, yield* integerOf(vm, whence))
}

function newlinesOf(self: PyTextFile): Value {
  const { kinds } = self.seen
  if (kinds.length === 0) return null
  return kinds.length === 1 ? kinds[0]! : tuple(kinds)
}

const passedOn = ["fileno", "isatty", "seekable", "readable", "writable"].map(name =>
  nativeSteps(name, "($self, /)", function* (vm, self: PyTextFile) {
    // A closed stream is refused by the one below.
    return yield* callMethod(vm, attached(self).buffer, name)
  }),
)

install(textWrapperType, {
  construct: native("__new__", "(type, /, *args, **kwargs)", (_vm, type: PyType) =>
    withInstanceDict(new PyTextFile(type), type),
  ),
  methods: [
    nativeSteps(
      "__init__",
      "($self, /, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)",
      initialize,
    ),
    nativeSteps("write", "($self, text, /)", writeText),
    nativeSteps("writelines", "($self, lines, /)", function* (vm, self: PyTextFile, lines: Value) {
      yield* checkClosed(vm, usable(self))
      for (const line of yield* itemsOfIterable(vm, lines))
        if (self.type.isUserDefined) yield* callMethod(vm, self, "write", line)
        else yield* writeText(vm, self, line)
      return null
    }),
    nativeSteps("read", "($self, size=-1, /)", function* (vm, self: PyTextFile, size?: Value) {
      return yield* readText(vm, self, yield* sizeOf(vm, size))
    }),
    nativeSteps("readline", "($self, size=-1, /)", function* (vm, self: PyTextFile, size?: Value) {
      if (size !== undefined && typeof size !== "number")
        throw typeError(`'${typeName(size)}' object cannot be interpreted as an integer`)
      return yield* readTextLine(vm, self, size ?? -1)
    }),
    nativeSteps("__next__", "($self, /)", nextLine),
    nativeSteps("flush", "($self, /)", function* (vm, self: PyTextFile) {
      yield* flushText(vm, usable(self))
      return null
    }),
    nativeSteps("close", "($self, /)", closeSteps),
    nativeSteps("detach", "($self, /)", function* (vm, self: PyTextFile) {
      yield* flushText(vm, usable(self))
      const { buffer } = self
      self.buffer = null
      return buffer
    }),
    nativeSteps("seek", "($self, cookie, whence=0, /)", seek),
    nativeSteps("tell", "($self, /)", tellText),
    nativeSteps("truncate", "($self, pos=None, /)", truncate),
    nativeSteps("reconfigure", "($self, /, **options)", reconfigure),
    ...passedOn,
    nativeSteps("__repr__", "($self, /)", represent),
  ],
  attributes: [
    ...(["encoding", "errors", "buffer"] as const).map(
      name => new GetSetDescriptor(name, (_vm, self) => (self as PyTextFile)[name]),
    ),
    new GetSetDescriptor("newlines", (_vm, self) => newlinesOf(self as PyTextFile)),
    new GetSetDescriptor("line_buffering", (_vm, self) => (self as PyTextFile).isLineBuffered),
    new GetSetDescriptor("write_through", (_vm, self) => (self as PyTextFile).isWriteThrough),
    new GetSetDescriptor("closed", (_vm, self) => (self as PyTextFile).isShut),
    new GetSetDescriptor("name", (vm, self) => nameOf(vm, self as PyTextFile)),
  ],
  doc: "Character and line based layer over a BufferedIOBase object, buffer.",
})

function nameOf(vm: Vm, self: PyTextFile): Value {
  if (self.buffer === null) throw unsupported("underlying buffer has been detached")
  return plainAttribute(vm, self.buffer, "name")
}
