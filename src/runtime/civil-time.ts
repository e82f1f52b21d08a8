/** Dates and times of day from seconds since the epoch, in UTC, without the engine's own clocks. */
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
}

const weekdays = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ")
const months =
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
function daysBefore(year: number): number {
  const past = year - 1
  return (
    past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 719162
  )
}

/** strftime in the C locale. Unknown directives stay as they are. */
export function formatTime(format: string, time: CivilTime): string {
  return format.replace(
    /%([a-zA-Z%])/g,
    (whole, letter: string) => directive(letter, time) ?? whole,
  )
}

function directive(letter: string, time: CivilTime): string | undefined {
  const two = (value: number) => String(value).padStart(2, "0")
  const hour12 = time.hour % 12 === 0 ? 12 : time.hour % 12
  const date = `${two(time.month)}/${two(time.day)}/${two(time.year % 100)}`
  const clock = `${two(time.hour)}:${two(time.minute)}:${two(time.second)}`
  const texts: Record<string, string> = {
    a: weekdays[time.weekday]!.slice(0, 3),
    A: weekdays[time.weekday]!,
    b: months[time.month - 1]!.slice(0, 3),
    h: months[time.month - 1]!.slice(0, 3),
    B: months[time.month - 1]!,
    d: two(time.day),
    e: String(time.day).padStart(2, " "),
    D: date,
    F: `${time.year}-${two(time.month)}-${two(time.day)}`,
    H: two(time.hour),
    I: two(hour12),
    j: String(time.yearDay).padStart(3, "0"),
    m: two(time.month),
    M: two(time.minute),
    n: "\n",
    p: time.hour < 12 ? "AM" : "PM",
    R: `${two(time.hour)}:${two(time.minute)}`,
    S: two(time.second),
    t: "\t",
    T: clock,
    u: String(time.weekday + 1),
    w: String((time.weekday + 1) % 7),
    x: date,
    X: clock,
    y: two(time.year % 100),
    Y: String(time.year),
    z: "+0000",
    Z: "UTC",
    "%": "%",
  }
  texts["c"] = `${texts["a"]!} ${texts["b"]!} ${texts["e"]!} ${clock} ${time.year}`
  return texts[letter]
}
