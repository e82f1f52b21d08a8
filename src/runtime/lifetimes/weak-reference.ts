import { builtinType } from "../../python/objects/types"
import type { PyType } from "../../python/objects/type"
import { PyObject, type Value } from "../../python/objects/value"

export const weakReferenceType = builtinType("ReferenceType", "fixed", {
  module: "weakref",
  canBeBase: true,
})

/** `weakref.ref`: knows an object without keeping it. */
export class PyWeakReference extends PyObject {
  constructor(
    type: PyType,
    /** Null once it is dead. */
    public target: PyObject | null,
    public callback: Value,
  ) {
    super(type)
  }
}
