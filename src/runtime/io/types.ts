/** The types of the `io` family, as constants; their methods stand in a file each. */
import {
  exceptionTypeNamed,
  newException,
  PyRaise,
  valueError,
} from "../../python/objects/exception"
import { builtinType } from "../../python/objects/types"
import type { PyType } from "../../python/objects/type"

const asBase = { canBeBase: true, hasInstanceDict: true, module: "_io" } as const

function streamType(name: string, base: PyType | null, isAbstract = false): PyType {
  const bases = base === null ? {} : { bases: [base] }
  return builtinType(name, isAbstract ? "object" : "fixed", { ...asBase, ...bases })
}

export const ioBaseType = streamType("_IOBase", null, true)
export const rawBaseType = streamType("_RawIOBase", ioBaseType, true)
export const bufferedBaseType = streamType("_BufferedIOBase", ioBaseType, true)
export const textBaseType = streamType("_TextIOBase", ioBaseType, true)
export const fileIoType = streamType("FileIO", rawBaseType)
export const bytesIoType = streamType("BytesIO", bufferedBaseType)
export const bufferedReaderType = streamType("BufferedReader", bufferedBaseType)
export const bufferedWriterType = streamType("BufferedWriter", bufferedBaseType)
export const bufferedRandomType = streamType("BufferedRandom", bufferedBaseType)
export const stringIoType = streamType("StringIO", textBaseType)
export const textWrapperType = streamType("TextIOWrapper", textBaseType)

/** `io.UnsupportedOperation`: an OSError and a ValueError. */
export const unsupportedOperationType = builtinType("UnsupportedOperation", "exception", {
  bases: [exceptionTypeNamed("OSError"), exceptionTypeNamed("ValueError")],
  canBeBase: true,
  hasInstanceDict: true,
  module: "io",
})

/** The error of a stream that cannot do something. */
export function unsupported(message: string): PyRaise {
  return new PyRaise(newException(unsupportedOperationType, [message]))
}

/** The error of using a stream after its end. */
export function closedError(message = "I/O operation on closed file."): PyRaise {
  return valueError(message)
}
