import { PyFunction } from "../../objects/function"
import { bind } from "../../objects/attributes"
import { typeError } from "../../objects/exception"
import { call, type NativeSteps } from "../../objects/native"
import { NEEDS_CALL } from "../../objects/singletons"
import { typeOf } from "../../objects/type-of"
import type { PyDict } from "../../objects/dict"
import type { PyCell, PyTuple, Value } from "../../objects/value"
import { specialMethods } from "../../bytecode"
import { Op } from "../../opcode-numbers"
import { buildClass } from "../classes"
import { runInto } from "../hot"
import { type ColdHandlers, operand, optionalAt, put, valueAt } from "./handler"

/** Making functions and classes. */
export const functionHandlers: ColdHandlers = {
  [Op.MAKE_FUNCTION]: (machine, frame, pc) => {
    const index = operand(frame, pc + 2)
    const { captures } = frame.code.codes[index]!
    const template = machine.nestedTemplate(frame.template, index)
    const closure = captures.map(register => frame.registers[register] as PyCell)
    const made = new PyFunction(template.code, template, frame.globals, closure)
    made.defaults = (optionalAt(frame, pc + 3) ?? null) as PyTuple | null
    made.keywordDefaults = (optionalAt(frame, pc + 4) ?? null) as PyDict | null
    made.annotate = optionalAt(frame, pc + 5) ?? null
    made.module = frame.globals.get("__name__") ?? null
    frame.registers[operand(frame, pc + 1)] = made
  },
  [Op.LOAD_BUILD_CLASS]: (_machine, frame, pc) => {
    frame.registers[operand(frame, pc + 1)] = buildClass
  },
  [Op.LOAD_SPECIAL]: (machine, frame, pc) => {
    const target = operand(frame, pc + 1)
    const object = valueAt(frame, pc + 2)
    const name = specialMethods[operand(frame, pc + 3)]!
    const method = typeOf(object).lookup(name)
    if (method === undefined) throw missingSpecial(name, object)
    const bound = bind(machine, method, object, typeOf(object))
    if (bound === NEEDS_CALL) runInto(machine, frame, target, bindSteps(method, object))
    else put(machine, frame, target, bound)
  },
}

function* bindSteps(method: Value, object: Value): NativeSteps {
  return yield call(typeOf(method).lookup("__get__")!, method, object, typeOf(object))
}

/** CPython 3.14's message for `with` on the wrong kind of object, hint included. */
function missingSpecial(name: string, object: Value): unknown {
  const isAsync = name.startsWith("__a")
  const protocol = isAsync ? "asynchronous context manager" : "context manager"
  const other = isAsync ? "__enter__" : "__aenter__"
  const hint =
    typeOf(object).lookup(other) === undefined
      ? ""
      : ` but it supports the ${isAsync ? "" : "asynchronous "}context manager protocol. Did you mean to use '${isAsync ? "with" : "async with"}'?`
  const { module, qualname } = typeOf(object)
  const type = module === "builtins" || module === "__main__" ? qualname : `${module}.${qualname}`
  return typeError(
    `'${type}' object does not support the ${protocol} protocol (missed ${name} method)${hint}`,
  )
}
