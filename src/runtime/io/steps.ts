/** Small things every stream needs: calling methods of other streams, numbers, bytes. */
import { getAttributePlain, getAttributeSteps } from "../../python/objects/attributes"
import { isRaised, typeError } from "../../python/objects/exception"
import { call, run } from "../../python/objects/native"
import { indexPlain, indexSteps } from "../../python/objects/operations/convert"
import { truthPlain, truthSteps } from "../../python/objects/operations"
import { NEEDS_CALL } from "../../python/objects/singletons"
import { bufferOf, PyMemoryView } from "../../python/objects/memory-view"
import { typeName } from "../../python/objects/type-of"
import { bytesType } from "../../python/objects/types"
import { PyBytes, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import type { Steps } from "../disk/descriptors"

/** `object.name` */
export function* attributeOf(vm: Vm, object: Value, name: string): Steps<Value> {
  const plain = getAttributePlain(vm, object, name)
  return plain === NEEDS_CALL ? yield run(getAttributeSteps(vm, object, name)) : plain
}

/** `getattr(object, name, None)` */
export function* attributeOrNone(vm: Vm, object: Value, name: string): Steps<Value> {
  try {
    return yield* attributeOf(vm, object, name)
  } catch (error) {
    if (isRaised(error, "AttributeError")) return null
    throw error
  }
}

/** `object.name(*args)` */
export function* callMethod(
  vm: Vm,
  object: Value,
  name: string,
  ...args: readonly Value[]
): Steps<Value> {
  const method = yield* attributeOf(vm, object, name)
  return yield call(method, ...args)
}

/** `bool(value)` */
export function* isTrue(vm: Vm, value: Value): Steps<boolean> {
  const plain = truthPlain(value)
  return plain === NEEDS_CALL ? (yield run(truthSteps(vm, value))) === true : plain
}

/** A size or offset. */
export function* integerOf(vm: Vm, value: Value): Steps<number> {
  const plain = indexPlain(value)
  return Number(plain === NEEDS_CALL ? yield run(indexSteps(vm, value)) : plain)
}

/** A size that may be left out or None: -1 then. */
export function* sizeOf(vm: Vm, value: Value | undefined): Steps<number> {
  if (value === undefined || value === null) return -1
  try {
    return yield* integerOf(vm, value)
  } catch (error) {
    if (!isRaised(error, "TypeError")) throw error
    throw typeError(`argument should be integer or None, not '${typeName(value)}'`)
  }
}

/** The bytes of a bytes-like object. */
export function bytesOf(value: Value): Uint8Array {
  const bytes = bytesLike(value)
  if (bytes !== null) return bytes
  throw typeError(`a bytes-like object is required, not '${typeName(value)}'`)
}

/** The bytes of a bytes-like object, or null for anything else. */
export function bytesLike(value: Value): Uint8Array | null {
  return bufferOf(value)
}

/** A bytes object. */
export function pyBytes(data: Uint8Array): PyBytes {
  return new PyBytes(bytesType, data)
}

/** Several runs of bytes as one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Puts bytes into a writable buffer, from its start. */
export function fillBuffer(target: Value, bytes: Uint8Array): number {
  const data = writableOf(target)
  data.set(bytes.subarray(0, data.length))
  return Math.min(bytes.length, data.length)
}

/** The memory of a writable bytes-like object. */
export function writableOf(target: Value): Uint8Array {
  if (target instanceof PyBytes && target.type !== bytesType) return target.data
  if (target instanceof PyMemoryView && !target.window.isReadOnly && target.window.step === 1) {
    const { offset, length } = target.window
    return target.base.data.subarray(offset, offset + length)
  }
  throw typeError(
    `readinto() argument must be read-write bytes-like object, not ${typeName(target)}`,
  )
}

/** The kind of a wrong argument as messages name it: None by its name, others by their type. */
export function argumentName(value: Value): string {
  return value === null ? "None" : typeName(value)
}
