/**
 * Which rule of the block answers a request to a host outside the program: the first that fits. A
 * pattern without scheme fits all, one without path every path, `/path` every host; the query only
 * counts where the pattern has one.
 */
import type { NetRule } from "../../trace/simulation"

/** The parts of an address on the web. */
export interface WebAddress {
  readonly scheme: string
  readonly host: string
  readonly port: number
  /** From the first `/`; `/` when there is none. */
  readonly path: string
  /** From the `?`, or "". */
  readonly query: string
}

const usualPorts = new Map([
  ["http", 80],
  ["ws", 80],
  ["https", 443],
  ["wss", 443],
])

/** Takes an address apart; null for what is none. */
export function webAddress(url: string): WebAddress | null {
  const parts =
    /^([a-z][a-z0-9+.-]*):\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(?::(\d+))?([^?#]*)(\?[^#]*)?/i.exec(
      url,
    )
  if (!parts || parts[2] === "") return null
  const scheme = parts[1]!.toLowerCase()
  const port = parts[3] === undefined ? (usualPorts.get(scheme) ?? 0) : Number(parts[3])
  const host = parts[2]!.toLowerCase().replace(/^\[|\]$/g, "")
  return { scheme, host, port, path: parts[4] || "/", query: parts[5] ?? "" }
}

/** The rule that answers, or null. */
export function ruleFor(
  rules: readonly NetRule[],
  method: string,
  address: WebAddress,
): NetRule | null {
  return (
    rules.find(
      rule =>
        (rule.method === "" || rule.method === method.toUpperCase()) && fits(rule.pattern, address),
    ) ?? null
  )
}

/** The rule that speaks of a host alone: for asking its name or connecting to it. */
export function ruleForHost(rules: readonly NetRule[], host: string): NetRule | null {
  return rules.find(rule => hostPattern(rule.pattern) !== "" && isHost(rule.pattern, host)) ?? null
}

function isHost(pattern: string, host: string): boolean {
  return matches(hostPattern(pattern), host)
}

function fits(pattern: string, address: WebAddress): boolean {
  const { scheme, place } = withoutScheme(pattern)
  if (scheme !== "" && !matches(scheme, address.scheme)) return false
  const slash = place.indexOf("/")
  const host = slash < 0 ? place : place.slice(0, slash)
  if (host !== "" && !fitsHost(host, address)) return false
  return slash < 0 || fitsPath(place.slice(slash), address)
}

function fitsHost(pattern: string, { host, port }: WebAddress): boolean {
  return matches(pattern, host) || matches(pattern, `${host}:${port}`)
}

function fitsPath(pattern: string, { path, query }: WebAddress): boolean {
  if (pattern.includes("?")) return matches(pattern, path + query)
  return matches(pattern, path) || (pattern.endsWith("/") && matches(pattern.slice(0, -1), path))
}

function withoutScheme(pattern: string): { readonly scheme: string; readonly place: string } {
  const at = pattern.indexOf("://")
  return at < 0
    ? { scheme: "", place: pattern }
    : { scheme: pattern.slice(0, at), place: pattern.slice(at + 3) }
}

function hostPattern(pattern: string): string {
  return withoutScheme(pattern)
    .place.replace(/[/?].*$/, "")
    .replace(/:\d+$/, "")
}

/** Whether a text is what a pattern with `*` says, without regard to case. */
function matches(pattern: string, text: string): boolean {
  const [first = "", ...rest] = pattern.toLowerCase().split("*")
  let left = text.toLowerCase()
  if (!left.startsWith(first)) return false
  left = left.slice(first.length)
  const last = rest.pop()
  if (last === undefined) return left === ""
  for (const piece of rest) {
    const at = left.indexOf(piece)
    if (at < 0) return false
    left = left.slice(at + piece.length)
  }
  return left.endsWith(last)
}
