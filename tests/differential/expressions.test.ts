/**
 * Generated expressions and statements give what CPython 3.14 gives: value or error message. Another
 * seed than the usual one: `DIFFERENTIAL_SEED=7 npx vitest run --project unit tests/differential`.
 */
import { expect, test } from "vitest"
import { linesOfCPython, linesOfOurs, seed } from "./both"
import { generatedLines } from "./expressions"
import { RandomChoices } from "./random-choices"

const count = 2000

test(`${count} generated lines give what CPython gives (seed ${seed})`, () => {
  const lines = generatedLines(new RandomChoices(seed), count)
  const program = programOf(lines)
  const [expected, actual] = [linesOfCPython(program), linesOfOurs(program)]
  const different = lines.flatMap((line, at) =>
    expected[at] === actual[at] ? [] : [{ line, cpython: expected[at], ours: actual[at] }],
  )
  expect(expected).toHaveLength(count)
  expect(different).toEqual([])
}, 120_000)

/** A program that prints a line an answer; sets are shown sorted, for their order is nobody's. */
function programOf(lines: readonly string[]): string {
  return `lines = ${JSON.stringify(lines)}

def shown(value):
    if isinstance(value, (set, frozenset)):
        return f"{type(value).__name__}({sorted(map(shown, value))})"
    return ascii(value)

def answer(line):
    names = {}
    try:
        try:
            code = compile(line, "<line>", "eval")
        except SyntaxError:
            exec(line, names)
            return shown(names["x"])
        return shown(eval(code, names))
    except Exception as error:
        return f"{type(error).__name__}: {ascii(str(error))}"

for line in lines:
    print(answer(line))
`
}
