/**
 * PyType: a class, built in or of the program. Attributes of built-in types are filled in by
 * `builtins/` when the module graph loads and never change afterwards, so all simulations share
 * them; classes of a program belong to it alone.
 */
import type { Construction } from "./function"
import { type InlineCache, Reliance } from "./inline-cache"
import { Attributes, Shape } from "./instance-attributes"
import { PyObject, type Value } from "./value"

/** How instances of a type are laid out; a subclass inherits it (CPython's "solid base"). */
export type Layout =
  | "object"
  | "int"
  | "str"
  | "float"
  | "complex"
  | "tuple"
  | "list"
  | "dict"
  | "set"
  | "bytes"
  | "exception"
  | "type"
  | "module"
  | "fixed"

/** A class. */
export class PyType extends PyObject {
  /** Method resolution order, this type first. */
  mro: readonly PyType[] = [this]
  /** The type's own `__dict__`. */
  readonly own = new Map<string, Value>()
  /** Direct subclasses made by the program; used to drop caches. */
  readonly subclasses: PyType[] = []
  qualname: string
  module = "builtins"
  /** The name that messages show, where it is not `name`: `re.Match`. */
  messageName: string | null = null
  /** False for types like `bool` that cannot be a base. */
  canBeBase = true
  /** True for classes made by a `class` statement or `type(...)`. */
  isUserDefined = false
  /** Which patterns of `match` its instances fit; null for what its bases say. */
  pattern: "sequence" | "mapping" | null = null
  /** True when instances get a `__dict__`. */
  hasInstanceDict = false
  /** True when the class or one of its bases has a `__del__`. */
  hasFinalizer = false
  /** Changes whenever an attribute of the type or of one of its bases does. */
  version = 0
  /** How calls of the class make instances, as found out by the VM. */
  construction: Construction | null = null
  private shape: Shape | null = null
  private readonly cache = new Map<string, Value | undefined>()
  private reliance: Reliance | null = null

  constructor(
    /** `type` itself, or a metaclass; `null` only while `type` is being made. */
    metatype: PyType | null,
    public name: string,
    public bases: readonly PyType[],
    public layout: Layout,
  ) {
    // `type` is its own type: the only object whose type field is set after construction.
    super(metatype as PyType)
    if (metatype === null) this.type = this
    this.qualname = name
    this.mro = bases.length === 0 ? [this] : (linearize(this, bases) ?? [this, ...bases[0]!.mro])
  }

  /** The attribute as found along the MRO (raw: descriptors are not bound), or undefined. */
  lookup(name: string): Value | undefined {
    const known = this.cache.get(name)
    if (known !== undefined) return known
    if (this.cache.has(name)) return undefined
    let found: Value | undefined
    for (const type of this.mro) {
      found = type.own.get(name)
      if (found !== undefined) break
    }
    this.cache.set(name, found)
    return found
  }

  /** Sets an attribute of the class itself and forgets what was cached about it. */
  setOwn(name: string, value: Value): void {
    this.own.set(name, value)
    if (name === "__del__") this.hasFinalizer = true
    this.forget(name)
  }

  /** Removes an attribute of the class itself; false when it had none. */
  deleteOwn(name: string): boolean {
    const had = this.own.delete(name)
    this.forget(name)
    return had
  }

  /** Clears the cache as soon as what the type has by that name changes; built-in types never do. */
  relyOn(name: string, cache: InlineCache): void {
    if (this.isUserDefined) (this.reliance ??= new Reliance()).add(name, cache)
  }

  /** The attributes of a new instance. */
  newAttributes(): Attributes {
    return new Attributes(this.firstShape())
  }

  /** What instances have before they get attributes: no other class has the same. */
  firstShape(): Shape | null {
    if (this.isUserDefined) this.shape ??= new Shape()
    return this.shape
  }

  isSubtypeOf(other: PyType): boolean {
    return this === other || this.mro.includes(other)
  }

  /** Forgets all that was found along the old order of this type and of those that derive from it. */
  forgetOrder(): void {
    for (const type of this.withSubclasses()) {
      type.cache.clear()
      type.reliance?.changedAll()
      type.version++
      type.hasFinalizer = type.lookup("__del__") !== undefined
    }
  }

  private forget(name: string): void {
    for (const type of this.withSubclasses()) {
      type.cache.delete(name)
      type.reliance?.changed(name)
      type.version++
    }
  }

  /** This type and all that derive from it, however far; with several bases in common more than once. */
  private *withSubclasses(): Generator<PyType, void> {
    const left: PyType[] = [this]
    for (let type = left.pop(); type !== undefined; type = left.pop()) {
      yield type
      left.push(...type.subclasses)
    }
  }
}

/** C3 linearisation (CPython's `mro_implementation`); null when the bases conflict. */
export function linearize(type: PyType, bases: readonly PyType[]): PyType[] | null {
  const sequences = [...bases.map(base => [...base.mro]), [...bases]]
  const order: PyType[] = [type]
  for (;;) {
    const left = sequences.filter(sequence => sequence.length > 0)
    if (left.length === 0) return order
    const next = left
      .map(sequence => sequence[0]!)
      .find(candidate => !left.some(sequence => sequence.indexOf(candidate) > 0))
    if (next === undefined) return null
    order.push(next)
    for (const sequence of left) if (sequence[0] === next) sequence.shift()
  }
}
