import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { parseModule } from "../../../src/python/syntax"
import { allCodes, compiled } from "./compiled"
import { fixtures, topics } from "./fixtures"
import { problemsOf } from "./registers-check"

const programs = join(__dirname, "../../programs")

/** Programs that show a mistake in their syntax have no code. */
function problemsIn(source: string): readonly string[] {
  if ("error" in parseModule(source)) return []
  return allCodes(compiled(source)).flatMap(problemsOf)
}

describe("no way through the code reads a temporary before it holds something", () => {
  for (const topic of topics()) {
    test(`fixtures about ${topic}`, () => {
      expect(fixtures(topic).flatMap(({ source }) => problemsIn(source))).toEqual([])
    })
  }

  for (const topic of readdirSync(programs)) {
    const files = readdirSync(join(programs, topic)).filter(name => name.endsWith(".py"))
    test.each(files)(`${topic}/%s`, file => {
      expect(problemsIn(readFileSync(join(programs, topic, file), "utf8"))).toEqual([])
    })
  }
})

test("the check sees a temporary that nothing was put into", () => {
  const code = compiled("def f(a): return -a").codes[0]!.code
  const instructions = code.instructions.map((word, index) =>
    index === code.instructions.length - 1 ? code.registerCount - 1 : word,
  )
  instructions[0] = instructions[instructions.length - 2]!
  instructions[1] = code.registerCount - 1
  expect(problemsOf({ ...code, instructions })).not.toEqual([])
})
