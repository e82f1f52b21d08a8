import { builtinFunctions } from "../python/builtins"
import { Namespace } from "../python/objects/value"
import { machineBuiltins } from "../python/vm/machine-builtins"
import { openNative } from "./io"
import { exitNative } from "./modules/sys"

/** A fresh `builtins` namespace for one process. */
export function builtinsNamespace(): Namespace {
  const namespace = new Namespace()
  for (const [name, value] of builtinFunctions) namespace.set(name, value)
  for (const one of machineBuiltins) namespace.set(one.name, one)
  namespace.set("open", openNative)
  for (const name of ["exit", "quit"]) namespace.set(name, exitNative(name, "code=None"))
  namespace.set("__name__", "builtins")
  namespace.set("__debug__", true)
  return namespace
}
