/**
 * What a cell of a table holds, and how cells compare: the storage classes, type affinities and
 * comparison rules of SQLite (sqlite.org/datatype3.html). An INTEGER is a bigint and a REAL a
 * number, so 1 and 1.0 differ as they do there.
 */

import { decodeBytes, encodeText } from "../../python/builtins/encodings"

/** NULL, INTEGER, REAL, TEXT or BLOB. */
export type SqlValue = null | bigint | number | string | Uint8Array

/** What a column would like its values to be. */
export type Affinity = "INTEGER" | "REAL" | "NUMERIC" | "TEXT" | "BLOB"

/** `typeof(x)` in SQL. */
export function storageClass(value: SqlValue): string {
  if (value === null) return "null"
  if (typeof value === "bigint") return "integer"
  if (typeof value === "number") return "real"
  return typeof value === "string" ? "text" : "blob"
}

/** The affinity that a declared type stands for, by the rules of SQLite, in their order. */
export function affinityOf(declared: string): Affinity {
  const type = declared.toUpperCase()
  if (type.includes("INT") || type.includes("SERIAL")) return "INTEGER"
  if (/CHAR|CLOB|TEXT/.test(type)) return "TEXT"
  if (type === "" || type.includes("BLOB")) return "BLOB"
  return /REAL|FLOA|DOUB/.test(type) ? "REAL" : "NUMERIC"
}

/** The value as a column of this affinity stores it. */
export function withAffinity(value: SqlValue, affinity: Affinity): SqlValue {
  if (value === null || value instanceof Uint8Array || affinity === "BLOB") return value
  if (affinity === "TEXT") return typeof value === "string" ? value : textOf(value)
  const number = typeof value === "string" ? (wholeNumber(value) ?? value) : value
  if (affinity === "REAL") return typeof number === "bigint" ? Number(number) : number
  return typeof number === "number" ? integerIfExact(number) : number
}

function integerIfExact(value: number): bigint | number {
  return Number.isInteger(value) && Math.abs(value) < 2 ** 53 ? BigInt(value) : value
}

const numberPattern = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/i

/** The number that a text is from end to end, or null. */
function wholeNumber(text: string): bigint | number | null {
  const found = numberPattern.exec(text)
  return found !== null && found[0].length === text.trimEnd().length ? numberOf(text) : null
}

/** A value used as a number: texts by the number they begin with, else 0. */
export function numberOf(value: SqlValue): bigint | number {
  if (typeof value === "bigint" || typeof value === "number") return value
  if (value === null) return 0n
  const found = numberPattern.exec(textOf(value))
  if (found === null) return 0n
  const isInteger = !/[.e]/i.test(found[0])
  return isInteger ? inRange(BigInt(found[0].trim())) : Number(found[0])
}

const LEAST_INTEGER = -(2n ** 63n)
const MOST_INTEGER = 2n ** 63n - 1n

/** An integer that 64 bits hold, else the nearest REAL. */
export function inRange(value: bigint): bigint | number {
  return value < LEAST_INTEGER || value > MOST_INTEGER ? Number(value) : value
}

/** The value cast to INTEGER: towards zero. */
export function integerOf(value: SqlValue): bigint {
  const number = numberOf(value)
  if (typeof number === "bigint") return number
  if (Number.isNaN(number)) return 0n
  if (number >= 2 ** 63) return MOST_INTEGER
  return number <= -(2 ** 63) ? LEAST_INTEGER : BigInt(Math.trunc(number))
}

/** The value as text; a REAL shows 15 significant digits and never looks like an integer. */
export function textOf(value: SqlValue): string {
  if (value === null) return ""
  if (typeof value === "string") return value
  if (typeof value === "bigint") return String(value)
  if (typeof value === "number") return realText(value)
  return decodeBytes(value, "utf-8", "replace")
}

/** The bytes that a value is as a BLOB. */
export function bytesOf(value: SqlValue): Uint8Array {
  return value instanceof Uint8Array ? value : encodeText(textOf(value), "utf-8", "replace").data
}

function realText(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? "Inf" : "-Inf"
  const text = String(Number(value.toPrecision(15)))
  const [digits, exponent] = text.split("e")
  const whole = digits!.includes(".") ? digits! : `${digits}.0`
  if (exponent !== undefined) return `${whole}e${signedExponent(Number(exponent))}`
  const isLarge = Math.abs(value) >= 1e15
  return isLarge ? exponential(value) : whole
}

function exponential(value: number): string {
  const [digits, exponent] = value.toExponential().split("e")
  const short = Number(Number(digits).toPrecision(15)).toString()
  return `${short.includes(".") ? short : `${short}.0`}e${signedExponent(Number(exponent))}`
}

function signedExponent(exponent: number): string {
  return `${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`
}

/** True, false, or null for unknown. */
export function truthOf(value: SqlValue): boolean | null {
  if (value === null) return null
  const number = numberOf(value)
  return typeof number === "bigint" ? number !== 0n : number !== 0
}

/** A truth value as SQLite shows it: 1, 0 or NULL. */
export function fromTruth(truth: boolean | null): SqlValue {
  return truth === null ? null : truth ? 1n : 0n
}

function rank(value: SqlValue): number {
  if (value === null) return 0
  if (typeof value === "bigint" || typeof value === "number") return 1
  return typeof value === "string" ? 2 : 3
}

/** How texts compare. */
export type Collation = "BINARY" | "NOCASE" | "RTRIM"

/** Negative, zero or positive; NULL sorts first, then numbers, texts, blobs. */
export function compareValues(
  left: SqlValue,
  right: SqlValue,
  collation: Collation = "BINARY",
): number {
  const [first, second] = [rank(left), rank(right)]
  if (first !== second) return first - second
  if (typeof left === "string" && typeof right === "string") {
    return compareTexts(collated(left, collation), collated(right, collation))
  }
  if (left instanceof Uint8Array && right instanceof Uint8Array) return compareBytes(left, right)
  if (left === null || right === null || left === right) return 0
  return left < right ? -1 : left > right ? 1 : 0
}

function collated(text: string, collation: Collation): string {
  if (collation === "BINARY") return text
  return collation === "NOCASE"
    ? text.replace(/[A-Z]/g, letter => letter.toLowerCase())
    : text.replace(/ +$/, "")
}

/** By code points, as UTF-8 bytes would. */
function compareTexts(left: string, right: string): number {
  if (left === right) return 0
  const [first, second] = [[...left], [...right]]
  for (let at = 0; at < first.length && at < second.length; at++) {
    const difference = first[at]!.codePointAt(0)! - second[at]!.codePointAt(0)!
    if (difference !== 0) return difference
  }
  return first.length - second.length
}

function compareBytes(left: Uint8Array, right: Uint8Array): number {
  for (let at = 0; at < left.length && at < right.length; at++) {
    if (left[at] !== right[at]) return left[at]! - right[at]!
  }
  return left.length - right.length
}

/** A text that is equal for equal values only: the key of DISTINCT, GROUP BY and unique columns. */
export function keyOf(value: SqlValue): string {
  if (value === null) return "n"
  if (typeof value === "string") return `t${value.length}:${value}`
  if (value instanceof Uint8Array) return `b${[...value].join(",")}`
  return `i${Number.isInteger(Number(value)) ? BigInt(value) : value}`
}
