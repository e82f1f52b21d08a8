/**
 * Exceptions. Inside TypeScript a Python exception travels as a `PyRaise`, a plain object without
 * a JavaScript stack, thrown by natives and caught only by the unwinder (or by a native that
 * handles a Python exception on purpose).
 */
import type { TextRange } from "../../base/text-range"
import { rangeAt } from "../code-object"
import type { Frame } from "../vm/frame"
import { PyList, PyObject, type PyTuple, type Value } from "./value"
import { emptyTuple, list, tuple } from "./singletons"
import { builtinType, objectType } from "./types"
import type { PyType } from "./type"

/** Of an exception that was not raised yet. */
const NO_TRACEBACK: readonly TracebackEntry[] = []

/** An instance of BaseException or of a class derived from it. */
export class PyException extends PyObject {
  cause: PyException | null = null
  context: PyException | null = null
  suppressContext = false
  /** Innermost entry first: frames add themselves as the exception passes; printed in reverse. */
  traceback: readonly TracebackEntry[] = NO_TRACEBACK
  /** What the frame of a native that stands for Python text held when it raised it. */
  held: Value = null
  /** Of a group: what it was made of, whatever becomes of `args`. */
  group: GroupContents | null = null

  constructor(
    type: PyType,
    public args: PyTuple,
  ) {
    super(type)
  }

  /** What `add_note` added (PEP 678); null where there is no list of notes. */
  get notes(): Value[] | null {
    const notes = this.attributes?.get("__notes__")
    return notes instanceof PyList ? notes.items : null
  }

  set notes(notes: Value[] | null) {
    if (notes === null) this.attributes?.delete("__notes__")
    else this.ownAttributes().set("__notes__", list(notes))
  }

  /** What CPython keeps beside the instance's dict: `errno`, `name`, ...; undefined where it is not set. */
  member(name: string): Value | undefined {
    return this.attributes?.get(memberKey(name))
  }

  setMember(name: string, value: Value | undefined): void {
    if (value === undefined) this.attributes?.delete(memberKey(name))
    else this.ownAttributes().set(memberKey(name), value)
  }
}

const memberKeys = new Map<string, string>()

/** The name among the attributes: no dict shows what begins with a blank. */
function memberKey(name: string): string {
  let key = memberKeys.get(name)
  if (key === undefined) memberKeys.set(name, (key = ` ${name}`))
  return key
}

/** What an exception group was made of. */
export interface GroupContents {
  readonly message: Value
  readonly members: PyTuple
  /** How the members were shown when the group was made; null for a list or a tuple. */
  readonly shown: string | null
}

/** One line of a traceback: where a frame was when the exception passed through it. */
export class TracebackEntry {
  /** The traceback object that begins with it, once somebody asked. */
  object?: PyObject

  constructor(
    readonly frame: Frame,
    readonly pc: number,
  ) {}

  get filename(): string {
    return this.frame.code.filename
  }

  get name(): string {
    return this.frame.code.name
  }

  get line(): number {
    return this.range?.line ?? this.frame.code.firstLine
  }

  /** The instruction's range, for carets; null for a frame that did not begin: it is at its `def`. */
  get range(): TextRange | null {
    return this.pc === 0 ? null : rangeAt(this.frame.code, this.pc - 1)
  }

  get isLibrary(): boolean {
    return this.frame.code.isLibrary
  }
}

/** What is thrown in TypeScript while a Python exception is under way. */
export class PyRaise {
  /** True once its context is set: it is under way and only goes on. */
  isUnderWay = false

  constructor(
    readonly exception: PyException,
    /** A `raise` without operand or the end of a `finally`: its frame is in the traceback already. */
    readonly isReraise = false,
  ) {}
}

