/**
 * The native half of `threading.local`: an object that keeps, apart from its attributes, those of
 * every thread. Which of them are seen is the business of the Python text (modules/_thread.py).
 */
import { asText } from "../python/objects/as-text"
import { isOverridden } from "../python/objects/operations/special"
import { typeError } from "../python/objects/exception"
import { native } from "../python/objects/native"
import { tuple } from "../python/objects/singletons"
import type { PyDict } from "../python/objects/dict"
import type { PyType } from "../python/objects/type"
import { builtinType } from "../python/objects/types"
import type { Attributes } from "../python/objects/instance-attributes"
import { PyObject, type PyTuple, type Value } from "../python/objects/value"
import type { Vm } from "../python/objects/vm-interface"
import type { ThreadId } from "../trace/ids"
import { runtimeOf } from "./process"

/** What `_thread._local` is derived from. */
export const threadLocalType = builtinType("_local", "fixed", {
  module: "_thread",
  canBeBase: true,
  hasInstanceDict: true,
})

class ThreadLocal extends PyObject {
  private readonly byThread = new Map<ThreadId, Attributes>()

  constructor(
    type: PyType,
    /** What it was made with: `__init__` is called with it in each thread. */
    readonly given: PyTuple,
  ) {
    super(type)
  }

  /** Makes the attributes of the thread those that are seen; true when it had none before. */
  show(thread: ThreadId): boolean {
    const known = this.byThread.get(thread)
    const shown = known ?? this.type.newAttributes()
    this.attributes = shown
    this.byThread.set(thread, shown)
    return known === undefined
  }

  forget(thread: ThreadId): void {
    this.byThread.delete(thread)
  }
}

threadLocalType.own.set(
  "__new__",
  native("__new__", "(cls, /, *args, **kwargs)", (vm, cls: PyType, args, kwargs) => {
    const isEmpty = (args as PyTuple).items.length === 0 && (kwargs as PyDict).size === 0
    const local = new ThreadLocal(cls, tuple([args!, kwargs!]))
    if (!isEmpty && !isOverridden(local, "__init__"))
      throw typeError("Initialization arguments are not supported")
    local.show(threadOf(vm))
    return local
  }),
)

function threadOf(vm: Vm): ThreadId {
  return runtimeOf(vm).recorder.thread
}

/** Functions of the private module `_thread_kernel` for it. */
export const localFunctions = [
  native("show_local", "(local, /)", (vm, local: ThreadLocal) => local.show(threadOf(vm))),
  native("forget_local", "(local, /)", (vm, local: ThreadLocal) => {
    local.forget(threadOf(vm))
    return null
  }),
  // Classes that CPython writes in C are named with their module in messages.
  native("set_message_name", "(type, name, /)", (_vm, type: PyType, name: Value) => {
    type.messageName = asText(name)
    return null
  }),
  native("local_arguments", "(local, /)", (_vm, local: ThreadLocal): Value => local.given),
]
