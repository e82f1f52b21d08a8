/**
 * strptime: the format becomes one regular expression with a group for each directive, as in
 * CPython; what the groups hold becomes a date. Names are those of the C locale, in any case.
 */
import { valueError } from "../../python/objects/exception"
import { textRepr } from "../../python/objects/text-repr"
import { civilFromSeconds, daysBefore, months, secondsFromCivil, weekdays } from "../civil-time"

/** What was read; `offset` is in seconds east of UTC, null where the text does not say. */
export interface ParsedTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly weekday: number
  readonly yearDay: number
  readonly isDst: number
  readonly zone: string | null
  readonly offset: number | null
  readonly microsecond: number
  readonly offsetMicrosecond: number
}

const short = (names: readonly string[]) => names.map(name => name.slice(0, 3))
const either = (names: readonly string[]) => names.join("|")
const zones = ["utc", "gmt"]

const patterns: ReadonlyMap<string, string> = new Map([
  ["d", "3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9]"],
  ["f", "[0-9]{1,6}"],
  ["H", "2[0-3]|[0-1]\\d|\\d"],
  ["I", "1[0-2]|0[1-9]|[1-9]| [1-9]"],
  ["G", "\\d\\d\\d\\d"],
  ["j", "36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]"],
  ["m", "1[0-2]|0[1-9]|[1-9]"],
  ["M", "[0-5]\\d|\\d"],
  ["S", "6[0-1]|[0-5]\\d|\\d"],
  ["U", "5[0-3]|[0-4]\\d|\\d"],
  ["W", "5[0-3]|[0-4]\\d|\\d"],
  ["w", "[0-6]"],
  ["u", "[1-7]"],
  ["V", "5[0-3]|0[1-9]|[1-4]\\d|\\d"],
  ["y", "\\d\\d"],
  ["Y", "\\d\\d\\d\\d"],
  ["z", "[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|[zZ]"],
  ["A", either(weekdays)],
  ["a", either(short(weekdays))],
  ["B", either(months)],
  ["b", either(short(months))],
  ["p", "am|pm"],
  ["Z", either(zones)],
])
const composed: ReadonlyMap<string, string> = new Map([
  ["c", "%a %b %d %H:%M:%S %Y"],
  ["x", "%m/%d/%y"],
  ["X", "%H:%M:%S"],
])

/** The expression of a format, and the directives in the order of their groups. */
function expressionOf(format: string): { readonly source: string; readonly letters: string[] } {
  const letters: string[] = []
  let source = ""
  for (let at = 0; at < format.length; at++) {
    const letter = format[at]!
    if (letter === "%") {
      at++
      const name = format[at]
      if (name === undefined) throw valueError(`stray % in format ${textRepr(format)}`)
      if (name === "%") source += "%"
      else if (composed.has(name)) {
        const parts = expressionOf(composed.get(name)!)
        source += parts.source
        letters.push(...parts.letters)
      } else {
        const pattern = patterns.get(name)
        if (pattern === undefined)
          throw valueError(`${textRepr(name)} is a bad directive in format ${textRepr(format)}`)
        source += `(${pattern})`
        letters.push(name)
      }
    } else if (/\s/.test(letter)) {
      while (/\s/.test(format[at + 1] ?? "")) at++
      source += "\\s+"
    } else source += letter.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
  }
  return { source, letters }
}

/** Reads a text by a format. */
export function parseTime(text: string, format: string): ParsedTime {
  const { source, letters } = expressionOf(format)
  const twice = letters.find((letter, at) => letters.indexOf(letter) < at)
  if (twice !== undefined)
    throw valueError(`redefinition of group name ${textRepr(twice)} in format ${textRepr(format)}`)
  const found = new RegExp(`^(?:${source})`, "i").exec(text)
  if (found === null)
    throw valueError(`time data ${textRepr(text)} does not match format ${textRepr(format)}`)
  if (found[0].length !== text.length)
    throw valueError(`unconverted data remains: ${text.slice(found[0].length)}`)
  return dated(new Map(letters.map((letter, at) => [letter, found[at + 1]!])))
}

type Found = ReadonlyMap<string, string>

function indexIn(names: readonly string[], text: string | undefined): number | null {
  if (text === undefined) return null
  return names.findIndex(name => name.toLowerCase() === text.toLowerCase())
}

function numberOf(found: Found, letter: string): number | null {
  const text = found.get(letter)
  return text === undefined ? null : Number(text)
}

function weekdayOf(found: Found): number | null {
  const named = indexIn(weekdays, found.get("A")) ?? indexIn(short(weekdays), found.get("a"))
  if (named !== null) return named
  const fromSunday = numberOf(found, "w")
  if (fromSunday !== null) return (fromSunday + 6) % 7
  const iso = numberOf(found, "u")
  return iso === null ? null : iso - 1
}

function hourOf(found: Found): number {
  const hour12 = numberOf(found, "I")
  if (hour12 === null) return numberOf(found, "H") ?? 0
  const isAfternoon = found.get("p")?.toLowerCase() === "pm"
  return (hour12 % 12) + (isAfternoon ? 12 : 0)
}

