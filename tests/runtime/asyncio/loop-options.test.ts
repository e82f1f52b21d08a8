/** What a request says about loops: debug mode, eager tasks. */
import { expect, test } from "vitest"
import { simulate } from "../../../src/runtime/simulate"
import type { SimulationRequest } from "../../../src/trace/simulation"

const source = `import asyncio, time
async def work():
    print("begins")
async def main():
    task = asyncio.create_task(work())
    print("made, done:", task.done())
    time.sleep(0.5)
asyncio.run(main())
`

function run(options: Partial<SimulationRequest>) {
  const simulation = simulate({ source, filename: "main.py", ...options })
  while (!simulation.advance(1_000_000));
  return simulation
}

test("without options tasks wait for their turn and nobody is told of slow steps", () => {
  const { stdout, stderr } = run({})
  expect(stdout).toBe("made, done: False\nbegins\n")
  expect(stderr).toBe("")
})

test("eager tasks begin inside the call that makes them", () => {
  expect(run({ isEager: true }).stdout).toBe("begins\nmade, done: True\n")
})

test("debug mode tells of a step that takes longer than 0.1 s", () => {
  const { stdout, stderr } = run({ isDebugging: true })
  expect(stdout).toBe("made, done: False\nbegins\n")
  expect(stderr).toContain("Executing <Task finished name='Task-1' coro=<main() done")
  expect(stderr).toMatch(/ took 0\.500 seconds\n$/)
})
