/** BaseExceptionGroup: construction, `split`, `subgroup`, `derive`. */
import { asText } from "../objects/as-text"
import { PyDict } from "../objects/dict"
import {
  baseExceptionType,
  exceptionTypeNamed,
  PyException,
  typeError,
  valueError,
} from "../objects/exception"
import { membersOf, splitSteps } from "../objects/exception-groups"
import {
  call,
  native,
  type NativeRequest,
  type NativeSteps,
  nativeSteps,
  run,
} from "../objects/native"
import { textOf } from "../objects/numbers"
import { reprSteps } from "../objects/operations"
import { tuple } from "../objects/singletons"
import { PyType } from "../objects/type"
import { isInstance, typeName, typeOf } from "../objects/type-of"
import { PyList, PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { classItem } from "./generic-alias"
import { install, readOnly } from "./install"
import { itemsOfIterable, truthOf } from "./shared"

const baseGroup = exceptionTypeNamed("BaseExceptionGroup")
const plainGroup = exceptionTypeNamed("ExceptionGroup")
const plainException = exceptionTypeNamed("Exception")

function* newGroupSteps(vm: Vm, type: PyType, given: readonly [Value, Value]): NativeSteps {
  const [message, sequence] = given
  if (textOf(message) === null)
    throw typeError(`BaseExceptionGroup.__new__() argument 1 must be str, not ${typeName(message)}`)
  const isPlain = sequence instanceof PyList || sequence instanceof PyTuple
  if (typeOf(sequence).lookup("__getitem__") === undefined || sequence instanceof PyDict)
    throw typeError("second argument (exceptions) must be a sequence")
  const shown = isPlain ? null : asText(yield run(reprSteps(vm, sequence)))
  const members = tuple([...(yield* itemsOfIterable(vm, sequence))])
  const group = newGroup(type, message, members.items)
  group.args = tuple([message, sequence])
  group.group = { message, members, shown }
  return group
}

function newGroup(type: PyType, message: Value, members: readonly Value[]): PyException {
  if (members.length === 0)
    throw valueError("second argument (exceptions) must be a non-empty sequence")
  members.forEach((member, at) => {
    if (!(member instanceof PyException))
      throw valueError(`Item ${at} of second argument (exceptions) is not an exception`)
  })
  return new PyException(groupType(type, members), tuple([message]))
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
  if (types.every(type => type instanceof PyType && type.isSubtypeOf(baseExceptionType)))
    return types.some(type => type instanceof PyType && isInstance(exception, type))
  if (condition instanceof PyType || typeOf(condition).lookup("__call__") === undefined)
    throw typeError(
      "expected an exception type, a tuple of exception types, or a callable (other than a class)",
    )
  return yield* truthOf(vm, yield call(condition, exception))
}

function split(vm: Vm, exception: Value, condition: Value) {
  return splitSteps(exception, one => matchesSteps(vm, one, condition))
}

function messageOf(group: PyException): Value {
  return group.group?.message ?? group.args.items[0] ?? ""
}

install(baseGroup, {
  construct: nativeSteps(
    "__new__",
    "(type, /, *args)",
    function* (vm, type: PyType, args: PyTuple) {
      const [message, members] = args.items
      if (message !== undefined && members !== undefined && args.items.length === 2)
        return yield* newGroupSteps(vm, type, [message, members])
      const given = args.items.length
      throw typeError(`BaseExceptionGroup.__new__() takes exactly 2 arguments (${given} given)`)
    },
  ),
  methods: [
    // A class of the program's own may have taken more arguments.
    native("__init__", "($self, /, *args, **kwargs)", (_vm, self: PyException, args: PyTuple) => {
      const isSame = self.args.items.every((item, index) => item === args.items[index])
      if (isSame) self.args = args
      return null
    }),
    nativeSteps("derive", "($self, excs, /)", (vm, self: PyException, members: Value) =>
      newGroupSteps(vm, baseGroup, [messageOf(self), members]),
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
    readOnly("message", messageOf),
    readOnly(
      "exceptions",
      (self: PyException) => self.group?.members ?? tuple([...membersOf(self)]),
    ),
  ],
  doc: "A combination of multiple unrelated exceptions.",
})
