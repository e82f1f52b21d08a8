/**
 * Values of variables at one event: the deterministic run is made again up to that event, and every
 * live frame of the program is looked at. No code of the program is run for it.
 */
import { PyDict } from "../python/objects/dict"
import { PySet } from "../python/objects/set"
import { typeName } from "../python/objects/type-of"
import { PyCell, PyList, PyObject, PyTuple, type Value } from "../python/objects/value"
import type { Vm } from "../python/objects/vm-interface"
import { PyFunction } from "../python/objects/function"
import { PyModule } from "../python/objects/value"
import { PyType } from "../python/objects/type"
import { NativeFunction } from "../python/objects/native"
import type { AnyFrame, Frame } from "../python/vm/frame"
import { rangeAt } from "../python/code-object"
import { NOBODY } from "../trace/ids"
import type { FrameValues, StackValues, ValueMoment, ValueSummary } from "../trace/values"
import { PyTask } from "./asyncio/task"
import type { Runtime } from "./process"
import { shortText } from "./value-text"

const MOST_ITEMS = 20

/** Everything that is true of variables right now. `isRunning` frames show the line they are in. */
export function captureValues(
  runtime: Runtime,
  tasks: Iterable<PyTask>,
  eventIndex: number,
): ValueMoment {
  const stacks: StackValues[] = []
  const { scheduler, recorder, machine } = runtime
  for (const thread of scheduler.threads) {
    const isCurrent = recorder.thread === thread.id
    const frames = framesFrom(machine, thread.vm.top, null)
    const task = isCurrent ? recorder.task : NOBODY
    if (frames.length > 0) stacks.push({ thread: thread.id, task, frames })
  }
  for (const task of tasks) {
    const { coroutine } = task
    if (coroutine.suspendedAt === null) continue
    const frames = framesFrom(machine, coroutine.suspendedAt, coroutine.frame)
    stacks.push({ thread: task.loop.thread, task: task.id, frames })
  }
  return { eventIndex, stacks }
}

/** Frames of the program from `top` down to `last` (or the bottom), outermost first. */
function framesFrom(vm: Vm, top: AnyFrame | null, last: Frame | null): FrameValues[] {
  const frames: FrameValues[] = []
  for (let frame = top; frame !== null; frame = frame === last ? null : frame.back) {
    if (!frame.isNative && !frame.code.isLibrary) frames.unshift(frameValues(vm, frame))
  }
  return frames
}

function frameValues(vm: Vm, frame: Frame): FrameValues {
  const { code } = frame
  const line =
    frame.pc === 0 ? code.firstLine : (rangeAt(code, frame.pc - 1)?.line ?? code.firstLine)
  const variables = code.scope === "module" ? moduleVariables(vm, frame) : localVariables(vm, frame)
  return { name: code.name, line, variables }
}

function localVariables(vm: Vm, frame: Frame): FrameValues["variables"] {
  const variables: { name: string; value: ValueSummary }[] = []
  frame.code.localNames.forEach((name, index) => {
    const held = frame.registers[index]
    const value = held instanceof PyCell ? held.content : held
    if (value !== undefined && !name.startsWith("."))
      variables.push({ name, value: summaryOf(vm, value) })
  })
  return variables
}

/** Of a module only what a learner's program made: data, not functions, classes and modules. */
function moduleVariables(vm: Vm, frame: Frame): FrameValues["variables"] {
  const variables: { name: string; value: ValueSummary }[] = []
  for (const [name, { value }] of frame.globals.slots) {
    if (name.startsWith("__") || value === undefined || isDefinition(value)) continue
    variables.push({ name, value: summaryOf(vm, value) })
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

function summaryOf(vm: Vm, value: Value, depth = 2): ValueSummary {
  const identity = value instanceof PyObject ? vm.identityOf(value) : 0
  const task = value instanceof PyTask ? { task: value.id } : {}
  const plain = { type: typeName(value), text: shortText(value), identity, ...task }
  const items = depth === 0 ? null : itemsOf(value)
  if (items === null) return plain
  return {
    ...plain,
    items: items.map(([key, item]) => ({ key, value: summaryOf(vm, item, depth - 1) })),
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
  return [...value.attributes].slice(0, MOST_ITEMS)
}

function numbered(items: readonly Value[]): [string, Value][] {
  return items.slice(0, MOST_ITEMS).map((item, index) => [String(index), item])
}
