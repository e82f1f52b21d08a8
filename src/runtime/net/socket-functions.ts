/** The functions and numbers of `_socket`: names, addresses, pairs. */
import { exceptionTypeNamed, raised, typeError } from "../../python/objects/exception"
import { native, nativeSteps } from "../../python/objects/native"
import { intOf, textOf } from "../../python/objects/numbers"
import { float, list, tuple } from "../../python/objects/singletons"
import { typeName } from "../../python/objects/type-of"
import type { PyTuple, Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { closeDescriptor, duplicateDescriptor, type Steps } from "../disk/descriptors"
import { osError } from "../disk/errors"
import { bytesOf, integerOf, pyBytes } from "../io/steps"
import type { ModuleRows } from "../modules/module-rows"
import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  asIpv4,
  asIpv6,
  ipv6Bytes,
  ipv6Text,
  ownName,
  SOCK_DGRAM,
  SOCK_STREAM,
} from "./address"
import { DatagramSocket } from "./datagram-socket"
import { services } from "./names"
import { networkOf } from "./network-of"
import { hostAddress, hostText, lookUp } from "./python-addresses"
import { socketConstants } from "./socket-constants"
import { makeSocket, timeoutOf } from "./socket-methods"
import { describe, gaierrorType, herrorType, nameError, socketType } from "./socket-object"
import { StreamSocket } from "./stream-socket"

const AI_PASSIVE = 1
const AI_CANONNAME = 2
const AI_NUMERICHOST = 4
const NI_NUMERICHOST = 1
const NI_NUMERICSERV = 2

/** The types of sockets that a service is offered on: number, protocol. */
const kinds: readonly (readonly [number, number])[] = [
  [SOCK_STREAM, 6],
  [SOCK_DGRAM, 17],
  [3, 0],
]

function* portOf(vm: Vm, given: Value): Steps<number> {
  if (given === null) return 0
  const text = textOf(given) ?? (intOf(given) === null ? hostText(given) : null)
  if (text === null) return yield* integerOf(vm, given)
  if (/^\d+$/.test(text)) return Number(text)
  const port = services.get(text)
  if (port === undefined) throw nameError(-8, "Servname not supported for ai_socktype")
  return port
}

/** Whether a port is given by a name, which raw sockets have none of. */
function isService(given: Value): boolean {
  const text = textOf(given)
  return text !== null && !/^\d+$/.test(text)
}

/** The addresses of a host, one for each family it has. */
function* hostsOf(
  vm: Vm,
  host: string | null,
  { family, flags }: { readonly family: number; readonly flags: number },
): Steps<readonly (readonly [number, string])[]> {
  const families = family === 0 ? [AF_INET, AF_INET6] : [family]
  if (host === null) {
    const isPassive = (flags & AI_PASSIVE) !== 0
    const four = isPassive ? "0.0.0.0" : "127.0.0.1"
    return families.map(one => [one, one === AF_INET ? four : isPassive ? "::" : "::1"])
  }
  const four = asIpv4(host)
  const six = asIpv6(host)
  if (four !== null || six !== null) {
    const own = four === null ? AF_INET6 : AF_INET
    if (!families.includes(own)) throw nameError(-9, "Address family for hostname not supported")
    return [[own, four ?? six!]]
  }
  if ((flags & AI_NUMERICHOST) !== 0) throw nameError(-2, "Name or service not known")
  const wanted = families[0]!
  return [[wanted, yield* lookUp(vm, host, wanted === AF_INET6)]]
}

