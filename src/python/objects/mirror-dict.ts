/**
 * `globals()`, `type.__dict__`, `frame.f_locals`: a dict that shows names kept elsewhere. It copies
 * them when asked to look and writes changes through.
 */
import { PyDict } from "./dict"
import { NEEDS_CALL } from "./singletons"
import type { Namespace, Value } from "./value"

/** Where names are really kept. */
export interface NameStore {
  entries(): Iterable<readonly [string, Value]>
  set(name: string, value: Value): unknown
  delete(name: string): unknown
}

/** A dict whose entries are those of a store of names. */
export class MirrorDict extends PyDict {
  constructor(private readonly store: NameStore) {
    super()
    this.refresh()
  }

  /** Takes over what changed in the store since the last look. */
  refresh(): void {
    const names = new Set<Value>()
    for (const [name, value] of this.store.entries()) {
      names.add(name)
      const at = super.find(name)
      if (at === NEEDS_CALL || at < 0) super.add(name, value)
      else super.setAt(at, value)
    }
    this.keys.forEach((key, at) => {
      if (typeof key === "string" && !names.has(key)) super.deleteAt(at)
    })
  }

  override find(key: Value): number | typeof NEEDS_CALL {
    this.refresh()
    return super.find(key)
  }

  override entries(): [Value, Value][] {
    this.refresh()
    return super.entries()
  }

  override add(key: Value, value: Value, hash?: number | bigint): void {
    super.add(key, value, hash)
    if (typeof key === "string") this.store.set(key, value)
  }

  override setAt(at: number, value: Value): void {
    super.setAt(at, value)
    const key = this.keys[at]
    if (typeof key === "string") this.store.set(key, value)
  }

  override deleteAt(at: number): Value | undefined {
    const key = this.keys[at]
    if (typeof key === "string") this.store.delete(key)
    return super.deleteAt(at)
  }

  override clear(): void {
    for (const [key] of this.entries()) if (typeof key === "string") this.store.delete(key)
    super.clear()
  }
}

/** `globals()`, `module.__dict__`: a dict over a namespace. */
export class NamespaceDict extends MirrorDict {
  constructor(readonly namespace: Namespace) {
    super({
      entries: () => namespace.entries(),
      set: (name, value) => namespace.set(name, value),
      delete: name => namespace.delete(name),
    })
  }
}

/** The dict of a namespace: always the same one, up to date at every ask. */
export function globalsDict(namespace: Namespace): PyDict {
  namespace.mirror ??= new NamespaceDict(namespace)
  if (namespace.mirror instanceof MirrorDict) namespace.mirror.refresh()
  return namespace.mirror
}
