import { expect, test } from "vitest"
import { simulate } from "../../src/runtime/simulate"

/** Runs a program with little memory; answers how it ended and what it printed. */
function run(source: string, slice = 100_000): { readonly ends: string; readonly output: string } {
  const limits = { memory: 8 << 20, instructions: 20_000_000 }
  const simulation = simulate({ source, filename: "program.py", isRecording: false, limits })
  while (!simulation.advance(slice));
  const { outcome } = simulation.recording
  const ends = outcome.kind === "limit" ? outcome.limit : outcome.kind
  return { ends, output: simulation.stdout }
}

test.each([
  ["lists", "kept.append([1])"],
  ["dicts", "kept.append({})"],
  ["texts", "kept.append(str(len(kept)))"],
  ["bytes", "kept.append(bytes([1, 2]))"],
  ["large ints", "kept.append(2 ** 2000 + len(kept))"],
  ["long ints", "kept.append(long + len(kept))"],
  ["ever longer ints", "long *= 3; kept.append(long)"],
  ["generators", "kept.append(x for x in kept)"],
  ["functions", "kept.append(lambda: 1)"],
  ["objects", "kept.append(A())"],
  ["bound methods", "kept.append(A().m)"],
  ["failures", "try: 1 / 0\n    except ZeroDivisionError as error: kept.append(error)"],
  ["keys of a dict", "found[len(found)] = None"],
  ["what stands in a deque", "line.append(A())"],
  ["a linked list", "head = (head,)"],
  ["what a closure holds", "held = keep(held)"],
  ["files", "file.write('x' * 1000)"],
  ["text that is written into memory", "text.write('x' * 1000)"],
  ["callbacks of a loop", "loop.call_soon(print)"],
])("%s that a program keeps for ever end at the limit of memory", (_, line) => {
  const setup = `
import asyncio, collections, io
class A:
    def m(self): pass
def keep(value):
    return lambda: value
kept, found, line, head, held = [], {}, collections.deque(), None, None
long = 3 ** 20_000
file, text, loop = open("f", "w"), io.StringIO(), asyncio.new_event_loop()
`
  expect(run(`${setup}while True:\n    ${line}\n`).ends).toBe("memory")
})

test.each([
  ["a list of an iterator", "list(itertools.combinations(range(100), 50))"],
  ["a list of large ints", "list(itertools.accumulate(itertools.repeat(3), operator.mul))"],
  ["a list of a generator", "list([n] for n in itertools.count())"],
])("%s that never ends does too, while nothing refers to it", (_, expression) => {
  expect(run(`import itertools, operator\n${expression}\n`).ends).toBe("memory")
})

test("what is dropped again does not count", () => {
  const source = "for n in range(300_000):\n    kept = [[n], {n: n}, str(n)]\nprint(kept)"
  const output = "[[299999], {299999: 299999}, '299999']\n"
  expect(run(source)).toEqual({ ends: "finished", output })
})

test("a program ends at the same place however its run is sliced", () => {
  const source =
    "kept = []\nwhile True:\n    kept.append([])\n    if len(kept) % 999 == 0: print(len(kept))"
  const whole = run(source)
  expect(whole.ends).toBe("memory")
  expect(run(source, 997)).toEqual(whole)
})
