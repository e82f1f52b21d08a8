/** `check`: what is wrong, a line each. */
import { spawnSync } from "node:child_process"
import { readdirSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { beforeAll, describe, expect, test } from "vitest"
import { asyncioSim, buildTerminal, fileWith, folderWith } from "./terminal"

beforeAll(buildTerminal)

const fence = "```"
const block = (...lines: readonly string[]): string =>
  [`${fence}asyncio-sim`, ...lines, fence, ""].join("\n")

describe("check", () => {
  test("names syntax errors by path and line, and fails", () => {
    const path = fileWith("wrong.py", "x = 1\nif x\n    pass\n")
    expect(asyncioSim("check", path)).toEqual({
      stdout: `${path}:2: error syntax-error SyntaxError: expected ':'\n`,
      stderr: "",
      exit: 1,
    })
  })

  test("says nothing of what is right", () => {
    const folder = folderWith({ "a.py": "print(1)\n", "b/c.md": "# no simulation\n" })
    expect(asyncioSim("check", folder)).toEqual({ stdout: "", stderr: "", exit: 0 })
  })

  test("a link that leads nowhere is passed over", () => {
    const folder = folderWith({ "a.py": "print(1)\n" })
    symlinkSync("/nowhere.py", join(folder, "b.py"))
    expect(asyncioSim("check", folder)).toEqual({ stdout: "", stderr: "", exit: 0 })
  })

  test("counts lines in the note", () => {
    const path = fileWith("Note.md", `# A note\n\n${block("x = 1", "def f(:")}`)
    expect(asyncioSim("check", path).stdout).toBe(
      `${path}:5: error syntax-error SyntaxError: invalid syntax\n`,
    )
  })

  test("names expectations that are not met, at their lines", () => {
    const path = fileWith(
      "Note.md",
      block("#| expect-output: 1", "#| expect-time: 2", "#| expect-outcome: deadlock", "print(2)"),
    )
    const { stdout, exit } = asyncioSim("check", path)
    expect(stdout.split("\n")).toEqual([
      `${path}:2: error expect-output Line 1 of the output should be 1; it is 2.`,
      `${path}:3: error expect-time It should take 2.0 s; it takes 0.0 s.`,
      `${path}:4: error expect-outcome It should end with deadlock; it ends with finished.`,
      "",
    ])
    expect(exit).toBe(1)
  })

  test("warns of options it does not understand, without failing", () => {
    const path = fileWith("Note.md", block("#| limt: steps 5", "print(1)"))
    const { stdout, exit } = asyncioSim("check", path)
    expect(stdout).toContain(
      ":2: warning option-unknown There is no option limt. Did you mean limit?",
    )
    expect(exit).toBe(0)
  })

  test("lets a block import another of its note", () => {
    const note =
      block("#| module: shop.cart", "total = 3") +
      block("#| expect-output: 3", "import shop.cart as c", "print(c.total)")
    expect(asyncioSim("check", fileWith("Note.md", note)).stdout).toBe("")
  })

  test("takes a character's name that our table lacks for no mistake", () => {
    const path = fileWith("a.py", 'x = "\\N{SQUARED THREE D}"\n')
    const { stdout, exit } = asyncioSim("check", "--syntax-only", path)
    expect(stdout === "" || stdout.includes(" info unknown-character-name ")).toBe(true)
    expect(exit).toBe(0)
  })

  test("reads a program in the encoding it declares", () => {
    expect(asyncioSim("check", "tests/fixtures/latin-1.py")).toEqual({
      stdout: "",
      stderr: "",
      exit: 0,
    })
  })

  test("finds no mistake in every construct there is", () => {
    expect(asyncioSim("check", "--syntax-only", "tests/fixtures/every-construct.py").stdout).toBe(
      "",
    )
  })

  test("of something that is not there is wrong use", () => {
    expect(asyncioSim("check", "nowhere").exit).toBe(126)
  })
})

// Files of CPython's own library that are wrong on purpose, or of an older Python.
const wrongOnPurpose = /lib2to3\/tests\/data|bad_?syntax|badsyntax|bad_coding|nocaret/

const library = libraryFolder()
describe.skipIf(library === null)("the library of the local python3", () => {
  test("has no file that a part of it would not parse", { timeout: 120_000 }, () => {
    const folder = library ?? ""
    const all = process.env["WHOLE_LIBRARY"] !== undefined
    const names = readdirSync(folder).filter(name => name.endsWith(".py"))
    const files = (all ? names : names.filter((_, at) => at % 8 === 0)).map(name =>
      join(folder, name),
    )
    const folders = all
      ? ["asyncio", "test", "email", "json"].map(name => join(folder, name))
      : [join(folder, "asyncio")]
    const { stdout } = asyncioSim("check", "--syntax-only", ...files, ...folders)
    const errors = stdout
      .split("\n")
      .filter(line => / error /.test(line) && !wrongOnPurpose.test(line))
    expect(errors).toEqual([])
  })
})

function libraryFolder(): string | null {
  const { stdout, status } = spawnSync(
    "python3",
    ["-c", "import os; print(os.path.dirname(os.__file__))"],
    { encoding: "utf8" },
  )
  return status === 0 ? stdout.trim() : null
}
