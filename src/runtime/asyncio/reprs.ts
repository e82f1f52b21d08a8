/**
 * How futures, tasks and handles show themselves, as in CPython. What needs Python code (results and
 * callbacks of the program's own classes, long ones) is asked of `asyncio._reprs` first; messages of
 * the kernel itself show it by its type.
 */
import { asText } from "../../python/objects/as-text"
import { lineOf } from "../../python/objects/frame-object"
import { BoundMethod, PyFunction } from "../../python/objects/function"
import { call, NativeFunction, type NativeSteps, run } from "../../python/objects/native"
import { reprPlain } from "../../python/objects/operations"
import { NEEDS_CALL, type PlainResult, tuple } from "../../python/objects/singletons"
import { PyType } from "../../python/objects/type"
import { typeOf } from "../../python/objects/type-of"
import { PyFloat, PyObject, type Value } from "../../python/objects/value"
import { type DoneCallback, PyFuture } from "./future"
import type { Kernel } from "./kernel"
import { foreignName } from "./labels"
import { libraryCallback, libraryCoroutine } from "./library-places"
import { type PyHandle, PyTimerHandle } from "./loop"
import { createdAt } from "./origins"
import { PyTask } from "./task"
import { libraryName } from "./text-methods"

/** A value inside a text, and what it is there: results and arguments are shortened. */
interface Part {
  readonly kind: "result" | "exception" | "callback"
  readonly value: Value
  /** Of a callback: its arguments in debug mode, else null. */
  readonly args: readonly Value[] | null
}

/** How a text shows a value in it. */
export type Show = (part: Part) => string

/** CPython shortens results to as many characters (`reprlib.aRepr.maxstring`). */
const MOST_CHARACTERS = 30

/** `<Future pending>`, `<Task finished name='Task-2' coro=<main() done, ...> result=1>`. */
export function futureRepr(future: PyFuture, show: Show = showPlainly): string {
  const state = future instanceof PyTask && isCancelling(future) ? "cancelling" : future.state
  const parts = [state]
  if (future instanceof PyTask) parts.push(...taskParts(future, show))
  if (future.state === "finished") parts.push(outcomeText(future, show))
  if (future.callbacks.length > 0) parts.push(`cb=[${callbacksText(future, show)}]`)
  if (future.origin !== null) parts.push(createdAt(future.origin))
  return `<${future.type.name} ${parts.join(" ")}>`
}

function outcomeText({ exception, result }: PyFuture, show: Show): string {
  if (exception === null) return `result=${show({ kind: "result", value: result, args: null })}`
  return `exception=${show({ kind: "exception", value: exception, args: null })}`
}

function isCancelling(task: PyTask): boolean {
  return !task.isDone && task.cancelRequests > 0
}

function taskParts(task: PyTask, show: Show): string[] {
  const parts = [`name=${plainRepr(task.name)}`]
  if (!task.isEagerlyDone) parts.push(`coro=<${coroutineText(task)}>`)
  const waited = task.foreign ?? task.waitingFor
  if (waited instanceof PyFuture) parts.push(`wait_for=${futureRepr(waited, show)}`)
  else if (waited !== null)
    parts.push(`wait_for=${show({ kind: "exception", value: waited, args: null })}`)
  return parts
}

function coroutineText(task: PyTask): string {
  const { coroutine, given } = task
  if (given !== coroutine) return foreignName(given)
  const { code } = coroutine.frame
  const own = code.isLibrary ? libraryCoroutine(coroutine.qualname) : undefined
  if (own !== undefined && coroutine.state === "suspended") return own.suspended
  if (own !== undefined) return task.isDone ? own.done : own.fresh
  if (coroutine.state === "closed")
    return `${coroutine.qualname}() done, defined at ${code.filename}:${code.firstLine}`
  return `${coroutine.qualname}() running at ${code.filename}:${lineOf(coroutine.frame)}`
}

function callbacksText(future: PyFuture, show: Show): string {
  const texts = future.callbacks.map(one => callbackText(one, show))
  if (texts.length <= 2) return texts.join(", ")
  return `${texts[0]!}, <${texts.length - 2} more>, ${texts.at(-1)!}`
}

