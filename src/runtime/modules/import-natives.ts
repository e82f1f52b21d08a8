/** What `importlib` needs of the machine: `_imports`, for library modules only. */
import { nameOf } from "../../python/builtins/shared"
import { getAttributeSteps, missingInModule } from "../../python/objects/attributes"
import type { PyDict } from "../../python/objects/dict"
import { isRaised, typeError } from "../../python/objects/exception"
import { native, nativeSteps, type NativeSteps } from "../../python/objects/native"
import { moduleSpecType } from "../../python/objects/types"
import { PyModule, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import type { AnyFrame, Frame } from "../../python/vm/frame"
import { findLoader, moduleSteps, reloadSteps, specOf } from "../../python/vm/imports"
import { runtimeOf } from "../process"
import type { ModuleRows } from "./module-rows"

/** The innermost frame that is not the library's: its files are the ones to look for. */
function programFrame(vm: Vm): Frame | null {
  let frame: AnyFrame | null = vm.callerFrame
  while (frame !== null && (frame.isNative || frame.code.isLibrary)) frame = frame.back
  return frame === null || frame.isNative ? null : frame
}

function* loadSteps(vm: Vm, name: Value): NativeSteps {
  return yield* moduleSteps(runtimeOf(vm).machine, nameOf(name), programFrame(vm))
}

function* reloadAgainSteps(vm: Vm, module: Value): NativeSteps {
  const frame = programFrame(vm)
  if (!(module instanceof PyModule) || frame === null) {
    throw typeError("reload() argument must be a module")
  }
  return yield* reloadSteps(runtimeOf(vm).machine, module, frame)
}

/** The spec of a module that need not be loaded; of its parents that are. */
function* findSteps(vm: Vm, name: Value): NativeSteps {
  const { machine } = runtimeOf(vm)
  const wanted = nameOf(name)
  const dot = wanted.lastIndexOf(".")
  const frame = programFrame(vm)
  try {
    const parent = dot < 0 ? null : yield* moduleSteps(machine, wanted.slice(0, dot), frame)
    const loader = findLoader(machine, { name: wanted, parent, frame })
    return loader === null ? null : specOf(loader)
  } catch (error) {
    if (dot >= 0 || !isRaised(error, "ModuleNotFoundError")) throw error
    return null
  }
}

/**
 * A module's `__getattr__` that finds some of its names in modules of its package, which are loaded
 * when one of these names is asked for; a name that is the module's own means the module.
 */
function offerLater(packageName: string, homes: PyDict): Value {
  return nativeSteps("__getattr__", "(name, /)", function* (vm, asked: Value) {
    const name = nameOf(asked)
    const module = vm.modules.get(packageName)
    const home = homes.get(name)
    if (!(module instanceof PyModule)) throw typeError("the package is not loaded")
    if (typeof home !== "string") throw missingInModule(vm, module, name)
    const found = yield* loadSteps(vm, `${packageName}.${home}`)
    const value = name === home ? found : yield* getAttributeSteps(vm, found, name)
    module.namespace.set(name, value)
    return value
  })
}

/** The rows of `_imports`. */
export const importNatives: ModuleRows = {
  natives: [
    nativeSteps("load", "(name, /)", loadSteps),
    native("offer_later", "(package, homes, /)", (_vm, name: string, homes: PyDict) =>
      offerLater(name, homes),
    ),
    nativeSteps("reload", "(module, /)", reloadAgainSteps),
    nativeSteps("find", "(name, /)", findSteps),
    native("is_module", "(value, /)", (_vm, value: Value) => value instanceof PyModule),
  ],
  constants: [["ModuleSpec", moduleSpecType]],
}
