/**
 * Importing modules as `importlib._bootstrap` does: parents first, `sys.modules` before anything is
 * looked for, a module is there while its code still runs. The host finds a module's loader; the code
 * runs as a frame, so an import can be interrupted like everything else.
 */
import { Attributes } from "../objects/instance-attributes"
import { asText } from "../objects/as-text"
import { findAttribute, getAttributeSteps } from "../objects/attributes"
import {
  exceptionTypeNamed,
  isRaised,
  newException,
  type PyException,
  PyRaise,
  raised,
} from "../objects/exception"
import { type NativeRequest, type NativeSteps, run } from "../objects/native"
import { collectPlain } from "../objects/operations"
import { list, NEEDS_CALL } from "../objects/singletons"
import { moduleSpecType, moduleType } from "../objects/types"
import { Namespace, PyList, PyModule, PyObject, PyTuple, type Value } from "../objects/value"
import type { ModuleLoader } from "../objects/vm-interface"
import type { Frame } from "./frame"
import type { Machine } from "./machine"

/** One import statement or `__import__` call. */
export interface ImportRequest {
  readonly name: string
  readonly fromList: PyTuple | null
  readonly level: number
  /** The code that imports; null for the machine itself, which sees the library alone. */
  readonly frame: Frame | null
}

type Steps<T> = Generator<NativeRequest, T, Value>

/** The module an import statement binds: the first part of a dotted name, or the last with a from list. */
export function* importSteps(machine: Machine, request: ImportRequest): NativeSteps {
  const name = request.level === 0 ? request.name : absoluteName(machine, request)
  const module = yield* moduleSteps(machine, name, request.frame)
  const { fromList } = request
  if (fromList !== null && fromList.items.length > 0) {
    yield* submodulesSteps(machine, module, { names: fromList.items, frame: request.frame })
    return module
  }
  const first = name.split(".", 1)[0]!
  return first === name ? module : (machine.modules.get(first) ?? module)
}

/** The module of an absolute name, loaded when it is not there yet (`importlib.import_module`). */
export function* moduleSteps(machine: Machine, name: string, frame: Frame | null): Steps<Value> {
  const known = machine.modules.get(name)
  if (known !== undefined) return present(name, known)
  const dot = name.lastIndexOf(".")
  if (dot < 0) return yield* loadSteps(machine, { name, parent: null, frame })
  const parent = yield* moduleSteps(machine, name.slice(0, dot), frame)
  const meanwhile = machine.modules.get(name)
  if (meanwhile !== undefined) return present(name, meanwhile)
  const module = yield* loadSteps(machine, { name, parent, frame })
  if (parent instanceof PyModule) parent.namespace.set(name.slice(dot + 1), module)
  return module
}

function present(name: string, module: Value): Value {
  if (module === null) {
    throw notFoundError(name, `import of ${name} halted; None in sys.modules`)
  }
  return module
}

/** Submodules that a from list names, where the package has no such name itself. */
function* submodulesSteps(
  machine: Machine,
  module: Value,
  from: { names: readonly Value[]; frame: Frame | null },
): Steps<void> {
  if (!(module instanceof PyModule) || module.namespace.get("__path__") === undefined) return
  for (const item of from.names) {
    if (typeof item !== "string") continue
    if (item === "*") {
      const all = namesOf(machine, module.namespace.get("__all__"))
      if (all !== null) yield* submodulesSteps(machine, module, { ...from, names: all })
      continue
    }
    if (yield* hasName(machine, module, item)) continue
    const dotted = `${module.name}.${item}`
    try {
      yield* moduleSteps(machine, dotted, from.frame)
    } catch (error) {
      if (!isMissing(error, dotted)) throw error
    }
  }
}

function namesOf(machine: Machine, all: Value | undefined): readonly Value[] | null {
  if (all instanceof PyList || all instanceof PyTuple) return all.items
  const collected = all === undefined ? NEEDS_CALL : collectPlain(machine, all)
  return collected === NEEDS_CALL ? null : collected
}

