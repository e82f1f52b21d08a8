/** Bytes of a pickle under way, with the frames that protocol 4 puts around them. */
import { longer } from "../../base/longer"

const frameTarget = 64 * 1024
const frameLeast = 4
const frameHeader = 9

/** A growing run of bytes. */
export class PickleOutput {
  private data = new Uint8Array(256)
  private length = 0
  /** Where the header of the open frame stands, or -1. */
  private frameStart = -1
  isFraming = false

  get bytes(): Uint8Array {
    return this.data.slice(0, this.length)
  }

  byte(value: number): void {
    this.reserve(1)
    this.data[this.length++] = value
  }

  /** Little-endian. */
  number(value: number, width: number): void {
    this.reserve(width)
    for (let at = 0; at < width; at++) {
      this.data[this.length++] = value % 256
      value = Math.floor(value / 256)
    }
  }

  double(value: number): void {
    this.reserve(8)
    new DataView(this.data.buffer).setFloat64(this.length, value)
    this.length += 8
  }

  text(ascii: string): void {
    this.reserve(ascii.length)
    for (let at = 0; at < ascii.length; at++) this.data[this.length++] = ascii.charCodeAt(at)
  }

  put(bytes: Uint8Array): void {
    this.reserve(bytes.length)
    this.data.set(bytes, this.length)
    this.length += bytes.length
  }

  /** A long run of bytes with its opcode: outside any frame when it is long enough. */
  block(header: () => void, bytes: Uint8Array): void {
    const isAlone = bytes.length >= frameTarget && this.isFraming
    if (isAlone) {
      this.closeFrame()
      this.isFraming = false
    }
    header()
    this.put(bytes)
    if (isAlone) this.isFraming = true
  }

  /** Called between objects: a frame that is long enough ends here. */
  boundary(): void {
    if (this.frameStart < 0) return
    if (this.length - this.frameStart - frameHeader >= frameTarget) this.closeFrame()
  }

  closeFrame(): void {
    if (this.frameStart < 0) return
    const size = this.length - this.frameStart - frameHeader
    const end = this.length
    if (size >= frameLeast) {
      this.length = this.frameStart
      this.byteRaw(0x95)
      this.numberRaw(size)
      this.length = end
    } else {
      this.data.copyWithin(this.frameStart, this.frameStart + frameHeader, end)
      this.length = end - frameHeader
    }
    this.frameStart = -1
  }

  private byteRaw(value: number): void {
    this.data[this.length++] = value
  }

  private numberRaw(value: number): void {
    for (let at = 0; at < 8; at++) {
      this.data[this.length++] = value % 256
      value = Math.floor(value / 256)
    }
  }

  private reserve(more: number): void {
    const isOpening = this.isFraming && this.frameStart < 0
    const needed = this.length + more + (isOpening ? frameHeader : 0)
    if (needed > this.data.length)
      this.data = longer(this.data, Math.max(needed, this.data.length * 2))
    if (!isOpening) return
    this.frameStart = this.length
    this.length += frameHeader
  }
}
