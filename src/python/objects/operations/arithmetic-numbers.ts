/** Operators on int, bool, float and complex. */
import type { BinaryOperator, UnaryOperator } from "../../bytecode"
import { raised } from "../exception"
import {
  addInts,
  bitwise,
  floorDivideInts,
  floatOf,
  intOf,
  moduloInts,
  multiplyInts,
  negateInt,
  powerInts,
  shiftLeft,
  shiftRight,
  subtractInts,
  type Int,
} from "../numbers"
import {
  divideInts,
  floorDivideFloats,
  intToFloat,
  moduloFloats,
  powerFloats,
} from "../numbers-float"
import { float, NotImplemented } from "../singletons"
import { PyComplex, type Value } from "../value"
import { complex, complexBinary, powerComplex } from "../numbers-complex"

/** The operator on two numbers; NotImplemented for anything else. */
export function numericBinary(operator: BinaryOperator, left: Value, right: Value): Value {
  const a = intOf(left)
  const b = intOf(right)
  if (a !== null && b !== null) {
    const areBools = typeof left === "boolean" && typeof right === "boolean"
    const found = intBinary(operator, a, b)
    return areBools && isBitwise(operator) ? found === 1 : found
  }
  const x = a ?? floatOf(left)
  const y = b ?? floatOf(right)
  if (x !== null && y !== null) return floatBinary(operator, intToFloat(x), intToFloat(y))
  if (!(left instanceof PyComplex) && !(right instanceof PyComplex)) return NotImplemented
  return complexBinary(operator, complexOperand(left, x), complexOperand(right, y))
}

function isBitwise(operator: BinaryOperator): boolean {
  return operator === "BitAnd" || operator === "BitOr" || operator === "BitXor"
}

function complexOperand(value: Value, real: Int | null): PyComplex | number | null {
  if (value instanceof PyComplex) return value
  return real === null ? null : intToFloat(real)
}

function intBinary(operator: BinaryOperator, left: Int, right: Int): Value {
  switch (operator) {
    case "Add":
      return addInts(left, right)
    case "Sub":
      return subtractInts(left, right)
    case "Mult":
      return multiplyInts(left, right)
    case "FloorDiv":
      return floorDivideInts(left, right)
    case "Mod":
      return moduloInts(left, right)
    case "Div":
      return float(divideInts(left, right))
    case "Pow":
      if (right >= 0) return powerInts(left, right)
      return floatBinary("Pow", intToFloat(left), intToFloat(right))
    case "LShift":
      return shiftLeft(left, right)
    case "RShift":
      return shiftRight(left, right)
    case "BitAnd":
    case "BitOr":
    case "BitXor":
      return bitwise(operator, left, right)
    case "MatMult":
      return NotImplemented
  }
}

function floatBinary(operator: BinaryOperator, left: number, right: number): Value {
  switch (operator) {
    case "Add":
      return float(left + right)
    case "Sub":
      return float(left - right)
    case "Mult":
      return float(left * right)
    case "Div":
      if (right === 0) throw raised("ZeroDivisionError", "division by zero")
      return float(left / right)
    case "FloorDiv":
      return float(floorDivideFloats(left, right))
    case "Mod":
      return float(moduloFloats(left, right))
    case "Pow": {
      const power = powerFloats(left, right)
      return power === null ? powerComplex(complex(left, 0), complex(right, 0)) : float(power)
    }
    default:
      return NotImplemented
  }
}

/** A unary operator on a number; NotImplemented for anything else. */
export function numericUnary(operator: UnaryOperator, value: Value): Value {
  const whole = intOf(value)
  if (whole !== null) {
    if (operator === "UAdd") return whole
    return operator === "USub" ? negateInt(whole) : subtractInts(-1, whole)
  }
  if (operator === "Invert") return NotImplemented
  const sign = operator === "USub" ? -1 : 1
  if (value instanceof PyComplex) return complex(sign * value.real, sign * value.imaginary)
  const number = floatOf(value)
  return number === null ? NotImplemented : float(sign * number)
}