function* addressInfo(vm: Vm, ...args: readonly Value[]): Steps<Value> {
  const [givenHost = null, givenPort = null, family = 0, kind = 0, protocol = 0, flag = 0] = args
  const wanted = { family: yield* integerOf(vm, family), flags: yield* integerOf(vm, flag) }
  if (![0, AF_INET, AF_INET6].includes(wanted.family))
    throw nameError(-6, "ai_family not supported")
  const host = givenHost === null ? null : hostText(givenHost)
  const port = yield* portOf(vm, givenPort)
  if (host === null && givenPort === null) throw nameError(-2, "Name or service not known")
  const kindWanted = (yield* integerOf(vm, kind)) & 0xf
  const protocolWanted = yield* integerOf(vm, protocol)
  const fitting = kinds.filter(
    ([number, proto]) =>
      (kindWanted === 0 || kindWanted === number) &&
      (protocolWanted === 0 || protocolWanted === proto || proto === 0) &&
      (proto !== 0 || !isService(givenPort)),
  )
  if (fitting.length === 0) throw nameError(-7, "ai_socktype not supported")
  const canonical = (wanted.flags & AI_CANONNAME) !== 0 ? (host ?? "") : ""
  const found: Value[] = []
  for (const [own, address] of yield* hostsOf(vm, host === "" ? null : host, wanted))
    for (const [number, proto] of fitting) {
      const place = own === AF_INET ? [address, port] : [address, port, 0, 0]
      found.push(tuple([own, number, proto, found.length === 0 ? canonical : "", tuple(place)]))
    }
  return list(found)
}

function* nameInfo(vm: Vm, address: PyTuple, flag: Value): Steps<Value> {
  const flags = yield* integerOf(vm, flag)
  const host = textOf(address.items[0] ?? null) ?? ""
  const port = yield* integerOf(vm, address.items[1] ?? 0)
  const name = (flags & NI_NUMERICHOST) === 0 ? nameOf(vm, host) : null
  const service = [...services].find(([, number]) => number === port)?.[0]
  const isNumeric = (flags & NI_NUMERICSERV) !== 0 || service === undefined
  return tuple([name ?? host, isNumeric ? String(port) : service])
}

function nameOf(vm: Vm, address: string): string | null {
  if (address.startsWith("127.") || address === "::1") return "localhost"
  return networkOf(vm).names.nameOf(address)
}

function* hostByName(vm: Vm, given: Value): Steps<string> {
  const host = hostText(given)
  const address = yield* hostAddress(vm, host, AF_INET)
  return address
}

function pair(vm: Vm, family: number, kind: number): Value {
  if (family !== AF_UNIX) throw osError("EOPNOTSUPP")
  const left = makeSocket(vm, family, kind)
  const right = makeSocket(vm, family, kind)
  if (left instanceof StreamSocket && right instanceof StreamSocket)
    networkOf(vm).join(left, right, true)
  else if (left instanceof DatagramSocket && right instanceof DatagramSocket) {
    left.partner = right
    right.partner = left
  }
  return tuple([describe(vm, left), describe(vm, right)])
}

const lookups = [
  nativeSteps("getaddrinfo", "(host, port, family=0, type=0, proto=0, flags=0)", addressInfo),
  nativeSteps("getnameinfo", "(sockaddr, flags, /)", function* (vm, address: Value, flags: Value) {
    return yield* nameInfo(vm, address as PyTuple, flags)
  }),
  nativeSteps("gethostbyname", "(hostname, /)", function* (vm, name: Value) {
    return yield* hostByName(vm, name)
  }),
  nativeSteps("gethostbyname_ex", "(hostname, /)", function* (vm, name: Value) {
    return tuple([hostText(name), list([]), list([yield* hostByName(vm, name)])])
  }),
  nativeSteps("gethostbyaddr", "(ip_address, /)", function* (vm, name: Value) {
    const address = yield* hostByName(vm, name)
    const known = nameOf(vm, address)
    if (known === null) throw nameError(1, "Unknown host", herrorType)
    return tuple([known, list([]), list([address])])
  }),
  native("gethostname", "()", () => ownName),
  native("getservbyname", "(servicename, protocolname=None, /)", (_vm, name: Value) => {
    const port = services.get(textOf(name) ?? "")
    if (port === undefined) throw raised("OSError", "service/proto not found")
    return port
  }),
  native("getservbyport", "(port, protocolname=None, /)", (_vm, port: Value) => {
    const found = [...services].find(([, number]) => number === Number(intOf(port)))
    if (found === undefined) throw raised("OSError", "port/proto not found")
    return found[0]
  }),
]

