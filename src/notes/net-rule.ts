/**
 * One rule of the simulated internet, as a block writes it:
 *
 *     pattern -> status, latency, body
 *     GET https://api.example.com/users/* -> 200, 300ms, {"name": "Ana"}
 *     slow.example.com -> timeout
 *
 * The method, the scheme and the path may be left out, `*` stands for any text. Latency and body may
 * be left out; what is no latency is the body, to the end of the line.
 */
import { nearest } from "./nearest"
import { timeNanos } from "./units"

/** A rule, read. */
export interface NetRule {
  /** `GET` or another method, or "" for all. */
  readonly method: string
  readonly pattern: string
  /** A status, or how the request fails. */
  readonly answer: number | NetFailure
  readonly latencyNanos: number | null
  readonly body: string | null
}

/** How a request can fail. */
export const netFailures = ["timeout", "refused", "dns", "reset"] as const
export type NetFailure = (typeof netFailures)[number]

/** Reads a rule; null for what is none. */
export function readNetRule(written: string): NetRule | null {
  const parts = /^(?:([A-Z]+)[ \t]+)?(\S+)[ \t]*->[ \t]*([^,\s]+)[ \t]*(?:,[ \t]*(.*))?$/.exec(
    written,
  )
  if (!parts) return null
  const answer = answerOf(parts[3] ?? "")
  if (answer === null) return null
  return { method: parts[1] ?? "", pattern: parts[2] ?? "", answer, ...restOf(parts[4] ?? "") }
}

/** A rule that can be read and is near to one that cannot. */
export function nearestNetRule(written: string): string {
  const [pattern = "", rest = ""] = written.split("->").map(part => part.trim())
  const place = (rest === "" ? pattern.split(/\s/)[0] : pattern) || "example.com"
  const answer = rest.split(/[,\s]/)[0] ?? ""
  return `${place} -> ${/^[a-z]/i.test(answer) ? nearest(answer, netFailures) : nearestStatus(answer)}`
}

/** A usual status of the same class: `404` for `4o4`, `500` for `999`, `200` for no number. */
function nearestStatus(written: string): string {
  const first = Number(/\d/.exec(written)?.[0] ?? 2)
  return ["200", "301", "404", "500"][Math.min(Math.max(first, 2), 5) - 2] ?? "200"
}

function answerOf(word: string): number | NetFailure | null {
  const status = /^[1-5]\d\d$/.test(word) ? Number(word) : null
  return status ?? netFailures.find(one => one === word.toLowerCase()) ?? null
}

/** The latency, if the rest begins with one, and the body. */
function restOf(rest: string): Pick<NetRule, "latencyNanos" | "body"> {
  const [first = "", ...others] = rest.split(",")
  const latencyNanos = timeNanos(first.trim())
  const body = latencyNanos === null ? rest : others.join(",")
  return { latencyNanos, body: body.trim() === "" ? null : unescaped(body.trim()) }
}

function unescaped(written: string): string {
  return written.replace(/\\([nt\\])/g, (_, char: string) =>
    char === "n" ? "\n" : char === "t" ? "\t" : "\\",
  )
}
