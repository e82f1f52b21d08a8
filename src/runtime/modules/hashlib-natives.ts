/** What `hashlib` and `secrets` need of the machine: digests of bytes. */
import { raised, typeError, valueError } from "../../python/objects/exception"
import { native } from "../../python/objects/native"
import { bytesType } from "../../python/objects/types"
import { PyBytes, type PyTuple, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { digest32 } from "./hash-32"
import { sinesOfMd5 } from "./hash-constants"
import { keccakDigest } from "./keccak"
import type { ModuleRows } from "./module-rows"
import { sha384, sha512 } from "./sha512"

/** Nanoseconds that a byte of a digest takes, about. */
const nanosPerByte = 3

function digestOf(name: string, data: Uint8Array, length = 0): Uint8Array {
  if (name === "sha512") return sha512(data)
  if (name === "sha384") return sha384(data)
  const sines = name === "md5" ? sinesOfMd5() : []
  const found = digest32(name, data, sines) ?? keccakDigest(name, data, length)
  if (found === null) throw valueError(`unsupported hash type ${name}`)
  return found
}

function dataOf(value: Value): Uint8Array {
  if (value instanceof PyBytes) return value.data
  throw typeError("object supporting the buffer API required")
}

const bytes = (data: Uint8Array) => new PyBytes(bytesType, data)

/** The key of an HMAC (RFC 2104) mixed with its two pads. */
function pads(name: string, key: Uint8Array): readonly [Uint8Array, Uint8Array] {
  const size = name === "sha384" || name === "sha512" ? 128 : 64
  const short = key.length > size ? digestOf(name, key) : key
  const block = new Uint8Array(size)
  block.set(short)
  return [block.map(byte => byte ^ 0x36), block.map(byte => byte ^ 0x5c)]
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length)
  whole.set(first)
  whole.set(second, first.length)
  return whole
}

/** PBKDF2 (RFC 8018) with HMAC. */
function derive(
  name: string,
  [password, salt]: readonly [Uint8Array, Uint8Array],
  [rounds, length]: readonly [number, number],
): Uint8Array {
  const [inner, outer] = pads(name, password)
  const mac = (data: Uint8Array) =>
    digestOf(name, joined(outer, digestOf(name, joined(inner, data))))
  const derived: number[] = []
  for (let block = 1; derived.length < length; block++) {
    const number = new Uint8Array(4)
    new DataView(number.buffer).setUint32(0, block)
    let last = mac(joined(salt, number))
    const mixed = last.slice()
    for (let round = 1; round < rounds; round++) {
      last = mac(last)
      last.forEach((byte, at) => (mixed[at]! ^= byte))
    }
    derived.push(...mixed)
  }
  return Uint8Array.from(derived.slice(0, length))
}

/** The rows of `_hashes`. */
export const hashNatives: ModuleRows = {
  natives: [
    native("digest", "(name, data, length, /)", (vm: Vm, name: string, data: Value, length) => {
      const given = dataOf(data)
      vm.host.charge(500 + given.length * nanosPerByte)
      return bytes(digestOf(name, given, Number(length)))
    }),
    native(
      "derive",
      "(name, texts, numbers, /)",
      (vm, name: string, texts: PyTuple, numbers: PyTuple) => {
        const [password, salt] = texts.items.map(dataOf)
        const [rounds, length] = numbers.items.map(Number)
        if (rounds! > 2_000_000) throw raised("OverflowError", "iteration value is too great.")
        vm.host.charge(rounds! * 600)
        return bytes(derive(name, [password!, salt!], [rounds!, length!]))
      },
    ),
  ],
}
