/** Formatting of ints, floats and strings by a parsed specification. */
import { raised, valueError } from "../exception"
import { absoluteInt, digitsOf, intText, type Int } from "../numbers"
import {
  exponentText,
  intToFloat,
  roundedDecimal,
  scaledDecimal,
  shortestDecimal,
} from "../numbers-float"
import { codePointLength, sliceText } from "../text"
import { unknownFormatCode, type FormatSpec } from "./format-spec"

const largestWidth = 64 * 1024 * 1024

/** A number taken apart: sign, prefix like `0x`, whole digits, and what follows them. */
interface NumberText {
  readonly sign: string
  readonly prefix: string
  readonly whole: string
  readonly rest: string
}

/** format(str, spec) */
export function formatText(text: string, spec: FormatSpec, typeName = "str"): string {
  if (spec.type !== null && spec.type !== "s") throw unknownFormatCode(spec.type, typeName)
  if (spec.grouping !== null) throw valueError(`Cannot specify '${spec.grouping}' with 's'.`)
  if (spec.sign === " ") throw valueError("Space not allowed in string format specifier")
  if (spec.sign !== null) throw valueError("Sign not allowed in string format specifier")
  if (spec.isNegativeZeroCoerced)
    throw valueError("Negative zero coercion (z) not allowed in string format specifier")
  if (spec.isAlternate)
    throw valueError("Alternate form (#) not allowed in string format specifier")
  if (spec.align === "=") throw valueError("'=' alignment not allowed in string format specifier")
  const cut = spec.precision === null ? text : sliceText(text, 0, spec.precision)
  return padText(cut, spec, spec.align ?? "<")
}

/** The text filled up to the width of its specification. */
export function padText(text: string, spec: FormatSpec, align: "<" | ">" | "=" | "^"): string {
  const missing = spec.width - codePointLength(text)
  if (missing <= 0) return text
  if (missing > largestWidth) throw raised("MemoryError")
  const left = align === "<" ? 0 : align === "^" ? Math.floor(missing / 2) : missing
  return spec.fill.repeat(left) + text + spec.fill.repeat(missing - left)
}

const bases = new Map([
  ["b", { base: 2, prefix: "0b" }],
  ["o", { base: 8, prefix: "0o" }],
  ["x", { base: 16, prefix: "0x" }],
  ["X", { base: 16, prefix: "0X" }],
])

/** format(int, spec) */
export function formatInt(value: Int, spec: FormatSpec, typeName = "int"): string {
  const type = spec.type ?? "d"
  if ("eEfFgG%".includes(type)) return formatFloat(intToFloat(value), spec, typeName)
  const radix = bases.get(type)
  if (radix === undefined && type !== "d" && type !== "n" && type !== "c")
    throw unknownFormatCode(type, typeName)
  if (spec.precision !== null) throw valueError("Precision not allowed in integer format specifier")
  if (spec.isNegativeZeroCoerced)
    throw valueError("Negative zero coercion (z) not allowed in integer format specifier")
  if (type === "c") return formatCharacter(value, spec)
  const size = absoluteInt(value)
  const digits = radix === undefined ? intText(size) : digitsOf(size, radix.base)
  return layOut(
    {
      sign: signOf(value < 0, spec),
      prefix: spec.isAlternate && radix !== undefined ? radix.prefix : "",
      whole: type === "X" ? digits.toUpperCase() : digits,
      rest: "",
    },
    spec,
    radix === undefined ? 3 : 4,
  )
}

function formatCharacter(value: Int, spec: FormatSpec): string {
  if (spec.sign !== null) throw valueError("Sign not allowed with integer format specifier 'c'")
  if (spec.isAlternate)
    throw valueError("Alternate form (#) not allowed with integer format specifier 'c'")
  if (spec.grouping !== null) throw valueError(`Cannot specify '${spec.grouping}' with 'c'.`)
  if (value < 0 || value > 0x10ffff) throw raised("OverflowError", "%c arg not in range(0x110000)")
  return padText(String.fromCodePoint(Number(value)), spec, spec.align ?? "<")
}

function signOf(isNegative: boolean, spec: FormatSpec): string {
  if (isNegative) return "-"
  return spec.sign === "+" || spec.sign === " " ? spec.sign : ""
}

/** format(float, spec) */
export function formatFloat(value: number, spec: FormatSpec, typeName = "float"): string {
  const type = spec.type
  if (type !== null && !"eEfFgGn%".includes(type)) throw unknownFormatCode(type, typeName)
  const isPercent = type === "%"
  const scaled = isPercent ? value * 100 : value
  const size = Math.abs(scaled)
  let isNegative = scaled < 0 || Object.is(scaled, -0)
  const body = Number.isFinite(size) ? finiteText(size, spec) : Number.isNaN(size) ? "nan" : "inf"
  if (spec.isNegativeZeroCoerced && /^[0.]*0/.test(body) && !/[1-9]/.test(body.split(/[eE]/)[0]!))
    isNegative = false
  const isUpper = type !== null && "EFG".includes(type)
  const text = (isUpper ? body.toUpperCase() : body) + (isPercent ? "%" : "")
  const parts = /^(\d*)([^]*)$/.exec(text)!
  return layOut(
    {
      sign: signOf(isNegative && !Number.isNaN(scaled), spec),
      prefix: "",
      whole: parts[1]!,
      rest: groupFraction(parts[2]!, spec.fractionGrouping),
    },
    spec,
    3,
  )
}

