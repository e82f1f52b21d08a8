/** Functions of the private module `_kernel`, on which the Python text of asyncio is built. */
import { assert } from "../../base/assert"
import { asText } from "../../python/objects/as-text"
import { type PyException, raised } from "../../python/objects/exception"
import { getAttributeSteps } from "../../python/objects/attributes"
import { PyGenerator } from "../../python/objects/generator"
import {
  call,
  native,
  nativeSteps,
  run,
  type NativeFunction,
  type NativeSteps,
} from "../../python/objects/native"
import { list, NEEDS_CALL, type PlainResult, tuple } from "../../python/objects/singletons"
import { isInstance, typeOf } from "../../python/objects/type-of"
import { objectType } from "../../python/objects/types"
import { type PyList, PyObject, type Value } from "../../python/objects/value"
import { tracebackSteps } from "../traceback/traceback"
import type { Vm } from "../../python/objects/vm-interface"
import { beginTask } from "./eager"
import { libraryFrames } from "./library-places"
import { isAwaitable, iscoroutinePlain, iscoroutineSteps } from "./foreign"
import { GatheringFuture, PyFuture } from "./future"
import { openGeneratorFunctions } from "./async-generator-natives"
import { errorTextSteps } from "../standard-error"
import { kernelOf, type TaskOptions } from "./kernel"
import { EventLoop, PyHandle } from "./loop"
import { refuseCoroutines, runUntilComplete } from "./loop-natives"
import { holding, isCoroutineFunction, threadName } from "./native-tools"
import { originRows } from "./origins"
import { queueFunctions } from "./queue-natives"
import { recordingFunctions } from "./recording-natives"
import { futureRepr, handleSource, plainRepr, textSteps } from "./reprs"
import { secondsOf } from "./seconds"
import { PyTask } from "./task"
import "./future-natives"
import "./task-natives"
import "./handle-natives"
import "./source-traceback"
import { libraryName } from "./text-methods"
import { eventLoopType, futureType } from "./types"

/** Futures, and objects of classes that say they are by an attribute; a class may name another one. */
function isFuture(value: Value): PlainResult {
  if (isInstance(value, futureType)) return true
  const type = typeOf(value)
  if (!type.isUserDefined) return false
  if (type.lookup("__class__") !== objectType.lookup("__class__")) return NEEDS_CALL
  return type.lookup("_asyncio_future_blocking") !== undefined
}

const unnamed: TaskOptions = { name: null }

/** A task of a coroutine where loop and coroutine are nobody's own; else None. */
function plainTask(vm: Vm, given: Value, coroutine: Value): PyTask | null {
  const loop = given ?? kernelOf(vm).runningLoop
  if (
    !(loop instanceof EventLoop) ||
    loop.isForeign ||
    loop.type !== eventLoopType ||
    loop.isClosed
  )
    return null
  if (loop.taskFactory !== null || loop.attributes?.has("create_task") === true) return null
  if (!(coroutine instanceof PyGenerator) || coroutine.kind !== "coroutine") return null
  return loop.kernel.createTask(loop, coroutine, unnamed)
}

/** With what a future that is done failed, a CancelledError included; None when it did not. */
function failureOf(future: Value): PlainResult {
  const isPlain = future instanceof PyFuture && !future.type.isUserDefined
  if (!isPlain || !future.isDone) return NEEDS_CALL
  if (future.state === "cancelled") return future.cancelledError()
  future.isUnread = false
  return future.exception
}

function* failureSteps(vm: Vm, future: Value): NativeSteps {
  const isCancelled = yield call(yield run(getAttributeSteps(vm, future, "cancelled")))
  const name = isCancelled === true ? "_make_cancelled_error" : "exception"
  return yield call(yield run(getAttributeSteps(vm, future, name)))
}

/** A task that the library makes for itself, of its own coroutine. */
function newHiddenTask(loop: EventLoop, coroutine: Value): PyTask {
  assert(coroutine instanceof PyGenerator, "Tasks of the library run coroutines of its own.")
  return loop.kernel.newTask(loop, coroutine, { name: null, isHidden: true })
}

function hiddenTask(loop: EventLoop, coroutine: Value): PyTask {
  const task = newHiddenTask(loop, coroutine)
  task.readyStep("created")
  return task
}

