/**
 * Who made a coroutine: remembered while `sys.set_coroutine_origin_tracking_depth` asks for it, or a
 * loop in debug mode runs (PEP 567's `cr_origin`). CPython keeps the depth by thread; here it is the
 * process's.
 */
import { tuple } from "../../python/objects/singletons"
import type { Value } from "../../python/objects/value"
import { MOST_CALLS, type Origin } from "./origins"

/** The origins of one process. */
export class CoroutineOrigins {
  /** How many calls are kept of each coroutine; 0 for none. */
  depth = 0
  /** What it was before a loop in debug mode ran; null while none does. */
  private before: number | null = null
  private readonly kept = new WeakMap<object, Origin>()

  /** A loop in debug mode begins or ends to run. */
  setDebug(isDebug: boolean): void {
    if (isDebug === (this.before !== null)) return
    if (this.before === null) {
      this.before = this.depth
      this.depth = MOST_CALLS
    } else {
      this.depth = this.before
      this.before = null
    }
  }

  keep(coroutine: object, origin: Origin): void {
    this.kept.set(coroutine, origin)
  }

  /** `(filename, line, function)` of each call, innermost first; None where nothing was kept. */
  rowsOf(coroutine: object): Value {
    const calls = this.kept.get(coroutine)?.calls
    if (calls === undefined) return null
    return tuple(calls.map(({ filename, line, name }) => tuple([filename, line, name])).reverse())
  }
}
