/** Numbers and texts as pickles write them. */
import { encodeText } from "../../python/builtins/encodings"
import { bytesOfInteger } from "../../python/objects/int-bytes"
import { bitLength } from "../../python/objects/numbers"
import { reprPlain } from "../../python/objects/operations"
import type { PyFloat } from "../../python/objects/value"
import type { PyPickler } from "./pickler"

/** An int. */
export function writeInt(pickler: PyPickler, value: number | bigint): void {
  const { output, isBinary, protocol } = pickler
  const isSmall = value >= -0x80000000 && value <= 0x7fffffff
  if (isSmall && isBinary) writeSmall(pickler, Number(value))
  else if (isSmall) output.text(`I${value}\n`)
  else if (protocol < 2) output.text(`L${value}L\n`)
  else writeLong(pickler, BigInt(value))
}

function writeSmall(pickler: PyPickler, value: number): void {
  const { output } = pickler
  if (value >= 0 && value < 256) {
    pickler.emit("BININT1")
    output.byte(value)
  } else if (value >= 0 && value < 65536) {
    pickler.emit("BININT2")
    output.number(value, 2)
  } else {
    pickler.emit("BININT")
    output.number(value < 0 ? value + 0x100000000 : value, 4)
  }
}

/** Two's complement, little-endian, as short as it can be. */
export function bytesOfLong(value: bigint): Uint8Array {
  if (value === 0n) return new Uint8Array(0)
  const length = (bitLength(value < 0n ? -value - 1n : value) >>> 3) + 1
  return bytesOfInteger(value, length).reverse()
}

function writeLong(pickler: PyPickler, value: bigint): void {
  const bytes = bytesOfLong(value)
  if (bytes.length < 256) {
    pickler.emit("LONG1")
    pickler.output.byte(bytes.length)
  } else {
    pickler.emit("LONG4")
    pickler.output.number(bytes.length, 4)
  }
  pickler.output.put(bytes)
}

/** A float. */
export function writeFloat(pickler: PyPickler, value: PyFloat): void {
  if (pickler.isBinary) {
    pickler.emit("BINFLOAT")
    pickler.output.double(value.value)
  } else pickler.output.text(`F${String(reprPlain(value))}\n`)
}

/** A str, remembered by what it says (or by another key). */
export function writeText(pickler: PyPickler, text: string, key = text): void {
  const { output } = pickler
  if (!pickler.isBinary) {
    pickler.emit("UNICODE")
    output.text(`${rawUnicodeEscape(text)}\n`)
  } else {
    const bytes = encodeText(text, "utf-8", "surrogatepass").data
    const isShort = bytes.length < 256 && pickler.protocol >= 4
    output.block(() => {
      pickler.emit(isShort ? "SHORT_BINUNICODE" : "BINUNICODE")
      output.number(bytes.length, isShort ? 1 : 4)
    }, bytes)
  }
  pickler.memoize(key)
}

function rawUnicodeEscape(text: string): string {
  let escaped = ""
  for (const letter of text) {
    const point = letter.codePointAt(0)!
    if ([92, 0, 10, 13, 26].includes(point) || (point > 255 && point < 65536))
      escaped += `\\u${point.toString(16).padStart(4, "0")}`
    else if (point > 65535) escaped += `\\U${point.toString(16).padStart(8, "0")}`
    else escaped += letter
  }
  return escaped
}
