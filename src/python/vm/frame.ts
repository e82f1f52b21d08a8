/**
 * Activations. The call stack of a thread is a linked list that starts at `thread.top` and follows
 * `back`; nothing ever recurses in JavaScript. A suspended generator keeps its frame (and those of
 * what it awaits) with `back` of the outermost cut off.
 */
import type { CodeObject } from "../code-object"
import type { CodeTemplate, PyFunction } from "../objects/function"
import type { PyException } from "../objects/exception"
import type { NativeAwaitable, PyGenerator } from "../objects/generator"
import type { NativeRequest, NativeStepper } from "../objects/native"
import type { Namespace, Value } from "../objects/value"

/** What happens with a frame's value (or its exhaustion) when it returns or yields to `back`. */
export const enum Delivery {
  /** An ordinary call: the value goes where `back.resultRegister` says. */
  Call = 0,
  /** Resumed by FOR_ITERATOR: a yield is an item, a return ends the loop. */
  ForLoop = 1,
  /** Resumed by a native (`next`, `send`): a return raises StopIteration in it. */
  Native = 2,
  /** Awaited or delegated to: a yield passes through to the resumer, a return is the result. */
  Delegate = 3,
  /** An async generator stepped by asend(): a yield is the result of the await. */
  AsyncItem = 4,
  /** A task's step: a return is given like a yield; the generator's state tells which. */
  Step = 5,
  /** `__init__` of an object under construction: must return None, the value is the object. */
  Init = 6,
  /** A native between two instructions: its value is dropped. */
  Discard = 7,
}

/** Special values of `resultRegister`. */
export const enum ResultTo {
  /** The value is dropped. */
  Nowhere = -1,
  /** The value is a bool: the JUMP_IF_FALSE that ends at `pc` jumps or not. */
  JumpIfFalse = -2,
  /** Likewise JUMP_IF_TRUE. */
  JumpIfTrue = -3,
}

/**
 * One activation of Python code. Activations of functions are used again: `takeFrame` gives one that
 * is done with, unless something of the program may still look at it.
 */
export class Frame {
  readonly isNative = false
  readonly code: CodeObject
  readonly registers: (Value | undefined)[]
  /**
   * It is not used again: a traceback, a frame object or a generator may show it. Those of plain
   * functions and of coroutines that are awaited where they are made begin without.
   */
  isKept: boolean
  /** Index into `code.instructions` where it goes on. */
  pc = 0
  /** Where a callee's value goes: a register, or one of `ResultTo`. */
  resultRegister: number = ResultTo.Nowhere
  delivery: Delivery = Delivery.Call
  /** The exception an `except` clause of this frame is handling. */
  handled: PyException | null = null
  /** The generator this frame belongs to, or null. */
  generator: PyGenerator | null = null
  /** Names of a class body or exec: a namespace or any mapping; undefined in functions. */
  locals: Namespace | Value | undefined = undefined
  /** While suspended in AWAIT on a future: that future, asked again when resumed. */
  awaiting: NativeAwaitable | null = null
  /** With Delivery.Init: the object under construction. */
  instance: Value | undefined = undefined
  /**
   * The frames of functions that this one called, kept for its next calls: most call the same again
   * and again, or two in turns, and then nothing has to be linked or looked up.
   */
  inner: Frame | null = null
  second: Frame | null = null
  /** Calls of plain functions that found neither fitting. */
  otherCalls = 0
  /** The function for whose calls `back` keeps it, with `given` arguments; null where it does not. */
  callee: PyFunction | null = null
  given = 0

  constructor(
    readonly template: CodeTemplate,
    public globals: Namespace,
    public back: AnyFrame | null,
  ) {
    if (!template.isReady) template.ready()
    this.code = template.code
    this.registers = template.registers.slice()
    this.isKept = !template.isReusable
  }

  /**
   * Makes it, once it has returned, ready for another call: its own locals are unbound. Parameters
   * and temporaries stay until the next call writes them, which is before it reads them.
   */
  release(): void {
    const { template } = this
    this.clear()
    this.instance = undefined
    this.back = template.spare
    template.spare = this
  }

  /** All of `release` that a kept frame needs: whoever calls it next has it already. */
  clear(): void {
    if (this.template.hasOwnLocals) unbindOwnLocals(this)
    this.handled = null
  }

  /** Keeps the frame of a call for its next ones, with another or alone; the one kept longest goes. */
  keepInner(frame: Frame, callee: PyFunction, keepsTwo: boolean): void {
    const gone = keepsTwo ? this.second : this.inner
    if (keepsTwo) this.second = this.inner
    this.inner = frame
    frame.callee = callee
    if (gone === null) return
    gone.callee = null
    gone.release()
  }

  /** Keeps none for the next calls any more: they may be of a function that has other code now. */
  forgetInner(): void {
    this.inner = null
    this.second = null
  }

  /** Gives the parameters what stands in a row of registers. */
  take(given: readonly (Value | undefined)[], row: number, count: number): void {
    if (count === 0) return
    // Unrolled: most calls have one or two arguments.
    const { registers } = this
    registers[0] = given[row]
    if (count === 1) return
    registers[1] = given[row + 1]
    for (let index = 2; index < count; index++) registers[index] = given[row + index]
  }

  /** Says that it, and with it whoever called it, may be looked at after it has returned. */
  keep(): void {
    let caller = this.keepAlone()
    // Whoever called a kept function is kept too; what is no function gets new callers.
    while (caller !== null && !(caller.isKept && caller.template.isReusable))
      caller = caller.keepAlone()
  }

  /** Says it of this one; gives the frame, natives left out, from which it was called. */
  private keepAlone(): Frame | null {
    this.isKept = true
    this.callee = null
    let { back } = this
    if (back !== null && !back.isNative) {
      if (back.inner === this) back.inner = null
      if (back.second === this) back.second = null
    }
    while (back !== null && back.isNative) back = back.back
    return back
  }
}

/** The frame of a call: one that is done with, or where there is none a new one. */
export function takeFrame(
  template: CodeTemplate,
  globals: Namespace,
  back: AnyFrame | null,
): Frame {
  const { spare } = template
  if (spare === null) return new Frame(template, globals, back)
  template.spare = spare.back as Frame | null
  if (spare.globals !== globals) spare.globals = globals
  spare.back = back
  spare.pc = 0
  spare.delivery = Delivery.Call
  return spare
}

function unbindOwnLocals({ template, registers }: Frame): void {
  const { localCount } = template
  for (let at = template.parameterCount; at < localCount; at++) registers[at] = undefined
}

/** Unbinds the parameters of a frame that was used before: not all of them may be given now. */
export function forgetParameters(frame: Frame): void {
  const { registers, template } = frame
  for (let at = 0; at < template.parameterCount; at++) registers[at] = undefined
}

/** One activation of a native that lives on a stack. */
export class NativeFrame {
  readonly isNative = true
  delivery: Delivery = Delivery.Call
  /** What its next step is given. */
  input: Value = null
  /** What it asked for last: tells whether it may hold values that nobody else does. */
  asked: NativeRequest["kind"] | null = null
  /** What it holds while it is suspended with a chain of awaits: an iterator it delegates to. */
  held: Value = null
  /** Natives directly below it. */
  readonly nesting: number

  constructor(
    readonly steps: NativeStepper,
    public back: AnyFrame | null,
  ) {
    this.nesting = back !== null && back.isNative ? back.nesting + 1 : 0
  }
}

/** Either kind. */
export type AnyFrame = Frame | NativeFrame
