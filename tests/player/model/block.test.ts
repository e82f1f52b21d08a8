import { expect, test } from "vitest"
import { plainText } from "../../../src/player/model/pieces"
import type { Piece } from "../../../src/player/model/pieces"
import type { ValueMoment, ValueSource } from "../../../src/trace/values"
import { locale } from "../../../src/locale"
import { blockModelOf } from "../../../src/player/model/block"
import { playableRun } from "../../../src/player/model/playable-run"
import { initialPlayerState } from "../../../src/player/playback/player-state"
import { simulate } from "../../../src/runtime/simulate"
import { aRecording } from "../../builders/recording-builder"
import { failingRecording, sayAfterRecording, threadsRecording } from "../../builders/recordings"
import { blockingRecording, crowdRecording } from "../recordings"
import { blockAt, chainText, laneNames } from "../shown"

function who(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap(piece =>
    piece.kind === "who" ? [`${piece.tab?.letter ?? "-"} ${piece.name}`] : [],
  )
}

test("the header names the libraries that are only imitated", () => {
  const simulation = simulate({ source: "import sqlite3, json", filename: "p.py" })
  while (!simulation.advance(1e6));
  const { header } = blockModelOf(
    playableRun(simulation.recording, locale("pt-BR")),
    initialPlayerState,
  )
  expect(header.simulatedMark).toBe("simulado: sqlite3")
})

test("the header tells title, time and tasks", () => {
  const { header } = blockAt(sayAfterRecording(), "whole")
  expect(header).toEqual({
    title: "Simulação de main()",
    change: "",
    facts: "2,0 s · 3 tarefas",
    orderMark: null,
    simulatedMark: null,
  })
})

test("the block's own title replaces the one made from the program", () => {
  const { header, label } = blockAt(sayAfterRecording(), 18, { title: "Dois ao mesmo tempo" })
  expect(header.title).toBe("Dois ao mesmo tempo")
  expect(label).toBe("Dois ao mesmo tempo, passo 18 de 32")
})

test("threads are marked as one of the possible orders", () => {
  const { header } = blockAt(threadsRecording(), "whole")
  expect(header).toMatchObject({
    title: "Simulação com 2 threads",
    orderMark: "uma das ordens possíveis",
    simulatedMark: null,
  })
})

test("at first sight the sentence says how it ended and where to begin", () => {
  const { sentence } = blockAt(sayAfterRecording(), "whole")
  expect(plainText(sentence)).toBe(
    "Terminou em 2,0 s. Aperte Próximo passo para ver desde o início.",
  )
})

test("a sentence introduces everybody with a tab once", () => {
  const { sentence } = blockAt(sayAfterRecording(), 18)
  expect(who(sentence)).toEqual(["A task1", "M main", "- task1"])
})

test("lane names tell the state of the moment", () => {
  expect(laneNames(blockAt(sayAfterRecording(), 18))).toEqual([
    "módulo",
    "M main | espera task1",
    "A task1 | pronta, 1ª",
    "B task2 | espera 1,0 s",
  ])
})

test("at the end lane names tell the calls", () => {
  expect(laneNames(blockAt(sayAfterRecording(), "whole"))).toEqual([
    "módulo",
    "M main()",
    "A task1 | say_after(1, …)",
    "B task2 | say_after(2, …)",
  ])
})

test("of a call that does not fit its lane the argument that tells it apart is named", () => {
  const source = `import asyncio
class Session: pass
async def fetch(session, name): pass
async def main():
    await asyncio.gather(*(fetch(Session(), name) for name in ("one", "two")))
asyncio.run(main())`
  const simulation = simulate({ source, filename: "p.py" })
  while (!simulation.advance(1e6));
  const names = laneNames(blockAt(simulation.recording, "whole"))
  expect(names.slice(2)).toEqual(["A fetch('one')", "B fetch('two')"])
})

test("workers of one function are told apart by a short call beside their state", () => {
  const workers = (first: string, second: string) => {
    const script = aRecording().creates("main").runs("main", 1)
    script.creates("t", { call: first }).creates("t", { call: second })
    return laneNames(blockAt(script.build(), 4)).slice(2)
  }
  expect(workers("work(1)", "work(2)")).toEqual([
    "A work(1) | pronta, 1ª",
    "B work(2) | pronta, 2ª",
  ])
  // Where there is no room for all of it, by the argument in which they differ.
  expect(workers("send(connection, 'A')", "send(connection, 'B')")).toEqual([
    "A send('A') | pronta, 1ª",
    "B send('B') | pronta, 2ª",
  ])
  expect(workers("fetch('A', timeout, 5)", "fetch('B', timeout, 5)")).toEqual([
    "A fetch('A') | pronta, 1ª",
    "B fetch('B') | pronta, 2ª",
  ])
})

test("whom a step is about has a lane even where others are folded away", () => {
  const recording = crowdRecording(12, 1)
  for (let step = 16; step < 40; step++) {
    const { sentence, lanes } = blockAt(recording, step)
    const who = sentence.find(piece => piece.kind === "who")
    expect(lanes.rows).toHaveLength(6)
    expect(lanes.rows.map(row => row.tab?.letter)).toContain(who?.tab?.letter)
  }
})

