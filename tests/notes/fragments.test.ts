import { describe, expect, test } from "vitest"
import { codeAt, codeInSelection, fragments } from "../../src/notes/fragments"
import { seed } from "../fixtures/seeds/seeds"

const note = seed("003")
const span = (line: number): string | null => {
  const found = codeAt(note, line)
  return found && `${found.line}-${found.endLine}`
}

test("note 003 holds three programs in plain text and nothing else", () => {
  expect(fragments(note).map(found => [found.line, found.endLine])).toEqual([
    [23, 26],
    [35, 37],
    [55, 72],
  ])
})

test.each([
  [23, "23-26"],
  [26, "23-26"],
  [37, "35-37"],
  [55, "55-72"],
  [60, "55-72"],
  [66, "55-72"],
  [72, "55-72"],
  [14, null],
  [16, null],
  [21, null],
  [52, null],
  [77, null],
  [88, null],
])("around line %i of note 003 code reaches %s", (line, expected) => {
  expect(span(line)).toBe(expected)
})

test("the whole say_after program comes out as it stands", () => {
  const source = codeAt(note, 61)?.source.split("\n") ?? []
  expect(source[0]).toBe("import asyncio")
  expect(source[7]).toBe("    task1 = asyncio.create_task(say_after(1, 'hello'))")
  expect(source[source.length - 1]).toBe("asyncio.run(main())")
})

test("a selection loses quote marks, fences, empty edges and common indentation", () => {
  const text = "> x\n>\n> ```py\n>   a = 1\n>\n>     b\n> ```\n"
  expect(codeInSelection(text, { line: 2, endLine: 8 })).toEqual({
    source: "a = 1\n\n  b",
    line: 4,
    endLine: 6,
  })
})

test("a selection without code gives nothing", () => {
  expect(codeInSelection("a\n\n\nb", { line: 2, endLine: 3 })).toBeNull()
})

test("inside a fenced block the block's own code is found", () => {
  expect(codeAt("x\n```py\nfoo bar\n```\n", 3)).toEqual({ source: "foo bar", line: 3, endLine: 3 })
})

describe("one program", () => {
  test.each([
    ["goes on in open brackets", "x = f(\n  any words here\n)\nprint(x)"],
    ["goes on in a long string", 'x = """\nsome prose.\n\nmore\n"""\nprint(x)'],
    ["holds comments between its parts", "import os\n\n# Exemplo de uso\nx = 1"],
    ["begins with its comment", "# Exemplo\nimport os"],
    [
      "reaches over blank lines",
      "import os\n\n\nclass A(B):\n    pass\n\nfor a in A():\n    print(a)",
    ],
  ])("%s", (_, source) => {
    expect(fragments(`Prosa.\n\n${source}\n\nFim.`)).toMatchObject([{ source }])
  })
})

test.each([
  "São funções definidas com async def e que utilizam await para pausar.",
  "asyncio é um módulo da biblioteca padrão (desde 3.4).",
  "Corotinas (Coroutines):",
  "import the module first",
  "Para quem usa: leia isto.",
  "loop com loop.run_forever() ou outro",
  "# Título",
  "- x = 1 em uma lista não é programa",
])("prose is no program: %s", line => expect(fragments(line)).toEqual([]))
