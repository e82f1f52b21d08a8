/**
 * Calling things. A call either gives its value at once (plain natives) or pushes a frame that will
 * deliver it; nothing here recurses into Python.
 */
import { partOf } from "../../base/rows"
import { opcodeLengths } from "../bytecode"
import { PyException, typeError } from "../objects/exception"
import { BoundMethod, PyFunction } from "../objects/function"
import { PyGenerator } from "../objects/generator"
import { type Keywords, type NativeArguments, NativeFunction } from "../objects/native"
import { FAILED, type PlainResult, tuple } from "../objects/singletons"
import { PyType } from "../objects/type"
import { typeName, typeOf } from "../objects/type-of"
import { cellType, functionType, objectType, typeType } from "../objects/types"
import { PyBoxed, PyCell, PyObject, type Value } from "../objects/value"
import { Op } from "../opcode-numbers"
import { bindArguments } from "./bind-arguments"
import { bindNativeArguments } from "./bind-native"
import { convertedSteps } from "./convert-arguments"
import { constructionOf, hasAbstractMethods } from "./constructions"
import { type AnyFrame, Delivery, type Frame, forgetParameters, takeFrame } from "./frame"
import { Word } from "./fusion"
import { enterCoroutine } from "./generators"
import type { Machine } from "./machine"
import { checkRecursion } from "./recursion"
import { pushCalled, pushNative } from "./stack"
import { instantiateSteps } from "./instantiate"

/** The answer of a call whose value will be delivered later. */
export const PUSHED: unique symbol = Symbol("pushed")

/** Calls anything; `args` is not kept. */
export function invoke(
  machine: Machine,
  callee: Value,
  args: readonly Value[],
  keywords: Keywords | null,
): Value | typeof PUSHED {
  if (callee instanceof PyFunction) return enterFunction(machine, callee, { args, keywords })
  if (callee instanceof NativeFunction) return callNative(machine, callee, args, keywords)
  if (callee instanceof BoundMethod) {
    return invoke(machine, callee.callee, [callee.self, ...args], keywords)
  }
  if (callee instanceof PyType) return callType(machine, callee, args, keywords)
  const method = typeOf(callee).lookup("__call__")
  if (method === undefined) throw typeError(`'${typeName(callee)}' object is not callable`)
  return invoke(machine, method, [callee, ...args], keywords)
}

/** Arguments of one call. */
export interface CallArguments {
  readonly args: readonly Value[]
  readonly keywords: Keywords | null
}

/** Pushes a frame for a function of the program, or makes its generator or coroutine. */
export function enterFunction(
  machine: Machine,
  callee: PyFunction,
  call: CallArguments,
): Value | typeof PUSHED {
  const frame = functionFrame(machine, callee, call)
  if (frame.code.kind !== "function") return generatorOf(machine, callee, frame)
  pushCalled(machine, frame)
  return PUSHED
}

/** What the call of a function gives whose frame does not run yet. */
function generatorOf(machine: Machine, callee: PyFunction, frame: Frame): PyGenerator {
  checkRecursion(machine)
  const generator = newGenerator(frame)
  generator.name = callee.name
  generator.qualname = callee.qualname
  if (generator.kind === "coroutine") machine.host.coroutineMade(generator)
  else if (generator.kind === "generator" && frame.code.exceptionTable.length > 0)
    machine.lifetimes?.made(generator)
  return generator
}

/**
 * The same where the arguments stand in a row of registers, followed by defaults; undefined where
 * they are too many or too few. What is awaited at once is not given but runs.
 */
function simpleGenerator(
  machine: Machine,
  callee: PyFunction,
  registers: readonly (Value | undefined)[],
  row: number,
  count: number,
): PyGenerator | typeof PUSHED | undefined {
  const arity = callee.template.generatorArity
  const defaults = callee.defaults?.items
  const firstDefault = arity - (defaults?.length ?? 0)
  if (count > arity || count < firstDefault) return undefined
  const frame = takeFrame(callee.template, callee.globals, null)
  const locals = frame.registers
  frame.take(registers, row, count)
  for (let index = count; index < arity; index++) locals[index] = defaults![index - firstDefault]
  if (frame.code.kind === "coroutine" && enterAwaited(machine, callee, frame)) return PUSHED
  return generatorOf(machine, callee, frame)
}

