/**
 * `io.BufferedReader`, `BufferedWriter` and `BufferedRandom`: bytes read ahead of, and bytes written
 * behind, the position of a raw stream. At most one of the two is there at a time. What was not
 * written when a file is dropped is written when its file is looked at again, or at the end.
 */
import { asText } from "../../python/objects/as-text"
import { install, withInstanceDict } from "../../python/builtins/install"
import { raised, typeError, valueError } from "../../python/objects/exception"
import { GetSetDescriptor } from "../../python/objects/function"
import { native, nativeSteps, type NativeSteps, run } from "../../python/objects/native"
import { reprSteps } from "../../python/objects/operations"
import type { PyType } from "../../python/objects/type"
import { typeName, typeOf } from "../../python/objects/type-of"
import { bytearrayType } from "../../python/objects/types"
import { PyBytes, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import type { Steps } from "../disk/descriptors"
import { bothSteps, checkClosed, defaultBufferSize, PyStream } from "./base"
import {
  closeFile,
  PyFileIo,
  readFileSteps,
  seekFile,
  truncateFile,
  writeFileSteps,
} from "./file-io"
import { noteWriter, type Writer } from "./open-files"
import {
  attributeOrNone,
  bytesOf,
  callMethod,
  fillBuffer,
  integerOf,
  isTrue,
  joined,
  pyBytes,
  sizeOf,
  writableOf,
} from "./steps"
import {
  bufferedRandomType,
  bufferedReaderType,
  bufferedWriterType,
  closedError,
  fileIoType,
  unsupported,
} from "./types"
import { plainAttribute } from "./plain-attribute"

/** A buffered stream over `raw`. */
export class PyBuffered extends PyStream implements Writer {
  raw: Value = null
  bufferSize = defaultBufferSize
  /** Bytes read ahead; those before `readAt` were given out. */
  ahead: Uint8Array = new Uint8Array(0)
  readAt = 0
  /** Bytes not written yet. */
  behind: Uint8Array[] = []
  behindLength = 0

  get canRead(): boolean {
    return !this.type.isSubtypeOf(bufferedWriterType)
  }

  get canWrite(): boolean {
    return !this.type.isSubtypeOf(bufferedReaderType)
  }

  get left(): number {
    return this.ahead.length - this.readAt
  }

  take(count: number): Uint8Array {
    const bytes = this.ahead.subarray(this.readAt, this.readAt + count)
    this.readAt += bytes.length
    return bytes
  }

  get hasUnwritten(): boolean {
    return this.behindLength > 0 && !isShut(this)
  }

  get file(): PyFileIo | null {
    return plainFile(this)
  }

  finish(vm: Vm): Steps<void> {
    return flushBuffered(vm, this)
  }

  forget(): void {
    this.ahead = new Uint8Array(0)
    this.readAt = 0
  }
}

/** The raw stream when it is a plain file, which is asked without a call. */
function plainFile(self: PyBuffered): PyFileIo | null {
  return self.raw instanceof PyFileIo && self.raw.type === fileIoType ? self.raw : null
}

function isShut(self: PyBuffered): boolean {
  return self.isClosed || (self.raw instanceof PyStream && self.raw.isClosed)
}

function usable(self: PyBuffered, doing = ""): PyBuffered {
  if (self.raw === null) throw valueError("raw stream has been detached")
  if (isShut(self))
    throw closedError(doing === "" ? "I/O operation on closed file." : `${doing} of closed file`)
  return self
}

function* rawRead(vm: Vm, self: PyBuffered, count: number): Steps<Uint8Array> {
  const file = plainFile(self)
  if (file !== null) return yield* readFileSteps(vm, file, count)
  const buffer = new PyBytes(bytearrayType, new Uint8Array(count))
  const answer = yield* callMethod(vm, self.raw, "readinto", buffer)
  if (answer === null) return new Uint8Array(0)
  const filled = yield* integerOf(vm, answer)
  if (filled < 0 || filled > count)
    throw raised(
      "OSError",
      `raw readinto() returned invalid length ${filled} (should have been between 0 and ${count})`,
    )
  return buffer.data.slice(0, filled)
}

function* rawWrite(vm: Vm, self: PyBuffered, bytes: Uint8Array): Steps<number> {
  const file = plainFile(self)
  if (file !== null) return yield* writeFileSteps(vm, file, bytes)
  const answer = yield* callMethod(vm, self.raw, "write", pyBytes(bytes))
  if (answer === null)
    throw raised("BlockingIOError", 11, "write could not complete without blocking", 0)
  return yield* integerOf(vm, answer)
}

function* rawSeek(vm: Vm, self: PyBuffered, offset: number, whence: number): Steps<number> {
  const file = plainFile(self)
  if (file !== null) return seekFile(vm, file, { offset, whence })
  return yield* integerOf(vm, yield* callMethod(vm, self.raw, "seek", offset, whence))
}

/** Writes what is behind. */
export function* flushBuffered(vm: Vm, self: PyBuffered): Steps<void> {
  while (self.behindLength > 0) {
    const bytes = joined(self.behind)
    self.behind = []
    self.behindLength = 0
    let written = 0
    try {
      written = yield* rawWrite(vm, self, bytes)
    } finally {
      // What could not be written stays, for the next attempt to write it.
      if (written < bytes.length) self.behind.unshift(bytes.slice(written))
      self.behindLength += bytes.length - written
    }
  }
}

/** Gives up what was read ahead, so that the raw stream stands where the program thinks. */
function* rewind(vm: Vm, self: PyBuffered): Steps<void> {
  if (self.left > 0) yield* rawSeek(vm, self, -self.left, 1)
  self.forget()
}

/** At most `count` bytes, fewer only at the end; everything when negative. */
export function* readBuffered(vm: Vm, self: PyBuffered, count: number): Steps<Uint8Array> {
  yield* flushBuffered(vm, self)
  if (count >= 0 && count <= self.left) return self.take(count).slice()
  const parts = [self.take(self.left)]
  let length = parts[0]!.length
  self.forget()
  while (count < 0 || length < count) {
    const wanted = count < 0 ? -1 : Math.max(self.bufferSize, count - length)
    const part = yield* readMore(vm, self, wanted)
    if (part.length === 0) break
    if (count >= 0 && length + part.length > count) {
      self.ahead = part
      parts.push(self.take(count - length))
      break
    }
    parts.push(part)
    length += part.length
  }
  return joined(parts).slice()
}

function* readMore(vm: Vm, self: PyBuffered, count: number): Steps<Uint8Array> {
  if (count >= 0 || plainFile(self) !== null) return yield* rawRead(vm, self, count)
  return yield* rawRead(vm, self, self.bufferSize)
}

/** What is there, or one reading of the raw stream; at most `count` bytes. */
export function* readOnce(vm: Vm, self: PyBuffered, count: number): Steps<Uint8Array> {
  yield* flushBuffered(vm, self)
  const most = count < 0 ? self.bufferSize : count
  if (most === 0) return new Uint8Array(0)
  if (self.left === 0) {
    self.ahead = yield* rawRead(vm, self, Math.max(most, self.bufferSize))
    self.readAt = 0
  }
  return self.take(most).slice()
}

/** Takes bytes; they reach the raw stream when there are many, or on flush. */
export function* writeBuffered(vm: Vm, self: PyBuffered, bytes: Uint8Array): Steps<void> {
  yield* rewind(vm, self)
  vm.host.allocate(bytes.length)
  noteWriter(vm, self)
  self.behind.push(bytes.slice())
  self.behindLength += bytes.length
  if (self.behindLength > self.bufferSize) yield* flushBuffered(vm, self)
}

/** Where the program stands. */
export function* tellBuffered(vm: Vm, self: PyBuffered): Steps<number> {
  return (yield* rawSeek(vm, self, 0, 1)) - self.left + self.behindLength
}

/** Moves. */
export function* seekBuffered(
  vm: Vm,
  self: PyBuffered,
  to: { readonly offset: number; readonly whence: number },
): Steps<number> {
  if (to.whence < 0 || to.whence > 2) throw valueError(`whence value ${to.whence} unsupported`)
  yield* flushBuffered(vm, self)
  const offset = to.whence === 1 ? to.offset - self.left : to.offset
  const place = yield* rawSeek(vm, self, offset, to.whence)
  self.forget()
  return place
}

/** Flushes and closes, the raw stream too. */
export function* closeBuffered(vm: Vm, self: PyBuffered): NativeSteps {
  if (self.raw === null || isShut(self)) return null
  const flush = function* (): NativeSteps {
    if (self.type.isUserDefined) yield* callMethod(vm, self, "flush")
    else yield* flushBuffered(vm, self)
    return null
  }
  return yield* bothSteps(flush, function* () {
    self.behind = []
    self.behindLength = 0
    const file = plainFile(self)
    if (file !== null) closeFile(vm, file)
    else yield* callMethod(vm, self.raw, "close")
    return null
  })
}

function* initialize(
  vm: Vm,
  self: PyBuffered,
  raw: Value,
  size: Value = defaultBufferSize,
): NativeSteps {
  const isReader = self.canRead
  const file = raw instanceof PyFileIo ? raw : null
  const ask = function* (ability: string, has: boolean): Steps<boolean> {
    return file !== null ? has : yield* isTrue(vm, yield* callMethod(vm, raw, ability))
  }
  if (isReader && self.canWrite && !(yield* ask("seekable", true)))
    throw unsupported("File or stream is not seekable.")
  if (isReader && !(yield* ask("readable", file?.canRead === true)))
    throw unsupported("File or stream is not readable.")
  if (self.canWrite && !(yield* ask("writable", file?.canWrite === true)))
    throw unsupported("File or stream is not writable.")
  self.bufferSize = yield* integerOf(vm, size)
  if (self.bufferSize <= 0) throw valueError("buffer size must be strictly positive")
  self.raw = raw
  return null
}

function* peek(vm: Vm, self: PyBuffered): NativeSteps {
  usable(self, "peek")
  yield* flushBuffered(vm, self)
  if (self.left === 0) {
    self.ahead = yield* rawRead(vm, self, self.bufferSize)
    self.readAt = 0
  }
  return pyBytes(self.ahead.slice(self.readAt))
}

function* readLine(vm: Vm, self: PyBuffered, size?: Value): NativeSteps {
  usable(self, "readline")
  return pyBytes(yield* takeLine(vm, self, yield* sizeOf(vm, size)))
}

function* takeLine(vm: Vm, self: PyBuffered, most: number): Steps<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  yield* flushBuffered(vm, self)
  while (most < 0 || length < most) {
    if (self.left === 0) {
      self.ahead = yield* rawRead(vm, self, self.bufferSize)
      self.readAt = 0
      if (self.left === 0) break
    }
    const end = self.ahead.indexOf(10, self.readAt)
    const count = end < 0 ? self.left : end + 1 - self.readAt
    const part = self.take(most < 0 ? count : Math.min(count, most - length))
    parts.push(part)
    length += part.length
    if (part[part.length - 1] === 10) break
  }
  return joined(parts).slice()
}

