/** Clocks and unseeded numbers: the same in every run, and moved by virtual time alone. */
import { expect, test } from "vitest"
import { simulate } from "../../../src/runtime/simulate"

function printed(source: string, seed = 0): string {
  const simulation = simulate({ source, filename: "p.py", seed })
  while (!simulation.advance(1e6));
  return simulation.stdout
}

test("datetime.now follows the virtual clock", () => {
  const source = `
import time
from datetime import datetime
time.sleep(3600)
print(datetime.now().strftime("%Y-%m-%d %H:%M"))
`
  expect(printed(source)).toBe("2025-01-01 10:00\n")
})

test("uuid4 and secrets repeat with the block's seed and change with it", () => {
  const source = "import secrets, uuid\nprint(uuid.uuid4(), uuid.uuid1(), secrets.token_hex(4))"
  expect(printed(source)).toBe(printed(source))
  expect(printed(source, 1)).not.toBe(printed(source, 2))
})

test("timeit measures virtual time", () => {
  const source = `
import time, timeit
print(round(timeit.timeit(lambda: time.sleep(2), number=3)))
`
  expect(printed(source)).toBe("6\n")
})
