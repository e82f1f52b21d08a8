/**
 * Iterators over built-in containers and those made by built-in functions. Each is a small state
 * object. One that draws from other iterators knows whether all of them are plain; if not, it works
 * in `nextSteps`.
 */
import type { PyDict } from "./dict"
import { raised } from "./exception"
import { PyIterator, type Rebuilding } from "./iterator"
import { addInts, multiplyInts, type Int } from "./numbers"
import { range, rangeItem, rangeLength } from "./range"
import type { PySet } from "./set"
import { emptyTuple, EXHAUSTED, list, tuple } from "./singletons"
import { codePoints, hasPairs } from "./text"
import type { PyType } from "./type"
import { builtinType, bytearrayType } from "./types"
import type { DictViewKind } from "./dict-view"
import type { PyBytes, PyList, PyRange, PyTuple, Value } from "./value"

/** What plain `next` of most iterators gives. */
export type PlainNext = Value | typeof EXHAUSTED

export const listIteratorType = builtinType("list_iterator", "fixed")
export const listReverseIteratorType = builtinType("list_reverseiterator", "fixed")
export const tupleIteratorType = builtinType("tuple_iterator", "fixed")
export const strIteratorType = builtinType("str_iterator", "fixed")
export const strAsciiIteratorType = builtinType("str_ascii_iterator", "fixed")
export const bytesIteratorType = builtinType("bytes_iterator", "fixed")
export const bytearrayIteratorType = builtinType("bytearray_iterator", "fixed")
export const rangeIteratorType = builtinType("range_iterator", "fixed")
export const setIteratorType = builtinType("set_iterator", "fixed")
export const dictIteratorTypes = {
  keys: builtinType("dict_keyiterator", "fixed"),
  values: builtinType("dict_valueiterator", "fixed"),
  items: builtinType("dict_itemiterator", "fixed"),
}
export const dictReverseIteratorTypes = {
  keys: builtinType("dict_reversekeyiterator", "fixed"),
  values: builtinType("dict_reversevalueiterator", "fixed"),
  items: builtinType("dict_reverseitemiterator", "fixed"),
}

/** An iterator that never needs Python. */
export abstract class PlainIterator extends PyIterator {
  abstract override next(): PlainNext
}

function within(state: Int, least: number, most: number): number {
  return Math.max(least, Math.min(Number(state), most))
}

/** Over a list that may change meanwhile. */
export class ListIterator extends PlainIterator {
  private index = 0

  constructor(private list: PyList | null) {
    super(listIteratorType)
  }

  override next(): PlainNext {
    if (this.list === null) return EXHAUSTED
    const item = this.list.items[this.index++]
    if (item !== undefined) return item
    // Once at the end always at the end, whatever is appended later.
    this.list = null
    return EXHAUSTED
  }

  /** Items left, for `__length_hint__`. */
  get left(): number {
    return this.list === null ? 0 : Math.max(0, this.list.items.length - this.index)
  }

  override rebuilding(): Rebuilding {
    if (this.list === null) return { maker: "iter", args: [list([])] }
    return { maker: "iter", args: [this.list], state: this.index }
  }

  override restore(state: Int): void {
    this.index = within(state, 0, this.list?.items.length ?? 0)
  }
}

/** reversed(list) */
export class ListReverseIterator extends PlainIterator {
  private index: number

  constructor(private list: PyList | null) {
    super(listReverseIteratorType)
    this.index = list?.items.length ?? 0
  }

  override next(): PlainNext {
    const item = this.index <= 0 ? undefined : this.list?.items[--this.index]
    if (item !== undefined) return item
    this.list = null
    return EXHAUSTED
  }

  get left(): number {
    return (this.list?.items.length ?? 0) < this.index ? 0 : this.index
  }

  override rebuilding(): Rebuilding {
    if (this.list === null) return { maker: "reversed", args: [list([])] }
    return { maker: "reversed", args: [this.list], state: this.index - 1 }
  }