/**
 * The call of a coroutine function and the AWAIT right behind it, in one: nobody else ever sees that
 * coroutine, so it and its frame can be used again. False where the two have to be told apart.
 */
function enterAwaited(machine: Machine, callee: PyFunction, frame: Frame): boolean {
  const { thread } = machine
  const { top } = thread
  if (!machine.isFusing || !isAwaitedAtOnce(top)) return false
  const nanos = machine.nanos + (top.template.instructions[top.pc]! >>> Word.OpcodeBits)
  const executed = machine.executed + 1
  if (nanos >= machine.switchAtNanos || executed >= machine.pauseAtInstruction) return false
  if (thread.depth >= machine.recursionLimit || !machine.host.coroutineAwaited()) return false
  const coroutine = frame.generator ?? newGenerator(frame)
  frame.isKept = false
  coroutine.name = callee.name
  coroutine.qualname = callee.qualname
  coroutine.isAwaited = true
  top.resultRegister = top.template.instructions[top.pc + 1]!
  top.pc += opcodeLengths[Op.AWAIT]!
  machine.nanos = nanos
  machine.executed = executed
  enterCoroutine(machine, top, coroutine)
  return true
}

/** Whether what the call under way gives is awaited by the very next instruction, and nothing else. */
export function isAwaitedAtOnce(top: AnyFrame | null): top is Frame {
  if (top === null || top.isNative) return false
  const { firstTemporary, instructions } = top.template
  // A local keeps it.
  if (top.resultRegister < firstTemporary) return false
  const op = instructions[top.pc]! & Word.OpcodeMask
  return op === (Op.AWAIT as number) && instructions[top.pc + 2] === top.resultRegister
}

/**
 * A frame for a plain function that takes as many arguments as are given, no more and no fewer; null
 * for whatever is called in another way. The arguments are not in it yet, and it is not on the stack.
 */
export function simpleFrame(
  machine: Machine,
  back: Frame,
  callee: PyFunction | null,
  count: number,
): Frame | null {
  const { inner, second } = back
  if (second !== null && second.callee === callee && second.given === count) return second
  // What is no object has no type, and is seldom called: it is not asked whether it is one.
  if (callee === null || callee.type !== functionType) return null
  const { template } = callee
  if (template.simpleArity !== count) return null
  const frame = takeFrame(template, callee.globals, back)
  const { depth } = machine.thread
  const keepsTwo = depth <= DEEPEST_SECOND
  const hasPlace = inner === null || (keepsTwo && second === null)
  if (!hasPlace && ++back.otherCalls % PATIENCE !== 0) return frame
  if (depth > DEEPEST_INNER) return frame
  frame.given = count
  back.keepInner(frame, callee, keepsTwo)
  return frame
}

/** After so many calls of other functions the next of them gets a place among the kept frames. */
const PATIENCE = 16

/** Below it frames are not kept for the next calls of one frame: many would be kept for few calls. */
const DEEPEST_INNER = 50

/** Below it one of them is kept at most: two in each, and in each of these, would soon be very many. */
const DEEPEST_SECOND = 6

/** A frame with its arguments bound, its cells made and its closure in place. */
export function functionFrame(machine: Machine, callee: PyFunction, call: CallArguments): Frame {
  const frame = takeFrame(callee.template, callee.globals, null)
  const { registers } = frame
  if (callee.template.simpleArity === call.args.length && call.keywords === null) {
    frame.take(call.args, 0, call.args.length)
    return frame
  }
  forgetParameters(frame)
  bindArguments(callee, call, registers)
  const { closure, code, template } = callee
  for (const local of code.cellLocals) registers[local] = new PyCell(cellType, registers[local])
  // Free cells lie just before the temporaries.
  const free = template.firstTemporary - closure.length
  for (let index = 0; index < closure.length; index++) registers[free + index] = closure[index]
  return frame
}

