/** The `__repr__` of built-in types: containers whose items need Python, and identities. */
import { BoundMethod, GetSetDescriptor, PyFunction } from "../function"
import { PyGenerator } from "../generator"
import { NativeFunction, run, type NativeSteps } from "../native"
import { textOf } from "../numbers"
import { NEEDS_CALL } from "../singletons"
import { PyType } from "../type"
import { typeName, typeOf } from "../type-of"
import {
  builtinFunctionType,
  memberDescriptorType,
  methodWrapperType,
  wrapperDescriptorType,
} from "../types"
import { textRepr } from "../text-repr"
import { PyCell, PyList, PyModule, PyObject, type Value } from "../value"
import type { Vm } from "../vm-interface"
import { containerOf, qualifiedName, reprOfKind, typeRepr, type Container } from "./repr-kinds"
import { reprPlain, reprSteps } from "./text"

/** Containers being shown now, so that one inside itself is not shown again. */
const activeKey = "objects being shown"

function activeObjects(vm: Vm): Set<unknown> {
  const known = vm.shared.get(activeKey)
  if (known instanceof Set) return known
  const made = new Set<unknown>()
  vm.shared.set(activeKey, made)
  return made
}

/** Shows an object by `show`; inside itself it is `again`. */
export function* shownOnce(
  vm: Vm,
  value: Value,
  how: { readonly again: string; show(): NativeSteps },
): NativeSteps {
  const active = activeObjects(vm)
  if (active.has(value)) return how.again
  active.add(value)
  try {
    return yield* how.show()
  } finally {
    active.delete(value)
  }
}

/** What the `__repr__` of a built-in type gives. */
export function* reprMethodSteps(vm: Vm, value: Value): NativeSteps {
  if (!(value instanceof PyObject)) return yield run(reprSteps(vm, value))
  const container = containerOf(value)
  if (container !== null) return yield run(containerSteps(vm, value, container))
  const context = { path: [], inside: reprPlain }
  const plain = reprOfKind(value, context)
  if (plain !== NEEDS_CALL) return plain
  if (value instanceof PyType) return typeRepr(value)
  if (value instanceof BoundMethod) return yield run(methodSteps(vm, value))
  return identityRepr(vm, value)
}

function* containerSteps(vm: Vm, value: PyObject, container: Container): NativeSteps {
  const { again } = container
  return yield* shownOnce(vm, value, { again, show: () => partsSteps(vm, container) })
}

function* partsSteps(vm: Vm, container: Container): NativeSteps {
  const parts: string[] = []
  for (let at = 0; at < container.items.length; at++) {
    const item = yield run(reprSteps(vm, container.items[at]!))
    if (container.values === undefined) parts.push(String(textOf(item)))
    else {
      const other = yield run(reprSteps(vm, container.values[at]!))
      parts.push(`${String(textOf(item))}: ${String(textOf(other))}`)
    }
  }
  return container.open + parts.join(", ") + container.close
}

function* methodSteps(vm: Vm, method: BoundMethod): NativeSteps {
  const { callee, self } = method
  if (callee instanceof NativeFunction && callee.functionName === null) {
    if (method.type === methodWrapperType)
      return `<method-wrapper '${callee.name}' of ${staticName(typeOf(self))} object at ${address(vm, self)}>`
    const owner =
      self instanceof PyModule
        ? ""
        : ` of ${staticName(typeOf(self))} object at ${address(vm, self)}`
    return `<built-in ${owner === "" ? "function" : "method"} ${callee.name}${owner}>`
  }
  const name = functionNameOf(callee) ?? typeName(callee)
  const shown = yield run(reprSteps(vm, self))
  return `<bound method ${name} of ${String(textOf(shown))}>`
}

/** What C calls a type: those of C by their module too, those of Python not. */
function staticName(type: PyType): string {
  return type.isUserDefined ? type.name : qualifiedName(type)
}

/** The qualified name of a function of Python, or of what CPython has as one; null for the rest. */
function functionNameOf(callee: Value): string | null {
  if (callee instanceof PyFunction) return callee.qualname
  return callee instanceof NativeFunction ? callee.functionName : null
}

/** `0x...` as `id()` in hexadecimal. */
export function address(vm: Vm, value: Value): string {
  return `0x${vm.identityOf(value).toString(16)}`
}

/** repr() of an object that shows what it is and where. */
function identityRepr(vm: Vm, value: PyObject): string {
  const name = functionNameOf(value)
  if (name !== null) return `<function ${name} at ${address(vm, value)}>`
  if (value instanceof NativeFunction) return nativeRepr(vm, value)
  if (value instanceof GetSetDescriptor && value.owner !== null) {
    const kind = value.type === memberDescriptorType ? "member" : "attribute"
    return `<${kind} '${value.name}' of '${staticName(value.owner)}' objects>`
  }
  if (value instanceof PyGenerator)
    return `<${value.type.name} object ${value.qualname} at ${address(vm, value)}>`
  if (value instanceof PyModule) return moduleRepr(value)
  if (value instanceof PyCell) {
    const { content } = value
    const shown =
      content === undefined ? "empty" : `${typeName(content)} object at ${address(vm, content)}`
    return `<cell at ${address(vm, value)}: ${shown}>`
  }
  return `<${qualifiedName(value.type)} object at ${address(vm, value)}>`
}

/** A module with the file it came from; without one it is built in, a namespace, or made by hand. */
function moduleRepr({ name, namespace }: PyModule): string {
  const file = namespace.get("__file__")
  const path = namespace.get("__path__")
  if (typeof file === "string") return `<module '${name}' from ${textRepr(file)}>`
  if (path instanceof PyList) {
    const portions = path.items.map(one => (typeof one === "string" ? textRepr(one) : "..."))
    return `<module '${name}' (namespace) from [${portions.join(", ")}]>`
  }
  return (namespace.get("__spec__") ?? null) === null
    ? `<module '${name}'>`
    : `<module '${name}' (built-in)>`
}

function nativeRepr(vm: Vm, native: NativeFunction): string {
  if (native.owner === null) return `<built-in function ${native.name}>`
  if (native.type === builtinFunctionType)
    return `<built-in method __new__ of type object at ${address(vm, native.owner)}>`
  const kind = native.type === wrapperDescriptorType ? "slot wrapper" : "method"
  return `<${kind} '${native.name}' of '${staticName(native.owner)}' objects>`
}
