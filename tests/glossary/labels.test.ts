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
  ["create\\_task", "create_task"],
  ["\\_\\_init\\_\\_", "__init__"],
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
  ["Semáforo (semaphore em inglês)", "Semáforo | semaphore"],
  ["O(n)", "O(n)"],
  ["Contexto", "Contexto"],
  ["Cliente", "Cliente"],
  ["Erro", "Erro"],
  ["Prova de trabalho", "Prova de trabalho"],
  ["Valor de retorno", "Valor de retorno"],
  ["Nome qualificado", "Nome qualificado"],
  ["Year 2038 problem", "Year 2038 problem"],
  ["End to end", "End to end"],
  ["First in, first out", "First in, first out"],
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
  ["a week from here", "Semana que vem"],
  ["a week that is over", "Last week"],
  ["a part of the year", "1º semestre"],
  ["a quarter", "Q1"],
  ["a quarter of a year", "Q3 2026"],
  ["a feast", "Natal"],
  ["the end of a week", "Fim de semana"],
  ["hours from and to", "Das 9 às 11"],
  ["a price", "R$ 50"],
  ["a price in dollars", "US$ 20"],
  ["a letter in parentheses", "(a)"],
  ["work to be done", "A fazer"],
  ["what comes next", "Próximos passos"],
  ["homework", "Lição de casa"],
  ["a question to be answered", "Por que"],
  ["a question without its mark", "O que faz"],
  ["its letter", "Q"],
  ["an aside", "Ou seja"],
  ["a summary", "TL;DR"],
  ["a pitfall", "Erro comum"],
  ["a rule of thumb", "Regra de ouro"],
  ["a number", "nº 1"],
  ["a page", "p. 30"],
  ["lines", "Linhas 3-5"],
  ["what a program needs", "Requisitos"],
  ["yes", "Sim"],
  ["an address", "https://example.org"],
  ["a sentence", "Isto é uma frase."],
  ["many words", "um dois três quatro cinco seis sete oito nove"],
  ["a very long text", "x".repeat(1000)],
  ["marks alone", "** **"],
  ["nothing", ""],
])("%s is no term", (_, label) => expect(named(label)).toBe("none"))
