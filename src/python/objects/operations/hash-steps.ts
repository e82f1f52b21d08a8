import { typeError } from "../exception"
import {
  combineHashes,
  combineSetHashes,
  hashInteger,
  hashOfKind,
  hashPlain,
  unhashable,
} from "../hash"
import { NativeFunction, run, type NativeRequest, type NativeSteps } from "../native"
import { intOf } from "../numbers"
import { PySet } from "../set"
import { NEEDS_CALL } from "../singletons"
import { objectType } from "../types"
import { PySlice, PyTuple, type Value } from "../value"
import type { Vm } from "../vm-interface"
import { callSpecial, specialMethod } from "./special"

/** hash(value) for every type. */
export function* hashSteps(vm: Vm, value: Value): NativeSteps {
  const plain = hashPlain(value)
  if (plain !== NEEDS_CALL) return plain
  const name = unhashable(value)
  if (name !== null) throw typeError(`unhashable type: '${name}'`)
  const method = specialMethod(value, "__hash__")
  if (method === undefined || isObjectHash(method)) return identityHash(vm, value)
  const answer = yield callSpecial(method, value)
  const hash = intOf(answer)
  if (hash === null) throw typeError(`__hash__ method should return an integer`)
  return hash === -1 ? -2 : isWide(hash) ? hashInteger(BigInt(hash)) : hash
}

/** The `__hash__` of built-in kinds, whatever their items are. */
export function* valueHashSteps(vm: Vm, value: Value): NativeSteps {
  if (value instanceof PyTuple) return combineHashes(yield* hashAll(vm, value.items))
  if (value instanceof PySlice)
    return combineHashes(yield* hashAll(vm, [value.start, value.stop, value.step]))
  if (value instanceof PySet) return combineSetHashes(yield* hashAll(vm, value.elements()))
  const plain = hashOfKind(value)
  return plain === NEEDS_CALL ? identityHash(vm, value) : plain
}

/** What `object.__hash__` gives: the identity, rotated so that neighbours differ. */
export function identityHash(vm: Vm, value: Value): number {
  return Math.floor(vm.identityOf(value) / 16)
}

function isObjectHash(method: Value): boolean {
  return method instanceof NativeFunction && method.owner === objectType
}

function isWide(hash: number | bigint): boolean {
  return BigInt.asIntN(64, BigInt(hash)) !== BigInt(hash)
}

function* hashAll(
  vm: Vm,
  items: readonly Value[],
): Generator<NativeRequest, (number | bigint)[], Value> {
  const hashes: (number | bigint)[] = []
  for (const item of items) {
    const hash = intOf(yield run(hashSteps(vm, item)))
    hashes.push(hash ?? 0)
  }
  return hashes
}