function* truncate(vm: Vm, self: PyBuffered, size: Value = null): NativeSteps {
  usable(self, "truncate")
  if (!self.canWrite) throw unsupported("truncate")
  yield* flushBuffered(vm, self)
  yield* rewind(vm, self)
  const file = plainFile(self)
  if (file === null) return yield* callMethod(vm, self.raw, "truncate", size)
  const to = size === null ? yield* tellBuffered(vm, self) : yield* integerOf(vm, size)
  truncateFile(vm, file, to)
  return to
}

function* represent(vm: Vm, self: PyBuffered): NativeSteps {
  const name = yield* attributeOrNone(vm, self, "name")
  const type = typeOf(self)
  const shown = `${type.module}.${type.name}`
  if (name === null) return `<${shown}>`
  return `<${shown} name=${asText(yield run(reprSteps(vm, name)))}>`
}

const shared = () => [
  nativeSteps("flush", "($self, /)", function* (vm, self: PyBuffered) {
    yield* flushBuffered(vm, usable(self, "flush"))
    return null
  }),
  nativeSteps("close", "($self, /)", closeBuffered),
  nativeSteps("detach", "($self, /)", function* (vm, self: PyBuffered) {
    yield* flushBuffered(vm, usable(self))
    const { raw } = self
    self.raw = null
    return raw
  }),
  nativeSteps(
    "seek",
    "($self, target, whence=0, /)",
    function* (vm, self: PyBuffered, to: Value, how: Value = 0) {
      usable(self, "seek")
      const offset = yield* integerOf(vm, to)
      return yield* seekBuffered(vm, self, { offset, whence: yield* integerOf(vm, how) })
    },
  ),
  nativeSteps("tell", "($self, /)", function* (vm, self: PyBuffered) {
    usable(self)
    return yield* tellBuffered(vm, self)
  }),
  nativeSteps("truncate", "($self, pos=None, /)", truncate),
  ...["fileno", "isatty", "seekable", "readable", "writable"].map(name =>
    nativeSteps(name, "($self, /)", function* (vm, self: PyBuffered) {
      if (self.raw === null) usable(self)
      if (name === "readable" && !self.canRead) return false
      if (name === "writable" && !self.canWrite) return false
      return yield* callMethod(vm, self.raw, name)
    }),
  ),
  nativeSteps("__repr__", "($self, /)", represent),
]

