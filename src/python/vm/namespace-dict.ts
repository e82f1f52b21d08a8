import { PyDict } from "../objects/dict"
import type { Namespace, Value } from "../objects/value"

/**
 * `globals()`, `locals()` of a module: a dict that writes through to the namespace. It reads as the
 * namespace was when it was made.
 */
export class NamespaceDict extends PyDict {
  constructor(readonly namespace: Namespace) {
    super()
    for (const [name, slot] of namespace.slots) {
      if (slot.value !== undefined) super.set(name, slot.value)
    }
  }

  override set(key: Value, value: Value): ReturnType<PyDict["set"]> {
    if (typeof key === "string") this.namespace.set(key, value)
    return super.set(key, value)
  }

  override deleteAt(at: number): Value | undefined {
    const key = this.keys[at]
    if (typeof key === "string") this.namespace.delete(key)
    return super.deleteAt(at)
  }
}
