/** Bytes as text of code points 0 to 255, so that methods of texts can do the work. */
import { typeError, valueError } from "../objects/exception"
import { bufferOf } from "../objects/memory-view"
import { intOf } from "../objects/numbers"
import type { PyType } from "../objects/type"
import { typeName } from "../objects/type-of"
import { bytearrayType, bytesType } from "../objects/types"
import { PyBytes, type Value } from "../objects/value"

/** One code unit for each byte. */
export function latin(data: Uint8Array): string {
  let text = ""
  for (let at = 0; at < data.length; at += 4096)
    text += String.fromCharCode(...data.subarray(at, at + 4096))
  return text
}

/** New bytes of the kind from such a text. */
export function fromLatin(kind: PyType, text: string): PyBytes {
  const data = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) data[at] = text.charCodeAt(at)
  return new PyBytes(kind, data)
}

/** bytes or bytearray, whichever the object is or derives from. */
export function kindOf(self: PyBytes): PyType {
  return self.type.isSubtypeOf(bytesType) ? bytesType : bytearrayType
}

/** The text of another bytes-like operand. */
export function operand(value: Value): string {
  const data = bufferOf(value)
  if (data === null) throw typeError(`a bytes-like object is required, not '${typeName(value)}'`)
  return latin(data)
}

/** One byte, or the text of a bytes-like: what `find`, `count` and `in` look for. */
export function wantedIn(value: Value): string {
  const data = bufferOf(value)
  if (data !== null) return latin(data)
  const byte = intOf(value)
  if (byte === null)
    throw typeError(`argument should be integer or bytes-like object, not '${typeName(value)}'`)
  if (byte < 0 || byte > 255) throw valueError("byte must be in range(0, 256)")
  return String.fromCharCode(Number(byte))
}
