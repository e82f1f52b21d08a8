/**
 * Iterators over built-in containers and those made by built-in functions. Each is a small state
 * object. One that draws from other iterators knows whether all of them are plain; if not, it works
 * in `nextSteps`.
 */
import type { PyDict } from "./dict"
import { raised } from "./exception"
import { PyIterator } from "./iterator"
import { addInts, type Int } from "./numbers"
import { rangeItem, rangeLength } from "./range"
import type { PySet } from "./set"
import { EXHAUSTED, tuple } from "./singletons"
import { codePoints, hasPairs } from "./text"
import type { PyType } from "./type"
import { builtinType } from "./types"
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
}

/** reversed(list) */
export class ListReverseIterator extends PlainIterator {
  private index: number

  constructor(private readonly list: PyList) {
    super(listReverseIteratorType)
    this.index = list.items.length
  }

  override next(): PlainNext {
    if (this.index <= 0) return EXHAUSTED
    const item = this.list.items[--this.index]
    if (item !== undefined) return item
    this.index = 0
    return EXHAUSTED
  }

  get left(): number {
    return this.index
  }
}

/** Over items that do not change: tuples, snapshots. */
export class ItemsIterator extends PlainIterator {
  private index = 0

  constructor(
    type: PyType,
    private readonly items: readonly Value[],
  ) {
    super(type)
  }

  override next(): PlainNext {
    const item = this.items[this.index]
    if (item === undefined) return EXHAUSTED
    this.index++
    return item
  }

  get left(): number {
    return this.items.length - this.index
  }
}

/** Over a tuple. */
export function tupleIterator(source: PyTuple): ItemsIterator {
  return new ItemsIterator(tupleIteratorType, source.items)
}

/** Over the code points of a text. */
export function textIterator(source: string): ItemsIterator {
  const isAscii = !hasPairs(source) && !/[^\x00-\x7f]/.test(source)
  return new ItemsIterator(isAscii ? strAsciiIteratorType : strIteratorType, codePoints(source))
}

/** Over bytes. */
export function bytesIterator(source: PyBytes): ItemsIterator {
  return new ItemsIterator(bytesIteratorType, [...source.data])
}

/** Over a range, or backwards. */
export class RangeIterator extends PlainIterator {
  private current: Int
  private count: Int
  private readonly step: Int

  constructor(range: PyRange, isReversed = false) {
    super(rangeIteratorType)
    this.count = rangeLength(range)
    this.current = isReversed ? rangeItem(range, addInts(this.count, -1)) : range.start
    this.step = isReversed ? -range.step : range.step
  }

  override next(): PlainNext {
    if (this.count <= 0) return EXHAUSTED
    const item = this.current
    this.count = addInts(this.count, -1)
    this.current = addInts(item, this.step)
    return item
  }

  get left(): Int {
    return this.count
  }
}

/** Over a dict's keys, values or items, forwards or backwards. */
export class DictIterator extends PlainIterator {
  private place: number
  private left: number
  private readonly size: number

  constructor(
    private dict: PyDict | null,
    private readonly kind: DictViewKind,
    private readonly isReversed = false,
  ) {
    super((isReversed ? dictReverseIteratorTypes : dictIteratorTypes)[kind])
    this.size = dict?.size ?? 0
    this.left = this.size
    this.place = isReversed ? (dict?.keys.length ?? 0) - 1 : 0
  }

  override next(): PlainNext {
    const dict = this.dict
    if (dict === null) return EXHAUSTED
    if (dict.size !== this.size)
      throw raised("RuntimeError", "dictionary changed size during iteration")
    const step = this.isReversed ? -1 : 1
    while (dict.keys[this.place] === undefined && this.isInside(dict)) this.place += step
    if (!this.isInside(dict)) return this.finish()
    if (this.left-- === 0) throw raised("RuntimeError", "dictionary keys changed during iteration")
    const at = this.place
    this.place += step
    const [key, value] = [dict.keys[at]!, dict.values[at]!]
    if (this.kind === "items") return tuple([key, value])
    return this.kind === "keys" ? key : value
  }

  private isInside(dict: PyDict): boolean {
    return this.place >= 0 && this.place < dict.keys.length
  }

  private finish(): typeof EXHAUSTED {
    this.dict = null
    return EXHAUSTED
  }
}

/** Over a set, in the order of its table. */
export class SetIterator extends PlainIterator {
  private slot = 0
  private readonly size: number
  private slots: Int32Array

  constructor(private set: PySet | null) {
    super(setIteratorType)
    this.size = set?.size ?? 0
    this.slots = set?.slots() ?? new Int32Array(0)
  }

  override next(): PlainNext {
    const set = this.set
    if (set === null) return EXHAUSTED
    if (set.size !== this.size) throw raised("RuntimeError", "Set changed size during iteration")
    while (this.slot < this.slots.length) {
      const key = set.keys[this.slots[this.slot++]!]
      if (key !== undefined) return key
    }
    this.set = null
    return EXHAUSTED
  }
}
