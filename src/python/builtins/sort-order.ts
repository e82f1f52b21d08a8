/**
 * Keys that may be sorted without asking anybody, because nobody can see which of them are compared
 * when: ints and floats, texts, and tuples that hold only such, of one kind at each place. They get
 * ranks, small whole numbers of the same order, which the engine sorts without being told how.
 */
import { compareText } from "../objects/text"
import { floatType, tupleType } from "../objects/types"
import { PyFloat, PyTuple, type Value } from "../objects/value"

/** Whole numbers below `GREATEST`, one for each key. */
export type Ranks = Float64Array

/** Tuples inside one another that are looked into. */
const DEEPEST = 4
/** Ranks stay below, so that a rank and a place together are still exact. */
const GREATEST = 2 ** 31
const MOST_KEYS = 2 ** 21

/** A number for each key, in the order of the keys, equal where they are; null where there is none. */
export function plainRanks(keys: readonly Value[], depth = 0): Ranks | null {
  const [first] = keys
  if (keys.length > MOST_KEYS) return null
  if (typeof first === "string") return textRanks(keys)
  if (first instanceof PyTuple) return depth < DEEPEST ? tupleRanks(keys, depth) : null
  return numberRanks(keys)
}

/** The places of the keys in sorted order; equal keys keep theirs. */
export function placesInOrder(ranks: Ranks, isReversed: boolean): Int32Array {
  const sign = isReversed ? -1 : 1
  const both = ranks.map((rank, place) => sign * rank * MOST_KEYS + place).sort()
  const places = new Int32Array(both.length)
  for (let at = 0; at < both.length; at++) {
    places[at] = both[at]! - Math.floor(both[at]! / MOST_KEYS) * MOST_KEYS
  }
  return places
}

function numberRanks(keys: readonly Value[]): Ranks | null {
  const numbers = new Float64Array(keys.length)
  let isSmall = true
  for (let place = 0; place < keys.length; place++) {
    const number = numberOf(keys[place]!)
    if (Number.isNaN(number)) return null
    isSmall &&= Number.isInteger(number) && Math.abs(number) < GREATEST
    // Adding 0 makes -0 equal to 0.
    numbers[place] = number + 0
  }
  if (isSmall) return numbers
  return dense(numbers)
}

/** The value of an int or float, NaN for everything else. */
function numberOf(key: Value): number {
  if (typeof key === "number") return key
  return key instanceof PyFloat && key.type === floatType ? key.value : NaN
}

function textRanks(keys: readonly Value[]): Ranks | null {
  const texts = new Set<string>()
  for (const key of keys) {
    if (typeof key !== "string") return null
    texts.add(key)
  }
  const rankOf = ranksOf([...texts].sort(compareText))
  return Float64Array.from(keys, key => rankOf.get(key as string)!)
}

function tupleRanks(keys: readonly Value[], depth: number): Ranks | null {
  const rows: (readonly Value[])[] = []
  for (const key of keys) {
    if (!(key instanceof PyTuple) || key.type !== tupleType) return null
    if (key.items.length !== (rows[0] ?? key.items).length) return null
    rows.push(key.items)
  }
  let ranks: Ranks = new Float64Array(keys.length)
  for (let place = 0; place < (rows[0]?.length ?? 0); place++) {
    const column = plainRanks(
      rows.map(row => row[place]!),
      depth + 1,
    )
    if (column === null) return null
    ranks = refined(ranks, column)
  }
  return ranks
}

/** Ranks by `ranks`, and where these are equal by `column`. */
function refined(ranks: Ranks, column: Ranks): Ranks {
  const width = spread(column)
  if (spread(ranks) * width > GREATEST) return dense(joined(dense(ranks), dense(column)))
  return joined(ranks, column)
}

function joined(ranks: Ranks, column: Ranks): Ranks {
  const width = spread(column)
  return ranks.map((rank, at) => rank * width + column[at]!)
}

/** More than the difference of any two. */
function spread(ranks: Ranks): number {
  let most = 0
  for (const rank of ranks) most = Math.max(most, Math.abs(rank))
  return 2 * most + 1
}

/** The same order in the smallest whole numbers. */
function dense(ranks: Ranks): Ranks {
  const rankOf = ranksOf(ranks.slice().sort())
  return ranks.map(rank => rankOf.get(rank)!)
}

/** What is sorted, each with the number of different ones before it. */
function ranksOf<T>(sorted: Iterable<T>): Map<T, number> {
  const ranks = new Map<T, number>()
  for (const each of sorted) if (!ranks.has(each)) ranks.set(each, ranks.size)
  return ranks
}
