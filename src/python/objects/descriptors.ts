import type { PyType } from "./type"
import { classmethodType, propertyType, staticmethodType, superType } from "./types"
import { PyObject, type Value } from "./value"

/** property(fget, fset, fdel, doc). */
export class PyProperty extends PyObject {
  /** The name it has in its class, once `__set_name__` told it. */
  name: Value | undefined = undefined
  /** Whether its docstring is that of its getter. */
  isDocOfGetter = false

  constructor(
    public getter: Value,
    public setter: Value,
    public deleter: Value,
    public doc: Value,
    type: PyType = propertyType,
  ) {
    super(type, type.newAttributes())
  }
}

/** staticmethod(callable). */
export class PyStaticMethod extends PyObject {
  constructor(
    public callee: Value,
    type: PyType = staticmethodType,
  ) {
    super(type, type.newAttributes())
  }
}

/** classmethod(callable). */
export class PyClassMethod extends PyObject {
  constructor(
    public callee: Value,
    type: PyType = classmethodType,
  ) {
    super(type, type.newAttributes())
  }
}

/** super(start, receiver): looks names up after `start` in the receiver's MRO. */
export class PySuper extends PyObject {
  constructor(
    readonly start: PyType,
    /** The object or class that methods are bound to. */
    readonly receiver: Value,
    /** Whose MRO is searched. */
    readonly receiverType: PyType,
    type: PyType = superType,
  ) {
    super(type)
  }
}
