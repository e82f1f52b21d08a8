/**
 * What a Python value is in JavaScript.
 *
 *   None            null
 *   bool            true, false
 *   int             number while it is a safe integer, bigint beyond; never a fraction
 *   str             string (UTF-16 inside, code points outside)
 *   everything else a PyObject
 *
 * `undefined` is never a value: it marks an unbound name or an argument that was not given.
 * Instances of user classes derived from int, str or bool are PyBoxed.
 */
import type { PyDict } from "./dict"
import type { Attributes } from "./instance-attributes"
import type { PyType } from "./type"

/** Any Python value. */
export type Value = null | boolean | number | bigint | string | PyObject

/** An object with identity: a type, and attributes where its type has a `__dict__`. */
export class PyObject {
  declare type: PyType
  /** The instance dictionary; null for built-in kinds that have none, and where it is not made yet. */
  declare attributes: Attributes | null

  /**
   * Classes whose objects are made in great numbers give no type here and set both fields themselves:
   * a place that fills in objects of many classes is slow for each of them.
   */
  constructor(type?: PyType, attributes: Attributes | null = null) {
    if (type === undefined) return
    this.type = type
    this.attributes = attributes
  }

  /** The instance dictionary of a kind that has one: made when it is needed first. */
  ownAttributes(): Attributes {
    return (this.attributes ??= this.type.newAttributes())
  }
}

/** A container that knows its size, whatever it is made of. */
export abstract class PySized extends PyObject {
  abstract readonly size: number
}

/** A float; boxed, so that 1.0 and 1 differ. */
export class PyFloat extends PyObject {
  constructor(
    type: PyType,
    readonly value: number,
  ) {
    super()
    this.type = type
    this.attributes = null
  }
}

/** A complex number. */
export class PyComplex extends PyObject {
  constructor(
    type: PyType,
    readonly real: number,
    readonly imaginary: number,
  ) {
    super(type)
  }
}

/** An instance of a user class derived from int or str: the plain value and an identity. */
export class PyBoxed extends PyObject {
  constructor(
    type: PyType,
    readonly value: number | bigint | string,
    attributes: Attributes | null = null,
  ) {
    super(type, attributes)
  }
}

/** A tuple. */
export class PyTuple extends PyObject {
  constructor(
    type: PyType,
    readonly items: readonly Value[],
  ) {
    super()
    this.type = type
    this.attributes = null
  }
}

/** A list. */
export class PyList extends PyObject {
  constructor(
    type: PyType,
    readonly items: Value[],
  ) {
    super()
    this.type = type
    this.attributes = null
  }
}

/** Who looks into a bytearray: while somebody does, its size stays. */
export interface ViewsOfBytes {
  add(view: PyObject): void
  refuseResizing(): void
}

/** bytes; bytearray is the mutable sibling with a growing copy. */
export class PyBytes extends PyObject {
  /** Memoryviews of it, once there was one. */
  views: ViewsOfBytes | null = null

  constructor(
    type: PyType,
    public data: Uint8Array,
  ) {
    super(type)
  }

  /** A bytearray has other bytes from now on; raises BufferError where it may not change its size. */
  become(data: Uint8Array): void {
    if (data.length !== this.data.length) this.views?.refuseResizing()
    this.data = data
  }
}

/** range(start, stop, step); the bounds are safe integers or bigints. */
export class PyRange extends PyObject {
  constructor(
    type: PyType,
    readonly start: number | bigint,
    readonly stop: number | bigint,
    readonly step: number | bigint,
  ) {
    super(type)
  }
}

/** slice(start, stop, step). */
export class PySlice extends PyObject {
  constructor(
    type: PyType,
    readonly start: Value,
    readonly stop: Value,
    readonly step: Value,
  ) {
    super(type)
  }
}

/** A variable shared by a function and its closures; `undefined` while unbound. */
export class PyCell extends PyObject {
  constructor(
    type: PyType,
    public content: Value | undefined,
  ) {
    super(type)
  }
}

/** A module: its attributes are its globals. */
export class PyModule extends PyObject {
  /** True while its code runs: a name it lacks may come later. */
  isInitializing = false

  constructor(
    type: PyType,
    readonly name: string,
    readonly namespace: Namespace,
  ) {
    super(type)
  }
}

/**
 * Names of a module, class body or `exec`: what `globals()` and `__dict__` show. A Map keyed by the
 * name; `version` changes when a name is added or removed, so inline caches know.
 */
export class Namespace {
  readonly slots = new Map<string, NamespaceSlot>()
  version = 0
  /** The built-ins of code that runs in it, where a dict of the program says so; else null. */
  builtins: Namespace | null = null
  /** The dict a program has got of it, so that it is always the same one. */
  mirror: PyDict | null = null

  get(name: string): Value | undefined {
    return this.slots.get(name)?.value
  }

  /** What inline caches keep; undefined when there is no such name. */
  slotOf(name: string): NamespaceSlot | undefined {
    return this.slots.get(name)
  }

  /** The names and their values in order, as they are now. */
  entries(): [string, Value][] {
    const entries: [string, Value][] = []
    for (const [name, { value }] of this.slots) if (value !== undefined) entries.push([name, value])
    return entries
  }

  set(name: string, value: Value): void {
    const slot = this.slots.get(name)
    if (slot !== undefined) slot.value = value
    else {
      this.slots.set(name, { value })
      this.version++
    }
  }

  /** False when there is no such name. */
  delete(name: string): boolean {
    const slot = this.slots.get(name)
    if (slot === undefined) return false
    slot.value = undefined
    this.slots.delete(name)
    this.version++
    return true
  }
}

/** One name of a namespace; kept by inline caches, `undefined` once deleted. */
export interface NamespaceSlot {
  value: Value | undefined
}
