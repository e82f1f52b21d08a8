import type { ConstantValue } from "../ast"

/** CPython's default limit for decimal integers. */
const maxDecimalDigits = 4300

/** The value of a number as the tokenizer accepted it; null if a decimal integer is too long. */
export function parseNumber(text: string): ConstantValue | null {
  const digits = text.replace(/_/g, "").toLowerCase()
  if (/^0[xob]/.test(digits)) return integer(digits)
  if (digits.endsWith("j")) return { type: "complex", imag: Number(digits.slice(0, -1)) }
  if (/[.e]/.test(digits)) return { type: "float", value: Number(digits) }
  if (digits.length > maxDecimalDigits) return null
  return integer(digits)
}

function integer(digits: string): ConstantValue {
  const value = Number(digits)
  return { type: "int", value: Number.isSafeInteger(value) ? value : BigInt(digits) }
}
