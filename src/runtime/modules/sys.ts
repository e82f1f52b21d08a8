import {
  newException,
  exceptionTypeNamed,
  PyRaise,
  typeError,
  valueError,
} from "../../python/objects/exception"
import { native, nativeSteps, type NativeFunction } from "../../python/objects/native"
import { float, list, tuple } from "../../python/objects/singletons"
import { typeName } from "../../python/objects/type-of"
import type { Value } from "../../python/objects/value"
import { realOf } from "./math-arguments"
import { standardStream } from "../io"
import { folderOf, libraryFolder } from "../module-paths"
import { runtimeOf } from "../process"
import { tracebackObject } from "../../python/objects/traceback"
import type { ModuleRows } from "./module-rows"
import { sysConstants, sysVariables } from "./sys-constants"
import { sysHooks } from "./sys-hooks"

/** A function that ends the program, under one of the names it has: `sys.exit`, `exit`, `quit`. */
export function exitNative(name: string, parameter: string): NativeFunction {
  return native(name, `(${parameter})`, (_vm, status: Value | undefined) => {
    const args = status === undefined ? [] : [status]
    const exception = newException(exceptionTypeNamed("SystemExit"), args)
    exception.setMember("code", status ?? null)
    throw new PyRaise(exception)
  })
}

/** What `import sys` offers. */
export const sysModule: ModuleRows = {
  natives: [
    exitNative("exit", "status=None, /"),
    ...sysHooks,
    native("getswitchinterval", "()", vm =>
      float(runtimeOf(vm).scheduler.switchIntervalNanos / 1e9),
    ),
    nativeSteps("setswitchinterval", "(interval, /)", function* (vm, interval: Value) {
      const seconds = yield* realOf(vm, interval)
      if (!(seconds > 0)) throw valueError("switch interval must be strictly positive")
      // CPython counts whole microseconds.
      runtimeOf(vm).scheduler.switchIntervalNanos = Math.max(1, Math.floor(seconds * 1e6)) * 1000
      return null
    }),
    native("exception", "()", vm => vm.handledException()),
    native("exc_info", "()", vm => {
      const handled = vm.handledException()
      if (handled === null) return tuple([null, null, null])
      return tuple([handled.type, handled, tracebackObject(handled)])
    }),
    native("intern", "(string, /)", (_vm, text: Value) => {
      if (typeof text === "string") return text
      throw typeError(`intern() argument must be str, not ${typeName(text)}`)
    }),
  ],
  constants: sysConstants,
  fill(vm, namespace) {
    for (const name of ["stdin", "stdout", "stderr"] as const) {
      const stream = standardStream(vm, name)
      namespace.set(name, stream)
      namespace.set(`__${name}__`, stream)
    }
    for (const [name, value] of sysVariables()) namespace.set(name, value)
    for (const hook of ["excepthook", "unraisablehook", "displayhook"])
      namespace.set(`__${hook}__`, namespace.get(hook) ?? null)
    const { args, filename } = runtimeOf(vm)
    namespace.set("orig_argv", list(["python3", ...args]))
    namespace.set("argv", list([...args]))
    namespace.set("path", list([folderOf(filename), libraryFolder]))
    namespace.set("modules", vm.modules.dict)
  },
}