/** BaseException and its descendants as CPython 3.14 has them: `name: base`. */
const tree = `
SystemExit:BaseException KeyboardInterrupt:BaseException GeneratorExit:BaseException
BaseExceptionGroup:BaseException Exception:BaseException
ArithmeticError:Exception FloatingPointError:ArithmeticError OverflowError:ArithmeticError
ZeroDivisionError:ArithmeticError AssertionError:Exception AttributeError:Exception
BufferError:Exception EOFError:Exception ImportError:Exception ModuleNotFoundError:ImportError
LookupError:Exception IndexError:LookupError KeyError:LookupError MemoryError:Exception
NameError:Exception UnboundLocalError:NameError OSError:Exception BlockingIOError:OSError
ChildProcessError:OSError ConnectionError:OSError BrokenPipeError:ConnectionError
ConnectionAbortedError:ConnectionError ConnectionRefusedError:ConnectionError
ConnectionResetError:ConnectionError FileExistsError:OSError FileNotFoundError:OSError
InterruptedError:OSError IsADirectoryError:OSError NotADirectoryError:OSError
PermissionError:OSError ProcessLookupError:OSError TimeoutError:OSError ReferenceError:Exception
RuntimeError:Exception NotImplementedError:RuntimeError RecursionError:RuntimeError
PythonFinalizationError:RuntimeError StopAsyncIteration:Exception StopIteration:Exception
SyntaxError:Exception IndentationError:SyntaxError TabError:IndentationError
SystemError:Exception TypeError:Exception ValueError:Exception UnicodeError:ValueError
UnicodeDecodeError:UnicodeError UnicodeEncodeError:UnicodeError UnicodeTranslateError:UnicodeError
Warning:Exception BytesWarning:Warning DeprecationWarning:Warning EncodingWarning:Warning
FutureWarning:Warning ImportWarning:Warning PendingDeprecationWarning:Warning
ResourceWarning:Warning RuntimeWarning:Warning SyntaxWarning:Warning UnicodeWarning:Warning
UserWarning:Warning
`

/** The root of all exceptions. */
export const baseExceptionType = exceptionType("BaseException", [objectType])

/** All built-in exception types by name, `ExceptionGroup` (two bases) included. */
export const exceptionTypes: ReadonlyMap<string, PyType> = buildTypes()

function exceptionType(name: string, bases: readonly PyType[]): PyType {
  return builtinType(name, "exception", { bases, canBeBase: true, hasInstanceDict: true })
}

function buildTypes(): Map<string, PyType> {
  const types = new Map([["BaseException", baseExceptionType]])
  for (const row of tree.trim().split(/\s+/)) {
    const [name, base] = row.split(":")
    types.set(name!, exceptionType(name!, [types.get(base!)!]))
  }
  const groupBases = [types.get("BaseExceptionGroup")!, types.get("Exception")!]
  types.set("ExceptionGroup", exceptionType("ExceptionGroup", groupBases))
  return types
}

/** The built-in exception type of that name; asking for one that does not exist is our bug. */
export function exceptionTypeNamed(name: string): PyType {
  const type = exceptionTypes.get(name)
  if (type === undefined) throw new Error(`There is no built-in exception ${name}.`)
  return type
}

/** A new exception with a message, to be thrown: `throw raised("TypeError", "...")`. */
export function raised(name: string, ...args: Value[]): PyRaise {
  return new PyRaise(newException(exceptionTypeNamed(name), args))
}

/** A new exception object; nothing is raised. */
export function newException(type: PyType, args: readonly Value[] = []): PyException {
  return new PyException(type, args.length === 0 ? emptyTuple : tuple(args))
}

/** `TypeError`, the most frequent one. */
export function typeError(message: string): PyRaise {
  return raised("TypeError", message)
}

/** `ValueError`. */
export function valueError(message: string): PyRaise {
  return raised("ValueError", message)
}

/** Whether `error` is a Python exception of the named built-in type (or one derived from it). */
export function isRaised(error: unknown, name: string): error is PyRaise {
  return error instanceof PyRaise && error.exception.type.isSubtypeOf(exceptionTypeNamed(name))
}

/** `exception.__context__` becomes what was being handled; no circle comes of it. */
export function setContext(exception: PyException, handled: PyException | null): void {
  if (handled === null || handled === exception) return
  for (let outer = handled; outer.context !== null; outer = outer.context) {
    if (outer.context === exception) {
      outer.context = null
      break
    }
  }
  exception.context = handled
}