/** Functions of the private module `_kernel` that the Python text of asyncio is built on. */
export const kernelFunctions: readonly NativeFunction[] = [
  native("running_loop", "()", vm => kernelOf(vm).runningLoop?.shown ?? null),
  native("set_default_loop", "(loop, /)", (vm, loop: Value) => {
    kernelOf(vm).setDefault(loop instanceof PyObject ? loop : null)
    return null
  }),
  native("set_running_loop", "(loop, /)", (vm, loop: Value) => {
    kernelOf(vm).setRunning(kernelOf(vm).loopOf(loop))
    return null
  }),
  native("default_loop", "()", vm => kernelOf(vm).setLoop),
  native("current_task", "(loop, /)", (vm, loop: Value) => {
    const kernel = kernelOf(vm)
    const of = loop === null ? kernel.runningLoop : kernel.loopOf(loop)
    if (of === null && loop !== null) return null
    if (of === null) throw raised("RuntimeError", "no running event loop")
    return of.currentTask
  }),
  native("current_task_or_none", "()", vm => {
    return kernelOf(vm).runningLoop?.currentTask ?? null
  }),
  native("all_tasks", "(loop, /)", (vm, loop: Value) =>
    list([...(kernelOf(vm).loopOf(loop)?.tasks ?? [])].filter(task => !task.isDone)),
  ),
  native(
    "isfuture",
    "(obj)",
    (_vm, value: Value) => isFuture(value),
    function* (vm, value: Value): NativeSteps {
      return yield call(
        yield run(libraryName(kernelOf(vm), "asyncio._foreign", "is_future")),
        value,
      )
    },
  ).asPythonText(),
  native(
    "iscoroutine",
    "(obj)",
    (_vm, value: Value) => iscoroutinePlain(value),
    (vm, value: Value) => iscoroutineSteps(vm, value),
  ).asPythonText(),
  native("is_awaitable", "(value, /)", (_vm, value: Value) => isAwaitable(value)),
  native("plain_task", "(loop, coroutine, /)", (vm, loop: Value, coroutine: Value) =>
    plainTask(vm, loop, coroutine),
  ),
  native(
    "failure_of",
    "(future, /)",
    (_vm, future: Value) => failureOf(future),
    (vm, future: Value) => failureSteps(vm, future),
  ),
  native(
    "sleep_future",
    "(loop, delay, result, /)",
    (_vm, loop: Value, delay: Value, result: Value) =>
      loop instanceof EventLoop ? sleepFuture(loop, secondsOf(delay, "delay"), result) : NEEDS_CALL,
    function* (vm, loop: Value, delay: Value, result: Value): NativeSteps {
      const sleep = yield run(libraryName(kernelOf(vm), "asyncio._foreign", "sleep"))
      return yield call(sleep, loop, delay, result)
    },
  ),
  native("cancel_timer", "(future, /)", (_vm, future: Value) => {
    if (future instanceof PyFuture) future.sleepTimer?.cancel()
    return null
  }),
  native("gathering_future", "(loop, children, /)", (vm, given: Value, children: PyList) => {
    const loop = kernelOf(vm).loopOf(given)
    assert(loop !== null, "Futures belong to a loop.")
    const future = new GatheringFuture(loop, children.items as PyFuture[])
    future.describe("gather", -1, 0)
    kernelOf(vm).recordLinks(future, children.items as PyFuture[])
    return future
  }),
  native(
    "is_cancel_requested",
    "(future, /)",
    (_vm, future: Value) => future instanceof GatheringFuture && future.isCancelRequested,
  ),
  native("is_coroutine_function", "(function, /)", (_vm, given: Value) =>
    isCoroutineFunction(given),
  ),
  native("library_frames", "(qualname, /)", (_vm, qualname: Value) => {
    const frames = libraryFrames(asText(qualname)) ?? []
    return tuple(frames.map(each => tuple([each.filename, each.line, each.qualname])))
  }),
  native("origin", "(made, /)", (vm, made: Value) =>
    made instanceof PyFuture || made instanceof PyHandle
      ? originRows(kernelOf(vm).machine, made.origin)
      : null,
  ),
  native("enter_task", "(loop, task)", (vm, loop: Value, task: Value) => {
    const current = currentIn(vm, loop)
    if (current !== null) {
      const texts = [plainRepr(task), futureRepr(current)]
      throw raised(
        "RuntimeError",
        `Cannot enter into task ${texts[0]} while another task ${texts[1]} is being executed.`,
      )
    }
    if (task instanceof PyTask) kernelOf(vm).loopOf(loop)?.swapCurrent(task)
    return null
  }),
  native("leave_task", "(loop, task)", (vm, loop: Value, task: Value) => {
    const current = currentIn(vm, loop)
    if (current !== task) {
      const texts = [plainRepr(task), current === null ? "None" : futureRepr(current)]
      throw raised(
        "RuntimeError",
        `Invalid attempt to leave task ${texts[0]} while task ${texts[1]} is entered.`,
      )
    }
    kernelOf(vm).loopOf(loop)?.swapCurrent(null)
    return null
  }),
  native("swap_current_task", "(loop, task)", (vm, loop: Value, task: Value) => {
    return (
      kernelOf(vm)
        .loopOf(loop)
        ?.swapCurrent(task instanceof PyTask ? task : null) ?? null
    )
  }),
  native("register_task", "(task)", (_vm, task: Value) => {
    if (task instanceof PyTask) task.loop.tasks.add(task)
    return null
  }),
  native("unregister_task", "(task)", (_vm, task: Value) => {
    if (task instanceof PyTask) task.loop.tasks.delete(task)
    return null
  }),
  native("future_add_to_awaited_by", "(fut, waiter, /)", (_vm, future: Value, waiter: Value) => {
    if (future instanceof PyFuture && waiter instanceof PyFuture && !future.isDone) {
      future.addAwaiter(waiter)
    }
    return null
  }),
  native("future_discard_from_awaited_by", "(fut, waiter, /)", (_vm, future, waiter) => {
    if (future instanceof PyFuture && waiter instanceof PyFuture) future.removeAwaiter(waiter)
    return null
  }),
  native("current_handle", "(loop, /)", (_vm, loop: EventLoop) => loop.currentHandle),
  native(
    "refuse_coroutines",
    "(loop, callback, method, /)",
    (vm, loop: EventLoop, callback, method) => {
      if (loop.isDebug) refuseCoroutines(callback!, asText(method))
      return null
    },
  ),
  nativeSteps("print_exception", "(exception, /)", function* (vm, exception: Value): NativeSteps {
    const text = yield { kind: "run", native: tracebackSteps(vm, exception as PyException) }
    return yield* errorTextSteps(vm, asText(text))
  }),
  native("set_unread", "(future, value, /)", (_vm, future: PyFuture, value: Value) => {
    future.isUnread = value === true
    return null
  }),
  nativeSteps("handle_text", "(handle, /)", (vm, handle) =>
    textSteps(kernelOf(vm), show => handleSource(handle as PyHandle, show)),
  ),
  native("loop_state", "(loop, /)", (_vm, loop: EventLoop) => loop.notes),
  native("check_open", "(loop, /)", (_vm, loop: EventLoop) => {
    loop.refuseClosed()
    return null
  }),
  native("thread_name", "()", vm => threadName(vm)),
  native("hidden_task", "(loop, coroutine, /)", (_vm, loop: EventLoop, coroutine: Value) =>
    hiddenTask(loop, coroutine),
  ),
  nativeSteps("hidden_task_begun", "(loop, coroutine, /)", function* (_vm, given, coroutine) {
    const task = newHiddenTask(given as EventLoop, coroutine!)
    yield run(beginTask(task, true))
    return task
  }),
  nativeSteps("run_hidden", "(loop, coroutine, /)", function* (_vm, loop: EventLoop, coroutine) {
    holding(coroutine!, () => loop.refuseRunning())
    return yield { kind: "run", native: runUntilComplete(loop, hiddenTask(loop, coroutine!)) }
  }),
  ...openGeneratorFunctions,
  native("has_work", "(loop, /)", (_vm, loop: Value) =>
    loop instanceof EventLoop ? loop.hasWork || isChanged(loop) : true,
  ),
  native(
    "has_factory",
    "(loop, /)",
    (_vm, loop: Value) => !(loop instanceof EventLoop) || hasFactory(loop),
  ),
  native("skip_task_name", "()", vm => {
    kernelOf(vm).nextTaskName()
    return null
  }),
  ...queueFunctions,
  ...recordingFunctions,
]

/** Whether the program has put something of its own in place of a method. */
function isChanged(loop: EventLoop): boolean {
  const isOwn = loop.type !== eventLoopType || loop.attributes?.has("shutdown_asyncgens") === true
  return isOwn || hasFactory(loop)
}

/** Whether tasks are made by a function of the program's, which then makes the library's too. */
function hasFactory({ kernel, taskFactory }: EventLoop): boolean {
  return taskFactory !== null && kernel.isUserCallback(taskFactory)
}

function currentIn(vm: Vm, loop: Value): PyTask | null {
  return kernelOf(vm).loopOf(loop)?.currentTask ?? null
}

function sleepFuture(loop: EventLoop, delay: number, result: Value): PyFuture {
  const future = new PyFuture(loop, futureType, "BaseEventLoop.create_future")
  const handle = loop.callAt(loop.time() + delay, { callback: null, args: [] })
  handle.future = future
  handle.futureResult = result
  future.timer = handle.timer
  future.describe("sleep", -1, Math.round(delay * 1e9))
  loop.recordTimer(handle)
  future.sleepTimer = handle
  return future
}
