/**
 * Context variables: `contextvars` and what asyncio needs of it. A Context holds an unchanging Map
 * that `set` replaces, so that copying one, as every task and callback does, costs nothing. Each
 * thread has a current context (`Thread.context`); entering another remembers the one before it.
 */
import { raised } from "../python/objects/exception"
import { builtinType } from "../python/objects/types"
import { PyObject, type Value } from "../python/objects/value"
import type { Machine } from "../python/vm/machine"

const hidden = { module: "_contextvars" }

export const contextType = builtinType("Context", "fixed", hidden)
export const contextVarType = builtinType("ContextVar", "fixed", hidden)
export const tokenType = builtinType("Token", "fixed", hidden)

/** contextvars.ContextVar */
export class PyContextVar extends PyObject {
  constructor(
    readonly name: string,
    /** What `get` gives when nothing is set; undefined for none. */
    readonly fallback: Value | undefined,
  ) {
    super(contextVarType)
  }
}

/** What the variables of a context hold. */
export type Bindings = ReadonlyMap<PyContextVar, Value>

const NOTHING: Bindings = new Map()

/** contextvars.Context */
export class PyContext extends PyObject {
  isEntered = false
  /** While entered: the context to go back to. */
  before: PyContext | null = null

  constructor(public bindings: Bindings = NOTHING) {
    super(contextType)
  }

  copy(): PyContext {
    return new PyContext(this.bindings)
  }

  set(variable: PyContextVar, value: Value): void {
    this.bindings = new Map(this.bindings).set(variable, value)
  }

  delete(variable: PyContextVar): void {
    const bindings = new Map(this.bindings)
    bindings.delete(variable)
    this.bindings = bindings
  }
}

/** contextvars.Token: what a variable held before it was set. */
export class PyToken extends PyObject {
  isUsed = false

  constructor(
    readonly variable: PyContextVar,
    readonly context: PyContext,
    /** Undefined when nothing was set. */
    readonly old: Value | undefined,
  ) {
    super(tokenType)
  }
}

/** The context of what runs now; a new thread begins with an empty one. */
export function currentContext({ thread }: Machine): PyContext {
  if (thread.context instanceof PyContext) return thread.context
  const made = new PyContext()
  thread.context = made
  return made
}

/** `copy_context()` */
export function copyContext(machine: Machine): PyContext {
  return currentContext(machine).copy()
}

/** From here on the running thread is in `context`. */
export function enterContext(machine: Machine, context: PyContext): void {
  if (context.isEntered) {
    const who = `<_contextvars.Context object at 0x${machine.identityOf(context).toString(16)}>`
    throw raised("RuntimeError", `cannot enter context: ${who} is already entered`)
  }
  context.before = currentContext(machine)
  context.isEntered = true
  machine.thread.context = context
}

/** The running thread goes back to the context it was in before. */
export function leaveContext(machine: Machine, context: PyContext): void {
  machine.thread.context = context.before
  context.before = null
  context.isEntered = false
}
