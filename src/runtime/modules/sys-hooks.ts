/** Functions of `sys` about frames, hooks and sizes. */
import { asText } from "../../python/objects/as-text"
import { dict } from "../../python/objects/dict"
import {
  isRaised,
  PyException,
  raised,
  typeError,
  valueError,
} from "../../python/objects/exception"
import { frameObject, pythonFrame } from "../../python/objects/frame-object"
import { native, nativeSteps, type NativeSteps, run } from "../../python/objects/native"
import { intOf, limitDigits } from "../../python/objects/numbers"
import { reprSteps } from "../../python/objects/operations"
import { callSpecial, isOverridden, specialMethod } from "../../python/objects/operations/special"
import { typeName } from "../../python/objects/type-of"
import { PyObject, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { asyncGeneratorFunctions } from "../asyncio/async-generator-natives"
import { originFunctions } from "../asyncio/origin-natives"
import { runtimeOf } from "../process"
import { tracebackSteps } from "../traceback/traceback"
import { errorTextSteps } from "../standard-error"
import { writeUnraisable } from "../unraisable"
import { sizeOf } from "./sys-size"

function frameAt(vm: Vm, depth: Value): Value {
  const count = Number(intOf(depth) ?? NaN)
  if (Number.isNaN(count))
    throw typeError(`'${typeName(depth)}' object cannot be interpreted as an integer`)
  let frame = pythonFrame(vm.topFrame)
  for (let left = count; left > 0 && frame !== null; left--) frame = pythonFrame(frame.back)
  if (frame === null) throw valueError("call stack is not deep enough")
  return frameObject(vm, frame)
}

function currentFrames(vm: Vm): Value {
  const frames = dict()
  for (const thread of runtimeOf(vm).scheduler.threads) {
    const frame = pythonFrame(thread.vm.top)
    if (frame !== null) frames.set(thread.id, frameObject(vm, frame))
  }
  return frames
}

function* exceptHookSteps(vm: Vm, _type: Value, exception: Value): NativeSteps {
  if (!(exception instanceof PyException)) return null
  return yield* errorTextSteps(vm, asText(yield run(tracebackSteps(vm, exception))))
}

function* unraisableHookSteps(vm: Vm, unraisable: Value): NativeSteps {
  const fields = unraisable instanceof PyObject ? unraisable.attributes : null
  const exception = fields?.get("exc_value")
  if (!(exception instanceof PyException))
    throw typeError("sys.unraisablehook argument type must be UnraisableHookArgs")
  const message = asText(fields?.get("err_msg") ?? "Exception ignored in")
  return yield* writeUnraisable(vm, exception, { message, object: fields?.get("object") ?? null })
}

function* displayHookSteps(vm: Vm, value: Value): NativeSteps {
  if (value === null) return null
  vm.builtins.set("_", null)
  vm.host.write("stdout", `${asText(yield run(reprSteps(vm, value)))}\n`)
  vm.builtins.set("_", value)
  return null
}

/** What a class of the program says of itself, the collector's header added. */
function* sizeSteps(_vm: Vm, object: Value, missing: Value | undefined): NativeSteps {
  const method = specialMethod(object, "__sizeof__")
  if (method === undefined || !isOverridden(object, "__sizeof__")) return sizeOf(object)
  try {
    const size = intOf(yield callSpecial(method, object))
    if (size === null) throw typeError("an integer is required")
    if (size < 0) throw valueError("__sizeof__() should return >= 0")
    return Number(size) + 16
  } catch (error) {
    if (missing === undefined || !isRaised(error, "TypeError")) throw error
    return missing
  }
}

function setRecursionLimit(vm: Vm, given: Value): null {
  const limit = intOf(given)
  if (limit === null)
    throw typeError(`'${typeName(given)}' object cannot be interpreted as an integer`)
  if (limit < 1) throw valueError("recursion limit must be greater or equal than 1")
  const { machine } = runtimeOf(vm)
  const { depth } = machine.thread
  if (depth >= limit)
    throw raised(
      "RecursionError",
      `cannot set the recursion limit to ${limit} at the recursion depth ${depth}: ` +
        "the limit is too low",
    )
  machine.recursionLimit = Number(limit)
  return null
}

/** Fewer digits than these are never too many. */
const LEAST_LIMIT = 640

function setMostDigits(vm: Vm, given: Value): null {
  const limit = intOf(given)
  if (limit === null)
    throw typeError(`'${typeName(given)}' object cannot be interpreted as an integer`)
  if (limit > 2 ** 31 - 1 || limit < -(2 ** 31))
    throw raised("OverflowError", "Python int too large to convert to C int")
  if (limit !== 0 && limit < LEAST_LIMIT)
    throw valueError(`maxdigits must be >= ${LEAST_LIMIT} or 0 for unlimited`)
  runtimeOf(vm).machine.mostDigits = Number(limit)
  limitDigits(Number(limit))
  return null
}

/** The rows. */
export const sysHooks = [
  native("_getframe", "(depth=0, /)", (vm, depth: Value = 0) => frameAt(vm, depth)),
  native("_current_frames", "()", currentFrames),
  native("getrecursionlimit", "()", vm => runtimeOf(vm).machine.recursionLimit),
  native("setrecursionlimit", "(limit, /)", setRecursionLimit),
  nativeSteps("getsizeof", "(object, default=None)", sizeSteps),
  nativeSteps("excepthook", "(exctype, value, traceback, /)", exceptHookSteps),
  nativeSteps("unraisablehook", "(unraisable, /)", unraisableHookSteps),
  nativeSteps("displayhook", "(object, /)", displayHookSteps),
  native("getdefaultencoding", "()", () => "utf-8"),
  native("getfilesystemencoding", "()", () => "utf-8"),
  native("getfilesystemencodeerrors", "()", () => "surrogateescape"),
  native("is_finalizing", "()", () => false),
  native("gettrace", "()", () => null),
  native("getprofile", "()", () => null),
  ...originFunctions,
  ...asyncGeneratorFunctions,
  native("get_int_max_str_digits", "()", vm => runtimeOf(vm).machine.mostDigits),
  native("set_int_max_str_digits", "(maxdigits)", setMostDigits),
]
