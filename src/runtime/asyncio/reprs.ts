/** How futures, tasks and handles show themselves, as in CPython. */
import { BoundMethod, PyFunction } from "../../python/objects/function"
import { reprPlain } from "../../python/objects/operations"
import { NEEDS_CALL } from "../../python/objects/singletons"
import { NativeFunction } from "../../python/objects/native"
import { PyType } from "../../python/objects/type"
import { typeName } from "../../python/objects/type-of"
import type { Value } from "../../python/objects/value"
import { rangeAt } from "../../python/objects/code"
import type { DoneCallback, PyFuture } from "./future"
import { libraryCallback } from "./library-places"
import { type EventLoop, type PyHandle, PyTimerHandle } from "./loop"
import { createdAt } from "./origins"
import { programFrame, PyTask } from "./task"

/** `<Future pending>`, `<Task finished name='Task-2' coro=<main() done, ...> result=1>`. */
export function futureRepr(future: PyFuture): string {
  const state = future instanceof PyTask && isCancelling(future) ? "cancelling" : future.state
  const parts = [state]
  if (future instanceof PyTask) parts.push(...taskParts(future))
  if (future.state === "finished") {
    const { exception } = future
    parts.push(
      exception === null
        ? `result=${plainRepr(future.result)}`
        : `exception=${plainRepr(exception)}`,
    )
  }
  if (future.callbacks.length > 0) parts.push(`cb=[${callbacksText(future)}]`)
  if (future.origin !== null) parts.push(createdAt(future.origin))
  return `<${future.type.name} ${parts.join(" ")}>`
}

function isCancelling(task: PyTask): boolean {
  return !task.isDone && task.cancelRequests > 0
}

function taskParts(task: PyTask): string[] {
  const parts = [`name='${task.name}'`, `coro=<${coroutineText(task)}>`]
  if (task.waitingFor !== null) parts.push(`wait_for=${futureRepr(task.waitingFor)}`)
  return parts
}

function coroutineText(task: PyTask): string {
  const { coroutine } = task
  const { code } = coroutine.frame
  if (task.isDone)
    return `${coroutine.qualname}() done, defined at ${code.filename}:${code.firstLine}`
  const frame = programFrame(coroutine) ?? coroutine.frame
  const isFresh = coroutine.state === "created"
  const line = isFresh ? code.firstLine : (rangeAt(frame.code, frame.pc - 1)?.line ?? 0)
  return `${coroutine.qualname}() running at ${frame.code.filename}:${line}`
}

function callbacksText(future: PyFuture): string {
  const texts = future.callbacks.map(one => callbackText(future, one))
  if (texts.length <= 2) return texts.join(", ")
  return `${texts[0]!}, <${texts.length - 2} more>, ${texts.at(-1)!}`
}

function callbackText(future: PyFuture, callback: DoneCallback): string {
  if (callback.kind === "wake") return "Task.task_wakeup()"
  return callText(future.loop, callback.callback, "")
}

/** `<Handle tick() at clock.py:3>`. */
export function handleRepr(handle: PyHandle, isCancelled = handle.isCancelled): string {
  if (handle.lastRepr !== "") return handle.lastRepr
  const parts = [handle.type.name]
  if (isCancelled) parts.push("cancelled")
  if (handle instanceof PyTimerHandle) parts.push(`when=${plainNumber(handle.when)}`)
  if (handle.callback !== null) parts.push(handleSource(handle))
  if (handle.origin !== null) parts.push(createdAt(handle.origin))
  return `<${parts.join(" ")}>`
}

/** `tick() at clock.py:3`: the callback of a handle and where it is defined. */
export function handleSource(handle: PyHandle): string {
  const { args } = handle
  return callText(handle.loop, handle.callback, handle.loop.isDebug ? argumentsText(args) : "")
}

function argumentsText(args: readonly Value[]): string {
  return args.map(plainRepr).join(", ")
}

/** `tick() at clock.py:3`: a call of a callback; partials show what they add. */
function callText(loop: EventLoop, callback: Value, args: string): string {
  if (callback instanceof PyFunction) {
    const { filename, firstLine } = callback.code
    const own = callback.code.isLibrary ? libraryCallback(callback.qualname) : undefined
    return own ?? `${callback.qualname}(${args}) at ${filename}:${firstLine}`
  }
  if (callback instanceof NativeFunction) {
    return libraryCallback(callback.name) ?? `${callback.name}(${args})`
  }
  const isNamed = callback instanceof BoundMethod || callback instanceof PyType
  return `${isNamed ? loop.kernel.labelOf(callback) : plainRepr(callback)}(${args})`
}

function plainNumber(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value)
}

/** repr of a value when that needs no Python code; otherwise its type. */
export function plainRepr(value: Value): string {
  const text = reprPlain(value)
  return text === NEEDS_CALL ? `<${typeName(value)} object>` : text
}
