/** Bytes that come in pieces, to text: what is not a whole character yet waits for the next piece. */
import { decodeBytes, encodeText } from "../../python/builtins/encodings"
import { joined } from "./steps"

const plainName = (encoding: string): string => encoding.toLowerCase().replace(/[-_ ]/g, "")

/** Encodings that begin with a mark, and what follows it. */
const afterMark = new Map([
  ["utf16", "utf-16-le"],
  ["u16", "utf-16-le"],
  ["utf32", "utf-32-le"],
  ["utf8sig", "utf-8"],
])

const utf8Names = new Set(["utf8", "u8", "utf", "cp65001", "utf8sig"])

/** Decodes piece after piece. */
export class Decoder {
  /** Bytes of a character that is not complete. */
  waiting: Uint8Array = new Uint8Array(0)
  /** True once the mark of the encoding was read. */
  isStarted = false

  constructor(
    readonly encoding: string,
    readonly errors: string,
  ) {}

  decode(bytes: Uint8Array, isFinal: boolean): string {
    const all = this.waiting.length === 0 ? bytes : joined([this.waiting, bytes])
    const whole = isFinal ? all.length : wholeLength(all, plainName(this.encoding))
    this.waiting = all.slice(whole)
    if (whole === 0) return ""
    const encoding = this.isStarted
      ? (afterMark.get(plainName(this.encoding)) ?? this.encoding)
      : this.encoding
    this.isStarted = true
    return decodeBytes(all.subarray(0, whole), encoding, this.errors)
  }

  copy(): Decoder {
    const copied = new Decoder(this.encoding, this.errors)
    copied.waiting = this.waiting
    copied.isStarted = this.isStarted
    return copied
  }

  reset(isStarted: boolean): void {
    this.waiting = new Uint8Array(0)
    this.isStarted = isStarted
  }
}

/** How many bytes make whole characters. */
function wholeLength(bytes: Uint8Array, name: string): number {
  if (utf8Names.has(name)) return bytes.length - unfinishedUtf8(bytes)
  if (name.startsWith("utf32")) return bytes.length - (bytes.length % 4)
  if (!name.startsWith("utf16")) return bytes.length
  const even = bytes.length - (bytes.length % 2)
  const high = name.endsWith("be") ? bytes[even - 2] : bytes[even - 1]
  return even >= 2 && high !== undefined && (high & 0xfc) === 0xd8 ? even - 2 : even
}

function unfinishedUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!
    if ((byte & 0xc0) === 0x80) continue
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1
    return size > back ? back : 0
  }
  return 0
}

/** Text to bytes, the mark of the encoding only where the stream begins. */
export function encodePiece(
  text: string,
  how: { readonly encoding: string; readonly errors: string; readonly isStarted: boolean },
): Uint8Array {
  const continued = how.isStarted ? afterMark.get(plainName(how.encoding)) : undefined
  return encodeText(text, continued ?? how.encoding, how.errors).data
}
