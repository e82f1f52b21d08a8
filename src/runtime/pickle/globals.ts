/** Functions and classes: a pickle holds the module and the name they are found by. */
import { isRaised } from "../../python/objects/exception"
import { call, NativeFunction, run } from "../../python/objects/native"
import { textOf } from "../../python/objects/numbers"
import { reprSteps } from "../../python/objects/operations"
import { PyDict } from "../../python/objects/dict"
import { NEEDS_CALL } from "../../python/objects/singletons"
import { PyModule, PyTuple, type Value } from "../../python/objects/value"
import { tupleType } from "../../python/objects/types"
import type { Vm } from "../../python/objects/vm-interface"
import type { Steps } from "../disk/descriptors"
import { attributeOf, attributeOrNone } from "../io/steps"
import { type GlobalName, oldName } from "./names"
import type { PyPickler } from "./pickler"
import { writeText } from "./scalars"
import { picklingError } from "./types"

/** A module by its name, imported when it is not there yet. */
export function* importModule(vm: Vm, name: string): Steps<Value> {
  const known = vm.modules.get(name)
  if (known !== undefined) return known
  yield call(vm.builtins.get("__import__")!, name)
  return vm.modules.get(name) ?? null
}

/** Writes a global of a built-in module, or its number when it was written before. */
export function writeGlobalName(pickler: PyPickler, name: GlobalName): void {
  const [module, short] = name
  const found = module === "builtins" ? pickler.vm!.builtins.get(short) : undefined
  writeGlobal(pickler, found ?? `\0${module}.${short}`, name)
}

function writeGlobal(pickler: PyPickler, key: Value, name: GlobalName): void {
  const known = pickler.memo.get(key)
  if (known !== undefined) {
    pickler.get(known)
    return
  }
  if (pickler.protocol >= 4) {
    // CPython makes the module's name of a built-in function anew, so it is a text of its own.
    saveText(pickler, name[0], key instanceof NativeFunction ? `\0${name[0]}` : name[0])
    saveText(pickler, name[1], name[1])
    pickler.emit("STACK_GLOBAL")
  } else {
    const [module, short] = pickler.fixesImports && pickler.protocol < 3 ? oldName(name) : name
    pickler.emit("GLOBAL")
    pickler.output.text(`${module}\n${short}\n`)
  }
  pickler.memoize(key)
}

function saveText(pickler: PyPickler, text: string, key: string): void {
  const known = pickler.memo.get(key)
  if (known === undefined) writeText(pickler, text, key)
  else pickler.get(known)
}

/**
 * Saves a function or class by name; `given` is the name `__reduce__` answered. What can only be
 * reached through its class is given back as what has to be called for it.
 */
export function* saveGlobal(
  vm: Vm,
  pickler: PyPickler,
  value: Value,
  given: string | null,
): Steps<PyTuple | null> {
  const known = pickler.memo.get(value)
  if (known !== undefined && given === null) {
    pickler.get(known)
    return null
  }
  const name = given ?? (yield* nameOf(vm, value))
  if (name.split(".").includes("<locals>"))
    throw picklingError(`Can't pickle local object ${yield* reprOf(vm, value)}`)
  const module = yield* moduleOf(vm, value)
  yield* checkFound(vm, value, [module, name])
  if (pickler.protocol < 4 && name.includes(".")) return yield* dotted(vm, [module, name])
  writeGlobal(pickler, value, [module, name])
  return null
}

function* nameOf(vm: Vm, value: Value): Steps<string> {
  const qualified = textOf(yield* attributeOrNone(vm, value, "__qualname__"))
  return qualified ?? textOf(yield* attributeOf(vm, value, "__name__")) ?? ""
}

function* reprOf(vm: Vm, value: Value): Steps<string> {
  return textOf(yield run(reprSteps(vm, value))) ?? ""
}

/** `__module__`, or the loaded module that has it. */
function* moduleOf(vm: Vm, value: Value): Steps<string> {
  const module = textOf(yield* attributeOrNone(vm, value, "__module__"))
  if (module !== null) return module
  // Ellipsis and NotImplemented are found among the built-ins.
  for (const slot of vm.builtins.slots.values()) if (slot.value === value) return "builtins"
  return "__main__"
}

function* checkFound(vm: Vm, value: Value, [module, name]: GlobalName): Steps<void> {
  let found: Value
  try {
    found = yield* importModule(vm, module)
  } catch (error) {
    if (!isRaised(error, "ImportError")) throw error
    throw picklingError(
      `Can't pickle ${yield* reprOf(vm, value)}: import of module '${module}' failed`,
    )
  }
  try {
    for (const part of name.split(".")) found = yield* attributeOf(vm, found, part)
  } catch (error) {
    if (!isRaised(error, "AttributeError")) throw error
    throw picklingError(
      `Can't pickle ${yield* reprOf(vm, value)}: it's not found as ${module}.${name}`,
    )
  }
  if (found !== value)
    throw picklingError(
      `Can't pickle ${yield* reprOf(vm, value)}: it's not the same object as ${module}.${name}`,
    )
}

/** Before protocol 4 a name inside a class is an attribute of that class. */
function* dotted(vm: Vm, [module, name]: GlobalName): Steps<PyTuple> {
  const parts = name.split(".")
  const last = parts.pop()!
  let parent = yield* importModule(vm, module)
  for (const part of parts) parent = yield* attributeOf(vm, parent, part)
  const args = new PyTuple(tupleType, [parent, last])
  return new PyTuple(tupleType, [vm.builtins.get("getattr")!, args])
}

/** A dict of a module, such as `copyreg.dispatch_table`. */
export function* tableOf(vm: Vm, module: string, name: string): Steps<PyDict | null> {
  const found = yield* importModule(vm, module)
  if (!(found instanceof PyModule)) return null
  const table = found.namespace.get(name)
  return table instanceof PyDict ? table : null
}

/** `table[key]`, or null. */
export function lookUp(table: PyDict | null, key: Value): Value {
  const found = table?.get(key)
  return found === undefined || found === NEEDS_CALL ? null : found
}
