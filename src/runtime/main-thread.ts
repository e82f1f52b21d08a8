/** The bottom of the main thread's stack: runs `__main__`, reports what it raises, waits for threads. */
import { asText } from "../python/objects/as-text"
import type { CodeObject } from "../python/code-object"
import { exceptionTypeNamed, type PyException, PyRaise } from "../python/objects/exception"
import { call, type NativeRequest, type NativeSteps, run } from "../python/objects/native"
import { strSteps } from "../python/objects/operations"
import { tracebackObject } from "../python/objects/traceback"
import { moduleType } from "../python/objects/types"
import { PyModule, type Value } from "../python/objects/value"
import { importSteps } from "../python/vm/imports"
import type { Machine } from "../python/vm/machine"
import { kernelOf } from "./asyncio/kernel"
import { reportAll } from "./asyncio/report-lost"
import type { Runtime } from "./process"
import { finalizersOf } from "./lifetimes"
import { errorTextSteps, sysName } from "./standard-error"
import { finishAll } from "./io/open-files"
import { headlineSteps, tracebackSteps } from "./traceback/traceback"
import { type CompilerWarning, syntaxWarningSteps } from "./warn"

const SIGINT = 2

/** A compiled program and what its compiler warned of. */
export interface Program {
  readonly code: CodeObject
  readonly doubts: readonly CompilerWarning[]
}

/** Everything the main thread does, from the first line of the program to the end of the process. */
export function* mainSteps(machine: Machine, runtime: Runtime, program: Program): NativeSteps {
  const { code, doubts } = program
  const namespace = runtime.mainNamespace
  namespace.set("__name__", "__main__")
  namespace.set("__doc__", code.docstring)
  if (runtime.filename !== "<string>") namespace.set("__file__", runtime.filename)
  namespace.set("__package__", null)
  namespace.set("__loader__", null)
  namespace.set("__spec__", null)
  const builtins = { name: "builtins", fromList: null, level: 0, frame: null }
  namespace.set("__builtins__", yield run(importSteps(machine, builtins)))
  machine.modules.set("__main__", new PyModule(moduleType, "__main__", namespace))
  try {
    yield run(syntaxWarningSteps(machine, doubts))
    const frame = machine.namespaceFrame(machine.templateOf(code), namespace, namespace)
    yield { kind: "frame", frame }
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error
    yield* reportSteps(machine, runtime, error.exception)
  }
  yield* waitForThreads(runtime)
  for (const callback of runtime.atProcessExit.splice(0)) yield call(callback)
  const finalizers = finalizersOf(machine)
  yield* finalizers.destroyLostTasks()
  yield run(reportAll(kernelOf(machine)))
  yield* finalizers.finish()
  yield* finishAll(machine)
  return null
}

function* reportSteps(
  machine: Machine,
  runtime: Runtime,
  exception: PyException,
): Generator<NativeRequest, void, Value> {
  if (exception.type.isSubtypeOf(exceptionTypeNamed("SystemExit"))) {
    yield* exitSteps(machine, runtime, exception)
    return
  }
  const text = asText(yield run(tracebackSteps(machine, exception)))
  const headline = yield* headlineSteps(machine, exception)
  // Python ends itself by SIGINT then, so that who waits for it knows; a shell shows 130.
  runtime.endedBySignal = isInterrupt(exception) ? SIGINT : null
  runtime.exitStatus = isInterrupt(exception) ? 128 + SIGINT : 1
  runtime.scheduler.threads[0]!.hasFailed = true
  runtime.failure = { exception, text, headline }
  if (!(yield* hookSteps(machine, exception))) yield* tellSteps(machine, text)
  const { recorder } = runtime
  const line = exception.traceback.find(one => one.filename === runtime.filename)?.line ?? 0
  recorder.pen?.exceptionUncaught(recorder.nanos, recorder.thread, headline, line)
}

/** What the recording tells of the failure itself is not printed output. */
function tellSteps(machine: Machine, text: string): NativeSteps {
  return errorTextSteps(machine, text, own => machine.host.report(own))
}

function isInterrupt(exception: PyException): boolean {
  return exception.type.isSubtypeOf(exceptionTypeNamed("KeyboardInterrupt"))
}

/** `sys.excepthook`, when the program set its own: false when there is none. */
function* hookSteps(
  machine: Machine,
  exception: PyException,
): Generator<NativeRequest, boolean, Value> {
  const hook = sysName(machine, "excepthook")
  if (hook === sysName(machine, "__excepthook__")) return false
  try {
    yield call(hook, exception.type, exception, tracebackObject(exception))
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error
    const failed = asText(yield run(tracebackSteps(machine, error.exception)))
    yield* tellSteps(machine, `Error in sys.excepthook:\n${failed}\nOriginal exception was:\n`)
    return false
  }
  return true
}

/** `SystemExit`: a number is the status, None is 0, anything else is printed and means 1. */
function* exitSteps(
  machine: Machine,
  runtime: Runtime,
  exception: PyException,
): Generator<NativeRequest, void, Value> {
  const status =
    exception.args.items.length > 1 ? exception.args : (exception.args.items[0] ?? null)
  if (status === null) runtime.exitStatus = 0
  else if (typeof status === "number") runtime.exitStatus = status & 0xff
  else if (typeof status === "boolean") runtime.exitStatus = Number(status)
  else {
    yield* errorTextSteps(machine, `${asText(yield run(strSteps(machine, status)))}\n`)
    runtime.exitStatus = 1
  }
}

/** A process ends when all threads that are no daemons have ended (`threading._shutdown`). */
function* waitForThreads(runtime: Runtime): Generator<NativeRequest, void, Value> {
  const { scheduler } = runtime
  for (const callback of runtime.atThreadsExit.splice(0).reverse()) yield call(callback)
  scheduler.finish(scheduler.threads[0]!)
  for (let index = 1; index < scheduler.threads.length; index++) {
    const thread = scheduler.threads[index]!
    if (thread.isDaemon || thread.state === "ended") continue
    yield {
      kind: "park",
      park: {
        reason: "join",
        subject: thread.id,
        dueNanos: Infinity,
        onParked: wake => thread.onEnd.push(wake),
      },
    }
  }
}
