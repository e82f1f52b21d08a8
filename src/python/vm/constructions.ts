/**
 * What calling a class comes to. Found out once for each class, so that making an instance needs no
 * lookups; a change of the class or of its bases makes it be found out again.
 */
import { baseExceptionType } from "../objects/exception"
import { type Construction, PyFunction } from "../objects/function"
import { NativeFunction } from "../objects/native"
import { NotImplemented } from "../objects/singletons"
import type { PyType } from "../objects/type"
import { objectType } from "../objects/types"

/** How calls of the class make instances now. */
export function constructionOf(type: PyType): Construction {
  const known = type.construction
  if (known !== null && known.version === type.version) return known
  const found = construction(type)
  type.construction = found
  return found
}

function construction(type: PyType): Construction {
  const { version } = type
  const construct = type.lookup("__new__")
  const initialize = type.lookup("__init__")
  const base = type.layout === "exception" ? baseExceptionType : objectType
  const isTheirs = construct === base.own.get("__new__")
  const isOurs = type.isUserDefined || type.layout === "exception"
  const isSpecial = type.hasFinalizer || type.type.isUserDefined || hasAbstractMethods(type)
  if (isOurs && isTheirs && !isSpecial) {
    const isInit = initialize instanceof PyFunction && type.layout === "object"
    const isPlain = initialize === base.own.get("__init__")
    return { version, initialize: isInit ? initialize : null, native: null, isPlain }
  }
  const isNative = !type.isUserDefined && initialize === objectType.own.get("__init__")
  const native = isNative && construct instanceof NativeFunction ? construct : null
  return { version, initialize: null, native, isPlain: false }
}

/** Whether an abstract method of `abc` is left in the class. */
export function hasAbstractMethods(type: PyType): boolean {
  const abstract = type.lookup("__abstractmethods__")
  return abstract !== undefined && abstract !== NotImplemented
}
