/** Names of modules: globals, then built-ins, with an inline cache for each instruction. */
import { type PyRaise, raised } from "../objects/exception"
import type { Value } from "../objects/value"
import type { Frame } from "./frame"
import type { Machine } from "./machine"
import { nameError } from "./name-errors"

/** LOAD_GLOBAL at `pc` without a fitting cache. */
export function loadGlobal(machine: Machine, frame: Frame, pc: number): Value {
  machine.thread.top = frame
  const code = frame.code.instructions
  const cache = frame.template.caches[code[pc + 3]!]!
  const name = frame.code.names[code[pc + 2]!]!
  const { globals } = frame
  const slot = globals.slotOf(name) ?? (globals.builtins ?? machine.builtins).slotOf(name)
  if (slot?.value === undefined) throw nameError(machine, frame, name)
  cache.owner = frame.globals
  cache.version = frame.globals.version
  cache.slot = slot
  return slot.value
}

/** STORE_GLOBAL at `pc` without a fitting cache. */
export function storeGlobal(frame: Frame, pc: number): void {
  const code = frame.code.instructions
  const cache = frame.template.caches[code[pc + 3]!]!
  const value = frame.registers[code[pc + 2]!]!
  const name = frame.code.names[code[pc + 1]!]!
  frame.globals.set(name, value)
  cache.owner = frame.globals
  cache.version = frame.globals.version
  cache.slot = frame.globals.slotOf(name)
}

/** DELETE_GLOBAL of `name`. */
export function deleteGlobal(machine: Machine, frame: Frame, name: string): void {
  if (!frame.globals.delete(name)) throw nameError(machine, frame, name)
}

/** The UnboundLocalError of a local that holds nothing. */
export function unboundLocal(name: string): PyRaise {
  return raised(
    "UnboundLocalError",
    `cannot access local variable '${name}' where it is not associated with a value`,
  )
}