function groupFraction(rest: string, separator: string | null): string {
  if (separator === null || !rest.startsWith(".")) return rest
  return rest.replace(
    /^\.\d+/,
    digits => "." + digits.slice(1).replace(/(\d{3})(?=\d)/g, `$1${separator}`),
  )
}

/** The digits of a finite non-negative float, without sign and grouping. */
function finiteText(size: number, spec: FormatSpec): string {
  const precision = spec.precision ?? 6
  switch (spec.type?.toLowerCase()) {
    case "e": {
      const { digits, point } = roundedDecimal(size, precision + 1)
      return withExponent(digits, size === 0 ? 0 : point - 1, spec.isAlternate)
    }
    case "f":
    case "%":
      return fixedText(size, precision) + (spec.isAlternate && precision === 0 ? "." : "")
    case "g":
    case "n":
      return generalText(size, precision, spec.isAlternate)
    default:
      if (spec.precision !== null) return withPoint(size, spec)
      return shortText(size, spec.isAlternate)
  }
}

/** `%.<digits>f` of a finite non-negative float. */
export function fixedText(size: number, digits: number): string {
  const scaled = scaledDecimal(size, digits)
    .toString()
    .padStart(digits + 1, "0")
  if (digits === 0) return scaled
  return `${scaled.slice(0, -digits)}.${scaled.slice(-digits)}`
}

/** `d.ddde+XX`; the alternate form keeps the point after a single digit. */
function withExponent(digits: string, exponent: number, isAlternate: boolean): string {
  const text = exponentText(digits, exponent)
  return isAlternate && digits.length === 1 ? text.replace("e", ".e") : text
}

/** `%.<precision>g` of a finite non-negative float. */
function generalText(size: number, precision: number, isAlternate: boolean): string {
  const count = precision === 0 ? 1 : precision
  const { digits, point } = roundedDecimal(size, count)
  const kept = isAlternate ? digits : digits.replace(/0+$/, "") || "0"
  if (point > count || point < -3) return withExponent(kept, point - 1, isAlternate)
  return pointed(kept, point, isAlternate)
}

function pointed(digits: string, point: number, isPointKept: boolean): string {
  if (point <= 0) return `0.${"0".repeat(-point)}${digits}`
  const whole = digits.slice(0, point).padEnd(point, "0")
  const fraction = digits.slice(point)
  return fraction === "" && !isPointKept ? whole : `${whole}.${fraction}`
}

/** No type but a precision: like `g`, with at least one digit after the point. */
function withPoint(size: number, spec: FormatSpec): string {
  const count = Math.max(spec.precision ?? 6, 1)
  const { digits, point } = roundedDecimal(size, count)
  const kept = spec.isAlternate ? digits : digits.replace(/0+$/, "") || "0"
  // A digit after the point has to fit too, so exponents come one earlier than with `g`.
  if (point >= count || point < -3) return withExponent(kept, point - 1, spec.isAlternate)
  const text = pointed(kept, point, spec.isAlternate)
  return text.includes(".") ? text : `${text}.0`
}

function shortText(size: number, isAlternate: boolean): string {
  const { digits, point } = shortestDecimal(size)
  if (point > 16 || point < -3) return withExponent(digits, point - 1, isAlternate)
  const text = pointed(digits, point, false)
  return text.includes(".") ? text : `${text}.0`
}

/** Sign, prefix, grouped digits and padding together. */
function layOut(parts: NumberText, spec: FormatSpec, group: number): string {
  const align = spec.align ?? (spec.isZeroPadded ? "=" : ">")
  const head = parts.sign + parts.prefix
  if (spec.grouping === null || !/^\d|^[a-fA-F]/.test(parts.whole)) {
    if (align !== "=") return padText(head + parts.whole + parts.rest, spec, align)
    const missing = spec.width - head.length - parts.whole.length - parts.rest.length
    return head + spec.fill.repeat(Math.max(0, missing)) + parts.whole + parts.rest
  }
  const isZeroFilled = align === "=" && spec.fill === "0"
  const least = isZeroFilled ? spec.width - head.length - parts.rest.length : 0
  const grouped = groupDigits(parts.whole, { separator: spec.grouping, group, least })
  if (align !== "=") return padText(head + grouped + parts.rest, spec, align)
  const missing = spec.width - head.length - grouped.length - parts.rest.length
  return head + spec.fill.repeat(Math.max(0, missing)) + grouped + parts.rest
}

/** Digits in groups from the right; zeros are added in front up to `least` characters. */
function groupDigits(
  digits: string,
  options: { readonly separator: string; readonly group: number; readonly least: number },
): string {
  const { separator, group, least } = options
  const groups: string[] = []
  for (let end = digits.length; end > 0; end -= group)
    groups.push(digits.slice(Math.max(0, end - group), end))
  let text = groups.reverse().join(separator)
  let inGroup = groups[0]?.length ?? 0
  while (text.length < least) {
    if (inGroup === group) {
      text = separator + text
      inGroup = 0
      // A separator never stands first: one more zero goes in front of it.
      if (text.length === least) return `0${text}`
      continue
    }
    text = `0${text}`
    inGroup++
  }
  return text
}
