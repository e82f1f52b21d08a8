/**
 * Running natives that live on the stack: each step gives the native a value (or an exception) and
 * does what it asks for next.
 */
import { type PyException, PyRaise } from "../objects/exception"
import type { PyGenerator } from "../objects/generator"
import type { NativeRequest } from "../objects/native"
import type { Value } from "../objects/value"
import { PyFunction } from "../objects/function"
import { invoke, PUSHED } from "./calls"
import { Delivery, type NativeFrame, takeFrame } from "./frame"
import { finish, resume, suspend } from "./generators"
import { checkRecursion } from "./recursion"
import type { Machine } from "./machine"
import { leaveNative, mustGiveWay, pushCalled, pushFrame, pushNative } from "./stack"

/** One or more steps of the native on top, until it is done, waits, or something runs above it. */
export function stepNative(machine: Machine, frame: NativeFrame, raise: PyRaise | null): void {
  const thread = machine.thread
  let error = raise
  for (;;) {
    let answer: IteratorResult<NativeRequest, Value>
    try {
      answer = error === null ? frame.steps.next(frame.input) : frame.steps.throw(error)
    } catch (thrown) {
      if (!(thrown instanceof PyRaise)) throw thrown
      leaveNative(thread, frame, thrown)
      return
    }
    error = null
    if (answer.done === true) {
      finish(thread, frame, answer.value)
      return
    }
    frame.asked = answer.value.kind
    try {
      const value = perform(machine, answer.value)
      if (value === PUSHED) return
      frame.input = value
      // A native that calls natives without end counts too, and lets itself be interrupted.
      machine.executed++
      if (mustGiveWay(machine)) return
    } catch (thrown) {
      if (!(thrown instanceof PyRaise)) throw thrown
      error = thrown
    }
  }
}

/** Does what a native asked for: an immediate answer, or PUSHED when the answer comes later. */
function perform(machine: Machine, request: NativeRequest): Value | typeof PUSHED {
  const thread = machine.thread
  switch (request.kind) {
    case "call":
      if (enterPlainly(machine, request)) return PUSHED
      return invoke(machine, request.callee, request.args, request.keywords)
    case "run":
      pushNative(thread, request.native)
      return PUSHED
    case "frame":
      checkRecursion(machine)
      pushFrame(machine, request.frame)
      return PUSHED
    case "resume":
      resumeFor(machine, request, Delivery.Native)
      return PUSHED
    case "step":
      resumeFor(machine, request, Delivery.Step)
      return PUSHED
    case "async-step":
      resumeFor(machine, request.step, Delivery.AsyncItem)
      return PUSHED
    case "suspend":
      if (request.held !== undefined && thread.top?.isNative === true)
        thread.top.held = request.held
      suspend(thread, request.value, false)
      return PUSHED
    case "park":
      thread.park = request.park
      return PUSHED
  }
}

/** Calls of plain functions of the program, which most are. */
function enterPlainly(machine: Machine, request: NativeRequest & { kind: "call" }): boolean {
  const { callee, args } = request
  const fits = callee instanceof PyFunction && callee.template.simpleArity === args.length
  if (!fits || request.keywords !== null) return false
  const frame = takeFrame(callee.template, callee.globals, null)
  frame.take(args, 0, args.length)
  pushCalled(machine, frame)
  return true
}

function resumeFor(
  machine: Machine,
  request: {
    readonly generator: PyGenerator
    readonly value: Value
    readonly error: PyException | null
  },
  delivery: Delivery,
): void {
  // Named one by one: this runs for every step of every task, and a spread is slow.
  const { value, error } = request
  resume(machine, request.generator, { value, error, delivery })
}
