/** Both ends of a pipe as descriptors see them. */
import { osError } from "../disk/errors"
import type { Channel } from "./channel"
import { Endpoint, wrongUse } from "./endpoint"

/** The end a pipe is read from. */
export class PipeReader extends Endpoint {
  override readonly waitReason = "pipe"

  constructor(private readonly channel: Channel) {
    super()
    channel.onArrival = () => this.changed()
  }

  get isReadable(): boolean {
    return this.channel.size > 0 || this.channel.isAtEnd
  }

  get isWritable(): boolean {
    return false
  }

  override get hasHungUp(): boolean {
    return this.channel.isAtEnd
  }

  read(count: number): Uint8Array | null {
    return this.isReadable ? this.channel.read(count) : null
  }

  write(): never {
    return wrongUse()
  }

  close(): void {
    this.channel.drop()
    this.changed()
  }
}

/** The end a pipe is written to. */
export class PipeWriter extends Endpoint {
  override readonly waitReason = "pipe"

  constructor(private readonly channel: Channel) {
    super()
    channel.onRoom = () => this.changed()
  }

  get isReadable(): boolean {
    return false
  }

  get isWritable(): boolean {
    return this.channel.hasRoom || this.channel.isReaderGone
  }

  override get hasFailed(): boolean {
    return this.channel.isReaderGone
  }

  read(): never {
    return wrongUse()
  }

  write(bytes: Uint8Array): number | null {
    if (this.channel.isReaderGone) throw osError("EPIPE")
    if (bytes.length === 0) return 0
    return this.channel.send(bytes) || null
  }

  close(): void {
    this.channel.end()
    this.changed()
  }
}
