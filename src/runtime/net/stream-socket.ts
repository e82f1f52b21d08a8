/**
 * One end of a connection, or what listens for connections: TCP with the latency of the block, Unix
 * sockets without. What a socket says when it is used in the wrong state, and who hears of an end
 * or a reset, is as on Linux.
 */
import { osError } from "../disk/errors"
import { AF_UNIX, addressText, type SocketAddress } from "./address"
import type { Channel } from "./channel"
import { Endpoint } from "./endpoint"
import { optionKeys } from "./option-keys"

/** The size of a buffer that the program has not set, where it has set the other. */
const USUAL_BUFFER = 131_072

/** Where a stream socket is in its life. */
export type StreamState = "fresh" | "connecting" | "connected" | "listening" | "reset" | "closed"

/** Who is told when a socket goes. */
export interface SocketOwner {
  /** Nothing is bound or listening any more. */
  forget(socket: StreamSocket): void
  /** Tells the other end that this one is gone, whatever was under way. */
  sendReset(socket: StreamSocket): void
}

/** What is agreed when two sockets are connected: bytes in, bytes out, the other end. */
export interface Connection {
  readonly incoming: Channel
  readonly outgoing: Channel
  readonly other: StreamSocket
}

export class StreamSocket extends Endpoint {
  state: StreamState = "fresh"
  local: SocketAddress | null = null
  peer: SocketAddress | null = null
  connection: Connection | null = null
  /** Name of the error that the next call (or SO_ERROR) reports. */
  error: string | null = null
  /** Connections that came and were not accepted yet. */
  readonly arrived: StreamSocket[] = []
  /** Connections on their way into `arrived`. */
  arriving = 0
  backlog = 0
  /** True once it has a number or path that nobody else may take. */
  isBound = false
  readonly options = new Map<string, number>()
  private isReadingOver = false

  constructor(
    readonly family: number,
    private readonly owner: SocketOwner,
  ) {
    super()
  }

  override get placeName(): string {
    return addressText(this.state === "listening" ? this.local : this.peer)
  }

  get isReadable(): boolean {
    if (this.state === "listening") return this.arrived.length > 0
    if (this.error !== null || this.isReadingOver) return true
    const { connection } = this
    if (connection === null) return this.state === "fresh" || this.state === "reset"
    const { incoming } = connection
    return incoming.size > 0 || incoming.isAtEnd || this.state === "reset"
  }

  get isWritable(): boolean {
    if (this.error !== null || this.state === "reset" || this.state === "fresh") return true
    return this.state === "connected" && (this.isWritingOver || this.out.hasRoom)
  }

  override get hasHungUp(): boolean {
    if (this.state === "connected") return this.in.isAtEnd && this.isWritingOver
    return this.state === "fresh" || this.state === "reset"
  }

  override get hasFailed(): boolean {
    return this.error !== null
  }

  override get isPeerDone(): boolean {
    return this.connection?.incoming.isAtEnd === true || this.state === "reset"
  }

  read(count: number): Uint8Array | null {
    return this.take(count, false)
  }

  /** As `read`; with `isPeek` the bytes stay. */
  take(count: number, isPeek: boolean): Uint8Array | null {
    const { connection } = this
    if (connection === null) return this.readUnconnected()
    const { incoming } = connection
    if (incoming.size > 0) return isPeek ? incoming.peek(count) : incoming.read(count)
    if (incoming.isAtEnd || this.isReadingOver) return new Uint8Array(0)
    this.raisePending()
    return this.state === "reset" ? new Uint8Array(0) : null
  }

  write(bytes: Uint8Array): number | null {
    if (this.state === "connecting") return null
    this.raisePending()
    if (this.state !== "connected") throw osError(this.family === AF_UNIX ? "ENOTCONN" : "EPIPE")
    if (this.isWritingOver) throw osError("EPIPE")
    if (bytes.length === 0) return 0
    return this.out.send(bytes) || null
  }

  /** The next connection, or null while there is none. */
  accept(): StreamSocket | null {
    if (this.state !== "listening") throw osError("EINVAL")
    return this.arrived.shift() ?? null
  }

  /** Both ends can talk from now on. */
  connect(connection: Connection): void {
    this.connection = connection
    this.state = "connected"
    connection.incoming.onArrival = () => {
      if (this.state === "closed") this.owner.sendReset(this)
      else this.changed()
    }
    connection.outgoing.onRoom = () => this.changed()
    this.changed()
  }

  /** Takes the sizes of buffers that a program has set, at either end. */
  resizeBuffers(): void {
    const { connection } = this
    if (connection === null) return
    connection.outgoing.resize(capacityBetween(this, connection.other))
    connection.incoming.resize(capacityBetween(connection.other, this))
  }

  /** Connecting came to nothing, or the other end is gone. */
  fail(error: string): void {
    if (this.state === "closed" || this.state === "reset") return
    if (this.state === "connecting") this.state = "fresh"
    else {
      this.state = "reset"
      this.out.end()
    }
    // Who has read to the end learns of it when writing only.
    this.error = this.connection?.incoming.isAtEnd === true ? "EPIPE" : error
    this.changed()
  }

  /** No more reading (0), writing (1) or both (2). */
  shutdown(how: number): void {
    if (this.state !== "connected" && this.state !== "listening") throw osError("ENOTCONN")
    if (how !== 1) this.isReadingOver = true
    if (how !== 0) this.connection?.outgoing.end()
    this.changed()
  }

  /** The pending error, which is then over. */
  takeError(): string | null {
    const { error } = this
    this.error = null
    return error
  }

  close(): void {
    if (this.state === "closed") return
    const before = this.state
    this.state = "closed"
    this.owner.forget(this)
    for (const waiting of this.arrived.splice(0)) this.owner.sendReset(waiting)
    if (before === "connected") this.hangUp()
    this.changed()
  }

  /** What was not read is lost, which the other end is told by a reset. */
  private hangUp(): void {
    const isLosing = this.in.size > 0 || this.isBreaking
    this.in.drop()
    if (isLosing) this.owner.sendReset(this)
    else this.out.end()
  }

  /** Nothing more can be sent; over TCP one learns of the other end's going by a reset only. */
  private get isWritingOver(): boolean {
    return this.out.isWriterDone || (this.family === AF_UNIX && this.out.isReaderGone)
  }

  /** Closing breaks the connection: SO_LINGER with no time. */
  private get isBreaking(): boolean {
    const { options } = this
    return options.get(optionKeys.linger) === 1 && options.get(optionKeys.lingerSeconds) === 0
  }

  private readUnconnected(): null {
    this.raisePending()
    if (this.state === "connecting") return null
    throw osError(this.family === AF_UNIX ? "EINVAL" : "ENOTCONN")
  }

  private raisePending(): void {
    const error = this.takeError()
    if (error !== null) throw osError(error)
  }

  private get in(): Channel {
    return this.connection!.incoming
  }

  private get out(): Channel {
    return this.connection!.outgoing
  }
}

/** What fits in between; null where the program has set no buffer. */
function capacityBetween(sender: StreamSocket, receiver: StreamSocket): number | null {
  const sending = sender.options.get(optionKeys.sendBuffer)
  const receiving = receiver.options.get(optionKeys.receiveBuffer)
  if (sending === undefined && receiving === undefined) return null
  return (sending ?? USUAL_BUFFER) + (receiving ?? USUAL_BUFFER)
}
