/**
 * Generated functions of nested control flow do, step by step, what they do in CPython 3.14. Another
 * seed than the usual one: `DIFFERENTIAL_SEED=7 npx vitest run --project unit tests/differential`.
 */
import { expect, test } from "vitest"
import { generatedFunction, support, type FunctionKind } from "./control-flow"
import { RandomChoices } from "./random-choices"
import { linesOfCPython, linesOfOurs, seed } from "./both"

const count = 60
const kinds: readonly FunctionKind[] = ["def", "generator", "coroutine"]

test(`${count} generated functions of each kind do what they do in CPython (seed ${seed})`, () => {
  const random = new RandomChoices(seed)
  const functions = kinds.flatMap((kind, at) =>
    Array.from({ length: count }, (_, index) =>
      generatedFunction(random, kind, at * count + index),
    ),
  )
  const program = programOf(functions)
  const [expected, actual] = [linesOfCPython(program), linesOfOurs(program)]
  const different = functions.flatMap((text, at) =>
    expected[at] === actual[at] ? [] : [{ text, cpython: expected[at], ours: actual[at] }],
  )
  expect(expected).toHaveLength(functions.length)
  expect(different).toEqual([])
}, 120_000)

/** Each function three times with other decisions; what happened is a line a function. */
function programOf(functions: readonly string[]): string {
  return `${support}
${functions.join("\n\n")}

def line(function):
    runs = []
    for seed in (1, 22, 333):
        drive(function, seed)
        runs.append(", ".join(log))
    return " | ".join(runs)

for index in range(${functions.length}):
    print(line(globals()[f"f{index}"]))
`
}
