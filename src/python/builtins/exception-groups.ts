/** BaseExceptionGroup: construction, `split`, `subgroup`, `derive`. */
import { exceptionTypeNamed, PyException, typeError, valueError } from "../objects/exception"
import { call, native, nativeSteps, type NativeRequest } from "../objects/native"
import { textOf } from "../objects/numbers"
import { callSpecial } from "../objects/operations/special"
import { tuple } from "../objects/singletons"
import { PyType } from "../objects/type"
import { listType } from "../objects/types"
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
  if (textOf(message) === null) throw typeError(`argument 1 must be str, not ${typeName(message)}`)
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

/** The exceptions of a group. */
function membersOf(group: PyException): readonly Value[] {
  const members = group.args.items[1]
  return members instanceof PyTuple || members instanceof PyList ? members.items : []
}

function isGroup(value: Value): value is PyException {
  return value instanceof PyException && value.type.isSubtypeOf(baseGroup)
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

/** Both halves; null where nothing is left. */
function* splitSteps(
  vm: Vm,
  exception: Value,
  condition: Value,
): Generator<NativeRequest, [Value, Value], Value> {
  if (yield* matchesSteps(vm, exception, condition)) return [exception, null]
  if (!isGroup(exception)) return [null, exception]
  const [matched, rest]: [Value[], Value[]] = [[], []]
  for (const member of membersOf(exception)) {
    const [inside, outside] = yield* splitSteps(vm, member, condition)
    if (inside !== null) matched.push(inside)
    if (outside !== null) rest.push(outside)
  }
  return [yield* deriveSteps(exception, matched), yield* deriveSteps(exception, rest)]
}

/** A group like the given one, made by its `derive`, with its context. */
function* deriveSteps(
  source: PyException,
  members: readonly Value[],
): Generator<NativeRequest, Value, Value> {
  if (members.length === 0) return null
  const made = yield callSpecial(
    source.type.lookup("derive")!,
    source,
    new PyList(listType, [...members]),
  )
  if (!isGroup(made)) throw typeError("derive must return an instance of BaseExceptionGroup")
  made.traceback = source.traceback.slice()
  made.cause = source.cause
  made.context = source.context
  made.suppressContext = source.suppressContext
  made.notes = source.notes?.slice() ?? null
  return made
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
    // `__new__` did everything; the arguments stay as they were given.
    native("__init__", "($self, /, *args, **kwargs)", () => null),
    native("derive", "($self, excs, /)", (_vm, self: PyException, members: Value) =>
      newGroup(baseGroup, self.args.items[0] ?? "", members),
    ),
    nativeSteps("split", "($self, matcher_value, /)", function* (vm, self: Value, wanted: Value) {
      return tuple(yield* splitSteps(vm, self, wanted))
    }),
    nativeSteps(
      "subgroup",
      "($self, matcher_value, /)",
      function* (vm, self: Value, wanted: Value) {
        return (yield* splitSteps(vm, self, wanted))[0]
      },
    ),
  ],
  classMethods: [classItem],
  attributes: [
    readOnly("message", (self: PyException) => self.args.items[0] ?? ""),
    readOnly("exceptions", (self: PyException) => tuple(membersOf(self))),
  ],
  doc: "A combination of multiple unrelated exceptions.",
})
