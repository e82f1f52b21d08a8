/**
 * `await` and `yield from` of what is neither a coroutine nor a future: any object with `__await__`,
 * any iterator. A native on the stack passes values up and what is sent or thrown down (PEP 380).
 */
import { Asker } from "../bytecode"
import { getAttributeSteps } from "../objects/attributes"
import { isRaised, type PyException, PyRaise, raised, typeError } from "../objects/exception"
import { isNativeAwaitable, PENDING, PyCoroutineWrapper, PyGenerator } from "../objects/generator"
import {
  checkUsable,
  ignoredExit,
  isOver,
  PyAsyncStep,
  PyNextOrDefault,
} from "../objects/async-step"
import { call, type NativeRequest, type NativeSteps } from "../objects/native"
import { iteratorPlain, iteratorSteps, nextPlain, nextSteps } from "../objects/operations"
import { EXHAUSTED, NEEDS_CALL } from "../objects/singletons"
import { typeName, typeOf } from "../objects/type-of"
import type { Value } from "../objects/value"
import type { Machine } from "./machine"

/** `await value`, and what `async with` and `async for` wait for. */
export function* awaitSteps(machine: Machine, value: Value, asker = Asker.Await): NativeSteps {
  if (value instanceof PyAsyncStep) return yield* asyncStepSteps(machine, value)
  if (value instanceof PyNextOrDefault) return yield* nextOrDefaultSteps(machine, value)
  if (isIterableCoroutine(value)) return yield* delegateSteps(machine, value)
  const iterator = yield* asker === Asker.Next ? nextIteratorOf(value) : iteratorOf(value, asker)
  if (iterator instanceof PyCoroutineWrapper)
    return yield* delegateSteps(machine, iterator.coroutine)
  if (isNativeAwaitable(iterator)) return yield* pollSteps(iterator)
  if (iterator instanceof PyAsyncStep) return yield* asyncStepSteps(machine, iterator)
  return yield* delegateSteps(machine, iterator)
}

/** What `__await__` gives: something to step through. */
function* iteratorOf(value: Value, asker: Asker): NativeSteps {
  const method = typeOf(value).lookup("__await__")
  if (method === undefined) throw typeError(unawaitable(typeName(value), asker))
  const iterator = yield call(method, value)
  if (
    (iterator instanceof PyGenerator && iterator.kind === "coroutine") ||
    isIterableCoroutine(iterator)
  ) {
    throw typeError("__await__() returned a coroutine")
  }
  const isNative =
    iterator instanceof PyCoroutineWrapper ||
    iterator instanceof PyAsyncStep ||
    isNativeAwaitable(iterator)
  if (!isNative && typeOf(iterator).lookup("__next__") === undefined) {
    throw typeError(`__await__() returned non-iterator of type '${typeName(iterator)}'`)
  }
  return iterator
}

function unawaitable(type: string, asker: Asker): string {
  if (asker === Asker.Await) return `'${type}' object can't be awaited`
  const method = asker === Asker.Enter ? "__aenter__" : "__aexit__"
  return `'async with' received an object from ${method} that does not implement __await__: ${type}`
}

/** Whatever fails is the cause of what `async for` says. */
function* nextIteratorOf(value: Value): NativeSteps {
  try {
    return yield* iteratorOf(value, Asker.Await)
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error
    const type = typeName(value)
    const refusal = typeError(`'async for' received an invalid object from __anext__: ${type}`)
    refusal.exception.cause = error.exception
    refusal.exception.context = error.exception
    refusal.exception.suppressContext = true
    throw refusal
  }
}

/** Whether it is a generator of a function that `types.coroutine` was applied to. */
export function isIterableCoroutine(value: Value): value is PyGenerator {
  return value instanceof PyGenerator && value.frame.template.isIterableCoroutine
}

/** `await anext(iterator, default)`. */
function* nextOrDefaultSteps(machine: Machine, { next, missing }: PyNextOrDefault): NativeSteps {
  const isCoroutine = next instanceof PyGenerator && next.kind === "coroutine"
  try {
    return yield* isCoroutine ? delegateSteps(machine, next) : awaitSteps(machine, next)
  } catch (error) {
    if (!isRaised(error, "StopAsyncIteration")) throw error
    return missing
  }
}

