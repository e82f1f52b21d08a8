/** Frames and tracebacks: what `sys._getframe()` and `exception.__traceback__` show. */
import { globalsDict } from "../objects/mirror-dict"
import { codeObjectOf } from "../objects/code"
import { raised, typeError } from "../objects/exception"
import { frameObject, lineOf, localsView, PyFrame, pythonFrame } from "../objects/frame-object"
import { GetSetDescriptor } from "../objects/function"
import { native } from "../objects/native"
import { intOf } from "../objects/numbers"
import { address } from "../objects/operations/repr-steps"
import { PyTraceback, tracebackOf } from "../objects/traceback"
import type { PyType } from "../objects/type"
import { typeName } from "../objects/type-of"
import { frameType, tracebackType } from "../objects/types"
import type { Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { install, readOnly, writable } from "./install"

function shown(name: string, get: (vm: Vm, self: PyFrame) => Value): GetSetDescriptor {
  return new GetSetDescriptor(name, (vm, self) => get(vm, self as PyFrame))
}

install(frameType, {
  methods: [
    native("__repr__", "($self, /)", (vm, self: PyFrame) => {
      const { frame } = self
      const place = `file '${frame.code.filename}', line ${lineOf(frame)}`
      return `<frame at ${address(vm, self)}, ${place}, code ${frame.code.name}>`
    }),
    native("clear", "($self, /)", (vm, self: PyFrame) => {
      const { frame } = self
      for (let one = pythonFrame(vm.topFrame); one !== null; one = pythonFrame(one.back))
        if (one === frame) throw raised("RuntimeError", "cannot clear an executing frame")
      if (frame.generator !== null && frame.generator.state === "suspended")
        throw raised("RuntimeError", "cannot clear a suspended frame")
      frame.registers.fill(undefined)
      return null
    }),
  ],
  attributes: [
    shown("f_back", (vm, { frame }) => {
      const back = pythonFrame(frame.back)
      return back === null ? null : frameObject(vm, back)
    }),
    shown("f_code", (vm, { frame }) => codeObjectOf(vm, frame.code)),
    shown("f_globals", (_vm, { frame }) => globalsDict(frame.globals)),
    shown("f_builtins", vm => globalsDict(vm.builtins)),
    shown("f_locals", (_vm, { frame }) => localsView(frame)),
    shown("f_lineno", (_vm, { frame }) => lineOf(frame)),
    shown("f_lasti", (_vm, { frame }) => frame.pc - 1),
    shown("f_generator", (_vm, { frame }) => frame.generator),
    readOnly("f_trace", () => null),
    readOnly("f_trace_lines", () => true),
    readOnly("f_trace_opcodes", () => false),
  ],
})

function part(name: string, get: (vm: Vm, self: PyTraceback) => Value): GetSetDescriptor {
  return new GetSetDescriptor(name, (vm, self) => get(vm, self as PyTraceback))
}

install(tracebackType, {
  construct: native(
    "traceback",
    "(type, tb_next, tb_frame, tb_lasti, tb_lineno)",
    (_vm, _type: PyType, next: Value, held: Value, last: Value, line: Value) => {
      if (next !== null && !(next instanceof PyTraceback))
        throw typeError(`expected traceback object or None, got '${typeName(next)}'`)
      if (!(held instanceof PyFrame))
        throw typeError(`traceback() argument 'tb_frame' must be frame, not ${typeName(held)}`)
      const { frame } = held
      const { name, filename, isLibrary, localNames } = frame.code
      const pc = Number(intOf(last) ?? 0) + 1
      const where = { name, filename, isLibrary, localNames, frame, pc }
      const entry = { ...where, line: Number(intOf(line) ?? 0), range: null }
      return tracebackOf([...(next?.entries ?? []), entry])
    },
  ),
  attributes: [
    part("tb_frame", (vm, self) => frameObject(vm, self.entry.frame)),
    part("tb_lineno", (_vm, self) => self.entry.line),
    part("tb_lasti", (_vm, self) => self.entry.pc - 1),
    writable(
      "tb_next",
      (self: PyTraceback) => tracebackOf(self.entries.slice(0, -1)),
      (self, value) => {
        if (value !== null && !(value instanceof PyTraceback))
          throw typeError(`expected traceback object or None, got '${typeName(value ?? null)}'`)
        const inside = value?.entries ?? []
        if (inside.includes(self.entry)) throw raised("ValueError", "traceback loop detected")
        self.entries = [...inside, self.entry]
      },
    ),
  ],
})
