/**
 * What CPython takes for coroutines besides those of `async def`: objects with `send`, `throw`,
 * `close` and `__await__`, of the program's own classes or of async generators (`__anext__()`). A
 * task of such a thing steps a generator of the library, which passes on what it is sent.
 */
import { typeError } from "../../python/objects/exception"
import { PyGenerator } from "../../python/objects/generator"
import { call, type NativeRequest, type NativeSteps, run } from "../../python/objects/native"
import { reprSteps } from "../../python/objects/operations"
import { NEEDS_CALL, type PlainResult } from "../../python/objects/singletons"
import { typeOf } from "../../python/objects/type-of"
import { PyObject, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { isIterableCoroutine } from "../../python/vm/await"
import { asText } from "../../python/objects/as-text"
import { kernelOf, type TaskOptions } from "./kernel"
import type { EventLoop } from "./loop"
import { isCoroutine } from "./native-tools"
import type { PyTask } from "./task"
import { libraryName } from "./text-methods"

const FOREIGN = "asyncio._foreign"
const METHODS = ["__await__", "send", "throw", "close"]

/** Whether asyncio takes a value for a coroutine; NEEDS_CALL where its class may say so by registering. */
export function iscoroutinePlain(value: Value): PlainResult {
  if (value instanceof PyGenerator) return isCoroutine(value)
  const type = typeOf(value)
  if (METHODS.every(name => (type.lookup(name) ?? null) !== null)) return true
  return value instanceof PyObject && type.isUserDefined ? NEEDS_CALL : false
}

/** Whether asyncio takes a value for a coroutine. */
export function* iscoroutineSteps(vm: Vm, value: Value): NativeSteps {
  const plain = iscoroutinePlain(value)
  if (plain !== NEEDS_CALL) return plain
  return yield call(yield run(libraryName(kernelOf(vm), FOREIGN, "is_coroutine")), value)
}

/** Whether `await` takes a value (`inspect.isawaitable`). */
export function isAwaitable(value: Value): boolean {
  if (value instanceof PyGenerator) return isCoroutine(value) || isIterableCoroutine(value)
  return typeOf(value).lookup("__await__") !== undefined
}

type TaskSteps = Generator<NativeRequest, PyTask, Value>

/** A task, not begun, of whatever is a coroutine; TypeError for the rest. */
export function* taskSteps(loop: EventLoop, given: Value, options: TaskOptions): TaskSteps {
  const { kernel } = loop
  if (given instanceof PyGenerator && isCoroutine(given))
    return kernel.newTask(loop, given, options)
  if ((yield run(iscoroutineSteps(kernel.machine, given))) !== true) {
    const text = asText(yield run(reprSteps(kernel.machine, given)))
    throw typeError(`a coroutine was expected, got ${text}`)
  }
  const steps = yield call(yield run(libraryName(kernel, FOREIGN, "drive")), given)
  return kernel.newTask(loop, steps as PyGenerator, { ...options, given })
}