/** `await` of `asend`, `athrow`, `__anext__` or `aclose` (PEP 525). */
function* asyncStepSteps(machine: Machine, step: PyAsyncStep): NativeSteps {
  checkUsable(step)
  const { generator } = step
  if (isOver(step)) return null
  step.state = "started"
  generator.isAsyncRunning = true
  try {
    const item = yield { kind: "async-step", step }
    if (step.isClosing) throw ignoredExit()
    return item
  } catch (error) {
    const isEnd = isRaised(error, "StopAsyncIteration") || isRaised(error, "GeneratorExit")
    if (!step.isClosing || !isEnd) throw error
    return null
  } finally {
    step.state = "done"
    generator.isAsyncRunning = false
  }
}

function* pollSteps(awaited: Parameters<typeof isNativeAwaitable>[0]): NativeSteps {
  if (!isNativeAwaitable(awaited)) throw new Error("Only futures are polled.")
  let value = awaited.poll(false)
  while (value === PENDING) {
    yield { kind: "suspend", value: awaited }
    value = awaited.poll(true)
  }
  return value
}

/** `yield from iterable`. */
export function* yieldFromSteps(machine: Machine, iterable: Value): NativeSteps {
  if (iterable instanceof PyGenerator) return yield* delegateSteps(machine, iterable)
  const plain = iteratorPlain(iterable)
  const iterator =
    plain === NEEDS_CALL ? yield { kind: "run", native: iteratorSteps(machine, iterable) } : plain
  return yield* delegateSteps(machine, iterator)
}

/** Passes values of an iterator up until it ends; its result. */
function* delegateSteps(machine: Machine, iterator: Value): NativeSteps {
  let sent: Value = null
  let error: PyException | null = null
  for (;;) {
    let item: Value
    try {
      item = yield* stepSteps(machine, iterator, { sent, error })
    } catch (thrown) {
      if (!isRaised(thrown, "StopIteration")) throw thrown
      if (error !== null && thrown.exception === error) throw thrown
      return thrown.exception.args.items[0] ?? null
    }
    error = null
    sent = null
    try {
      sent = yield { kind: "suspend", value: item, held: iterator }
    } catch (thrown) {
      if (!(thrown instanceof PyRaise)) throw thrown
      error = thrown.exception
    }
  }
}

function* stepSteps(
  machine: Machine,
  iterator: Value,
  how: { readonly sent: Value; readonly error: PyException | null },
): NativeSteps {
  if (iterator instanceof PyGenerator) {
    return yield { kind: "resume", generator: iterator, value: how.sent, error: how.error }
  }
  if (how.error !== null) return yield* throwSteps(machine, iterator, how.error)
  if (how.sent !== null)
    return yield call(yield* getAttributeSteps(machine, iterator, "send"), how.sent)
  const item = nextPlain(machine, iterator)
  if (item === EXHAUSTED) throw raised("StopIteration")
  return item === NEEDS_CALL ? yield { kind: "run", native: nextSteps(machine, iterator) } : item
}

function* throwSteps(
  machine: Machine,
  iterator: Value,
  error: PyException,
): Generator<NativeRequest, Value, Value> {
  if (error.type.name === "GeneratorExit") {
    const close = yield* optionalMethod(machine, iterator, "close")
    if (close !== undefined) yield call(close)
    throw new PyRaise(error)
  }
  const method = yield* optionalMethod(machine, iterator, "throw")
  if (method === undefined) throw new PyRaise(error)
  return yield call(method, error)
}

function* optionalMethod(
  machine: Machine,
  iterator: Value,
  name: string,
): Generator<NativeRequest, Value | undefined, Value> {
  try {
    return yield* getAttributeSteps(machine, iterator, name)
  } catch (error) {
    if (isRaised(error, "AttributeError")) return undefined
    throw error
  }
}
