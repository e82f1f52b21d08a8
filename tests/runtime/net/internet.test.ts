import { expect, test } from "vitest"
import { readNetRule } from "../../../src/notes/net-rule"
import { Internet, type InternetAnswer } from "../../../src/runtime/net/internet"
import { HostNames } from "../../../src/runtime/net/names"
import { ruleFor, webAddress } from "../../../src/runtime/net/rules"

const rules = (...written: string[]) => written.map(one => readNetRule(one)!)

function ask(internet: Internet, url: string, method = "GET"): InternetAnswer {
  return internet.ask({ method, url, headers: [], body: new Uint8Array() })
}

function textOf(answer: InternetAnswer): string {
  return answer.kind === "failure" ? answer.failure : new TextDecoder().decode(answer.body)
}

function ruleThatFits(pattern: string, url: string, method = "GET"): boolean {
  return ruleFor(rules(`${pattern} -> 200`), method, webAddress(url)!) !== null
}

test("a pattern without scheme or path fits all of them", () => {
  expect(ruleThatFits("example.com", "https://example.com/a?b=1")).toBe(true)
  expect(ruleThatFits("*.example.com", "http://api.example.com:8080/")).toBe(true)
  expect(ruleThatFits("example.com", "https://other.com/")).toBe(false)
  expect(ruleThatFits("http://example.com", "https://example.com/")).toBe(false)
})

test("paths, ports, queries and methods count where a pattern has them", () => {
  expect(ruleThatFits("x.org/users/*", "https://x.org/users/7?full=1")).toBe(true)
  expect(ruleThatFits("x.org/users", "https://x.org/users/7")).toBe(false)
  expect(ruleThatFits("x.org:81", "http://x.org/")).toBe(false)
  expect(ruleThatFits("x.org/s?q=*", "http://x.org/s?q=abc")).toBe(true)
  expect(ruleThatFits("POST x.org", "http://x.org/")).toBe(false)
})

test("the first rule that fits answers", () => {
  const internet = new Internet(rules("x.org/a -> 503, 20ms, busy", "x.org -> 200, 1s, ok"), 0)
  const answer = ask(internet, "https://x.org/a")
  expect(answer).toMatchObject({ status: 503, latencyNanos: 20e6 })
  expect([textOf(answer), textOf(ask(internet, "https://x.org/b"))]).toEqual(["busy", "ok"])
})

test("a rule may let a request fail", () => {
  const internet = new Internet(rules("a.org -> timeout", "b.org -> refused, 2s"), 0)
  expect([textOf(ask(internet, "http://a.org/")), ask(internet, "http://b.org/")]).toEqual([
    "timeout",
    { kind: "failure", failure: "refused", latencyNanos: 2e9 },
  ])
})

test("without rules every host answers, each request always in the same time", () => {
  const once = ask(new Internet([], 0), "https://example.com/")
  expect(once).toEqual(ask(new Internet([], 0), "https://example.com/"))
  expect(textOf(once)).toContain("Example Domain")
  expect(once.latencyNanos).not.toBe(ask(new Internet([], 5), "https://example.com/").latencyNanos)
})

test("sites made for tutorials answer as they are known to", () => {
  const internet = new Internet([], 0)
  expect(ask(internet, "https://httpbin.org/delay/2").latencyNanos).toBe(2.05e9)
  expect(ask(internet, "https://httpbin.org/status/418")).toMatchObject({ status: 418 })
  expect(JSON.parse(textOf(ask(internet, "https://jsonplaceholder.typicode.com/todos/1")))).toEqual(
    { userId: 1, id: 1, title: "todo 1", completed: false },
  )
})

test("names get addresses of their own, always the same; reserved ones get none", () => {
  const names = new HostNames()
  const address = names.addressOf("example.com")
  expect(address).toBe(new HostNames().addressOf("example.com"))
  expect(names.nameOf(address!)).toBe("example.com")
  expect(
    ["localhost", "nope.invalid", "server", "127.0.0.1"].map(one => names.addressOf(one)),
  ).toEqual(["127.0.0.1", null, null, "127.0.0.1"])
})
