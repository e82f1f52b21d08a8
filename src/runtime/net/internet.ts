/**
 * The internet outside the program: nobody is there, so rules of the block and sensible inventions
 * answer. The same request gets the same answer after the same time, on every machine; the seed
 * changes the times. Sites that tutorials use answer as they are known to (`sample-sites.ts`).
 */
import type { NetRule } from "../../trace/simulation"
import { encodeText } from "../../python/builtins/encodings"
import { hashOf } from "./names"
import { ruleFor, ruleForHost, webAddress, type WebAddress } from "./rules"
import { sampleAnswer } from "./sample-sites"

/** A request as a library of the web sends it. */
export interface InternetRequest {
  readonly method: string
  /** Whole, with scheme and host. */
  readonly url: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array
}

/** How a request can fail before there is an answer. */
export type InternetFailure = "timeout" | "refused" | "dns" | "reset"

/** What comes back, and how long it takes from the request to the whole answer. */
export type InternetAnswer =
  | {
      readonly kind: "response"
      readonly status: number
      readonly headers: readonly (readonly [string, string])[]
      readonly body: Uint8Array
      readonly latencyNanos: number
    }
  | {
      readonly kind: "failure"
      readonly failure: InternetFailure
      readonly latencyNanos: number
    }

/** How long Linux calls a host that does not answer. */
const connectPatienceNanos = 130e9
/** Failures are known sooner or later. */
const failureNanos: Readonly<Record<InternetFailure, number>> = {
  timeout: connectPatienceNanos,
  refused: 20e6,
  dns: 5e6,
  reset: 30e6,
}

/** What answers for all hosts outside a program. */
export class Internet {
  constructor(
    private readonly rules: readonly NetRule[],
    private readonly seed: number,
  ) {}

  ask(request: InternetRequest): InternetAnswer {
    const address = webAddress(request.url)
    if (address === null) return failed("dns", null)
    const rule = ruleFor(this.rules, request.method, address)
    if (typeof rule?.answer === "string") return failed(rule.answer, rule.latencyNanos)
    const sample = sampleAnswer(request, address)
    const text = rule?.body ?? (rule === null ? sample.body : bodyFor(rule.answer, sample.body))
    const status = rule?.answer ?? sample.status
    const latencyNanos =
      rule?.latencyNanos ?? sample.latencyNanos ?? this.usualLatency(request.method, address)
    const body = encodeText(text, "utf-8", "replace").data
    const headers = headersFor(rule?.body == null ? sample.type : typeOf(text), body.length)
    return { kind: "response", status, headers, body, latencyNanos }
  }

  /** Whether a rule wants the name of a host to be unknown. */
  isUnknown(host: string): boolean {
    return ruleForHost(this.rules, host)?.answer === "dns"
  }

  /** Whether a rule speaks of a host, which then exists. */
  isNamed(host: string): boolean {
    return ruleForHost(this.rules, host) !== null
  }

  /** How connecting to a host fails by a rule; null when it does not. */
  failureOf(host: string): InternetFailure | null {
    const answer = ruleForHost(this.rules, host)?.answer
    return typeof answer === "string" ? answer : null
  }

  /** From 50 to 250 ms, as the address and the seed will have it. */
  private usualLatency(method: string, { host, path, query }: WebAddress): number {
    const hash = hashOf(`${this.seed} ${method.toUpperCase()} ${host}${path}${query}`)
    return (50 + (hash % 201)) * 1_000_000
  }
}

function failed(failure: InternetFailure, latencyNanos: number | null): InternetAnswer {
  return { kind: "failure", failure, latencyNanos: latencyNanos ?? failureNanos[failure] }
}

function bodyFor(status: number, usual: string): string {
  return status >= 200 && status < 300 && status !== 204 ? usual : ""
}

/** JSON where it looks like it, else a page or plain text. */
function typeOf(body: string): string {
  if (/^\s*[{["]/.test(body)) return "application/json"
  return /^\s*</.test(body) ? "text/html; charset=utf-8" : "text/plain; charset=utf-8"
}

function headersFor(type: string, length: number): readonly (readonly [string, string])[] {
  return [
    ["Content-Type", type],
    ["Content-Length", String(length)],
    ["Server", "asyncio-sim"],
  ]
}
