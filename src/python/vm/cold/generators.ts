import { beginPlain, beginSteps, PyAsyncStep } from "../../objects/async-step"
import { exceptionTypeNamed, type PyException, PyRaise, typeError } from "../../objects/exception"
import { PyCoroutineWrapper, PyGenerator } from "../../objects/generator"
import type { NativeSteps } from "../../objects/native"
import { iteratorPlain, iteratorSteps } from "../../objects/operations"
import { callSpecial } from "../../objects/operations/special"
import { NEEDS_CALL } from "../../objects/singletons"
import { typeName, typeOf } from "../../objects/type-of"
import type { Value } from "../../objects/value"
import { Op } from "../../opcode-numbers"
import { yieldFromSteps } from "../await"
import { Delivery } from "../frame"
import { resume } from "../generators"
import { runInto } from "../hot"
import type { Machine } from "../machine"
import { pushNative } from "../stack"
import { type ColdHandlers, operand, put, valueAt } from "./handler"

/** Iterators, `yield from`, `async for`. */
export const generatorHandlers: ColdHandlers = {
  [Op.GET_ITERATOR]: (machine, frame, pc) => {
    const source = valueAt(frame, pc + 2)
    const target = operand(frame, pc + 1)
    const plain = iteratorPlain(source)
    if (plain === NEEDS_CALL) runInto(machine, frame, target, iteratorSteps(machine, source))
    else put(machine, frame, target, plain)
  },
  [Op.YIELD_FROM]: (machine, frame, pc) => {
    const given = valueAt(frame, pc + 2)
    const source = given instanceof PyCoroutineWrapper ? given.coroutine : given
    frame.resultRegister = operand(frame, pc + 1)
    if (given instanceof PyGenerator && given.kind === "coroutine")
      if (!frame.template.isIterableCoroutine)
        throw typeError("cannot 'yield from' a coroutine object in a non-coroutine generator")
    const canChain =
      source instanceof PyGenerator &&
      source.kind !== "async-generator" &&
      source.suspendedAt !== null
    if (canChain && source.state !== "running") {
      resume(machine, source, { value: null, error: null, delivery: Delivery.Delegate })
    } else pushNative(machine.thread, yieldFromSteps(machine, source), Delivery.Delegate)
  },
  [Op.GET_ASYNC_ITERATOR]: (machine, frame, pc) => {
    const source = valueAt(frame, pc + 2)
    if (source instanceof PyGenerator && source.kind === "async-generator") {
      frame.registers[operand(frame, pc + 1)] = source
      return
    }
    const method = typeOf(source).lookup("__aiter__")
    if (method === undefined) {
      throw typeError(
        `'async for' requires an object with __aiter__ method, got ${typeName(source)}`,
      )
    }
    runInto(machine, frame, operand(frame, pc + 1), aiterSteps(method, source))
  },
  [Op.GET_ASYNC_NEXT]: (machine, frame, pc) => {
    const iterator = valueAt(frame, pc + 2)
    if (iterator instanceof PyGenerator && iterator.kind === "async-generator") {
      const target = operand(frame, pc + 1)
      if (beginPlain(machine, iterator)) frame.registers[target] = new PyAsyncStep(iterator, null)
      else runInto(machine, frame, target, firstStep(machine, iterator))
      return
    }
    const method = typeOf(iterator).lookup("__anext__")
    if (method === undefined) {
      throw typeError(
        `'async for' requires an iterator with __anext__ method, got ${typeName(iterator)}`,
      )
    }
    runInto(machine, frame, operand(frame, pc + 1), callSteps(method, iterator))
  },
  [Op.END_ASYNC_FOR]: (_machine, frame, pc) => {
    const exception = valueAt(frame, pc + 1) as PyException
    const isEnd = exception.type.isSubtypeOf(exceptionTypeNamed("StopAsyncIteration"))
    if (!isEnd) throw new PyRaise(exception, true)
  },
}

function* aiterSteps(method: Value, source: Value): NativeSteps {
  const iterator = yield callSpecial(method, source)
  const isAsync =
    typeOf(iterator).lookup("__anext__") !== undefined ||
    (iterator instanceof PyGenerator && iterator.kind === "async-generator")
  if (!isAsync) {
    throw typeError(
      `'async for' received an object from __aiter__ that does not implement __anext__: ${typeName(iterator)}`,
    )
  }
  return iterator
}

function* firstStep(machine: Machine, generator: PyGenerator): NativeSteps {
  yield* beginSteps(machine, generator)
  return new PyAsyncStep(generator, null)
}

function* callSteps(method: Value, receiver: Value): NativeSteps {
  return yield callSpecial(method, receiver)
}
