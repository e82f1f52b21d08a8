/** Functions of one row: texts, numbers, NULL handling; dates are next door. */
import { dateFunctions } from "./dates"
import { notSimulated, sqlError } from "./errors"
import type { Context } from "./names"
import type { SqlFunction } from "./sql-function"
import {
  bytesOf,
  compareValues,
  inRange,
  integerOf,
  numberOf,
  type SqlValue,
  storageClass,
  textOf,
} from "./values"

type Apply = SqlFunction["apply"]

const plain = (least: number, most: number, apply: Apply): SqlFunction => ({ least, most, apply })

/** A function that gives NULL when its first argument is NULL. */
const strict = (least: number, most: number, apply: Apply): SqlFunction =>
  plain(least, most, (args, context) => (args[0] === null ? null : apply(args, context)))

const functions: ReadonlyMap<string, SqlFunction> = new Map<string, SqlFunction>([
  ["abs", strict(1, 1, ([value]) => absolute(numberOf(value!)))],
  ["round", strict(1, 2, ([value, digits]) => rounded(Number(numberOf(value!)), digits ?? 0n))],
  ["ceil", strict(1, 1, ([value]) => Math.ceil(Number(numberOf(value!))))],
  ["floor", strict(1, 1, ([value]) => Math.floor(Number(numberOf(value!))))],
  ["sign", strict(1, 1, ([value]) => BigInt(Math.sign(Number(numberOf(value!)))))],
  ["length", strict(1, 1, ([value]) => lengthOf(value!))],
  ["lower", strict(1, 1, ([value]) => asciiLower(textOf(value!)))],
  ["upper", strict(1, 1, ([value]) => asciiUpper(textOf(value!)))],
  ["trim", strict(1, 2, ([text, letters]) => trimmed(text!, letters, "both"))],
  ["ltrim", strict(1, 2, ([text, letters]) => trimmed(text!, letters, "left"))],
  ["rtrim", strict(1, 2, ([text, letters]) => trimmed(text!, letters, "right"))],
  ["substr", strict(2, 3, args => substring(args))],
  ["substring", strict(2, 3, args => substring(args))],
  ["replace", strict(3, 3, ([text, from, to]) => replaced(text!, from!, to!))],
  ["instr", strict(2, 2, ([text, part]) => placeOf(text!, part!))],
  ["hex", plain(1, 1, ([value]) => hexOf(value!))],
  [
    "char",
    plain(0, 100, args => args.map(one => String.fromCodePoint(Number(integerOf(one)))).join("")),
  ],
  ["unicode", strict(1, 1, ([value]) => BigInt(textOf(value!).codePointAt(0) ?? 0))],
  ["quote", plain(1, 1, ([value]) => quoted(value!))],
  ["concat", plain(1, 100, args => args.map(textOf).join(""))],
  ["coalesce", plain(2, 100, args => args.find(value => value !== null) ?? null)],
  ["ifnull", plain(2, 2, ([value, other]) => value ?? other!)],
  [
    "nullif",
    plain(2, 2, ([value, other]) => (compareValues(value!, other!) === 0 ? null : value!)),
  ],
  ["iif", plain(3, 3, ([test, yes, no]) => (isTrue(test!) ? yes! : no!))],
  ["min", plain(2, 100, args => extreme(args, -1))],
  ["max", plain(2, 100, args => extreme(args, 1))],
  ["typeof", plain(1, 1, ([value]) => storageClass(value!))],
  ["changes", plain(0, 0, (_, { facts }) => facts.changes)],
  ["total_changes", plain(0, 0, (_, { facts }) => facts.totalChanges)],
  ["last_insert_rowid", plain(0, 0, (_, { facts }) => facts.lastRowid)],
  ["random", plain(0, 0, (_, { facts }) => facts.random())],
  ["sqlite_version", plain(0, 0, () => "3.50.4")],
  ...dateFunctions,
])

