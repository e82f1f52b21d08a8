/** Times and rates as authors write them. */

const timeUnits = new Map([
  ["ns", 1],
  ["us", 1e3],
  ["µs", 1e3],
  ["ms", 1e6],
  ["s", 1e9],
  ["min", 60e9],
])

const rateUnits = new Map([
  ["b", 1],
  ["kb", 1e3],
  ["mb", 1e6],
  ["gb", 1e9],
  ["bit", 1 / 8],
  ["kbit", 1e3 / 8],
  ["mbit", 1e6 / 8],
  ["gbit", 1e9 / 8],
])

/** `5 ms`, `0.2s`, `0`: nanoseconds, or null for what is no time. */
export function timeNanos(written: string): number | null {
  const parts = /^(\d+(?:[.,]\d+)?)[ \t]*([a-zµ]*)$/i.exec(written)
  if (!parts) return null
  const number = numberOf(parts[1] ?? "")
  const unit = (parts[2] ?? "").toLowerCase()
  if (unit === "") return number === 0 ? 0 : null
  const nanos = timeUnits.get(unit)
  return nanos === undefined ? null : Math.round(number * nanos)
}

/** `1 MB/s`, `100 kbit/s`: bytes in a second, or null for what is no rate. */
export function bytesPerSecond(written: string): number | null {
  const parts = /^(\d+(?:[.,]\d+)?)[ \t]*([a-z]+)\/s$/i.exec(written)
  if (!parts) return null
  const unit = rateUnits.get((parts[2] ?? "").toLowerCase())
  const rate = unit === undefined ? 0 : numberOf(parts[1] ?? "") * unit
  return rate > 0 ? rate : null
}

function numberOf(written: string): number {
  return Number(written.replace(",", "."))
}
