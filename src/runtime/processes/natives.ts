/** `_processes`: what `os`, `subprocess` and `asyncio` ask about processes. */
import { typeError } from "../../python/objects/exception"
import { native, nativeSteps, type NativeSteps, run } from "../../python/objects/native"
import { intOf } from "../../python/objects/numbers"
import { typeName } from "../../python/objects/type-of"
import type { Value } from "../../python/objects/value"
import { osError } from "../disk/errors"
import { runtimeOf } from "../process"
import type { ModuleRows } from "../modules/module-rows"
import { sendToSelf } from "../modules/signal-natives"
import { isSignal } from "../signal-table"

function integer(value: Value): number {
  const known = intOf(value)
  if (known === null)
    throw typeError(`'${typeName(value)}' object cannot be interpreted as an integer`)
  return Number(known)
}

/** `_processes` */
export const processesModule: ModuleRows = {
  natives: [
    native("getpid", "()", vm => runtimeOf(vm).pid),
    nativeSteps("kill", "(pid, signal, /)", function* (vm, given, sent): NativeSteps {
      const pid = integer(given!)
      const signal = integer(sent!)
      if (signal !== 0 && !isSignal(signal)) throw osError("EINVAL")
      if (pid !== runtimeOf(vm).pid) throw osError("ESRCH")
      return signal === 0 ? null : yield run(sendToSelf(vm, signal))
    }),
  ],
}
