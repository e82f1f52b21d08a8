/** `sys.stdin`, `sys.stdout`, `sys.stderr`: text over descriptors 0, 1 and 2. */
import { PyBuffered } from "./buffered"
import { PyFileIo } from "./file-io"
import { PyTextFile } from "./text-wrapper"
import { wrap } from "./text-wrapper-type"
import { bufferedReaderType, bufferedWriterType, fileIoType, textWrapperType } from "./types"

/** A standard stream. */
export function standardStream(name: "stdin" | "stdout" | "stderr"): PyTextFile {
  const isInput = name === "stdin"
  const raw = new PyFileIo(fileIoType)
  raw.descriptor = ["stdin", "stdout", "stderr"].indexOf(name)
  raw.canRead = isInput
  raw.canWrite = !isInput
  raw.way = isInput ? "r" : "w"
  raw.closesDescriptor = false
  raw.attributes = new Map([["name", `<${name}>`]])
  const buffer = new PyBuffered(isInput ? bufferedReaderType : bufferedWriterType)
  buffer.raw = raw
  if (!isInput) buffer.bufferSize = 0
  const text = new PyTextFile(textWrapperType)
  const options = {
    encoding: "utf-8",
    errors: name === "stderr" ? "backslashreplace" : "strict",
    newline: null,
    isLineBuffered: name === "stderr",
    isWriteThrough: !isInput,
  }
  wrap(text, buffer, options, { read: isInput, write: !isInput, isAtStart: true })
  text.standard = name === "stdin" ? null : name
  text.attributes = new Map([["mode", isInput ? "r" : "w"]])
  return text
}
