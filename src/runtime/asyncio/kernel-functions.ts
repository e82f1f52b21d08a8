/** Functions of the private module `_kernel`, on which the Python text of asyncio is built. */
import { asText } from "../../python/objects/as-text"
import { type PyException, raised } from "../../python/objects/exception"
import {
  native,
  nativeSteps,
  run,
  type NativeFunction,
  type NativeSteps,
} from "../../python/objects/native"
import { list } from "../../python/objects/singletons"
import type { PyType } from "../../python/objects/type"
import { isInstance, typeOf } from "../../python/objects/type-of"
import { type PyList, PyObject, type Value } from "../../python/objects/value"
import { tracebackSteps } from "../traceback/traceback"
import { asCoroutine, beginTask } from "./eager"
import { GatheringFuture, PyFuture } from "./future"
import { kernelOf } from "./kernel"
import { EventLoop, PyHandle } from "./loop"
import { refuseCoroutines, runUntilComplete } from "./loop-natives"
import { isCoroutine, isCoroutineFunction, threadName } from "./native-tools"
import { originRows } from "./origins"
import { recordingFunctions } from "./recording-natives"
import { futureRepr, handleSource, plainRepr, textSteps } from "./reprs"
import { secondsOf } from "./seconds"
import { PyTask } from "./task"
import "./future-natives"
import "./task-natives"
import "./handle-natives"
import "./text-methods"
import { eventLoopType, futureType, handleType, taskType, timerHandleType } from "./types"

/** Futures, and objects of classes that say they are by an attribute. */
function isFuture(value: Value): boolean {
  if (isInstance(value, futureType)) return true
  const type = typeOf(value)
  return type.isUserDefined && type.lookup("_asyncio_future_blocking") !== undefined
}

function hiddenTask(loop: EventLoop, coroutine: Value): PyTask {
  const task = loop.kernel.newTask(loop, asCoroutine(loop, coroutine), {
    name: null,
    isHidden: true,
  })
  task.readyStep({ cause: "created", source: -1 })
  return task
}

/** Functions of the private module `_kernel` that the Python text of asyncio is built on. */
export const kernelFunctions: readonly NativeFunction[] = [
  native("running_loop", "()", vm => kernelOf(vm).runningLoop),
  native("set_default_loop", "(loop, /)", (vm, loop: Value) => {
    kernelOf(vm).setDefault(loop instanceof PyObject ? loop : null)
    return null
  }),
  native("set_running_loop", "(loop, /)", (vm, loop: Value) => {
    kernelOf(vm).setRunning(loop instanceof EventLoop ? loop : null)
    return null
  }),
  native("default_loop", "()", vm => kernelOf(vm).setLoop),
  native("current_task", "(loop, /)", (vm, loop: Value) => {
    const kernel = kernelOf(vm)
    const of = loop instanceof EventLoop ? loop : kernel.runningLoop
    if (of === null) throw raised("RuntimeError", "no running event loop")
    return kernel.currentTask(of)
  }),
  native("current_task_or_none", "()", vm => {
    const kernel = kernelOf(vm)
    return kernel.runningLoop === null ? null : kernel.currentTask(kernel.runningLoop)
  }),
  native("all_tasks", "(loop, /)", (_vm, loop: Value) =>
    list(loop instanceof EventLoop ? [...loop.tasks].filter(task => !task.isDone) : []),
  ),
  native("take_async_generators", "(loop, /)", (_vm, loop: EventLoop) => {
    const open = [...loop.asyncGenerators].filter(one => one.state !== "closed")
    loop.asyncGenerators.clear()
    return list(open)
  }),
  native("is_future", "(value, /)", (_vm, value: Value) => isFuture(value)),
  native("is_coroutine", "(value, /)", (_vm, value: Value) => isCoroutine(value)),
  native(
    "sleep_future",
    "(loop, delay, result, /)",
    (_vm, loop: EventLoop, delay: Value, result: Value) =>
      sleepFuture(loop, secondsOf(delay, "delay"), result),
  ),
  native("cancel_timer", "(future, /)", (_vm, future: PyFuture) => {
    future.sleepTimer?.cancel()
    return null
  }),
  native("gathering_future", "(loop, children, /)", (vm, loop: EventLoop, children: PyList) => {
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
  native("origin", "(made, /)", (vm, made: Value) =>
    made instanceof PyFuture || made instanceof PyHandle
      ? originRows(kernelOf(vm).machine, made.origin)
      : null,
  ),
  native("enter_task", "(loop, task)", (_vm, loop: Value, task: Value) => {
    const current = currentIn(loop)
    if (current !== null) {
      const texts = [plainRepr(task), futureRepr(current)]
      throw raised(
        "RuntimeError",
        `Cannot enter into task ${texts[0]} while another task ${texts[1]} is being executed.`,
      )
    }
    if (loop instanceof EventLoop && task instanceof PyTask) loop.kernel.swapCurrent(loop, task)
    return null
  }),
  native("leave_task", "(loop, task)", (_vm, loop: Value, task: Value) => {
    const current = currentIn(loop)
    if (current !== task) {
      const texts = [plainRepr(task), current === null ? "None" : futureRepr(current)]
      throw raised(
        "RuntimeError",
        `Invalid attempt to leave task ${texts[0]} while task ${texts[1]} is entered.`,
      )
    }
    if (loop instanceof EventLoop) loop.kernel.swapCurrent(loop, null)
    return null
  }),
  native("swap_current_task", "(loop, task)", (_vm, loop: Value, task: Value) => {
    if (!(loop instanceof EventLoop)) return null
    return loop.kernel.swapCurrent(loop, task instanceof PyTask ? task : null)
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
      future.awaiters ??= new Set()
      future.awaiters.add(waiter)
    }
    return null
  }),
  native("future_discard_from_awaited_by", "(fut, waiter, /)", (_vm, future, waiter) => {
    if (future instanceof PyFuture && waiter instanceof PyFuture) future.awaiters?.delete(waiter)
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
    vm.host.write("stderr", asText(text))
    return null
  }),
  native("bare_yield", "()", vm => kernelOf(vm).bareYield),
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
    const loop = given as EventLoop
    const options = { name: null, isHidden: true }
    const task = loop.kernel.newTask(loop, asCoroutine(loop, coroutine!), options)
    yield run(beginTask(task, true))
    return task
  }),
  nativeSteps("run_hidden", "(loop, coroutine, /)", function* (_vm, loop: EventLoop, coroutine) {
    return yield { kind: "run", native: runUntilComplete(loop, hiddenTask(loop, coroutine!)) }
  }),
  native("has_async_generators", "(loop, /)", (_vm, loop: EventLoop) =>
    [...loop.asyncGenerators].some(one => one.state !== "closed"),
  ),
  native("has_work", "(loop, /)", (_vm, loop: Value) =>
    loop instanceof EventLoop ? loop.hasWork || isChanged(loop) : true,
  ),
  native("skip_task_name", "()", vm => {
    kernelOf(vm).nextTaskName()
    return null
  }),
  ...recordingFunctions,
]

/** Whether the program has put something of its own in place of a method. */
function isChanged(loop: EventLoop): boolean {
  return loop.type !== eventLoopType || loop.attributes?.has("shutdown_asyncgens") === true
}

function currentIn(loop: Value): PyTask | null {
  return loop instanceof EventLoop ? loop.kernel.currentTask(loop) : null
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

/** Types of the kernel by the name under which asyncio shows them. */
export const kernelTypes: readonly PyType[] = [
  futureType,
  taskType,
  handleType,
  timerHandleType,
  eventLoopType,
]
