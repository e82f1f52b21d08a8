import { asText } from "../../objects/as-text"
import { findAttribute } from "../../objects/attributes"
import { exceptionTypeNamed, newException, PyRaise, raised } from "../../objects/exception"
import { collectPlain } from "../../objects/operations"
import { NEEDS_CALL } from "../../objects/singletons"
import { PyModule, type PyTuple, type Value } from "../../objects/value"
import { Op } from "../../opcode-numbers"
import { runInto } from "../hot"
import { importSteps, noteMissing } from "../imports"
import type { Machine } from "../machine"
import { type ColdHandlers, nameAt, operand, valueAt } from "./handler"

/** import statements. */
export const importHandlers: ColdHandlers = {
  [Op.IMPORT_NAME]: (machine, frame, pc) => {
    const name = nameAt(frame, pc + 2)
    const fromList = valueAt(frame, pc + 3) as PyTuple | null
    const level = operand(frame, pc + 4)
    const target = operand(frame, pc + 1)
    const loaded = level === 0 && !name.includes(".") ? machine.modules.get(name) : undefined
    if (loaded !== undefined) frame.registers[target] = loaded
    else runInto(machine, frame, target, importSteps(machine, { name, fromList, level, frame }))
  },
  [Op.IMPORT_FROM]: (machine, frame, pc) => {
    const module = valueAt(frame, pc + 2)
    const name = nameAt(frame, pc + 3)
    const found = findAttribute(machine, module, name)
    if (found !== undefined && found !== NEEDS_CALL) {
      frame.registers[operand(frame, pc + 1)] = found
      return
    }
    const moduleName = module instanceof PyModule ? module.name : "<unknown module name>"
    const submodule = machine.modules.get(`${moduleName}.${name}`)
    if (submodule === undefined) {
      throw cannotImport(machine, module, name)
    }
    frame.registers[operand(frame, pc + 1)] = submodule
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
    for (const name of names) {
      const value = namespace.get(name as string)
      if (value === undefined) {
        throw raised("AttributeError", `module '${module.name}' has no attribute '${asText(name)}'`)
      }
      frame.globals.set(name as string, value)
    }
  },
}

function cannotImport(machine: Machine, module: Value, name: string): PyRaise {
  const moduleName = module instanceof PyModule ? module.name : "<unknown module name>"
  const file = module instanceof PyModule ? module.namespace.get("__file__") : undefined
  const where = typeof file === "string" ? file : "unknown location"
  const exception = newException(exceptionTypeNamed("ImportError"), [
    `cannot import name '${name}' from '${moduleName}' (${where})`,
  ])
  exception.attributes!.set("name", moduleName)
  exception.attributes!.set("name_from", name)
  const note = machine.host.explainMissing(moduleName, name)
  noteMissing(exception, `${moduleName}.${name}`, note)
  return new PyRaise(exception)
}
