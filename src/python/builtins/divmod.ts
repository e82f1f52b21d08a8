import { divmodFloats, intToFloat } from "../objects/numbers-float"
import { floatOf, floorDivideInts, intOf, moduloInts } from "../objects/numbers"
import { float, NotImplemented, tuple } from "../objects/singletons"
import type { Value } from "../objects/value"

/** divmod of two numbers; NotImplemented for anything else. */
export function divmodOf(left: Value, right: Value): Value {
  const [a, b] = [intOf(left), intOf(right)]
  if (a !== null && b !== null) return tuple([floorDivideInts(a, b), moduloInts(a, b)])
  const [x, y] = [a ?? floatOf(left), b ?? floatOf(right)]
  if (x === null || y === null) return NotImplemented
  const [quotient, rest] = divmodFloats(intToFloat(x), intToFloat(y))
  return tuple([float(quotient), float(rest)])
}
