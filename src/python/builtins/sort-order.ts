/**
 * Keys that may be sorted without asking anybody, because nobody can see which of them are compared
 * when: ints and floats, texts, and tuples that hold only such, of one kind at each place. They become
 * columns of numbers, a tuple one for each of its places, and are sorted by the last column first:
 * sorting by one keeps equals as they were.
 */
import { compareText } from "../objects/text"
import { floatType, tupleType } from "../objects/types"
import { PyFloat, PyTuple, type Value } from "../objects/value"

/** A number for each key, in the order of the keys. */
interface Column {
  readonly numbers: Float64Array
  /** Whether all are whole and so small that a number and a place fit into one float. */
  readonly isSmall: boolean
}

/** Tuples inside one another that are looked into. */
const DEEPEST = 4
/** Most keys that are sorted by insertion. */
const FEW = 24
const GREATEST = 2 ** 31
const MOST_KEYS = 2 ** 21

/** The places of the keys in sorted order, equal keys as they stand; null where there is no plain one. */
export function plainOrder(keys: readonly Value[], isReversed: boolean): Int32Array | null {
  const columns: Column[] = []
  if (keys.length > MOST_KEYS || !addColumns(columns, keys, 0)) return null
  const places = new Int32Array(keys.length)
  for (let at = 0; at < places.length; at++) places[at] = at
  for (let at = columns.length - 1; at >= 0; at--) sortBy(columns[at]!, places, isReversed)
  return places
}

/** Brings the places into the order of a column, equals as they were. */
function sortBy({ numbers, isSmall }: Column, places: Int32Array, isReversed: boolean): void {
  if (isInOrder(numbers, places, isReversed)) return
  if (places.length <= FEW) return insertEach(numbers, places, isReversed)
  if (!isSmall) {
    places.sort((left, right) => compareNumbers(numbers[left]!, numbers[right]!, isReversed))
    return
  }
  const sign = isReversed ? -MOST_KEYS : MOST_KEYS
  // One float holds the number and where its place stands; floats are sorted without being compared.
  const both = new Float64Array(places.length)
  for (let at = 0; at < both.length; at++) both[at] = numbers[places[at]!]! * sign + at
  both.sort()
  const before = places.slice()
  for (let at = 0; at < both.length; at++) {
    const one = both[at]!
    places[at] = before[one - Math.floor(one / MOST_KEYS) * MOST_KEYS]!
  }
}

function isInOrder(numbers: Float64Array, places: Int32Array, isReversed: boolean): boolean {
  const sign = isReversed ? -1 : 1
  for (let at = 1; at < places.length; at++)
    if (numbers[places[at]!]! * sign < numbers[places[at - 1]!]! * sign) return false
  return true
}

/** Sorts by insertion: of few places quicker than making ready for more. */
function insertEach(numbers: Float64Array, places: Int32Array, isReversed: boolean): void {
  const sign = isReversed ? -1 : 1
  for (let at = 1; at < places.length; at++) {
    const place = places[at]!
    const number = numbers[place]! * sign
    let to = at
    for (; to > 0 && number < numbers[places[to - 1]!]! * sign; to--) places[to] = places[to - 1]!
    places[to] = place
  }
}

/** By sign; infinities have no difference. */
function compareNumbers(left: number, right: number, isReversed: boolean): number {
  if (left === right) return 0
  return left < right === isReversed ? 1 : -1
}

/** Adds what the keys are sorted by; false where that is not plain. */
function addColumns(columns: Column[], keys: readonly Value[], depth: number): boolean {
  const [first] = keys
  if (first instanceof PyTuple) return depth < DEEPEST && addTuples(columns, keys, depth)
  const column = typeof first === "string" ? textColumn(keys) : numberColumn(keys)
  if (column === null) return false
  columns.push(column)
  return true
}

function addTuples(columns: Column[], keys: readonly Value[], depth: number): boolean {
  const { length } = (keys[0] as PyTuple).items
  for (const key of keys) {
    if (!(key instanceof PyTuple) || key.type !== tupleType) return false
    if (key.items.length !== length) return false
  }
  for (let at = 0; at < length; at++) {
    const part = keys.map(key => (key as PyTuple).items[at]!)
    if (!addColumns(columns, part, depth + 1)) return false
  }
  return true
}

function numberColumn(keys: readonly Value[]): Column | null {
  const numbers = new Float64Array(keys.length)
  let isSmall = true
  for (let place = 0; place < numbers.length; place++) {
    const number = numberOf(keys[place]!)
    if (Number.isNaN(number)) return null
    isSmall &&= Number.isInteger(number) && Math.abs(number) < GREATEST
    numbers[place] = number
  }
  return { numbers, isSmall }
}

/** The value of an int or float, NaN for everything else. */
function numberOf(key: Value): number {
  if (typeof key === "number") return key
  return key instanceof PyFloat && key.type === floatType ? key.value : NaN
}

/** Of each text the number of different ones before it. */
function textColumn(keys: readonly Value[]): Column | null {
  const numbers = new Float64Array(keys.length)
  const seen = new Map<string, number>()
  for (let place = 0; place < numbers.length; place++) {
    const key = keys[place]!
    if (typeof key !== "string") return null
    const known = seen.get(key) ?? seen.size
    if (known === seen.size) seen.set(key, known)
    numbers[place] = known
  }
  const ranks = new Int32Array(seen.size)
  const sorted = [...seen].sort((left, right) => compareText(left[0], right[0]))
  sorted.forEach(([, known], rank) => (ranks[known] = rank))
  for (let place = 0; place < numbers.length; place++) numbers[place] = ranks[numbers[place]!]!
  return { numbers, isSmall: true }
}
