import type { GetSetDescriptor } from "./function"
import { NO_LAYOUT, type Shape } from "./instance-attributes"
import type { NamespaceSlot, Value } from "./value"

/** One slot of an inline cache; what it holds is the business of the instruction that owns it. */
export class InlineCache {
  /** The type or namespace it was made for. */
  owner: unknown = null
  /** That of the namespace when it was made. */
  version = -1
  /** Of a global, or of a member of a module. */
  slot: NamespaceSlot | undefined = undefined
  /** Of a method, or of what an instance has from its class. */
  found: Value | undefined = undefined
  /** Of an instance: `Attributes.layout` with that attribute, or for LOAD_METHOD without it. */
  layout = NO_LAYOUT
  /** For STORE_ATTRIBUTE: the layout to which the store adds the name, and the shape it then has. */
  layoutBefore = NO_LAYOUT
  shape: Shape | null = null
  /** Where an instance of that layout has the value. */
  place = 0
  /** For LOAD_ATTRIBUTE: what computes the value, whatever the instance holds. */
  computed: GetSetDescriptor | null = null

  /** Fits nothing from now on. */
  clear(): void {
    this.owner = null
    this.layout = NO_LAYOUT
    this.layoutBefore = NO_LAYOUT
    this.computed = null
  }
}

/** Names that, once a class has them, decide about all others. */
const hooks: readonly string[] = ["__getattribute__", "__setattr__"]

/**
 * The inline caches that rely on what a class has by a name, or on its having nothing: they are
 * cleared when that changes, so that they need not ask.
 */
export class Reliance {
  readonly isMachinery = true
  private readonly byName = new Map<string, Set<InlineCache>>()

  add(name: string, cache: InlineCache): void {
    const known = this.byName.get(name)
    if (known === undefined) this.byName.set(name, new Set([cache]))
    else known.add(cache)
  }

  changed(name: string): void {
    for (const one of hooks.includes(name) ? [...this.byName.keys()] : [name]) {
      for (const cache of this.byName.get(one) ?? []) cache.clear()
      this.byName.delete(one)
    }
  }

  /** All of it may have changed. */
  changedAll(): void {
    for (const name of [...this.byName.keys()]) this.changed(name)
  }
}
