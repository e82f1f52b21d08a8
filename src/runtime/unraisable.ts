/** Exceptions that nobody can catch: raised in a finalizer or a callback, reported on stderr. */
import { Attributes } from "../python/objects/instance-attributes"
import { asText } from "../python/objects/as-text"
import { isRaised, type PyException, PyRaise } from "../python/objects/exception"
import { pythonFrame } from "../python/objects/frame-object"
import { call, type NativeRequest, type NativeSteps, run } from "../python/objects/native"
import { reprSteps } from "../python/objects/operations"
import { tracebackObject } from "../python/objects/traceback"
import { builtinType } from "../python/objects/types"
import { PyObject, type Value } from "../python/objects/value"
import type { Vm } from "../python/objects/vm-interface"
import { errorTextSteps, sysName } from "./standard-error"
import { addToTraceback } from "../python/vm/unwind"
import { plainTracebackSteps } from "./traceback/traceback"

/** What `sys.unraisablehook` is called with. */
export const unraisableArgumentsType = builtinType("UnraisableHookArgs", "fixed", { module: "sys" })

/** What was being done when it was raised; `message` stands before the colon. */
export interface Unraisable {
  readonly message: string
  /** Shown after the message and a colon; null when the message names it. */
  readonly object: Value
  /** What the message itself names: shown after a blank. */
  readonly about?: Value
}

/** Reports an exception through `sys.unraisablehook` if the program set one, else on stderr. */
export function* unraisableSteps(vm: Vm, exception: PyException, given: Unraisable): NativeSteps {
  const { object, about } = given
  if (exception.traceback.length === 0) standHere(vm, exception)
  const name = about === undefined ? "" : ` ${yield* shownSteps(vm, about)}`
  const message = given.message + name
  const hook = sysName(vm, "unraisablehook")
  const isOwn = hook !== null && hook !== sysName(vm, "__unraisablehook__")
  if (!isOwn) return yield* writeUnraisable(vm, exception, { message, object })
  const fields: [string, Value][] = [
    ["exc_type", exception.type],
    ["exc_value", exception],
    ["exc_traceback", tracebackObject(exception)],
    ["err_msg", message],
    ["object", object],
  ]
  try {
    yield call(hook, new PyObject(unraisableArgumentsType, Attributes.from(fields)))
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error
    const failed = { message: "Exception ignored in sys.unraisablehook", object: hook }
    yield* writeUnraisable(vm, error.exception, failed)
  }
  return null
}

/** An exception that no line of Python raised is shown where the program stands. */
function standHere(vm: Vm, exception: PyException): void {
  const frame = pythonFrame(vm.topFrame)
  if (frame !== null) addToTraceback(exception, frame)
}

/** The text that CPython's own hook writes. */
export function* writeUnraisable(
  vm: Vm,
  exception: PyException,
  { message, object }: Unraisable,
): NativeSteps {
  const head = `${message}:${object === null ? "" : ` ${yield* shownSteps(vm, object)}`}`
  const text = asText(yield run(plainTracebackSteps(vm, exception)))
  return yield* errorTextSteps(vm, `${head}\n${text}`)
}

function* shownSteps(vm: Vm, value: Value): Generator<NativeRequest, string, Value> {
  try {
    return asText(yield run(reprSteps(vm, value)))
  } catch (error) {
    if (!isRaised(error, "BaseException")) throw error
    return "<object repr() failed>"
  }
}

/** Runs what may raise without anybody to catch it. */
export function* guarded(
  vm: Vm,
  callee: Value,
  args: readonly Value[],
  about: Unraisable,
): NativeSteps {
  try {
    return yield call(callee, ...args)
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error
    return yield* unraisableSteps(vm, error.exception, about)
  }
}
