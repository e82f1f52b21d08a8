/** `_signal`: what `signal` asks of the process. Names, enums and masks are Python text (signal.py). */
import { isCallable } from "../../python/builtins/functions-iteration"
import { raised, typeError, valueError } from "../../python/objects/exception"
import {
  native,
  type NativeRequest,
  nativeSteps,
  type NativeSteps,
  run,
} from "../../python/objects/native"
import { intOf } from "../../python/objects/numbers"
import { float, list, tuple } from "../../python/objects/singletons"
import { typeName } from "../../python/objects/type-of"
import type { PyTuple, Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { clockSeconds } from "../asyncio/seconds"
import { descriptorsOf } from "../disk/descriptors"
import { osError } from "../disk/errors"
import { Endpoint } from "../net/endpoint"
import { runtimeOf } from "../process"
import { isSignal, lastSignal, signalNumbers, signalText } from "../signal-table"
import { SIG_DFL, SIG_IGN, type Signals } from "../signals"
import type { ModuleRows } from "./module-rows"

const SIGINT = 2
const SIGKILL = 9
const SIGSTOP = 19

/** What Python does on Ctrl+C unless it is told otherwise. */
export const defaultIntHandler = native("default_int_handler", "(signalnum, frame, /)", () => {
  throw raised("KeyboardInterrupt")
})

/** What a Python process begins with: Ctrl+C raises, what writes to nobody is told by an error. */
export function installPythonHandlers(signals: Signals): void {
  signals.setHandler(SIGINT, defaultIntHandler)
  for (const name of ["SIGPIPE", "SIGXFSZ"]) signals.setHandler(signalNumbers.get(name)!, SIG_IGN)
}

function signalsOf(vm: Vm): Signals {
  return runtimeOf(vm).signals
}

function integer(value: Value): number {
  const known = intOf(value)
  if (known === null)
    throw typeError(`'${typeName(value)}' object cannot be interpreted as an integer`)
  return Number(known)
}

function signalNumber(value: Value): number {
  const number = integer(value)
  if (number < 1 || number > lastSignal) throw valueError("signal number out of range")
  return number
}

function isMainThread(vm: Vm): boolean {
  return runtimeOf(vm).recorder.thread === 0
}

function changeHandler(vm: Vm, given: Value, handler: Value): Value {
  const number = signalNumber(given)
  if (!isMainThread(vm))
    throw valueError("signal only works in main thread of the main interpreter")
  const known = intOf(handler)
  const isStandard = known === SIG_DFL || known === SIG_IGN
  if (!isStandard && !isCallable(handler))
    throw typeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
  if (number === SIGKILL || number === SIGSTOP || !isSignal(number)) throw osError("EINVAL")
  const signals = signalsOf(vm)
  const before = signals.handlerOf(number)
  signals.setHandler(number, isStandard ? known : handler)
  return before
}

/** Sends a signal to this very process and runs what the main thread has to run for it. */
export function* sendToSelf(vm: Vm, signal: number): NativeSteps {
  const signals = signalsOf(vm)
  signals.arrive(signal)
  signals.check()
  if (isMainThread(vm)) yield run(signals.handle())
  return null
}

function numbersOf(given: PyTuple): ReadonlySet<number> {
  return new Set(given.items.map(Number))
}

/** The timer of `alarm` and `setitimer`: seconds left and the interval, before it was changed. */
function setTimer(vm: Vm, seconds: number, interval: number): readonly [number, number] {
  const { timer, machine } = runtimeOf(vm)
  const before = timer.state(machine.nanos)
  timer.set(machine.nanos, { delayNanos: seconds * 1e9, intervalNanos: interval * 1e9 })
  return before
}

function wakeupTo(vm: Vm, descriptor: number): Signals["wakeup"] {
  if (descriptor === -1) return null
  const file = descriptorsOf(vm).get(descriptor)
  if (file.isNonBlocking !== true)
    throw valueError(`the fd ${descriptor} must be in non-blocking mode`)
  return {
    descriptor,
    write: signal => {
      if (file.target instanceof Endpoint) file.target.write(Uint8Array.of(signal))
    },
  }
}

function untilSignal(onParked: (wake: () => void) => void, dueNanos: number): NativeRequest {
  return { kind: "park", park: { reason: "signal", subject: -1, dueNanos, onParked } }
}

/** `_signal` */
export const signalModule: ModuleRows = {
  constants: [
    ...[...signalNumbers],
    ["SIG_DFL", SIG_DFL],
    ["SIG_IGN", SIG_IGN],
    ["SIG_BLOCK", 0],
    ["SIG_UNBLOCK", 1],
    ["SIG_SETMASK", 2],
    ["NSIG", lastSignal + 1],
    ["ITIMER_REAL", 0],
    ["ITIMER_VIRTUAL", 1],
    ["ITIMER_PROF", 2],
  ],
  natives: [
    defaultIntHandler,
    native("signal", "(signalnum, handler, /)", (vm, number: Value, handler: Value) =>
      changeHandler(vm, number, handler),
    ),
    native("getsignal", "(signalnum, /)", (vm, given: Value) => {
      const number = signalNumber(given)
      return isSignal(number) ? signalsOf(vm).handlerOf(number) : null
    }),
    native("is_main_thread", "()", vm => isMainThread(vm)),
    native("strsignal", "(signalnum, /)", (_vm, number: Value) => signalText(signalNumber(number))),
    nativeSteps("raise_signal", "(signalnum, /)", function* (vm, given: Value): NativeSteps {
      const number = integer(given)
      if (number === 0) return null
      if (!isSignal(number)) throw osError("EINVAL")
      return yield run(sendToSelf(vm, number))
    }),
    native("alarm", "(seconds, /)", (vm, seconds: Value) => {
      const [left] = setTimer(vm, integer(seconds) >>> 0, 0)
      return left > 0 ? Math.max(1, Math.round(left)) : 0
    }),
    native("set_timer", "(seconds, interval, /)", (vm, seconds: Value, interval: Value) => {
      const [left, every] = setTimer(vm, clockSeconds(seconds), clockSeconds(interval))
      return tuple([float(left), float(every)])
    }),
    native("timer_state", "()", vm => {
      const { timer, machine } = runtimeOf(vm)
      const [left, every] = timer.state(machine.nanos)
      return tuple([float(left), float(every)])
    }),
    nativeSteps("pause", "()", function* (vm): NativeSteps {
      const signals = signalsOf(vm)
      const before = signals.handled
      while (signals.handled === before) yield untilSignal(signals.onHandled, Infinity)
      return null
    }),
    nativeSteps("sigwait", "(signals, timeout, /)", function* (vm, given, timeout): NativeSteps {
      const signals = signalsOf(vm)
      const wanted = numbersOf(given as PyTuple)
      const { machine } = runtimeOf(vm)
      const dueNanos = timeout === null ? Infinity : machine.nanos + clockSeconds(timeout!) * 1e9
      for (;;) {
        const found = signals.takeHeld(wanted)
        if (found !== null) return found
        if (machine.nanos >= dueNanos) return null
        yield untilSignal(signals.onHeld, dueNanos)
      }
    }),
    native("sigpending", "()", vm => list([...signalsOf(vm).heldBack])),
    native("blocked", "()", vm =>
      list([...signalsOf(vm).blocked].sort((left, right) => left - right)),
    ),
    nativeSteps("block", "(signals, /)", function* (vm, given): NativeSteps {
      const signals = signalsOf(vm)
      signals.setBlocked(numbersOf(given as PyTuple))
      signals.check()
      if (isMainThread(vm)) yield run(signals.handle())
      return null
    }),
    native("set_wakeup_fd", "(fd, /, *, warn_on_full_buffer=True)", (vm, given: Value) => {
      const signals = signalsOf(vm)
      if (!isMainThread(vm))
        throw valueError("set_wakeup_fd only works in main thread of the main interpreter")
      const before = signals.wakeup?.descriptor ?? -1
      signals.wakeup = wakeupTo(vm, integer(given))
      return before
    }),
  ],
}
