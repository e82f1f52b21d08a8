import type { PyException, PyRaise } from "../objects/exception"
import type { ParkRequest } from "../objects/native"
import type { PyObject, Value } from "../objects/value"
import type { AnyFrame } from "./frame"

/** What the VM knows of a thread of control: its stack. Who runs when is the scheduler's. */
export class Thread {
  /** The innermost activation; null before the first and after the last one. */
  top: AnyFrame | null = null
  /** Python frames on the stack, for the recursion limit. */
  depth = 0
  /** An exception to be raised at the top frame before anything else runs. */
  raising: PyRaise | null = null
  /** Set when a native asked to block; the scheduler takes it. */
  park: ParkRequest | null = null
  /** Where the JUMP_BACK stands at which it gave way; -1 when it gave way elsewhere. */
  jumpedFrom = -1
  /** The contextvars.Context of what runs on it; null before anybody asked. */
  context: PyObject | null = null
  /** What the outermost frame returned. */
  result: Value = null
  /** The exception that left the outermost frame. */
  error: PyException | null = null

  constructor(readonly id: number) {}
}
