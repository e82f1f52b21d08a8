/** `pickle.Unpickler`: a small machine with a stack, driven by the opcodes of the pickle. */
import { decodeBytes } from "../../python/builtins/encodings"
import { PyObject, PyTuple, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { emptyTuple, float, int, list, tuple } from "../../python/objects/singletons"
import { tupleType } from "../../python/objects/types"
import { PyDict } from "../../python/objects/dict"
import { raised } from "../../python/objects/exception"
import { attributeOrNone } from "../io/steps"
import type { Steps } from "../disk/descriptors"
import { pyBytes } from "../io/steps"
import { newByteArray, newSet } from "./making"
import { addItems, append, build, findGlobal, instantiate, setItems } from "./rebuilding"
import { PickleInput } from "./input"
import { opcodeNumbers } from "./opcodes"
import { unpicklerType, unpicklingError } from "./types"

/** An unpickler and what it has rebuilt so far. */
export class PyUnpickler extends PyObject {
  input = new PickleInput(null)
  stack: Value[] = []
  /** Stacks below the marks. */
  marks: Value[][] = []
  memo = new Map<number, Value>()
  protocol = 0
  fixesImports = true
  encoding = "ASCII"
  errors = "strict"

  pop(): Value {
    const value = this.stack.pop()
    if (value === undefined)
      throw unpicklingError(
        this.marks.length > 0 ? "unexpected MARK found" : "unpickling stack underflow",
      )
    return value
  }

  get top(): Value {
    const value = this.stack[this.stack.length - 1]
    if (value === undefined) throw unpicklingError("unpickling stack underflow")
    return value
  }

  /** Everything above the last mark. */
  popMark(): Value[] {
    const below = this.marks.pop()
    if (below === undefined) throw unpicklingError("could not find MARK")
    const above = this.stack
    this.stack = below
    return above
  }

  push(value: Value): void {
    this.stack.push(value)
  }
}

type Handler = (vm: Vm, self: PyUnpickler) => Steps<void> | null

function plain(work: (self: PyUnpickler) => void): Handler {
  return (_vm, self) => {
    work(self)
    return null
  }
}

const ascii = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => String.fromCharCode(byte)).join("")

function littleEndian(bytes: Uint8Array): number {
  return bytes.reduceRight((sum, byte) => sum * 256 + byte, 0)
}

/** Two's complement, little-endian. */
function longOf(bytes: Uint8Array): Value {
  if (bytes.length === 0) return 0
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, "0"))
    .reverse()
    .join("")
  return int(BigInt.asIntN(bytes.length * 8, BigInt(`0x${hex}`)))
}

/** A value read with its length before it. */
function counted(width: number, make: (bytes: Uint8Array, self: PyUnpickler) => Value): Handler {
  return function* (vm, self) {
    const count = littleEndian(yield* self.input.take(vm, width))
    self.push(make(yield* self.input.take(vm, count), self))
  }
}

function fixed(width: number, make: (bytes: Uint8Array) => Value): Handler {
  return function* (vm, self) {
    self.push(make(yield* self.input.take(vm, width)))
  }
}

function lineOf(make: (text: string) => Value): Handler {
  return function* (vm, self) {
    self.push(make(ascii(yield* self.input.line(vm))))
  }
}

const utf8 = (bytes: Uint8Array): Value => decodeBytes(bytes, "utf-8", "surrogatepass")
const oldText = (bytes: Uint8Array, self: PyUnpickler): Value =>
  self.encoding === "bytes"
    ? pyBytes(bytes.slice())
    : decodeBytes(bytes, self.encoding, self.errors)

function numberOfLine(text: string): Value {
  if (text === "00") return false
  if (text === "01") return true
  return int(BigInt(text.replace(/L$/, "").trim()))
}

