/** Built-ins that need the machine: `__build_class__`, `__import__`, and `type` itself. */
import { asText } from "../objects/as-text"
import { PyStaticMethod } from "../objects/descriptors"
import { PyDict } from "../objects/dict"
import { raised, typeError } from "../objects/exception"
import {
  callWith,
  native,
  type NativeFunction,
  nativeSteps,
  type NativeSteps,
} from "../objects/native"
import { tuple } from "../objects/singletons"
import { PyType } from "../objects/type"
import { typeName, typeOf } from "../objects/type-of"
import { typeType } from "../objects/types"
import { PyList, PyTuple, type Value } from "../objects/value"
import { buildClass, newTypeSteps, pickMetaclass } from "./classes"
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
    "(cls, name=None, bases=None, namespace=None, /, *more, **kwds)",
    function* (
      vm,
      cls: PyType,
      name: Value | undefined,
      bases,
      namespace,
      more,
      keywords,
    ): NativeSteps {
      const given =
        [name, bases, namespace].filter(one => one !== undefined).length +
        (more as PyTuple).items.length
      if (given !== 3 || name === undefined) {
        if (name !== undefined && given === 1 && cls === typeType) return typeOf(name)
        throw typeError(
          cls === typeType
            ? "type() takes 1 or 3 arguments"
            : `type.__new__() takes exactly 3 arguments (${given} given)`,
        )
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
      const winner = pickMetaclass(cls, bases)
      const construct = winner instanceof PyType ? winner.lookup("__new__") : undefined
      if (winner !== cls && construct !== undefined && construct !== cls.lookup("__new__")) {
        const callee = construct instanceof PyStaticMethod ? construct.callee : construct
        const given = (keywords as PyDict)
          .entries()
          .map(([key, value]) => [asText(key), value] as const)
        return yield callWith(callee, [winner, name, bases, namespace], new Map(given))
      }
      const options = new Map(
        (keywords as PyDict).entries().map(([key, value]) => [key as string, value]),
      )
      const of = { name, bases, namespace, options }
      return yield {
        kind: "run",
        native: newTypeSteps(vm, winner instanceof PyType ? winner : cls, of),
      }
    },
  ),
)
typeType.own.set(
  "__init__",
  native("__init__", "($self, /, *args, **kwargs)", () => null).asMethodOf(typeType),
)