function* hasName(machine: Machine, module: PyModule, name: string): Steps<boolean> {
  const found = findAttribute(machine, module, name)
  if (found !== NEEDS_CALL) return found !== undefined
  try {
    yield run(getAttributeSteps(machine, module, name))
    return true
  } catch (error) {
    if (!isRaised(error, "AttributeError")) throw error
    return false
  }
}

function isMissing(error: unknown, name: string): boolean {
  if (!(error instanceof PyRaise) || !isRaised(error, "ModuleNotFoundError")) return false
  return error.exception.member("name") === name
}

interface Wanted {
  readonly name: string
  readonly parent: Value | null
  readonly frame: Frame | null
}

function* loadSteps(machine: Machine, wanted: Wanted): Steps<Value> {
  const { name } = wanted
  const loader = findLoader(machine, wanted)
  if (loader === null) throw notFound(machine, wanted)
  // What is set in `builtins` is there for everybody.
  const namespace = name === "builtins" ? machine.builtins : new Namespace()
  const module = new PyModule(moduleType, name, namespace)
  prepareNamespace(module, loader)
  machine.modules.set(name, module)
  try {
    yield* executeSteps(machine, module, loader)
  } catch (error) {
    machine.modules.delete(name)
    throw error
  }
  // A module may put something else in its place.
  return machine.modules.get(name) ?? module
}

/** Runs the code of a module once more in the namespace it has (`importlib.reload`). */
export function* reloadSteps(machine: Machine, module: PyModule, frame: Frame): NativeSteps {
  const { name } = module
  const dot = name.lastIndexOf(".")
  const parent = dot < 0 ? null : (machine.modules.get(name.slice(0, dot)) ?? null)
  const loader = findLoader(machine, { name, parent, frame })
  if (loader === null) throw notFoundError(name, `spec not found for the module '${name}'`)
  prepareNamespace(module, loader)
  yield* executeSteps(machine, module, loader)
  return machine.modules.get(name) ?? module
}

function* executeSteps(machine: Machine, module: PyModule, loader: ModuleLoader): Steps<void> {
  loader.fill?.(machine, module.namespace)
  const code = loader.code ?? loader.compile?.()
  if (code === undefined) return
  const warnings = machine.host.warningsOfCompiler()
  if (warnings !== null) yield run(warnings)
  module.isInitializing = true
  try {
    const { namespace } = module
    if (namespace.get("__doc__") === null) namespace.set("__doc__", code.docstring)
    yield {
      kind: "frame",
      frame: machine.namespaceFrame(machine.templateOf(code), namespace, namespace),
    }
  } finally {
    module.isInitializing = false
  }
}

/** What would load a module of this name, or null; `importlib.util.find_spec` asks as well. */
export function findLoader(machine: Machine, wanted: Wanted): ModuleLoader | null {
  const { name, parent, frame } = wanted
  const path = parent === null ? null : searchPath(parent)
  if (parent !== null && path === null) return null
  const isFromLibrary = frame === null || frame.code.isLibrary
  return machine.host.findModule(name, { path, isFromLibrary })
}

/** The texts in a package's `__path__`; null when it is no package. */
function searchPath(parent: Value): readonly string[] | null {
  const path = parent instanceof PyModule ? parent.namespace.get("__path__") : undefined
  if (path === undefined) return null
  const items = path instanceof PyList || path instanceof PyTuple ? path.items : []
  return items.filter(item => typeof item === "string")
}

function prepareNamespace(module: PyModule, loader: ModuleLoader): void {
  const { namespace, name } = module
  const spec = specOf(loader)
  const locations = loader.locations ?? null
  namespace.set("__name__", name)
  namespace.set("__doc__", namespace.get("__doc__") ?? null)
  namespace.set("__package__", packageOf(loader))
  namespace.set("__loader__", null)
  namespace.set("__spec__", spec)
  if (locations !== null) namespace.set("__path__", list([...locations]))
  // A folder without `__init__.py` says that it has no file.
  if (loader.origin !== undefined) namespace.set("__file__", loader.origin)
  else if (locations !== null) namespace.set("__file__", null)
}

function packageOf({ name, locations }: ModuleLoader): string {
  return locations === undefined ? name.slice(0, Math.max(0, name.lastIndexOf("."))) : name
}

