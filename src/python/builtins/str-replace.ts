/** `str.replace`. */
import { codePoints } from "../objects/text"

/** What is looked for, what comes instead, and how often at most; negative for always. */
export interface Replacement {
  readonly old: string
  readonly fresh: string
  readonly count: number
}

/** Replaces the first `count` occurrences; all for a negative count. */
export function replaceText(text: string, change: Replacement): string {
  const { old, fresh, count } = change
  if (old === "") return insertBetween(text, fresh, count)
  if (text.length >= LONG) {
    const replaced = replaceInBytes(text, change)
    if (replaced !== null) return replaced
  }
  const pieces = text.split(old)
  if (count < 0 || count >= pieces.length) return pieces.join(fresh)
  return [...pieces.slice(0, count), pieces.slice(count).join(old)].join(fresh)
}

/** Of so long a text not every piece is made a text of its own, where that can be helped. */
const LONG = 4096

/** Every place in which this runs has them: https://encoding.spec.whatwg.org. */
declare const TextEncoder: new () => {
  encode(text: string): Uint8Array
  encodeInto(text: string, bytes: Uint8Array): { read: number; written: number }
}
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string }

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Where texts are taken apart and put together: as long as the longest was, up to a bound. */
const MOST_BYTES = 2 ** 20
let source = new Uint8Array(0)
let target = new Uint8Array(0)

/** The same letter by letter; null where not all letters are ASCII, or there are too many. */
function replaceInBytes(text: string, { old, fresh, count }: Replacement): string | null {
  const length = text.length
  if (length > MOST_BYTES) return null
  if (length > source.length) {
    source = new Uint8Array(length)
    target = new Uint8Array(2 * length)
  }
  const { read, written } = encoder.encodeInto(text, source)
  const [wanted, put] = [encoder.encode(old), encoder.encode(fresh)]
  // Other letters take more bytes than units.
  if (read !== written || read !== length || put.length !== fresh.length) return null
  if (wanted.length !== old.length) return text
  const end = replaceBytes(wanted, put, length, count)
  return end < 0 ? null : decoder.decode(target.subarray(0, end))
}

/** From `source` to `target`; gives how many bytes there are then, -1 for too many. */
function replaceBytes(wanted: Uint8Array, put: Uint8Array, length: number, count: number): number {
  const [from, to, first] = [source, target, wanted[0]]
  const most = to.length - put.length
  let left = count
  let end = 0
  for (let at = 0; at < length; at++) {
    const byte = from[at]!
    if (end > most) return -1
    if (byte !== first || left === 0 || !isAt(at, wanted, length)) to[end++] = byte
    else {
      for (let index = 0; index < put.length; index++) to[end++] = put[index]!
      at += wanted.length - 1
      left--
    }
  }
  return end
}

function isAt(at: number, wanted: Uint8Array, length: number): boolean {
  if (at + wanted.length > length) return false
  for (let index = 1; index < wanted.length; index++)
    if (source[at + index] !== wanted[index]) return false
  return true
}

function insertBetween(text: string, fresh: string, count: number): string {
  const letters = codePoints(text)
  let left = count < 0 ? Infinity : count
  let result = left-- > 0 ? fresh : ""
  for (const letter of letters) result += letter + (left-- > 0 ? fresh : "")
  return result
}
