import { expect, test } from "vitest"
import { readLabel } from "../../src/glossary/labels"

function named(label: string, body = ""): string {
  const read = readLabel(label, body)
  return read ? [read.term, ...read.aliases].join(" | ") : "none"
}

test.each([
  ["GIL (Global Interpreter Lock)", "GIL | Global Interpreter Lock"],
  ["GIL(Global Interpreter Lock)", "GIL | Global Interpreter Lock"],
  ["E/S (I/O, entrada e saída; IO)", "E/S | I/O | entrada e saída | IO"],
  ["Trava (lock ou mutex)", "Trava | lock | mutex"],
  ["Entrada/Saída ou E/S", "Entrada/Saída | E/S"],
  ["Entrada/Saída, ou E/S", "Entrada/Saída | E/S"],
  ["Coroutine or coro", "Coroutine | coro"],
  ["Event loop, aka reactor", "Event loop | reactor"],
  ["Trava / lock", "Trava | lock"],
  ["Trava (lock) ou bloqueio (mutex)", "Trava | lock | mutex | bloqueio"],
  ["Laço de eventos (do inglês *event loop*)", "Laço de eventos | event loop"],
  ["Laço de eventos (em inglês: event loop)", "Laço de eventos | event loop"],
  ["Trava, também chamada de bloqueio", "Trava | bloqueio"],
  ["**`asyncio.run`**", "asyncio.run"],
  ["asyncio.run(main)", "asyncio.run"],
  ["`__aenter__`", "__aenter__"],
  ["[[notas/GIL|o GIL]]", "o GIL"],
  ["[Lock](https://x.org/Lock_(computer))", "Lock"],
  ["<ins>T</ins>", "T"],
  ["Data race", "Data race"],
  ["Set (conjunto)", "Set | conjunto"],
  ["DOM", "DOM"],
  ["Segunda forma normal", "Segunda forma normal"],
  ["Friday deploy", "Friday deploy"],
  ["Fase de escuta", "Fase de escuta"],
  ["Parte 2D", "Parte 2D"],
  ["🔒 Trava", "Trava"],
  ['"Trava"', "Trava"],
  ["“Trava” (lock)", "Trava | lock"],
])("%s names %s", (label, expected) => expect(named(label)).toBe(expected))

test.each([
  ["a pointer", "Lock (ver capítulo 2)", "Lock"],
  ["a place", "Lock (em Python)", "Lock"],
  ["a year", "Lock (Fowler, 2022)", "Lock"],
  ["an author", "Lock (por Matthew Fowler)", "Lock"],
  ["the term itself", "Lock (lock)", "Lock"],
  ["a number", "Aula (2)", "Aula"],
])("%s in parentheses is no other name", (_, label, expected) => {
  expect(named(label)).toBe(expected)
})

test.each([
  "Um livro sobre asyncio",
  "Livro de 2022.",
  "Ótimo livro.",
  "A book on asyncio",
  "Artigo",
])("a person's name in parentheses after a book is no other name: %s", body => {
  const label = "Python Concurrency with asyncio (Matthew Fowler)"
  expect(named(label, body)).toBe("Python Concurrency with asyncio")
})

test.each([
  ["a remark", "Nota importante"],
  ["a fact", "Data"],
  ["a time", "10:30"],
  ["a time with a word", "10h30 reunião"],
  ["a lesson with its title", "Aula 3 – Threads"],
  ["a chapter with its title", "Chapter 2: Tasks"],
  ["news", "Update"],
  ["a day", "Monday"],
  ["a day in Portuguese", "Segunda-feira"],
  ["a part of a day", "Sexta de manhã"],
  ["a day from here", "Hoje"],
  ["a date", "12 de março"],
  ["a date of few letters", "Seg, 12 mar"],
  ["an address", "https://example.org"],
  ["a sentence", "Isto é uma frase."],
  ["many words", "um dois três quatro cinco seis sete oito nove"],
  ["a very long text", "x".repeat(1000)],
  ["marks alone", "** **"],
  ["nothing", ""],
])("%s is no term", (_, label) => expect(named(label)).toBe("none"))
