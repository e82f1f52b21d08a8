import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { definitionsIn } from "../../src/glossary/definitions"
import type { Definition } from "../../src/glossary/entry"
import { syntaxes } from "../../src/glossary/syntaxes"

/** The definitions of a note, one a line: `line form term (aliases): markdown`; `?` before candidates. */
function defined(text: string): string {
  return definitionsIn("note.md", text).map(shown).join("\n")
}

function shown({ line, form, term, aliases, markdown, isSure }: Definition): string {
  const names = aliases.length > 0 ? `${term} (${aliases.join(", ")})` : term
  return `${isSure ? "" : "? "}${line} ${form} ${names}: ${markdown}`
}

/** All of a text, or the pattern that it must match. */
function asPattern(expected: string | RegExp): RegExp {
  if (expected instanceof RegExp) return expected
  return new RegExp(`^${expected.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`)
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
    ["with hyphens for a dash", "- **T** -- d"],
    ["with hyphens for a long dash", "- **T** --- d"],
    ["with an en dash", "**T** – d"],
    ["with an em dash", "**T**—d"],
    ["with the dash inside", "**T -** d"],
    ["with an equals sign", "- **T** = d"],
    ["with the equals sign inside", "- **T =** d"],
    ["in bold italics", "- ***T***: d"],
    ["in highlighted text", "- ==**T**==: d"],
    ["within italics", "- _**T**_: d"],
    ["around italics", "- **_T_**: d"],
    ["with its text in the next line", "- **T**:\n  d"],
    ["with the colon inside and its text in the next line", "**T:**\nd"],
    ["with underscores", "- __T__: d"],
    ["with inserted text", "- **<ins>T</ins>**: d"],
    ["around inserted text", "<ins>**T**</ins>: d"],
    ["with two spaces", "* **T**:  d"],
    ["with a footnote", "- **T**[^1]: d"],
    ["with the name of a block", "- **T**: d ^t-1"],
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
    ["takes the paragraphs below it", "- **T**: a\n\n  b", "1 bold-label T: a\n\nb"],
    [
      "leaves labelled bullets to themselves",
      "- **T**: a\n  - **U**: b",
      "1 bold-label T: a\n2 bold-label U: b",
    ],
    [
      "goes on over a bold line without a label",
      "**T**: a\n**b**\nc: d",
      "1 bold-label T: a\n**b**\nc: d",
    ],
    ["may follow a label of two lines", "- **T\n  U**: a", "1 bold-label T U: a"],
    ["may be missing", "**T**:\n**U**: a", "2 bold-label U: a"],
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
  ["- **Entrada/Saída ou E/S**: d", "Entrada/Saída (E/S)"],
  ["- **Trava** ou **lock**: d", "Trava (lock)"],
  ["- **Trava** _(lock)_: d", "Trava (lock)"],
  ["- **Trava** *(do inglês lock)*: d", "Trava (lock)"],
  ["- **Trava** (lock) or `mutex` - d", "Trava (lock, mutex)"],
  ["- **Event loop**, aka reactor: d", "Event loop (reactor)"],
])("%s is named %s", (text, names) => expect(defined(text)).toBe(`1 bold-label ${names}: d`))

test.each([
  ["* **Multitarefa** preemptiva: Modelo", "1 partly-bold-label Multitarefa preemptiva: Modelo"],
  ["**Loop** de eventos (event loop): d", "1 partly-bold-label Loop de eventos (event loop): d"],
])("a partly bold label is one term: %s", (text, expected) => expect(defined(text)).toBe(expected))

test.each([
  ["- [[T]]: d", "1 link-label T: d"],
  ["- [[nota#x|T]] (U) - d", "1 link-label T (U): d"],
  ["[T](https://x.org/T_(y)): d", "1 link-label T: d"],
  [
    "- [Corrotinas na prática hoje](https://x.org): d",
    "? 1 link-label Corrotinas na prática hoje: d",
  ],
  ["- [[T]] e mais", ""],
  ["[T]: https://x.org", ""],
  ["[^1]: d", ""],
])("a link may be the label: %s", (text, expected) => expect(defined(text)).toBe(expected))

