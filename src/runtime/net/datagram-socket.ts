/** A socket for messages: each arrives whole or not at all, and nobody is told of what is lost. */
import { osError } from "../disk/errors"
import { AF_UNIX, addressText, type SocketAddress } from "./address"
import { Endpoint } from "./endpoint"

/** The longest message that UDP carries. */
const LONGEST_MESSAGE = 65_507
/** Bytes that wait unread before more are lost. */
const MOST_WAITING = 212_992

/** A message and who sent it. */
export interface Message {
  readonly data: Uint8Array
  readonly from: SocketAddress | null
}

/** Who carries messages. */
export interface Post {
  send(socket: DatagramSocket, data: Uint8Array, to: SocketAddress): void
  forgetDatagrams(socket: DatagramSocket): void
}

export class DatagramSocket extends Endpoint {
  local: SocketAddress | null = null
  peer: SocketAddress | null = null
  isBound = false
  error: string | null = null
  /** The other one of a pair. */
  partner: DatagramSocket | null = null
  readonly options = new Map<string, number>()
  private readonly waiting: Message[] = []
  private waitingBytes = 0
  private isClosed = false
  private isReadingOver = false
  private isWritingOver = false

  constructor(
    readonly family: number,
    private readonly post: Post,
  ) {
    super()
  }

  override get placeName(): string {
    return addressText(this.peer ?? this.local)
  }

  get isReadable(): boolean {
    return this.waiting.length > 0 || this.error !== null || this.isReadingOver
  }

  get isWritable(): boolean {
    return true
  }

  override get hasFailed(): boolean {
    return this.error !== null
  }

  read(count: number): Uint8Array | null {
    return this.receive(count, false)?.data ?? null
  }

  /** The next message, cut to `count` bytes; null while there is none. */
  receive(count: number, isPeek: boolean): Message | null {
    this.raisePending()
    const next = isPeek ? this.waiting[0] : this.waiting.shift()
    if (next === undefined)
      return this.isReadingOver ? { data: new Uint8Array(0), from: null } : null
    if (!isPeek) this.waitingBytes -= next.data.length
    return { data: next.data.slice(0, count), from: next.from }
  }

  write(bytes: Uint8Array): number {
    return this.sendTo(bytes, null)
  }

  /** Sends to an address, or to the one it is connected to. */
  sendTo(data: Uint8Array, address: SocketAddress | null): number {
    this.raisePending()
    if (this.isWritingOver) throw osError("EPIPE")
    if (this.partner !== null) return this.sendToPartner(data, this.partner)
    const to = address ?? this.peer
    if (to === null) throw osError(this.family === AF_UNIX ? "ENOTCONN" : "EDESTADDRREQ")
    if (data.length > LONGEST_MESSAGE) throw osError("EMSGSIZE")
    this.post.send(this, data, to)
    return data.length
  }

  /** A message has come. */
  deliver(message: Message): void {
    if (this.isClosed || this.waitingBytes + message.data.length > MOST_WAITING) return
    this.waiting.push(message)
    this.waitingBytes += message.data.length
    this.changed()
  }

  /** What was sent found nobody: told to who sends to one address only. */
  fail(error: string): void {
    if (this.peer === null || this.isClosed) return
    this.error = error
    this.changed()
  }

  shutdown(how: number): void {
    if (this.peer === null && this.partner === null) throw osError("ENOTCONN")
    if (how !== 1) this.isReadingOver = true
    if (how !== 0) this.isWritingOver = true
    this.changed()
  }

  takeError(): string | null {
    const { error } = this
    this.error = null
    return error
  }

  close(): void {
    if (this.isClosed) return
    this.isClosed = true
    this.post.forgetDatagrams(this)
    this.changed()
  }

  private sendToPartner(data: Uint8Array, partner: DatagramSocket): number {
    if (partner.isClosed) throw osError("ECONNREFUSED")
    partner.deliver({ data: data.slice(), from: null })
    return data.length
  }

  private raisePending(): void {
    const error = this.takeError()
    if (error !== null) throw osError(error)
  }
}
