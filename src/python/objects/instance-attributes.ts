/**
 * What an instance's `__dict__` holds. Instances of one class mostly get the same names in the same
 * order, so these share a Shape, which knows at which place each name's value is, and keep only an
 * array of values: an inline cache that has seen the shape needs no lookup. An instance that loses a
 * name, has very many, or is of a built-in type keeps a Map of its own; one whose `__dict__` a program
 * has got or set keeps them in that dict.
 */
import { emptyRow } from "../../base/rows"
import type { PyDict } from "./dict"
import type { Value } from "./value"

/** More names, or more different next names, than classes have. */
const MOST_NAMES = 64

/** What inline caches fit by number; the layout of an instance that has a Map of its own. */
const MAP_LAYOUT = 0

/** That of no instance. */
export const NO_LAYOUT = -1

/** Room that instances are given before they need it: as much as CPython's SHARED_KEYS_MAX_SIZE. */
const MOST_ROOM = 30

/** As many blanks as an instance of a class has had values so far. */
class Room {
  private readonly blanks = emptyRow<Value>()

  /** The row of values of a new instance: a copy, for the reason that `rows.ts` gives. */
  row(): Value[] {
    return this.blanks.slice()
  }

  reach(count: number): void {
    while (this.blanks.length < Math.min(count, MOST_ROOM)) this.blanks.push(null)
  }
}

/** The names that instances got, in order. Belongs to one class; see `PyType.firstShape`. */
export class Shape {
  private static made = MAP_LAYOUT
  readonly isMachinery = true
  /** No other shape has that number. */
  readonly layout = ++Shape.made
  /** The place of each name's value. */
  readonly places: ReadonlyMap<string, number>
  private readonly following = new Map<string, Shape>()

  /** The place of the name that came last. */
  readonly last: number

  constructor(
    readonly names: readonly string[] = [],
    /** That of the class. */
    readonly room = new Room(),
  ) {
    this.places = new Map(names.map((name, place) => [name, place]))
    this.last = names.length - 1
  }

  /** The shape of an instance that gets one more name; null when that are too many. */
  with(name: string): Shape | null {
    const known = this.following.get(name)
    if (known !== undefined) return known
    if (this.names.length >= MOST_NAMES || this.following.size >= MOST_NAMES) return null
    const made = new Shape([...this.names, name], this.room)
    this.following.set(name, made)
    return made
  }
}

/** Without a shape nothing is written there. */
const NOTHING_PLACED: Value[] = []

/** The attributes of one instance, by name, in the order they came: used like a Map. */
export class Attributes {
  /** Null for a Map of its own, or a dict. */
  shape: Shape | null
  /** That of the shape: what inline caches look at. */
  layout: number
  /** The values by place, while there is a shape, and perhaps room for more. */
  readonly placed: Value[]
  /** Those without shape, and beside a dict what `__slots__` name. */
  private table: Map<string, Value> | null = null
  /** Where the names are once a program has got or set the `__dict__`. */
  private dict_: PyDict | null = null

  constructor(shape: Shape | null = null) {
    this.shape = shape
    this.layout = shape === null ? MAP_LAYOUT : shape.layout
    this.placed = shape === null ? NOTHING_PLACED : shape.room.row()
  }

  /** Attributes of an object of a built-in type, from pairs. */
  static from(pairs: Iterable<readonly [string, Value]>): Attributes {
    const made = new Attributes()
    for (const [name, value] of pairs) made.set(name, value)
    return made
  }

  /** The `__dict__` that a program has got or set; null before. */
  get dict(): PyDict | null {
    return this.dict_
  }

  get(name: string): Value | undefined {
    if (this.shape === null) return this.getUnplaced(name)
    const place = this.shape.places.get(name)
    return place === undefined ? undefined : this.placed[place]
  }

  has(name: string): boolean {
    return this.get(name) !== undefined
  }

  set(name: string, value: Value): void {
    if (this.shape !== null) {
      const place = this.shape.places.get(name)
      if (place !== undefined) {
        this.placed[place] = value
        return
      }
      const next = this.shape.with(name)
      if (next !== null) return this.grow(value, next)
      this.leaveShape(this.shape)
    }
    if (this.dict_ !== null && !isSlot(name)) this.dict_.set(name, value)
    else (this.table ??= new Map()).set(name, value)
  }

  /** Adds the value of the name that the shape, which follows on that of now, has more. */
  grow(value: Value, shape: Shape): void {
    const { placed } = this
    if (shape.last < placed.length) placed[shape.last] = value
    else {
      placed.push(value)
      shape.room.reach(placed.length)
    }
    this.shape = shape
    this.layout = shape.layout
  }

  /** Goes on as the attributes of an instance of another class, whose first shape is given. */
  moveTo(first: Shape | null): void {
    if (this.shape === null) return
    let shape = first
    for (const name of this.shape.names) shape = shape?.with(name) ?? null
    if (shape === null) this.leaveShape(this.shape)
    else {
      this.shape = shape
      this.layout = shape.layout
    }
  }

  /** From now on the names are those of the dict; what `__slots__` name stays. */
  moveInto(dict: PyDict): void {
    const slots = [...this].filter(([name]) => isSlot(name))
    if (this.shape !== null) this.leaveShape(this.shape)
    this.table = new Map(slots)
    this.dict_ = dict
  }

  /** Takes a name out; false when it was not there. */
  delete(name: string): boolean {
    if (!this.has(name)) return false
    if (this.shape !== null) this.leaveShape(this.shape)
    if (this.dict_ === null || isSlot(name)) return this.table?.delete(name) ?? false
    this.dict_.delete(name)
    return true
  }

  *keys(): IterableIterator<string> {
    for (const [name] of this) yield name
  }

  *values(): IterableIterator<Value> {
    if (this.shape !== null) yield* this.placed.slice(0, this.shape.names.length)
    else for (const [, value] of this) yield value
  }

  *[Symbol.iterator](): IterableIterator<[string, Value]> {
    if (this.shape !== null) {
      for (const [name, place] of this.shape.places) yield [name, this.placed[place]!]
      return
    }
    yield* this.table ?? []
    for (const [name, value] of this.dict_?.entries() ?? [])
      if (typeof name === "string") yield [name, value]
  }

  private getUnplaced(name: string): Value | undefined {
    if (this.dict_ === null || isSlot(name)) return this.table?.get(name)
    const value = this.dict_.get(name)
    return typeof value === "symbol" ? undefined : value
  }

  private leaveShape(shape: Shape): void {
    this.table = new Map(shape.names.map((name, place) => [name, this.placed[place]!]))
    this.placed.length = 0
    this.shape = null
    this.layout = MAP_LAYOUT
  }
}

/** Names of what `__slots__` name begin with a space; no dict shows them. */
export function isSlot(name: string): boolean {
  return name.startsWith(" ")
}

/** The name as the program writes it, also of what a slot holds. */
export function plainName(name: string): string {
  return isSlot(name) ? name.slice(Math.max(name.lastIndexOf("."), 0) + 1) : name
}
