import { describe, expect, test } from "vitest"
import { definitionsIn } from "../../src/glossary/definitions"

/** The definitions of a note, one a line: `line form term (aliases): markdown`; `?` before candidates. */
function defined(text: string): string {
  return definitionsIn("note.md", text)
    .map(({ line, form, term, aliases, markdown, isSure }) => {
      const names = aliases.length > 0 ? `${term} (${aliases.join(", ")})` : term
      return `${isSure ? "" : "? "}${line} ${form} ${names}: ${markdown}`
    })
    .join("\n")
}

describe("a bold label defines", () => {
  test.each([
    ["with an asterisk", "* **T**: d"],
    ["with a dash", "- **T**: d"],
    ["with a plus", "+ **T**: d"],
    ["with a number", "1. **T**: d"],
    ["with a number and a parenthesis", "1) **T**: d"],
    ["with the colon inside", "**T:** d"],
    ["with a space before the colon", "**T** : d"],
    ["with a hyphen", "- **T** - d"],
    ["with an en dash", "**T** – d"],
    ["with an em dash", "**T**—d"],
    ["with the dash inside", "**T -** d"],
    ["with underscores", "- __T__: d"],
    ["with inserted text", "- **<ins>T</ins>**: d"],
    ["around inserted text", "<ins>**T**</ins>: d"],
    ["with two spaces", "* **T**:  d"],
    ["in a quote", "> - **T**: d"],
    ["in a callout", "> [!note] x\n> **T**: d"],
    ["in a nested list", "- x\n\t- **T**: d"],
    ["deep in a list of mixed indentation", "1. x\n    1. y\n\t    1. **T**: d"],
    ["with Windows line endings", "- **T**: d\r\n"],
  ])("%s", (_, text) => {
    expect(defined(text).replace(/^\d+ /, "")).toBe("bold-label T: d")
  })
})

describe("the text of a definition", () => {
  test.each([
    ["goes on over wrapped lines", "- **T**: a\n  b\n  c", "1 bold-label T: a\nb\nc"],
    ["goes on over lazy lines", "- **T**: a\nb", "1 bold-label T: a\nb"],
    ["takes the bullets below it", "- **T**: a\n  - b\n  - c", "1 bold-label T: a\n- b\n- c"],
    [
      "leaves labelled bullets to themselves",
      "- **T**: a\n  - **U**: b",
      "1 bold-label T: a\n2 bold-label U: b",
    ],
    ["keeps its Markdown", "**T**: `a` [[b]] **c**", "1 bold-label T: `a` [[b]] **c**"],
    [
      "ends where the next label begins",
      "**T**: a\nb\n**U**: c",
      "1 bold-label T: a\nb\n3 bold-label U: c",
    ],
  ])("%s", (_, text, expected) => expect(defined(text)).toBe(expected))
})

test.each([
  ["- **GIL (Global Interpreter Lock)**: d", "GIL (Global Interpreter Lock)"],
  ["- **GIL** (Global Interpreter Lock): d", "GIL (Global Interpreter Lock)"],
  ["- **E/S (I/O, entrada e saída; IO)**: d", "E/S (I/O, entrada e saída, IO)"],
  ["- **Lock (ver capítulo 2)**: d", "Lock"],
  ["- **`asyncio.run`**: d", "asyncio.run"],
  ["- **[[notes/GIL|o GIL]]**: d", "o GIL"],
])("%s is named %s", (text, names) => expect(defined(text)).toBe(`1 bold-label ${names}: d`))

test.each([
  ["* **Multitarefa** preemptiva: Modelo", "1 partly-bold-label Multitarefa preemptiva: Modelo"],
  ["**Loop** de eventos (event loop): d", "1 partly-bold-label Loop de eventos (event loop): d"],
])("a partly bold label is one term: %s", (text, expected) => expect(defined(text)).toBe(expected))

test.each([
  ["> [!quote] **Non-blocking I/O**\n> a\n> b", "1 bold-callout Non-blocking I/O: a\nb"],
  ["> [!info]- **GIL (Lock)**\n> - a", "1 bold-callout GIL (Lock): - a"],
  ["- x\n\t> [!tip]+ **T:**\n\t> a", "2 bold-callout T: a"],
])("a callout with a bold title defines it: %s", (text, expected) => {
  expect(defined(text)).toBe(expected)
})

test.each([
  ["Corotinas (Coroutines):\n\nSão a\nb.\n\nc", "1 term-line Corotinas (Coroutines): São a\nb."],
  ["Título\nTarefas (Tasks):\nSão a.", "2 term-line Tarefas (Tasks): São a."],
  ["A (B):\nx\nC (D):\ny", "1 term-line A (B): x\n3 term-line C (D): y"],
])("a term line takes its paragraph: %s", (text, expected) => {
  expect(defined(text)).toBe(expected)
})

