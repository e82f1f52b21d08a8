/** What no recorded program can show, because CPython itself would fall over: very deep nesting. */
import { expect, test } from "vitest"
import { simulate } from "../../../src/runtime/simulate"

function printed(source: string): string {
  const simulation = simulate({ source, filename: "p.py" })
  while (!simulation.advance(1e6));
  return simulation.stdout
}

const nest = `
import json
def nest(depth):
    inner = []
    for _ in range(depth):
        inner = [inner]
    return inner
def attempt(call):
    try:
        print(call())
    except RecursionError as error:
        print(error)
`

test("json writes and reads ten thousand lists inside each other", () => {
  const source = `${nest}\ntext = json.dumps(nest(10000))\nprint(len(text), len(json.loads(text)))`
  expect(printed(source)).toBe("20002 1\n")
})

test("json refuses a hundred thousand open brackets with RecursionError", () => {
  expect(printed(`${nest}\nattempt(lambda: json.loads("[" * 100000))`)).toBe(
    "maximum recursion depth exceeded while decoding a JSON array from a unicode string\n",
  )
  expect(printed(`${nest}\nattempt(lambda: json.dumps(nest(100000)))`)).toBe(
    "maximum recursion depth exceeded while encoding a JSON object\n",
  )
})

test("json refuses a list that holds itself even when it is told not to look for circles", () => {
  const source = `${nest}\nloop = []\nloop.append(loop)\nattempt(lambda: json.dumps(loop, check_circular=False))`
  expect(printed(source)).toBe("maximum recursion depth exceeded while encoding a JSON object\n")
})
