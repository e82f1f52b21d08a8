/** The terminal as a child process: what a person types, and what comes back. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { asyncioSim, buildTerminal, fileWith, folderWith } from "./terminal"

beforeAll(buildTerminal)

const sayAfter = "tests/programs/asyncio/note-003-say-after.py"
const fence = "```"

describe("a program", () => {
  test("gives its output and status 0", () => {
    const printed = "started at 09:00:00\nhello\nworld\nfinished at 09:00:02\n"
    expect(asyncioSim("run", sayAfter)).toEqual({ stdout: printed, stderr: "", exit: 0 })
  })

  test("ends with its own exit status", () => {
    const path = fileWith("three.py", "import sys\nprint('bye')\nsys.exit(3)\n")
    expect(asyncioSim("run", path)).toEqual({ stdout: "bye\n", stderr: "", exit: 3 })
  })

  test("ends with 1 after an uncaught exception, its traceback on standard error", () => {
    const { stderr, exit } = asyncioSim("run", fileWith("wrong.py", "1 / 0\n"))
    expect(stderr).toMatch(/^Traceback .*ZeroDivisionError: division by zero\n$/s)
    expect(exit).toBe(1)
  })

  test("ends with 124 at a limit, which is named", () => {
    const path = fileWith("endless.py", "while True: pass\n")
    const { stderr, exit } = asyncioSim("run", path, "--limit", "instructions=5000")
    expect(stderr).toContain("5000 instructions")
    expect(exit).toBe(124)
  })

  test("ends with 125 in a deadlock, and says who waits", () => {
    const { stdout, stderr, exit } = asyncioSim("run", "tests/programs/asyncio/deadlock-on-lock.py")
    expect(stdout).toContain("one has a")
    expect(stderr).toContain("waits at line 8")
    expect(exit).toBe(125)
  })

  test("obeys the options at its top", () => {
    const path = fileWith("asks.py", "#| input: Ana\n#| sead: 1\nprint('oi', input())\n")
    const { stdout, stderr } = asyncioSim("run", path)
    expect(stdout).toBe("oi Ana\n")
    expect(stderr).toContain("seed")
  })

  test("imports the modules beside it", () => {
    const helper = "from box import inner\n\n\ndef greet():\n    return inner.WORD\n"
    const folder = folderWith({
      "main.py": "import helper\nprint(helper.greet())\n",
      "helper.py": helper,
      "box/inner.py": "WORD = 'oi'\n",
    })
    expect(asyncioSim("run", join(folder, "main.py"))).toEqual({
      stdout: "oi\n",
      stderr: "",
      exit: 0,
    })
  })

  test("as data has output, status, outcome, time and steps", () => {
    const { stdout } = asyncioSim("run", sayAfter, "--json")
    const data: unknown = JSON.parse(stdout)
    expect(data).toMatchObject({ stderr: "", exit: 0, outcome: "finished", findings: [] })
    expect(data).toHaveProperty("stdout", expect.stringContaining("hello\nworld\n"))
    expect(data).toHaveProperty("virtualSeconds", expect.closeTo(2, 1))
    expect(data).toHaveProperty("steps", 32)
  })
})

describe("a note", () => {
  const first = `${fence}asyncio-sim\n#| title: First\nprint(1)\n${fence}\n`
  const second = `${fence}python\n#| sim\n1 / 0\n${fence}\n`
  const other = `${fence}python\nprint("not a simulation")\n${fence}\n`

  test("runs each simulation in order under a heading, and fails as the first that fails", () => {
    const { stdout, exit } = asyncioSim("run", fileWith("Note.md", first + other + second))
    expect(stdout).toBe("## First\n\n1\n\n## Line 8\n\n\n")
    expect(exit).toBe(1)
  })

  test("as data is a list with title and line", () => {
    const { stdout } = asyncioSim("run", fileWith("Note.md", first + second), "--json")
    expect(JSON.parse(stdout)).toMatchObject([
      { title: "First", line: 1, stdout: "1\n", outcome: "finished" },
      { title: "Line 5", line: 5, stdout: "", outcome: "raised" },
    ])
  })

  test("speaks of options it does not know, in the language asked for", () => {
    const path = fileWith("Note.md", `${fence}asyncio-sim\n#| titel: x\nprint(1)\n${fence}\n`)
    expect(asyncioSim("run", path).stderr).toContain("titel")
    expect(asyncioSim("run", path, "--lang", "pt-BR").stderr).toContain("Seria title?")
  })

  test("without simulations is wrong use", () => {
    const { stderr, exit } = asyncioSim("run", fileWith("Note.md", other))
    expect(stderr).toContain("holds no simulation.")
    expect(exit).toBe(126)
  })
})

describe("wrong use", () => {
  test.each([
    [["runn", "x.py"], "There is no verb runn. Did you mean run?"],
    [["explore", "x.py"], "explore is not offered yet."],
    [["run"], "Name a program (.py) or note (.md)."],
    [["run", "nowhere.py"], "nowhere.py could not be read: there is no such file."],
    [["run", "x.txt"], "x.txt is neither a Python file (.py) nor a note (.md)."],
    [["run", "x.py", "--cores", "2"], "--cores is not offered yet."],
    [["run", "x.py", "--seed", "one"], "--seed cannot be one; try 0."],
    [["run", "x.py", "--lang", "fr"], "--lang cannot be fr; try en."],
    [["glossary", "package.json"], "package.json is not a folder."],
  ])("%j is answered by one sentence and status 126", (args, sentence) => {
    const { stdout, stderr, exit } = asyncioSim(...args)
    expect({ stdout, stderr, exit }).toEqual({
      stdout: "",
      stderr: `asyncio-sim: ${sentence}\n`,
      exit: 126,
    })
  })
})

test("help lists the verbs and explains each", () => {
  const { stdout, exit } = asyncioSim("help")
  const verbs = [...stdout.matchAll(/^ {2}(\w+) {2,}\S/gm)].map(match => match[1] ?? "")
  expect(verbs).toEqual(["run", "trace", "render", "check", "glossary", "help"])
  for (const verb of verbs)
    expect(asyncioSim("help", verb).stdout).toContain(`asyncio-sim ${verb} `)
  expect(exit).toBe(0)
})

describe("trace", () => {
  const path = fileWith("two.py", "x = 1\nprint(x)\n")

  test("prints an event a line", () => {
    expect(asyncioSim("trace", path).stdout.split("\n")).toEqual([
      "0.0s MainThread starts thread MainThread",
      "0.0s MainThread line 1",
      "0.0s MainThread line 2",
      '0.0s MainThread prints "1\\n"',
      "0.0s MainThread ends: returned",
      "",
    ])
  })

  test("as data has every event with its fields", () => {
    const data: unknown = JSON.parse(asyncioSim("trace", path, "--json").stdout)
    expect(data).toMatchObject({ version: 1, outcome: { kind: "finished", exitStatus: 0 } })
    expect(data).toHaveProperty(["events", 2, "line"], 2)
    expect(data).toHaveProperty(["events", 3, "text"], "1\n")
  })
})

describe("glossary", () => {
  const tags = "---\ntags: [python, asynchronous_programming]\n---\n"
  const vault = folderWith({
    "A/Loop.md": `${tags}- **Loop (Event loop)**: runs each Task.\n`,
    "B.md": `${tags}- **Task**: runs a coroutine.\n\nA loop turns.\n`,
    "C.md": "- **Secret**: not in a study note, but asyncio is named.\n",
    ".trash/D.md": `${tags}- **Gone**: thrown away.\n`,
  })

  test("prints the terms of the study notes as Markdown with their places", () => {
    const { stdout, stderr } = asyncioSim("glossary", vault)
    const headings = stdout.split("\n").filter(line => line.startsWith("### "))
    expect(headings).toEqual(["### Loop (also: Event loop)", "### Task"])
    expect(stdout).toContain("*A/Loop.md:4*")
    expect(stderr).toContain("C.md")
  })

  test("as a table has a row for each definition, and no byte order mark", () => {
    const { stdout } = asyncioSim("glossary", vault, "--csv", "--lang", "pt-BR")
    const [titles, loop] = stdout.split("\r\n")
    expect(titles).toBe("Termo,Outros nomes,Categoria,Definição,Nota,Linha")
    expect(loop).toBe("Loop,Event loop,,runs each Task.,A/Loop.md,4")
  })

  test("as data has definitions, related terms and uses with lines from 1", () => {
    const { stdout } = asyncioSim("glossary", vault, "--json")
    const data: unknown = JSON.parse(stdout)
    const place = { path: "A/Loop.md", line: 4 }
    expect(data).toMatchObject([
      { term: "Loop", aliases: ["Event loop"], definitions: [place], related: ["Task"] },
      { term: "Task", uses: [place] },
    ])
    expect(data).toHaveProperty([0, "uses"], [{ path: "B.md", line: 6 }])
  })

  test("with --review says what waits: unsure, differing, unused, undefined", () => {
    const notes = folderWith({
      "A.md": `${tags}- **Fila**: x.\n- **Pilha**: z.\n\nUma fila, um semáforo e outro semáforo.\n`,
      "B.md": `${tags}- **Fila**: y.\n- Laço é o que gira.\n`,
    })
    const { stdout } = asyncioSim("glossary", notes, "--review", "--lang", "pt-BR")
    expect(stdout.split("\n").filter(line => line.startsWith("- "))).toEqual([
      "- Laço (B.md:5)",
      "- Fila (A.md:4, B.md:4)",
      "- Pilha (A.md:5)",
      "- semáforo (A.md:7, A.md:7)",
    ])
    const data: unknown = JSON.parse(asyncioSim("glossary", notes, "--review", "--json").stdout)
    expect(data).toMatchObject({ unused: [{ term: "Pilha", places: [{ path: "A.md", line: 5 }] }] })
  })
})

describe("the picture of a run", () => {
  test("goes to a file, or to standard output", () => {
    const file = fileWith("out.svg", "")
    expect(asyncioSim("render", sayAfter, "-o", file)).toEqual({ stdout: "", stderr: "", exit: 0 })
    const { stdout } = asyncioSim("render", sayAfter)
    expect(stdout).toBe(readFileSync(file, "utf8"))
    expect(stdout).toMatch(/^<svg .*finished at 09:00:02.*<\/svg>\n$/s)
  })

  test("becomes a web page to step through where the file is one", () => {
    const file = fileWith("out.html", "")
    const seen = asyncioSim("render", sayAfter, "-o", file, "--lang", "pt-BR")
    expect(seen).toEqual({ stdout: "", stderr: "", exit: 0 })
    const page = readFileSync(file, "utf8")
    expect(page).toMatch(/^<!doctype html>\n<html lang="pt-BR">/)
    expect(page).toContain("finished at ")
  })

  test("is refused where it cannot be written", () => {
    const { stderr, exit } = asyncioSim("render", sayAfter, "-o", "/nowhere/x.svg")
    expect(stderr).toContain("/nowhere/x.svg could not be written")
    expect(exit).toBe(126)
  })
})
