/**
 * Bytes on their way in one direction: what was sent arrives after the latency, one segment behind
 * the other when there is a bandwidth, and stays until it is read. The sender may have `capacity`
 * bytes outstanding; it hears that room was made one latency after the reader made it. With no
 * latency everything happens at once.
 */
import type { OutsideEvents } from "../outside"

/** How a channel carries. */
export interface Carriage {
  /** Nanoseconds from one end to the other. */
  readonly latencyNanos: number
  /** Nanoseconds each byte occupies the line; 0 for unlimited bandwidth. */
  readonly nanosPerByte: number
  /** Bytes that may be sent and not read. */
  readonly capacity: number
}

/** The virtual time of who sends, and what is under way. */
export interface Line {
  readonly outside: OutsideEvents
  now(): number
}

/** With a bandwidth, bytes arrive in pieces of this size. */
const SEGMENT = 16_384

/** One direction of a pipe or a connection. */
export class Channel {
  /** Told when there is something new at the reader's end: bytes, the end, a reset. */
  onArrival: () => void = () => undefined
  /** Told when there is something new at the writer's end: room, no reader any more. */
  onRoom: () => void = () => undefined
  /** True once the end of what was sent has arrived. */
  isAtEnd = false
  /** True once nobody will read any more: told to the writer a latency later. */
  isReaderGone = false
  /** True once the writer has ended it; nothing more can be sent. */
  isWriterDone = false
  private readonly arrived: Uint8Array[] = []
  /** Bytes of the first arrived piece that were read already. */
  private offset = 0
  private outstanding = 0
  private lineFreeNanos = 0
  /** Bytes that have arrived and were not read. */
  size = 0
  /** Bytes that may be sent and not read. */
  private capacity: number

  constructor(
    private readonly line: Line,
    readonly carriage: Carriage,
  ) {
    this.capacity = carriage.capacity
  }

  /** Gives the buffers another size; null for the usual one. What is under way stays. */
  resize(capacity: number | null): void {
    this.capacity = capacity ?? this.carriage.capacity
  }

  /** Bytes that can be sent now. */
  get room(): number {
    return Math.max(0, this.capacity - this.outstanding)
  }

  /** True when there is room worth waking a writer for, as Linux sees it: a third is free. */
  get hasRoom(): boolean {
    return this.room * 3 >= this.capacity
  }

  /** Sends as much as there is room for and gives how much that was. */
  send(bytes: Uint8Array): number {
    const count = Math.min(bytes.length, this.room)
    const step = this.carriage.nanosPerByte === 0 ? Math.max(1, count) : SEGMENT
    for (let from = 0; from < count; from += step) {
      const piece = bytes.slice(from, Math.min(count, from + step))
      this.outstanding += piece.length
      this.carry(piece.length, () => this.arrive(piece))
    }
    return count
  }

  /** The writer sends no more: the reader finds the end behind what is under way. */
  end(): void {
    if (this.isWriterDone) return
    this.isWriterDone = true
    this.carry(0, () => {
      this.isAtEnd = true
      this.onArrival()
    })
  }

  /** At most `count` of the bytes that have arrived. */
  read(count: number): Uint8Array {
    const taken = this.peek(count)
    this.size -= taken.length
    let left = taken.length
    while (left > 0) {
      const first = this.arrived[0]!
      const here = first.length - this.offset
      if (left < here) {
        this.offset += left
        break
      }
      left -= here
      this.offset = 0
      this.arrived.shift()
    }
    this.makeRoom(taken.length)
    return taken
  }

  /** As `read`, but they stay. */
  peek(count: number): Uint8Array {
    const taken = new Uint8Array(Math.min(count, this.size))
    let place = 0
    let { offset } = this
    for (const piece of this.arrived) {
      if (place === taken.length) break
      const part = piece.subarray(offset, offset + taken.length - place)
      taken.set(part, place)
      place += part.length
      offset = 0
    }
    return taken
  }

  /** Nobody will read any more: what is there and what comes is lost. */
  drop(): void {
    if (this.isReaderGone) return
    this.isReaderGone = true
    this.arrived.length = 0
    this.size = 0
    this.later(() => this.onRoom())
  }

  private arrive(piece: Uint8Array): void {
    if (this.isReaderGone) {
      this.outstanding -= piece.length
      this.onArrival()
      return
    }
    this.arrived.push(piece)
    this.size += piece.length
    this.onArrival()
  }

  private makeRoom(count: number): void {
    if (count === 0) return
    this.later(() => {
      this.outstanding -= count
      this.onRoom()
    })
  }

  /** Lets something arrive behind everything that was sent before. */
  private carry(length: number, happen: () => void): void {
    const { latencyNanos, nanosPerByte } = this.carriage
    const begin = Math.max(this.line.now(), this.lineFreeNanos)
    this.lineFreeNanos = begin + length * nanosPerByte
    this.schedule(Math.round(this.lineFreeNanos) + latencyNanos, happen)
  }

  private later(happen: () => void): void {
    this.schedule(this.line.now() + this.carriage.latencyNanos, happen)
  }

  private schedule(dueNanos: number, happen: () => void): void {
    if (dueNanos <= this.line.now()) happen()
    else this.line.outside.at(dueNanos, happen)
  }
}
