import { raised } from "../../python/objects/exception"
import { native, nativeSteps } from "../../python/objects/native"
import type { Value } from "../../python/objects/value"
import { exceptionTypeNamed } from "../../python/objects/exception"
import type { ModuleRows } from "../modules/module-rows"
import { defaultBufferSize } from "./base"
import { openNative } from "./open"
import {
  bufferedBaseType,
  bufferedRandomType,
  bufferedReaderType,
  bufferedWriterType,
  bytesIoType,
  fileIoType,
  ioBaseType,
  rawBaseType,
  stringIoType,
  textBaseType,
  textWrapperType,
  unsupportedOperationType,
} from "./types"

const types = [
  ioBaseType,
  rawBaseType,
  bufferedBaseType,
  textBaseType,
  fileIoType,
  bytesIoType,
  bufferedReaderType,
  bufferedWriterType,
  bufferedRandomType,
  stringIoType,
  textWrapperType,
  unsupportedOperationType,
]

/** The rows of `_io`: what `io` is made of. */
export const ioModule: ModuleRows = {
  natives: [
    native(
      "text_encoding",
      "(encoding, stacklevel=2, /)",
      (_vm, encoding: Value) => encoding ?? "locale",
    ),
    nativeSteps("open_code", "(path, /)", function* () {
      yield* []
      throw raised("NotImplementedError", "open_code is not offered by this simulator")
    }),
  ],
  constants: [
    ...types.map(type => [type.name, type] as const),
    ["open", openNative],
    ["DEFAULT_BUFFER_SIZE", defaultBufferSize],
    ["BlockingIOError", exceptionTypeNamed("BlockingIOError")],
  ],
}
