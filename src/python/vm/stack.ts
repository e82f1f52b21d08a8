/** Putting activations on a thread's stack, and taking off natives that raised. */
import { isRaised, type PyRaise, raised } from "../objects/exception"
import type { NativeStepper } from "../objects/native"
import { Delivery, type Frame, NativeFrame } from "./frame"
import { leaveLoop } from "./generators"
import type { Machine } from "./machine"
import { checkRecursion, MOST_NESTED_NATIVES } from "./recursion"
import type { Thread } from "./thread"

/** Whether another thread's or the caller's turn has come. */
export function mustGiveWay(machine: Machine): boolean {
  return machine.nanos >= machine.switchAtNanos || machine.executed >= machine.pauseAtInstruction
}

/** Tells what dispatch keeps to itself: the frame that runs, the time, and how much has run. */
export function settle(machine: Machine, frame: Frame, nanos: number, executed: number): true {
  machine.nanos = nanos
  machine.executed = executed
  const { thread } = machine
  // A reference is dearer to write than to compare: the collector is told of each.
  if (thread.top !== frame) thread.top = frame
  return true
}

/** Puts a native on top of the stack; its value goes to what is on top now. */
export function pushNative(
  thread: Thread,
  steps: NativeStepper,
  delivery: Delivery = Delivery.Call,
): void {
  const frame = new NativeFrame(steps, thread.top)
  if (frame.nesting > MOST_NESTED_NATIVES) {
    throw raised("RecursionError", "maximum recursion depth exceeded")
  }
  frame.delivery = delivery
  thread.top = frame
}

/** Puts a prepared frame on top of the stack. */
export function pushFrame(machine: Machine, frame: Frame): void {
  frame.back = machine.thread.top
  machine.thread.depth++
  machine.thread.top = frame
}

/** Puts the frame of a call on top, counting towards the recursion limit. */
export function pushCalled(machine: Machine, frame: Frame): void {
  const thread = machine.thread
  checkRecursion(machine)
  thread.depth++
  frame.back = thread.top
  thread.top = frame
}

/** A native that raised leaves the stack; the end of a built-in iterator ends the `for` it served. */
export function leaveNative(thread: Thread, frame: NativeFrame, raise: PyRaise): void {
  thread.top = frame.back
  const endsLoop = frame.delivery === Delivery.ForLoop && isRaised(raise, "StopIteration")
  if (endsLoop && frame.back !== null) leaveLoop(frame.back)
  else thread.raising = raise
  if (thread.top === null && !endsLoop) thread.error = raise.exception
}
