import { expect, test } from "vitest"
import { simulate } from "../../../../src/runtime/simulate"

function run(source: string, instructions: number) {
  return simulate({ source, filename: "main.py", limits: { instructions } })
}

const CATASTROPHE = `
import re
print("before")
re.match(r"(a+)+$", "a" * 40 + "b")
`

test("a catastrophic pattern ends at the limit of instructions", () => {
  const simulation = run(CATASTROPHE, 300_000)
  while (!simulation.advance(1_000_000));
  const { outcome } = simulation.recording
  expect(outcome).toEqual({ kind: "limit", limit: "instructions", value: 300_000 })
  expect(simulation.stdout).toBe("before\n")
})

test("a long match lets the page do other things in between", () => {
  const simulation = run(CATASTROPHE, 400_000)
  let slices = 0
  while (!simulation.advance(20_000)) slices++
  expect(slices).toBeGreaterThan(15)
})

test("short matches in a loop count as instructions too", () => {
  const source = `
import re
text = "a" * 2000
while True:
    re.search("a*b", text)
`
  const simulation = run(source, 200_000)
  while (!simulation.advance(1_000_000));
  expect(simulation.recording.outcome.kind).toBe("limit")
})

test("other threads run while one matches", () => {
  const source = `
import re, threading
threading.Thread(target=lambda: print("thread"), daemon=True).start()
re.match(r"(a+)+$", "a" * 20 + "b")
print("matched")
`
  const simulation = run(source, 10_000_000)
  while (!simulation.advance(1_000_000));
  expect(simulation.stdout).toBe("thread\nmatched\n")
})
