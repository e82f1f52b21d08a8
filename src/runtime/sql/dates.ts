/** Dates and times of SQL: ISO texts, `now`, and modifiers (sqlite.org/lang_datefunc.html). */
import { civilFromSeconds, formatTime, secondsFromCivil } from "../civil-time"
import type { SqlFunction } from "./sql-function"
import { type SqlValue, textOf } from "./values"

const datePattern =
  /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?(?:Z|[+-]00:00)?$/
const timePattern = /^(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?$/

/** Seconds since 1970, or null for what is no time. */
function secondsOf(value: SqlValue, now: number): number | null {
  if (value === null) return null
  const text = textOf(value).trim()
  if (text.toLowerCase() === "now") return Math.floor(now / 1000)
  const date = datePattern.exec(text)
  if (date !== null) {
    const [year, month, day, hour, minute, second] = date.slice(1).map(part => Number(part ?? 0))
    return secondsFromCivil({
      year: year!,
      month: month!,
      day: day!,
      hour: hour!,
      minute: minute!,
      second: second!,
    })
  }
  const time = timePattern.exec(text)
  if (time === null) return null
  const [hour, minute, second] = time.slice(1).map(part => Number(part ?? 0))
  return secondsFromCivil({
    year: 2000,
    month: 1,
    day: 1,
    hour: hour!,
    minute: minute!,
    second: second!,
  })
}

const unitSeconds: ReadonlyMap<string, number> = new Map([
  ["second", 1],
  ["minute", 60],
  ["hour", 3600],
  ["day", 86400],
])

function modified(seconds: number, modifier: string): number | null {
  const text = modifier.trim().toLowerCase()
  if (["utc", "localtime", "auto", "unixepoch", "subsec", "subsecond"].includes(text))
    return seconds
  const start = /^start of (day|month|year)$/.exec(text)
  const civil = civilFromSeconds(seconds)
  const midnight = { ...civil, hour: 0, minute: 0, second: 0 }
  if (start !== null) {
    const isYear = start[1] === "year"
    const day = start[1] === "day" ? civil.day : 1
    return secondsFromCivil({ ...midnight, day, month: isYear ? 1 : civil.month })
  }
  const shift = /^([+-]?\d+(?:\.\d+)?) (second|minute|hour|day|month|year)s?$/.exec(text)
  if (shift === null) return null
  const [amount, unit] = [Number(shift[1]), shift[2]!]
  const perUnit = unitSeconds.get(unit)
  if (perUnit !== undefined) return seconds + Math.trunc(amount * perUnit)
  const months = Math.trunc(unit === "year" ? amount * 12 : amount)
  return secondsFromCivil({ ...civil, month: civil.month + months })
}

function timeOf(args: readonly SqlValue[], now: number): number | null {
  const isUnix = args
    .slice(1)
    .some(one => one !== null && textOf(one).toLowerCase() === "unixepoch")
  const first = args.length === 0 ? "now" : args[0]!
  let seconds = isUnix && first !== null ? Number(textOf(first)) : secondsOf(first, now)
  for (const modifier of args.slice(1)) {
    if (seconds === null || modifier === null) return null
    seconds = modified(seconds, textOf(modifier))
  }
  return seconds
}

const formatted = (format: string): SqlFunction => ({
  least: 0,
  most: 20,
  apply: (args, { facts }) => {
    const seconds = timeOf(args, facts.now)
    return seconds === null ? null : formatTime(format, civilFromSeconds(seconds))
  },
})

/** date, time, datetime, strftime, unixepoch and the CURRENT_ constants. */
export const dateFunctions: readonly (readonly [string, SqlFunction])[] = [
  ["date", formatted("%Y-%m-%d")],
  ["time", formatted("%H:%M:%S")],
  ["datetime", formatted("%Y-%m-%d %H:%M:%S")],
  ["current_date", formatted("%Y-%m-%d")],
  ["current_time", formatted("%H:%M:%S")],
  ["current_timestamp", formatted("%Y-%m-%d %H:%M:%S")],
  [
    "unixepoch",
    {
      least: 0,
      most: 20,
      apply: (args, { facts }) => {
        const seconds = timeOf(args, facts.now)
        return seconds === null ? null : BigInt(seconds)
      },
    },
  ],
  [
    "strftime",
    {
      least: 1,
      most: 20,
      apply: ([format, ...args], { facts }) => {
        const seconds = timeOf(args, facts.now)
        if (seconds === null || format === null) return null
        return formatTime(
          textOf(format!).replaceAll("%s", String(seconds)),
          civilFromSeconds(seconds),
        )
      },
    },
  ],
]
