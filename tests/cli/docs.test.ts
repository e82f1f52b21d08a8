/** The documentation names what there is. */
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import process from "node:process"
import { describe, expect, test } from "vitest"
import { blockOptions, optionKeys } from "../../src/notes/block-options"

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

test("docs/python.md says what the modules offer: node scripts/docs/python-page.mjs writes it", () => {
  const args = ["scripts/docs/python-page.mjs", "--check"]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" })
  expect(stdout + (status === 0 ? "" : stderr)).toBe("")
})

test.each(["README.md", "README.pt-BR.md"])("%s shows pictures that are there", path => {
  const text = readFileSync(path, "utf8")
  const pictures = [...text.matchAll(/docs\/images\/[\w-]+\.png/g)].map(match => match[0])
  expect(pictures).toHaveLength(4)
  for (const picture of pictures) expect(readFileSync(picture).length).toBeGreaterThan(10_000)
})
