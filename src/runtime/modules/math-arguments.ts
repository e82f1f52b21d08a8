/** Arguments of math: floats from whatever has `__float__`, ints from whatever has `__index__`. */
import { indexOf } from "../../python/builtins/shared"
import { raised, typeError } from "../../python/objects/exception"
import { call, native, type NativeFunction, type NativeRequest } from "../../python/objects/native"
import { floatOf, type Int, intOf } from "../../python/objects/numbers"
import { intToFloat } from "../../python/objects/numbers-float"
import { float, NEEDS_CALL, type PlainResult } from "../../python/objects/singletons"
import { typeName, typeOf } from "../../python/objects/type-of"
import type { Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"

/** The float an argument stands for; NEEDS_CALL when Python has to be asked. */
export function realPlain(value: Value): PlainResult<number> {
  const known = floatOf(value)
  if (known !== null) return known
  const whole = intOf(value)
  if (whole !== null) return intToFloat(whole)
  const type = typeOf(value)
  if (type.lookup("__float__") === undefined && type.lookup("__index__") === undefined)
    throw typeError(`must be real number, not ${typeName(value)}`)
  return NEEDS_CALL
}

/** The float an argument stands for. */
export function* realOf(vm: Vm, value: Value): Generator<NativeRequest, number, Value> {
  const plain = realPlain(value)
  if (plain !== NEEDS_CALL) return plain
  const convert = typeOf(value).lookup("__float__")
  if (convert === undefined) return intToFloat(yield* indexOf(vm, value))
  const made = floatOf(yield call(convert, value))
  if (made !== null) return made
  throw typeError(`${typeName(value)}.__float__ returned non-float`)
}

/** The int an argument stands for. */
export function* wholeOf(vm: Vm, value: Value): Generator<NativeRequest, Int, Value> {
  return yield* indexOf(vm, value)
}

/** What a function of floats answers: a float, or any value. */
type Answer = number | { readonly value: Value }

function wrap(answer: Answer): Value {
  return typeof answer === "number" ? float(answer) : answer.value
}

/** A function of one float. */
export function ofReal(name: string, compute: (x: number) => Answer): NativeFunction {
  return native(
    name,
    "(x, /)",
    (_vm, x: Value) => {
      const plain = realPlain(x)
      return plain === NEEDS_CALL ? NEEDS_CALL : wrap(compute(plain))
    },
    function* (vm, x: Value) {
      return wrap(compute(yield* realOf(vm, x)))
    },
  )
}

/** A function of two floats. */
export function ofTwoReals(
  name: string,
  signature: string,
  compute: (x: number, y: number) => Answer,
): NativeFunction {
  return native(
    name,
    signature,
    (_vm, x: Value, y: Value) => {
      const left = realPlain(x)
      const right = realPlain(y)
      if (left === NEEDS_CALL || right === NEEDS_CALL) return NEEDS_CALL
      return wrap(compute(left, right))
    },
    function* (vm, x: Value, y: Value) {
      const left = yield* realOf(vm, x)
      const right = yield* realOf(vm, y)
      return wrap(compute(left, right))
    },
  )
}

/** The finite result of a function of a finite argument, or OverflowError. */
export function inRange(result: number, ...from: readonly number[]): number {
  if (!Number.isFinite(result) && from.every(each => Number.isFinite(each)))
    throw raised("OverflowError", "math range error")
  return result
}
