/**
 * memoryview: a window on the bytes of another object. Items are read and written there; a view of a
 * view looks at the same object. One dimension only.
 */
import { raised } from "./exception"
import { memoryviewType } from "./types"
import { PyBytes, PyObject, type Value, type ViewsOfBytes } from "./value"
import type { Vm } from "./vm-interface"

/** Bytes of one item by format character (native sizes of 64-bit Linux). */
export const itemSizes: ReadonlyMap<string, number> = new Map([
  ...["b", "B", "c", "?"].map(code => [code, 1] as const),
  ...["h", "H"].map(code => [code, 2] as const),
  ...["i", "I", "f"].map(code => [code, 4] as const),
  ...["l", "L", "q", "Q", "n", "N", "P", "d"].map(code => [code, 8] as const),
])

/** Which items of its object a view shows, in bytes. */
export interface Window {
  readonly offset: number
  readonly step: number
  /** Number of items. */
  readonly length: number
  readonly format: string
  readonly isReadOnly: boolean
}

/** A memoryview. */
export class PyMemoryView extends PyObject {
  isReleased = false

  constructor(
    readonly base: PyBytes,
    readonly window: Window,
  ) {
    super(memoryviewType)
    base.views?.add(this)
  }

  get itemSize(): number {
    return itemSizes.get(this.window.format) ?? 1
  }

  /** The bytes it shows, copied. */
  bytes(): Uint8Array<ArrayBuffer> {
    this.check()
    const { offset, step, length } = this.window
    const { itemSize } = this
    // Items in a row are copied as one.
    if (step === itemSize) return this.base.data.slice(offset, offset + length * itemSize)
    const made = new Uint8Array(length * itemSize)
    for (let at = 0; at < length; at++) {
      const from = offset + at * step
      made.set(this.base.data.subarray(from, from + itemSize), at * itemSize)
    }
    return made
  }

  check(): void {
    if (this.isReleased)
      throw raised("ValueError", "operation forbidden on released memoryview object")
  }
}

/** Views that are looked for when a bytearray is to change its size; older ones are not. */
const MOST_VIEWS = 64

/**
 * The views of one bytearray. Nobody tells when one is let go, so when it matters those that were
 * not released are looked for.
 */
export class MemoryViews implements ViewsOfBytes {
  readonly isMachinery = true
  private views: PyMemoryView[] = []

  constructor(private readonly vm: Vm) {}

  add(view: PyMemoryView): void {
    if (this.views.length === MOST_VIEWS) this.views.shift()
    this.views.push(view)
  }

  refuseResizing(): void {
    this.views = this.views.filter(view => !view.isReleased && this.vm.host.isReachable(view))
    if (this.views.length === 0) return
    throw raised("BufferError", "Existing exports of data: object cannot be re-sized")
  }
}

/** The bytes of bytes, bytearray or memoryview; null for everything else. */
export function bufferOf(value: Value): Uint8Array | null {
  if (value instanceof PyBytes) return value.data
  return value instanceof PyMemoryView ? value.bytes() : null
}