function callbackText(callback: DoneCallback, show: Show): string {
  if (callback.kind === "wake") return "Task.task_wakeup()"
  return show({ kind: "callback", value: callback.callback, args: null })
}

/** `<Handle tick() at clock.py:3>`. */
export function handleRepr(
  handle: PyHandle,
  show: Show = showPlainly,
  isCancelled = handle.isCancelled,
): string {
  if (handle.lastRepr !== "") return handle.lastRepr
  const parts = [handle.type.name]
  if (isCancelled) parts.push("cancelled")
  if (handle instanceof PyTimerHandle) parts.push(`when=${plainRepr(handle.shownWhen)}`)
  if (handle.callback !== null) parts.push(handleSource(handle, show))
  if (handle.origin !== null) parts.push(createdAt(handle.origin))
  return `<${parts.join(" ")}>`
}

/** `tick() at clock.py:3`: the callback of a handle and where it is defined. */
export function handleSource(handle: PyHandle, show: Show = showPlainly): string {
  const args = handle.loop.isDebug ? handle.args : null
  return show({ kind: "callback", value: handle.callback, args })
}

/** Says how to write a text in which values are shown. */
type Write = (show: Show) => string

/** A text in which nothing needs Python code, or NEEDS_CALL. */
export function textPlain(write: Write): PlainResult {
  return hardParts(write).length === 0 ? write(showPlainly) : NEEDS_CALL
}

function hardParts(write: Write): Part[] {
  const hard: Part[] = []
  write(part => {
    const plain = plainText(part)
    if (plain === null) hard.push(part)
    return plain ?? ""
  })
  return hard
}

/** A text in which Python code shows what needs it. */
export function* textSteps(kernel: Kernel, write: Write): NativeSteps {
  const textOf = yield run(libraryName(kernel, "asyncio._reprs", "text_of"))
  const texts: string[] = []
  for (const { kind, value, args } of hardParts(write)) {
    texts.push(asText(yield call(textOf, kind, value, args === null ? null : tuple(args))))
  }
  return write(part => plainText(part) ?? texts.shift() ?? showPlainly(part))
}

function showPlainly(part: Part): string {
  const plain = plainText(part)
  if (plain !== null) return plain
  if (part.kind !== "callback") return plainRepr(part.value)
  return plainCallback(part.value, null) ?? `${plainRepr(part.value)}()`
}

/** Null when Python code has to be asked. */
function plainText({ kind, value, args }: Part): string | null {
  if (kind === "callback") return plainCallback(value, args)
  const text = reprPlain(value)
  if (text === NEEDS_CALL) return null
  // Of containers `reprlib` counts the items.
  const isPlain = !(value instanceof PyObject) || value instanceof PyFloat
  return kind === "exception" || (isPlain && text.length <= MOST_CHARACTERS) ? text : null
}

function plainCallback(callback: Value, args: readonly Value[] | null): string | null {
  if (args !== null && args.length > 0) return null
  if (callback instanceof PyFunction) {
    const { filename, firstLine } = callback.code
    const own = callback.code.isLibrary ? libraryCallback(callback.qualname) : undefined
    const isWrapped = callback.attributes?.has("__wrapped__") === true
    return own ?? (isWrapped ? null : `${callback.qualname}() at ${filename}:${firstLine}`)
  }
  if (callback instanceof NativeFunction) {
    const name = callback.owner === null ? callback.name : `${callback.owner.name}.${callback.name}`
    return libraryCallback(callback.name) ?? `${name}()`
  }
  if (callback instanceof BoundMethod) {
    const { callee } = callback
    if (callee instanceof PyFunction) return `${callee.qualname}()`
    return callee instanceof NativeFunction ? plainCallback(callee, null) : null
  }
  return callback instanceof PyType ? `${callback.qualname}()` : null
}

/** repr of a value when that needs no Python code; otherwise its type. */
export function plainRepr(value: Value): string {
  const text = reprPlain(value)
  return text === NEEDS_CALL ? `<${typeOf(value).name} object>` : text
}
