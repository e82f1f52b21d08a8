/**
 * `text % values`. The template is parsed into a plan first: which values are shown by str or repr,
 * and how the pieces are put together; so the plain and the resumable path share everything else.
 */
import { raised, typeError, valueError } from "../exception"
import { run, type NativeSteps } from "../native"
import { absoluteInt, intOf, digitsOf, intText, textOf } from "../numbers"
import { intToFloat, truncateFloat } from "../numbers-float"
import { NEEDS_CALL } from "../singletons"
import { codePointLength, sliceText } from "../text"
import { escapeNonAscii } from "../text-repr"
import { typeName } from "../type-of"
import { PyFloat, PyTuple, type Value } from "../value"
import type { Vm } from "../vm-interface"
import { formatFloat } from "./format-number"
import { specialMethod } from "./special"
import { getItemPlain, getItemSteps } from "./subscript"
import { reprPlain, reprSteps, strPlain, strSteps } from "./text"

type TextResult = string | typeof NEEDS_CALL

/** A piece of the result: text as it is, or a value whose text has to be asked for. */
interface Piece {
  readonly value: Value
  readonly conversion: "s" | "r" | "a" | null
  readonly finish: (text: string) => string
}

interface Flags {
  readonly isLeft: boolean
  readonly sign: string
  readonly isAlternate: boolean
  readonly isZero: boolean
  readonly width: number
  readonly precision: number | null
}