/** The generator, coroutine or async generator that a call of such a function gives. */
export function newGenerator(frame: Frame): PyGenerator {
  const kind = frame.code.kind
  if (kind === "function") throw new Error(`${frame.code.qualname} makes no generator.`)
  const generator = new PyGenerator(kind, frame)
  frame.generator = generator
  frame.isKept = true
  return generator
}

function callNative(
  machine: Machine,
  callee: NativeFunction,
  args: readonly Value[],
  keywords: Keywords | null,
): Value | typeof PUSHED {
  const bound = bindNativeArguments(machine, callee, { args, keywords })
  const { implementation } = callee
  if (implementation.plain !== undefined) {
    const value = implementation.plain(machine, ...bound)
    if (typeof value !== "symbol") return accounted(machine, value)
    if (value === FAILED) return PUSHED
  }
  return pushSteps(machine, callee, bound)
}

/**
 * Calls what stands in a row of registers, as a call of positional arguments leaves it. Natives
 * that take them as they are get them from there: no array of arguments, nothing to bind.
 */
export function callFromRegisters(
  machine: Machine,
  callee: Value,
  registers: readonly (Value | undefined)[],
  row: number,
  count: number,
): Value | typeof PUSHED {
  if (callee instanceof NativeFunction) {
    const { owner } = callee
    const isQuick = count >= callee.quickLeast && count <= callee.quickMost
    // Asked in one row: the engine would make values of the answers of a function.
    if (isQuick && (owner === null || takesReceiver(callee, owner, registers[row]))) {
      const plain = callee.plain!
      let value: PlainResult | typeof FAILED
      if (count === 1) value = plain(machine, registers[row])
      else if (count === 2) value = plain(machine, registers[row], registers[row + 1])
      else if (count === 0) value = plain(machine)
      else if (count === 3)
        value = plain(machine, registers[row], registers[row + 1], registers[row + 2])
      else value = plain(machine, ...partOf(registers, row, count))
      if (typeof value !== "symbol") {
        machine.account(value)
        return value
      }
      if (value === FAILED) return PUSHED
      return pushSteps(machine, callee, partOf(registers, row, count))
    }
  } else if (isClass(callee)) return callClass(machine, callee, registers, row, count)
  else if (callee instanceof PyFunction) {
    const generator = simpleGenerator(machine, callee, registers, row, count)
    if (generator !== undefined) return generator
  }
  return invoke(machine, callee, partOf(registers, row, count) as Value[], null)
}

/** An ordinary class, told by its metaclass: its own class would be looked for along prototypes. */
function isClass(callee: Value): callee is PyType {
  return typeof callee === "object" && callee !== null && callee.type === typeType
}

/** A call of a class, of which most run nothing or nothing but an `__init__`. */
function callClass(
  machine: Machine,
  callee: PyType,
  registers: readonly (Value | undefined)[],
  row: number,
  count: number,
): Value | typeof PUSHED {
  const { initialize, native, isPlain } = constructionOf(callee)
  if (initialize !== null && initialize.template.simpleArity === count + 1)
    return enterInit(machine, initialize, newInstance(callee), registers, row)
  if (native !== null && count === 1 && takesAsTheyAre(native, callee, 2)) {
    const value = native.plain!(machine, callee, registers[row])
    if (typeof value !== "symbol") return accounted(machine, value)
    return value === FAILED ? PUSHED : pushSteps(machine, native, [callee, registers[row]])
  }
  const args = partOf(registers, row, count) as Value[]
  const made = isPlain ? madeByNatives(machine, callee, args) : null
  return made ?? invoke(machine, callee, args, null)
}

function accounted(machine: Machine, value: Value): Value {
  machine.account(value)
  return value
}

/** Whether `bindNativeArguments` would pass these arguments on unchanged to a plain native. */
function takesAsTheyAre(callee: NativeFunction, first: Value | undefined, count: number): boolean {
  const { owner } = callee
  const isQuick = count >= callee.quickLeast && count <= callee.quickMost
  return isQuick && (owner === null || takesReceiver(callee, owner, first))
}

