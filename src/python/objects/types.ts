/**
 * The built-in types as constants. Their methods are put in by `builtins/index.ts` when the module
 * graph loads; after that nothing changes them.
 */
import { type Layout, PyType } from "./type"
import type { PyObject } from "./value"

/** The type of types. */
export const typeType = new PyType(null, "type", [], "type")
/** The root of all classes. */
export const objectType = new PyType(typeType, "object", [], "object")
typeType.bases = [objectType]
typeType.mro = [typeType, objectType]

/** A built-in type; `canBeBase` false as for `bool`. */
export function builtinType(
  name: string,
  layout: Layout,
  options: BuiltinTypeOptions = {},
): PyType {
  const type = new PyType(typeType, name, options.bases ?? [objectType], layout)
  type.canBeBase = options.canBeBase ?? false
  type.module = options.module ?? "builtins"
  // CPython's types in C are called with their module in messages; those of asyncio are in Python.
  if (!/^(?:builtins$|asyncio)/.test(type.module)) type.messageName = `${type.module}.${name}`
  type.hasInstanceDict = options.hasInstanceDict ?? false
  return type
}

/** What `builtinType` may be told. */
export interface BuiltinTypeOptions {
  readonly bases?: readonly PyType[]
  readonly canBeBase?: boolean
  readonly module?: string
  readonly hasInstanceDict?: boolean
}

const asBase = { canBeBase: true }

export const noneType = builtinType("NoneType", "fixed")
export const ellipsisType = builtinType("ellipsis", "fixed")
export const notImplementedType = builtinType("NotImplementedType", "fixed")
export const intType = builtinType("int", "int", asBase)
export const boolType = builtinType("bool", "int", { bases: [intType] })
export const floatType = builtinType("float", "float", asBase)
export const complexType = builtinType("complex", "complex", asBase)
export const strType = builtinType("str", "str", asBase)
export const bytesType = builtinType("bytes", "bytes", asBase)
export const bytearrayType = builtinType("bytearray", "bytes", asBase)
export const memoryviewType = builtinType("memoryview", "fixed")
export const tupleType = builtinType("tuple", "tuple", asBase)
export const listType = builtinType("list", "list", asBase)
export const dictType = builtinType("dict", "dict", asBase)
export const setType = builtinType("set", "set", asBase)
export const frozensetType = builtinType("frozenset", "set", asBase)
export const rangeType = builtinType("range", "fixed")
export const sliceType = builtinType("slice", "fixed")
export const cellType = builtinType("cell", "fixed")
/** `importlib.machinery.ModuleSpec`: what `__spec__` of a module is. */
export const moduleSpecType = builtinType("ModuleSpec", "fixed", {
  module: "importlib._bootstrap",
  hasInstanceDict: true,
})
export const moduleType = builtinType("module", "module", {
  canBeBase: true,
  hasInstanceDict: true,
})
export const functionType = builtinType("function", "fixed", { hasInstanceDict: true })
export const methodType = builtinType("method", "fixed")
export const builtinFunctionType = builtinType("builtin_function_or_method", "fixed")
export const methodDescriptorType = builtinType("method_descriptor", "fixed")
export const wrapperDescriptorType = builtinType("wrapper_descriptor", "fixed")
export const methodWrapperType = builtinType("method-wrapper", "fixed")
export const getsetDescriptorType = builtinType("getset_descriptor", "fixed")
export const memberDescriptorType = builtinType("member_descriptor", "fixed")
export const mappingProxyType = builtinType("mappingproxy", "fixed")
mappingProxyType.pattern = dictType.pattern = "mapping"
memoryviewType.pattern = listType.pattern = tupleType.pattern = rangeType.pattern = "sequence"
export const propertyType = builtinType("property", "fixed", {
  canBeBase: true,
  hasInstanceDict: true,
})
export const staticmethodType = builtinType("staticmethod", "fixed", {
  canBeBase: true,
  hasInstanceDict: true,
})
export const classmethodType = builtinType("classmethod", "fixed", {
  canBeBase: true,
  hasInstanceDict: true,
})
export const superType = builtinType("super", "fixed", asBase)
export const generatorType = builtinType("generator", "fixed")
export const coroutineType = builtinType("coroutine", "fixed")
export const asyncGeneratorType = builtinType("async_generator", "fixed")
export const codeType = builtinType("code", "fixed")
export const frameType = builtinType("frame", "fixed")
export const tracebackType = builtinType("traceback", "fixed")

/** An object of a built-in kind that exists once: Ellipsis, NotImplemented. */
export interface Singleton extends PyObject {
  readonly singletonName: string
}