const conversionPattern = /%(?:\(([^)]*)\))?([-+ #0]*)(\*|\d+)?(?:\.(\*|\d+)?)?[hlL]?([^])?/gu

/** Hands out the arguments of a template, in order or by name. */
class Arguments {
  private index = 0
  private readonly items: readonly Value[]

  constructor(
    private readonly source: Value,
    private readonly names: ReadonlyMap<string, Value>,
  ) {
    this.items = source instanceof PyTuple ? source.items : [source]
  }

  next(): Value {
    const item = this.items[this.index++]
    if (item === undefined) throw typeError("not enough arguments for format string")
    return item
  }

  named(name: string): Value {
    if (!isMapping(this.source)) throw typeError("format requires a mapping")
    this.index = this.items.length
    return this.names.get(name)!
  }

  finish(): void {
    if (this.index < this.items.length && !isMapping(this.source))
      throw typeError("not all arguments converted during string formatting")
  }
}

/** What `%(name)s` may ask: whatever has items but text and tuples. */
function isMapping(source: Value): boolean {
  if (textOf(source) !== null || source instanceof PyTuple) return false
  return specialMethod(source, "__getitem__") !== undefined
}

/** Names the template asks for, in order; none when the values are no mapping. */
function namesIn(template: string, source: Value): readonly string[] {
  if (!template.includes("%(") || !isMapping(source)) return []
  return [...template.matchAll(conversionPattern)].flatMap(found => found[1] ?? [])
}

function plan(template: string, source: Value, names: ReadonlyMap<string, Value>): Piece[] {
  const values = new Arguments(source, names)
  const pieces: Piece[] = []
  let done = 0
  for (const found of template.matchAll(conversionPattern)) {
    pieces.push(literal(template.slice(done, found.index)))
    done = found.index + found[0].length
    pieces.push(conversion(found, values))
  }
  pieces.push(literal(template.slice(done)))
  values.finish()
  return pieces
}

function literal(text: string): Piece {
  return { value: null, conversion: null, finish: () => text }
}

function conversion(found: RegExpMatchArray, values: Arguments): Piece {
  const [, name, flagText, width, precision, code] = found
  if (code === undefined) throw valueError("incomplete format")
  if (found[0] === "%%") return literal("%")
  const widthGiven = width === "*" ? starred(values) : Number(width ?? 0)
  const isPrecise = /\./.test(found[0].slice((name?.length ?? 0) + 1))
  const limit = precision === "*" ? starred(values) : Number(precision ?? 0)
  const flags: Flags = {
    isLeft: flagText!.includes("-") || widthGiven < 0,
    sign: flagText!.includes("+") ? "+" : flagText!.includes(" ") ? " " : "",
    isAlternate: flagText!.includes("#"),
    isZero: flagText!.includes("0"),
    width: Math.abs(widthGiven),
    precision: isPrecise ? limit : null,
  }
  const value = name === undefined ? values.next() : values.named(name)
  const before = found.input!.slice(0, found.index! + found[0].length - code.length)
  return converted(value, flags, { code, index: codePointLength(before) })
}

function starred(values: Arguments): number {
  const value = intOf(values.next())
  if (value === null) throw typeError("* wants int")
  return Number(value)
}

function converted(
  value: Value,
  flags: Flags,
  { code, index }: { readonly code: string; readonly index: number },
): Piece {
  if (code === "s" || code === "r" || code === "a")
    return { value, conversion: code, finish: text => justify("", cut(text, flags), flags, false) }
  if ("diuxXo".includes(code)) return literal(integerText(code, value, flags))
  if ("eEfFgG".includes(code)) return literal(floatingText(code, value, flags))
  if (code === "c") return literal(justify("", characterText(value), flags, false))
  const point = code.codePointAt(0)!.toString(16)
  throw valueError(`unsupported format character '${code}' (0x${point}) at index ${index}`)
}

function cut(text: string, flags: Flags): string {
  return flags.precision === null ? text : sliceText(text, 0, flags.precision)
}

function characterText(value: Value): string {
  const text = textOf(value)
  if (text !== null && codePointLength(text) === 1) return text
  const point = intOf(value)
  if (point === null) {
    const given = text === null ? typeName(value) : `a string of length ${codePointLength(text)}`
    throw typeError(`%c requires an int or a unicode character, not ${given}`)
  }
  if (point < 0 || point > 0x10ffff) throw raised("OverflowError", "%c arg not in range(0x110000)")
  return String.fromCodePoint(Number(point))
}

function integerText(code: string, value: Value, flags: Flags): string {
  const isDecimal = "diu".includes(code)
  const whole =
    intOf(value) ?? (isDecimal && value instanceof PyFloat ? truncateFloat(value.value) : null)
  if (whole === null) {
    const wanted = isDecimal ? "a real number" : "an integer"
    throw typeError(`%${code} format: ${wanted} is required, not ${typeName(value)}`)
  }
  const size = absoluteInt(whole)
  const base = isDecimal ? 10 : code === "o" ? 8 : 16
  const digits = (base === 10 ? intText(size) : digitsOf(size, base)).padStart(
    flags.precision ?? 0,
    "0",
  )
  const prefix = flags.isAlternate && base !== 10 ? `0${code}` : ""
  const head = (whole < 0 ? "-" : flags.sign) + prefix
  return justify(head, code === "X" ? digits.toUpperCase() : digits, flags, true)
}

function floatingText(code: string, value: Value, flags: Flags): string {
  const whole = intOf(value)
  const number = value instanceof PyFloat ? value.value : whole === null ? null : intToFloat(whole)
  if (number === null) throw typeError(`must be real number, not ${typeName(value)}`)
  const text = formatFloat(Math.abs(number), {
    fill: " ",
    align: null,
    sign: null,
    isNegativeZeroCoerced: false,
    isAlternate: flags.isAlternate,
    isZeroPadded: false,
    width: 0,
    grouping: null,
    precision: flags.precision ?? 6,
    fractionGrouping: null,
    type: code,
  })
  const isNegative = number < 0 || Object.is(number, -0)
  return justify(isNegative ? "-" : flags.sign, text, flags, true)
}

function justify(head: string, text: string, flags: Flags, isNumber: boolean): string {
  const missing = Math.max(0, flags.width - codePointLength(head) - codePointLength(text))
  if (flags.isLeft) return head + text + " ".repeat(missing)
  if (flags.isZero && isNumber) return head + "0".repeat(missing) + text
  return " ".repeat(missing) + head + text
}

/** `template % source` without Python code. */
export function percentPlain(template: string, source: Value): TextResult {
  let result = ""
  const names = new Map<string, Value>()
  for (const name of namesIn(template, source)) {
    const value = getItemPlain(source, name)
    if (value === NEEDS_CALL) return NEEDS_CALL
    names.set(name, value)
  }
  for (const { value, conversion, finish } of plan(template, source, names)) {
    const text = conversion === null ? "" : conversion === "s" ? strPlain(value) : reprPlain(value)
    if (text === NEEDS_CALL) return NEEDS_CALL
    result += finish(conversion === "a" ? escapeNonAscii(text) : text)
  }
  return result
}

/** `template % source` for values of every type. */
export function* percentSteps(vm: Vm, template: string, source: Value): NativeSteps {
  let result = ""
  const names = new Map<string, Value>()
  for (const name of namesIn(template, source))
    names.set(name, yield run(getItemSteps(vm, source, name)))
  for (const { value, conversion, finish } of plan(template, source, names)) {
    const shown =
      conversion === null
        ? ""
        : yield run(conversion === "s" ? strSteps(vm, value) : reprSteps(vm, value))
    const text = textOf(shown) ?? ""
    result += finish(conversion === "a" ? escapeNonAscii(text) : text)
  }
  return result
}
