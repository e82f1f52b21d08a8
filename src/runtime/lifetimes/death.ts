/** What happens when objects die: `__del__`, the end of a generator, callbacks of weak references. */
import { PyFunction } from "../../python/objects/function"
import { PyGenerator } from "../../python/objects/generator"
import { call, type NativeSteps, run } from "../../python/objects/native"
import type { PyObject } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { endAsyncGenerator } from "../../python/builtins/async-step"
import { kernelOf } from "../asyncio/kernel"
import { EventLoop } from "../asyncio/loop"
import { destroyTask, type Moment, reportLost } from "../asyncio/report-lost"
import { PyTask } from "../asyncio/task"
import { libraryName } from "../asyncio/text-methods"
import { guarded } from "../unraisable"
import type { Finalizers, Watched } from "./finalizers"

/** Why objects die: nobody holds them, the collector found them in cycles, or the program ends. */
export type Death = "unheld" | "collected" | "exit"

/**
 * Lets the objects die in order. The collector first cuts all weak references; a single death calls
 * `__del__` before that, and an object that is reachable again lives on.
 */
export function* deathSteps(
  finalizers: Finalizers,
  dead: readonly PyObject[],
  { why, moment }: { readonly why: Death; readonly moment: Moment },
): NativeSteps {
  const { watched, machine } = finalizers
  if (why === "collected")
    for (const object of dead) yield* cutReferences(machine, watched.get(object))
  let wasSaved = false
  for (const object of dead) {
    const known = watched.get(object)
    if (known === undefined || (wasSaved && finalizers.isAlive(object))) continue
    const hadMore = !known.isFinalized
    if (hadMore && why !== "exit") yield* tellLost(machine, object, moment)
    if (hadMore) yield* finalize(machine, object, { known, why })
    const isNoticed = dead.length > 1 || known.references.length > 0
    const maySave = hadMore && isNoticed && why !== "exit" && runsProgram(object)
    if (maySave && finalizers.isAlive(object)) {
      wasSaved = true
      continue
    }
    finalizers.forget(object)
    yield* cutReferences(machine, known)
  }
  return null
}

/** Whether the end of an object runs code of the program, which may save it; the library's never does. */
function runsProgram(object: PyObject): boolean {
  if (object instanceof PyGenerator || object instanceof PyTask) return true
  const method = object.type.lookup("__del__")
  return method instanceof PyFunction && !method.template.isLibrary
}

/** Of an exception nobody asked for, of a coroutine nobody awaited. */
function* tellLost(vm: Vm, object: PyObject, moment: Moment): NativeSteps {
  const kernel = kernelOf(vm)
  const lost = kernel.lifetimes.takeOne(object)
  return lost === null ? null : yield run(reportLost(kernel, [lost], moment))
}

function* finalize(
  vm: Vm,
  object: PyObject,
  { known, why }: { readonly known: Watched; readonly why: Death },
): NativeSteps {
  known.isFinalized = true
  if (object instanceof PyGenerator) {
    const root = outermost(object)
    if (root.kind === "async-generator") return yield* finalizeAsync(vm, root, why)
    if (!isUnderWay(root)) return null
    const close = root.type.own.get("close")!
    return yield* guarded(vm, close, [root], {
      message: "Exception ignored while closing generator",
      about: root,
      object: null,
    })
  }
  if (object instanceof PyTask && object.loop.tasks.has(object)) {
    return why === "exit" ? null : yield* destroyTask(kernelOf(vm), object)
  }
  const method = object.type.lookup("__del__")
  if (method === undefined || method === null) return null
  const message = "Exception ignored while calling deallocator"
  return yield* guarded(vm, method, [object], { message, about: method, object: null })
}

/**
 * An async generator is closed by the loop it ran in, in a task of its own, or ended by a function of
 * the program (PEP 525). Where nobody cares for it, it has to end at once.
 */
function* finalizeAsync(vm: Vm, generator: PyGenerator, why: Death): NativeSteps {
  const kernel = kernelOf(vm)
  const ender = kernel.asyncGenerators.enderOf(generator)
  const about = { about: generator, object: null }
  if (ender === null) {
    if (!isUnderWay(generator)) return null
    const message = "Exception ignored while closing generator"
    return yield* guarded(vm, endAsyncGenerator, [generator], { message, ...about })
  }
  if (why === "exit" || generator.state === "closed") return null
  if (!(ender instanceof EventLoop)) {
    const message = "Exception ignored while finalizing generator"
    return yield* guarded(vm, ender, [generator], { message, ...about })
  }
  if (!isUnderWay(generator)) return null
  ender.asyncGenerators.delete(generator)
  const closeLater = yield run(libraryName(kernel, "asyncio._shutdown", "close_async_generator"))
  return yield call(closeLater, ender, generator)
}

function isUnderWay({ state, suspendedAt }: PyGenerator): boolean {
  return state === "suspended" && suspendedAt !== null
}

/** The generator that delegates to this one, if one does, as far out as they go. */
function outermost(generator: PyGenerator): PyGenerator {
  let root = generator
  for (let frame = generator.frame.back; frame !== null; frame = frame.back)
    if (!frame.isNative && frame.generator !== null) root = frame.generator
  return root
}

/** The references know nothing any more; then their callbacks run, the newest first. */
export function* cutReferences(vm: Vm, known: Watched | undefined): NativeSteps {
  const references = known?.references.splice(0) ?? []
  for (const reference of references) reference.target = null
  for (const reference of references.reverse()) {
    const { callback } = reference
    if (callback === null) continue
    reference.callback = null
    const message = "Exception ignored while calling weakref callback"
    yield* guarded(vm, callback, [reference], { message, about: callback, object: null })
  }
  return null
}
