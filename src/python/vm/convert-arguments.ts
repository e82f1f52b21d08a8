/**
 * Natives that only know plain numbers, called with objects that say their number in Python: the
 * arguments are asked by `__index__` (or `__float__`), then the native runs as with plain ones. So no
 * native needs a slow path of its own for that.
 */
import { raised, typeError } from "../objects/exception"
import type { NativeArguments, NativeFunction, NativeRequest, NativeSteps } from "../objects/native"
import { intOf } from "../objects/numbers"
import { indexSteps } from "../objects/operations/convert"
import { callSpecial, specialMethod } from "../objects/operations/special"
import { FAILED, NEEDS_CALL, tuple } from "../objects/singletons"
import { typeName } from "../objects/type-of"
import { PyFloat, PyObject, PyTuple, type Value } from "../objects/value"
import type { Machine } from "./machine"

/** Runs a native whose plain path met what it cannot read. */
export function* convertedSteps(
  machine: Machine,
  callee: NativeFunction,
  args: NativeArguments,
): NativeSteps {
  const converted: NativeArguments = []
  for (const [index, value] of args.entries()) {
    const isReceiver = index === 0 && callee.owner !== null
    converted.push(isReceiver ? value : yield* convertedValue(machine, value))
  }
  const answer = callee.implementation.plain?.(machine, ...converted) ?? null
  if (answer === FAILED) throw failureOf(machine)
  if (answer !== NEEDS_CALL) return answer
  const message = `${callee.name}() with an object of that kind is not offered by this simulator yet`
  throw raised("NotImplementedError", message)
}

/** What the native said it raises, to be thrown. */
function failureOf({ thread }: Machine): unknown {
  const { raising } = thread
  thread.raising = null
  return raising
}

function* convertedValue(
  machine: Machine,
  value: Value | undefined,
): Generator<NativeRequest, Value | undefined, Value> {
  if (value instanceof PyTuple && !value.type.isUserDefined) {
    const items: Value[] = []
    for (const item of value.items) items.push(yield* number(machine, item))
    return tuple(items)
  }
  return value === undefined ? value : yield* number(machine, value)
}

function* number(machine: Machine, value: Value): Generator<NativeRequest, Value, Value> {
  const isForeign = value instanceof PyObject && value.type.isUserDefined && intOf(value) === null
  if (!isForeign) return value
  if (specialMethod(value, "__index__") !== undefined) return yield* indexSteps(machine, value)
  const method = value instanceof PyFloat ? undefined : specialMethod(value, "__float__")
  if (method === undefined || method === null) return value
  const answer = yield callSpecial(method, value)
  if (answer instanceof PyFloat) return answer
  const kinds = [typeName(value), typeName(answer)]
  throw typeError(`${kinds[0]}.__float__() must return a float, not ${kinds[1]}`)
}
