/**
 * What hosts answer that no rule speaks of. Sites made for tutorials (httpbin, jsonplaceholder) have
 * their known forms; others give a page at their root and for `.html`, else JSON about the request.
 */
import { decodeBytes } from "../../python/builtins/encodings"
import type { InternetRequest } from "./internet"
import { hashOf } from "./names"
import type { WebAddress } from "./rules"

/** An answer that was made up. */
export interface SampleAnswer {
  readonly status: number
  readonly type: string
  readonly body: string
  /** Null for a latency like any other. */
  readonly latencyNanos: number | null
}

const JSON_TYPE = "application/json"
const PAGE_TYPE = "text/html; charset=utf-8"

/** The answer to a request. */
export function sampleAnswer(request: InternetRequest, address: WebAddress): SampleAnswer {
  const { host, path } = address
  if (host === "httpbin.org" || host === "www.httpbin.org") return httpbin(request, address)
  if (host === "jsonplaceholder.typicode.com") return placeholder(request, path)
  const isPage = path === "/" || /\.html?$/.test(path)
  return isPage && !host.startsWith("api.") ? page(address) : about(request, address)
}

function json(value: unknown, status = 200, latencyNanos: number | null = null): SampleAnswer {
  return { status, type: JSON_TYPE, body: JSON.stringify(value), latencyNanos }
}

function page({ host, path }: WebAddress): SampleAnswer {
  const title = host === "example.com" ? "Example Domain" : host
  const body =
    `<!doctype html>\n<html>\n<head><title>${title}</title></head>\n` +
    `<body><h1>${title}</h1><p>${path}</p></body>\n</html>\n`
  return { status: 200, type: PAGE_TYPE, body, latencyNanos: null }
}

/** What was asked, so that a program has something to show. */
function about({ method, url }: InternetRequest, { path, query }: WebAddress): SampleAnswer {
  const last = /(\d+)\/?$/.exec(path)?.[1]
  const id = last === undefined ? hashOf(url) % 1000 : Number(last)
  return json({ id, name: `item ${id}`, url, method: method.toUpperCase(), args: argsOf(query) })
}

function httpbin(request: InternetRequest, address: WebAddress): SampleAnswer {
  const [, verb = "", argument = ""] = address.path.split("/")
  const seconds = Math.min(10, Number(argument) || 0)
  switch (verb) {
    case "":
    case "html":
      return page(address)
    case "delay":
      return json(echoed(request, address), 200, seconds * 1e9 + 50e6)
    case "status":
      return { ...json("", Number(argument) || 200), type: PAGE_TYPE, body: "" }
    case "uuid":
      return json({ uuid: "12345678-1234-4234-8234-123456789abc" })
    case "ip":
      return json({ origin: "203.0.113.7" })
    case "json":
      return json({ slideshow: { title: "Sample Slide Show", author: "Yours Truly" } })
    default:
      return json(echoed(request, address))
  }
}

/** A request as httpbin tells it back. */
function echoed({ method, url, headers, body }: InternetRequest, { query }: WebAddress) {
  const data = decodeBytes(body, "utf-8", "replace")
  const told = {
    args: argsOf(query),
    headers: Object.fromEntries(headers),
    origin: "203.0.113.7",
    url,
  }
  return method.toUpperCase() === "GET" ? told : { ...told, data, json: parsed(data) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function argsOf(query: string): Readonly<Record<string, string>> {
  const pairs = query
    .replace(/^\?/, "")
    .split("&")
    .filter(pair => pair !== "")
  return Object.fromEntries(
    pairs.map(pair => {
      const [name = "", ...value] = pair.split("=")
      return [unquoted(name), unquoted(value.join("="))]
    }),
  )
}

function unquoted(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "))
  } catch {
    return text
  }
}

function placeholder({ method, body }: InternetRequest, path: string): SampleAnswer {
  const [, kind = "", number] = path.split("/")
  if (method.toUpperCase() === "POST") {
    const sent = parsed(decodeBytes(body, "utf-8", "replace"))
    return json({ ...(typeof sent === "object" ? sent : {}), id: 101 }, 201)
  }
  if (number === undefined) return json([1, 2, 3].map(id => record(kind, id)))
  const id = Number(number)
  return id >= 1 && id <= 100 ? json(record(kind, id)) : json({}, 404)
}

function record(kind: string, id: number): unknown {
  const userId = Math.ceil(id / 10)
  switch (kind) {
    case "todos":
      return { userId, id, title: `todo ${id}`, completed: id % 2 === 0 }
    case "users":
      return { id, name: `User ${id}`, username: `user${id}`, email: `user${id}@example.com` }
    case "comments":
      return { postId: userId, id, name: `comment ${id}`, body: `text of comment ${id}` }
    default:
      return { userId, id, title: `title ${id}`, body: `body of post ${id}` }
  }
}
