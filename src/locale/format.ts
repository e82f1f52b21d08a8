/**
 * Numbers as people write them. `Intl` differs between engines and versions, and a picture must be
 * the same everywhere, so the few rules needed are here.
 */

/** How one language writes numbers, durations and places. */
export interface Formats {
  /** At most three decimals, groups of three from 10,000 on. */
  readonly number: (value: number) => string
  /** A decimal number with the decimals it was written with: `1.0`, `0.250`. */
  readonly decimal: (written: string) => string
  /** A span of virtual nanoseconds: `1.0 s`, `0.25 s`, `3 ms`, `20 µs`. */
  readonly duration: (nanos: number) => string
  /** A span as a program writes it, whole seconds without decimals: `1 s`, `0.5 s`, `3 ms`. */
  readonly length: (nanos: number) => string
  /** A point in virtual time, on the scale of a reader: `0.0 s`, `1.0 s`, `0.25 s`. */
  readonly moment: (nanos: number) => string
  /** A place in a row: `1st`, `1º`, `1ª`. */
  readonly ordinal: (place: number, gender: "masculine" | "feminine") => string
  /** What stands before the last of several names. */
  readonly lastComma: string
}

/** English as in the United States. */
export const englishFormats = formatsOf({
  point: ".",
  group: ",",
  lastComma: " and ",
  ordinal: place => `${place}${englishSuffix(place)}`,
})

/** Portuguese as in Brazil. */
export const brazilianFormats = formatsOf({
  point: ",",
  group: ".",
  lastComma: " e ",
  ordinal: (place, gender) => `${place}${gender === "feminine" ? "ª" : "º"}`,
})

interface Customs {
  readonly point: string
  readonly group: string
  readonly lastComma: string
  readonly ordinal: Formats["ordinal"]
}

const SECOND = 1e9
const MILLISECOND = 1e6
const MICROSECOND = 1e3

function formatsOf(customs: Customs): Formats {
  const write = (value: number, decimals: number): string => written(value, decimals, customs)
  const seconds = (nanos: number, tolerance: number): string =>
    `${write(nanos / SECOND, decimalsFor(nanos / SECOND, tolerance))} s`
  const duration = (nanos: number): string => {
    if (!Number.isFinite(nanos)) return "∞"
    if (nanos >= 10 * MILLISECOND || nanos === 0) return seconds(nanos, 0.005 * nanos)
    const micros = Math.round(nanos / MICROSECOND)
    // What rounds to a thousand is a millisecond.
    if (micros >= 1000) return `${write(Math.round(nanos / MILLISECOND), 0)} ms`
    return `${write(Math.max(1, micros), 0)} µs`
  }
  return {
    number: value => write(value, Number.isInteger(value) ? 0 : decimalsFor(value, 0)),
    decimal: text => write(Number(text), text.split(".")[1]?.length ?? 0),
    duration,
    length: nanos => (nanos % SECOND === 0 ? `${write(nanos / SECOND, 0)} s` : duration(nanos)),
    // What instructions cost is below what a reader looks at.
    moment: nanos => (Number.isFinite(nanos) ? seconds(nanos, 4 * MILLISECOND) : "∞"),
    ordinal: customs.ordinal,
    lastComma: customs.lastComma,
  }
}

/** The fewest decimals, one to three, that stay within `toleranceNanos` of the value. */
function decimalsFor(value: number, toleranceNanos: number): number {
  for (const decimals of [1, 2]) {
    const scale = 10 ** decimals
    const rounded = Math.round(value * scale) / scale
    if (Math.abs(rounded - value) * SECOND <= toleranceNanos) return decimals
  }
  return 3
}

function written(value: number, decimals: number, customs: Customs): string {
  const [whole = "", part] = value.toFixed(decimals).split(".")
  const groups = value >= 10_000 ? grouped(whole, customs.group) : whole
  return part === undefined ? groups : `${groups}${customs.point}${part}`
}

function grouped(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, separator)
}

function englishSuffix(place: number): string {
  const tens = place % 100
  if (tens >= 11 && tens <= 13) return "th"
  return ["th", "st", "nd", "rd"][place % 10] ?? "th"
}
