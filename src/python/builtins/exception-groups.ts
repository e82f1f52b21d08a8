/** BaseExceptionGroup: construction, `split`, `subgroup`, `derive`. */
import { exceptionTypeNamed, PyException, typeError, valueError } from "../objects/exception"
import { membersOf, splitSteps } from "../objects/exception-groups"
import { call, native, nativeSteps, type NativeRequest } from "../objects/native"
import { textOf } from "../objects/numbers"
import { tuple } from "../objects/singletons"
import { PyType } from "../objects/type"
import { isInstance, typeName, typeOf } from "../objects/type-of"
import { PyList, PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { classItem } from "./generic-alias"
import { install, readOnly } from "./install"
import { truthOf } from "./shared"

const baseGroup = exceptionTypeNamed("BaseExceptionGroup")
const plainGroup = exceptionTypeNamed("ExceptionGroup")
const plainException = exceptionTypeNamed("Exception")

function newGroup(type: PyType, message: Value, given: Value): PyException {
  if (textOf(message) === null)
    throw typeError(`BaseExceptionGroup.__new__() argument 1 must be str, not ${typeName(message)}`)
  const members = given instanceof PyList || given instanceof PyTuple ? given.items : null
  if (members === null) throw typeError("second argument (exceptions) must be a sequence")
  if (members.length === 0)
    throw valueError("second argument (exceptions) must be a non-empty sequence")
  members.forEach((member, at) => {
    if (!(member instanceof PyException))
      throw valueError(`Item ${at} of second argument (exceptions) is not an exception`)
  })
  return new PyException(groupType(type, members), tuple([message, given]))
}

function groupType(type: PyType, members: readonly Value[]): PyType {
  const areAllPlain = members.every(member => isInstance(member, plainException))
  if (type === baseGroup) return areAllPlain ? plainGroup : baseGroup
  if (areAllPlain || !type.isSubtypeOf(plainException)) return type
  if (type === plainGroup) throw typeError("Cannot nest BaseExceptions in an ExceptionGroup")
  throw typeError(`Cannot nest BaseExceptions in '${type.name}'`)
}

/** Whether one exception satisfies a condition: a type, a tuple of types, or a function. */
function* matchesSteps(
  vm: Vm,
  exception: Value,
  condition: Value,
): Generator<NativeRequest, boolean, Value> {
  const types = condition instanceof PyTuple ? condition.items : [condition]
  if (types.every(type => type instanceof PyType))
    return types.some(type => type instanceof PyType && isInstance(exception, type))
  if (typeOf(condition).lookup("__call__") === undefined && condition instanceof PyTuple)
    throw typeError(
      "expected an exception type, a tuple of exception types, or a callable (other than a class)",
    )
  return yield* truthOf(vm, yield call(condition, exception))
}

function split(vm: Vm, exception: Value, condition: Value) {
  return splitSteps(exception, one => matchesSteps(vm, one, condition))
}

install(baseGroup, {
  construct: native("__new__", "(type, /, *args)", (_vm, type: PyType, args: PyTuple) => {
    const [message, members] = args.items
    if (message !== undefined && members !== undefined && args.items.length === 2)
      return newGroup(type, message, members)
    const given = args.items.length
    throw typeError(`BaseExceptionGroup.__new__() takes exactly 2 arguments (${given} given)`)
  }),
  methods: [
    // A class of the program's own may have taken more arguments.
    native("__init__", "($self, /, *args, **kwargs)", (_vm, self: PyException, args: PyTuple) => {
      const isSame = self.args.items.every((item, index) => item === args.items[index])
      if (isSame) self.args = args
      return null
    }),
    native("derive", "($self, excs, /)", (_vm, self: PyException, members: Value) =>
      newGroup(baseGroup, self.args.items[0] ?? "", members),
    ),
    nativeSteps("split", "($self, matcher_value, /)", function* (vm, self: Value, wanted: Value) {
      return tuple(yield* split(vm, self, wanted))
    }),
    nativeSteps(
      "subgroup",
      "($self, matcher_value, /)",
      function* (vm, self: Value, wanted: Value) {
        return (yield* split(vm, self, wanted))[0]
      },
    ),
  ],
  classMethods: [classItem],
  attributes: [
    readOnly("message", (self: PyException) => self.args.items[0] ?? ""),
    readOnly("exceptions", (self: PyException) => tuple([...membersOf(self)])),
  ],
  doc: "A combination of multiple unrelated exceptions.",
})
