import { expect, test } from "vitest"
import { simulate } from "../../src/runtime/simulate"
import type { SimulationRequest } from "../../src/trace/simulation"
import { telling } from "../builders/telling"

/** The sentences of a program whose `main` has these lines. */
function told(lines: readonly string[], more: Partial<SimulationRequest> = {}): string {
  const body = lines.map(line => `    ${line}\n`).join("")
  const source = `import asyncio
async def nap(delay):
    await asyncio.sleep(delay)
async def main():
${body}asyncio.run(main())`
  const simulation = simulate({ source, filename: "p.py", ...more })
  while (!simulation.advance(1e6));
  return telling(simulation.recording, "en").all().join("\n")
}

test("Ctrl+C around a gather is told as the gather's cancellation", () => {
  const signals = [{ name: "SIGINT", atNanos: 1e9 }]
  const sentences = told(["await asyncio.gather(nap(5), nap(6))"], { signals })
  expect(sentences).toContain("gather was cancelled: main gets CancelledError")
})

test("a gather whose part was cancelled says so", () => {
  const sentences = told([
    "part = asyncio.create_task(nap(5))",
    "asyncio.get_running_loop().call_later(1, part.cancel)",
    "await asyncio.gather(part, nap(2))",
  ])
  expect(sentences).toContain("One task of gather was cancelled: main")
})

test("a gather whose part raised says that it failed", () => {
  const sentences = told(["await asyncio.gather(nap(2), nap('x'))"])
  expect(sentences).toContain("One task of gather failed: main")
})

test("a refused connection is told as one", () => {
  const sentences = told(["await asyncio.open_connection('127.0.0.1', 9)"])
  expect(sentences).toContain("The connection to 127.0.0.1:9 failed: main")
})

test("a host that refuses by a rule is waited for as a connection", () => {
  const rule = {
    method: "",
    pattern: "http://shop.test/*",
    answer: "refused",
    latencyNanos: null,
    body: null,
  } as const
  const network = { latencyNanos: 1e6, bytesPerSecond: null, rules: [rule] }
  const lines = [
    "import httpx",
    "async with httpx.AsyncClient() as client:",
    "    await client.get('http://shop.test/')",
  ]
  expect(told(lines, { network })).toMatch(
    /for the connection to shop\.test.*The connection to shop\.test failed: main/s,
  )
})

test("what a child process prints is told as its own", () => {
  const sentences = told([
    "import subprocess",
    "subprocess.run(['echo', 'from the child'])",
    "print('from main')",
  ])
  expect(sentences).toContain("Process echo from the child prints from the child.")
  expect(sentences).toContain("prints from main")
})
