/**
 * INTRINSIC: what the language makes with the help of a library module. Type parameters, type
 * aliases and templates are objects of classes written in Python; the module is imported when the
 * first of them is made.
 */
import { call, type NativeSteps } from "../../objects/native"
import { tuple } from "../../objects/singletons"
import type { PyModule, PyTuple, Value } from "../../objects/value"
import { intrinsics } from "../../bytecode"
import { Op } from "../../opcode-numbers"
import { runInto } from "../hot"
import { importSteps } from "../imports"
import type { Machine } from "../machine"
import { type ColdHandlers, operand, valueAt } from "./handler"

type Intrinsic = (typeof intrinsics)[number]

/** The module and the function in it that does the work. */
const makers: Readonly<Record<Exclude<Intrinsic, "Display">, readonly [string, string]>> = {
  TypeVar: ["typing._variables", "_type_variable"],
  ParamSpec: ["typing._variables", "_parameter_specification"],
  TypeVarTuple: ["typing._variables", "_type_variable_tuple"],
  TypeAlias: ["typing._variables", "_type_alias"],
  Interpolation: ["string.templatelib", "_interpolation"],
  Template: ["string.templatelib", "_template"],
  SubscriptGeneric: ["typing._forms", "_subscripted_generic"],
}

/** Rare operations of the language. */
export const intrinsicHandlers: ColdHandlers = {
  [Op.INTRINSIC]: (machine, frame, pc) => {
    const name = intrinsics[operand(frame, pc + 3)]!
    const argument = valueAt(frame, pc + 2)
    runInto(
      machine,
      frame,
      operand(frame, pc + 1),
      name === "Display" ? displaySteps(machine, argument) : makeSteps(machine, name, argument),
    )
  },
}

/** `sys.displayhook`: prints the value, and keeps it as `_`. */
function* displaySteps(machine: Machine, value: Value): NativeSteps {
  if (value === null) return null
  const { builtins } = machine
  builtins.set("_", null)
  yield call(builtins.get("print")!, yield call(builtins.get("repr")!, value))
  builtins.set("_", value)
  return null
}

function* makeSteps(machine: Machine, name: keyof typeof makers, argument: Value): NativeSteps {
  const args = name === "SubscriptGeneric" ? [argument] : (argument as PyTuple).items
  const [moduleName, maker] = makers[name]
  const fromList = tuple([maker])
  const request = { name: moduleName, fromList, level: 0, frame: null }
  const module = machine.modules.get(moduleName) ?? (yield* importSteps(machine, request))
  return yield call((module as PyModule).namespace.get(maker)!, ...args)
}
