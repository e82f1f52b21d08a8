/** Addresses of sockets: what they look like, when two of them meet, and how they are written. */

/** Numbers of the address families, as on Linux. */
export const AF_UNIX = 1
export const AF_INET = 2
export const AF_INET6 = 10

/** Numbers of the socket types. */
export const SOCK_STREAM = 1
export const SOCK_DGRAM = 2

/** An address of the internet families. */
export interface InternetAddress {
  readonly host: string
  readonly port: number
}

/** The address of a Unix socket; `\0` begins an abstract one, the empty one is none. */
export interface UnixAddress {
  readonly path: string
}

export type SocketAddress = InternetAddress | UnixAddress

/** The machine's own name and its address towards the simulated internet. */
export const ownName = "localhost"
export const ownAddress = "192.168.0.10"

/** `127.0.0.1:8888` or a path, as shown to people. */
export function addressText(address: SocketAddress | null): string {
  if (address === null) return ""
  if ("path" in address) return address.path.replace("\0", "@")
  return address.host.includes(":") ? `[${address.host}]:${address.port}` : placeText(address)
}

function placeText({ host, port }: InternetAddress): string {
  return `${host}:${port}`
}

/** The same address in its usual form, or null for what is no IPv4 address. */
export function asIpv4(text: string): string | null {
  const parts = text.split(".")
  const isWhole = parts.length === 4 && parts.every(part => /^\d{1,3}$/.test(part))
  return isWhole && parts.every(part => Number(part) <= 255) ? parts.map(Number).join(".") : null
}

/** The bytes of an IPv6 address, or null for what is none; a zone (`%eth0`) is not kept. */
export function ipv6Bytes(text: string): number[] | null {
  const [head, tail, ...rest] = text.replace(/%.*$/, "").split("::")
  if (rest.length > 0 || !text.includes(":")) return null
  const left = groupsOf(head ?? "")
  const right = tail === undefined ? [] : groupsOf(tail)
  if (left === null || right === null) return null
  const missing = 16 - left.length - right.length
  if (tail === undefined ? missing !== 0 : missing < 2) return null
  return [...left, ...Array.from({ length: missing }, () => 0), ...right]
}

function groupsOf(text: string): number[] | null {
  if (text === "") return []
  const bytes: number[] = []
  for (const [index, group, all] of text
    .split(":")
    .map((part, at, list) => [at, part, list] as const)) {
    const ipv4 = index === all.length - 1 && group.includes(".") ? asIpv4(group) : null
    if (ipv4 !== null) bytes.push(...ipv4.split(".").map(Number))
    else if (/^[0-9a-f]{1,4}$/i.test(group)) {
      const value = parseInt(group, 16)
      bytes.push(value >> 8, value & 255)
    } else return null
  }
  return bytes
}

/** The usual form of an IPv6 address: the longest run of zero groups is left out. */
export function ipv6Text(bytes: readonly number[]): string {
  const groups = Array.from({ length: 8 }, (_, at) => (bytes[at * 2]! << 8) | bytes[at * 2 + 1]!)
  let best = { from: 0, length: 1 }
  for (let from = 0; from < 8; from++) {
    let length = 0
    while (from + length < 8 && groups[from + length] === 0) length++
    if (length > best.length) best = { from, length }
  }
  const text = (some: number[]): string => some.map(group => group.toString(16)).join(":")
  if (best.length < 2) return text(groups)
  return `${text(groups.slice(0, best.from))}::${text(groups.slice(best.from + best.length))}`
}

/** The same address in its usual form, or null for what is no IPv6 address. */
export function asIpv6(text: string): string | null {
  const bytes = ipv6Bytes(text)
  return bytes === null ? null : ipv6Text(bytes)
}

/** True for addresses of the machine itself, which a socket can be bound to. */
export function isOwn(host: string): boolean {
  return host.startsWith("127.") || host === "::1" || host === ownAddress || isAny(host)
}

/** True for the addresses that stand for all of the machine's own. */
export function isAny(host: string): boolean {
  return host === "0.0.0.0" || host === "::"
}

/** Whether a socket bound to `bound` is meant by who calls `called`. */
export function meets(bound: string, called: string): boolean {
  if (bound === called) return true
  return isAny(bound) && (bound === "::" || !called.includes(":"))
}
