/** Functions over the rows of a group: count, sum, total, avg, min, max, group_concat. */
import type { AggregateSlot, RowFrame } from "./names"
import { compareValues, inRange, keyOf, numberOf, type SqlValue, textOf } from "./values"

const names: ReadonlySet<string> = new Set([
  "count",
  "sum",
  "total",
  "avg",
  "min",
  "max",
  "group_concat",
  "string_agg",
])

/** Whether a call is an aggregate; `min` and `max` of several values are not. */
export function isAggregate(name: string, argumentCount: number): boolean {
  if (!names.has(name)) return false
  return (name !== "min" && name !== "max") || argumentCount === 1
}

/** The aggregate's value over the frames of a group. */
export function aggregate(slot: AggregateSlot, frames: readonly RowFrame[]): SqlValue {
  const { call, argument } = slot
  if (argument === null) return BigInt(frames.length)
  const all: readonly SqlValue[] = frames.map(argument).filter(value => value !== null)
  const values = call.isDistinct ? distinct(all) : all
  switch (call.name) {
    case "count":
      return BigInt(values.length)
    case "sum":
      return values.length === 0 ? null : sum(values)
    case "total":
      return Number(values.length === 0 ? 0 : sum(values))
    case "avg":
      return values.length === 0 ? null : Number(sum(values)) / values.length
    case "min":
      return extreme(values, -1)
    case "max":
      return extreme(values, 1)
    default:
      return joined(slot, frames, values)
  }
}

function distinct(values: readonly SqlValue[]): SqlValue[] {
  const seen = new Map(values.map(value => [keyOf(value), value]))
  return [...seen.values()]
}

function sum(values: readonly SqlValue[]): bigint | number {
  const numbers = values.map(numberOf)
  if (numbers.every(number => typeof number === "bigint")) {
    return inRange(numbers.reduce((total, number) => total + number, 0n))
  }
  return numbers.reduce<number>((total, number) => total + Number(number), 0)
}

function extreme(values: readonly SqlValue[], sign: number): SqlValue {
  let found: SqlValue = values[0] ?? null
  for (const value of values) if (compareValues(value, found) * sign > 0) found = value
  return found
}

function joined(
  { separator }: AggregateSlot,
  frames: readonly RowFrame[],
  values: readonly SqlValue[],
): SqlValue {
  if (values.length === 0) return null
  const between = separator === null ? "," : textOf(separator(frames[0]!))
  return values.map(textOf).join(between)
}
