/**
 * Values of variables at one event: the deterministic run is made again up to that event, and every
 * live frame of the program is looked at. No code of the program is run for it.
 */
import { PyDict } from "../python/objects/dict"
import { plainName } from "../python/objects/instance-attributes"
import { PySet } from "../python/objects/set"
import { typeOf } from "../python/objects/type-of"
import { PyCell, PyList, PyObject, PyTuple, type Value } from "../python/objects/value"
import { PyFunction } from "../python/objects/function"
import { PyModule } from "../python/objects/value"
import { PyType } from "../python/objects/type"
import { NativeFunction } from "../python/objects/native"
import type { AnyFrame, Frame } from "../python/vm/frame"
import { rangeAt } from "../python/code-object"
import { instructionLines } from "../python/compiler/disassemble"
import type { InstructionLine } from "../python/compiler/disassemble"
import { NOBODY } from "../trace/ids"
import type {
  BytecodeView,
  FrameValues,
  StackValues,
  ValueMoment,
  ValueSummary,
} from "../trace/values"
import { PyTask } from "./asyncio/task"
import type { Runtime } from "./process"
import { shortText } from "./value-text"

const MOST_ITEMS = 20

/** Numbers objects, each always the same. */
export type IdentityOf = (value: PyObject) => number

/**
 * Numbers for objects in the order in which they are asked for. They are not Python's `id`: giving
 * those out early would change the ones that the program sees later, and the order of its sets.
 */
export function ownIdentities(): IdentityOf {
  const numbers = new Map<PyObject, number>()
  return value => {
    const number = numbers.get(value) ?? numbers.size + 1
    numbers.set(value, number)
    return number
  }
}

/** Everything that is true of variables right now. `isRunning` frames show the line they are in. */
export function captureValues(
  runtime: Runtime,
  tasks: Iterable<PyTask>,
  { eventIndex, identityOf }: { readonly eventIndex: number; readonly identityOf: IdentityOf },
): ValueMoment {
  const stacks: StackValues[] = []
  const { scheduler, recorder } = runtime
  for (const thread of scheduler.threads) {
    const isCurrent = recorder.thread === thread.id
    const frames = framesFrom(identityOf, thread.vm.top, { last: null, isRunning: isCurrent })
    const task = isCurrent ? recorder.task : NOBODY
    if (frames.length > 0) stacks.push({ thread: thread.id, task, frames })
  }
  for (const task of tasks) {
    const { coroutine } = task
    if (coroutine.suspendedAt === null) continue
    const ends = { last: coroutine.frame, isRunning: false }
    const frames = framesFrom(identityOf, coroutine.suspendedAt, ends)
    stacks.push({ thread: task.loop.thread, task: task.id, frames })
  }
  return { eventIndex, stacks }
}

/** The moment with the machine's code of what runs right now. */
export function withBytecode(moment: ValueMoment, { scheduler, recorder }: Runtime): ValueMoment {
  const running = scheduler.threads.find(({ id }) => id === recorder.thread)
  const bytecode = running ? bytecodeOf(running.vm.top) : null
  return bytecode ? { ...moment, bytecode } : moment
}

interface StackEnds {
  /** The outermost frame that belongs to the stack; null for the bottom. */
  readonly last: Frame | null
  /** True where the top frame is about to run its next instruction. */
  readonly isRunning: boolean
}

/** Frames of Python code from `top` down to `last`, outermost first. */
function framesFrom(
  identityOf: IdentityOf,
  top: AnyFrame | null,
  { last, isRunning }: StackEnds,
): FrameValues[] {
  const frames: FrameValues[] = []
  for (let frame = top; frame !== null; frame = frame === last ? null : frame.back) {
    if (!frame.isNative) {
      const isNext = isRunning && frame === top && !frame.code.isLibrary
      frames.unshift(frameValues(identityOf, frame, isNext))
    }
  }
  return frames.some(({ library }) => library === undefined) ? frames : []
}

