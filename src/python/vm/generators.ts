/**
 * Leaving and entering generators, coroutines and async generators.
 *
 * A chain of awaits is a chain of frames linked by `back`, each but the first delivered to its
 * awaiter (`Delivery.Delegate`). Suspending the chain cuts it off below its root and stores the
 * innermost frame in the root's generator; resuming puts it back. Nothing is copied.
 */
import { opcodeLengths } from "../bytecode"
import { type PyException, PyRaise, raised, setContext } from "../objects/exception"
import type { PyGenerator } from "../objects/generator"
import { GeneratorItems } from "../objects/steppers"
import { typeName } from "../objects/type-of"
import type { Value } from "../objects/value"
import { Op } from "../opcode-numbers"
import { type AnyFrame, Delivery, type Frame, ResultTo } from "./frame"
import type { Machine } from "./machine"
import { checkRecursion } from "./recursion"
import type { Thread } from "./thread"

/** How a generator is resumed. */
export interface Resumption {
  readonly value: Value
  /** Raised at the place where it is suspended instead of giving `value`. */
  readonly error: PyException | null
  readonly delivery: Delivery
}

/** Puts a generator's frames on top of the thread's stack; what is on top now gets its next value. */
export function resume(machine: Machine, generator: PyGenerator, how: Resumption): void {
  const { thread } = machine
  checkResumable(generator, how)
  checkRecursion(machine)
  const top = generator.suspendedAt!
  const isFresh = generator.state === "created"
  generator.state = "running"
  generator.suspendedAt = null
  generator.frame.back = thread.top
  generator.frame.delivery = how.delivery
  thread.depth += generator.chainDepth
  thread.top = top
  if (how.error !== null) {
    if (!top.isNative) top.awaiting = null
    if (how.error.type.name === "GeneratorExit") markClosing(generator, top, how.error)
    thread.raising = thrownInto(generator, top, how.error)
  } else if (top.isNative) top.input = how.value
  else if (top.awaiting !== null) top.pc -= opcodeLengths[Op.AWAIT]!
  else if (!isFresh) deliverTo(top, how.value)
}

/**
 * The frame of a generator that a `for` loop of `frame` gets its next item from, put on top; null
 * where more than that has to be done.
 */
export function enterGenerator(
  machine: Machine,
  frame: Frame,
  generator: PyGenerator,
): Frame | null {
  const inner = generator.suspendedAt
  const { state } = generator
  const isFresh = state === "created"
  if (inner !== generator.frame || generator.kind !== "generator") return null
  if (!isFresh && state !== "suspended") return null
  const { thread } = machine
  if (thread.depth >= machine.recursionLimit) return null
  generator.state = "running"
  generator.suspendedAt = null
  inner.back = frame
  inner.delivery = Delivery.ForLoop
  thread.depth++
  thread.top = inner
  if (!isFresh && inner.resultRegister >= 0) inner.registers[inner.resultRegister] = null
  return inner
}

/** Puts the frame of a coroutine that `frame` awaits and that did not run yet on top. */
export function enterCoroutine(machine: Machine, frame: Frame, coroutine: PyGenerator): void {
  checkRecursion(machine)
  const { thread } = machine
  const inner = coroutine.frame
  coroutine.state = "running"
  coroutine.suspendedAt = null
  inner.back = frame
  inner.delivery = Delivery.Delegate
  thread.depth++
  thread.top = inner
}

/** Ends a coroutine that another frame awaits; false where that is not all there is to do. */
export function leaveCoroutine(frame: Frame): boolean {
  const { generator } = frame
  if (frame.delivery !== Delivery.Delegate || generator === null) return false
  if (generator.closingWith !== null) return false
  closeGenerator(generator)
  frame.back = null
  return true
}

/** The frame of the `for` loop that gets the item `frame` yields; null for other resumers. */
export function leaveGenerator(thread: Thread, frame: Frame, item: Value): Frame | null {
  const { back, generator } = frame
  if (frame.delivery !== Delivery.ForLoop || back === null || back.isNative) return null
  if (generator === null || generator.kind !== "generator") return null
  generator.suspendedAt = frame
  generator.state = "suspended"
  generator.chainDepth = 1
  frame.back = null
  thread.depth--
  thread.top = back
  back.registers[back.resultRegister] = item
  return back
}

/**
 * Gives the item `frame` yields to a native that only takes such items, and lets the generator go on
 * as if it had been left and resumed; false for other resumers.
 */
export function feed(machine: Machine, frame: Frame, item: Value): boolean {
  const { back } = frame
  if (frame.delivery !== Delivery.Step || back === null || !back.isNative) return false
  const { steps } = back
  const fits = steps instanceof GeneratorItems && machine.thread.depth <= machine.recursionLimit
  if (!fits || !steps.takeAtOnce(item)) return false
  deliverTo(frame, null)
  return true
}

/** Closing a generator closes those it delegates to first. */
function markClosing(generator: PyGenerator, top: AnyFrame, exit: PyException): void {
  for (let frame: AnyFrame | null = top; frame !== null; frame = frame.back) {
    if (frame === generator.frame) break
    if (!frame.isNative && frame.generator !== null) frame.generator.closingWith = exit
  }
}

/** What is thrown in has as context only what the generator itself is handling. */
function thrownInto(generator: PyGenerator, top: AnyFrame, exception: PyException): PyRaise {
  const raise = goesOn(exception)
  for (let frame: AnyFrame | null = top; frame !== null; frame = frame.back) {
    if (!frame.isNative && frame.handled !== null) {
      setContext(exception, frame.handled)
      break
    }
    if (frame === generator.frame) break
  }
  return raise
}

