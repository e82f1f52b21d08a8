/** The reader of note 002 expects "Continuando" first; the sentences say why it comes last. */
import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { locale, type Language } from "../../../src/locale"
import { blockModelOf } from "../../../src/player/model/block"
import { plainText } from "../../../src/player/model/pieces"
import { playableRun } from "../../../src/player/model/playable-run"
import { initialPlayerState } from "../../../src/player/playback/player-state"
import { simulate } from "../../../src/runtime/simulate"

function sentences(language: Language): readonly string[] {
  const source = readFileSync("tests/programs/threads/note-002-executor.py", "utf8")
  const simulation = simulate({ source, filename: "note.py" })
  while (!simulation.advance(1_000_000));
  const run = playableRun(simulation.recording, locale(language))
  const steps = Array.from({ length: run.steps.count }, (_, index) => index + 1)
  return steps.map(step => plainText(blockModelOf(run, { ...initialPlayerState, step }).sentence))
}

test.each([
  [
    "pt-BR",
    "main pausa na linha 7 até uma thread terminar a chamada; as linhas após o await esperam: não há outra tarefa.",
    "ThreadPoolExecutor-0_0 terminou a chamada: só agora main continua, na linha 7.",
    "main roda a linha 8 e imprime Arquivo",
    "main roda a linha 20 e imprime Continuando",
  ],
  [
    "en",
    "main pauses at line 7 until a thread has done the call; the lines after await wait: there is no other task.",
    "ThreadPoolExecutor-0_0 has done its call: only now main goes on, at line 7.",
    "main runs line 8 and prints Arquivo",
    "main runs line 20 and prints Continuando",
  ],
] as const)(
  '%s: "gravado" comes before "Continuando", because the task waits',
  (language, ...told) => {
    const said = sentences(language)
    const places = told.map(start => said.findIndex(sentence => sentence.startsWith(start)))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((left, right) => left - right))
  },
)
