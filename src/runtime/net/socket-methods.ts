/** Methods of `_socket.socket`: each does what the call of the same name does on Linux. */
import { install, withInstanceDict } from "../../python/builtins/install"
import { GetSetDescriptor } from "../../python/objects/function"
import { isRaised, PyRaise, typeError, valueError } from "../../python/objects/exception"
import { native, nativeSteps } from "../../python/objects/native"
import { intOf } from "../../python/objects/numbers"
import { float, tuple } from "../../python/objects/singletons"
import type { PyType } from "../../python/objects/type"
import { typeName } from "../../python/objects/type-of"
import type { Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { clockSeconds } from "../asyncio/seconds"
import { costs } from "../cost-model"
import { closeDescriptor, type Steps } from "../disk/descriptors"
import { errorNamed } from "../disk/errno-table"
import { osError } from "../disk/errors"
import { bytesLike, bytesOf, fillBuffer, integerOf, pyBytes, writableOf } from "../io/steps"
import { runtimeOf } from "../process"
import { AF_INET, AF_INET6, AF_UNIX, SOCK_DGRAM, SOCK_STREAM, type SocketAddress } from "./address"
import { DatagramSocket } from "./datagram-socket"
import { networkOf } from "./network-of"
import { addressOf, peerAddress, pythonAddress } from "./python-addresses"
import {
  blocking,
  describe,
  patiently,
  PySocket,
  socketAt,
  socketOf,
  socketType,
  streamOf,
  timedOut,
} from "./socket-object"
import { getOption, setOption } from "./socket-options"
import { StreamSocket } from "./stream-socket"

const PEEK = 2

/** Passes the time that a call of the system takes. */
function charge(vm: Vm, bytes = 0): void {
  runtimeOf(vm).machine.nanos += costs.socketCall + bytes * costs.socketByte
}

/** Linux knows this many types of sockets (`SOCK_MAX`), and the bits SOCK_NONBLOCK and SOCK_CLOEXEC. */
const KINDS = 11
const KIND_BITS = 0xf
const FLAG_BITS = 0x80800

/** A new socket of the network. */
export function makeSocket(
  vm: Vm,
  family: number,
  kind: number,
  protocol = 0,
): StreamSocket | DatagramSocket {
  const network = networkOf(vm)
  if (![AF_UNIX, AF_INET, AF_INET6].includes(family)) throw osError("EAFNOSUPPORT")
  if (kind >= KINDS) throw osError("EINVAL")
  if (kind !== SOCK_STREAM && kind !== SOCK_DGRAM)
    throw osError(kind === 3 && family !== AF_UNIX ? "EPERM" : "ESOCKTNOSUPPORT")
  const usual = family === AF_UNIX ? 1 : kind === SOCK_STREAM ? 6 : 17
  if (protocol !== 0 && protocol !== usual) throw osError("EPROTONOSUPPORT")
  return kind === SOCK_STREAM
    ? new StreamSocket(family, network)
    : new DatagramSocket(family, network)
}

function* initialize(
  vm: Vm,
  self: PySocket,
  family: Value = -1,
  kind: Value = -1,
  protocol: Value = -1,
  fileno: Value = null,
): Steps<Value> {
  const given = fileno === null ? null : yield* integerOf(vm, fileno)
  if (given !== null && given < 0) throw valueError("negative file descriptor")
  self.family = yield* integerOf(vm, family)
  const kindAndFlags = yield* integerOf(vm, kind)
  self.kind = kindAndFlags & KIND_BITS
  self.protocol = Math.max(0, yield* integerOf(vm, protocol))
  if (given === null) {
    if (self.family === -1) self.family = AF_INET
    if (kindAndFlags === -1) self.kind = SOCK_STREAM
    else if ((kindAndFlags & ~(KIND_BITS | FLAG_BITS)) !== 0) throw osError("EINVAL")
    self.descriptor = describe(vm, makeSocket(vm, self.family, self.kind, self.protocol))
  } else adopt(vm, self, given)
  self.timeoutSeconds = networkOf(vm).defaultTimeout
  charge(vm)
  return null
}

/** A second object for a socket that is there already. */
function adopt(vm: Vm, self: PySocket, descriptor: number): void {
  const socket = socketAt(vm, descriptor)
  self.descriptor = descriptor
  if (self.family === -1) self.family = socket.family
  if (self.kind === KIND_BITS) self.kind = socket instanceof StreamSocket ? SOCK_STREAM : SOCK_DGRAM
}

/** `None` for ever, else seconds from 0. */
export function timeoutOf(given: Value): number | null {
  if (given === null) return null
  const seconds = clockSeconds(given)
  if (seconds < 0) throw valueError("Timeout value out of range")
  return seconds
}

function* connectSteps(vm: Vm, self: PySocket, given: Value): Steps<void> {
  const socket = socketOf(vm, self)
  const address = yield* addressOf(vm, given, { family: self.family, call: "connect" })
  charge(vm)
  networkOf(vm).settle()
  if (socket instanceof DatagramSocket) connectDatagram(vm, socket, address)
  else {
    networkOf(vm).connect(socket, address)
    yield* awaitConnection(vm, self, socket)
  }
}

function connectDatagram(vm: Vm, socket: DatagramSocket, address: SocketAddress): void {
  const network = networkOf(vm)
  if (!socket.isBound && "host" in address)
    network.bind(socket, { host: address.host.includes(":") ? "::1" : "127.0.0.1", port: 0 })
  socket.peer = address
}

function* awaitConnection(vm: Vm, self: PySocket, socket: StreamSocket): Steps<void> {
  if (socket.state === "connected") return
  if (self.timeoutSeconds === 0) throw osError("EINPROGRESS")
  const ended = yield* patiently(vm, self, {
    operation: "connect",
    attempt: () => (socket.state === "connecting" ? null : true),
  })
  if (ended === null) throw timedOut()
  const error = socket.takeError()
  if (error !== null) throw osError(error)
}

function* connectExSteps(vm: Vm, self: PySocket, given: Value): Steps<Value> {
  try {
    yield* connectSteps(vm, self, given)
    return 0
  } catch (error) {
    if (!(error instanceof PyRaise) || !isRaised(error, "OSError")) throw error
    const number = error.exception.member("errno")
    if (typeof number === "number" && error.exception.type.name !== "gaierror") return number
    if (isRaised(error, "TimeoutError")) return errorNamed("EAGAIN").number
    throw error
  }
}

function* receiveSteps(vm: Vm, self: PySocket, count: number, flags: number): Steps<Uint8Array> {
  if (count < 0) throw valueError("negative buffersize in recv")
  const socket = socketOf(vm, self)
  const isPeek = (flags & PEEK) !== 0
  const attempt = (): Uint8Array | null =>
    socket instanceof StreamSocket
      ? socket.take(count, isPeek)
      : (socket.receive(count, isPeek)?.data ?? null)
  const data = yield* blocking(vm, self, { operation: "recv", attempt })
  charge(vm, data.length)
  vm.host.allocate(data.length)
  return data
}

function* receiveFrom(vm: Vm, self: PySocket, count: number, flags: number): Steps<Value[]> {
  if (count < 0) throw valueError("negative buffersize in recvfrom")
  const socket = socketOf(vm, self)
  if (socket instanceof StreamSocket)
    return [pyBytes(yield* receiveSteps(vm, self, count, flags)), null]
  const isPeek = (flags & PEEK) !== 0
  const message = yield* blocking(vm, self, {
    operation: "recv",
    attempt: () => socket.receive(count, isPeek),
  })
  charge(vm, message.data.length)
  const nobody = message.from === null && self.family === AF_UNIX
  return [pyBytes(message.data), nobody ? null : pythonAddress(message.from, self.family)]
}

function* sendSteps(vm: Vm, self: PySocket, data: Uint8Array): Steps<number> {
  const socket = socketOf(vm, self)
  const count = yield* blocking(vm, self, { operation: "send", attempt: () => socket.write(data) })
  charge(vm, count)
  return count
}

function* sendAllSteps(vm: Vm, self: PySocket, data: Uint8Array): Steps<Value> {
  let place = 0
  do {
    place += yield* sendSteps(vm, self, data.subarray(place))
  } while (place < data.length)
  return null
}

function* sendToSteps(vm: Vm, self: PySocket, args: readonly (Value | undefined)[]): Steps<Value> {
  const [data, second, third] = args
  const address = third ?? second
  const bytes = bytesOf(data!)
  if (address === undefined) throw typeError("sendto() takes 2 or 3 arguments (1 given)")
  const socket = socketOf(vm, self)
  if (socket instanceof StreamSocket) return yield* sendSteps(vm, self, bytes)
  const to =
    address === null ? null : yield* addressOf(vm, address, { family: self.family, call: "sendto" })
  networkOf(vm).settle()
  charge(vm, bytes.length)
  return socket.sendTo(bytes, to)
}

function* acceptSteps(vm: Vm, self: PySocket): Steps<Value> {
  const socket = streamOf(vm, self)
  const accepted = yield* blocking(vm, self, {
    operation: "accept",
    attempt: () => socket.accept(),
  })
  charge(vm)
  const peer = pythonAddress(accepted.peer, self.family)
  return tuple([describe(vm, accepted), peer])
}

function close(vm: Vm, self: PySocket): null {
  if (self.descriptor < 0) return null
  const { descriptor } = self
  self.descriptor = -1
  networkOf(vm).settle()
  closeDescriptor(vm, descriptor)
  return null
}

function detach(self: PySocket): number {
  const { descriptor } = self
  self.descriptor = -1
  return descriptor
}

function* bindSteps(vm: Vm, self: PySocket, given: Value): Steps<Value> {
  const address = yield* addressOf(vm, given, { family: self.family, call: "bind" })
  charge(vm)
  networkOf(vm).bind(socketOf(vm, self), address)
  return null
}

function represent(self: PySocket): string {
  const { descriptor, family, kind, protocol } = self
  return `<socket object, fd=${descriptor}, family=${family}, type=${kind}, proto=${protocol}>`
}

function whole(given: Value | undefined, usual: number): number {
  if (given === undefined) return usual
  const value = intOf(given)
  if (value === null)
    throw typeError(`'${typeName(given)}' object cannot be interpreted as an integer`)
  return Number(value)
}

function roomIn(target: Value, given: Value | undefined): number {
  const { length } = writableOf(target)
  const wanted = whole(given, 0)
  if (wanted < 0) throw valueError("negative buffersize in recv_into")
  if (wanted > length) throw valueError("buffer too small for requested bytes")
  return wanted === 0 ? length : wanted
}

const transfers = [
  nativeSteps("connect", "($self, address, /)", function* (vm, self: PySocket, address: Value) {
    yield* connectSteps(vm, self, address)
    return null
  }),
  nativeSteps("connect_ex", "($self, address, /)", function* (vm, self: PySocket, address: Value) {
    return yield* connectExSteps(vm, self, address)
  }),
  nativeSteps("bind", "($self, address, /)", function* (vm, self: PySocket, address: Value) {
    return yield* bindSteps(vm, self, address)
  }),
  native("listen", "($self, backlog=128, /)", (vm, self: PySocket, backlog) => {
    networkOf(vm).listen(streamOf(vm, self), whole(backlog, 128))
    return null
  }),
  nativeSteps("_accept", "($self, /)", function* (vm, self: PySocket) {
    return yield* acceptSteps(vm, self)
  }),
  nativeSteps("recv", "($self, bufsize, flags=0, /)", function* (vm, self: PySocket, count, flags) {
    return pyBytes(yield* receiveSteps(vm, self, whole(count, 0), whole(flags, 0)))
  }),
  nativeSteps(
    "recv_into",
    "($self, buffer, nbytes=0, flags=0)",
    function* (vm, self: PySocket, target: Value, count, flags) {
      const room = roomIn(target, count)
      return fillBuffer(target, yield* receiveSteps(vm, self, room, whole(flags, 0)))
    },
  ),
  nativeSteps(
    "recvfrom",
    "($self, bufsize, flags=0, /)",
    function* (vm, self: PySocket, count, flags) {
      return tuple(yield* receiveFrom(vm, self, whole(count, 0), whole(flags, 0)))
    },
  ),
  nativeSteps(
    "recvfrom_into",
    "($self, buffer, nbytes=0, flags=0)",
    function* (vm, self: PySocket, target: Value, count, flags) {
      const room = roomIn(target, count)
      const [data, from] = yield* receiveFrom(vm, self, room, whole(flags, 0))
      return tuple([fillBuffer(target, bytesLike(data!)!), from!])
    },
  ),
  nativeSteps("send", "($self, data, flags=0, /)", function* (vm, self: PySocket, data: Value) {
    return yield* sendSteps(vm, self, bytesOf(data))
  }),
  nativeSteps("sendall", "($self, data, flags=0, /)", function* (vm, self: PySocket, data: Value) {
    return yield* sendAllSteps(vm, self, bytesOf(data))
  }),
  nativeSteps(
    "sendto",
    "($self, data, flags=0, address=None, /)",
    function* (vm, self: PySocket, ...args) {
      return yield* sendToSteps(vm, self, args)
    },
  ),
]

const states = [
  native("shutdown", "($self, flag, /)", (vm, self: PySocket, how) => {
    networkOf(vm).settle()
    socketOf(vm, self).shutdown(whole(how, 2))
    return null
  }),
  native("close", "($self, /)", (vm, self: PySocket) => close(vm, self)),
  native("detach", "($self, /)", (_vm, self: PySocket) => detach(self)),
  native("fileno", "($self, /)", (_vm, self: PySocket) => self.descriptor),
  native("getsockname", "($self, /)", (vm, self: PySocket) =>
    pythonAddress(socketOf(vm, self).local, self.family),
  ),
  native("getpeername", "($self, /)", (vm, self: PySocket) => {
    networkOf(vm).settle()
    const socket = socketOf(vm, self)
    const isThere = socket instanceof DatagramSocket ? true : socket.state === "connected"
    if (!isThere) throw osError("ENOTCONN")
    if (self.family === AF_UNIX) return pythonAddress(socket.peer, AF_UNIX)
    return peerAddress(socket.peer, self.family)
  }),
  native("settimeout", "($self, timeout, /)", (_vm, self: PySocket, seconds: Value) => {
    self.timeoutSeconds = timeoutOf(seconds)
    return null
  }),
  native("gettimeout", "($self, /)", (_vm, self: PySocket) => timeoutValue(self)),
  native("setblocking", "($self, flag, /)", (_vm, self: PySocket, flag) => {
    self.timeoutSeconds = whole(flag, 1) === 0 ? 0 : null
    return null
  }),
  native("getblocking", "($self, /)", (_vm, self: PySocket) => self.timeoutSeconds !== 0),
  native(
    "setsockopt",
    "($self, level, optname, value, optlen=None, /)",
    (vm, self: PySocket, ...args) => {
      const [level, name, value] = args
      setOption(socketOf(vm, self), [whole(level, 0), whole(name, 0)], value ?? null)
      return null
    },
  ),
  native("getsockopt", "($self, level, option, buflen=0, /)", (vm, self: PySocket, ...args) => {
    networkOf(vm).settle()
    const [level, name, size] = args
    return getOption(socketOf(vm, self), [whole(level, 0), whole(name, 0)], whole(size, 0))
  }),
  native("__repr__", "($self, /)", (_vm, self: PySocket) => represent(self)),
]

function timeoutValue({ timeoutSeconds }: PySocket): Value {
  return timeoutSeconds === null ? null : float(timeoutSeconds)
}

install(socketType, {
  construct: native("__new__", "(type, /, *args, **kwargs)", (_vm, type: PyType) => {
    return withInstanceDict(new PySocket(type), type)
  }),
  methods: [
    nativeSteps(
      "__init__",
      "($self, /, family=-1, type=-1, proto=-1, fileno=None)",
      function* (vm, self: PySocket, ...args) {
        return yield* initialize(vm, self, ...args)
      },
    ),
    ...transfers,
    ...states,
  ],
  attributes: [
    new GetSetDescriptor("family", (_vm, self) => (self as PySocket).family),
    new GetSetDescriptor("type", (_vm, self) => (self as PySocket).kind),
    new GetSetDescriptor("proto", (_vm, self) => (self as PySocket).protocol),
    new GetSetDescriptor("timeout", (_vm, self) => timeoutValue(self as PySocket)),
  ],
  doc: "One end of a connection between two programs or two parts of one.",
})
