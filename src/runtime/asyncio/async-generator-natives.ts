/** What `sys` offers of the hooks of async generators (PEP 525), and what loops keep of them. */
import { isCallable } from "../../python/builtins/functions-iteration"
import { getAttributeSteps } from "../../python/objects/attributes"
import { typeError } from "../../python/objects/exception"
import type { PyGenerator } from "../../python/objects/generator"
import {
  native,
  type NativeFunction,
  nativeSteps,
  type NativeSteps,
} from "../../python/objects/native"
import { list } from "../../python/objects/singletons"
import { typeName } from "../../python/objects/type-of"
import { PyTuple, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { structSequenceType } from "../modules/struct-sequence"
import type { AsyncGeneratorHooks } from "./async-generators"
import { kernelOf } from "./kernel"
import type { EventLoop } from "./loop"

const hooksType = structSequenceType("asyncgen_hooks", ["firstiter", "finalizer"])

/** One of the hooks of the current thread: of its loop, unless the program set others. */
function* currentHook(vm: Vm, which: keyof AsyncGeneratorHooks): NativeSteps {
  const { asyncGenerators, runningLoop } = kernelOf(vm)
  const { own } = asyncGenerators
  if (own !== null || runningLoop === null || runningLoop.isForeign) return own?.[which] ?? null
  const name = which === "finalizer" ? "_asyncgen_finalizer_hook" : "_asyncgen_firstiter_hook"
  return yield* getAttributeSteps(vm, runningLoop, name)
}

function* getHooks(vm: Vm): NativeSteps {
  const firstIteration = yield* currentHook(vm, "firstIteration")
  return new PyTuple(hooksType, [firstIteration, yield* currentHook(vm, "finalizer")])
}

function* setHooks(
  vm: Vm,
  firstIteration: Value | undefined,
  finalizer: Value | undefined,
): NativeSteps {
  checkHook(finalizer, "finalizer")
  checkHook(firstIteration, "firstiter")
  const kept = yield* getHooks(vm)
  const [first = null, last = null] = kept instanceof PyTuple ? kept.items : []
  kernelOf(vm).asyncGenerators.setOwn({
    firstIteration: firstIteration === undefined ? first : firstIteration,
    finalizer: finalizer === undefined ? last : finalizer,
  })
  return null
}

function checkHook(hook: Value | undefined, name: string): void {
  if (hook === undefined || hook === null || isCallable(hook)) return
  throw typeError(`callable ${name} expected, got ${typeName(hook)}`)
}

/** Rows of `sys`. */
export const asyncGeneratorFunctions: readonly NativeFunction[] = [
  nativeSteps("get_asyncgen_hooks", "()", getHooks),
  nativeSteps(
    "set_asyncgen_hooks",
    "(firstiter=<unrepresentable>, finalizer=<unrepresentable>)",
    setHooks,
  ),
]

/** Rows of the kernel: what the loop's own hooks do. */
export const openGeneratorFunctions: readonly NativeFunction[] = [
  native("take_async_generators", "(loop, /)", (_vm, loop: EventLoop) => {
    const open = [...loop.asyncGenerators].filter(one => one.state !== "closed")
    loop.asyncGenerators.clear()
    return list(open)
  }),
  native("has_async_generators", "(loop, /)", (_vm, loop: EventLoop) =>
    [...loop.asyncGenerators].some(one => one.state !== "closed"),
  ),
  native(
    "add_async_generator",
    "(loop, generator, /)",
    (_vm, loop: EventLoop, generator: PyGenerator) => {
      loop.asyncGenerators.add(generator)
      return null
    },
  ),
  native(
    "discard_async_generator",
    "(loop, generator, /)",
    (_vm, loop: EventLoop, generator: PyGenerator) => {
      loop.asyncGenerators.delete(generator)
      return null
    },
  ),
]
