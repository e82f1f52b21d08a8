/**
 * The network of a simulation: who has which address, connections on their way, messages on their
 * way. A call reaches its listener after one latency; after two, when the caller knows, both can go on,
 * the listener first, as on the loopback of Linux. Unix sockets take no time.
 */
import type { PyRaise } from "../../python/objects/exception"
import type { OutsideEvents } from "../outside"
import { osError } from "../disk/errors"
import {
  AF_UNIX,
  type InternetAddress,
  isAny,
  isOwn,
  meets,
  ownAddress,
  type SocketAddress,
  type UnixAddress,
} from "./address"
import { type Carriage, Channel, type Line } from "./channel"
import { DatagramSocket, type Post } from "./datagram-socket"
import type { Internet } from "./internet"
import { HostNames } from "./names"
import { optionKeys } from "./option-keys"
import { type SocketOwner, StreamSocket } from "./stream-socket"

/** What the block says about its network. */
export interface NetworkOptions {
  readonly latencyNanos: number
  readonly nanosPerByte: number
}

/** Bytes that fit between a sender and a reader who does not read: about what Linux gives. */
const TCP_CAPACITY = 2_621_440
const UNIX_CAPACITY = 212_992
/** Where the numbers begin that the system gives. */
const FIRST_FREE_PORT = 49_152
const LAST_PORT = 65_535
/** A call that finds no room to wait in is repeated. */
const RETRY_NANOS = 1_000_000_000

type AnySocket = StreamSocket | DatagramSocket

/** Places in the disk that Unix sockets are bound to. */
export interface SocketPaths {
  make(path: string): void
  exists(path: string): boolean
}

/** Who answers for hosts outside the program. */
export type Elsewhere = (socket: StreamSocket, address: InternetAddress) => boolean

export class Network implements SocketOwner, Post {
  readonly isMachinery = true
  private readonly line: Line
  private readonly bound: AnySocket[] = []
  private nextPort = FIRST_FREE_PORT
  readonly names: HostNames
  /** Answers calls to hosts outside; none answer without it. */
  elsewhere: Elsewhere = () => false
  /** Seconds that calls of new sockets wait (`socket.setdefaulttimeout`). */
  defaultTimeout: number | null = null

  constructor(
    private readonly clock: { readonly outside: OutsideEvents; now(): number },
    readonly options: NetworkOptions,
    private readonly paths: SocketPaths,
    readonly internet: Internet,
  ) {
    const { outside } = clock
    this.names = new HostNames(
      host => internet.isUnknown(host),
      host => internet.isNamed(host),
    )
    this.line = { outside, now: () => outside.now(clock.now()) }
  }

  /** Lets everything happen that is due by now. */
  settle(): void {
    this.clock.outside.settle(this.clock.now())
  }

  /** Takes an address; port 0 stands for a free one. */
  bind(socket: AnySocket, address: SocketAddress): void {
    if (socket.isBound) throw osError("EINVAL")
    if ("path" in address) this.bindPath(socket, address)
    else socket.local = this.freeAddress(socket, address)
    socket.isBound = true
    this.bound.push(socket)
  }

  listen(socket: StreamSocket, backlog: number): void {
    if (socket.state === "connected" || socket.state === "connecting") throw osError("EINVAL")
    if (socket.local === null) {
      if (socket.family === AF_UNIX) throw osError("EINVAL")
      this.bind(socket, { host: "0.0.0.0", port: 0 })
    }
    socket.state = "listening"
    socket.backlog = Math.max(0, backlog)
    socket.changed()
  }

  /** Begins to connect; whether it came to something shows in the state of the socket. */
  connect(socket: StreamSocket, address: SocketAddress): void {
    if (socket.state === "connected" || socket.state === "listening") throw osError("EISCONN")
    if (socket.state === "connecting") throw osError("EALREADY")
    if ("path" in address) {
      this.connectPath(socket, address)
      return
    }
    const called = isAny(address.host) ? { ...address, host: loopbackOf(address.host) } : address
    const from = isOwn(called.host) ? loopbackOf(called.host) : ownAddress
    socket.local ??= { host: from, port: this.takePort() }
    socket.peer = called
    socket.state = "connecting"
    if (isOwn(called.host)) this.call(socket, called)
    else if (!this.elsewhere(socket, called)) this.refuse(socket)
  }

