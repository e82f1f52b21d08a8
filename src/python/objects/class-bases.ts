/**
 * Which bases a class may have, and giving it others later (CPython's `type_set_bases`): allowed
 * only where the instances that exist already are laid out as those of the new bases are.
 */
import { type PyRaise, typeError } from "./exception"
import { GetSetDescriptor } from "./function"
import { type Layout, linearize, PyType } from "./type"
import { typeName } from "./type-of"
import { memberDescriptorType, objectType, typeType } from "./types"
import { PyTuple, type Value } from "./value"

/** The bases as classes. Raises TypeError where one of them is none, or may not be a base. */
export function acceptableBases(bases: readonly Value[]): readonly PyType[] {
  for (const base of bases) {
    if (!(base instanceof PyType)) throw typeError("type() takes 1 or 3 arguments")
    if (!base.canBeBase && base !== objectType && base !== typeType && !base.isUserDefined)
      throw typeError(`type '${base.messageName ?? base.name}' is not an acceptable base type`)
  }
  return bases as readonly PyType[]
}

/** The layout of a class with these bases. Raises TypeError where they have different ones. */
export function bestLayout(bases: readonly PyType[]): Layout {
  const layouts = new Set(bases.map(base => base.layout).filter(layout => layout !== "object"))
  if (layouts.size > 1) throw typeError("multiple bases have instance lay-out conflict")
  const [only] = layouts
  return only ?? "object"
}

/** The MRO of a class with these bases. Raises TypeError where there is none. */
export function orderOf(type: PyType, bases: readonly PyType[]): readonly PyType[] {
  const duplicate = bases.find((base, index) => bases.indexOf(base) !== index)
  if (duplicate !== undefined) throw typeError(`duplicate base class ${duplicate.name}`)
  const order = linearize(type, bases)
  if (order !== null) return order
  const names = bases.map(base => base.name).join(", ")
  throw typeError(`Cannot create a consistent method resolution order (MRO) for bases ${names}`)
}

/** `class.__bases__ = value`, for it and for all that derive from it; all or nothing. */
export function assignBases(type: PyType, value: Value): void {
  const bases = requireBases(type, value)
  const [before, after] = [bestBase(type.bases), bestBase(bases)]
  const isOther = (of: (type: PyType) => unknown): boolean => of(before) !== of(after)
  const refusal = (what: string): PyRaise =>
    typeError(`__bases__ assignment: '${after.name}' ${what} differs from '${before.name}'`)
  if (isOther(isCollected)) throw refusal("deallocator")
  if (isOther(builtInPart) || isOther(addedPart)) throw refusal("object layout")
  reorder(type, bases)
  for (const base of new Set(type.bases)) base.subclasses.splice(base.subclasses.indexOf(type), 1)
  for (const base of bases) base.subclasses.push(type)
  type.bases = bases
  type.forgetOrder()
}

function requireBases(type: PyType, value: Value): readonly PyType[] {
  const name = type.name
  if (!(value instanceof PyTuple))
    throw typeError(`can only assign tuple to ${name}.__bases__, not ${typeName(value)}`)
  if (value.items.length === 0)
    throw typeError(`can only assign non-empty tuple to ${name}.__bases__, not ()`)
  for (const base of value.items) {
    if (!(base instanceof PyType))
      throw typeError(`${name}.__bases__ must be tuple of classes, not '${typeName(base)}'`)
    if (base.isSubtypeOf(type)) throw typeError("a __bases__ item causes an inheritance cycle")
  }
  const bases = acceptableBases(value.items)
  bestLayout(bases)
  return bases
}

/** The order of a class with other bases, and of all below it; the old ones where one has none. */
function reorder(type: PyType, bases: readonly PyType[]): void {
  const before = new Map<PyType, readonly PyType[]>()
  const order = (each: PyType, parents: readonly PyType[]): void => {
    if (!before.has(each)) before.set(each, each.mro)
    each.mro = orderOf(each, parents)
    for (const subclass of each.subclasses) order(subclass, subclass.bases)
  }
  try {
    order(type, bases)
  } catch (error) {
    for (const [each, mro] of before) each.mro = mro
    throw error
  }
}

/** `__base__`: of several bases the one whose instances hold most (CPython's `best_base`). */
export function bestBase(bases: readonly PyType[]): PyType {
  const [first, ...others] = bases
  let best = first!
  for (const base of others)
    if (solidPart(base) !== solidPart(best) && solidPart(base).isSubtypeOf(solidPart(best)))
      best = base
  return best
}

/** The class up the order that gave the instances more than a dictionary. */
function solidPart(type: PyType): PyType {
  return type.mro.find(each => each.isUserDefined && hasSlots(each)) ?? builtInPart(type)
}

const uncollected = new Set<Layout>(["object", "int", "str", "float", "complex", "bytes"])

/** Whether CPython's collector of cycles knows the instances. */
function isCollected(type: PyType): boolean {
  return !uncollected.has(type.layout) || addedPart(type) !== ""
}

/** The built-in class whose layout the instances have; plain exceptions all have the same. */
function builtInPart(type: PyType): PyType {
  const builtIn = type.mro.find(each => !each.isUserDefined) ?? objectType
  const isPlain = (each: PyType): boolean => !ownLayouts.has(each.name)
  return builtIn.layout === "exception"
    ? (builtIn.mro.find(each => !isPlain(each)) ?? builtIn.mro.at(-2)!)
    : (builtIn.mro.find(each => each.layout === builtIn.layout) ?? builtIn)
}

/** Exceptions that hold more than `args`. */
const ownLayouts = new Set(
  (
    "AttributeError BaseExceptionGroup ImportError NameError OSError StopIteration SyntaxError " +
    "SystemExit UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError"
  ).split(" "),
)

/** What classes of the program add to the layout: slots, the dictionary, the weak references. */
function addedPart(type: PyType): string {
  const added = type.mro.filter(each => each.isUserDefined).flatMap(placesOf)
  return [...new Set(added)].sort().join(" ")
}

function placesOf(type: PyType): readonly string[] {
  const places = ["__dict__", "__weakref__"]
  const isPlace = (name: string, value: Value): boolean =>
    value instanceof GetSetDescriptor && (isSlot(value, type) || places.includes(name))
  return [...type.own].filter(([name, value]) => isPlace(name, value)).map(([name]) => name)
}

function hasSlots(type: PyType): boolean {
  return [...type.own.values()].some(value => isSlot(value, type))
}

function isSlot(value: Value, owner: PyType): boolean {
  return (
    value instanceof GetSetDescriptor &&
    value.type === memberDescriptorType &&
    value.owner === owner
  )
}