test("at the end of a failed run lane names keep saying who failed", () => {
  expect(laneNames(blockAt(failingRecording(), "whole"))).toEqual([
    "módulo",
    "M main | falhou",
    "A task1 | cancelada",
    "B task2 | cancelada",
  ])
})

test("with several threads the GIL has a lane of its own", () => {
  expect(laneNames(blockAt(threadsRecording(), 15))).toEqual([
    "M MainThread | quer o GIL",
    "A a | dorme 1,0 s",
    "B b | roda, linha 6",
    "GIL | com B",
  ])
})

test("lanes beyond the fifth are folded until asked for", () => {
  const recording = crowdRecording(11, 1)
  const folded = blockAt(recording, "whole").lanes
  expect(folded.rows.length).toBe(6)
  expect(folded.more).toEqual({ text: "+ 7 tarefas", isExpanded: false })
  const all = blockAt(recording, "whole", { areAllLanesShown: true }).lanes
  expect(all.rows.length).toBe(13)
  expect(all.more?.isExpanded).toBe(true)
})

test("whom the reader follows has the arrows of the causes before", () => {
  const selected = { kind: "task", task: 2 } as const
  const stepsAt = (step: number) =>
    blockAt(sayAfterRecording(), step, { selected }).lanes.arrows.map(each => each.step)
  expect(stepsAt(28)).toEqual([28, 25, 10])
  expect(blockAt(sayAfterRecording(), 28).lanes.arrows.length).toBe(1)
})

test.each([
  [18, { from: null, to: 2, step: 18, kind: "timer" }],
  [21, { from: 2, to: 1, step: 21, kind: "wake" }],
  [8, { from: 1, to: 2, step: 8, kind: "create" }],
  [9, null],
])("the arrow of step %d is %j", (step, arrow) => {
  expect(blockAt(sayAfterRecording(), step).lanes.arrows[0] ?? null).toEqual(arrow)
})

test.each([
  [7, { from: 0, to: 1, step: 7, kind: "create" }],
  [20, { from: null, to: 1, step: 20, kind: "timer" }],
  [22, { from: 1, to: 0, step: 22, kind: "wake" }],
])("between threads the arrow of step %d is %j", (step, arrow) => {
  expect(blockAt(threadsRecording(), step).lanes.arrows[0] ?? null).toEqual(arrow)
})

test("the text twin says of everybody where they are and why", () => {
  expect(blockAt(sayAfterRecording(), 18).lanes.twin().slice(1)).toEqual([
    "main: espera task1, linha 14",
    "task1: pronta, 1ª, linha 5",
    "task2: espera 1,0 s, linha 5",
  ])
})

test("output after the playhead is future", () => {
  const { lines } = blockAt(sayAfterRecording(), 20).output
  expect(
    lines.map(line => `${line.time} ${line.tab?.letter} ${line.text} ${line.isFuture}`),
  ).toEqual([
    "0,0 s M started at 09:00:00 false",
    "1,0 s A hello false",
    "2,0 s B world true",
    "2,0 s M finished at 09:00:02 true",
  ])
})

test("a line printed in pieces is one line of who began it", () => {
  const recording = aRecording().lines(1).prints("a\nb").build()
  expect(blockAt(recording, "whole").output.lines.map(line => line.text)).toEqual(["a", "b"])
})

test("a line of a child process is shown under its command, not as the program's", () => {
  const source = "import os\nprint('own', flush=True)\nos.system('echo child')"
  const simulation = simulate({ source, filename: "p.py" })
  while (!simulation.advance(1e6));
  const { lines } = blockAt(simulation.recording, "whole").output
  expect(lines.map(line => `${line.process || "-"}: ${line.text}`)).toEqual([
    "-: own",
    expect.stringMatching(/echo child: child$/),
  ])
})

test("a failure shows Python's words verbatim, then the cause, then the fix", () => {
  const { failure, controls } = blockAt(failingRecording(), "whole")
  expect(failure?.verbatim).toBe(
    "NameError: name 'time' is not defined. Did you forget to import 'time'?",
  )
  expect(plainText(failure?.headline ?? [])).toBe("Falta import time no início.")
  expect(plainText(failure?.explanation ?? [])).toMatch(/^main usa time na linha 11/)
  expect(failure?.offers.map(offer => offer.kind)).toEqual([
    "add-import",
    "show-step",
    "show-traceback",
  ])
  expect(controls.primary).toBe("offer")
})

test("before the end of a failed run the sentence is back", () => {
  const block = blockAt(failingRecording(), 5)
  expect(block.failure).toBeNull()
  expect(block.controls.primary).toBe("next")
})

test("Show goes to the step at the failing line", () => {
  const offer = blockAt(failingRecording(), "whole").failure?.offers[1]
  expect(offer).toMatchObject({ kind: "show-step", step: 10 })
})

