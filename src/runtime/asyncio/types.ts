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
/** What `call_soon_threadsafe` gives. */
export const threadSafeHandleType = builtinType("_ThreadSafeHandle", "fixed", {
  bases: [handleType],
  module: "asyncio.events",
})
export const timerHandleType = builtinType("TimerHandle", "fixed", {
  bases: [handleType],
  canBeBase: true,
  module: "asyncio.events",
})

function loopType(name: string, module: string, base?: PyType): PyType {
  const bases = base === undefined ? {} : { bases: [base] }
  return builtinType(name, "fixed", { canBeBase: true, module, hasInstanceDict: true, ...bases })
}

/** What every event loop offers; a program may derive from it. */
export const abstractEventLoopType = loopType("AbstractEventLoop", "asyncio.events")
/** Turns, tasks, timers, errors, executors: nothing that needs the network. */
export const baseEventLoopType = loopType(
  "BaseEventLoop",
  "asyncio.base_events",
  abstractEventLoopType,
)
/** Adds readers, writers and sockets. */
export const selectorEventLoopType = loopType(
  "BaseSelectorEventLoop",
  "asyncio.selector_events",
  baseEventLoopType,
)
/** Adds signals, processes and Unix sockets: the loop that programs get. */
export const eventLoopType = loopType(
  "_UnixSelectorEventLoop",
  "asyncio.unix_events",
  selectorEventLoopType,
)

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