test.each([
  ["- `asyncio.run()`: d", "1 code-label asyncio.run: d"],
  ["- `create_task(coro)` - d", "1 code-label create_task: d"],
  ["`async with`: d", "1 code-label async with: d"],
  ["- `gather(*aws, timeout=None)`: d", "1 code-label gather: d"],
  ["- `asyncio.Semaphore(value=1)` - d", "1 code-label asyncio.Semaphore: d"],
  ['- `print("a")`: d', ""],
  ["- `pip install`: d", "? 1 code-label pip install: d"],
  ["- `x = 1`: d", ""],
  ["- `except ValueError: pass`: d", ""],
  ["- `T` e mais: d", ""],
])("code may be the label: %s", (text, expected) => expect(defined(text)).toBe(expected))

test.each([
  ["Barreira:: faz todos esperarem", "1 dataview-field Barreira: faz todos esperarem"],
  ["- **T**:: a b c", "1 dataview-field T: a b c"],
  ["- [[T]]:: a b c", "1 dataview-field T: a b c"],
  ["Fila (Queue):: a b c", "1 dataview-field Fila (Queue): a b c"],
  ["barreira:: faz todos esperarem", "? 1 dataview-field barreira: faz todos esperarem"],
  ["A:: a b c\nB:: d e f", "1 dataview-field A: a b c\n2 dataview-field B: d e f"],
  ["status:: feito", ""],
  ["A:: a b c\nstatus:: feito", "1 dataview-field A: a b c"],
  ["std::thread é d", ""],
])("a Dataview field: %s", (text, expected) => expect(defined(text)).toBe(expected))

test.each([
  ["T\n: d", "1 definition-list T: d"],
  ["T\n\n: d", "1 definition-list T: d"],
  ["Fila (Queue)\n:   a\n    b\n: c", "1 definition-list Fila (Queue): a\nb\n\nc"],
  ["A\n: a\nB\n: b", "1 definition-list A: a\n3 definition-list B: b"],
  ["Texto.\n: d", ""],
  ["T\n:d", ""],
  ["T\n: ", ""],
])("a definition list: %s", (text, expected) => expect(defined(text)).toBe(expected))

test.each([
  ["> [!definition] T\n> d", "1 term-callout T: d"],
  ["> [!Definição] **T** (U)\n> d", "1 term-callout T (U): d"],
  ["> [!glossario]- T ou U\n> a\n> - b", "1 term-callout T (U): a\n- b"],
  ["> [!glossary]+ T\n> d", "1 term-callout T: d"],
  ["> [!termo] T: d", "1 term-callout T: d"],
  ["> [!term] T\n> **U**: e", "1 term-callout T: **U**: e\n2 bold-label U: e"],
  ["> [!definition]\n> **T**: d", "2 bold-label T: d"],
  ["> [!definition] T", ""],
  ["> [!note] T\n> d", ""],
])("a callout for definitions: %s", (text, expected) => expect(defined(text)).toBe(expected))

describe("a table defines", () => {
  test.each([
    ["| Termo | Definição |", "| T | d |", "T: d"],
    ["| Term | Meaning |", "| **T** | d |", "T: d"],
    ["Termo | Significado", "T (U) | d", "T (U): d"],
    ["| Conceito | Definição |", "| T | d |", "T: d"],
    ["| Termo | Conceito |", "| T | d |", "T: d"],
    ["| Meaning | Term |", "| d | T |", "T: d"],
    ["| Termo | Inglês | Definição |", "| T | *U*, V | d |", "T (U, V): d"],
    ["| Termo (pt) | Termo (en) | Definição |", "| T | U | d |", "T (U): d"],
    ["| Termo | Definição |", "| [[n\\|T]] | a \\| b |", "T: a | b"],
  ])("%s %s", (header, row, expected) => {
    const rule = header.replace(/[^|]+/g, "---")
    expect(defined(`${header}\n${rule}\n${row}`)).toBe(`3 term-table ${expected}`)
  })

  test.each([
    ["other columns", "| Situação | Usar |", "| T | d |"],
    ["no definition", "| Termo | Definição |", "| T | |"],
    ["no term", "| Termo | Definição |", "| | d |"],
    ["too few cells", "| Termo | Definição |", "| T |"],
  ])("but not with %s", (_, header, row) => {
    expect(defined(`${header}\n|---|---|\n${row}`)).toBe("")
  })
})

describe("the property of a note", () => {
  test.each([
    ["definição: d", "2 note-property Semáforo: d"],
    ['definition: "a: b"', "2 note-property Semáforo: a: b"],
    ["tags: [x]\ndefinition: >-\n  a\n  b", "3 note-property Semáforo: a\nb"],
    ["aliases: [Semaphore, Sem]\ndefinition: d", "3 note-property Semáforo (Semaphore, Sem): d"],
    ["definition:", ""],
    ["descrição: d", ""],
  ])("defines its title: %s", (properties, expected) => {
    const text = `---\n${properties}\n---\n`
    const found = definitionsIn("pasta/3 Semáforo.md", text)
    expect(found.map(shown).join("\n")).toBe(expected)
  })
})