  override restore(state: Int): void {
    this.index = within(state, -1, (this.list?.items.length ?? 0) - 1) + 1
  }
}

/** Over items that do not change: those of a tuple, the code points of a text. */
export class ItemsIterator extends PlainIterator {
  private index = 0
  private hasEnded = false

  constructor(
    type: PyType,
    private readonly items: readonly Value[],
    /** What the items are of, and an empty one of its kind. */
    private readonly sources: { readonly full: Value; readonly empty: Value },
  ) {
    super(type)
  }

  override next(): PlainNext {
    const item = this.items[this.index]
    if (item !== undefined) {
      this.index++
      return item
    }
    this.hasEnded = true
    return EXHAUSTED
  }

  get left(): number {
    return this.items.length - this.index
  }

  override rebuilding(): Rebuilding {
    if (this.hasEnded) return { maker: "iter", args: [this.sources.empty] }
    return { maker: "iter", args: [this.sources.full], state: this.index }
  }

  override restore(state: Int): void {
    if (!this.hasEnded) this.index = within(state, 0, this.items.length)
  }
}

/** Over a tuple. */
export function tupleIterator(source: PyTuple): ItemsIterator {
  return new ItemsIterator(tupleIteratorType, source.items, { full: source, empty: emptyTuple })
}

/** Over a text whose units are its code points: each is taken when its turn comes. */
class UnitsIterator extends PlainIterator {
  private index = 0
  private hasEnded = false

  constructor(
    type: PyType,
    private readonly source: string,
  ) {
    super(type)
  }

  override next(): PlainNext {
    if (this.index < this.source.length) return this.source[this.index++]!
    this.hasEnded = true
    return EXHAUSTED
  }

  get left(): number {
    return this.source.length - this.index
  }

  override rebuilding(): Rebuilding {
    if (this.hasEnded) return { maker: "iter", args: [""] }
    return { maker: "iter", args: [this.source], state: this.index }
  }

  override restore(state: Int): void {
    if (!this.hasEnded) this.index = within(state, 0, this.source.length)
  }
}

/** Over the code points of a text. */
export function textIterator(source: string): PlainIterator {
  if (!/[^\x00-\x7f]/.test(source)) return new UnitsIterator(strAsciiIteratorType, source)
  if (!hasPairs(source)) return new UnitsIterator(strIteratorType, source)
  return new ItemsIterator(strIteratorType, codePoints(source), { full: source, empty: "" })
}

/** Over bytes, or over a bytearray that may change meanwhile. */
export class BytesIterator extends PlainIterator {
  private index = 0

  constructor(private source: PyBytes | null) {
    super(source?.type.isSubtypeOf(bytearrayType) ? bytearrayIteratorType : bytesIteratorType)
  }

  override next(): PlainNext {
    const item = this.source?.data[this.index]
    if (item !== undefined) {
      this.index++
      return item
    }
    this.source = null
    return EXHAUSTED
  }

  get left(): number {
    return this.source === null ? 0 : Math.max(0, this.source.data.length - this.index)
  }

  override rebuilding(): Rebuilding {
    if (this.source === null) return { maker: "iter", args: [emptyTuple] }
    return { maker: "iter", args: [this.source], state: this.index }
  }

  override restore(state: Int): void {
    this.index = within(state, 0, this.source?.data.length ?? 0)
  }
}

/** Over a range, or backwards. */
export class RangeIterator extends PlainIterator {
  private current: Int
  private count: Int
  private readonly step: Int

  constructor(source: PyRange, isReversed = false) {
    super(rangeIteratorType)
    this.count = rangeLength(source)
    this.current = isReversed ? rangeItem(source, addInts(this.count, -1)) : source.start
    this.step = isReversed ? -source.step : source.step
  }

  override next(): PlainNext {
    if (this.count <= 0) return EXHAUSTED
    const { count, step, current: item } = this
    const following = typeof item === "number" && typeof step === "number" ? item + step : NaN
    this.count = typeof count === "number" ? count - 1 : addInts(count, -1)
    this.current = Number.isSafeInteger(following) ? following : addInts(item, step)
    return item
  }

