/** The documentation names what there is. */
import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { blockOptions, optionKeys } from "../../src/notes/block-options"
import { offeredModules } from "../../src/runtime/modules"

describe("docs/block.md", () => {
  const text = readFileSync("docs/block.md", "utf8")
  const [table = "", later = ""] = text.split("These are read and reported")
  const rows = [...table.matchAll(/^\| `([\w-]+)` *\|/gm)].map(match => match[1])
  const named = [...later.matchAll(/`([\w-]+)`/g)].map(match => match[1])

  test("has a row for every option that is honoured, in their order", () => {
    expect(rows).toEqual(optionKeys().filter(key => blockOptions[key].isAvailable))
  })

  test("names every option that is not honoured yet", () => {
    expect(named).toEqual(optionKeys().filter(key => !blockOptions[key].isAvailable))
  })
})

test("docs/python.md has a row for every module that programs can import", () => {
  const text = readFileSync("docs/python.md", "utf8")
  const rows = [...text.matchAll(/^\| `(\w+)` *\|/gm)].map(match => match[1] ?? "")
  expect(rows.sort()).toEqual([...offeredModules].sort())
})

test.each(["README.md", "README.pt-BR.md"])("%s shows pictures that are there", path => {
  const text = readFileSync(path, "utf8")
  const pictures = [...text.matchAll(/docs\/images\/[\w-]+\.png/g)].map(match => match[0])
  expect(pictures).toHaveLength(4)
  for (const picture of pictures) expect(readFileSync(picture).length).toBeGreaterThan(10_000)
})
