/**
 * Locks that threads wait at: `_thread.lock` and `_thread.RLock`. The library's own (inside an Event,
 * a Queue, an executor) are silent: only the thing they stand for is recorded, and a thread that
 * waits at one is said to wait for that thing. Who waits in a Condition waits at a lock of its own,
 * to be notified.
 */
import { raised, typeError } from "../python/objects/exception"
import { native, nativeSteps, type NativeSteps } from "../python/objects/native"
import { NEEDS_CALL, tuple } from "../python/objects/singletons"
import { isInstance, typeName } from "../python/objects/type-of"
import type { PyType } from "../python/objects/type"
import { builtinType } from "../python/objects/types"
import { PyObject, type PyTuple, type Value } from "../python/objects/value"
import type { Vm } from "../python/objects/vm-interface"
import { type SyncId, NOBODY, type ThreadId } from "../trace/ids"
import { clockSeconds } from "./asyncio/seconds"
import { kernelOf } from "./asyncio/kernel"
import { runtimeOf } from "./process"

export const threadLockType = builtinType("lock", "fixed", { module: "_thread" })
export const reentrantLockType = builtinType("RLock", "fixed", {
  module: "_thread",
  canBeBase: true,
  hasInstanceDict: true,
})

threadLockType.messageName = "_thread.lock"
reentrantLockType.messageName = "_thread.RLock"

/** What a lock is to the recording: a thing of its own, a silent part of one, or a place to be notified at. */
type LockRole = "whole" | "silent" | "notice"

/** _thread.lock: not owned by a thread, anybody may release it. */
export class ThreadLockObject extends PyObject {
  isTaken = false
  waiters: (() => void)[] = []

  constructor(
    readonly sync: SyncId,
    readonly role: LockRole = "whole",
    type = threadLockType,
  ) {
    super(type)
  }
}

/** _thread.RLock: its owner may take it again. */
export class ReentrantLockObject extends ThreadLockObject {
  owner: ThreadId = NOBODY
  count = 0

  constructor(sync: SyncId, role: LockRole = "whole") {
    super(sync, role, reentrantLockType)
  }
}

/** `threading.TIMEOUT_MAX` */
const MOST_SECONDS = 9223372036

/** Functions of the private module `_thread_kernel` that make locks. */
export const lockFunctions = [
  native("allocate_lock", "()", vm => newLock(vm)),
  native(
    "silent_lock",
    "(sync, /)",
    (_vm, sync: Value) => new ThreadLockObject(sync as SyncId, "silent"),
  ),
  native(
    "silent_rlock",
    "(sync, /)",
    (_vm, sync: Value) => new ReentrantLockObject(sync as SyncId, "silent"),
  ),
  // The lock of a Condition: who holds it is said to hold the Condition.
  native(
    "condition_lock",
    "(sync, /)",
    (_vm, sync: Value) => new ReentrantLockObject(sync as SyncId),
  ),
  native(
    "notice_lock",
    "(sync, /)",
    (_vm, sync: Value) => new ThreadLockObject(sync as SyncId, "notice"),
  ),
]

function newLock(vm: Vm): ThreadLockObject {
  return new ThreadLockObject(kernelOf(vm).recordSync("thread-lock", null))
}

function acquireNow(vm: Vm, lock: ThreadLockObject): boolean {
  if (lock instanceof ReentrantLockObject) {
    const me = runtimeOf(vm).recorder.thread
    if (lock.count > 0 && lock.owner === me) {
      lock.count++
      recordTaken(vm, lock, lock.count)
      return true
    }
    if (lock.isTaken) return false
    lock.owner = me
    lock.count = 1
  }
  if (lock.isTaken) return false
  lock.isTaken = true
  recordTaken(vm, lock, 1)
  return true
}

function recordTaken(vm: Vm, lock: ThreadLockObject, count: number): void {
  if (lock.role === "whole") kernelOf(vm).recordLock(lock.sync, true, count)
}

function* acquireSteps(vm: Vm, lock: ThreadLockObject, seconds: number): NativeSteps {
  const { machine } = runtimeOf(vm)
  const dueNanos = seconds < 0 ? Infinity : machine.nanos + seconds * 1e9
  while (!acquireNow(vm, lock)) {
    if (machine.nanos >= dueNanos) return false
    let mine: (() => void) | null = null
    try {
      yield {
        kind: "park",
        park: {
          reason: lock.role === "notice" ? "notify" : "lock",
          subject: lock.sync,
          dueNanos,
          onParked: wake => lock.waiters.push((mine = wake)),
        },
      }
    } catch (error) {
      // A signal's handler raised: if the lock was let go for this thread, it is the next one's.
      const isTold = !lock.waiters.some(one => one === mine)
      if (isTold && !lock.isTaken) lock.waiters.shift()?.()
      throw error
    } finally {
      lock.waiters = lock.waiters.filter(one => one !== mine)
    }
  }
  return true
}

/** The seconds to wait: -1 for ever, 0 not at all. */
function patience(blocking: Value | undefined, timeout: Value | undefined): number {
  const seconds = timeout === undefined ? -1 : clockSeconds(timeout)
  if (Number.isNaN(seconds)) throw raised("ValueError", "Invalid value NaN (not a number)")
  const isBlocking = blocking === undefined || (blocking !== false && blocking !== 0)
  if (!isBlocking && seconds !== -1)
    throw raised("ValueError", "can't specify a timeout for a non-blocking call")
  if (seconds < 0 && seconds !== -1)
    throw raised("ValueError", "timeout value must be a non-negative number")
  if (seconds > MOST_SECONDS) throw raised("OverflowError", tooLong(seconds))
  return isBlocking ? seconds : 0
}

