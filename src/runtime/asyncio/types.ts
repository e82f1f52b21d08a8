import { baseExceptionType, exceptionTypeNamed } from "../../python/objects/exception"
import type { PyType } from "../../python/objects/type"
import { builtinType } from "../../python/objects/types"

const asBase = { canBeBase: true, module: "asyncio" }

export const futureType = builtinType("Future", "fixed", {
  canBeBase: true,
  module: "_asyncio",
  hasInstanceDict: true,
})
export const taskType = builtinType("Task", "fixed", {
  bases: [futureType],
  canBeBase: true,
  module: "_asyncio",
  hasInstanceDict: true,
})
export const gatheringFutureType = builtinType("_GatheringFuture", "fixed", {
  bases: [futureType],
  module: "asyncio.tasks",
  hasInstanceDict: true,
})
export const handleType = builtinType("Handle", "fixed", { ...asBase, module: "asyncio.events" })
export const timerHandleType = builtinType("TimerHandle", "fixed", {
  bases: [handleType],
  canBeBase: true,
  module: "asyncio.events",
})
export const eventLoopType = builtinType("_UnixSelectorEventLoop", "fixed", {
  canBeBase: true,
  module: "asyncio.unix_events",
  hasInstanceDict: true,
})

function exception(name: string, module: string, base: PyType): PyType {
  const type = builtinType(name, "exception", {
    bases: [base],
    canBeBase: true,
    module,
    hasInstanceDict: true,
  })
  return type
}

export const cancelledErrorType = exception(
  "CancelledError",
  "asyncio.exceptions",
  baseExceptionType,
)
export const invalidStateErrorType = exception(
  "InvalidStateError",
  "asyncio.exceptions",
  exceptionTypeNamed("Exception"),
)
