/** Putting tables of natives into the built-in types; happens once, when the module graph loads. */
import { PyClassMethod, PyStaticMethod } from "../objects/descriptors"
import { GetSetDescriptor } from "../objects/function"
import type { NativeFunction } from "../objects/native"
import type { PyType } from "../objects/type"
import type { PyObject, Value } from "../objects/value"

/** What a type is filled with. */
export interface TypeTable {
  /** `__new__`: called with the class first. */
  readonly construct?: NativeFunction
  /** `__init__`: named as the class, for messages. */
  readonly initialize?: NativeFunction
  readonly methods?: readonly NativeFunction[]
  readonly classMethods?: readonly NativeFunction[]
  readonly staticMethods?: readonly NativeFunction[]
  readonly attributes?: readonly GetSetDescriptor[]
  readonly constants?: readonly (readonly [string, Value])[]
  readonly doc?: string
}

/** Fills a built-in type. */
export function install(type: PyType, table: TypeTable): void {
  if (table.construct !== undefined) type.own.set("__new__", table.construct.asConstructor(type))
  if (table.initialize !== undefined) type.own.set("__init__", table.initialize.asMethodOf(type))
  for (const method of table.methods ?? []) type.own.set(method.name, method.asMethodOf(type))
  for (const method of table.classMethods ?? [])
    type.own.set(method.name, new PyClassMethod(method.asClassMethod()))
  for (const method of table.staticMethods ?? [])
    type.own.set(method.name, new PyStaticMethod(method))
  for (const attribute of table.attributes ?? []) {
    attribute.owner = type
    type.own.set(attribute.name, attribute)
  }
  for (const [name, value] of table.constants ?? []) type.own.set(name, value)
  if (!type.own.has("__doc__")) type.own.set("__doc__", table.doc ?? null)
}

/** A read-only attribute. */
export function readOnly<Self extends PyObject>(
  name: string,
  get: (self: Self) => Value,
): GetSetDescriptor {
  // Descriptors are only ever asked on instances of the type they are put into.
  return new GetSetDescriptor(name, (_vm, self) => get(self as Self))
}

/** An attribute that can be set; `undefined` deletes. */
export function writable<Self extends PyObject>(
  name: string,
  get: (self: Self) => Value,
  set: (self: Self, value: Value | undefined) => void,
): GetSetDescriptor {
  return new GetSetDescriptor(
    name,
    (_vm, self) => get(self as Self),
    (_vm, self, value) => set(self as Self, value),
  )
}

/** An object of a user class that derives from a built-in kind gets its `__dict__`. */
export function withInstanceDict<Made extends PyObject>(made: Made, type: PyType): Made {
  if (type.hasInstanceDict) made.attributes ??= type.newAttributes()
  return made
}