function checkResumable(generator: PyGenerator, how: Resumption): void {
  const { kind, state } = generator
  if (state === "running") {
    throw raised("ValueError", `${kind.replace("async-", "asynchronous ")} already executing`)
  }
  if (state === "closed") throw closedGenerator(generator, how)
  // One that is part of another's chain of `yield from` is resumed through that one only.
  if (generator.suspendedAt === null) throw raised("ValueError", `${kind} already executing`)
  if (state === "created" && how.value !== null && how.error === null) {
    const shown = kind.replace("async-", "async ")
    throw raised("TypeError", `can't send non-None value to a just-started ${shown}`)
  }
}

function closedGenerator(generator: PyGenerator, how: Resumption): PyRaise {
  if (generator.kind === "coroutine") {
    return raised("RuntimeError", "cannot reuse already awaited coroutine")
  }
  if (how.error !== null) return new PyRaise(how.error)
  return raised(generator.kind === "generator" ? "StopIteration" : "StopAsyncIteration")
}

/** Gives a value to a frame that waits for one, by its result register. */
export function deliverTo(frame: Frame, value: Value): void {
  const target = frame.resultRegister
  if (target >= 0) frame.registers[target] = value
  else if (target !== (ResultTo.Nowhere as number)) {
    const jumpsOn = target === (ResultTo.JumpIfTrue as number)
    if (value === jumpsOn) frame.pc = frame.code.instructions[frame.pc - 1]!
  }
}

/** Gives the result of a call to whoever waits for it. */
export function giveResult(back: AnyFrame, value: Value): void {
  if (back.isNative) back.input = value
  else deliverTo(back, value)
}

/**
 * Suspends the chain whose innermost frame is the thread's top and hands `value` to the resumer.
 * `isItem`: a `yield` of an async generator, which ends the await of its `asend`.
 */
export function suspend(thread: Thread, value: Value, isItem: boolean): void {
  const top = thread.top!
  let root = top
  let frames = root.isNative ? 0 : 1
  while (root.delivery === Delivery.Delegate || (root.delivery === Delivery.AsyncItem && !isItem)) {
    const inner = root.isNative ? null : root.generator
    if (inner !== null && inner.closingWith !== null) return refuseExit(thread, inner, frames)
    if (inner !== null) inner.state = "suspended"
    root = root.back!
    if (!root.isNative) frames++
  }
  const generator = root.isNative ? null : root.generator
  if (generator === null) throw raised("RuntimeError", "cannot suspend outside a coroutine")
  generator.suspendedAt = top
  generator.hasItem = isItem
  generator.state = "suspended"
  generator.chainDepth = frames
  const back = root.back!
  root.back = null
  thread.depth -= frames
  thread.top = back
  giveResult(back, value)
}

/** A generator that was to be closed yields again: who delegates to it is told. */
function refuseExit(thread: Thread, inner: PyGenerator, frames: number): void {
  inner.closingWith = null
  inner.suspendedAt = thread.top
  inner.state = "suspended"
  inner.chainDepth = frames
  thread.depth -= frames
  thread.top = inner.frame.back
  inner.frame.back = null
  thread.raising = raised("RuntimeError", `${inner.kind} ignored GeneratorExit`)
}

/** A frame that is not an ordinary call returned `value`; gives it where it belongs. */
export function finish(thread: Thread, frame: AnyFrame, value: Value): void {
  const back = frame.back
  thread.top = back
  frame.back = null
  const generator = frame.isNative ? null : frame.generator
  if (generator !== null) {
    closeGenerator(generator)
    if (generator.closingWith !== null) {
      thread.raising = goesOn(generator.closingWith)
      return
    }
  }
  if (back === null) {
    thread.result = value
    return
  }
  switch (frame.delivery) {
    case Delivery.Native:
      thread.raising = generator === null ? null : generatorEnd(generator, value)
      if (generator === null) giveResult(back, value)
      return
    case Delivery.AsyncItem:
      thread.raising = raised("StopAsyncIteration")
      return
    case Delivery.ForLoop:
      if (generator === null) giveResult(back, value)
      else leaveLoop(back)
      return
    case Delivery.Discard:
      return
    case Delivery.Init:
      if (value === null) giveResult(back, (frame as Frame).instance!)
      else thread.raising = initReturned(value)
      return
    default:
      giveResult(back, value)
  }
}

/** What is raised again as it is, without a new context. */
export function goesOn(exception: PyException): PyRaise {
  const raise = new PyRaise(exception)
  raise.isUnderWay = true
  return raise
}

/** Marks a generator as done for good. */
export function closeGenerator(generator: PyGenerator): void {
  generator.state = "closed"
  generator.suspendedAt = null
}

/** The iterator of a FOR_ITERATOR is exhausted: `back` goes on behind the loop. */
export function leaveLoop(back: AnyFrame): void {
  if (!back.isNative) back.pc = back.code.instructions[back.pc - 1]!
}

function generatorEnd(generator: PyGenerator, value: Value): PyRaise {
  if (generator.kind === "async-generator") return raised("StopAsyncIteration")
  return value === null ? raised("StopIteration") : raised("StopIteration", value)
}

function initReturned(value: Value): PyRaise {
  return raised("TypeError", `__init__() should return None, not '${typeName(value)}'`)
}
