import { expect, test } from "vitest"
import { comparedTitle, findCompared } from "../../src/notes/compared-block"
import type { TitledNote } from "../../src/notes/compared-block"

const own = "#| title: juntas\n#| compare: em série\nx = 1"

function note(path: string, ...sources: readonly string[]): TitledNote {
  const blocks = sources.map(source => `\`\`\`asyncio-sim\n${source}\n\`\`\`\n`)
  return { path, text: blocks.join("\n") }
}

function found(...notes: readonly TitledNote[]): string {
  const compared = findCompared("em série", own, notes)
  if (compared.kind !== "block") return JSON.stringify(compared)
  return `${compared.note.path}: ${compared.source.split("\n").at(-1) ?? ""}`
}

test("the option names the title of another block", () => {
  expect(comparedTitle(own)).toBe("em série")
  expect(comparedTitle("x = 1")).toBeNull()
})

test("a block of the same note comes before one of another note", () => {
  const there = note("b.md", "#| title: em série\nx = 3")
  expect(found(note("a.md", own, "#| title: em série\nx = 2"), there)).toBe("a.md: x = 2")
  expect(found(note("a.md", own), there)).toBe("b.md: x = 3")
})

test("a Python block counts where it is marked as a simulation", () => {
  const python = (source: string) => ({ path: "a.md", text: `\`\`\`python\n${source}\n\`\`\`\n` })
  expect(found(python("#| sim\n#| title: em série\nx = 2"))).toBe("a.md: x = 2")
  expect(found(python("#| title: em série\nx = 2"))).toContain("missing")
})

test("a title that nobody has is missing, with the nearest one", () => {
  const missing = found(note("a.md", own, "#| title: em serie\nx = 2"))
  expect(JSON.parse(missing)).toEqual({ kind: "missing", title: "em série", nearest: "em serie" })
  expect(JSON.parse(found(note("a.md", "x = 1")))).toMatchObject({ nearest: "" })
})

test("a block is not compared with itself, but with another one of its title", () => {
  const itself = "#| title: em série\n#| compare: em série\nx = 1"
  const both = note("a.md", itself, "#| title: em série\nx = 2")
  expect(findCompared("em série", itself, [note("a.md", itself)]).kind).toBe("itself")
  expect(findCompared("em série", itself, [both])).toMatchObject({ kind: "block" })
})