/** The code of the program's innermost frame, and the instruction it is at. */
function bytecodeOf(top: AnyFrame | null): BytecodeView | null {
  let frame = top
  while (frame !== null && (frame.isNative || frame.code.isLibrary)) frame = frame.back
  if (frame === null) return null
  const { code, pc } = frame
  const lines = withoutMarks(instructionLines(code))
  const at = frame === top ? pc : pc - 1
  const behind = lines.findIndex(each => each.pc > at)
  return {
    name: code.name,
    instructions: lines.map(each => ({
      line: rangeAt(code, each.pc)?.line ?? code.firstLine,
      label: each.label,
      text: each.text,
    })),
    current: Math.max(0, (behind < 0 ? lines.length : behind) - 1),
  }
}

/** What only says that a line begins is no work: its label goes to what follows. */
function withoutMarks(lines: readonly InstructionLine[]): readonly InstructionLine[] {
  let label = ""
  return lines.flatMap(each => {
    label ||= each.label
    if (/^LINE /.test(each.text)) return []
    const shown = { ...each, label }
    label = ""
    return [shown]
  })
}

/** While a callee runs, and while it is suspended, `pc` is behind the instruction it is at. */
function frameValues(identityOf: IdentityOf, frame: Frame, isNext: boolean): FrameValues {
  const { code } = frame
  const pc = isNext ? frame.pc : frame.pc - 1
  const line = pc < 0 ? code.firstLine : (rangeAt(code, pc)?.line ?? code.firstLine)
  if (code.isLibrary) return { name: code.qualname, line, variables: [], library: libraryOf(frame) }
  const variables =
    code.scope === "module" ? moduleVariables(identityOf, frame) : localVariables(identityOf, frame)
  return { name: code.name, line, variables }
}

function libraryOf({ code, globals }: Frame): string {
  const name = globals.slots.get("__name__")?.value
  return typeof name === "string" ? name : code.filename
}

function localVariables(identityOf: IdentityOf, frame: Frame): FrameValues["variables"] {
  const variables: { name: string; value: ValueSummary }[] = []
  frame.code.localNames.forEach((name, index) => {
    const held = frame.registers[index]
    const value = held instanceof PyCell ? held.content : held
    if (value !== undefined && !name.startsWith("."))
      variables.push({ name, value: summaryOf(identityOf, value) })
  })
  return variables
}

/** Of a module only what a learner's program made: data, not functions, classes and modules. */
function moduleVariables(identityOf: IdentityOf, frame: Frame): FrameValues["variables"] {
  const variables: { name: string; value: ValueSummary }[] = []
  for (const [name, { value }] of frame.globals.slots) {
    if (name.startsWith("__") || value === undefined || isDefinition(value)) continue
    variables.push({ name, value: summaryOf(identityOf, value) })
  }
  return variables
}

function isDefinition(value: Value): boolean {
  return (
    value instanceof PyFunction ||
    value instanceof PyType ||
    value instanceof PyModule ||
    value instanceof NativeFunction
  )
}

function summaryOf(identityOf: IdentityOf, value: Value, depth = 2): ValueSummary {
  const identity = value instanceof PyObject ? identityOf(value) : 0
  const task = value instanceof PyTask ? { task: value.id } : {}
  const plain = { type: typeOf(value).name, text: shortText(value), identity, ...task }
  const items = depth === 0 ? null : itemsOf(value)
  if (items === null) return plain
  return {
    ...plain,
    items: items.map(([key, item]) => ({ key, value: summaryOf(identityOf, item, depth - 1) })),
  }
}

function itemsOf(value: Value): [string, Value][] | null {
  if (value instanceof PyList || value instanceof PyTuple) return numbered(value.items)
  if (value instanceof PySet) return numbered(value.elements())
  if (value instanceof PyDict) {
    return value
      .entries()
      .slice(0, MOST_ITEMS)
      .map(([key, item]) => [shortText(key), item])
  }
  const isInstance = value instanceof PyObject && value.type.isUserDefined
  if (!isInstance || value.attributes === null) return null
  return Array.from(value.attributes, ([name, item]): [string, Value] => [
    plainName(name),
    item,
  ]).slice(0, MOST_ITEMS)
}

function numbered(items: readonly Value[]): [string, Value][] {
  return items.slice(0, MOST_ITEMS).map((item, index) => [String(index), item])
}
