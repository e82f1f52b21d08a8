/** `types.FunctionType(code, globals, ...)`: a function from its parts. */
import { PyCode } from "../objects/code"
import { PyDict } from "../objects/dict"
import { namespaceOf } from "../objects/dict-namespace"
import { raised, typeError } from "../objects/exception"
import { PyFunction } from "../objects/function"
import { native } from "../objects/native"
import { typeName } from "../objects/type-of"
import { type PyCell, PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"

interface FunctionParts {
  readonly code: PyCode
  readonly globals: PyDict
  readonly name: Value
  readonly defaults: Value
  readonly closure: Value
  readonly keywordDefaults: Value
}

/** `types.FunctionType(code, globals, ...)` */
function functionOf(vm: Vm, parts: FunctionParts): PyFunction {
  const { code } = parts.code
  const { closure } = parts
  const cells = closure instanceof PyTuple ? closure.items : []
  if (closure !== null && !(closure instanceof PyTuple))
    throw typeError("arg 5 (closure) must be tuple")
  if (cells.length !== code.freeNames.length) {
    if (closure === null) throw typeError("arg 5 (closure) must be tuple")
    throw raised(
      "ValueError",
      `${code.name} requires closure of length ${code.freeNames.length}, not ${cells.length}`,
    )
  }
  const globals = namespaceOf(parts.globals, vm.builtins)
  const made = new PyFunction(code, vm.templateOf(code), globals, cells as PyCell[])
  if (parts.name !== null) made.name = checkedName(parts.name)
  made.defaults = parts.defaults instanceof PyTuple ? parts.defaults : null
  made.keywordDefaults = parts.keywordDefaults instanceof PyDict ? parts.keywordDefaults : null
  made.module = globals.get("__name__") ?? null
  return made
}

function checkedName(name: Value): string {
  if (typeof name === "string") return name
  throw typeError("arg 3 (name) must be None or string")
}

/** The constructor of functions. */
export const makeFunction = native(
  "function",
  "(type, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)",
  (
    vm,
    _type,
    code: Value,
    globals: Value,
    ...[name = null, defaults = null, closure = null, keywordDefaults = null]: Value[]
  ) => {
    if (!(code instanceof PyCode))
      throw typeError(`function() argument 'code' must be code, not ${typeName(code)}`)
    if (!(globals instanceof PyDict))
      throw typeError(`function() argument 'globals' must be dict, not ${typeName(globals)}`)
    return functionOf(vm, { code, globals, name, defaults, closure, keywordDefaults })
  },
)
