/**
 * Awaitables of async generators, stepped by hand: `send`, `throw` and `close` of what `asend`,
 * `athrow`, `aclose` and `anext(iterator, default)` return. Awaiting them is the machine's business
 * (vm/await.ts).
 */
import {
  asyncSendType,
  asyncThrowType,
  checkUsable,
  closingStep,
  ignoredExit,
  isOver,
  nextOrDefaultType,
  PyAsyncStep,
  type PyNextOrDefault,
} from "../objects/async-step"
import { getAttributeSteps } from "../objects/attributes"
import {
  exceptionTypeNamed,
  isRaised,
  newException,
  type PyException,
  raised,
  typeError,
} from "../objects/exception"
import { PyCoroutineWrapper, PyGenerator } from "../objects/generator"
import { call, native, nativeSteps, type NativeSteps } from "../objects/native"
import { nextSteps } from "../objects/operations"
import { typeName, typeOf } from "../objects/type-of"
import type { Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { exceptionFrom, throwSignature, warnOfManyArguments } from "./generator"
import { install } from "./install"

function* sendSteps(_vm: Vm, step: PyAsyncStep, value: Value): NativeSteps {
  checkUsable(step)
  if (step.state === "started") return yield* goOn(step, value, null)
  if (isOver(step)) throw raised("StopIteration")
  if (step.error !== null && value !== null)
    throw raised("RuntimeError", "can't send non-None value to a just-started coroutine")
  return yield* goOn(step, value ?? step.value, step.error)
}

function* throwSteps(
  vm: Vm,
  step: PyAsyncStep,
  ...[kind = null, value]: (Value | undefined)[]
): NativeSteps {
  yield* warnOfManyArguments(vm, value)
  checkUsable(step)
  const error = yield* exceptionFrom(kind, value)
  return yield* goOn(step, null, error)
}

function* closeSteps(_vm: Vm, step: PyAsyncStep): NativeSteps {
  if (step.state === "done") return null
  const exit = newException(exceptionTypeNamed("GeneratorExit"))
  try {
    checkUsable(step)
    yield* goOn(step, null, exit)
  } catch (error) {
    const ends = ["StopIteration", "StopAsyncIteration", "GeneratorExit"]
    if (ends.some(name => isRaised(error, name))) return null
    throw error
  }
  throw raised("RuntimeError", "coroutine ignored GeneratorExit")
}

/** Resumes the generator: what it awaits is passed up, what it yields is the result. */
function* goOn(step: PyAsyncStep, value: Value, error: PyException | null): NativeSteps {
  const { generator } = step
  step.state = "started"
  generator.isAsyncRunning = true
  generator.hasItem = false
  let item: Value
  try {
    item = yield { kind: "resume", generator, value, error }
  } catch (thrown) {
    end(step)
    const isEnd = isRaised(thrown, "StopAsyncIteration") || isRaised(thrown, "GeneratorExit")
    if (step.isClosing && isEnd) throw raised("StopIteration")
    throw thrown
  }
  if (!generator.hasItem) return item
  end(step)
  if (step.isClosing) throw ignoredExit()
  throw item === null ? raised("StopIteration") : raised("StopIteration", item)
}

function end(step: PyAsyncStep): void {
  step.state = "done"
  step.generator.isAsyncRunning = false
}

/** Ends an async generator that no loop cares for: it may neither yield nor wait any more. */
export const endAsyncGenerator = nativeSteps(
  "close",
  "($self, /)",
  function* (vm, generator: PyGenerator) {
    try {
      yield* sendSteps(vm, closingStep(generator), null)
    } catch (error) {
      if (isRaised(error, "StopIteration")) return null
      throw error
    }
    throw ignoredExit()
  },
)

for (const type of [asyncSendType, asyncThrowType]) {
  install(type, {
    methods: [
      native("__await__", "($self, /)", (_vm, self: PyAsyncStep) => self),
      native("__iter__", "($self, /)", (_vm, self: PyAsyncStep) => self),
      nativeSteps("__next__", "($self, /)", function* (vm, self: PyAsyncStep) {
        return yield* sendSteps(vm, self, null)
      }),
      nativeSteps("send", "($self, arg, /)", sendSteps),
      nativeSteps("throw", throwSignature, throwSteps),
      nativeSteps("close", "($self, /)", closeSteps),
    ],
  })
}

/** What `await` would step through. */
function* iteratorOf(vm: Vm, awaitable: Value): NativeSteps {
  if (awaitable instanceof PyAsyncStep) return awaitable
  if (awaitable instanceof PyGenerator)
    return awaitable.kind === "coroutine" ? new PyCoroutineWrapper(awaitable) : awaitable
  const method = typeOf(awaitable).lookup("__await__")
  if (method === undefined) throw typeError(`'${typeName(awaitable)}' object can't be awaited`)
  const iterator = yield call(method, awaitable)
  if (typeOf(iterator).lookup("__next__") !== undefined) return iterator
  throw typeError(`__await__() returned non-iterator of type '${typeName(iterator)}'`)
}

/** Calls a method of the iterator; where there is no more, the default is the result. */
function* proxySteps(
  vm: Vm,
  self: PyNextOrDefault,
  how: { readonly method: string; readonly args: readonly (Value | undefined)[] },
): NativeSteps {
  try {
    const iterator = yield* iteratorOf(vm, self.next)
    if (how.method === "__next__") return yield* nextSteps(vm, iterator)
    const method = yield* getAttributeSteps(vm, iterator, how.method)
    return yield call(method, ...how.args.filter(value => value !== undefined))
  } catch (error) {
    if (!isRaised(error, "StopAsyncIteration")) throw error
    throw self.missing === null ? raised("StopIteration") : raised("StopIteration", self.missing)
  }
}

install(nextOrDefaultType, {
  methods: [
    native("__await__", "($self, /)", (_vm, self: PyNextOrDefault) => self),
    native("__iter__", "($self, /)", (_vm, self: PyNextOrDefault) => self),
    nativeSteps("__next__", "($self, /)", (vm, self: PyNextOrDefault) =>
      proxySteps(vm, self, { method: "__next__", args: [] }),
    ),
    nativeSteps("send", "($self, arg, /)", (vm, self: PyNextOrDefault, value: Value) =>
      proxySteps(vm, self, { method: "send", args: [value] }),
    ),
    nativeSteps("throw", throwSignature, (vm, self: PyNextOrDefault, ...given) =>
      proxySteps(vm, self, { method: "throw", args: given }),
    ),
    nativeSteps("close", "($self, /)", (vm, self: PyNextOrDefault) =>
      proxySteps(vm, self, { method: "close", args: [] }),
    ),
  ],
})
