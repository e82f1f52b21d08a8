/**
 * Names of hosts. `localhost` and the machine's own name are known; every other name with a dot gets
 * an address of the range that is kept free for tests (198.18.0.0/15), always the same one, and the
 * network remembers whose it is. Reserved endings and names without a dot are not known.
 */
import { asIpv4, asIpv6, ownName } from "./address"

/** Endings that RFC 2606 and 6762 keep from ever being a host on the internet. */
const unknownEndings = new Set(["invalid", "test", "local", "internal", "lan", "nonexistent"])

/** What a simulation knows of names. */
export class HostNames {
  private readonly names = new Map<string, string>()

  /** `isRefused` says which names the block wants to be unknown; `isNamed`, which it speaks of. */
  constructor(
    private readonly isRefused: (host: string) => boolean = () => false,
    private readonly isNamed: (host: string) => boolean = () => false,
  ) {}

  /** The address of a name or of an address in any form; null for what is not known. */
  addressOf(host: string, wantsIpv6 = false): string | null {
    const numeric = asIpv4(host) ?? asIpv6(host)
    if (numeric !== null) return numeric
    const name = host.toLowerCase().replace(/\.$/, "")
    if (name === "localhost" || name === ownName || name.endsWith(".localhost"))
      return wantsIpv6 ? "::1" : "127.0.0.1"
    return wantsIpv6 || !this.isKnown(name) ? null : this.inventedFor(name)
  }

  /** The name an invented address was given to, or null. */
  nameOf(address: string): string | null {
    return this.names.get(address) ?? null
  }

  private isKnown(name: string): boolean {
    if (this.isRefused(name)) return false
    if (this.isNamed(name)) return true
    const labels = name.split(".")
    const isForm = labels.every(label => /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?$/i.test(label))
    const ending = labels.at(-1)!
    return isForm && labels.length > 1 && !/^\d+$/.test(ending) && !unknownEndings.has(ending)
  }

  private inventedFor(name: string): string {
    for (let place = hashOf(name) % 131_072; ; place = (place + 1) % 131_072) {
      const address = `198.${18 + (place >> 16)}.${(place >> 8) & 255}.${place & 255}`
      const holder = this.names.get(address) ?? name
      if (holder !== name) continue
      this.names.set(address, name)
      return address
    }
  }
}

/** A number that depends on a text alone (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash
}

/** Ports that services are known by. */
export const services: ReadonlyMap<string, number> = new Map([
  ["echo", 7],
  ["ftp", 21],
  ["ssh", 22],
  ["telnet", 23],
  ["smtp", 25],
  ["domain", 53],
  ["http", 80],
  ["pop3", 110],
  ["imap2", 143],
  ["https", 443],
  ["submission", 587],
  ["imaps", 993],
  ["pop3s", 995],
  ["mysql", 3306],
  ["postgresql", 5432],
  ["http-alt", 8080],
])
