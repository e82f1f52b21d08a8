/** Importing modules: the loader comes from the host, code of Python modules runs as a frame. */
import { asText } from "../objects/as-text"
import {
  exceptionTypeNamed,
  newException,
  type PyException,
  PyRaise,
  raised,
} from "../objects/exception"
import type { NativeRequest, NativeSteps } from "../objects/native"
import { moduleType } from "../objects/types"
import { Namespace, PyModule, type PyTuple, type Value } from "../objects/value"
import type { ModuleLoader } from "../objects/vm-interface"
import type { Frame } from "./frame"
import type { Machine } from "./machine"

/** One import statement or `__import__` call. */
export interface ImportRequest {
  readonly name: string
  readonly fromList: PyTuple | null
  readonly level: number
  readonly frame: Frame | null
}

/** The module an import statement binds: the first part of a dotted name, or the last with a from list. */
export function* importSteps(machine: Machine, request: ImportRequest): NativeSteps {
  const name = request.level === 0 ? request.name : absoluteName(request)
  const parts = name.split(".")
  let module: PyModule | null = null
  let first: PyModule | null = null
  for (let count = 1; count <= parts.length; count++) {
    const dotted = parts.slice(0, count).join(".")
    const parent: PyModule | null = module
    module = machine.modules.get(dotted) ?? (yield* loadSteps(machine, dotted, parent))
    parent?.namespace.set(parts[count - 1]!, module)
    first ??= module
  }
  if (request.fromList === null || request.fromList.items.length === 0) return first
  yield* loadSubmodules(machine, module!, request.fromList)
  return module
}

function* loadSubmodules(
  machine: Machine,
  module: PyModule,
  fromList: PyTuple,
): Generator<NativeRequest, void, Value> {
  for (const item of fromList.items) {
    const dotted = `${module.name}.${asText(item)}`
    const isThere = item === "*" || module.namespace.get(asText(item)) !== undefined
    if (isThere || machine.modules.has(dotted) || machine.host.findModule(dotted) === null) continue
    module.namespace.set(asText(item), yield* loadSteps(machine, dotted, module))
  }
}

function* loadSteps(
  machine: Machine,
  name: string,
  parent: PyModule | null,
): Generator<NativeRequest, PyModule, Value> {
  const loader = machine.host.findModule(name)
  if (loader === null) throw notFound(machine, name, parent)
  const module = new PyModule(moduleType, name, new Namespace())
  prepareNamespace(module, loader)
  machine.modules.set(name, module)
  try {
    loader.fill?.(machine, module.namespace)
    if (loader.code !== undefined) {
      const template = machine.templateOf(loader.code)
      const frame = machine.namespaceFrame(template, module.namespace, module.namespace)
      yield { kind: "frame", frame }
    }
  } catch (error) {
    machine.modules.delete(name)
    throw error
  }
  return module
}

function prepareNamespace(module: PyModule, loader: ModuleLoader): void {
  const { namespace, name } = module
  namespace.set("__name__", name)
  namespace.set("__doc__", null)
  const isPackage = loader.isPackage === true
  namespace.set("__package__", isPackage ? name : name.slice(0, Math.max(0, name.lastIndexOf("."))))
}

function absoluteName(request: ImportRequest): string {
  const packageName = request.frame?.globals.get("__package__")
  if (typeof packageName !== "string" || packageName === "") {
    throw raised("ImportError", "attempted relative import with no known parent package")
  }
  const parts = packageName.split(".")
  if (request.level > parts.length) {
    throw raised("ImportError", "attempted relative import beyond top-level package")
  }
  const base = parts.slice(0, parts.length - request.level + 1).join(".")
  return request.name === "" ? base : `${base}.${request.name}`
}

function notFound(machine: Machine, name: string, parent: PyModule | null): PyRaise {
  const isPackage = parent === null || parent.namespace.get("__path__") !== undefined
  const reason = isPackage ? "" : `; '${parent.name}' is not a package`
  const exception = newException(exceptionTypeNamed("ModuleNotFoundError"), [
    `No module named '${name}'${reason}`,
  ])
  exception.attributes!.set("name", name)
  noteMissing(exception, name, machine.host.explainMissing(name, null))
  return new PyRaise(exception)
}

/** Says in the traceback that Python has it and this machine does not. */
export function noteMissing(exception: PyException, what: string, note: string | null): void {
  if (note === null) return
  exception.notes = [...(exception.notes ?? []), note]
  exception.attributes!.set("not_offered", what)
}
