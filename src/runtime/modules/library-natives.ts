/** What our own Python text needs of the machine: `_natives`, for library modules only. */
import { GenericAlias, UnionAlias } from "../../python/builtins/generic-alias"
import { BoundMethod, GetSetDescriptor } from "../../python/objects/function"
import { native } from "../../python/objects/native"
import { raised, typeError } from "../../python/objects/exception"
import { list, tuple } from "../../python/objects/singletons"
import { typeName } from "../../python/objects/type-of"
import { PyTuple, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import type { AnyFrame } from "../../python/vm/frame"
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
  return new GetSetDescriptor(name, get, () => {
    throw raised("AttributeError", "can't set attribute")
  })
}

/** `__name__` of the module whose code is running: the innermost that is not the library's. */
function callerModule(vm: Vm): Value {
  let frame: AnyFrame | null = vm.callerFrame
  while (frame !== null && (frame.isNative || frame.code.isLibrary)) frame = frame.back
  return frame === null || frame.isNative ? "__main__" : (frame.globals.get("__name__") ?? null)
}

/** The rows of `_natives`. */
export const libraryNatives: ModuleRows = {
  natives: [
    native("tuple_field", "(name, index, /)", (_vm, name: string, index: number) =>
      tupleField(name, index),
    ),
    cachedFunction,
    native(
      "bound_method",
      "(callee, instance, /)",
      (_vm, callee: Value, instance: Value) => new BoundMethod(callee, instance),
    ),
    native("caller_module", "()", vm => callerModule(vm)),
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
