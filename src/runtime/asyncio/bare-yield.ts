import { type NativeAwaitable, PENDING } from "../../python/objects/generator"
import { builtinType } from "../../python/objects/types"
import { PyObject, type Value } from "../../python/objects/value"

const bareYieldType = builtinType("_BareYield", "fixed", { module: "asyncio" })

/** What `await sleep(0)` waits for: it asks its task for another turn, once. */
export class BareYield extends PyObject implements NativeAwaitable {
  readonly isNativeAwaitable = true

  poll(isResumed: boolean): Value | typeof PENDING {
    return isResumed ? null : PENDING
  }
}

/** It has no state, so one serves all. */
export const bareYield = new BareYield(bareYieldType)
