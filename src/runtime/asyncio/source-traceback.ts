/** `_source_traceback` of futures, tasks and handles: where they were made, in debug mode. */
import { call, nativeSteps, type NativeSteps, run } from "../../python/objects/native"
import { builtinType } from "../../python/objects/types"
import { PyObject, type Value } from "../../python/objects/value"
import { PyFuture } from "./future"
import { kernelOf } from "./kernel"
import { PyHandle } from "./loop"
import { originRows } from "./origins"
import { libraryName } from "./text-methods"
import { futureType, handleType } from "./types"

const sourceTracebackType = builtinType("getset_descriptor", "fixed")

sourceTracebackType.own.set(
  "__get__",
  nativeSteps(
    "__get__",
    "($self, instance, owner=None, /)",
    function* (vm, self: Value, made: Value): NativeSteps {
      if (!(made instanceof PyFuture || made instanceof PyHandle)) return self
      const kernel = kernelOf(vm)
      const rows = originRows(kernel.machine, made.origin)
      if (rows === null) return null
      return yield call(yield run(libraryName(kernel, "asyncio._failures", "_stack")), rows)
    },
  ).asMethodOf(sourceTracebackType),
)

for (const type of [futureType, handleType])
  type.own.set("_source_traceback", new PyObject(sourceTracebackType))
