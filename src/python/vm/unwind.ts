/**
 * Raising: from the top frame outwards until an exception table or a native takes it. Frames that
 * are left add themselves to the traceback.
 */
import { rowOf } from "../../base/rows"
import {
  type PyException,
  PyRaise,
  TracebackEntry,
  isRaised,
  raised,
  setContext,
} from "../objects/exception"
import type { Frame } from "./frame"
import { closeGenerator, goesOn } from "./generators"
import type { Machine } from "./machine"
import { stepNative } from "./native-frames"
import type { Thread } from "./thread"

/**
 * Unwinds the thread's stack up to the first handler of what it is raising, or to a native, which
 * gets the exception.
 */
export function unwind(machine: Machine, thread: Thread, raise: PyRaise): void {
  thread.raising = null
  let current = raise
  if (!current.isUnderWay) chainContext(machine, current)
  let isInTraceback = current.isReraise && !current.isUnderWay
  current.isUnderWay = true
  for (let frame = thread.top; frame !== null; frame = thread.top) {
    if (frame.isNative) {
      stepNative(machine, frame, current)
      return
    }
    if (!isInTraceback) addToTraceback(current.exception, frame)
    isInTraceback = false
    if (enterHandler(frame, current.exception)) return
    current = leaveFrame(thread, frame, current)
  }
  thread.error = current.exception
}

function enterHandler(frame: Frame, exception: PyException): boolean {
  const table = frame.code.exceptionTable
  const at = frame.pc - 1
  for (let row = 0; row < table.length; row += 4) {
    if (at < table[row]! || at >= table[row + 1]!) continue
    frame.registers[table[row + 3]!] = exception
    frame.pc = table[row + 2]!
    frame.awaiting = null
    return true
  }
  return false
}

function leaveFrame(thread: Thread, frame: Frame, current: PyRaise): PyRaise {
  thread.depth--
  thread.top = frame.back
  const generator = frame.generator
  // A traceback may show the frame, so it still knows who called it.
  if (generator === null) return current
  frame.back = null
  closeGenerator(generator)
  const name = generator.kind.replace("async-", "async ")
  if (isRaised(current, "StopIteration")) return converted(current, `${name} raised StopIteration`)
  if (generator.kind === "async-generator" && isRaised(current, "StopAsyncIteration")) {
    return converted(current, `${name} raised StopAsyncIteration`)
  }
  const exit = generator.closingWith
  return exit !== null && isRaised(current, "GeneratorExit") ? goesOn(exit) : current
}

/** PEP 479: StopIteration that leaves a generator becomes a RuntimeError. */
function converted(current: PyRaise, message: string): PyRaise {
  const replacement = raised("RuntimeError", message)
  replacement.exception.cause = current.exception
  replacement.exception.context = current.exception
  replacement.exception.suppressContext = true
  replacement.isUnderWay = true
  return replacement
}

/** Sets `__context__` to what is being handled, without making a cycle (CPython's `_PyErr_SetObject`). */
function chainContext(machine: Machine, raise: PyRaise): void {
  if (!raise.isReraise) setContext(raise.exception, machine.handledException())
}

/** Adds the place where `frame` is to the traceback. */
export function addToTraceback(exception: PyException, frame: Frame): void {
  frame.keep()
  const entry = new TracebackEntry(frame, frame.pc)
  if (exception.traceback.length === 0) exception.traceback = rowOf(entry)
  // One that is not empty is no other's.
  else (exception.traceback as TracebackEntry[]).push(entry)
}

/**
 * What a failure means to the program. The engine refuses texts, arrays and integers beyond its own
 * bounds with a RangeError: to Python that is a MemoryError.
 */
export function asPythonError(error: unknown): PyRaise {
  if (error instanceof PyRaise) return error
  if (error instanceof RangeError) return raised("MemoryError")
  throw error
}