test.each([
  ["## GIL - Global Interpreter Lock\n\n- a\n- b", "GIL (Global Interpreter Lock): a"],
  ["GIL — Global Interpreter Lock\n---\na\nb", "GIL (Global Interpreter Lock): a\nb"],
  ["# Global Interpreter Lock (GIL)\na", "GIL (Global Interpreter Lock): a"],
  ["# I/O - Input and Output\na", "I/O (Input and Output): a"],
  ["# GIL - Trava do Python\nO GIL é a", "GIL (Trava do Python): O GIL é a"],
])("a heading that spells out an acronym: %s", (text, expected) => {
  expect(defined(text)).toBe(`1 acronym-heading ${expected}`)
})

describe("a list of keywords defines in any case", () => {
  test.each([
    "### Palavras-chave:\n\n* T: d",
    "**Glossário**\n\n- T - d",
    "Vocabulário:\n- T – d",
    "# Keywords\n\n1. T: d",
    "# Terms\n\nExemplos comuns incluem:\n\n- T: d",
    "- Glossário:\n  - T: d",
  ])("%s", text => expect(defined(text)).toMatch(/^\d keyword-item T: d$/))

  test("and bold labels in it keep their own form", () => {
    expect(defined("# Termos\n- **T**: d")).toBe("2 bold-label T: d")
  })
})

describe("a list of examples defines nothing", () => {
  test.each([
    "Exemplos comuns incluem:\n\n- **Internet**: a",
    "Common examples include:\n- **Internet**: a",
    "Há muitos, por exemplo:\n- **Internet**: a\n  - **E-mail**: b",
    "Recursos tais como:\n- **Internet**: a",
    "### Exemplos\n- **Internet**: a",
    "- Exemplos:\n  - **Internet**: a",
    "> Exemplos incluem:\n> - **Internet**: a",
  ])("%s", text => expect(defined(text)).toBe(""))

  test("but the next list does", () => {
    expect(defined("Exemplos:\n- **A**: a\n\nTexto.\n\n- **B**: b")).toBe("6 bold-label B: b")
  })
})

describe("no definition is", () => {
  test.each([
    ["a list item without a separator", "- **T** e mais"],
    ["a bold phrase in running text", "A **concorrência baseada em thread** é: x"],
    ["a bold beginning of a sentence", "**Threads** iniciam mais rápido: veja"],
    ["a long beginning of a sentence", "**Threads** do sistema que alguém criou ontem: x"],
    ["a task", "- [ ] **T**: d\n- [x] **U**: d"],
    ["a label without text", "- **T**:\n- **U:** "],
    ["a label with bullets only", "- **Tipos**:\n  - a\n  - b"],
    ["an example", "**Exemplo**: d"],
    ["a remark of two words", "**Nota importante:** d"],
    ["a time", "- **10:30**: reunião"],
    ["an address", "- **https://example.org**: d"],
    ["a sentence in bold", "**Isto é uma frase.** - d"],
    ["a callout with a plain title", "> [!quote] Título\n> d"],
    ["a callout with more than the bold phrase", "> [!quote] **T** e mais\n> d"],
    ["a callout without text", "> [!quote] **T**"],
    ["a label without alias on its line", "Desempenho:\nasyncio é ideal."],
    ["a term line over a list", "Bibliotecas (Python):\n\n- a"],
    ["a term line over code", "Corotinas (Coroutines):\n\nasync def main():\n    x"],
    ["a term line over an example", "Corotinas (Coroutines):\n\nExemplo:\n\nx"],
    ["a remark with parentheses", "Exemplo (em Python):\n\nTexto."],
    ["a numbered heading", "# Aula 1 - Threads\nTexto."],
    ["a heading with an acronym that the text does not define", "# API - Primeira parte\nTexto."],
    ["an acronym heading without text", "# GIL - Global Interpreter Lock\n# Outro"],
    ["a book with its author", "- Python Concurrency with asyncio (Matthew Fowler)"],
    ["a plain label outside keyword lists", "- T: d"],
    ["a horizontal rule", "* * *\n**T**"],
  ])("%s", (_, text) => expect(defined(text)).toBe(""))
})

describe("nothing is read from", () => {
  test.each([
    ["frontmatter", "---\na: 1\n**T**: d\n---\n"],
    ["a fence", "```\n**T**: d\n```"],
    ["a fence in a list", "- x\n  ```\n  **T**: d\n  ```"],
    ["a fence that nobody closes", "~~~\n```\n**T**: d"],
    ["indented code", "x\n\n    **T**: d"],
    ["inline code", "`**T**: d`"],
    ["mathematics", "$$\n**T**: d\n$$"],
    ["a comment", "%%\n**T**: d\n%%"],
    ["a comment of HTML", "<!-- x\n**T**: d\n-->"],
    ["an HTML block", "<div>\n**T**: d\n</div>"],
    ["a table", "| **T**: d | b |\n|---|---|\n| **U**: d | c |"],
  ])("%s", (_, text) => expect(defined(text)).toBe(""))
})

test("after code and comments reading goes on with the right lines", () => {
  const text = "---\ncategoria: base\n---\n```\n%%\n```\n%% a %% x\n\n**T**: `%%` d %%no%%"
  expect(defined(text)).toBe("9 bold-label T: `%%` d")
  expect(definitionsIn("n", text)[0]).toMatchObject({ category: "base", endLine: 9 })
})
