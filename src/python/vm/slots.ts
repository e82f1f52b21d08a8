import { missingAttribute } from "../objects/attributes"
import { raised, typeError } from "../objects/exception"
import { GetSetDescriptor } from "../objects/function"
import { instanceDictDescriptor } from "../objects/instance-dict"
import type { PyType } from "../objects/type"
import { isInstance, typeName } from "../objects/type-of"
import { memberDescriptorType, objectType } from "../objects/types"
import { PyObject, type Value } from "../objects/value"

/** A blank is no Python name, so slots never meet names of the instance dictionary. */
function slotKey(owner: string, name: string): string {
  return ` ${owner}.${name}`
}

/** What a slot of the class with that qualified name holds. */
export function slotValue(object: PyObject, owner: string, name: string): Value | undefined {
  return object.attributes?.get(slotKey(owner, name))
}

/** The descriptor of one `__slots__` name; values live beside the instance dictionary. */
export function memberDescriptor(owner: PyType, name: string): GetSetDescriptor {
  const key = slotKey(owner.qualname, name)
  const foreign = (self: Value): unknown =>
    typeError(
      `descriptor '${name}' for '${owner.name}' objects doesn't apply to a '${typeName(self)}' object`,
    )
  const descriptor = new GetSetDescriptor(
    name,
    (_vm, self) => {
      if (!isInstance(self, owner)) throw foreign(self)
      const value = self instanceof PyObject ? self.attributes?.get(key) : undefined
      if (value === undefined) throw missingAttribute(self, name)
      return value
    },
    (_vm, self, value) => {
      if (!(self instanceof PyObject) || !isInstance(self, owner)) throw foreign(self)
      const attributes = self.ownAttributes()
      if (value !== undefined) attributes.set(key, value)
      else if (!attributes.delete(key)) throw raised("AttributeError", name)
    },
  )
  descriptor.type = memberDescriptorType
  descriptor.owner = owner
  return descriptor
}

/** Layouts whose instances CPython gives no place for weak references, or a hidden one. */
const withoutWeakPlace = new Set(["int", "tuple", "bytes", "set", "frozenset", "type"])

/**
 * What CPython adds to a class whose bases lack them: descriptors of the instance dictionary and of
 * the place for weak references, which is None here whatever refers (`weakref` knows).
 */
export function addInstancePlaces(type: PyType, slots: readonly Value[] | null): void {
  const add = (name: string, descriptor: GetSetDescriptor): void => {
    if (slots !== null && !slots.includes(name)) return
    if (type.own.has(name)) return
    descriptor.owner = type
    type.own.set(name, descriptor)
  }
  const bases = type.mro.slice(1).filter(base => base !== objectType)
  const hasDict = bases.some(base => base.hasInstanceDict || base.own.has("__dict__"))
  if (!hasDict) add("__dict__", instanceDictDescriptor())
  const hasPlace = bases.some(
    base => base.own.has("__weakref__") || withoutWeakPlace.has(base.name),
  )
  if (!hasPlace) add("__weakref__", new GetSetDescriptor("__weakref__", () => null))
}