describe("a sentence with a bold subject", () => {
  test.each([
    ["Uma **T** é uma coisa.", "1 bold-sentence T: Uma **T** é uma coisa."],
    ["> Em X, **<ins>T</ins>** é a **ação** de ir.", /^1 bold-sentence T: Em X/],
    ["**T (U)** is a thing.", /^1 bold-sentence T \(U\)/],
    ["A **T**, ou U, consiste em ir.", /^1 bold-sentence T \(U\)/],
    ["O termo **T** refere-se a isto.", /^1 bold-sentence T/],
    ["- **T** are objects that wait.", /^1 bold-sentence T/],
    ["**T**[^1] é uma coisa.", /^1 bold-sentence T:/],
    ["**A fila** é uma lista.", /^1 bold-sentence fila:/],
    ["Já a **T** é uma coisa.", /^1 bold-sentence T:/],
    ["Por outro lado, **T** é uma coisa.", /^1 bold-sentence T:/],
    ["However, a **T** is a thing.", /^1 bold-sentence T:/],
    [
      "Veja.\nUma **T** é\numa coisa. Grande.",
      "2 bold-sentence T: Uma **T** é\numa coisa. Grande.",
    ],
    [
      "A **T** é um a. A **U** é um b.",
      /^1 bold-sentence T: A \*\*T\*\* é um a\.\n1 bold-sentence U/,
    ],
    ["A **T** é fornecida pelo sistema.", /^\? 1 bold-sentence T/],
    ["**Threads** são leves.", /^\? 1 bold-sentence Threads/],
    ["**T** é quando acaba.", /^\? 1 bold-sentence T/],
    ["**T** é mais leve que **U**.", ""],
    ["**T** não é uma coisa.", ""],
    ["A execução de **T** é lenta.", ""],
    ["**Isso** é um erro.", ""],
    ["Por exemplo, **T** é um a.", ""],
  ])("%s", (text, expected) => expect(defined(text)).toMatch(asPattern(expected)))
})

describe("a sentence about its heading", () => {
  test.each([
    ["## T\nT é uma coisa.", "2 heading-sentence T: T é uma coisa."],
    ["## Travas\n\nA trava é um objeto.", "3 heading-sentence Travas: A trava é um objeto."],
    ["# O que é o GIL?\nO GIL é a trava.", "2 heading-sentence GIL: O GIL é a trava."],
    ["## 2.1 T (U)\nU means x.", "2 heading-sentence T (U): U means x."],
    ["## T\nÉ uma coisa.", "1 heading-sentence T: É uma coisa."],
    ["## T\nX.\n\n- T são funções de y.", "4 heading-sentence T: T são funções de y."],
    ["## T\nT é usada em y.", "? 2 heading-sentence T: T é usada em y."],
    ["## T\nÉ usada em y.", ""],
    ["## T\nT é mais leve que U.", ""],
  ])("%s", (text, expected) => expect(defined(text)).toBe(expected))
})

describe("the first words of a list item", () => {
  test.each([
    ["- Thread-safe é um conceito.", "1 item-sentence Thread-safe: Thread-safe é um conceito."],
    ["- The event loop is a scheduler.", /^1 item-sentence event loop/],
    ["1. E/S ou I/O significa ler.", /^1 item-sentence E\/S \(I\/O\)/],
    ["- O loop é o núcleo do asyncio.", /^\? 1 item-sentence loop/],
    ["- Deadlock é quando ninguém anda.", /^\? 1 item-sentence Deadlock/],
    ["- Corrotinas são utilizadas em y.", ""],
    ["- é utilizada em y.", ""],
    ["- Este é um erro.", ""],
    ["- O problema é um só.", ""],
    ["- A razão da trava é que não há outra.", ""],
    ["- O objetivo é evitar erros.", ""],
    ["- O código abaixo é um exemplo.", ""],
    ["- Uma boa prática é um lock por recurso.", ""],
    ["- O livro é um clássico.", ""],
    ["- Peça: o loop é uma lista.", ""],
    ["- [ ] T é uma coisa.", ""],
    ["Exemplos:\n- T é uma coisa.", ""],
  ])("%s", (text, expected) => expect(defined(text)).toMatch(asPattern(expected)))
})

