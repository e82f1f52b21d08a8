/** The format mini-language: parsing `[[fill]align][sign][z][#][0][width][,][.precision][type]`. */
import { valueError } from "../exception"

/** A parsed format specification. */
export interface FormatSpec {
  readonly fill: string
  readonly align: "<" | ">" | "=" | "^" | null
  readonly sign: "+" | "-" | " " | null
  readonly isNegativeZeroCoerced: boolean
  readonly isAlternate: boolean
  readonly isZeroPadded: boolean
  readonly width: number
  readonly grouping: "," | "_" | null
  readonly precision: number | null
  readonly fractionGrouping: "," | "_" | null
  readonly type: string | null
}

const pattern =
  /^(?:([^])?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_]*)(\.)?(\d+)?([,_]*)([^])?([^]*)$/u

/** Reads a specification for a value of the named type. */
export function parseFormatSpec(text: string, typeName: string): FormatSpec {
  const found = pattern.exec(text)
  const invalid = valueError(`Invalid format specifier '${text}' for object of type '${typeName}'`)
  if (found === null || (found[13] ?? "") !== "") throw invalid
  const grouping = found[8] ?? ""
  const fractionGrouping = found[11] ?? ""
  for (const one of [grouping, fractionGrouping]) {
    if (one.length > 1) throw groupingError(one)
    refuseGrouping(one, found[12] ?? null)
  }
  if (found[9] !== undefined && found[10] === undefined && fractionGrouping === "")
    throw valueError("Format specifier missing precision")
  if (found[9] === undefined && (found[10] !== undefined || fractionGrouping !== "")) throw invalid
  const isZeroPadded = found[6] !== undefined
  const align = found[2] ?? null
  return {
    fill: found[1] ?? (isZeroPadded ? "0" : " "),
    align: isAlign(align) ? align : null,
    sign: isSign(found[3]) ? found[3] : null,
    isNegativeZeroCoerced: found[4] !== undefined,
    isAlternate: found[5] !== undefined,
    isZeroPadded,
    width: limited(found[7]) ?? 0,
    grouping: grouping === "," || grouping === "_" ? grouping : null,
    precision: limited(found[10]),
    fractionGrouping:
      fractionGrouping === "," || fractionGrouping === "_" ? fractionGrouping : null,
    type: found[12] ?? null,
  }
}

/** Groups of digits are for decimal numbers; `_` for other bases too. */
function refuseGrouping(grouping: string, type: string | null): void {
  if (grouping === "" || type === null || "deEfFgG%".includes(type)) return
  if (grouping === "_" && "boxX".includes(type)) return
  throw valueError(`Cannot specify '${grouping}' with '${type}'.`)
}

function groupingError(text: string): unknown {
  if (text.startsWith(",,")) return valueError("Cannot specify ',' with ','.")
  if (text.startsWith("__")) return valueError("Cannot specify '_' with '_'.")
  return valueError("Cannot specify both ',' and '_'.")
}

function isAlign(text: string | null): text is "<" | ">" | "=" | "^" {
  return text === "<" || text === ">" || text === "=" || text === "^"
}

function isSign(text: string | undefined): text is "+" | "-" | " " {
  return text === "+" || text === "-" || text === " "
}

function limited(digits: string | undefined): number | null {
  if (digits === undefined) return null
  const value = Number(digits)
  if (value > 2147483647) throw valueError("Too many decimal digits in format string")
  return value
}

/** "Unknown format code" of a type. */
export function unknownFormatCode(code: string, typeName: string): unknown {
  const point = code.codePointAt(0)!
  const shown = point > 32 && point < 128 ? code : `\\x${point.toString(16)}`
  return valueError(`Unknown format code '${shown}' for object of type '${typeName}'`)
}