function tooLong(seconds: number): string {
  if (seconds * 1e9 >= 2 ** 63) return "timestamp out of range for C PyTime_t"
  return "timeout value is too large"
}

function release(vm: Vm, lock: ThreadLockObject): null {
  if (lock instanceof ReentrantLockObject) {
    if (lock.count === 0 || lock.owner !== runtimeOf(vm).recorder.thread)
      throw raised("RuntimeError", "cannot release un-acquired lock")
    if (--lock.count > 0) {
      if (lock.role === "whole") kernelOf(vm).recordLock(lock.sync, false, lock.count)
      return null
    }
  } else if (!lock.isTaken) throw raised("RuntimeError", "release unlocked lock")
  letGo(vm, lock)
  return null
}

function letGo(vm: Vm, lock: ThreadLockObject): void {
  lock.isTaken = false
  if (lock.role === "whole") kernelOf(vm).recordLock(lock.sync, false)
  lock.waiters.shift()?.()
}

function lockRepr(vm: Vm, lock: ThreadLockObject): string {
  const at = `at 0x${vm.identityOf(lock).toString(16)}`
  const state = lock.isTaken ? "locked" : "unlocked"
  if (!(lock instanceof ReentrantLockObject)) return `<${state} _thread.lock object ${at}>`
  const owner = lock.isTaken ? identOf(lock.owner) : 0
  return `<${state} _thread.RLock object owner=${owner} count=${lock.count} ${at}>`
}

threadLockType.own.set(
  "__new__",
  native("__new__", "(cls, /, *args)", (vm, _cls: Value, args) => {
    const { length } = (args as PyTuple).items
    if (length > 0) throw typeError(`lock expected 0 arguments, got ${length}`)
    return newLock(vm)
  }),
)
reentrantLockType.own.set(
  "__new__",
  native("__new__", "(cls, /)", (vm, cls: PyType) => {
    const lock = new ReentrantLockObject(kernelOf(vm).recordSync("reentrant-lock", null))
    lock.type = cls
    return lock
  }),
)

/** Thread identifiers look like addresses in CPython; here they are small and stable. */
export function identOf(id: ThreadId): number {
  return 140_000_000_000_000 + id * 4096
}

for (const type of [threadLockType, reentrantLockType]) {
  const isPlain = type === threadLockType
  const methods = [
    ...["acquire", "__enter__", ...(isPlain ? ["acquire_lock"] : [])].map(name =>
      native(
        name,
        name === "__enter__" ? "($self, /)" : "($self, blocking=True, timeout=-1)",
        (vm, self: ThreadLockObject, blocking, timeout) => {
          const seconds = patience(blocking, timeout)
          return acquireNow(vm, self) || (seconds === 0 ? false : NEEDS_CALL)
        },
        function* (vm, self: ThreadLockObject, blocking, timeout): NativeSteps {
          return yield {
            kind: "run",
            native: acquireSteps(vm, self, patience(blocking, timeout)),
          }
        },
      ),
    ),
    ...["release", ...(isPlain ? ["release_lock"] : [])].map(name =>
      native(name, "($self, /)", (vm, self: ThreadLockObject) => release(vm, self)),
    ),
    native("__exit__", "($self, /, *exc)", (vm, self: ThreadLockObject) => release(vm, self)),
    ...["locked", ...(isPlain ? ["locked_lock"] : [])].map(name =>
      native(name, "($self, /)", (_vm, self: ThreadLockObject) => self.isTaken),
    ),
    native("__repr__", "($self, /)", (vm, self: ThreadLockObject) => lockRepr(vm, self)),
  ]
  for (const method of methods) type.own.set(method.name, method.asMethodOf(type))
}

// What a Condition needs of the lock it was given: to let go of it wholly and to take it back.
const conditionMethods = [
  native("_is_owned", "($self, /)", (vm, self: ReentrantLockObject) =>
    isOwnedBy(self, runtimeOf(vm).recorder.thread),
  ),
  native("_recursion_count", "($self, /)", (vm, self: ReentrantLockObject) =>
    isOwnedBy(self, runtimeOf(vm).recorder.thread) ? self.count : 0,
  ),
  native("_release_save", "($self, /)", (vm, self: ReentrantLockObject) => {
    if (!isOwnedBy(self, runtimeOf(vm).recorder.thread))
      throw raised("RuntimeError", "cannot release un-acquired lock")
    const { count } = self
    self.count = 0
    letGo(vm, self)
    return tuple([count, identOf(runtimeOf(vm).recorder.thread)])
  }),
  nativeSteps("_acquire_restore", "($self, state, /)", function* (vm, self, state): NativeSteps {
    if (!isInstance(self!, reentrantLockType)) throw typeError(`not a lock: ${typeName(self!)}`)
    const lock = self as ReentrantLockObject
    yield { kind: "run", native: acquireSteps(vm, lock, -1) }
    lock.count = Number((state as PyTuple).items[0])
    if (lock.count > 1) recordTaken(vm, lock, lock.count)
    return null
  }),
]
for (const method of conditionMethods)
  reentrantLockType.own.set(method.name, method.asMethodOf(reentrantLockType))

function isOwnedBy(lock: ReentrantLockObject, thread: ThreadId): boolean {
  return lock.count > 0 && lock.owner === thread
}
