import { expect, test } from "vitest"
import { readNetRule } from "../../src/notes/net-rule"
import { bytesPerSecond, timeNanos } from "../../src/notes/units"

test("a rule has a pattern and a status; method, latency and body may be left out", () => {
  const plain = { method: "", latencyNanos: null, body: null }
  expect(readNetRule("api.example.com -> 404")).toEqual({
    ...plain,
    pattern: "api.example.com",
    answer: 404,
  })
  expect(readNetRule('POST https://x.org/a* -> 201, 0.3s, {"a": 1, "b": 2}')).toEqual({
    method: "POST",
    pattern: "https://x.org/a*",
    answer: 201,
    latencyNanos: 300_000_000,
    body: '{"a": 1, "b": 2}',
  })
})

test("what is no latency belongs to the body", () => {
  const rule = readNetRule("x.org -> 200, olá, mundo\\n")
  expect([rule?.latencyNanos, rule?.body]).toEqual([null, "olá, mundo\n"])
})

test("failures have names", () => {
  expect(readNetRule("x.org/slow -> timeout")?.answer).toBe("timeout")
  expect(readNetRule("x.org -> dns, 2s")?.latencyNanos).toBe(2e9)
  expect(readNetRule("x.org -> maybe")).toBeNull()
  expect(readNetRule("x.org 200")).toBeNull()
})

test("times and rates have units", () => {
  expect(["5 ms", "0", "1,5s", "200us", "5", "soon"].map(timeNanos)).toEqual([
    5e6,
    0,
    1.5e9,
    2e5,
    null,
    null,
  ])
  expect(["1 MB/s", "8 kbit/s", "10", "0 B/s"].map(bytesPerSecond)).toEqual([1e6, 1e3, null, null])
})
