/**
 * Orders that the engine may sort by, because nobody can see which keys are compared when: ints and
 * floats, texts, and tuples that hold only such, of one kind at each place.
 */
import { compareText } from "../objects/text"
import { floatType, tupleType } from "../objects/types"
import { PyFloat, PyTuple, type Value } from "../objects/value"

/** Negative, 0 or positive, as the first comes before, with or after the second. */
export type Order = (left: Value, right: Value) => number

/** Tuples inside one another that are looked into. */
const DEEPEST = 4

/** The order of keys of one plain kind; null where there is none. */
export function plainOrder(keys: readonly Value[], depth = 0): Order | null {
  if (keys.every(key => typeof key === "number"))
    return (left, right) => Number(left) - Number(right)
  if (keys.every(key => typeof key === "string"))
    return (left, right) => compareText(left as string, right as string)
  if (keys.every(key => !Number.isNaN(numberOf(key))))
    // Two infinities have no difference.
    return (left, right) =>
      Number(numberOf(left) > numberOf(right)) - Number(numberOf(left) < numberOf(right))
  return depth < DEEPEST ? tupleOrder(keys, depth) : null
}

/** The value of an int or float, NaN for everything else. */
function numberOf(key: Value): number {
  if (typeof key === "number") return key
  return key instanceof PyFloat && key.type === floatType ? key.value : NaN
}

function tupleOrder(keys: readonly Value[], depth: number): Order | null {
  const rows: (readonly Value[])[] = []
  for (const key of keys) {
    if (!(key instanceof PyTuple) || key.type !== tupleType) return null
    if (key.items.length !== (rows[0] ?? key.items).length) return null
    rows.push(key.items)
  }
  const orders: Order[] = []
  for (let place = 0; place < (rows[0]?.length ?? 0); place++) {
    const order = plainOrder(
      rows.map(row => row[place]!),
      depth + 1,
    )
    if (order === null) return null
    orders.push(order)
  }
  return (left, right) => compareRows((left as PyTuple).items, (right as PyTuple).items, orders)
}

function compareRows(
  left: readonly Value[],
  right: readonly Value[],
  orders: readonly Order[],
): number {
  for (let place = 0; place < orders.length; place++) {
    const difference = orders[place]!(left[place]!, right[place]!)
    if (difference !== 0) return difference
  }
  return 0
}
