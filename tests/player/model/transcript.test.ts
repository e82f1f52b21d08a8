import { expect, test } from "vitest"
import { locale } from "../../../src/locale"
import { playableRun } from "../../../src/player/model/playable-run"
import { transcriptOf } from "../../../src/player/model/transcript"
import { crowdRecording, sleeperRecording } from "../recordings"

test("each step is a row with its time and its sentence", () => {
  const text = transcriptOf(playableRun(sleeperRecording(1), locale("pt-BR")))
  expect(text).toMatchInlineSnapshot(`
    "| Passo | Tempo | O que acontece |
    | ---: | ---: | --- |
    | 1 | 0,0 s | O programa chega à linha 1. |
    | 2 | 0,0 s | asyncio.run criou a tarefa main: pronta, em 1º lugar. Começa quando o loop rodar. |
    | 3 | 0,0 s | O loop dá a vez a main: ela começa na linha 2. |
    | 4 | 0,0 s | main pausa na linha 3: dorme 1,0 s. Ninguém está pronto: o loop espera 1,0 s. |
    | 5 | 1,0 s | O timer de 1,0 s de main tocou: ela entra na fila de prontas, em 1º lugar. |
    | 6 | 1,0 s | O loop devolve a vez a main: ela continua na linha 3. |
    | 7 | 1,0 s | main chega à linha 4. |
    | 8 | 1,0 s | main terminou. |
    | 9 | 1,0 s | O programa terminou. |
    "
  `)
})

test("what would end a cell or begin a mark is escaped", () => {
  const text = transcriptOf(playableRun(crowdRecording(1, 1), locale("en")))
  for (const line of text.trimEnd().split("\n")) {
    expect(line.replace(/\\\|/g, "").match(/\|/g)).toHaveLength(4)
  }
})

test("a very long run is cut, and says by how much", () => {
  const run = playableRun(crowdRecording(20, 40), locale("en"))
  const lines = transcriptOf(run).trimEnd().split("\n")
  expect(lines).toHaveLength(503)
  expect(lines.at(-1)).toBe(`| … |  | and ${run.steps.count - 500} more steps |`)
})
