/**
 * Dates and times of day in UTC, without the engine's own clocks: from seconds since the epoch and
 * back, and as text by a format of `strftime`.
 */
export interface CivilTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** Monday is 0. */
  readonly weekday: number
  /** From 1. */
  readonly yearDay: number
  /** What the zone is called; UTC when nobody said. */
  readonly zone?: string
}

/** Names of the days, from Monday. */
export const weekdays: readonly string[] =
  "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ")
/** Names of the months, from January. */
export const months: readonly string[] =
  "January February March April May June July August September October November December".split(" ")

/** Howard Hinnant's `civil_from_days`, for whole seconds since 1970-01-01. */
export function civilFromSeconds(seconds: number): CivilTime {
  const days = Math.floor(seconds / 86400)
  const ofDay = seconds - days * 86400
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const ofEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) /
      365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return {
    year,
    month,
    day: ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
    hour: Math.floor(ofDay / 3600),
    minute: Math.floor((ofDay % 3600) / 60),
    second: Math.floor(ofDay % 60),
    weekday: (((days + 3) % 7) + 7) % 7,
    yearDay: days - daysBefore(year) + 1,
  }
}

/** Days from 1970-01-01 to January 1st of a year. */
export function daysBefore(year: number): number {
  const past = year - 1
  return (
    past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 719162
  )
}

/** Seconds since the epoch; parts beyond their range (month 14, second -1) count on. */
export function secondsFromCivil(
  time: Pick<CivilTime, "year" | "month" | "day" | "hour" | "minute" | "second">,
): number {
  const year = time.year + Math.floor((time.month - 1) / 12)
  const month = ((((time.month - 1) % 12) + 12) % 12) + 1
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1]!
  const days = daysBefore(year) + before + (isLeap && month > 2 ? 1 : 0) + time.day - 1
  return days * 86400 + time.hour * 3600 + time.minute * 60 + time.second
}

/** strftime in the C locale; what it does not know stays as it is. */
export function formatTime(format: string, time: CivilTime): string {
  return format.replace(
    /%([-_0^#]?)(\d*)([EO]?)([a-zA-Z%+])/g,
    (whole, flag: string, width: string, _locale: string, letter: string) => {
      const text = directive(letter, time)
      if (text === undefined) return whole
      return flag === "" && width === "" ? text : padded(text, flag, { letter, width })
    },
  )
}

/** GNU's flags: without padding, padded otherwise, in capitals. */
function padded(
  text: string,
  flag: string,
  { letter, width }: { readonly letter: string; readonly width: string },
): string {
  const isNumber = /^\s*\d+$/.test(text)
  const cased = flag === "^" || flag === "#" ? recased(text, flag, letter) : text
  if (flag === "-") return isNumber ? String(Number(text)) : text
  const length = width === "" ? cased.length : Number(width)
  if (flag === "_" && isNumber) return String(Number(text)).padStart(length, " ")
  if (flag === "0" && isNumber) return text.trim().padStart(length, "0")
  return cased.padStart(length, isNumber ? "0" : " ")
}

function recased(text: string, flag: string, letter: string): string {
  return flag === "#" && (letter === "p" || letter === "Z")
    ? text.toLowerCase()
    : text.toUpperCase()
}

const two = (value: number) => String(value).padStart(2, "0")
const four = (value: number) => String(value).padStart(4, "0")

/** Year and week of ISO 8601. */
function isoWeek(time: CivilTime): { readonly year: number; readonly week: number } {
  const thursday = time.yearDay - time.weekday + 3
  const length = daysBefore(time.year + 1) - daysBefore(time.year)
  if (thursday < 1) {
    const last = daysBefore(time.year) - daysBefore(time.year - 1)
    return { year: time.year - 1, week: Math.ceil((thursday + last) / 7) }
  }
  if (thursday > length) return { year: time.year + 1, week: 1 }
  return { year: time.year, week: Math.ceil(thursday / 7) }
}

function directive(letter: string, time: CivilTime): string | undefined {
  const { year, month, day, hour, minute, second, weekday, yearDay } = time
  const hour12 = hour % 12 === 0 ? 12 : hour % 12
  const clock = `${two(hour)}:${two(minute)}:${two(second)}`
  const nth = (first: number) => Math.floor((yearDay - 1 + 7 - ((weekday + first) % 7)) / 7)
  switch (letter) {
    case "a":
      return weekdays[weekday]!.slice(0, 3)
    case "A":
      return weekdays[weekday]!
    case "b":
    case "h":
      return months[month - 1]!.slice(0, 3)
    case "B":
      return months[month - 1]!
    case "c":
      return `${formatTime("%a %b %e", time)} ${clock} ${four(year)}`
    case "C":
      return two(Math.floor(year / 100))
    case "d":
      return two(day)
    case "e":
      return String(day).padStart(2, " ")
    case "D":
    case "x":
      return `${two(month)}/${two(day)}/${two(year % 100)}`
    case "F":
      return `${four(year)}-${two(month)}-${two(day)}`
    case "G":
      return four(isoWeek(time).year)
    case "g":
      return two(isoWeek(time).year % 100)
    case "H":
      return two(hour)
    case "I":
      return two(hour12)
    case "j":
      return String(yearDay).padStart(3, "0")
    case "k":
      return String(hour).padStart(2, " ")
    case "l":
      return String(hour12).padStart(2, " ")
    case "m":
      return two(month)
    case "M":
      return two(minute)
    case "n":
      return "\n"
    case "p":
      return hour < 12 ? "AM" : "PM"
    case "P":
      return hour < 12 ? "am" : "pm"
    case "r":
      return `${two(hour12)}:${two(minute)}:${two(second)} ${hour < 12 ? "AM" : "PM"}`
    case "R":
      return `${two(hour)}:${two(minute)}`
    case "s":
      return String(secondsFromCivil(time))
    case "S":
      return two(second)
    case "t":
      return "\t"
    case "T":
    case "X":
      return clock
    case "u":
      return String(weekday + 1)
    case "U":
      return two(nth(1))
    case "V":
      return two(isoWeek(time).week)
    case "w":
      return String((weekday + 1) % 7)
    case "W":
      return two(nth(0))
    case "y":
      return two(((year % 100) + 100) % 100)
    case "Y":
      return four(year)
    case "z":
      return "+0000"
    case "Z":
      return time.zone ?? "UTC"
    case "%":
      return "%"
  }
  return undefined
}
