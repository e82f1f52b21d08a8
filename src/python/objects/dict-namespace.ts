/**
 * A dict of the program as a namespace: what `exec(code, names)` runs in. The dict itself holds the
 * names, so that both see every change. No inline cache remembers its slots.
 */
import { globalsDict, NamespaceDict } from "./mirror-dict"
import { PyDict } from "./dict"
import { NEEDS_CALL } from "./singletons"
import { Namespace, type NamespaceSlot, PyModule, type Value } from "./value"

/** Globals that are a dict. */
export class DictNamespace extends Namespace {
  constructor(readonly dict: PyDict) {
    super()
    // Equal to no version, not even its own.
    this.version = NaN
    this.mirror = dict
  }

  override get(name: string): Value | undefined {
    const found = this.dict.get(name)
    return found === NEEDS_CALL ? undefined : found
  }

  override slotOf(name: string): NamespaceSlot | undefined {
    const value = this.get(name)
    return value === undefined ? undefined : { value }
  }

  override set(name: string, value: Value): void {
    this.dict.set(name, value)
  }

  override delete(name: string): boolean {
    return this.dict.delete(name) !== undefined
  }

  override entries(): [string, Value][] {
    return this.dict
      .entries()
      .filter((pair): pair is [string, Value] => typeof pair[0] === "string")
  }
}

/** The namespace that a dict stands for: that of a module, or the dict itself. */
export function namespaceOf(names: PyDict, builtins: Namespace): Namespace {
  if (names instanceof NamespaceDict) return names.namespace
  const made = new DictNamespace(names)
  made.builtins = builtinsIn(made, builtins)
  return made
}

/** What `__builtins__` in the dict says; put there when it says nothing. */
function builtinsIn(names: Namespace, builtins: Namespace): Namespace | null {
  const said = names.get("__builtins__")
  if (said === undefined) {
    names.set("__builtins__", globalsDict(builtins))
    return null
  }
  if (said instanceof PyModule) return said.namespace
  if (!(said instanceof PyDict)) return null
  return said instanceof NamespaceDict ? said.namespace : new DictNamespace(said)
}