describe("a sentence in a paragraph", () => {
  test.each([
    ["Asyncio refere-se à programação.", /^1 opening-sentence Asyncio/],
    [
      "Entrada/Saída ou E/S, abreviadamente, significa ler.",
      /^1 opening-sentence Entrada\/Saída \(E\/S\)/,
    ],
    ["Latency means the time until then.", /^1 opening-sentence Latency/],
    ["asyncio é um módulo.", /^\? 1 opening-sentence asyncio/],
    ["Veja isto. Uma corrotina é uma função.", /^\? 1 opening-sentence corrotina/],
    ["Na programação, assíncrono significa que volta.", /^\? 1 opening-sentence assíncrono/],
    ["Isso significa que são leves.", ""],
    ["Ele usa threads, o que significa esperar.", ""],
    ["Este repositório é um estudo.", ""],
    ["Muito disso é uma questão de gosto.", ""],
    ["Uma das vantagens é a pausa.", ""],
    ["Enquanto T é um x, U é um y.", ""],
    ["Depois, p. ex. O dr. Silva é que diz.", ""],
  ])("%s", (text, expected) => expect(defined(text)).toMatch(asPattern(expected)))
})

describe("a definition said backwards", () => {
  test.each([
    [
      "Ele volta. Isso é chamado de call-back.",
      "call-back: Ele volta. Isso é chamado de call-back.",
    ],
    ["X anda. Esse mecanismo é conhecido como trava.", /^trava: /],
    ["X anda. Chamamos isso de trava, e é bom.", /^trava: /],
    ["X anda. A isso se dá o nome de trava.", /^trava: /],
    ["X anda. A esse fenômeno damos o nome de trava.", /^trava: /],
    ["X anda. A essa espera mútua dá-se o nome de trava, e é bom.", /^trava: /],
    ["X anda. Damos a esse fenômeno o nome de trava.", /^trava: /],
    ["X anda. Damos o nome de trava a esse fenômeno.", /^trava: /],
    ["X anda. Esse fenômeno recebe o nome de trava.", /^trava: /],
    ["X anda. A isso chamamos de trava.", /^trava: /],
    ["X anda. Chama-se isso de trava.", /^trava: /],
    ["X anda. Dá-se o nome a isso de trava.", /^trava: /],
    ["All wait. This is called a deadlock.", /^deadlock: /],
    ["- All wait. We call this a **deadlock**.", /^deadlock: /],
  ])("%s", (text, expected) => {
    expect(defined(text).replace("? 1 backwards-sentence ", "")).toMatch(asPattern(expected))
  })

  test("says nothing without a sentence before it", () => {
    expect(defined("Isso é chamado de trava.")).toBe("")
  })
})

test("what is part of a sure definition is no candidate, and no term is found twice", () => {
  expect(defined("- **T**: d. Um U é um x.")).toBe("1 bold-label T: d. Um U é um x.")
  expect(defined("## GIL - Global Interpreter Lock\nO GIL é um x.")).toMatch(
    /^1 acronym-heading [^\n]*$/,
  )
})

test.each(
  syntaxes.flatMap(({ form, example }) => [
    [form, example.en],
    [form, example["pt-BR"]],
  ]),
)("the example of %s gives one term in this form: %s", (form, example) => {
  const found = definitionsIn("Event loop.md", example)
  expect(found.map(each => each.form)).toEqual([form])
  expect(found[0]?.isSure).toBe(form !== "backwards-sentence")
})

test("a definition knows the heading above it", () => {
  const text = "**A**: x\n\n# Um `dois`\n\n> **B**: y\n\n## GIL - Global Interpreter Lock\nz"
  expect(definitionsIn("n", text).map(each => each.heading)).toEqual([
    null,
    "Um `dois`",
    "GIL - Global Interpreter Lock",
  ])
})

test.each([
  ["> [!quote] **Non-blocking I/O**\n> a\n> b", "1 bold-callout Non-blocking I/O: a\nb"],
  ["> [!info]- **GIL (Lock)**\n> - a", "1 bold-callout GIL (Lock): - a"],
  ["- x\n\t> [!tip]+ **T:**\n\t> a", "2 bold-callout T: a"],
  ["> [!info]- **GIL** (Lock)\n> a", "1 bold-callout GIL (Lock): a"],
])("a callout with a bold title defines it: %s", (text, expected) => {
  expect(defined(text)).toBe(expected)
})