/** `importlib.machinery.ModuleSpec` for what was found. */
export function specOf(loader: ModuleLoader): PyObject {
  const spec = new PyObject(moduleSpecType)
  const { locations, origin } = loader
  spec.attributes = Attributes.from([
    ["name", loader.name],
    ["loader", null],
    ["origin", origin ?? (locations === undefined ? "built-in" : null)],
    ["submodule_search_locations", locations === undefined ? null : list([...locations])],
    ["parent", packageOf(loader)],
    ["cached", null],
    ["has_location", origin !== undefined],
  ])
  return spec
}

function absoluteName(machine: Machine, request: ImportRequest): string {
  const packageName = callerPackage(request.frame)
  if (packageName === "") {
    throw raised("ImportError", "attempted relative import with no known parent package")
  }
  const parts = packageName.split(".")
  if (request.level > parts.length) {
    throw raised("ImportError", "attempted relative import beyond top-level package")
  }
  if (!machine.modules.has(packageName)) {
    throw notFoundError(packageName, `No module named '${packageName}'`)
  }
  const base = parts.slice(0, parts.length - request.level + 1).join(".")
  return request.name === "" ? base : `${base}.${request.name}`
}

/** `importlib._bootstrap._calc___package__`. */
function callerPackage(frame: Frame | null): string {
  const given = frame?.globals.get("__package__")
  if (typeof given === "string") return given
  const name = frame?.globals.get("__name__")
  if (typeof name !== "string") return ""
  if (frame?.globals.get("__path__") !== undefined) return name
  return name.slice(0, Math.max(0, name.lastIndexOf(".")))
}

function notFound(machine: Machine, { name, parent }: Wanted): PyRaise {
  const isInPackage = parent === null || searchPath(parent) !== null
  const parentName = name.slice(0, Math.max(0, name.lastIndexOf(".")))
  const reason = isInPackage ? "" : `; '${parentName}' is not a package`
  const raise = notFoundError(name, `No module named '${name}'${reason}`)
  noteMissing(raise.exception, name, machine.host.explainMissing(name, null))
  return raise
}

function notFoundError(name: string, message: string): PyRaise {
  const exception = newException(exceptionTypeNamed("ModuleNotFoundError"), [message])
  exception.setMember("name", name)
  return new PyRaise(exception)
}

/** The error of `from module import name` (`_PyEval_ImportFrom`). */
export function cannotImport(machine: Machine, module: Value, name: string): PyRaise {
  const shown = asText(nameIn(module, "__name__") ?? "<unknown module name>")
  const origin = nameIn(module, "__file__")
  const exception = newException(exceptionTypeNamed("ImportError"), [
    `cannot import name '${name}' from ${whyNot(machine, module, shown, origin)}`,
  ])
  exception.setMember("name", shown)
  exception.setMember("name_from", name)
  if (typeof origin === "string") exception.setMember("path", origin)
  noteMissing(exception, `${shown}.${name}`, machine.host.explainMissing(shown, name))
  return new PyRaise(exception)
}

function whyNot(
  machine: Machine,
  module: Value,
  ...[shown, origin]: [string, Value | undefined]
): string {
  const advice = module instanceof PyModule ? machine.host.adviseRenaming(shown, module) : null
  if (advice !== null) return `'${shown}' (${advice})`
  const place = typeof origin === "string" ? origin : null
  if (module instanceof PyModule && module.isInitializing) {
    const where = place === null ? "" : ` (${place})`
    return `partially initialized module '${shown}' (most likely due to a circular import)${where}`
  }
  return `'${shown}' (${place ?? "unknown location"})`
}

function nameIn(module: Value, name: string): Value | undefined {
  if (module instanceof PyModule) return module.namespace.get(name)
  return module instanceof PyObject ? module.attributes?.get(name) : undefined
}

/** Says in the traceback that Python has it and this machine does not. */
export function noteMissing(exception: PyException, what: string, note: string | null): void {
  if (note === null) return
  exception.notes = [...(exception.notes ?? []), note]
  exception.setMember("not_offered", what)
}
