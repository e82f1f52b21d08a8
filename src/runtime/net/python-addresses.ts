/** Addresses between Python and the network: tuples for the internet families, paths for Unix. */
import { decodeBytes, encodeText } from "../../python/builtins/encodings"
import { raised, typeError } from "../../python/objects/exception"
import { textOf } from "../../python/objects/numbers"
import { tuple } from "../../python/objects/singletons"
import { typeName } from "../../python/objects/type-of"
import { PyBytes, PyTuple, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import type { Steps } from "../disk/descriptors"
import { fileSystemPath } from "../disk/path-argument"
import { osError } from "../disk/errors"
import { bytesLike, integerOf, pyBytes } from "../io/steps"
import { runtimeOf } from "../process"
import {
  AF_INET,
  AF_INET6,
  AF_UNIX,
  asIpv4,
  asIpv6,
  type InternetAddress,
  type SocketAddress,
  type UnixAddress,
} from "./address"
import { networkOf } from "./network-of"
import { nameError } from "./socket-object"

/** The longest path that fits into an address. */
const LONGEST_PATH = 108
/** How long asking for a name of the simulated internet takes. */
const lookupNanos = 5_000_000

/** An address that Python gives to `call` (`bind`, `connect`, ...). */
export function* addressOf(
  vm: Vm,
  given: Value,
  about: { readonly family: number; readonly call: string },
): Steps<SocketAddress> {
  if (about.family === AF_UNIX) return yield* pathAddress(vm, given)
  return yield* internetAddress(vm, given, about)
}

function* pathAddress(vm: Vm, given: Value): Steps<UnixAddress> {
  const plain = textOf(given) === null ? bytesLike(given) : null
  if (plain === null && textOf(given) === null && !(given instanceof PyBytes))
    throw typeError(`a bytes-like object is required, not '${typeName(given)}'`)
  const path =
    plain !== null ? decodeBytes(plain, "utf-8", "surrogateescape") : yield* asPath(vm, given)
  if (encodeText(path, "utf-8", "replace").data.length >= LONGEST_PATH)
    throw raised("OSError", "AF_UNIX path too long")
  return { path }
}

function* asPath(vm: Vm, given: Value): Steps<string> {
  return textOf(yield* fileSystemPath(vm, given)) ?? ""
}

function* internetAddress(
  vm: Vm,
  given: Value,
  { family, call }: { readonly family: number; readonly call: string },
): Steps<InternetAddress> {
  const name = family === AF_INET ? "AF_INET" : "AF_INET6"
  if (!(given instanceof PyTuple))
    throw typeError(`${call}(): ${name} address must be tuple, not ${typeName(given)}`)
  const { items } = given
  const isPair = items.length === 2
  if (family === AF_INET && !isPair) throw typeError("AF_INET address must be a pair (host, port)")
  if (family === AF_INET6 && (items.length < 2 || items.length > 4))
    throw typeError("AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])")
  const host = hostText(items[0]!)
  const port = yield* integerOf(vm, items[1]!)
  if (port < 0 || port > 65_535) throw raised("OverflowError", `${call}(): port must be 0-65535.`)
  return { host: yield* hostAddress(vm, host, family), port }
}

/** A host as text. */
export function hostText(given: Value): string {
  const text = textOf(given)
  if (text !== null) return text
  const bytes = bytesLike(given)
  if (bytes === null) throw typeError(`str, bytes or bytearray expected, not ${typeName(given)}`)
  return decodeBytes(bytes, "utf-8", "replace")
}

/** The address of a host for a family; asking for a name outside takes time. */
export function* hostAddress(vm: Vm, host: string, family: number): Steps<string> {
  if (host === "") return family === AF_INET ? "0.0.0.0" : "::"
  if (host === "<broadcast>") return "255.255.255.255"
  const numeric = family === AF_INET ? asIpv4(host) : asIpv6(host)
  if (numeric !== null) return numeric
  if (asIpv4(host) !== null || asIpv6(host) !== null)
    throw nameError(-9, "Address family for hostname not supported")
  return yield* lookUp(vm, host, family === AF_INET6)
}

/** Asks for the address of a name. */
export function* lookUp(vm: Vm, host: string, wantsIpv6: boolean): Steps<string> {
  const address = networkOf(vm).names.addressOf(host, wantsIpv6)
  if (address === "127.0.0.1" || address === "::1") return address
  const { machine } = runtimeOf(vm)
  const dueNanos = machine.nanos + lookupNanos
  yield {
    kind: "park",
    park: { reason: "network", subject: -1, dueNanos, operation: `DNS ${host}` },
  }
  if (address === null) throw nameError(-2, "Name or service not known")
  return address
}

/** An address as Python sees it. */
export function pythonAddress(address: SocketAddress | null, family: number): Value {
  if (family === AF_UNIX) {
    const path = address !== null && "path" in address ? address.path : ""
    return path.startsWith("\0") ? pyBytes(encodeText(path, "utf-8", "surrogateescape").data) : path
  }
  const { host, port } =
    address !== null && "host" in address
      ? address
      : { host: family === AF_INET6 ? "::" : "0.0.0.0", port: 0 }
  return family === AF_INET6 ? tuple([host, port, 0, 0]) : tuple([host, port])
}

/** The address of the other end, which there must be. */
export function peerAddress(address: SocketAddress | null, family: number): Value {
  if (address === null) throw osError("ENOTCONN")
  return pythonAddress(address, family)
}
