/** Arithmetic and comparison of floats, and of floats with ints, as programs do it nearly always. */
import type { BinaryOperator } from "../../bytecode"
import { float } from "../singletons"
import { floatType } from "../types"
import type { PyFloat, Value } from "../value"
import type { ComparisonOperator } from "./compare"

/** What an int or float counts as, where JavaScript's numbers do; undefined for all others. */
function plainNumber(value: Value): number | undefined {
  if (typeof value === "number") return value
  const isFloat = typeof value === "object" && value !== null && value.type === floatType
  return isFloat ? (value as PyFloat).value : undefined
}

/** The usual operators where a float is among the operands; null where more has to be asked. */
export function quickFloat(operator: BinaryOperator, left: Value, right: Value): PyFloat | null {
  if (typeof left === "number" && typeof right === "number") return null
  const x = plainNumber(left)
  const y = plainNumber(right)
  if (x === undefined || y === undefined) return null
  if (operator === "Add") return float(x + y)
  if (operator === "Sub") return float(x - y)
  if (operator === "Mult") return float(x * y)
  return operator === "Div" && y !== 0 ? float(x / y) : null
}

/** A comparison in which nothing but ints and floats is compared; null where more has to be asked. */
export function quickComparison(
  operator: ComparisonOperator,
  left: Value,
  right: Value,
): boolean | null {
  const x = plainNumber(left)
  const y = plainNumber(right)
  if (x === undefined || y === undefined) return null
  if (operator === "<") return x < y
  if (operator === ">") return x > y
  if (operator === "==") return x === y
  if (operator === "!=") return x !== y
  return operator === "<=" ? x <= y : x >= y
}