  get left(): Int {
    return this.count
  }

  override rebuilding(): Rebuilding {
    const stop = addInts(this.current, multiplyInts(this.count, this.step))
    return { maker: "iter", args: [range(this.current, stop, this.step)], state: null }
  }

  override restore(state: Int): void {
    const skipped = state < 0 ? 0 : state > this.count ? this.count : state
    this.current = addInts(this.current, multiplyInts(skipped, this.step))
    this.count = addInts(this.count, -skipped)
  }
}

/** Over a dict's keys, values or items, forwards or backwards. */
export class DictIterator extends PlainIterator {
  private place: number
  private unseen: number
  /** -1 once the dict was found changed: it stays so. */
  private size: number

  constructor(
    private dict: PyDict | null,
    private readonly kind: DictViewKind,
    private readonly isReversed = false,
  ) {
    super((isReversed ? dictReverseIteratorTypes : dictIteratorTypes)[kind])
    this.size = dict?.size ?? 0
    this.unseen = this.size
    this.place = isReversed ? (dict?.keys.length ?? 0) - 1 : 0
  }

  override next(): PlainNext {
    const dict = this.dict
    if (dict === null) return EXHAUSTED
    if (dict.size !== this.size) {
      this.size = -1
      throw raised("RuntimeError", "dictionary changed size during iteration")
    }
    const step = this.isReversed ? -1 : 1
    while (dict.keys[this.place] === undefined && this.isInside(dict)) this.place += step
    if (!this.isInside(dict)) return this.finish()
    if (this.unseen-- === 0)
      throw raised("RuntimeError", "dictionary keys changed during iteration")
    const at = this.place
    this.place += step
    if (this.kind === "keys") return dict.keys[at]!
    const value = dict.values[at]!
    return this.kind === "values" ? value : tuple([dict.keys[at]!, value])
  }

  get left(): number {
    return this.dict?.size === this.size ? this.unseen : 0
  }

  override rebuilding(): Rebuilding {
    const copy = new DictIterator(this.dict, this.kind, this.isReversed)
    copy.place = this.place
    copy.unseen = this.unseen
    copy.size = this.size
    return { maker: "iter", args: [list(rest(copy))] }
  }

  private isInside(dict: PyDict): boolean {
    return this.place >= 0 && this.place < dict.keys.length
  }

  private finish(): typeof EXHAUSTED {
    this.dict = null
    return EXHAUSTED
  }
}

/** All that a plain iterator still gives. */
function rest(iterator: PlainIterator): Value[] {
  const items: Value[] = []
  for (let item = iterator.next(); item !== EXHAUSTED; item = iterator.next()) items.push(item)
  return items
}

/** Over a set, in the order of its table. */
export class SetIterator extends PlainIterator {
  private slot = 0
  /** -1 once the set was found changed: it stays so. */
  private size: number
  private unseen: number
  private slots: Int32Array

  constructor(private set: PySet | null) {
    super(setIteratorType)
    this.size = set?.size ?? 0
    this.unseen = this.size
    this.slots = set?.slots() ?? new Int32Array(0)
  }

  override next(): PlainNext {
    const set = this.set
    if (set === null) return EXHAUSTED
    if (set.size !== this.size) {
      this.size = -1
      throw raised("RuntimeError", "Set changed size during iteration")
    }
    while (this.slot < this.slots.length) {
      const key = set.keys[this.slots[this.slot++]!]
      if (key === undefined) continue
      this.unseen--
      return key
    }
    this.set = null
    return EXHAUSTED
  }

  get left(): number {
    return this.set?.size === this.size ? this.unseen : 0
  }

  override rebuilding(): Rebuilding {
    const copy = new SetIterator(this.set)
    copy.slot = this.slot
    copy.slots = this.slots
    copy.size = this.size
    return { maker: "iter", args: [list(rest(copy))] }
  }
}
