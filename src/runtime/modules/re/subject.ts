/**
 * The text that is searched, by code points. Most texts have no surrogate pairs: there the units of
 * the JavaScript string are the code points, and nothing is copied.
 */
import { hasPairs } from "../../../python/objects/text"
import { bytesType } from "../../../python/objects/types"
import { PyBytes, type Value } from "../../../python/objects/value"
import { bufferOf } from "../../../python/objects/memory-view"
import { textOf } from "../../../python/objects/numbers"

/** Bytes as text of the code points 0 to 255. */
export function latinText(data: Uint8Array): string {
  let text = ""
  for (let at = 0; at < data.length; at += 4096)
    text += String.fromCharCode(...data.subarray(at, at + 4096))
  return text
}

/** Text of code points 0 to 255 as bytes. */
export function latinBytes(text: string): PyBytes {
  return new PyBytes(
    bytesType,
    Uint8Array.from(text, letter => letter.charCodeAt(0)),
  )
}

/** A str or bytes being searched. */
export class Subject {
  readonly isBytes: boolean
  /** As many code points. */
  readonly length: number
  /** The whole as a string; of bytes, the code points 0 to 255. */
  readonly units: string
  /** The code points, only where some take two units. */
  readonly points: Uint32Array | null

  constructor(readonly value: Value) {
    const data = bufferOf(value)
    this.isBytes = data !== null
    this.units = data === null ? (textOf(value) ?? "") : latinText(data)
    this.points = hasPairs(this.units) ? pointsOf(this.units) : null
    this.length = this.points?.length ?? this.units.length
  }

  at(index: number): number {
    return this.points === null ? this.units.charCodeAt(index) : this.points[index]!
  }

  /** Part of the text as a string. */
  text(start: number, stop: number): string {
    if (this.points === null) return this.units.slice(start, stop)
    let text = ""
    for (let at = start; at < stop; at += 4096)
      text += String.fromCodePoint(...this.points.subarray(at, Math.min(stop, at + 4096)))
    return text
  }

  /** Part of the text as the program sees it. */
  slice(start: number, stop: number): Value {
    const text = this.text(start, stop)
    return this.isBytes ? latinBytes(text) : text
  }
}

function pointsOf(text: string): Uint32Array {
  return Uint32Array.from(text, letter => letter.codePointAt(0)!)
}