test("a syntax error has no steps and nothing to press", () => {
  const exception = {
    type: "SyntaxError",
    text: "SyntaxError: invalid syntax",
    traceback: "  File ...\nSyntaxError: invalid syntax\n",
    range: { line: 1, column: 0, endLine: 1, endColumn: 1 },
    thread: 0,
    task: -1,
    missingImport: null,
  }
  const recording = aRecording("x y\n").build({ kind: "syntax-error", exception })
  const block = blockAt(recording, "whole")
  expect(block.controls).toMatchObject({ canGoBack: false, canGoNext: false, canPlay: false })
  expect(block.code.lines[0]).toMatchObject({ isCurrent: true, wrong: { start: 0, end: 1 } })
})

test("a deadlock names who waits", () => {
  const waiting = [{ thread: 0, task: 0, line: 7 }]
  const recording = aRecording().creates("main").build({ kind: "deadlock", waiting })
  const { failure, header } = blockAt(recording, "whole")
  expect(plainText(failure?.explanation ?? [])).toBe("main espera na linha 7.")
  expect(header.facts).toBe("parou de vez em 0,0 s · 1 tarefa")
})

test("a block that only defines a coroutine offers to run it", () => {
  const recording = aRecording("async def main(): ...").lines(1).build()
  const changes = [{ kind: "run-coroutine", name: "main" }] as const
  const block = blockAt(recording, "whole", { changes })
  expect(plainText(block.sentence)).toBe("Este código só define main(): nada roda sozinho.")
  expect(block.offers).toEqual([{ kind: "run-coroutine", name: "main", label: "Executar main()" }])
  expect(block.controls.primary).toBe("offer")
})

test("Details is made only while it is open", () => {
  expect(blockAt(sayAfterRecording(), 18).details).toBeNull()
  const { details } = blockAt(sayAfterRecording(), 18, { isDetailsOpen: true })
  expect(details?.loops[0]).toMatchObject({ heading: "Volta 3 do loop", phase: "timers" })
  expect(details?.timers[0]).toMatchObject({ passed: 0.5, remaining: "falta 1,0 s" })
  expect(details?.ready.map(row => `${row.place} ${plainText(row.text)}`)).toEqual([
    "1º task1 continua na linha 5",
  ])
})

test("a loop that nobody is ready for waits, in Details as in the sentence", () => {
  const block = blockAt(sayAfterRecording(), 17, { isDetailsOpen: true })
  expect(plainText(block.sentence)).toMatch(/Ninguém está pronto: o loop espera/)
  expect(block.details?.loops[0]?.phase).toBe("idle")
  expect(block.details?.loops[0]?.explanation).toBe("o loop espera: ninguém está pronto")
})

test("who waits for what goes down to the leaf", () => {
  const { details } = blockAt(sayAfterRecording(), 18, { isDetailsOpen: true })
  const chains = details?.waits.map(chainText)
  expect(chains).toEqual([
    "main → task1 → a vez na fila",
    "task2 → sleep(2) → timer que toca em 2,0 s",
  ])
})

test.each([
  [3, ["<module> linha 4"]],
  [9, ["main linha 10"]],
  [18, [" loop, fase timers (nenhuma tarefa roda)", " ", "say_after linha 5", " → pronta, 1ª"]],
])("without values the stack of step %d is %j", (step, rows) => {
  const { details } = blockAt(sayAfterRecording(), step, { isDetailsOpen: true })
  expect(details?.stack.map(({ name, text }) => `${name} ${text}`)).toEqual(rows)
})

test("with values the stack goes from the module to the innermost frame", () => {
  const frame = (name: string, line: number) => ({ name, line, variables: [] })
  const stacks = [
    { thread: 0, task: -1, frames: [frame("<module>", 19)] },
    { thread: 0, task: 0, frames: [frame("main", 10)] },
  ]
  const values: ValueSource = { valuesAt: eventIndex => ({ eventIndex, stacks }) }
  const { details } = blockAt(sayAfterRecording(), 9, { isDetailsOpen: true, values })
  expect(details?.stack.map(({ name, text }) => `${name} ${text}`)).toEqual([
    "<module> linha 19 → asyncio.run",
    "main linha 10",
  ])
})

test("changed variables are marked", () => {
  const value = (text: string) => ({ type: "int", text, identity: 0 })
  const momentOf = (eventIndex: number): ValueMoment => {
    const variables = [
      { name: "same", value: value("1") },
      { name: "moves", value: value(String(eventIndex)) },
    ]
    const frames = [{ name: "main", line: 3, variables }]
    return { eventIndex, stacks: [{ thread: 0, task: 0, frames }] }
  }
  const values: ValueSource = {
    valuesAt: (eventIndex, since = null) => ({
      ...momentOf(eventIndex),
      ...(since === null ? {} : { before: momentOf(since) }),
    }),
  }
  const { details } = blockAt(sayAfterRecording(), 18, { isDetailsOpen: true, values })
  const [frame] = details?.frames ?? []
  expect(frame?.variables.map(each => each.hasChanged)).toEqual([false, true])
})

test("in English everything is English", () => {
  const block = blockAt(blockingRecording(), "whole", { language: "en" })
  expect(block.header.facts).toBe("2.0 s · 5 tasks")
  expect(block.lanes.count).toEqual({ before: "step ", step: "29", after: " of 29" })
})