  /** Who listens there, inside the program. */
  listenerAt({ host, port }: InternetAddress): StreamSocket | null {
    const isThere = (one: AnySocket): one is StreamSocket =>
      one instanceof StreamSocket && one.state === "listening" && isAt(one, host, port)
    const all = this.bound.filter(isThere)
    return all.find(one => hostOf(one) === host) ?? all[0] ?? null
  }

  /** Whether a name or an address is one of the machine's own. */
  isOwn(host: string): boolean {
    const address = this.names.addressOf(host)
    return address !== null && isOwn(address)
  }

  /** Connects two sockets right now, with or without the latency of the network. */
  join(left: StreamSocket, right: StreamSocket, isLocal: boolean): void {
    const carriage: Carriage = isLocal
      ? { latencyNanos: 0, nanosPerByte: 0, capacity: UNIX_CAPACITY }
      : { ...this.options, capacity: TCP_CAPACITY }
    const there = new Channel(this.line, carriage)
    const back = new Channel(this.line, carriage)
    right.connect({ incoming: there, outgoing: back, other: left })
    left.connect({ incoming: back, outgoing: there, other: right })
    left.resizeBuffers()
  }

  sendReset(socket: StreamSocket): void {
    const { connection } = socket
    if (connection === null) return
    const latencyNanos = socket.family === AF_UNIX ? 0 : this.options.latencyNanos
    this.later(latencyNanos, () => connection.other.fail("ECONNRESET"))
  }

  forget(socket: AnySocket): void {
    const index = this.bound.indexOf(socket)
    if (index >= 0) this.bound.splice(index, 1)
  }

  forgetDatagrams(socket: DatagramSocket): void {
    this.forget(socket)
  }

  send(socket: DatagramSocket, data: Uint8Array, to: SocketAddress): void {
    const message = { data: data.slice(), from: this.senderOf(socket, to) }
    if ("path" in to) {
      this.datagramsAt(to).deliver(message)
      return
    }
    if (!isOwn(to.host)) return
    const called = isAny(to.host) ? { ...to, host: loopbackOf(to.host) } : to
    const { latencyNanos, nanosPerByte } = this.options
    this.later(latencyNanos + data.length * nanosPerByte, () => {
      const receiver = this.messagesAt(called)
      if (receiver !== null) receiver.deliver(message)
      else this.later(latencyNanos, () => socket.fail("ECONNREFUSED"))
    })
  }

  /** Lets something happen after a while. */
  later(nanos: number, happen: () => void): void {
    if (nanos <= 0) happen()
    else this.line.outside.at(this.line.now() + nanos, happen)
  }

  /** A free port for a socket that did not ask for one. */
  takePort(): number {
    for (let tries = FIRST_FREE_PORT; tries <= LAST_PORT; tries++) {
      const port = this.nextPort
      this.nextPort = port === LAST_PORT ? FIRST_FREE_PORT : port + 1
      if (this.bound.every(one => portOf(one) !== port)) return port
    }
    throw osError("EADDRINUSE")
  }

  private senderOf(socket: DatagramSocket, to: SocketAddress): SocketAddress | null {
    if ("path" in to) return socket.local
    if (!socket.isBound) this.bind(socket, { host: anyOf(to.host), port: 0 })
    const { local } = socket
    if (local === null || "path" in local || !isAny(local.host)) return local
    return { ...local, host: isOwn(to.host) ? loopbackOf(to.host) : ownAddress }
  }

  private call(socket: StreamSocket, called: InternetAddress): void {
    const { latencyNanos } = this.options
    this.later(latencyNanos, () => {
      const listener = this.listenerAt(called)
      if (listener === null) this.later(latencyNanos, () => socket.fail("ECONNREFUSED"))
      else if (listener.arrived.length + listener.arriving > listener.backlog)
        this.later(RETRY_NANOS, () => this.call(socket, called))
      else this.answer(socket, listener, called)
    })
  }

  private answer(socket: StreamSocket, listener: StreamSocket, called: InternetAddress): void {
    const { latencyNanos } = this.options
    listener.arriving++
    this.later(latencyNanos, () => {
      listener.arriving--
      if (socket.state !== "connecting") return
      if (listener.state !== "listening") {
        socket.fail("ECONNREFUSED")
        return
      }
      const accepted = this.acceptedBy(listener, socket, called)
      arrive(listener, accepted)
      this.join(socket, accepted, false)
    })
  }

