import { expect, test } from "vitest"
import { withImport } from "../../../src/player/panels/edits"

test("An import goes below the imports at the top", () => {
  const source = "import asyncio\n\nasync def main(): ..."
  expect(withImport(source, "time")).toBe("import asyncio\nimport time\n\nasync def main(): ...")
})

test("An import goes below options and opening comments", () => {
  const source = "#| title: Teste\n# um exemplo\nprint(time.time())"
  expect(withImport(source, "time")).toBe(
    "#| title: Teste\n# um exemplo\nimport time\nprint(time.time())",
  )
})

test("An import goes below the docstring", () => {
  const source = '"""Um exemplo\nde duas linhas."""\nprint(time.time())'
  expect(withImport(source, "time")).toBe(
    '"""Um exemplo\nde duas linhas."""\nimport time\nprint(time.time())',
  )
})

test("An import inside a function does not count as one at the top", () => {
  const source = "def f():\n    import asyncio\n\ntime.sleep(1)"
  expect(withImport(source, "time")).toBe(`import time\n${source}`)
})

test("An empty program gets its import", () => {
  expect(withImport("", "time")).toBe("import time\n")
})
