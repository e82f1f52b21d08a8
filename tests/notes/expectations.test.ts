import { expect, test } from "vitest"
import { locale } from "../../src/locale"
import { parseBlock } from "../../src/notes/block-options"
import { verdictsOf, type RunFacts } from "../../src/notes/expectations"

const run: RunFacts = {
  stdout: "a\nb \n",
  virtualSeconds: 2.0004,
  outcome: "finished",
  exceptionType: null,
}
const verdicts = (source: string, facts: Partial<RunFacts> = {}): string[] =>
  verdictsOf(parseBlock(source).options, { ...run, ...facts }).map(
    each => `${each.option} ${each.isMet} ${each.expected}|${each.actual}`,
  )

test("nothing expected, nothing judged", () => expect(verdicts("print(1)")).toEqual([]))

test.each([
  ["#| expect-output: a\n#| expect-output: b", "expect-output true a\nb|a\nb"],
  ["#| expect-output: a", "expect-output false a|a\nb"],
  ["#| expect-time: 2", "expect-time true 2.0|2.0"],
  ["#| expect-time: 2.000", "expect-time true 2.000|2.000"],
  ["#| expect-time: 2.0000", "expect-time false 2.0000|2.0004"],
  ["#| expect-time: 1,9s", "expect-time false 1.9|2.0"],
  ["#| expect-outcome: deadlock", "expect-outcome false deadlock|finished"],
])("%s", (source, verdict) => expect(verdicts(source)).toEqual([verdict]))

test("an empty expect-output promises that nothing is printed", () => {
  expect(verdicts("#| expect-output:", { stdout: "" })).toEqual(["expect-output true |"])
})

test("an exception is expected by its name or by its kind", () => {
  const failed = { outcome: "raised", exceptionType: "KeyError" }
  expect(verdicts("#| expect-outcome: KeyError", failed)[0]).toContain("true")
  expect(verdicts("#| expect-outcome: raised", failed)[0]).toContain("true")
  expect(verdicts("#| expect-outcome: ValueError", failed)[0]).toContain(
    "false ValueError|KeyError",
  )
})

test.each([
  ["a\nc", "Line 2 of the output should be b; it is c."],
  ["a", "Line 2 of the output should be b; there is none."],
  ["", "Line 1 of the output should be a; there is none."],
  ["a\nb\nc", "Line 3 of the output, c, was not expected."],
])("of %j the verdict names the first line that differs", (stdout, sentence) => {
  const { options } = parseBlock("#| expect-output: a\n#| expect-output: b")
  const [verdict] = verdictsOf(options, { ...run, stdout })
  expect(locale("en").text(verdict!.key, verdict!.params)).toBe(sentence)
})