function rawUnicode(text: string): Value {
  return text
    .replace(/\\U([0-9a-fA-F]{8})/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

function doubleOf(bytes: Uint8Array): Value {
  return float(new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0))
}

function tupleOfTop(count: number): Handler {
  return plain(self => {
    const items: Value[] = []
    for (let left = count; left > 0; left--) items.unshift(self.pop())
    self.push(tuple(items))
  })
}

function remembering(width: number): Handler {
  return function* (vm, self) {
    const key =
      width === 0
        ? Number(ascii(yield* self.input.line(vm)))
        : littleEndian(yield* self.input.take(vm, width))
    self.memo.set(key, self.top)
  }
}

function recalling(width: number): Handler {
  return function* (vm, self) {
    const key =
      width === 0
        ? Number(ascii(yield* self.input.line(vm)))
        : littleEndian(yield* self.input.take(vm, width))
    const value = self.memo.get(key)
    if (value === undefined) throw unpicklingError(`Memo value not found at index ${key}`)
    self.push(value)
  }
}

function dictOf(items: readonly Value[]): Steps<Value> {
  const made = new PyDict()
  return (function* (): Steps<Value> {
    yield* setItems(made, items)
    return made
  })()
}

function* persistent(vm: Vm, self: PyUnpickler, id: Value): Steps<void> {
  const load = yield* attributeOrNone(vm, self, "persistent_load")
  if (load === null)
    throw unpicklingError(
      "A load persistent id instruction was encountered, but no persistent_load function was specified.",
    )
  self.push(yield { kind: "call", callee: load, args: [id], keywords: null })
}

const handlers = new Map<string, Handler>([
  [
    "PROTO",
    function* (vm, self) {
      const [protocol] = yield* self.input.take(vm, 1)
      if (protocol! > 5) throw raised("ValueError", `unsupported pickle protocol: ${protocol}`)
      self.protocol = protocol!
    },
  ],
  [
    "FRAME",
    function* (vm, self) {
      const size = littleEndian(yield* self.input.take(vm, 8))
      yield* self.input.ensure(vm, size)
    },
  ],
  ["MARK", plain(self => (self.marks.push(self.stack), (self.stack = [])))],
  [
    "POP",
    plain(self => (self.stack.length === 0 && self.marks.length > 0 ? self.popMark() : self.pop())),
  ],
  ["POP_MARK", plain(self => self.popMark())],
  ["DUP", plain(self => self.push(self.top))],
  ["NONE", plain(self => self.push(null))],
  ["NEWTRUE", plain(self => self.push(true))],
  ["NEWFALSE", plain(self => self.push(false))],
  ["INT", lineOf(numberOfLine)],
  ["LONG", lineOf(numberOfLine)],
  [
    "FLOAT",
    lineOf(text => float(text === "inf" ? Infinity : text === "-inf" ? -Infinity : Number(text))),
  ],
  ["BINFLOAT", fixed(8, doubleOf)],
  ["BININT", fixed(4, bytes => littleEndian(bytes) | 0)],
  ["BININT1", fixed(1, littleEndian)],
  ["BININT2", fixed(2, littleEndian)],
  ["LONG1", counted(1, longOf)],
  ["LONG4", counted(4, longOf)],
  ["UNICODE", lineOf(rawUnicode)],
  ["BINUNICODE", counted(4, utf8)],
  ["SHORT_BINUNICODE", counted(1, utf8)],
  ["BINUNICODE8", counted(8, utf8)],
  ["STRING", lineOf(text => text.slice(1, -1))],
  ["BINSTRING", counted(4, oldText)],
  ["SHORT_BINSTRING", counted(1, oldText)],
  ["BINBYTES", counted(4, bytes => pyBytes(bytes.slice()))],
  ["SHORT_BINBYTES", counted(1, bytes => pyBytes(bytes.slice()))],
  ["BINBYTES8", counted(8, bytes => pyBytes(bytes.slice()))],
  ["BYTEARRAY8", counted(8, bytes => newByteArray(bytes.slice()))],
  ["EMPTY_TUPLE", plain(self => self.push(emptyTuple))],
  ["TUPLE1", tupleOfTop(1)],
  ["TUPLE2", tupleOfTop(2)],
  ["TUPLE3", tupleOfTop(3)],
  ["TUPLE", plain(self => self.push(new PyTuple(tupleType, self.popMark())))],
  ["EMPTY_LIST", plain(self => self.push(list([])))],
  ["LIST", plain(self => self.push(list(self.popMark())))],
  ["EMPTY_DICT", plain(self => self.push(new PyDict()))],
  [
    "DICT",
    function* (_vm, self) {
      self.push(yield* dictOf(self.popMark()))
    },
  ],
  ["EMPTY_SET", plain(self => self.push(newSet(false)))],
  [
    "FROZENSET",
    function* (vm, self) {
      const made = newSet(true)
      yield* addItems(vm, made, self.popMark())
      self.push(made)
    },
  ],
  [
    "APPEND",
    function* (vm, self) {
      const item = self.pop()
      yield* append(vm, self.top, [item])
    },
  ],
  [
    "APPENDS",
    function* (vm, self) {
      const items = self.popMark()
      yield* append(vm, self.top, items)
    },
  ],
  [
    "SETITEM",
    function* (vm, self) {
      const value = self.pop()
      const key = self.pop()
      yield* setItems(self.top, [key, value], vm)
    },
  ],
  [
    "SETITEMS",
    function* (vm, self) {
      const items = self.popMark()
      yield* setItems(self.top, items, vm)
    },
  ],
  [
    "ADDITEMS",
    function* (vm, self) {
      const items = self.popMark()
      yield* addItems(vm, self.top, items)
    },
  ],
  ["PUT", remembering(0)],
  ["BINPUT", remembering(1)],
  ["LONG_BINPUT", remembering(4)],
  ["MEMOIZE", plain(self => self.memo.set(self.memo.size, self.top))],
  ["GET", recalling(0)],
  ["BINGET", recalling(1)],
  ["LONG_BINGET", recalling(4)],
  [
    "GLOBAL",
    function* (vm, self) {
      const module = decodeBytes(yield* self.input.line(vm), "utf-8", "strict")
      const name = decodeBytes(yield* self.input.line(vm), "utf-8", "strict")
      self.push(yield* findGlobal(vm, self, module, name))
    },
  ],
  [
    "STACK_GLOBAL",
    function* (vm, self) {
      const [name, module] = [self.pop(), self.pop()]
      if (typeof name !== "string" || typeof module !== "string")
        throw unpicklingError("STACK_GLOBAL requires str")
      self.push(yield* findGlobal(vm, self, module, name))
    },
  ],
  [
    "REDUCE",
    function* (_vm, self) {
      const args = self.pop()
      const callee = self.pop()
      const items = args instanceof PyTuple ? args.items : []
      self.push(yield { kind: "call", callee, args: items, keywords: null })
    },
  ],
  [
    "NEWOBJ",
    function* (vm, self) {
      const args = self.pop()
      self.push(yield* instantiate(vm, self.pop(), args, null))
    },
  ],
  [
    "NEWOBJ_EX",
    function* (vm, self) {
      const keywords = self.pop()
      const args = self.pop()
      self.push(yield* instantiate(vm, self.pop(), args, keywords))
    },
  ],
  [
    "BUILD",
    function* (vm, self) {
      const state = self.pop()
      yield* build(vm, self.top, state)
    },
  ],
  [
    "PERSID",
    function* (vm, self) {
      yield* persistent(vm, self, ascii(yield* self.input.line(vm)))
    },
  ],
  ["BINPERSID", (vm, self) => persistent(vm, self, self.pop())],
  [
    "INST",
    function* (vm, self) {
      const module = ascii(yield* self.input.line(vm))
      const name = ascii(yield* self.input.line(vm))
      const callee = yield* findGlobal(vm, self, module, name)
      self.push(yield { kind: "call", callee, args: self.popMark(), keywords: null })
    },
  ],
  [
    "OBJ",
    function* (_vm, self) {
      const [callee, ...args] = self.popMark()
      if (callee === undefined) throw unpicklingError("unpickling stack underflow")
      self.push(yield { kind: "call", callee, args, keywords: null })
    },
  ],
])

const byNumber = new Map([...opcodeNumbers].map(([name, number]) => [number, handlers.get(name)]))
const stop = opcodeNumbers.get("STOP")!

/** Rebuilds one pickle. */
export function* loadSteps(vm: Vm, self: PyUnpickler): Steps<Value> {
  self.stack = []
  self.marks = []
  let count = 0
  for (;;) {
    if (++count % 64 === 0) vm.host.charge(64 * 25)
    let number = self.input.peekedByte()
    if (number < 0) number = yield* self.input.nextByte(vm)
    if (number === stop) return self.pop()
    const handler = byNumber.get(number)
    if (handler === undefined) throw unpicklingError(`invalid load key, ${shownByte(number)}.`)
    const steps = handler(vm, self)
    if (steps !== null) yield* steps
  }
}

function shownByte(byte: number): string {
  if (byte >= 32 && byte < 127) return `'${String.fromCharCode(byte)}'`
  return `'\\x${byte.toString(16).padStart(2, "0")}'`
}

/** Whether hooks of a subclass are to be looked for. */
export function isSubclassed(self: PyUnpickler): boolean {
  return self.type !== unpicklerType
}
