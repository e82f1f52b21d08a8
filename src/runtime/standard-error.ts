/** `sys.stderr`, and other names of `sys` that a program may have changed. */
import { isRaised } from "../python/objects/exception"
import { getAttributeSteps } from "../python/objects/attributes"
import { call, type NativeSteps } from "../python/objects/native"
import { PyModule, type Value } from "../python/objects/value"
import type { Vm } from "../python/objects/vm-interface"

/** A name of `sys` as the program left it, or null when `sys` was never imported. */
export function sysName(vm: Vm, name: string): Value {
  const sys = vm.modules.get("sys")
  return sys instanceof PyModule ? (sys.namespace.get(name) ?? null) : null
}

/**
 * Writes what Python itself has to say: to the stream that the program put in the place of
 * `sys.stderr`, nowhere if that is None or fails, else with `write`.
 */
export function* errorTextSteps(
  vm: Vm,
  text: string,
  write: (text: string) => void = own => vm.host.write("stderr", own),
): NativeSteps {
  const stream = sysName(vm, "stderr")
  if (stream === sysName(vm, "__stderr__")) write(text)
  else if (stream !== null) yield* writeSteps(vm, stream, text)
  return null
}

function* writeSteps(vm: Vm, stream: Value, text: string): NativeSteps {
  try {
    yield call(yield* getAttributeSteps(vm, stream, "write"), text)
    yield call(yield* getAttributeSteps(vm, stream, "flush"))
  } catch (error) {
    if (!isRaised(error, "Exception")) throw error
  }
  return null
}
