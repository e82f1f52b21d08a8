import { instanceDict } from "../objects/attributes"
import { list } from "../objects/singletons"
import { compareText } from "../objects/text"
import { PyType } from "../objects/type"
import { typeOf } from "../objects/type-of"
import { PyList, PyModule, PyObject, type Value } from "../objects/value"

/** The names `dir(value)` shows, sorted. */
export function directoryOf(value: Value): PyList {
  const names = new Set<string>()
  if (value instanceof PyModule) for (const name of value.namespace.slots.keys()) names.add(name)
  else if (value instanceof PyType) collectFrom(value, names)
  else {
    const attributes = value instanceof PyObject ? instanceDict(value) : null
    for (const name of attributes?.keys() ?? []) if (!name.startsWith(" ")) names.add(name)
    collectFrom(typeOf(value), names)
  }
  return list([...names].sort(compareText))
}

function collectFrom(type: PyType, names: Set<string>): void {
  for (const base of type.mro) for (const name of base.own.keys()) names.add(name)
}
