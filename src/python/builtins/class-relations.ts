/**
 * isinstance and issubclass. Types know their ancestors; what is no type may play a class by having
 * `__bases__`, and an object may say by `__class__` what it is (a mock with a spec does).
 */
import { raised, typeError } from "../objects/exception"
import { type NativeRequest, native } from "../objects/native"
import { callSpecial } from "../objects/operations/special"
import { NEEDS_CALL, type PlainResult } from "../objects/singletons"
import { PyType } from "../objects/type"
import { typeOf } from "../objects/type-of"
import { objectType, typeType } from "../objects/types"
import { PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { GenericAlias, UnionAlias } from "./generic-alias"
import { optionalAttributeSteps } from "../objects/optional-attribute"
import { truthOf } from "./shared"

type Relation = "isinstance" | "issubclass"
type Answer = Generator<NativeRequest, boolean, Value>

/** How deep tuples of classes and `__bases__` may be nested. */
const MOST_NESTED = 1000

function checkDepth(depth: number): void {
  if (depth > MOST_NESTED)
    throw raised("RecursionError", "maximum recursion depth exceeded in __instancecheck__")
}

/** The classes a second argument stands for: tuples and unions are flattened on the way. */
function members(classes: Value): readonly Value[] | null {
  if (classes instanceof PyTuple) return classes.items
  return classes instanceof UnionAlias ? classes.args.items : null
}

const hookOf = (relation: Relation): string =>
  relation === "isinstance" ? "__instancecheck__" : "__subclasscheck__"

/** The metaclass's own check, or undefined where `type`'s rules apply. */
function ownCheck(relation: Relation, classes: Value): Value | undefined {
  const type = typeOf(classes)
  if (type === typeType) return undefined
  const hook = hookOf(relation)
  const check = type.lookup(hook)
  return check === typeType.own.get(hook) ? undefined : check
}

/** The answer where nothing of the program has to be called. */
function relatesPlain(
  relation: Relation,
  value: Value,
  classes: Value,
  depth = 0,
): PlainResult<boolean> {
  if (classes instanceof PyType) {
    if (ownCheck(relation, classes) !== undefined)
      return typeOf(value) === classes && relation === "isinstance" ? true : NEEDS_CALL
    return relation === "isinstance"
      ? isInstancePlain(value, classes)
      : isSubclassPlain(value, classes)
  }
  const options = members(classes)
  if (options === null) return NEEDS_CALL
  checkDepth(depth)
  for (const option of options) {
    const answer = relatesPlain(relation, value, option, depth + 1)
    if (answer !== false) return answer
  }
  return false
}

function isInstancePlain(value: Value, type: PyType): PlainResult<boolean> {
  if (typeOf(value).isSubtypeOf(type)) return true
  return claimsClass(value) ? NEEDS_CALL : false
}

function isSubclassPlain(value: Value, type: PyType): PlainResult<boolean> {
  return value instanceof PyType ? value.isSubtypeOf(type) : NEEDS_CALL
}

/** Whether a `__class__` or `__getattribute__` of its own says what the object is. */
function claimsClass(value: Value): boolean {
  const type = typeOf(value)
  if (!type.isUserDefined) return false
  const isOwn = (name: string) => type.lookup(name) !== objectType.own.get(name)
  return isOwn("__class__") || isOwn("__getattribute__")
}

function* relatesSteps(
  vm: Vm,
  relation: Relation,
  { value, classes, depth }: { value: Value; classes: Value; depth: number },
): Answer {
  const options = members(classes)
  if (options !== null) {
    checkDepth(depth)
    for (const one of options)
      if (yield* relatesSteps(vm, relation, { value, classes: one, depth: depth + 1 })) return true
    return false
  }
  if (classes instanceof GenericAlias) throw wrongClasses(relation, classes)
  if (relation === "isinstance" && typeOf(value) === classes) return true
  const check = ownCheck(relation, classes)
  if (check !== undefined) return yield* truthOf(vm, yield callSpecial(check, classes, value))
  return relation === "isinstance"
    ? yield* isInstanceSteps(vm, value, classes)
    : yield* isSubclassSteps(vm, value, classes)
}

/** `type.__instancecheck__`. */
function* isInstanceSteps(vm: Vm, value: Value, type: Value): Answer {
  if (!(type instanceof PyType) && (yield* basesOf(vm, type)) === null)
    throw wrongClasses("isinstance", type)
  if (type instanceof PyType && typeOf(value).isSubtypeOf(type)) return true
  const claimed = yield* optionalAttributeSteps(vm, value, "__class__")
  if (claimed === undefined) return false
  if (type instanceof PyType) return claimed instanceof PyType && claimed.isSubtypeOf(type)
  return yield* descendsFrom(vm, claimed, { type, depth: 0 })
}

/** `type.__subclasscheck__`. */
function* isSubclassSteps(vm: Vm, value: Value, type: Value): Answer {
  if (value instanceof PyType && type instanceof PyType) return value.isSubtypeOf(type)
  if ((yield* basesOf(vm, value)) === null) throw typeError("issubclass() arg 1 must be a class")
  if ((yield* basesOf(vm, type)) === null) throw wrongClasses("issubclass", type)
  return yield* descendsFrom(vm, value, { type, depth: 0 })
}

/** Follows `__bases__`, whatever has them. */
function* descendsFrom(
  vm: Vm,
  value: Value,
  { type, depth }: { type: Value; depth: number },
): Answer {
  checkDepth(depth)
  if (value === type) return true
  for (const base of (yield* basesOf(vm, value)) ?? [])
    if (yield* descendsFrom(vm, base, { type, depth: depth + 1 })) return true
  return false
}

/** `__bases__` where it is a tuple, else null: then it is no class. */
function* basesOf(vm: Vm, value: Value): Generator<NativeRequest, readonly Value[] | null, Value> {
  const bases = yield* optionalAttributeSteps(vm, value, "__bases__")
  return bases instanceof PyTuple ? bases.items : null
}

function wrongClasses(relation: Relation, classes: Value): unknown {
  if (classes instanceof GenericAlias)
    return typeError(`${relation}() argument 2 cannot be a parameterized generic`)
  const what =
    relation === "isinstance"
      ? "a type, a tuple of types, or a union"
      : "a class, a tuple of classes, or a union"
  return typeError(`${relation}() arg 2 must be ${what}`)
}

function relationFunction(relation: Relation, first: string) {
  return native(
    relation,
    `(${first}, class_or_tuple, /)`,
    (_vm, value: Value, classes: Value) => relatesPlain(relation, value, classes),
    function* (vm, value: Value, classes: Value) {
      return yield* relatesSteps(vm, relation, { value, classes, depth: 0 })
    },
  )
}

/** Rows for the built-in functions. */
export const relationFunctions = [
  relationFunction("isinstance", "obj"),
  relationFunction("issubclass", "cls"),
]

/** Rows for `type`. */
export const relationMethods = [
  native(
    "__instancecheck__",
    "($self, instance, /)",
    (_vm, self: PyType, value: Value) => isInstancePlain(value, self),
    (vm, self: PyType, value: Value) => isInstanceSteps(vm, value, self),
  ),
  native(
    "__subclasscheck__",
    "($self, subclass, /)",
    (_vm, self: PyType, value: Value) => isSubclassPlain(value, self),
    (vm, self: PyType, value: Value) => isSubclassSteps(vm, value, self),
  ),
]
