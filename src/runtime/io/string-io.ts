/**
 * `io.StringIO`: a text in memory. What is written at the end is kept in pieces and joined when it
 * is read, so that many small writes stay cheap. Positions count code points.
 */
import { install, withInstanceDict } from "../../python/builtins/install"
import { raised, typeError, valueError } from "../../python/objects/exception"
import { GetSetDescriptor } from "../../python/objects/function"
import { native, nativeSteps } from "../../python/objects/native"
import { textOf } from "../../python/objects/numbers"
import { tuple } from "../../python/objects/singletons"
import { codePointLength, hasPairs, sliceText, unitIndex } from "../../python/objects/text"
import type { PyType } from "../../python/objects/type"
import { typeName } from "../../python/objects/type-of"
import type { Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { PyStream, textOrNone } from "./base"
import { checkedNewline, lineEnd, type Newline, SeenNewlines, translatedOut } from "./newlines"
import { integerOf, sizeOf } from "./steps"
import { closedError, stringIoType } from "./types"

/** A text in memory. */
export class PyStringIo extends PyStream {
  newline: Newline = "\n"
  /** In code points. */
  position = 0
  readonly seen = new SeenNewlines()
  private whole = ""
  private pieces: string[] = []
  /** Code points of everything. */
  private length = 0

  get text(): string {
    if (this.pieces.length > 0) {
      this.whole += this.pieces.join("")
      this.pieces = []
    }
    return this.whole
  }

  reset(text: string): void {
    this.whole = text
    this.pieces = []
    this.length = codePointLength(text)
  }

  /** Writes at the position. */
  put(text: string): void {
    const count = codePointLength(text)
    if (count === 0) return
    if (this.position === this.length) this.pieces.push(text)
    else {
      const old = this.text.padEnd(this.position, "\0")
      this.whole = sliceText(old, 0, this.position) + text + this.rest(old, this.position + count)
    }
    this.position += count
    this.length = Math.max(this.length, this.position)
  }

  /** At most `count` code points from the position on; all when negative. */
  take(count: number): string {
    const stop = count < 0 ? this.length : Math.min(this.length, this.position + count)
    const text = sliceText(this.text, this.position, stop)
    this.position = Math.max(this.position, stop)
    return text
  }

  takeLine(most: number): string {
    const { text } = this
    if (this.position >= this.length) return ""
    const start = hasPairs(text) ? unitIndex(text, this.position) : this.position
    const end = lineEnd(text, start, this.newline)
    const line = end < 0 ? text.slice(start) : text.slice(start, end)
    const count = codePointLength(line)
    return this.take(most < 0 ? count : Math.min(most, count))
  }

  cut(size: number): void {
    if (size < this.length) this.reset(sliceText(this.text, 0, size))
  }

  private rest(text: string, from: number): string {
    return hasPairs(text) ? text.slice(unitIndex(text, from)) : text.slice(from)
  }
}

function open(self: PyStringIo): PyStringIo {
  if (self.isClosed) throw closedError("I/O operation on closed file")
  return self
}

function write(vm: Vm, self: PyStringIo, value: Value): number {
  const text = textOf(value)
  if (text === null) throw typeError(`string argument expected, got '${typeName(value)}'`)
  open(self)
  vm.host.allocate(text.length * 2)
  let translated = text
  if (self.newline === null) {
    self.seen.note(text)
    translated = text.replace(/\r\n?/g, "\n")
  }
  self.put(translatedOut(translated, self.newline))
  return codePointLength(text)
}

function initialize(vm: Vm, self: PyStringIo, initial: Value = "", newline: Value = "\n") {
  if (newline !== null && typeof newline !== "string")
    throw typeError(`newline must be str or None, not ${typeName(newline)}`)
  self.newline = checkedNewline(textOrNone(newline, "newline"))
  if (initial !== null && textOf(initial) === null)
    throw typeError(`initial_value must be str or None, not ${typeName(initial)}`)
  self.isClosed = false
  self.position = 0
  self.reset("")
  if (initial !== null) write(vm, self, initial)
  self.position = 0
  return null
}

function* seek(vm: Vm, self: PyStringIo, offset: Value, whence: Value = 0) {
  open(self)
  const to = yield* integerOf(vm, offset)
  const how = yield* integerOf(vm, whence)
  if (how < 0 || how > 2) throw valueError(`Invalid whence (${how}, should be 0, 1 or 2)`)
  if (how === 0 && to < 0) throw valueError(`Negative seek position ${to}`)
  if (how !== 0 && to !== 0) throw raised("OSError", "Can't do nonzero cur-relative seeks")
  if (how === 0) self.position = to
  else if (how === 2) self.position = codePointLength(self.text)
  return self.position
}

function* truncate(vm: Vm, self: PyStringIo, size: Value = null) {
  open(self)
  const to = size === null ? self.position : yield* integerOf(vm, size)
  if (to < 0) throw valueError(`Negative size value ${to}`)
  self.cut(to)
  return to
}

function newlinesOf(self: PyStringIo): Value {
  const { kinds } = self.seen
  if (kinds.length === 0) return null
  return kinds.length === 1 ? kinds[0]! : tuple(kinds)
}

install(stringIoType, {
  construct: native("__new__", "(type, /, *args, **kwargs)", (_vm, type: PyType) =>
    withInstanceDict(new PyStringIo(type), type),
  ),
  methods: [
    native("__init__", "($self, /, initial_value='', newline='\\n')", initialize),
    native("getvalue", "($self, /)", (_vm, self: PyStringIo) => open(self).text),
    native("write", "($self, s, /)", write),
    nativeSteps("read", "($self, size=-1, /)", function* (vm, self: PyStringIo, size?: Value) {
      const count = yield* sizeOf(vm, size)
      return open(self).take(count)
    }),
    nativeSteps("readline", "($self, size=-1, /)", function* (vm, self: PyStringIo, size?: Value) {
      const most = yield* sizeOf(vm, size)
      return open(self).takeLine(most)
    }),
    native("__next__", "($self, /)", (_vm, self: PyStringIo) => {
      const line = open(self).takeLine(-1)
      if (line === "") throw raised("StopIteration")
      return line
    }),
    nativeSteps("seek", "($self, pos, whence=0, /)", seek),
    native("tell", "($self, /)", (_vm, self: PyStringIo) => open(self).position),
    nativeSteps("truncate", "($self, pos=None, /)", truncate),
    native("close", "($self, /)", (_vm, self: PyStringIo) => {
      self.isClosed = true
      self.reset("")
      return null
    }),
    ...["readable", "writable", "seekable"].map(name =>
      native(name, "($self, /)", (_vm, self: PyStringIo) => open(self) === self),
    ),
  ],
  attributes: [
    new GetSetDescriptor("newlines", (_vm, self) => newlinesOf(self as PyStringIo)),
    new GetSetDescriptor("line_buffering", () => false),
  ],
  doc: "Text I/O implementation using an in-memory buffer.",
})
