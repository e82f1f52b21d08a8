/**
 * Frames as Python sees them: `sys._getframe()`, `tb_frame`, `gi_frame`. One object per activation,
 * so that `is` answers as in CPython. Natives on the stack have none; `f_back` steps over them.
 */
import type { AnyFrame, Frame } from "../vm/frame"
import { MirrorDict, globalsDict } from "./mirror-dict"
import { rangeAt } from "../code-object"
import { dict } from "./dict"
import { frameType } from "./types"
import { Namespace, PyCell, PyObject, type Value } from "./value"
import type { Vm } from "./vm-interface"

/** An activation of Python code, held by a program. */
export class PyFrame extends PyObject {
  constructor(readonly frame: Frame) {
    super(frameType)
  }
}

const KEY = "frame objects"

/** The object of an activation. */
export function frameObject(vm: Vm, frame: Frame): PyFrame {
  let known = vm.shared.get(KEY)
  if (!(known instanceof WeakMap)) vm.shared.set(KEY, (known = new WeakMap<Frame, PyFrame>()))
  const objects = known as WeakMap<Frame, PyFrame>
  frame.keep()
  let object = objects.get(frame)
  if (object === undefined) objects.set(frame, (object = new PyFrame(frame)))
  return object
}

/** The nearest Python frame at or below `frame`, or null. */
export function pythonFrame(frame: AnyFrame | null): Frame | null {
  let found = frame
  while (found !== null && found.isNative) found = found.back
  return found
}

/** The line a frame is at, from 1. */
export function lineOf(frame: Frame): number {
  if (frame.pc === 0) return frame.code.firstLine
  return rangeAt(frame.code, frame.pc - 1)?.line ?? frame.code.firstLine
}

/** `f_locals`: names of a module or class body themselves, or a dict that writes through to registers. */
export function localsView(frame: Frame): Value {
  const { locals } = frame
  if (frame.code.scope === "module" && !(locals instanceof PyObject))
    return globalsDict(frame.globals)
  if (locals instanceof Namespace) return globalsDict(locals)
  if (locals !== undefined) return locals
  return new MirrorDict({
    entries: () => localsOf(frame),
    set: (name, value) => {
      setLocal(frame, name, value)
    },
    delete: () => undefined,
  })
}

/** A copy of the locals: `locals()` in a function. */
export function localsCopy(frame: Frame): Value {
  const made = dict()
  for (const [name, value] of localsOf(frame)) made.set(name, value)
  return made
}

/** Name and value of each local and free variable that is bound. */
export function localsOf(frame: Frame): [string, Value][] {
  const { localNames, constants, freeNames } = frame.code
  const free = localNames.length + constants.length
  const found: [string, Value][] = []
  const add = (name: string, held: Value | undefined): void => {
    const value = held instanceof PyCell ? held.content : held
    if (value !== undefined && !name.startsWith(".")) found.push([name, value])
  }
  localNames.forEach((name, index) => add(name, frame.registers[index]))
  freeNames.forEach((name, index) => add(name, frame.registers[free + index]))
  return found
}

function setLocal(frame: Frame, name: string, value: Value): void {
  const index = frame.code.localNames.indexOf(name)
  if (index < 0) return
  const held = frame.registers[index]
  if (held instanceof PyCell) held.content = value
  else frame.registers[index] = value
}
