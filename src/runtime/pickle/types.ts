/** The types and errors of `pickle`. */
import { exceptionTypeNamed, newException, PyRaise } from "../../python/objects/exception"
import type { PyType } from "../../python/objects/type"
import { builtinType } from "../../python/objects/types"

function errorType(name: string, base: PyType): PyType {
  const options = { bases: [base], canBeBase: true, hasInstanceDict: true, module: "_pickle" }
  return builtinType(name, "exception", options)
}

export const pickleErrorType = errorType("PickleError", exceptionTypeNamed("Exception"))
export const picklingErrorType = errorType("PicklingError", pickleErrorType)
export const unpicklingErrorType = errorType("UnpicklingError", pickleErrorType)

const asBase = { canBeBase: true, hasInstanceDict: true, module: "_pickle" } as const
export const picklerType = builtinType("Pickler", "fixed", asBase)
export const unpicklerType = builtinType("Unpickler", "fixed", asBase)

/** The error of what cannot be pickled. */
export function picklingError(message: string): PyRaise {
  return new PyRaise(newException(picklingErrorType, [message]))
}

/** The error of bytes that are no pickle. */
export function unpicklingError(message: string): PyRaise {
  return new PyRaise(newException(unpicklingErrorType, [message]))
}

/** `pickle.HIGHEST_PROTOCOL` */
export const highestProtocol = 5
/** `pickle.DEFAULT_PROTOCOL` */
export const defaultProtocol = 5