function offsetOf(text: string | undefined): readonly [number | null, number] {
  if (text === undefined) return [null, 0]
  if (text.toLowerCase() === "z") return [0, 0]
  const colons = (text.match(/:/g) ?? []).length
  const parts = /^[+-](\d\d):?(\d\d):?(\d\d)?(?:\.(\d+))?$/.exec(text)!
  if (colons === 1 && parts[3] !== undefined) throw valueError(`Inconsistent use of : in ${text}`)
  const sign = text.startsWith("-") ? -1 : 1
  const seconds = Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3] ?? 0)
  return [sign * seconds, sign * Number((parts[4] ?? "0").padEnd(6, "0"))]
}

/** Directives of ISO weeks only make sense together. */
function checkWeeks(found: Found, weekday: number | null): void {
  const asked = "and a weekday directive ('%A', '%a', '%w', or '%u')."
  if (found.has("G")) {
    if (found.has("j"))
      throw valueError(
        "Day of the year directive '%j' is not compatible with ISO year directive '%G'. " +
          "Use '%Y' instead.",
      )
    if (!found.has("V") || weekday === null)
      throw valueError(
        `ISO year directive '%G' must be used with the ISO week directive '%V' ${asked}`,
      )
  } else if (found.has("V")) {
    if (yearOf(found) === null || weekday === null)
      throw valueError(
        `ISO week directive '%V' must be used with the ISO year directive '%G' ${asked}`,
      )
    throw valueError(
      "ISO week directive '%V' is incompatible with the year directive '%Y'. " +
        "Use the ISO year '%G' instead.",
    )
  }
}

function yearOf(found: Found): number | null {
  const short = numberOf(found, "y")
  return short === null ? numberOf(found, "Y") : short + (short <= 68 ? 2000 : 1900)
}

/** The day of the year that a week and a weekday name; null when none was given. */
function dayFromWeek(found: Found, year: number | null, weekday: number | null): number | null {
  if (weekday === null) return null
  const isoYear = numberOf(found, "G")
  if (isoYear !== null) {
    const first = civilFromSeconds(daysBefore(isoYear) * 86400).weekday
    const monday = 1 - first + (first > 3 ? 7 : 0)
    const ofYear = monday + (numberOf(found, "V")! - 1) * 7 + weekday
    return daysBefore(isoYear) - daysBefore(year ?? isoYear) + ofYear
  }
  if (year === null || (!found.has("U") && !found.has("W"))) return null
  const fromSunday = found.has("U")
  const week = numberOf(found, fromSunday ? "U" : "W")!
  let first = civilFromSeconds(daysBefore(year) * 86400).weekday
  let day = weekday
  if (fromSunday) {
    first = (first + 1) % 7
    day = (day + 1) % 7
  }
  const firstWeek = (7 - first) % 7
  return week === 0 ? 1 + day - first : 1 + firstWeek + 7 * (week - 1) + day
}

function dated(found: Found): ParsedTime {
  const given = weekdayOf(found)
  checkWeeks(found, given)
  const year = yearOf(found)
  const monthNamed = indexIn(months, found.get("B")) ?? indexIn(short(months), found.get("b"))
  let month = monthNamed === null ? (numberOf(found, "m") ?? 1) : monthNamed + 1
  let day = numberOf(found, "d") ?? 1
  const isLeapDay = year === null && month === 2 && day === 29
  // A leap day without a year is one of a leap year.
  let shownYear = isLeapDay ? 1904 : (year ?? numberOf(found, "G") ?? 1900)
  const ofYear = numberOf(found, "j") ?? dayFromWeek(found, year, given)
  if (ofYear !== null && (year !== null || found.has("G"))) {
    const civil = civilFromSeconds((daysBefore(shownYear) + ofYear - 1) * 86400)
    shownYear = civil.year
    month = civil.month
    day = civil.day
  }
  checkDay(shownYear, month, day)
  const seconds = secondsFromCivil({ year: shownYear, month, day, hour: 0, minute: 0, second: 0 })
  const civil = civilFromSeconds(seconds)
  const [offset, offsetMicrosecond] = offsetOf(found.get("z"))
  const zone = found.get("Z")
  return {
    year: isLeapDay ? 1900 : shownYear,
    month,
    day,
    hour: hourOf(found),
    minute: numberOf(found, "M") ?? 0,
    second: numberOf(found, "S") ?? 0,
    weekday: given ?? civil.weekday,
    yearDay: ofYear ?? civil.yearDay,
    isDst: zone === undefined ? -1 : 0,
    zone: zone?.toUpperCase() ?? null,
    offset,
    microsecond: Number((found.get("f") ?? "0").padEnd(6, "0")),
    offsetMicrosecond,
  }
}

function checkDay(year: number, month: number, day: number): void {
  const first = { year, month, day: 1, hour: 0, minute: 0, second: 0 }
  const length =
    (secondsFromCivil({ ...first, month: month + 1 }) - secondsFromCivil(first)) / 86400
  if (day > length)
    throw valueError(`day ${day} must be in range 1..${length} for month ${month} in year ${year}`)
}
