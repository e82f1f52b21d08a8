/** What our own Python text needs of the machine: `_natives`, for library modules only. */
import { GenericAlias, UnionAlias } from "../../python/builtins/generic-alias"
import { nameOf } from "../../python/builtins/shared"
import type { CodeObject } from "../../python/code-object"
import type { PyCode } from "../../python/objects/code"
import { PyClassMethod, PyProperty, PyStaticMethod } from "../../python/objects/descriptors"
import type { PyDict } from "../../python/objects/dict"
import { BoundMethod, GetSetDescriptor, PyFunction } from "../../python/objects/function"
import { native, nativeSteps, type NativeSteps } from "../../python/objects/native"
import { raised, typeError } from "../../python/objects/exception"
import { list, tuple } from "../../python/objects/singletons"
import { PyType } from "../../python/objects/type"
import { typeName } from "../../python/objects/type-of"
import { Namespace, PyObject, PyTuple, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import type { AnyFrame } from "../../python/vm/frame"
import { compileSource, raiseSyntaxError } from "../compile-source"
import { cachedFunction } from "./lru-cache"
import type { ModuleRows } from "./module-rows"

/** An attribute that is an item of a tuple, as namedtuple has them. */
function tupleField(name: string, index: number): GetSetDescriptor {
  const get = (_vm: Vm, self: Value): Value => {
    if (!(self instanceof PyTuple)) {
      throw typeError(
        `descriptor for index '${index}' for tuple subclasses doesn't apply ` +
          `to '${typeName(self)}' object`,
      )
    }
    const item = self.items[index]
    if (item === undefined) throw raised("IndexError", "tuple index out of range")
    return item
  }
  return new GetSetDescriptor(name, get, (_vm, _self, value) => {
    throw raised("AttributeError", `can't ${value === undefined ? "delete" : "set"} attribute`)
  })
}

/** `__name__` of the module whose code is running: the innermost that is not the library's. */
function callerModule(vm: Vm): Value {
  let frame: AnyFrame | null = vm.callerFrame
  while (frame !== null && (frame.isNative || frame.code.isLibrary)) frame = frame.back
  return frame === null || frame.isNative ? "__main__" : (frame.globals.get("__name__") ?? null)
}

/** Whether the function of the library that asks was called by the program itself. */
function isCalledByProgram(vm: Vm): boolean {
  let frame: AnyFrame | null = vm.callerFrame?.back ?? null
  while (frame !== null && frame.isNative) frame = frame.back
  return frame !== null && !frame.code.isLibrary
}

/** Runs a text that defines `name` and gives what it defined; the text counts as the library's. */
function* defineSteps(vm: Vm, source: string, name: string, scope: PyDict): NativeSteps {
  const filename = "<string>"
  const compiled = compileSource(source, { filename, isLibrary: true })
  if ("error" in compiled) raiseSyntaxError(compiled.error, filename, source)
  const globals = new Namespace()
  for (const [key, value] of scope.entries()) globals.set(nameOf(key), value)
  if (globals.get("__name__") === undefined) globals.set("__name__", "builtins")
  yield { kind: "frame", frame: vm.namespaceFrame(vm.templateOf(compiled.code), globals, globals) }
  return globals.get(name) ?? null
}

/** Every name that a code and those inside it may ask for. */
function namesIn(code: CodeObject): string[] {
  return [...code.names, ...code.codes.flatMap(inner => namesIn(inner.code))]
}

function patternOf(type: PyType): PyType["pattern"] {
  return type.mro.find(one => one.pattern !== null)?.pattern ?? null
}

/** Whether a value of a class body may say that it is abstract; of most it is known that it does not. */
function isDoubtful(value: Value): boolean {
  if (value instanceof PyFunction) return value.attributes?.has("__isabstractmethod__") === true
  if (value instanceof PyClassMethod || value instanceof PyStaticMethod)
    return isDoubtful(value.callee)
  if (value instanceof PyProperty)
    return [value.getter, value.setter, value.deleter].some(isDoubtful)
  return value instanceof PyObject && value.type.isUserDefined
}

/** The rows of `_natives`. */
export const libraryNatives: ModuleRows = {
  natives: [
    native("tuple_field", "(name, index, /)", (_vm, name: string, index: number) =>
      tupleField(name, index),
    ),
    native("doubtful_names", "(namespace, /)", (_vm, namespace: PyDict) =>
      list(namespace.entries().flatMap(([name, value]) => (isDoubtful(value) ? [name] : []))),
    ),
    native("set_pattern", "(cls, like, /)", (_vm, cls: PyType, like: Value) => {
      const kind = like instanceof PyType ? patternOf(like) : like
      const isKind = kind === "sequence" || kind === "mapping"
      if (isKind && cls.isUserDefined) cls.pattern = kind
      return null
    }),
    cachedFunction,
    native(
      "bound_method",
      "(callee, instance, /)",
      (_vm, callee: Value, instance: Value) => new BoundMethod(callee, instance),
    ),
    native("mark_iterable_coroutine", "(func, /)", (_vm, callee: Value) => {
      if (callee instanceof PyFunction) callee.template.isIterableCoroutine = true
      return callee
    }),
    nativeSteps("define", "(source, name, scope, /)", defineSteps),
    native("loaded_module", "(name, /)", (vm, name: string) => vm.modules.get(name) ?? null),
    native("name_in_messages", "(cls, name, /)", (_vm, cls: Value, name: string) => {
      if (cls instanceof PyType) cls.messageName = name
      return null
    }),
    native("annotation_names", "(code, /)", (_vm, { code }: PyCode) => list(namesIn(code))),
    native("caller_module", "()", vm => callerModule(vm)),
    native("is_called_by_program", "()", vm => isCalledByProgram(vm)),
    native(
      "generic_alias",
      "(origin, args, /)",
      (_vm, origin: Value, args: PyTuple) => new GenericAlias(origin, args),
    ),
    native("union_of", "(members, /)", (_vm, members: PyTuple) =>
      members.items.length === 1 ? members.items[0]! : new UnionAlias(tuple(members.items)),
    ),
    native("random32", "(count, /)", (vm, count: number) =>
      list(Array.from({ length: count }, () => vm.host.random32())),
    ),
  ],
}
