/**
 * Who is told of the first step of an async generator, and who ends it when nobody holds it any more
 * (PEP 525): the loop that runs on the thread, unless the program set hooks of its own with
 * `sys.set_asyncgen_hooks`.
 */
import type { PyGenerator } from "../../python/objects/generator"
import type { Value } from "../../python/objects/value"
import type { Kernel } from "./kernel"
import { EventLoop } from "./loop"

/** The hooks of a thread, as the program set them; None for nothing. */
export interface AsyncGeneratorHooks {
  readonly firstIteration: Value
  readonly finalizer: Value
}

/** The hooks of all threads, and who ends the generators that began. */
export class AsyncGenerators {
  /** By thread; a loop that runs has its own unless the program set others since it began. */
  private readonly set = new Map<number, AsyncGeneratorHooks>()
  private readonly enders = new WeakMap<PyGenerator, EventLoop | AsyncGeneratorHooks>()

  constructor(private readonly kernel: Kernel) {}

  /** What the program set for the current thread; null where the loop's hold. */
  get own(): AsyncGeneratorHooks | null {
    return this.set.get(this.kernel.recorder.thread) ?? null
  }

  /** Null lets the loop's hold again. */
  setOwn(hooks: AsyncGeneratorHooks | null): void {
    const { thread } = this.kernel.recorder
    if (hooks === null) this.set.delete(thread)
    else this.set.set(thread, hooks)
  }

  /** What to call at the first step of a generator; null for nothing. */
  hookFor(generator: PyGenerator): Value {
    return this.enders.has(generator) ? null : (this.own?.firstIteration ?? null)
  }

  /** Notes who ends the generator; true when that is a function of the program. */
  started(generator: PyGenerator): boolean {
    if (this.enders.has(generator)) return false
    const { own } = this
    const { runningLoop } = this.kernel
    const ender = own ?? (runningLoop?.isForeign === true ? null : runningLoop)
    if (ender !== null) this.enders.set(generator, ender)
    if (ender instanceof EventLoop) ender.asyncGenerators.add(generator)
    return own !== null && own.finalizer !== null
  }

  /** Who ends the generator: its loop, a function of the program, or null for nobody. */
  enderOf(generator: PyGenerator): Value {
    const ender = this.enders.get(generator) ?? null
    return ender === null || ender instanceof EventLoop ? ender : ender.finalizer
  }

  /** What the program set: alive as long as it is set. */
  heldObjects(): Iterable<object> {
    return this.set.values()
  }
}
