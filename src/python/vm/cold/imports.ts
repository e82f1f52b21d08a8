import { asText } from "../../objects/as-text"
import { findAttribute, getAttributeSteps } from "../../objects/attributes"
import { isRaised, raised } from "../../objects/exception"
import { type NativeSteps, run } from "../../objects/native"
import { collectPlain } from "../../objects/operations"
import { NEEDS_CALL } from "../../objects/singletons"
import { PyModule, type PyTuple, type Value } from "../../objects/value"
import { Op } from "../../opcode-numbers"
import { type Frame, ResultTo } from "../frame"
import { runInto } from "../hot"
import { cannotImport, importSteps } from "../imports"
import type { Machine } from "../machine"
import { type ColdHandlers, nameAt, operand, valueAt } from "./handler"

/** import statements. */
export const importHandlers: ColdHandlers = {
  [Op.IMPORT_NAME]: (machine, frame, pc) => {
    const name = nameAt(frame, pc + 2)
    const fromList = valueAt(frame, pc + 3) as PyTuple | null
    const level = operand(frame, pc + 4)
    const target = operand(frame, pc + 1)
    const isPlain = fromList === null && level === 0 && !name.includes(".")
    const loaded = isPlain ? machine.modules.get(name) : undefined
    if (loaded !== undefined && loaded !== null) frame.registers[target] = loaded
    else runInto(machine, frame, target, importSteps(machine, { name, fromList, level, frame }))
  },
  [Op.IMPORT_FROM]: (machine, frame, pc) => {
    const module = valueAt(frame, pc + 2)
    const name = nameAt(frame, pc + 3)
    const target = operand(frame, pc + 1)
    const found = findAttribute(machine, module, name)
    if (found === NEEDS_CALL) runInto(machine, frame, target, fromSteps(machine, module, name))
    else frame.registers[target] = found === undefined ? submodule(machine, module, name) : found
  },
  [Op.IMPORT_STAR]: (machine, frame, pc) => {
    const module = valueAt(frame, pc + 1)
    if (!(module instanceof PyModule)) throw raised("ImportError", "import * needs a module")
    const { namespace } = module
    const all = namespace.get("__all__")
    const listed = all === undefined ? undefined : collectPlain(machine, all)
    const names =
      listed === undefined || listed === NEEDS_CALL
        ? [...namespace.slots.keys()].filter(name => !name.startsWith("_"))
        : listed
    for (const [index, name] of names.entries()) {
      const value = namespace.get(name as string)
      if (value === undefined) {
        const left = names.slice(index).map(asText)
        runInto(machine, frame, ResultTo.Nowhere, starSteps(machine, { module, left, frame }))
        return
      }
      frame.globals.set(name as string, value)
    }
  },
}

/** The rest of `from module import *` where the module computes a name that it lists. */
function* starSteps(
  machine: Machine,
  { module, left, frame }: { module: PyModule; left: readonly string[]; frame: Frame },
): NativeSteps {
  for (const name of left) {
    frame.globals.set(name, yield run(getAttributeSteps(machine, module, name)))
  }
  return null
}

/** `from module import name` where the module computes its names. */
function* fromSteps(machine: Machine, module: Value, name: string): NativeSteps {
  try {
    return yield run(getAttributeSteps(machine, module, name))
  } catch (error) {
    if (!isRaised(error, "AttributeError")) throw error
    return submodule(machine, module, name)
  }
}

/** A submodule whose parent does not hold it yet, because both are still being imported. */
function submodule(machine: Machine, module: Value, name: string): Value {
  const parent = module instanceof PyModule ? module.namespace.get("__name__") : undefined
  const found = typeof parent === "string" ? machine.modules.get(`${parent}.${name}`) : undefined
  if (found === undefined) throw cannotImport(machine, module, name)
  return found
}
