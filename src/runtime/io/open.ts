/** `open`: a raw file, a buffer around it, text over the buffer. */
import { withInstanceDict } from "../../python/builtins/install"
import { typeError, valueError } from "../../python/objects/exception"
import { intOf } from "../../python/objects/numbers"
import { nativeSteps, type NativeSteps } from "../../python/objects/native"
import type { PyType } from "../../python/objects/type"
import { typeName } from "../../python/objects/type-of"
import type { Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { fileSystemPath } from "../disk/path-argument"
import { textOrNone } from "./base"
import { PyBuffered } from "./buffered"
import { openFileSteps, PyFileIo } from "./file-io"
import { checkedNewline } from "./newlines"
import { finishDropped } from "./open-files"
import { isTrue } from "./steps"
import { PyTextFile } from "./text-wrapper"
import { wrap } from "./text-wrapper-type"
import {
  bufferedRandomType,
  bufferedReaderType,
  bufferedWriterType,
  fileIoType,
  textWrapperType,
} from "./types"

interface Opening {
  readonly mode: string
  readonly isBinary: boolean
  readonly buffering: number
  readonly encoding: string | null
  readonly errors: string | null
  readonly newline: string | null
}

function checkedMode(mode: Value): string {
  if (typeof mode !== "string")
    throw typeError(`open() argument 'mode' must be str, not ${typeName(mode)}`)
  const letters = [...mode]
  const isKnown = letters.every(letter => "rwaxbt+".includes(letter))
  if (!isKnown || new Set(letters).size !== letters.length)
    throw valueError(`invalid mode: '${mode}'`)
  return mode
}

function refuseContradictions({ mode, isBinary, encoding, errors, newline }: Opening): void {
  if (isBinary && mode.includes("t")) throw valueError("can't have text and binary mode at once")
  const ways = [...mode].filter(letter => "rwax".includes(letter)).length
  if (ways > 1) throw valueError("must have exactly one of create/read/write/append mode")
  for (const [name, value] of [
    ["encoding", encoding],
    ["errors", errors],
    ["newline", newline],
  ])
    if (isBinary && value !== null) {
      const article = name === "newline" ? "a" : "an"
      throw valueError(`binary mode doesn't take ${article} ${name} argument`)
    }
}

function* openSteps(vm: Vm, file: Value, ...rest: (Value | undefined)[]): NativeSteps {
  const [mode, buffering, encoding, errors, newline, closefd, opener] = rest
  const text = checkedMode(mode ?? "r")
  const how: Opening = {
    mode: text,
    isBinary: text.includes("b"),
    buffering: Number(intOf(buffering ?? -1) ?? -1),
    encoding: textOrNone(encoding, "open() argument 'encoding'"),
    errors: textOrNone(errors, "open() argument 'errors'"),
    newline: textOrNone(newline, "open() argument 'newline'"),
  }
  const named = intOf(file) === null ? yield* fileSystemPath(vm, file) : file
  refuseContradictions(how)
  yield* finishDropped(vm)
  const raw = made(new PyFileIo(fileIoType), fileIoType)
  raw.recordedMode = text.replace("t", "")
  const plainMode = text.replace(/[bt]/g, "")
  const closesDescriptor = closefd === undefined ? true : yield* isTrue(vm, closefd)
  const opening = { file: named, mode: plainMode, closesDescriptor, opener: opener ?? null }
  yield* openFileSteps(vm, raw, opening)
  return over(raw, how)
}

function made<Stream extends PyFileIo | PyBuffered | PyTextFile>(
  stream: Stream,
  type: PyType,
): Stream {
  return withInstanceDict(stream, type)
}

/** The layers above a raw file. */
function over(raw: PyFileIo, how: Opening): Value {
  if (how.buffering === 0) {
    if (how.isBinary) return raw
    throw valueError("can't have unbuffered text I/O")
  }
  const type = raw.canRead
    ? raw.canWrite
      ? bufferedRandomType
      : bufferedReaderType
    : bufferedWriterType
  const buffer = made(new PyBuffered(type), type)
  buffer.raw = raw
  if (how.buffering > 1) buffer.bufferSize = how.buffering
  if (how.isBinary) return buffer
  const text = made(new PyTextFile(textWrapperType), textWrapperType)
  const { encoding, errors } = how
  const newline = checkedNewline(how.newline)
  const options = {
    encoding,
    errors,
    newline,
    isLineBuffered: how.buffering === 1,
    isWriteThrough: false,
  }
  const can = { read: raw.canRead, write: raw.canWrite, isAtStart: raw.way !== "a" }
  wrap(text, buffer, options, can)
  text.attributes!.set("mode", how.mode)
  return text
}

/** `open(...)`, also `io.open`. */
export const openNative = nativeSteps(
  "open",
  "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
  openSteps,
)
openNative.module = "_io"
