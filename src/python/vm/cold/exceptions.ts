import {
  baseExceptionType,
  exceptionTypeNamed,
  isRaised,
  PyException,
  PyRaise,
  raised,
  typeError,
} from "../../objects/exception"
import { call, type NativeSteps } from "../../objects/native"
import { PyType } from "../../objects/type"
import { typeOf } from "../../objects/type-of"
import { PyTuple, type Value } from "../../objects/value"
import { Op } from "../../opcode-numbers"
import { matchGroupSteps, reraiseStarSteps } from "../exception-groups"
import type { Frame } from "../frame"
import type { Machine } from "../machine"
import { pushNative } from "../stack"
import { runInto } from "../hot"
import { tracebackObject } from "../../objects/traceback"
import { type ColdHandlers, NOWHERE, operand, optionalAt, valueAt } from "./handler"

/** raise, except, with. */
export const exceptionHandlers: ColdHandlers = {
  [Op.RAISE]: (machine, frame, pc) => {
    const exception = optionalAt(frame, pc + 1)
    const cause = optionalAt(frame, pc + 2)
    if (exception === undefined) reraiseHandled(machine)
    const isReady = exception instanceof PyException && !needsMaking(cause)
    // Raised without a JavaScript throw, which costs more than all the rest.
    if (isReady) machine.thread.raising = withCause(exception, cause)
    else {
      frame.resultRegister = NOWHERE
      pushNative(machine.thread, raiseSteps(exception, cause))
    }
  },
  [Op.RERAISE]: (machine, frame, pc) => {
    machine.thread.raising = new PyRaise(valueAt(frame, pc + 1) as PyException, true)
  },
  [Op.ENTER_EXCEPT]: (_machine, frame, pc) => {
    frame.registers[operand(frame, pc + 1)] = frame.handled
    frame.handled = valueAt(frame, pc + 2) as PyException
  },
  [Op.LEAVE_EXCEPT]: (_machine, frame, pc) => {
    frame.handled = valueAt(frame, pc + 1) as PyException | null
  },
  [Op.MATCH_EXCEPTION]: (_machine, frame, pc) => {
    const exception = valueAt(frame, pc + 2)
    frame.registers[operand(frame, pc + 1)] = matches(exception, valueAt(frame, pc + 3))
  },
  [Op.MATCH_EXCEPTION_GROUP]: (machine, frame, pc) => {
    const exception = valueAt(frame, pc + 3)
    const types = valueAt(frame, pc + 4)
    const steps = matchSteps(frame, operand(frame, pc + 2), { exception, types })
    runInto(machine, frame, operand(frame, pc + 1), steps)
  },
  [Op.PREPARE_RERAISE_STAR]: (machine, frame, pc) => {
    const exception = valueAt(frame, pc + 2) as PyException
    const steps = reraiseStarSteps(exception, valueAt(frame, pc + 3))
    runInto(machine, frame, operand(frame, pc + 1), steps)
  },
  [Op.LOAD_ASSERTION_ERROR]: (_machine, frame, pc) => {
    frame.registers[operand(frame, pc + 1)] = exceptionTypeNamed("AssertionError")
  },
  [Op.WITH_EXCEPT]: (machine, frame, pc) => {
    const exit = valueAt(frame, pc + 2)
    const exception = valueAt(frame, pc + 3) as PyException
    runInto(machine, frame, operand(frame, pc + 1), exitSteps(exit, exception))
  },
}

/** The matching part; what does not match goes into a register of its own. */
function* matchSteps(
  frame: Frame,
  restRegister: number,
  of: { readonly exception: Value; readonly types: Value },
): NativeSteps {
  const [matched, rest] = yield* matchGroupSteps(of.exception, of.types)
  frame.registers[restRegister] = rest
  return matched
}

function* exitSteps(exit: Value, exception: PyException): NativeSteps {
  return yield call(exit, exception.type, exception, tracebackObject(exception))
}

function reraiseHandled(machine: Machine): never {
  const handled = machine.handledException()
  if (handled === null) throw raised("RuntimeError", "No active exception to reraise")
  throw new PyRaise(handled, true)
}

function needsMaking(cause: Value | undefined): boolean {
  return cause !== undefined && cause !== null && !(cause instanceof PyException)
}

/** `raise exception from cause` where classes have to be called first. */
function* raiseSteps(exception: Value, cause: Value | undefined): NativeSteps {
  const made = yield* makeSteps(exception)
  if (!(made instanceof PyException)) throw notAnException(exception, made)
  const reason = cause === undefined || cause === null ? cause : yield* makeSteps(cause)
  if (reason !== undefined && reason !== null && !(reason instanceof PyException)) {
    throw isExceptionClass(cause)
      ? notAnException(cause, reason)
      : typeError("exception causes must derive from BaseException")
  }
  throw withCause(made, reason)
}

function* makeSteps(value: Value): NativeSteps {
  return isExceptionClass(value) ? yield call(value) : value
}

function isExceptionClass(value: Value | undefined): value is PyType {
  return value instanceof PyType && value.isSubtypeOf(baseExceptionType)
}

function notAnException(given: Value, made: Value): PyRaise {
  if (given !== made && given instanceof PyType) {
    return typeError(
      `calling ${given.name} should have returned an instance of BaseException, not ${typeOf(made).name}`,
    )
  }
  return typeError("exceptions must derive from BaseException")
}

function withCause(exception: PyException, cause: Value | undefined): PyRaise {
  if (cause !== undefined) {
    exception.cause = cause as PyException | null
    exception.suppressContext = true
  }
  return new PyRaise(exception)
}

/** `except types`: a class or a tuple of classes. */
function matches(exception: Value, types: Value): boolean {
  if (!(types instanceof PyTuple)) return isCaughtBy(exception, types)
  // All are looked at: one that is no exception class is told of wherever it stands.
  return types.items.filter(type => isCaughtBy(exception, type)).length > 0
}

function isCaughtBy(exception: Value, type: Value): boolean {
  if (!isExceptionClass(type))
    throw typeError("catching classes that do not inherit from BaseException is not allowed")
  return typeOf(exception).isSubtypeOf(type)
}

/** Whether it is the end of an `async for`. */
export function isStopAsyncIteration(exception: Value): boolean {
  return exception instanceof PyException && isRaised(new PyRaise(exception), "StopAsyncIteration")
}
