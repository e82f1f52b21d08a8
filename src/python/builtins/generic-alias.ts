/** `list[int]` and `int | str`: types as annotations write them. */
import { getAttributePlain, getAttributeSteps } from "../objects/attributes"
import { PyProperty } from "../objects/descriptors"
import { typeError } from "../objects/exception"
import { combineSetHashes } from "../objects/hash"
import {
  call,
  native,
  type NativeFunction,
  nativeSteps,
  run,
  type NativeRequest,
  type NativeSteps,
} from "../objects/native"
import { intOf, textOf, type Int } from "../objects/numbers"
import { equalsSteps, hashSteps, reprSteps } from "../objects/operations"
import { qualifiedName } from "../objects/operations/repr-kinds"
import { Ellipsis, int, NEEDS_CALL, NotImplemented, tuple } from "../objects/singletons"
import { PyType } from "../objects/type"
import { builtinType, noneType } from "../objects/types"
import { PyModule, PyObject, PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import type { PyDict } from "../objects/dict"
import { install, readOnly } from "./install"
import { nameOf } from "./shared"

export const genericAliasType = builtinType("GenericAlias", "fixed", { module: "types" })
export const unionType = builtinType("Union", "fixed", { module: "typing" })

/** `list[int]` */
export class GenericAlias extends PyObject {
  constructor(
    readonly origin: Value,
    readonly args: PyTuple,
  ) {
    super(genericAliasType)
  }
}

/** `int | None` */
export class UnionAlias extends PyObject {
  constructor(readonly args: PyTuple) {
    super(unionType)
  }
}

/** `__class_getitem__` of the built-in containers. */
export const classItem = native(
  "__class_getitem__",
  "(type, key, /)",
  (_vm, type: Value, key: Value) =>
    new GenericAlias(type, key instanceof PyTuple ? key : tuple([key])),
)

/** Whether the value can stand in a union. */
function isTypeLike(value: Value): boolean {
  return (
    value === null ||
    value instanceof PyType ||
    value instanceof GenericAlias ||
    value instanceof UnionAlias
  )
}

/** Members of a union that are being collected: each once. */
class Members {
  readonly items: Value[] = []
  private readonly classes = new Set<Value>()

  private keep(member: Value): void {
    this.items.push(member)
    if (member instanceof PyType) this.classes.add(member)
  }

  /** Classes are equal to themselves alone; others are asked. */
  *has(vm: Vm, member: Value): Generator<NativeRequest, boolean, Value> {
    if (member instanceof PyType) return this.classes.has(member)
    for (const known of this.items) {
      if (known instanceof PyType) continue
      if ((yield* equalsSteps(vm, known, member)) === true) return true
    }
    return false
  }

  *add(vm: Vm, member: Value): Generator<NativeRequest, void, Value> {
    if (!(yield* this.has(vm, member))) this.keep(member)
  }
}

/** `left | right` of types: flat, without repetition. */
function* union(vm: Vm, left: Value, right: Value): NativeSteps {
  if (!isTypeLike(left) || !isTypeLike(right)) return NotImplemented
  const members = new Members()
  for (const part of [left, right])
    for (const member of part instanceof UnionAlias ? part.args.items : [part ?? noneType])
      yield* members.add(vm, member)
  const { items } = members
  return items.length === 1 ? items[0]! : new UnionAlias(tuple(items))
}

function* haveSameMembers(
  vm: Vm,
  left: UnionAlias,
  right: UnionAlias,
): Generator<NativeRequest, boolean, Value> {
  if (left.args.items.length !== right.args.items.length) return false
  const members = new Members()
  for (const member of left.args.items) yield* members.add(vm, member)
  for (const member of right.args.items) if (!(yield* members.has(vm, member))) return false
  return true
}

/** `__or__` and `__ror__` of types. */
export const unionMethods = (): readonly NativeFunction[] => [
  nativeSteps("__or__", "($self, value, /)", function* (vm, self: Value, other: Value) {
    return yield* union(vm, self, other)
  }),
  nativeSteps("__ror__", "($self, value, /)", function* (vm, self: Value, other: Value) {
    return yield* union(vm, other, self)
  }),
]

function* shownType(vm: Vm, value: Value): Generator<NativeRequest, string, Value> {
  if (value === noneType || value === null) return "None"
  if (value === Ellipsis) return "..."
  if (value instanceof PyType) return qualifiedName(value)
  return textOf(yield run(reprSteps(vm, value))) ?? ""
}

function* shownTypes(vm: Vm, values: readonly Value[]): Generator<NativeRequest, string[], Value> {
  const shown: string[] = []
  for (const value of values) shown.push(yield* shownType(vm, value))
  return shown
}

/** Calls a function of `typing`'s own text; null while nothing has imported it. */
function* askTyping(
  vm: Vm,
  name: string,
  ...args: Value[]
): Generator<NativeRequest, Value, Value> {
  const module = vm.modules.get("typing._forms")
  const found = module instanceof PyModule ? module.namespace.get(name) : undefined
  return found === undefined ? null : yield call(found, ...args)
}

/** `__parameters__`: the type variables inside. Without `typing` there can be none. */
const parameters = new PyProperty(
  nativeSteps("__parameters__", "(alias, /)", function* (vm, self: GenericAlias | UnionAlias) {
    return (yield* askTyping(vm, "_alias_parameters", self.args)) ?? tuple([])
  }),
  null,
  null,
  null,
)

/** `alias[args]`: puts types in the place of the type variables. */
const substitute = (): NativeFunction =>
  nativeSteps(
    "__getitem__",
    "($self, key, /)",
    function* (vm, self: GenericAlias | UnionAlias, key: Value) {
      const made = yield* askTyping(vm, "_alias_item", self, key)
      if (made !== null) return made
      throw typeError(`${textOf(yield run(reprSteps(vm, self)))} is not a generic class`)
    },
  )

install(genericAliasType, {
  construct: native(
    "GenericAlias",
    "(type, origin, args, /)",
    (_vm, _type: Value, origin: Value, args: Value) =>
      new GenericAlias(origin, args instanceof PyTuple ? args : tuple([args])),
  ),
  methods: [
    substitute(),
    nativeSteps("__hash__", "($self, /)", function* (vm, self: GenericAlias) {
      const origin = yield* hashSteps(vm, self.origin)
      const args = yield* hashSteps(vm, self.args)
      return int(BigInt(intOf(origin) ?? 0) ^ BigInt(intOf(args) ?? 0))
    }),
    // What the class itself has shows through: `list[int].__name__`, `list[int].append`.
    nativeSteps(
      "__getattr__",
      "($self, name, /)",
      function* (vm, self: GenericAlias, name: string) {
        const plain = getAttributePlain(vm, self.origin, name)
        return plain === NEEDS_CALL ? yield run(getAttributeSteps(vm, self.origin, name)) : plain
      },
    ),
    nativeSteps("__repr__", "($self, /)", function* (vm, self: GenericAlias) {
      const args = yield* shownTypes(vm, self.args.items)
      const origin = yield* shownType(vm, self.origin)
      return `${origin}[${args.length === 0 ? "()" : args.join(", ")}]`
    }),
    nativeSteps(
      "__call__",
      "($self, /, *args, **kwargs)",
      function* (_vm, self: GenericAlias, args: PyTuple, options: PyDict) {
        const named = options.entries().map(([key, value]) => [nameOf(key), value] as const)
        const keywords = named.length > 0 ? new Map(named) : null
        return yield { kind: "call", callee: self.origin, args: args.items, keywords }
      },
    ),
    native("__mro_entries__", "($self, bases, /)", (_vm, self: GenericAlias) =>
      tuple([self.origin]),
    ),
    nativeSteps("__eq__", "($self, value, /)", function* (vm, self: GenericAlias, other: Value) {
      if (!(other instanceof GenericAlias)) return NotImplemented
      if ((yield* equalsSteps(vm, self.origin, other.origin)) !== true) return false
      return yield* equalsSteps(vm, self.args, other.args)
    }),
    ...unionMethods(),
  ],
  attributes: [
    readOnly("__origin__", (self: GenericAlias) => self.origin),
    readOnly("__args__", (self: GenericAlias) => self.args),
  ],
  constants: [["__parameters__", parameters]],
})

install(unionType, {
  classMethods: [
    nativeSteps("__class_getitem__", "(type, key, /)", function* (vm, type: Value, key: Value) {
      return (yield* askTyping(vm, "_union_item", key)) ?? new UnionAlias(tuple([key]))
    }),
  ],
  methods: [
    substitute(),
    nativeSteps("__repr__", "($self, /)", function* (vm, self: UnionAlias) {
      return (yield* shownTypes(vm, self.args.items)).join(" | ")
    }),
    nativeSteps("__hash__", "($self, /)", function* (vm, self: UnionAlias) {
      const hashes: Int[] = []
      for (const member of self.args.items) hashes.push(intOf(yield* hashSteps(vm, member)) ?? 0)
      return combineSetHashes(hashes)
    }),
    nativeSteps("__eq__", "($self, value, /)", function* (vm, self: UnionAlias, other: Value) {
      return other instanceof UnionAlias ? yield* haveSameMembers(vm, self, other) : NotImplemented
    }),
    ...unionMethods(),
  ],
  attributes: [
    readOnly("__args__", (self: UnionAlias) => self.args),
    readOnly("__name__", () => "Union"),
    readOnly("__qualname__", () => "Union"),
    readOnly("__origin__", () => unionType),
  ],
  constants: [["__parameters__", parameters]],
})

/** Refuses subscripted types where a class is needed. */
export function refuseGeneric(value: Value, role: string): void {
  if (value instanceof GenericAlias)
    throw typeError(`${role} argument 2 cannot be a parameterized generic`)
}
