/**
 * `io.TextIOWrapper`: text over a stream of bytes. Reading decodes a piece at a time and gives out
 * from it; writing collects bytes and hands them on when there are many or when asked. Positions
 * are those of the bytes; the one of a character inside a piece is found by decoding its beginning.
 */
import type { Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { codePointLength, sliceText } from "../../python/objects/text"
import { raised, typeError, valueError } from "../../python/objects/exception"
import { textOf } from "../../python/objects/numbers"
import { typeName } from "../../python/objects/type-of"
import type { Steps } from "../disk/descriptors"
import { PyStream } from "./base"
import {
  flushBuffered,
  PyBuffered,
  readBuffered,
  readOnce,
  seekBuffered,
  tellBuffered,
  writeBuffered,
} from "./buffered"
import { Decoder, encodePiece } from "./decoder"
import type { PyFileIo } from "./file-io"
import { lineEnd, type Newline, SeenNewlines, translatedOut } from "./newlines"
import { noteWriter, type Writer } from "./open-files"
import {
  argumentName,
  attributeOrNone,
  bytesLike,
  callMethod,
  integerOf,
  joined,
  pyBytes,
} from "./steps"
import { closedError, unsupported } from "./types"

const chunkBytes = 8192

/** Text over bytes. */
export class PyTextFile extends PyStream implements Writer {
  buffer: Value = null
  encoding = "utf-8"
  errors = "strict"
  newline: Newline = null
  isLineBuffered = false
  isWriteThrough = false
  canRead = false
  canWrite = false
  canTell = true
  /** Standard output or error, as long as everything can go straight there. */
  standard: "stdout" | "stderr" | null = null
  decoder = new Decoder("utf-8", "strict")
  /** Decoded text, given out up to the unit `at`. */
  decoded = ""
  at = 0
  /** The last piece as it was before it was decoded, for `tell`. */
  snapshot: {
    readonly decoder: Decoder
    readonly held: string
    readonly bytes: Uint8Array
  } | null = null
  /** A carriage return at the end of a piece: the next may begin with its line feed. */
  held = ""
  readonly seen = new SeenNewlines()
  behind: Uint8Array[] = []
  behindLength = 0
  /** True once something was written, so that no second mark is. */
  isStarted = false

  get isShut(): boolean {
    const { buffer } = this
    if (buffer instanceof PyBuffered)
      return buffer.isClosed || (buffer.raw instanceof PyStream && buffer.raw.isClosed)
    return buffer instanceof PyStream ? buffer.isClosed : this.isClosed
  }

  get hasUnwritten(): boolean {
    const below = this.buffer instanceof PyBuffered && this.buffer.hasUnwritten
    return !this.isShut && (this.behindLength > 0 || below)
  }

  get file(): PyFileIo | null {
    return this.buffer instanceof PyBuffered ? this.buffer.file : null
  }

  finish(vm: Vm): Steps<void> {
    return flushText(vm, this)
  }
}

/** Refuses a detached stream. */
export function attached(self: PyTextFile): PyTextFile {
  if (self.buffer === null) throw valueError("underlying buffer has been detached")
  return self
}

/** Refuses a closed or detached stream. */
export function usable(self: PyTextFile): PyTextFile {
  if (attached(self).isShut) throw closedError()
  return self
}

function plainBuffer(self: PyTextFile): PyBuffered | null {
  return self.buffer instanceof PyBuffered && !self.buffer.type.isUserDefined ? self.buffer : null
}

/** Hands collected bytes on, without asking the stream below to write them. */
export function* handOn(vm: Vm, self: PyTextFile): Steps<void> {
  if (self.behindLength === 0) return
  const bytes = joined(self.behind)
  self.behind = []
  self.behindLength = 0
  const buffer = plainBuffer(self)
  if (buffer !== null) yield* writeBuffered(vm, buffer, bytes)
  else yield* callMethod(vm, self.buffer, "write", pyBytes(bytes))
}

/** Hands everything on and has it written. */
export function* flushText(vm: Vm, self: PyTextFile): Steps<void> {
  yield* handOn(vm, self)
  const buffer = plainBuffer(self)
  if (buffer !== null) yield* flushBuffered(vm, buffer)
  else yield* callMethod(vm, self.buffer, "flush")
}

/** `write(text)` */
export function* writeText(vm: Vm, self: PyTextFile, value: Value): Steps<number> {
  const text = textOf(value)
  if (text === null) throw typeError(`write() argument must be str, not ${argumentName(value)}`)
  usable(self)
  if (!self.canWrite) throw unsupported("not writable")
  if (self.standard !== null) {
    vm.host.write(self.standard, text)
    return codePointLength(text)
  }
  const { encoding, errors, isStarted } = self
  const bytes = encodePiece(translatedOut(text, self.newline), { encoding, errors, isStarted })
  if (bytes.length > 0) self.isStarted = true
  forget(self)
  noteWriter(vm, self)
  vm.host.allocate(bytes.length)
  self.behind.push(bytes)
  self.behindLength += bytes.length
  const isLine = self.isLineBuffered && (text.includes("\n") || text.includes("\r"))
  if (self.isWriteThrough || isLine || self.behindLength > chunkBytes) yield* handOn(vm, self)
  if (isLine) yield* flushText(vm, self)
  return codePointLength(text)
}

/** Gives up decoded text before writing; the position of the bytes stays where the stream read to. */
function forget(self: PyTextFile): void {
  self.decoded = ""
  self.at = 0
  self.held = ""
  self.snapshot = null
  self.decoder.reset(self.decoder.isStarted)
}

function readable(self: PyTextFile): PyTextFile {
  if (!usable(self).canRead) throw unsupported("not readable")
  return self
}

/** Decodes one more piece; false at the end. */
function* readChunk(vm: Vm, self: PyTextFile): Steps<boolean> {
  const buffer = plainBuffer(self)
  let bytes: Uint8Array
  const decoder = self.decoder.copy()
  const { held } = self
  if (buffer !== null) bytes = yield* readOnce(vm, buffer, chunkBytes)
  else bytes = yield* readForeign(vm, self)
  const isFinal = bytes.length === 0
  const kept = joined([self.decoder.waiting, bytes])
  const text = translatedIn(self, self.decoder.decode(bytes, isFinal), isFinal)
  self.snapshot = { decoder, held, bytes: kept }
  self.decoded = self.decoded.slice(self.at) + text
  self.at = 0
  return !isFinal
}

function* readForeign(vm: Vm, self: PyTextFile): Steps<Uint8Array> {
  const once = yield* attributeOrNone(vm, self.buffer, "read1")
  const name = once === null ? "read" : "read1"
  const answer = yield* callMethod(vm, self.buffer, name, chunkBytes)
  const bytes = bytesLike(answer)
  if (bytes === null)
    throw typeError(
      `underlying ${name}() should have returned a bytes-like object, not '${typeName(answer)}'`,
    )
  return bytes
}

function translatedIn(self: PyTextFile, text: string, isFinal: boolean): string {
  if (self.newline !== null && self.newline !== "") return text
  const all = self.held + text
  const isHeld = !isFinal && all.endsWith("\r")
  self.held = isHeld ? "\r" : ""
  const ready = isHeld ? all.slice(0, -1) : all
  self.seen.note(ready)
  return self.newline === null ? ready.replace(/\r\n?/g, "\n") : ready
}

function give(self: PyTextFile, units: number): string {
  const text = self.decoded.slice(self.at, self.at + units)
  self.at += text.length
  return text
}

/** `read(size)`: everything when negative. */
export function* readText(vm: Vm, self: PyTextFile, count: number): Steps<string> {
  readable(self)
  yield* handOn(vm, self)
  if (count < 0) return yield* readAll(vm, self)
  let left = self.decoded.slice(self.at)
  while (codePointLength(left) < count) {
    const goesOn = yield* readChunk(vm, self)
    left = self.decoded.slice(self.at)
    if (!goesOn) break
  }
  return give(self, sliceText(left, 0, count).length)
}

function* readAll(vm: Vm, self: PyTextFile): Steps<string> {
  const buffer = plainBuffer(self)
  const answer =
    buffer === null
      ? bytesLike(yield* callMethod(vm, self.buffer, "read"))
      : yield* readBuffered(vm, buffer, -1)
  const text = translatedIn(self, self.decoder.decode(answer ?? new Uint8Array(0), true), true)
  const whole = self.decoded.slice(self.at) + text
  self.decoded = ""
  self.at = 0
  self.snapshot = null
  return whole
}

/** `readline(size)` */
export function* readTextLine(vm: Vm, self: PyTextFile, most: number): Steps<string> {
  readable(self)
  yield* handOn(vm, self)
  let end = lineEnd(self.decoded, self.at, self.newline)
  while (end < 0) {
    const scanned = self.decoded.length - self.at
    if (most >= 0 && scanned >= most * 2) break
    const goesOn = yield* readChunk(vm, self)
    end = lineEnd(self.decoded, self.at, self.newline)
    if (!goesOn) break
  }
  const line = self.decoded.slice(self.at, end < 0 ? self.decoded.length : end)
  return give(self, most < 0 ? line.length : sliceText(line, 0, most).length)
}

/** `tell()` */
export function* tellText(vm: Vm, self: PyTextFile): Steps<number> {
  usable(self)
  if (!self.canTell) throw raised("OSError", "telling position disabled by next() call")
  yield* flushText(vm, self)
  const buffer = plainBuffer(self)
  const place =
    buffer === null
      ? yield* integerOf(vm, yield* callMethod(vm, self.buffer, "tell"))
      : yield* tellBuffered(vm, buffer)
  const left = self.decoded.length - self.at
  if (left === 0 && self.held === "") return place - self.decoder.waiting.length
  const { snapshot } = self
  if (snapshot === null) return place
  return place - snapshot.bytes.length + bytesGiven(self, snapshot, left)
}

/** How many bytes of the last piece made the text that was given out. */
function bytesGiven(
  self: PyTextFile,
  snapshot: NonNullable<PyTextFile["snapshot"]>,
  left: number,
): number {
  const { bytes } = snapshot
  const lengthAfter = (count: number): number => {
    const decoder = snapshot.decoder.copy()
    decoder.waiting = new Uint8Array(0)
    const text = snapshot.held + decoder.decode(bytes.subarray(0, count), false)
    if (self.newline === null)
      return text.replace(/\r\n?/g, "\n").length - (text.endsWith("\r") ? 1 : 0)
    return text.length
  }
  const given = lengthAfter(bytes.length) - left
  let [low, high] = [0, bytes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (lengthAfter(middle) >= given) high = middle
    else low = middle + 1
  }
  return low
}

/** `seek(cookie, whence)` */
export function* seekText(vm: Vm, self: PyTextFile, cookie: number, whence: number): Steps<number> {
  usable(self)
  if (whence < 0 || whence > 2) throw valueError(`invalid whence (${whence}, should be 0, 1 or 2)`)
  if (whence === 1 && cookie !== 0) throw unsupported("can't do nonzero cur-relative seeks")
  if (whence === 2 && cookie !== 0) throw unsupported("can't do nonzero end-relative seeks")
  const to = whence === 1 ? yield* tellText(vm, self) : cookie
  if (to < 0) throw valueError(`negative seek position ${to}`)
  yield* flushText(vm, self)
  forget(self)
  const target = { offset: to, whence: whence === 2 ? 2 : 0 }
  const buffer = plainBuffer(self)
  const place =
    buffer === null
      ? yield* integerOf(
          vm,
          yield* callMethod(vm, self.buffer, "seek", target.offset, target.whence),
        )
      : yield* seekBuffered(vm, buffer, target)
  self.canTell = true
  self.decoder.reset(place !== 0)
  self.isStarted = place !== 0
  return place
}