  private acceptedBy(
    listener: StreamSocket,
    caller: StreamSocket,
    local: SocketAddress | null,
  ): StreamSocket {
    const accepted = new StreamSocket(listener.family, this)
    for (const [name, value] of listener.options) accepted.options.set(name, value)
    accepted.local = local
    accepted.peer = caller.local
    return accepted
  }

  private refuse(socket: StreamSocket): void {
    this.later(this.options.latencyNanos * 2, () => socket.fail("ECONNREFUSED"))
  }

  private connectPath(socket: StreamSocket, address: UnixAddress): void {
    const listener = this.bound.find(
      (one): one is StreamSocket => one instanceof StreamSocket && isPath(one, address.path),
    )
    if (listener?.state !== "listening") throw this.nobodyAt(address)
    if (listener.arrived.length > listener.backlog) throw osError("EAGAIN")
    socket.peer = address
    const accepted = this.acceptedBy(listener, socket, listener.local)
    this.join(socket, accepted, true)
    arrive(listener, accepted)
  }

  private nobodyAt({ path }: UnixAddress): PyRaise {
    const exists = path.startsWith("\0") || this.paths.exists(path)
    return osError(exists ? "ECONNREFUSED" : "ENOENT")
  }

  private bindPath(socket: AnySocket, address: UnixAddress): void {
    const { path } = address
    if (path.startsWith("\0")) {
      if (this.bound.some(one => isPath(one, path))) throw osError("EADDRINUSE")
    } else this.paths.make(path)
    socket.local = address
  }

  private datagramsAt(address: UnixAddress): DatagramSocket {
    const receiver = this.bound.find(
      (one): one is DatagramSocket => one instanceof DatagramSocket && isPath(one, address.path),
    )
    if (receiver === undefined) throw this.nobodyAt(address)
    return receiver
  }

  private messagesAt({ host, port }: InternetAddress): DatagramSocket | null {
    const isThere = (one: AnySocket): one is DatagramSocket =>
      one instanceof DatagramSocket && isAt(one, host, port)
    const all = this.bound.filter(isThere)
    return all.find(one => hostOf(one) === host) ?? all[0] ?? null
  }

  private freeAddress(socket: AnySocket, { host, port }: InternetAddress): InternetAddress {
    if (!isOwn(host)) throw osError("EADDRNOTAVAIL")
    if (port === 0) return { host, port: this.takePort() }
    if (port < 1024) throw osError("EACCES")
    if (this.bound.some(other => areInConflict(other, socket, { host, port })))
      throw osError("EADDRINUSE")
    return { host, port }
  }
}

function arrive(listener: StreamSocket, accepted: StreamSocket): void {
  listener.arrived.push(accepted)
  listener.changed()
}

/** Whether two sockets may not share a port: SO_REUSEADDR helps unless one listens. */
function areInConflict(other: AnySocket, socket: AnySocket, wanted: InternetAddress): boolean {
  if (other instanceof StreamSocket !== socket instanceof StreamSocket) return false
  if (portOf(other) !== wanted.port) return false
  const host = hostOf(other)
  if (!meets(host, wanted.host) && !meets(wanted.host, host)) return false
  if (isBothSix(other, socket)) return false
  const both = (name: string): boolean =>
    other.options.get(name) === 1 && socket.options.get(name) === 1
  if (both(optionKeys.reusePort)) return false
  const isListening = other instanceof StreamSocket && other.state === "listening"
  return !both(optionKeys.reuseAddress) || isListening
}

/** One of them is for IPv6 alone and the other is not for IPv6. */
function isBothSix(left: AnySocket, right: AnySocket): boolean {
  if (left.family === right.family) return false
  return left.options.get(optionKeys.ipv6Only) === 1 || right.options.get(optionKeys.ipv6Only) === 1
}

function isAt(socket: AnySocket, host: string, port: number): boolean {
  if (portOf(socket) !== port) return false
  if (socket.options.get(optionKeys.ipv6Only) === 1 && !host.includes(":")) return false
  return meets(hostOf(socket), host)
}

function isPath(socket: AnySocket, path: string): boolean {
  return socket.local !== null && "path" in socket.local && socket.local.path === path
}

function portOf({ local }: AnySocket): number {
  return local !== null && "port" in local ? local.port : -1
}

function hostOf({ local }: AnySocket): string {
  return local !== null && "host" in local ? local.host : ""
}

function loopbackOf(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1"
  return host === "::" ? "::1" : host
}

function anyOf(host: string): string {
  return host.includes(":") ? "::" : "0.0.0.0"
}
