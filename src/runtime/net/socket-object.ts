/** `_socket.socket`: a number of a descriptor and how long its calls wait. */
import { exceptionTypeNamed, newException, PyRaise } from "../../python/objects/exception"
import type { PyType } from "../../python/objects/type"
import { builtinType } from "../../python/objects/types"
import { PyObject } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { descriptorsOf, type Steps } from "../disk/descriptors"
import { osError } from "../disk/errors"
import { runtimeOf } from "../process"
import { DatagramSocket } from "./datagram-socket"
import { type Endpoint, waitFor } from "./endpoint"
import { networkOf } from "./network-of"
import { StreamSocket } from "./stream-socket"

export const socketType = builtinType("socket", "fixed", {
  canBeBase: true,
  hasInstanceDict: true,
  module: "_socket",
})

function socketError(name: string): PyType {
  return builtinType(name, "exception", {
    bases: [exceptionTypeNamed("OSError")],
    canBeBase: true,
    hasInstanceDict: true,
    module: "socket",
  })
}

export const gaierrorType = socketError("gaierror")
export const herrorType = socketError("herror")

/** What `getaddrinfo` fails with. */
export function nameError(number: number, text: string, type = gaierrorType): PyRaise {
  const exception = newException(type, [number, text])
  exception.setMember("errno", number)
  exception.setMember("strerror", text)
  return new PyRaise(exception)
}

/** A socket as Python holds it. */
export class PySocket extends PyObject {
  /** -1 once it is closed. */
  descriptor = -1
  family = 0
  kind = 0
  protocol = 0
  /** How long a call waits: null for ever, 0 not at all. */
  timeoutSeconds: number | null = null
}

/** A socket of either kind. */
export type AnySocket = StreamSocket | DatagramSocket

/** What the socket's descriptor refers to. */
export function socketOf(vm: Vm, self: PySocket): AnySocket {
  if (self.descriptor < 0) throw osError("EBADF")
  return socketAt(vm, self.descriptor)
}

/** The socket that has a number. */
export function socketAt(vm: Vm, descriptor: number): AnySocket {
  const { target } = descriptorsOf(vm).get(descriptor)
  if (target instanceof StreamSocket || target instanceof DatagramSocket) return target
  throw osError("ENOTSOCK")
}

/** As `socketOf`, where only a stream will do. */
export function streamOf(vm: Vm, self: PySocket): StreamSocket {
  const socket = socketOf(vm, self)
  if (socket instanceof StreamSocket) return socket
  throw osError("EOPNOTSUPP")
}

/** A number for a socket of the network. */
export function describe(vm: Vm, target: Endpoint): number {
  const file = { target, canRead: true, canWrite: true, isAppending: false, path: "" }
  return descriptorsOf(vm).add({ ...file, position: 0, shared: 1 })
}

/** A call of a socket: tried until it gives something; `operation` is its name for the record. */
export interface SocketCall<Result> {
  readonly operation: string
  readonly attempt: () => Result | null
}

/** Does what may have to wait, as long as the socket's timeout allows. */
export function* blocking<Result>(vm: Vm, self: PySocket, call: SocketCall<Result>): Steps<Result> {
  const result = yield* patiently(vm, self, call)
  if (result !== null) return result
  throw self.timeoutSeconds === 0 ? osError("EAGAIN") : timedOut()
}

/** As `blocking`, null when there was no time. */
export function* patiently<Result>(
  vm: Vm,
  self: PySocket,
  call: SocketCall<Result>,
): Steps<Result | null> {
  networkOf(vm).settle()
  const { machine } = runtimeOf(vm)
  const { timeoutSeconds } = self
  const dueNanos = timeoutSeconds === null ? Infinity : machine.nanos + timeoutSeconds * 1e9
  const patience = { dueNanos, now: () => machine.nanos, operation: call.operation }
  return yield* waitFor(socketOf(vm, self), patience, call.attempt)
}

/** What a call that waited in vain raises. */
export function timedOut(): PyRaise {
  return new PyRaise(newException(exceptionTypeNamed("TimeoutError"), ["timed out"]))
}
