/**
 * Locks that threads wait at: `_thread.lock` and `_thread.RLock`. The library's own (inside an Event,
 * a Queue, an executor) are silent: only the thing they stand for is recorded, and a thread that
 * waits at one is said to wait for that thing.
 */
import { raised, typeError } from "../python/objects/exception"
import { native, nativeSteps, type NativeSteps } from "../python/objects/native"
import { NEEDS_CALL, tuple } from "../python/objects/singletons"
import { isInstance, typeName } from "../python/objects/type-of"
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

/** _thread.lock: not owned by a thread, anybody may release it. */
export class ThreadLockObject extends PyObject {
  isTaken = false
  waiters: (() => void)[] = []

  constructor(
    readonly sync: SyncId,
    readonly isSilent = false,
    type = threadLockType,
  ) {
    super(type)
  }
}

/** _thread.RLock: its owner may take it again. */
export class ReentrantLockObject extends ThreadLockObject {
  owner: ThreadId = NOBODY
  count = 0

  constructor(sync: SyncId, isSilent = false) {
    super(sync, isSilent, reentrantLockType)
  }
}

/** Functions of the private module `_thread_kernel` that make locks. */
export const lockFunctions = [
  native("allocate_lock", "()", vm => new ThreadLockObject(newSync(vm))),
  native("RLock", "()", vm => new ReentrantLockObject(newSync(vm))),
  native(
    "silent_lock",
    "(sync, /)",
    (_vm, sync: Value) => new ThreadLockObject(sync as SyncId, true),
  ),
  native(
    "silent_rlock",
    "(sync, /)",
    (_vm, sync: Value) => new ReentrantLockObject(sync as SyncId, true),
  ),
]

function newSync(vm: Vm): SyncId {
  return kernelOf(vm).recordSync("thread-lock", null)
}

function acquireNow(vm: Vm, lock: ThreadLockObject): boolean {
  if (lock instanceof ReentrantLockObject) {
    const me = runtimeOf(vm).recorder.thread
    if (lock.count > 0 && lock.owner === me) {
      lock.count++
      return true
    }
    if (lock.isTaken) return false
    lock.owner = me
    lock.count = 1
  }
  if (lock.isTaken) return false
  lock.isTaken = true
  if (!lock.isSilent) kernelOf(vm).recordLock(lock.sync, true)
  return true
}

function* acquireSteps(vm: Vm, lock: ThreadLockObject, seconds: number): NativeSteps {
  const { machine } = runtimeOf(vm)
  const dueNanos = seconds < 0 ? Infinity : machine.nanos + seconds * 1e9
  while (!acquireNow(vm, lock)) {
    if (machine.nanos >= dueNanos) return false
    let mine: (() => void) | null = null
    yield {
      kind: "park",
      park: {
        reason: "lock",
        subject: lock.sync,
        dueNanos,
        onParked: wake => lock.waiters.push((mine = wake)),
      },
    }
    lock.waiters = lock.waiters.filter(one => one !== mine)
  }
  return true
}

/** The seconds to wait: -1 for ever, 0 not at all. */
function patience(blocking: Value | undefined, timeout: Value | undefined): number {
  const seconds = timeout === undefined ? -1 : clockSeconds(timeout)
  const isBlocking = blocking === undefined || (blocking !== false && blocking !== 0)
  if (!isBlocking && seconds !== -1)
    throw raised("ValueError", "can't specify a timeout for a non-blocking call")
  if (seconds < 0 && seconds !== -1)
    throw raised("ValueError", "timeout value must be a non-negative number")
  return isBlocking ? seconds : 0
}

function release(vm: Vm, lock: ThreadLockObject): null {
  if (lock instanceof ReentrantLockObject) {
    if (lock.count === 0 || lock.owner !== runtimeOf(vm).recorder.thread)
      throw raised("RuntimeError", "cannot release un-acquired lock")
    if (--lock.count > 0) return null
  } else if (!lock.isTaken) throw raised("RuntimeError", "release unlocked lock")
  letGo(vm, lock)
  return null
}

function letGo(vm: Vm, lock: ThreadLockObject): void {
  lock.isTaken = false
  if (!lock.isSilent) kernelOf(vm).recordLock(lock.sync, false)
  lock.waiters.shift()?.()
}

function lockRepr(vm: Vm, lock: ThreadLockObject): string {
  const at = `at 0x${vm.identityOf(lock).toString(16)}`
  const state = lock.isTaken ? "locked" : "unlocked"
  if (!(lock instanceof ReentrantLockObject)) return `<${state} _thread.lock object ${at}>`
  const owner = lock.isTaken ? identOf(lock.owner) : 0
  return `<${state} _thread.RLock object owner=${owner} count=${lock.count} ${at}>`
}

/** Thread identifiers look like addresses in CPython; here they are small and stable. */
export function identOf(id: ThreadId): number {
  return 140_000_000_000_000 + id * 4096
}

for (const type of [threadLockType, reentrantLockType]) {
  const methods = [
    ...["acquire", "__enter__"].map(name =>
      native(
        name,
        name === "acquire" ? "($self, blocking=True, timeout=-1)" : "($self, /)",
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
    native("release", "($self, /)", (vm, self: ThreadLockObject) => release(vm, self)),
    native("__exit__", "($self, /, *exc)", (vm, self: ThreadLockObject) => release(vm, self)),
    native("locked", "($self, /)", (_vm, self: ThreadLockObject) => self.isTaken),
    native("__repr__", "($self, /)", (vm, self: ThreadLockObject) => lockRepr(vm, self)),
  ]
  for (const method of methods) type.own.set(method.name, method.asMethodOf(type))
}

// What a Condition needs of the lock it was given: to let go of it wholly and to take it back.
const conditionMethods = [
  native("_is_owned", "($self, /)", (vm, self: ReentrantLockObject) =>
    isOwnedBy(self, runtimeOf(vm).recorder.thread),
  ),
  native("_release_save", "($self, /)", (vm, self: ReentrantLockObject) => {
    if (!isOwnedBy(self, runtimeOf(vm).recorder.thread))
      throw raised("RuntimeError", "cannot release un-acquired lock")
    const { count } = self
    self.count = 0
    letGo(vm, self)
    return tuple([count])
  }),
  nativeSteps("_acquire_restore", "($self, state, /)", function* (vm, self, state): NativeSteps {
    if (!isInstance(self!, reentrantLockType)) throw typeError(`not a lock: ${typeName(self!)}`)
    const lock = self as ReentrantLockObject
    yield { kind: "run", native: acquireSteps(vm, lock, -1) }
    lock.count = Number((state as PyTuple).items[0])
    return null
  }),
]
for (const method of conditionMethods)
  reentrantLockType.own.set(method.name, method.asMethodOf(reentrantLockType))

function isOwnedBy(lock: ReentrantLockObject, thread: ThreadId): boolean {
  return lock.count > 0 && lock.owner === thread
}
