import {
  newException,
  exceptionTypeNamed,
  PyRaise,
  typeError,
} from "../../python/objects/exception"
import { native, type NativeFunction } from "../../python/objects/native"
import { float, list, tuple } from "../../python/objects/singletons"
import { typeName } from "../../python/objects/type-of"
import { builtinType } from "../../python/objects/types"
import { PyObject, type Value } from "../../python/objects/value"
import { switchIntervalNanos } from "../cost-model"
import { folderOf, libraryFolder } from "../module-paths"
import { runtimeOf } from "../process"
import { tracebackObject } from "../../python/objects/traceback"
import type { ModuleRows } from "./module-rows"

const streamType = builtinType("TextIOWrapper", "fixed", { module: "_io" })

/** sys.stdout or sys.stderr. */
export class StandardStream extends PyObject {
  constructor(readonly stream: "stdout" | "stderr") {
    super(streamType)
  }
}

const streamMethods = [
  native("write", "($self, text, /)", (vm, self: StandardStream, text: Value) => {
    if (typeof text !== "string") {
      throw typeError(`write() argument must be str, not ${typeName(text)}`)
    }
    vm.host.write(self.stream, text)
    return [...text].length
  }),
  native("flush", "($self, /)", () => null),
  native("isatty", "($self, /)", () => false),
]
for (const method of streamMethods) streamType.own.set(method.name, method.asMethodOf(streamType))

/** A function that ends the program, under one of the names it has: `sys.exit`, `exit`, `quit`. */
export function exitNative(name: string): NativeFunction {
  return native(name, "(status=None, /)", (_vm, status: Value | undefined) => {
    const args = status === undefined ? [] : [status]
    const exception = newException(exceptionTypeNamed("SystemExit"), args)
    exception.attributes!.set("code", status ?? null)
    throw new PyRaise(exception)
  })
}

/** What `import sys` offers. */
export const sysModule: ModuleRows = {
  natives: [
    exitNative("exit"),
    native("getrecursionlimit", "()", vm => runtimeOf(vm).machine.recursionLimit),
    native("setrecursionlimit", "(limit, /)", (vm, limit: Value) => {
      runtimeOf(vm).machine.recursionLimit = Number(limit)
      return null
    }),
    native("getswitchinterval", "()", () => float(switchIntervalNanos / 1e9)),
    native("exception", "()", vm => vm.handledException()),
    native("exc_info", "()", vm => {
      const handled = vm.handledException()
      if (handled === null) return tuple([null, null, null])
      return tuple([handled.type, handled, tracebackObject(handled)])
    }),
    native("intern", "(string, /)", (_vm, text: Value) => text),
  ],
  constants: [
    ["maxsize", 9223372036854775807n],
    ["byteorder", "little"],
    ["platform", "linux"],
    ["executable", "/usr/bin/python3"],
    ["version", "3.14.2 (simulated)"],
    ["version_info", tuple([3, 14, 2, "final", 0])],
    ["hexversion", 0x030e02f0],
  ],
  fill(vm, namespace) {
    for (const name of ["stdout", "stderr"] as const) {
      const stream = new StandardStream(name)
      namespace.set(name, stream)
      namespace.set(`__${name}__`, stream)
    }
    namespace.set("argv", list([runtimeOf(vm).filename]))
    namespace.set("path", list([folderOf(runtimeOf(vm).filename), libraryFolder]))
    namespace.set("modules", vm.modules.dict)
  },
}
