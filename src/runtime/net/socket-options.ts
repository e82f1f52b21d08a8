/** Options of sockets: some change what the network does, the others are kept and given back. */
import { typeError } from "../../python/objects/exception"
import { intOf } from "../../python/objects/numbers"
import { typeName } from "../../python/objects/type-of"
import type { Value } from "../../python/objects/value"
import { errorNamed } from "../disk/errno-table"
import { osError } from "../disk/errors"
import { bytesLike, pyBytes } from "../io/steps"
import { DatagramSocket } from "./datagram-socket"
import { optionKeys } from "./option-keys"
import type { AnySocket } from "./socket-object"
import { StreamSocket } from "./stream-socket"

/** Level and number of an option. */
type OptionName = readonly [number, number]

/** What options have that nobody has set. */
const usual: ReadonlyMap<string, number> = new Map([
  [optionKeys.sendBuffer, 16_384],
  [optionKeys.receiveBuffer, 131_072],
])
const levels = new Set([0, 1, 6, 17, 41])

/** `setsockopt` */
export function setOption(socket: AnySocket, [level, name]: OptionName, given: Value): void {
  if (!levels.has(level)) throw osError("ENOPROTOOPT")
  const key = `${level}:${name}`
  const value = numberOf(given)
  if (key === optionKeys.linger) socket.options.set(optionKeys.lingerSeconds, secondOf(given))
  const isBuffer = key === optionKeys.sendBuffer || key === optionKeys.receiveBuffer
  // Linux keeps room for its own records beside the data.
  socket.options.set(key, isBuffer ? Math.max(2048, value) * 2 : value)
  if (isBuffer && socket instanceof StreamSocket) socket.resizeBuffers()
}

/** `getsockopt`: a number, or as many bytes as asked for. */
export function getOption(socket: AnySocket, [level, name]: OptionName, size: number): Value {
  if (!levels.has(level)) throw osError("ENOPROTOOPT")
  const value = valueOf(socket, `${level}:${name}`)
  if (size === 0) return value
  const bytes = new Uint8Array(Math.max(4, size))
  new DataView(bytes.buffer).setInt32(0, value, true)
  return pyBytes(bytes.slice(0, size))
}

function valueOf(socket: AnySocket, key: string): number {
  switch (key) {
    case "1:3":
      return socket instanceof DatagramSocket ? 2 : 1
    case "1:4": {
      const error = socket.takeError()
      return error === null ? 0 : errorNamed(error).number
    }
    case "1:30":
      return Number(!(socket instanceof DatagramSocket) && socket.state === "listening")
    case "1:39":
      return socket.family
    default:
      return socket.options.get(key) ?? usual.get(key) ?? 0
  }
}

/** The second number of a structure of two. */
function secondOf(given: Value): number {
  const bytes = given === null ? null : bytesLike(given)
  return bytes === null || bytes.length < 8
    ? 0
    : new DataView(bytes.buffer, bytes.byteOffset).getInt32(4, true)
}

function numberOf(given: Value): number {
  const number = given === null ? 0 : intOf(given)
  if (number !== null) return Number(number)
  const bytes = bytesLike(given)
  if (bytes === null) throw typeError(`a bytes-like object is required, not '${typeName(given)}'`)
  return bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getInt32(0, true)
}
