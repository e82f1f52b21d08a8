/**
 * What CPython takes for coroutines besides those of `async def`: objects with `send`, `throw`,
 * `close` and `__await__`, of the program's own classes or of async generators (`__anext__()`). A
 * task of such a thing steps a generator of the library, which passes on what it is sent.
 */
import { assert } from "../../base/assert"
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
import { type Kernel, kernelOf, type TaskOptions } from "./kernel"
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

/** What a task steps, and what it stands for where that is something else. */
export interface Stepped {
  readonly coroutine: PyGenerator
  readonly given?: Value
}

/** A task, not begun, of whatever is a coroutine; TypeError for the rest. */
export function* taskSteps(
  loop: EventLoop,
  given: Value,
  options: TaskOptions,
): Generator<NativeRequest, PyTask, Value> {
  const stepped = yield* steppedSteps(loop.kernel, given)
  return loop.kernel.newTask(loop, stepped.coroutine, { ...options, ...stepped })
}

/** What a task of a coroutine of any kind steps. */
export function* steppedSteps(
  kernel: Kernel,
  given: Value,
): Generator<NativeRequest, Stepped, Value> {
  if (given instanceof PyGenerator && isCoroutine(given)) return { coroutine: given }
  if ((yield run(iscoroutineSteps(kernel.machine, given))) !== true) {
    const text = asText(yield run(reprSteps(kernel.machine, given)))
    throw typeError(`a coroutine was expected, got ${text}`)
  }
  return { coroutine: yield* driverSteps(kernel, given), given }
}

/** A generator that steps what is no `async def`; nothing runs before it is asked. */
export function* driverSteps(
  kernel: Kernel,
  given: Value,
): Generator<NativeRequest, PyGenerator, Value> {
  const steps = yield call(yield run(libraryName(kernel, FOREIGN, "drive")), given)
  assert(steps instanceof PyGenerator, "The library drives with a generator.")
  return steps
}
