/** Watching lifetimes in one process. */
import { assert } from "../../base/assert"
import type { Vm } from "../../python/objects/vm-interface"
import type { AnyFrame } from "../../python/vm/frame"
import type { Kernel } from "../asyncio/kernel"
import type { Runtime } from "../process"
import { Finalizers } from "./finalizers"

const KEY = "lifetimes"

/** What is alive in any case, near things first. */
export function* rootsOf(runtime: Runtime, kernel: Kernel): Iterable<unknown> {
  const { machine, scheduler, mainNamespace } = runtime
  yield* [machine.thread.top, machine.thread.result, mainNamespace]
  yield* [...scheduler.threads.map(thread => thread.vm), machine.thread.context]
  yield* [runtime.atThreadsExit, runtime.atProcessExit, runtime.failure]
  yield* kernel.roots()
  yield [machine.builtins]
}

/** Begins to watch. */
export function watchLifetimes(runtime: Runtime, kernel: Kernel): Finalizers {
  const { machine, scheduler } = runtime
  function* stacks(): Iterable<AnyFrame | null> {
    for (const thread of scheduler.threads) yield thread.vm.top
  }
  const finalizers = new Finalizers(machine, {
    roots: () => rootsOf(runtime, kernel),
    stacks,
    raised: () => kernel.lifetimes.raised,
  })
  machine.lifetimes = finalizers
  machine.shared.set(KEY, finalizers)
  return finalizers
}

/** The watched objects of the process a native runs in. */
export function finalizersOf(vm: Vm): Finalizers {
  const finalizers = vm.shared.get(KEY)
  assert(finalizers instanceof Finalizers, "Nobody watches lifetimes.")
  return finalizers
}