test.each([
  ["Corotinas (Coroutines):\n\nSão a\nb.\n\nc", "1 term-line Corotinas (Coroutines): São a\nb."],
  ["Título\nTarefas (Tasks):\nSão a.", "2 term-line Tarefas (Tasks): São a."],
  ["**Trava (Lock):**\n\nUm a.", "1 term-line Trava (Lock): Um a."],
  ["**Trava** (Lock):\n\nUm a.", "1 term-line Trava (Lock): Um a."],
  ["A (B):\nx\nC (D):\ny", "1 term-line A (B): x\n3 term-line C (D): y"],
  ["Corotinas (Coroutines): são a", "? 1 term-line Corotinas (Coroutines): são a"],
  ["- A (B): x\n- C (2022): y", "? 1 term-line A (B): x"],
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

describe("a label that may be no term is a candidate", () => {
  test.each([
    ["a person", "- **João Silva**: d", "? 1 bold-label João Silva: d"],
    ["a person with a title", "**Profa. Souza:** d", "? 1 bold-label Profa. Souza: d"],
    ["a person of several names", "**Guido van Rossum** - d", "? 1 bold-label Guido van Rossum: d"],
    [
      "a person as a subject",
      "**Maria** é uma aluna.",
      "? 1 bold-sentence Maria: **Maria** é uma aluna.",
    ],
    ["a state of work", "- **Feito:** d", "? 1 bold-label Feito: d"],
    ["but not with another name", "- **Pronto (ready)**: d", "1 bold-label Pronto (ready): d"],
    ["nor in a list of terms", "# Termos\n- **Pronto**: d", "2 bold-label Pronto: d"],
    ["nor with another word", "- **Bruno em pânico**: d", "1 bold-label Bruno em pânico: d"],
    ["nor in a table of terms", "|Termo|Definição|\n|-|-|\n|Pronto|d|", "3 term-table Pronto: d"],
  ])("%s", (_, text, expected) => expect(defined(text)).toBe(expected))
})

describe("a list of keywords defines in any case", () => {
  test.each([
    "### Palavras-chave:\n\n* T: d",
    "**Glossário**\n\n- T - d",
    "Vocabulário:\n- T – d",
    "# Keywords\n\n1. T: d",
    "# Terms\n\nExemplos comuns incluem:\n\n- T: d",
    "- Glossário:\n  - T: d",
    "# Glossário\n## A\n### B\n- T: d",
  ])("%s", text => expect(defined(text)).toMatch(/^\d keyword-item T: d$/))

  test("up to the next heading of its level", () => {
    expect(defined("## Termos\n### A\n- T: d\n## Outro\n- U: d")).toBe("3 keyword-item T: d")
  })

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
    ["a numbered lesson", "- **Aula 3** - Threads\n- **Figura 2**: d"],
    ["a duration or a version", "- **5 min**: pausa\n- **v1.2.0**: d"],
    ["a pointer", "**Veja também**: d"],
    ["a question", "**Como funciona**: bem\n**Quando usar**: sempre"],
    ["a comparison", "**Thread vs processo**: d"],
    ["a numbered heading", "# Aula 1 - Threads\nTexto."],
    ["a heading with an acronym that the text does not define", "# API - Primeira parte\nTexto."],
    ["an acronym heading without text", "# GIL - Global Interpreter Lock\n# Outro"],
    ["a book with its author", "- Python Concurrency with asyncio (Matthew Fowler)"],
    ["a list of books", "### Livros\n- **Fluent Python** (Luciano Ramalho): ótimo"],
    ["a list of sources", "# Referências\n\n- [Lock](https://x.org): d"],
    ["a book in a paragraph of sources", "# References\n**Fluent Python**: d"],
    ["a label whose text is to be written", "- **T**: TODO\n- **U**: (a definir)"],
    ["a label with an address only", "- **Docs**: https://docs.python.org"],
    ["a label with a time only", "- **Início**: 10h30"],
    ["a label with a number only", "- **Python**: 3.14"],
    ["a sentence with a colon", "**Threads** do sistema não iniciam: x"],
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
    ["mathematics as label", "- **$x_n$**: d"],
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

test("docs/glossary.md shows every form", () => {
  const page = readFileSync("docs/glossary.md", "utf8").replace(/\s+/g, " ")
  const lastLines = syntaxes.map(({ example }) => example.en.replace(/^.*\n/gs, "").slice(0, 30))
  expect(lastLines.filter(line => !page.includes(line))).toEqual([])
})
