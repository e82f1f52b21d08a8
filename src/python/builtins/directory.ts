import { instanceDict } from "../objects/attributes"
import { isSlot } from "../objects/instance-attributes"
import { list } from "../objects/singletons"
import { compareText } from "../objects/text"
import { PyType } from "../objects/type"
import { typeOf } from "../objects/type-of"
import { objectType } from "../objects/types"
import { PyList, PyModule, PyObject, type Value } from "../objects/value"

/** The names `dir(value)` shows, sorted. */
export function directoryOf(value: Value): PyList {
  const names = new Set<string>()
  if (value instanceof PyModule) for (const name of value.namespace.slots.keys()) names.add(name)
  else if (value instanceof PyType) collectFrom(value, names)
  else {
    const attributes = value instanceof PyObject ? instanceDict(value) : null
    for (const name of attributes?.keys() ?? []) if (!isSlot(name)) names.add(name)
    collectFrom(typeOf(value), names)
  }
  return list([...names].sort(compareText))
}

/** The `__dict__` of `object` stands for those of all built-in types whose instances have one. */
function collectFrom(type: PyType, names: Set<string>): void {
  const hides = (base: PyType, name: string): boolean =>
    name === "__dict__" && base === objectType && !(type.hasInstanceDict && !type.isUserDefined)
  for (const base of type.mro)
    for (const name of base.own.keys()) if (!hides(base, name)) names.add(name)
}
