/**
 * The study vault is teaching material: its simulations print what CPython printed, keep what they
 * promise, and its notes define the terms they teach.
 */
import { createHash } from "node:crypto"
import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { GlossaryIndex, noChoices } from "../src/glossary/glossary-index"
import { parseBlock, type BlockOptions } from "../src/notes/block-options"
import { blockKind, codeBlocks } from "../src/notes/code-blocks"
import { verdictsOf } from "../src/notes/expectations"
import { programOffers } from "../src/notes/program-kind"
import {
  defaultStudyRuleText,
  isStudyNote,
  parseStudyRule,
  readTags,
} from "../src/notes/study-note"
import { simulate } from "../src/runtime/simulate"
import recorded from "./fixtures/vault-expected.json"

const INSTRUCTIONS_AT_ONCE = 1_000_000

interface Note {
  readonly name: string
  readonly text: string
}

const notes: readonly Note[] = readdirSync("vault")
  .filter(name => name.endsWith(".md"))
  .map(name => ({ name, text: readFileSync(join("vault", name), "utf8") }))

function simulationsOf(note: Note): readonly string[] {
  const blocks = codeBlocks(note.text).filter(block => blockKind(block) === "simulation")
  return blocks.map(block => block.source)
}

function run(source: string, options: BlockOptions): ReturnType<typeof simulate> {
  const { cost, seed } = options
  const simulation = simulate({ source, filename: "nota.py", cost, seed })
  while (!simulation.advance(INSTRUCTIONS_AT_ONCE));
  return simulation
}

describe.each(notes)("$name", note => {
  test("is a study note", () => {
    const { rule } = parseStudyRule(defaultStudyRuleText)
    expect(isStudyNote(readTags(note.text), rule)).toBe(true)
  })

  test("holds at least two simulations", () => {
    expect(simulationsOf(note).length).toBeGreaterThanOrEqual(2)
  })

  test("links to notes that exist", () => {
    const links = [...note.text.matchAll(/\[\[([^\]|\\]+)/g)].map(match => `${match[1] ?? ""}.md`)
    expect(notes.map(other => other.name)).toEqual(expect.arrayContaining(links))
    expect(links).not.toEqual([])
  })

  for (const source of simulationsOf(note)) addSimulationTests(source)
})

function addSimulationTests(source: string): void {
  const { options, diagnostics } = parseBlock(source)
  const title = options.title ?? "a simulation without title"
  const program = createHash("sha256").update(source).digest("hex").slice(0, 16)
  const expected = recorded.find(each => each.program === program)

  test(`“${title}” prints what ${expected?.interpreter ?? "an interpreter"} recorded`, () => {
    const { stdout, stderr } = run(source, options)
    expect({ stdout, stderr }).toEqual({ stdout: expected?.stdout, stderr: "" })
  })

  test(`“${title}” keeps what its options promise`, () => {
    const { stdout, recording } = run(source, options)
    const virtualSeconds = recording.endNanos / 1e9
    const facts = { stdout, virtualSeconds, outcome: recording.outcome.kind, exceptionType: null }
    expect(verdictsOf(options, facts).filter(verdict => !verdict.isMet)).toEqual([])
    expect(diagnostics).toEqual([])
  })
}

test("a plain Python block is there for the Simulate button, and only defines coroutines", () => {
  const plain = notes.flatMap(note =>
    codeBlocks(note.text).filter(block => blockKind(block) === "simulatable"),
  )
  expect(plain.flatMap(block => programOffers(block.source)).map(each => each.offer)).toEqual([
    "run-main",
  ])
})

test("the notes define the terms they teach, in several forms", () => {
  const index = new GlossaryIndex()
  for (const { name, text } of notes) index.setNote(name, text)
  const { entries } = index.glossary(noChoices)
  const named = entries.map(({ term, aliases }) => [term, ...aliases].join(" = "))
  expect(named).toEqual([
    "Awaitable",
    "Callback",
    "Cancelamento",
    "Chamada bloqueante = Blocking call",
    "Concorrência = Concurrency",
    "Condição de corrida = Race condition",
    "Contagem de referências = Reference counting",
    "Corrotina = Coroutine",
    "CPU-bound",
    "CPython",
    "E/S sem bloqueio = Non-blocking I/O",
    "Fila = Queue",
    "Fila de prontas = Ready queue",
    "Futuro = Future",
    "GIL = Global Interpreter Lock",
    "I/O-bound",
    "Loop de eventos = Event Loop",
    "Multitarefa cooperativa",
    "Multitarefa preemptiva",
    "Paralelismo = Parallelism",
    "Processo = Process",
    "Tarefa = Task",
    "Thread",
    "Thread-safe",
    "Timer",
    "Trava = Lock",
  ])
  const forms = new Set(entries.flatMap(entry => entry.definitions.map(each => each.form)))
  expect([...forms].sort()).toEqual([
    "acronym-heading",
    "bold-callout",
    "bold-label",
    "partly-bold-label",
    "term-line",
  ])
})
