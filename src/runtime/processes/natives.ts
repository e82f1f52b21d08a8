/** `_processes`: what `os`, `subprocess` and `asyncio` ask about processes. */
import { typeError } from "../../python/objects/exception"
import { dict, type PyDict } from "../../python/objects/dict"
import { native, nativeSteps, type NativeSteps, run } from "../../python/objects/native"
import { intOf } from "../../python/objects/numbers"
import { list, tuple } from "../../python/objects/singletons"
import { typeName } from "../../python/objects/type-of"
import type { PyTuple, Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { clockSeconds } from "../asyncio/seconds"
import { betweenProcessesNanos } from "../cost-model"
import { descriptorsOf, makePipe } from "../disk/descriptors"
import { osError } from "../disk/errors"
import { NOBODY } from "../../trace/ids"
import { Endpoint } from "../net/endpoint"
import { runtimeOf } from "../process"
import type { ModuleRows } from "../modules/module-rows"
import { sendToSelf } from "../modules/signal-natives"
import { isSignal } from "../signal-table"
import { ProcessEnd } from "./process-end"
import { offeredCommands } from "./program"
import type { SimulatedProcess } from "./simulated-process"
import { ReplacedProgram } from "./replaced-program"
import { type Command, replacement, spawn } from "./spawn"

function integer(value: Value): number {
  const known = intOf(value)
  if (known === null)
    throw typeError(`'${typeName(value)}' object cannot be interpreted as an integer`)
  return Number(known)
}

function texts(given: Value): string[] {
  return (given as PyTuple).items.map(item => item as string)
}

function textsByName(given: Value): Map<string, string> | null {
  if (given === null) return null
  return new Map(
    (given as PyDict).entries().map(([key, value]) => [key as string, value as string]),
  )
}

function commandOf(given: readonly (Value | undefined)[]): Command {
  const [args, file, folder, environment, descriptors, session] = given
  return {
    args: texts(args!),
    file: file as string,
    folder: folder as string | null,
    environment: textsByName(environment!),
    descriptors: (descriptors as PyTuple).items.map(Number),
    isOwnGroup: session === true,
  }
}

/** A child that was not asked about yet. */
function childOf(vm: Vm, pid: number): SimulatedProcess {
  const { processes, pid: own } = runtimeOf(vm)
  const child = processes.childrenOf(own).find(one => one.pid === pid)
  if (child === undefined) throw osError("ECHILD")
  return child
}

function* waitSteps(vm: Vm, child: SimulatedProcess, seconds: Value): NativeSteps {
  const { machine } = runtimeOf(vm)
  const dueNanos = seconds === null ? Infinity : machine.nanos + clockSeconds(seconds) * 1e9
  while (child.status === null) {
    if (machine.nanos >= dueNanos) return null
    const { onEnd: onParked, sync: subject } = child
    yield { kind: "park", park: { reason: "process", subject, dueNanos, onParked } }
  }
  child.isReaped = true
  return child.status
}

/** Any child that has ended; null while none has. */
function endedChild(children: readonly SimulatedProcess[]): Value {
  const ended = children.find(one => one.status !== null)
  if (ended === undefined) return null
  ended.isReaped = true
  return tuple([ended.pid, ended.status])
}

function* waitForAny(vm: Vm, isPatient: boolean): NativeSteps {
  const { processes, pid } = runtimeOf(vm)
  for (;;) {
    const children = processes.childrenOf(pid)
    if (children.length === 0) throw osError("ECHILD")
    const found = endedChild(children)
    if (found !== null || !isPatient) return found
    const onParked = (wake: () => void): void => children.forEach(child => child.onEnd(wake))
    const dueNanos = Infinity
    yield {
      kind: "park",
      park: { reason: "process", subject: children[0]!.sync, dueNanos, onParked },
    }
  }
}

function* sendSteps(vm: Vm, targets: readonly SimulatedProcess[], signal: number): NativeSteps {
  const { processes, machine, pid } = runtimeOf(vm)
  if (targets.length === 0) throw osError("ESRCH")
  if (signal === 0) return null
  for (const { machinery } of targets.filter(one => one.isAlive && one.pid !== pid)) {
    const at = machine.nanos + betweenProcessesNanos
    processes.outside.at(at, () => machinery.runtime.signals.arrive(signal))
  }
  if (targets.some(one => one.pid === pid)) yield run(sendToSelf(vm, signal))
  return null
}

/** The descriptors that can be read or written without waiting; none once the time is over. */
function* waitReady(
  vm: Vm,
  [reading, writing]: readonly [number[], number[]],
  seconds: Value,
): NativeSteps {
  const { machine } = runtimeOf(vm)
  const descriptors = descriptorsOf(vm)
  const dueNanos = seconds === null ? Infinity : machine.nanos + clockSeconds(seconds) * 1e9
  const endOf = (number: number): Endpoint | null => {
    const { target } = descriptors.get(number)
    return target instanceof Endpoint ? target : null
  }
  for (;;) {
    const ready = [
      ...reading.filter(number => endOf(number)?.isReadable !== false),
      ...writing.filter(number => endOf(number)?.isWritable !== false),
    ]
    if (ready.length > 0 || machine.nanos >= dueNanos) return list(ready)
    const onParked = (wake: () => void): void =>
      [...reading, ...writing].forEach(number => endOf(number)?.onParked(wake))
    yield { kind: "park", park: { reason: "pipe", subject: NOBODY, dueNanos, onParked } }
  }
}

function checkedSignal(sent: Value): number {
  const signal = integer(sent)
  if (signal !== 0 && !isSignal(signal)) throw osError("EINVAL")
  return signal
}

function processWith(vm: Vm, given: Value): SimulatedProcess {
  const pid = integer(given)
  const { processes, pid: own } = runtimeOf(vm)
  const found = processes.find(pid === 0 ? own : pid)
  if (found === null) throw osError("ESRCH")
  return found
}

function groupOf(vm: Vm, group: number): SimulatedProcess[] {
  return runtimeOf(vm).processes.processes.filter(one => one.group === group && !one.isReaped)
}

/** `_processes` */
export const processesModule: ModuleRows = {
  constants: [["commands", tuple([...offeredCommands])]],
  natives: [
    native("getpid", "()", vm => runtimeOf(vm).pid),
    native("getpgid", "(pid, /)", (vm, pid: Value) => processWith(vm, pid).group),
    native("getpgrp", "()", vm => processWith(vm, 0).group),
    native("environment", "()", vm => dict([...runtimeOf(vm).environment])),
    native("arguments", "()", vm => list([...runtimeOf(vm).args])),
    native("is_terminal", "(fd, /)", (vm, descriptor: Value) => {
      const target = descriptorsOf(vm).files[integer(descriptor)]?.target
      return typeof target === "string"
    }),
    native("pipe", "()", vm => tuple(makePipe(vm, betweenProcessesNanos))),
    nativeSteps("kill", "(pid, signal, /)", function* (vm, given, sent): NativeSteps {
      const pid = integer(given!)
      const signal = checkedSignal(sent!)
      const found = runtimeOf(vm).processes.find(pid)
      const targets = pid > 0 ? (found === null ? [] : [found]) : groupOf(vm, -pid)
      return yield run(
        sendSteps(vm, pid === 0 ? groupOf(vm, processWith(vm, 0).group) : targets, signal),
      )
    }),
    nativeSteps("killpg", "(pgid, signal, /)", function* (vm, given, sent): NativeSteps {
      return yield run(sendSteps(vm, groupOf(vm, integer(given!)), checkedSignal(sent!)))
    }),
    native("die", "(signal, /)", (vm, signal: Value) => {
      const { signals } = runtimeOf(vm)
      signals.setHandler(integer(signal), 0)
      signals.arrive(integer(signal))
      signals.check()
      return null
    }),
    native(
      "spawn",
      "(args, file, folder, environment, descriptors, session, /)",
      (vm, ...given: (Value | undefined)[]) => spawn(vm, commandOf(given)),
    ),
    native("replace", "(args, file, environment, /)", (vm, args, file, environment) => {
      const given = [args, file, null, environment, tuple([0, 1, 2]), false]
      throw new ReplacedProgram(replacement(vm, commandOf(given)))
    }),
    nativeSteps("wait", "(pid, timeout, /)", function* (vm, pid, timeout): NativeSteps {
      return yield run(waitSteps(vm, childOf(vm, integer(pid!)), timeout!))
    }),
    native("poll", "(pid, /)", (vm, pid: Value) => {
      const child = childOf(vm, integer(pid))
      runtimeOf(vm).processes.outside.settle(runtimeOf(vm).machine.nanos)
      if (child.status !== null) child.isReaped = true
      return child.status
    }),
    nativeSteps("wait_ready", "(reading, writing, timeout, /)", function* (vm, ...given) {
      const [reading, writing, seconds] = given
      const numbers = (one: Value | undefined): number[] => (one as PyTuple).items.map(Number)
      return yield run(waitReady(vm, [numbers(reading), numbers(writing)], seconds!))
    }),
    nativeSteps("wait_any", "(is_patient, /)", function* (vm, isPatient): NativeSteps {
      return yield run(waitForAny(vm, isPatient === true))
    }),
    native("pidfd_open", "(pid, flags=0)", (vm, pid: Value) => {
      const target = new ProcessEnd(processWith(vm, pid))
      const file = { target, canRead: true, canWrite: false, isAppending: false, path: "" }
      return descriptorsOf(vm).add({ ...file, position: 0, shared: 1 })
    }),
    native("sync_of", "(pid, /)", (vm, pid: Value) => processWith(vm, pid).sync),
  ],
}