const conversions = [
  native("inet_aton", "(ip_addr, /)", (_vm, text: Value) => {
    const address = asIpv4(textOf(text) ?? "")
    if (address === null) throw raised("OSError", "illegal IP address string passed to inet_aton")
    return pyBytes(Uint8Array.from(address.split("."), Number))
  }),
  native("inet_ntoa", "(packed_ip, /)", (_vm, packed: Value) => {
    const bytes = bytesOf(packed)
    if (bytes.length !== 4) throw raised("OSError", "packed IP wrong length for inet_ntoa")
    return bytes.join(".")
  }),
  native("inet_pton", "(address_family, ip_string, /)", (_vm, family: Value, text: Value) => {
    const written = textOf(text) ?? ""
    const bytes =
      intOf(family) === AF_INET6
        ? ipv6Bytes(written)
        : (asIpv4(written)?.split(".").map(Number) ?? null)
    if (bytes === null) throw raised("OSError", "illegal IP address string passed to inet_pton")
    return pyBytes(Uint8Array.from(bytes))
  }),
  native("inet_ntop", "(address_family, packed_ip, /)", (_vm, family: Value, packed: Value) => {
    const bytes = [...bytesOf(packed)]
    const isSix = intOf(family) === AF_INET6
    const size = isSix ? 16 : 4
    if (bytes.length !== size)
      throw raised("ValueError", "invalid length of packed IP address string")
    return isSix ? ipv6Text(bytes) : bytes.join(".")
  }),
  ...["htons", "ntohs"].map(name => swapped(name, 2)),
  ...["htonl", "ntohl"].map(name => swapped(name, 4)),
]

/** The bytes of an integer the other way round. */
function swapped(name: string, size: 2 | 4) {
  return native(name, "(x, /)", (_vm, given: Value) => {
    const value = intOf(given)
    if (value === null)
      throw typeError(`'${typeName(given)}' object cannot be interpreted as an integer`)
    const number = Number(value)
    if (number < 0) throw raised("ValueError", "Cannot convert negative int")
    if (number >= 2 ** (size * 8))
      throw raised("OverflowError", `Python int too large for C uint${size * 8}_t`)
    const view = new DataView(new ArrayBuffer(4))
    if (size === 2) {
      view.setUint16(0, number, true)
      return view.getUint16(0, false)
    }
    view.setUint32(0, number, true)
    return view.getUint32(0, false)
  })
}

const others = [
  native("_pair", "(family, type, /)", (vm, family: Value, kind: Value) =>
    pair(vm, Number(intOf(family)), Number(intOf(kind)) & 0xf),
  ),
  native("dup", "(fd, /)", (vm, descriptor: Value) =>
    duplicateDescriptor(vm, Number(intOf(descriptor))),
  ),
  native("close", "(fd, /)", (vm, descriptor: Value) => {
    closeDescriptor(vm, Number(intOf(descriptor)))
    return null
  }),
  native("getdefaulttimeout", "()", vm => {
    const { defaultTimeout } = networkOf(vm)
    return defaultTimeout === null ? null : float(defaultTimeout)
  }),
  native("setdefaulttimeout", "(timeout, /)", (vm, seconds: Value) => {
    networkOf(vm).defaultTimeout = timeoutOf(seconds)
    return null
  }),
]

/** What `socket` is made of. */
export const socketModule: ModuleRows = {
  natives: [...lookups, ...conversions, ...others],
  constants: [
    ["socket", socketType],
    ["SocketType", socketType],
    ["error", exceptionTypeNamed("OSError")],
    ["timeout", exceptionTypeNamed("TimeoutError")],
    ["gaierror", gaierrorType],
    ["herror", herrorType],
    ["has_ipv6", true],
    ...socketConstants,
  ],
}
