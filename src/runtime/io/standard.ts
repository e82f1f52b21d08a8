/** `sys.stdin`, `sys.stdout`, `sys.stderr`: text over descriptors 0, 1 and 2. */
import type { Vm } from "../../python/objects/vm-interface"
import { descriptorsOf } from "../disk/descriptors"
import { runtimeOf } from "../process"
import { Attributes } from "../../python/objects/instance-attributes"
import { PyBuffered } from "./buffered"
import { PyFileIo } from "./file-io"
import { PyTextFile } from "./text-wrapper"
import { wrap } from "./text-wrapper-type"
import { bufferedReaderType, bufferedWriterType, fileIoType, textWrapperType } from "./types"

/** A standard stream of a process. */
export function standardStream(vm: Vm, name: "stdin" | "stdout" | "stderr"): PyTextFile {
  const isInput = name === "stdin"
  const number = ["stdin", "stdout", "stderr"].indexOf(name)
  const target = descriptorsOf(vm).files[number]?.target
  // What goes to a pipe or a file is held back and written in larger pieces.
  const isDirect = !isInput && (typeof target === "string" || runtimeOf(vm).isUnbuffered)
  const raw = new PyFileIo(fileIoType)
  raw.descriptor = number
  raw.canRead = isInput
  raw.canWrite = !isInput
  raw.way = isInput ? "r" : "w"
  raw.closesDescriptor = false
  raw.attributes = Attributes.from([["name", `<${name}>`]])
  const buffer = new PyBuffered(isInput ? bufferedReaderType : bufferedWriterType)
  buffer.raw = raw
  if (isDirect) buffer.bufferSize = 0
  const text = new PyTextFile(textWrapperType)
  const options = {
    encoding: "utf-8",
    errors: name === "stderr" ? "backslashreplace" : "strict",
    newline: null,
    isLineBuffered: name === "stderr",
    isWriteThrough: isDirect,
  }
  wrap(text, buffer, options, { read: isInput, write: !isInput, isAtStart: true })
  text.standard = target === "stdout" || target === "stderr" ? target : null
  text.attributes = Attributes.from([["mode", isInput ? "r" : "w"]])
  return text
}