const known: ReadonlySet<string> = new Set(
  `printf format json json_extract json_array json_object json_group_array julianday
   randomblob zeroblob soundex likely unlikely row_number rank lag lead timediff`.split(/\s+/),
)

/** The function of a name, checked for its number of arguments. */
export function callFunction(
  name: string,
  count: number,
  context: Context,
): (args: readonly SqlValue[]) => SqlValue {
  const found = functions.get(name)
  if (found === undefined) {
    throw known.has(name)
      ? notSimulated(`the function ${name}()`)
      : sqlError(`no such function: ${name}`)
  }
  if (count < found.least || count > found.most) {
    throw sqlError(`wrong number of arguments to function ${name}()`)
  }
  return args => found.apply(args, context)
}

function isTrue(value: SqlValue): boolean {
  return value !== null && Number(numberOf(value)) !== 0
}

function absolute(value: bigint | number): bigint | number {
  return value < 0 ? (typeof value === "bigint" ? inRange(-value) : -value) : value
}

/** Half away from zero, as SQLite's printf rounds. */
function rounded(value: number, digits: SqlValue): number {
  const places = Math.min(30, Math.max(0, Number(integerOf(digits))))
  const isExact = Math.abs(value) > 2 ** 52
  if (isExact) return value
  const shifted = Number(`${Math.abs(value)}e${places}`)
  const whole = Number.isFinite(shifted) ? Math.round(shifted) : Number.NaN
  if (Number.isNaN(whole)) return value
  return Math.sign(value) * Number(`${whole}e-${places}`)
}

function lengthOf(value: SqlValue): bigint {
  return BigInt(value instanceof Uint8Array ? value.length : [...textOf(value)].length)
}

const asciiLower = (text: string) => text.replace(/[A-Z]/g, letter => letter.toLowerCase())
const asciiUpper = (text: string) => text.replace(/[a-z]/g, letter => letter.toUpperCase())

function trimmed(value: SqlValue, letters: SqlValue | undefined, side: "both" | "left" | "right") {
  if (letters === null) return null
  const unwanted = new Set(letters === undefined ? " " : textOf(letters))
  const text = [...textOf(value)]
  let [from, to] = [0, text.length]
  if (side !== "right") while (from < to && unwanted.has(text[from]!)) from++
  if (side !== "left") while (to > from && unwanted.has(text[to - 1]!)) to--
  return text.slice(from, to).join("")
}

/** Counted from 1, from the end where negative; a negative length takes what stands before. */
function substring([value, start, length]: readonly SqlValue[]): SqlValue {
  if (start === null || length === null) return null
  const text = [...textOf(value!)]
  let from = Number(integerOf(start!))
  let count = length === undefined ? text.length : Number(integerOf(length))
  if (from < 0) from += text.length + 1
  else if (from === 0 && count > 0) count -= 1
  if (count < 0) [from, count] = [from + count, -count]
  const first = Math.max(1, from)
  return text
    .slice(first - 1, Math.max(first - 1, Math.max(from, from === 0 ? 1 : from) + count - 1))
    .join("")
}

function replaced(text: SqlValue, from: SqlValue, to: SqlValue): SqlValue {
  if (from === null || to === null) return null
  return from === "" ? textOf(text) : textOf(text).replaceAll(textOf(from), textOf(to))
}

function placeOf(text: SqlValue, part: SqlValue): SqlValue {
  if (part === null) return null
  const whole = textOf(text)
  const at = whole.indexOf(textOf(part))
  return BigInt(at < 0 ? 0 : [...whole.slice(0, at)].length + 1)
}

function hexOf(value: SqlValue): string {
  return Array.from(bytesOf(value), byte => byte.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()
}

function quoted(value: SqlValue): string {
  if (value === null) return "NULL"
  if (value instanceof Uint8Array) return `X'${hexOf(value)}'`
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : textOf(value)
}

function extreme(args: readonly SqlValue[], sign: number): SqlValue {
  if (args.includes(null)) return null
  return args.reduce((found, value) => (compareValues(value, found) * sign > 0 ? value : found))
}
