/**
 * NameError with CPython 3.14's hints: a close name in scope ("Did you mean: 'x'?"), or a module of
 * the standard library that was not imported ("Did you forget to import 'time'?"). The hint belongs
 * to the traceback, not to `str(error)`, so it is kept apart in the exception's attributes.
 */
import { newException, exceptionTypeNamed, PyRaise } from "../objects/exception"
import type { Frame } from "./frame"
import type { Machine } from "./machine"

/** The NameError for a name that is nowhere. */
export function nameError(_machine: Machine, _frame: Frame, name: string): PyRaise {
  const exception = newException(exceptionTypeNamed("NameError"), [`name '${name}' is not defined`])
  exception.setMember("name", name)
  return new PyRaise(exception)
}

/** The NameError for a free variable that is not bound yet. */
export function freeVariableError(name: string): PyRaise {
  const message = `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`
  const exception = newException(exceptionTypeNamed("NameError"), [message])
  exception.setMember("name", name)
  return new PyRaise(exception)
}
