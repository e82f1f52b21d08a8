/** Built-ins that need the machine: `__build_class__`, `__import__`, and `type` itself. */
import { PyDict } from "../objects/dict"
import { raised, typeError } from "../objects/exception"
import { native, type NativeFunction, nativeSteps, type NativeSteps } from "../objects/native"
import { tuple } from "../objects/singletons"
import { PyType } from "../objects/type"
import { typeName, typeOf } from "../objects/type-of"
import { typeType } from "../objects/types"
import { PyList, PyTuple, type Value } from "../objects/value"
import { buildClass, newTypeSteps } from "./classes"
import { importSteps } from "./imports"
import { Machine } from "./machine"
import { assert } from "../../base/assert"

/** Functions that go into every `builtins` namespace. */
export const machineBuiltins: readonly NativeFunction[] = [
  buildClass,
  nativeSteps(
    "__import__",
    "(name, globals=None, locals=None, fromlist=(), level=0)",
    function* (vm, name: Value, ...[, , fromList, level = 0]: (Value | undefined)[]): NativeSteps {
      assert(vm instanceof Machine, "Imports need the machine.")
      if (typeof name !== "string") throw typeError("module name must be a string")
      if (name === "" && level === 0) throw raised("ValueError", "Empty module name")
      const names = fromList instanceof PyList ? tuple(fromList.items) : fromList
      const request = {
        name,
        fromList: names instanceof PyTuple ? names : null,
        level: Number(level),
        frame: vm.callerFrame,
      }
      return yield { kind: "run", native: importSteps(vm, request) }
    },
  ),
]

typeType.own.set(
  "__new__",
  nativeSteps(
    "__new__",
    "(cls, name, bases=None, namespace=None, /, **kwds)",
    function* (vm, cls: PyType, name: Value, bases, namespace, keywords): NativeSteps {
      if (bases === undefined && namespace === undefined) {
        if (cls === typeType) return typeOf(name)
        throw typeError("type.__new__() takes exactly 3 arguments (1 given)")
      }
      if (typeof name !== "string")
        throw typeError(`type.__new__() argument 1 must be str, not ${typeName(name)}`)
      if (!(namespace instanceof PyDict))
        throw typeError(
          `type.__new__() argument 3 must be dict, not ${typeName(namespace ?? null)}`,
        )
      if (!(bases instanceof PyTuple)) {
        throw typeError(`type.__new__() argument 2 must be tuple, not ${typeName(bases ?? null)}`)
      }
      const options = new Map(
        (keywords as PyDict).entries().map(([key, value]) => [key as string, value]),
      )
      const of = { name, bases, namespace, options }
      return yield { kind: "run", native: newTypeSteps(vm, cls, of) }
    },
  ),
)
typeType.own.set(
  "__init__",
  native("__init__", "($self, /, *args, **kwargs)", () => null).asMethodOf(typeType),
)
