import {
  exceptionTypeNamed,
  newException,
  type PyException,
  type PyRaise,
  raised,
} from "./exception"
import type { PyGenerator } from "./generator"
import { call, type NativeSteps } from "./native"
import { builtinType } from "./types"
import { PyObject, type Value } from "./value"
import type { Vm } from "./vm-interface"

/** The type of what `asend` and `__anext__` return. */
export const asyncSendType = builtinType("async_generator_asend", "fixed")

/** The type of what `athrow` and `aclose` return. */
export const asyncThrowType = builtinType("async_generator_athrow", "fixed")

/** What `asend`, `athrow`, `__anext__` and `aclose` of an async generator return: awaited once. */
export class PyAsyncStep extends PyObject {
  /** `started` while it is awaited or stepped by hand, `done` for good afterwards. */
  state: "created" | "started" | "done" = "created"

  constructor(
    readonly generator: PyGenerator,
    readonly value: Value,
    readonly error: PyException | null = null,
    /** True for `aclose`: the generator has to end, not to yield. */
    readonly isClosing = false,
  ) {
    super(error === null ? asyncSendType : asyncThrowType)
  }
}

/** What `aclose` gives. */
export function closingStep(generator: PyGenerator): PyAsyncStep {
  const exit = newException(exceptionTypeNamed("GeneratorExit"))
  return new PyAsyncStep(generator, null, exit, true)
}

/**
 * A step of the generator is made: of the first one its loop is told. False when the program has to
 * be told as well, which is up to `beginSteps`.
 */
export function beginPlain(vm: Vm, generator: PyGenerator): boolean {
  if (generator.state !== "created") return true
  if (vm.host.firstIterationHook(generator) !== null) return false
  vm.host.asyncGeneratorStarted(generator)
  return true
}

/** The same where code of the program may run. */
export function* beginSteps(vm: Vm, generator: PyGenerator): NativeSteps {
  if (generator.state !== "created") return null
  const hook = vm.host.firstIterationHook(generator)
  vm.host.asyncGeneratorStarted(generator)
  return hook === null ? null : yield call(hook, generator)
}

/** Refuses a step that was used already, or while another one of its generator is under way. */
export function checkUsable(step: PyAsyncStep): void {
  if (step.state === "done") {
    const calls = step.error === null ? "__anext__()/asend()" : "aclose()/athrow()"
    throw raised("RuntimeError", `cannot reuse already awaited ${calls}`)
  }
  if (step.state === "created" && step.generator.isAsyncRunning) {
    step.state = "done"
    const method = step.isClosing ? "aclose" : step.error !== null ? "athrow" : "anext"
    throw raised("RuntimeError", `${method}(): asynchronous generator is already running`)
  }
}

/** Whether there is nothing to resume: `athrow` and `aclose` of a generator that ended give None. */
export function isOver(step: PyAsyncStep): boolean {
  const { generator } = step
  if (generator.state !== "closed") {
    if (!step.isClosing || generator.state !== "created") return false
    generator.state = "closed"
    generator.suspendedAt = null
  }
  step.state = "done"
  if (step.error === null) throw raised("StopAsyncIteration")
  return true
}

/** What a generator that `aclose` wants to end must not do: yield. */
export function ignoredExit(): PyRaise {
  return raised("RuntimeError", "async generator ignored GeneratorExit")
}

/** The type of what `anext(iterator, default)` returns. */
export const nextOrDefaultType = builtinType("anext_awaitable", "fixed")

/** What `anext(iterator, default)` returns: the next item, awaited, or the default at the end. */
export class PyNextOrDefault extends PyObject {
  constructor(
    readonly next: Value,
    readonly missing: Value,
  ) {
    super(nextOrDefaultType)
  }
}