const reading = () => [
  ...["read", "read1"].map(name =>
    nativeSteps(name, "($self, size=-1, /)", function* (vm, self: PyBuffered, size?: Value) {
      const count = yield* sizeOf(vm, size)
      usable(self, "read")
      if (count < -1) throw valueError("read length must be non-negative or -1")
      const read = name === "read" ? readBuffered : readOnce
      return pyBytes(yield* read(vm, self, count))
    }),
  ),
  ...["readinto", "readinto1"].map(name =>
    nativeSteps(name, "($self, buffer, /)", function* (vm, self: PyBuffered, target: Value) {
      const { length } = writableOf(target)
      usable(self, "readinto")
      const read = name === "readinto" ? readBuffered : readOnce
      return fillBuffer(target, yield* read(vm, self, length))
    }),
  ),
  nativeSteps("peek", "($self, size=0, /)", peek),
  nativeSteps("readline", "($self, size=-1, /)", readLine),
  nativeSteps("__next__", "($self, /)", function* (vm, self: PyBuffered) {
    yield* checkClosed(vm, self)
    const line = yield* takeLine(vm, usable(self), -1)
    if (line.length === 0) throw raised("StopIteration")
    return pyBytes(line)
  }),
]

const writing = () => [
  nativeSteps("write", "($self, buffer, /)", function* (vm, self: PyBuffered, data: Value) {
    if (typeof data === "string")
      throw typeError(`a bytes-like object is required, not '${typeName(data)}'`)
    const bytes = bytesOf(data)
    yield* writeBuffered(vm, usable(self, "write"), bytes)
    return bytes.length
  }),
]

const attributes = () => [
  new GetSetDescriptor("raw", (_vm, self) => (self as PyBuffered).raw),
  new GetSetDescriptor("closed", (_vm, self) => isShut(self as PyBuffered)),
  ...["name", "mode"].map(
    name =>
      new GetSetDescriptor(name, (vm, self) => plainAttribute(vm, (self as PyBuffered).raw, name)),
  ),
]

for (const [type, methods, doc] of [
  [
    bufferedReaderType,
    reading,
    "Create a new buffered reader using the given readable raw IO object.",
  ],
  [bufferedWriterType, writing, "A buffer for a writeable sequential RawIO object."],
  [
    bufferedRandomType,
    () => [...reading(), ...writing()],
    "A buffered interface to random access streams.",
  ],
] as const) {
  const parameters = "($self, /, raw, buffer_size=131072)"
  install(type, {
    construct: native("__new__", "(type, /, *args, **kwargs)", (_vm, made: PyType) =>
      withInstanceDict(new PyBuffered(made), made),
    ),
    methods: [nativeSteps("__init__", parameters, initialize), ...methods(), ...shared()],
    attributes: attributes(),
    doc,
  })
}
