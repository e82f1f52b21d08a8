/** `cr_origin` of coroutines, and what `sys` has to ask for it. */
import { valueError } from "../../python/objects/exception"
import { GetSetDescriptor } from "../../python/objects/function"
import { native, type NativeFunction } from "../../python/objects/native"
import { indexPlain } from "../../python/objects/operations/convert"
import { NEEDS_CALL } from "../../python/objects/singletons"
import { coroutineType } from "../../python/objects/types"
import { PyObject, type Value } from "../../python/objects/value"
import { kernelOf } from "./kernel"

coroutineType.own.set(
  "cr_origin",
  new GetSetDescriptor("cr_origin", (vm, self) =>
    self instanceof PyObject ? kernelOf(vm).origins.rowsOf(self) : null,
  ),
)

/** Rows of `sys`. */
export const originFunctions: readonly NativeFunction[] = [
  native("get_coroutine_origin_tracking_depth", "()", vm => kernelOf(vm).origins.depth),
  native("set_coroutine_origin_tracking_depth", "(depth)", (vm, depth: Value) => {
    const given = indexPlain(depth)
    if (given === NEEDS_CALL) return NEEDS_CALL
    if (given < 0) throw valueError("depth must be >= 0")
    kernelOf(vm).origins.depth = Number(given)
    return null
  }),
]