/**
 * Whether a method of `owner` takes this first argument as it is: boxed ints and strings are unboxed,
 * and undefined stands for none.
 */
function takesReceiver(
  callee: NativeFunction,
  owner: PyType,
  receiver: Value | undefined,
): boolean {
  if (callee.home !== null) return receiver === callee.home
  if (receiver === undefined) return false
  if (typeof receiver !== "object" || receiver === null) return typeOf(receiver) === owner
  const { type } = receiver
  return type === owner || (!(receiver instanceof PyBoxed) && type.isSubtypeOf(owner))
}

/** Runs the resumable way of a native; where there is none its arguments are made plain. */
function pushSteps(
  machine: Machine,
  callee: NativeFunction,
  bound: NativeArguments,
): typeof PUSHED {
  const steps = callee.implementation.steps?.(machine, ...bound)
  pushNative(machine.thread, steps ?? convertedSteps(machine, callee, bound))
  return PUSHED
}

/** `cls(...)`: the metaclass's `__call__`, or `__new__` and `__init__`. */
function callType(
  machine: Machine,
  type: PyType,
  args: readonly Value[],
  keywords: Keywords | null,
): Value | typeof PUSHED {
  const metacall = type.type.lookup("__call__")
  if (metacall instanceof PyFunction) return invoke(machine, metacall, [type, ...args], keywords)
  const construct = type.lookup("__new__")
  const initialize = type.lookup("__init__")
  const isPlainObject =
    construct === objectType.own.get("__new__") && type.layout === "object" && type.isUserDefined
  if (isPlainObject && initialize instanceof PyFunction && initialize.code.kind === "function") {
    const instance = newInstance(type)
    if (type.hasFinalizer) machine.lifetimes?.made(instance)
    if (!hasAbstractMethods(type)) {
      return pushInit(machine, initialize, { args: [instance, ...args], keywords })
    }
  }
  const isBuiltin = !type.isUserDefined && construct instanceof NativeFunction
  if (isBuiltin && initialize === objectType.own.get("__init__")) {
    return callNative(machine, construct, [type, ...args], keywords)
  }
  pushNative(machine.thread, instantiateSteps(machine, type, { args, keywords }))
  return PUSHED
}

/**
 * An instance of a class of which nothing runs; null where the arguments ask for more. Counts what
 * the calls of `__new__` and `__init__` would.
 */
function madeByNatives(machine: Machine, type: PyType, args: readonly Value[]): PyObject | null {
  if (type.layout !== "exception" && (type.layout !== "object" || args.length > 0)) return null
  const instance =
    type.layout === "exception" ? new PyException(type, tuple(args)) : newInstance(type)
  machine.countWork(2)
  machine.account(instance)
  machine.accountSmall()
  return instance
}

function newInstance(type: PyType): PyObject {
  return new PyObject(type, type.hasInstanceDict ? type.newAttributes() : null)
}

/** Pushes the frame of an `__init__` whose arguments after the instance stand in a row of registers. */
function enterInit(
  machine: Machine,
  initialize: PyFunction,
  instance: PyObject,
  registers: readonly (Value | undefined)[],
  row: number,
): typeof PUSHED {
  checkRecursion(machine)
  const { template } = initialize
  const { thread } = machine
  const frame = takeFrame(template, initialize.globals, thread.top)
  const locals = frame.registers
  locals[0] = instance
  for (let index = 1; index < template.simpleArity; index++)
    locals[index] = registers[row + index - 1]
  frame.delivery = Delivery.Init
  frame.instance = instance
  thread.depth++
  thread.top = frame
  return PUSHED
}

function pushInit(machine: Machine, initialize: PyFunction, call: CallArguments): typeof PUSHED {
  const frame = functionFrame(machine, initialize, call)
  frame.delivery = Delivery.Init
  frame.instance = call.args[0]!
  pushCalled(machine, frame)
  return PUSHED
}
