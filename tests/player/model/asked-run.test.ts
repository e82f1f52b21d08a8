/** Questions to the reader: what is hidden, what can be chosen, where the answer leads. */
import { expect, test } from "vitest"
import { locale } from "../../../src/locale"
import { AskedRun } from "../../../src/player/model/asked-run"
import type { Ask } from "../../../src/player/model/asked-run"
import { blockModelOf } from "../../../src/player/model/block"
import { plainText } from "../../../src/player/model/pieces"
import { playableRun } from "../../../src/player/model/playable-run"
import { answerTo } from "../../../src/player/panels/question-panel"
import { initialPlayerState } from "../../../src/player/playback/player-state"
import type { PlayerState } from "../../../src/player/playback/player-state"
import { reduce } from "../../../src/player/playback/reduce"
import type { Recording } from "../../../src/trace/recording"
import { aRecording } from "../../builders/recording-builder"
import { sayAfterRecording } from "../../builders/recordings"

const printed = { text: "O que aparece agora?", at: "await task1" }

function asked(asks: readonly Ask[], recording: Recording = sayAfterRecording()) {
  return new AskedRun(playableRun(recording, locale("pt-BR")), asks)
}

/** The state in which a block with a question opens. */
function opened(run: AskedRun, state: PlayerState = initialPlayerState): PlayerState {
  return { ...state, step: run.openStep(state) ?? "whole" }
}

function answered(run: AskedRun, state: PlayerState, choice: number): PlayerState {
  const question = run.questionFor(state)
  if (!question) throw new Error("Nothing is asked.")
  return reduce(state, answerTo(question, choice), run.runFor(state).moves)
}

const texts = (run: AskedRun, state: PlayerState) =>
  run.questionFor(state)?.choices.map(choice => choice.text)

test("what is printed next is chosen among other lines of the run and nothing more", () => {
  const run = asked([printed])
  const state = opened(run)
  const question = run.questionFor(state)
  expect(question?.text).toBe("O que aparece agora?")
  expect(new Set(texts(run, state))).toEqual(
    new Set(["hello", "world", "finished at 09:00:02", "mais nada"]),
  )
  expect(question?.choices[question.right]?.text).toBe("hello")
  expect(texts(asked([printed]), state)).toEqual(texts(run, state))
})

test("until it is answered nothing of what follows is shown, not even how much it is", () => {
  const run = asked([printed])
  const state = opened(run)
  const shown = blockModelOf(run.runFor(state), state)
  expect(shown.output.lines.map(line => line.text)).toEqual(["started at 09:00:00"])
  expect(shown.header.facts).toBe("a continuação aparece depois da sua resposta")
  expect(shown.lanes.count).toMatchObject({ before: "passo ", after: "" })
  expect(shown.label).not.toContain("de 32")
  expect(shown.controls.canGoNext).toBe(false)
  expect(shown.lanes.chart.lanes.flatMap(lane => lane.marks).some(isEnding)).toBe(false)
})

const isEnding = ({ kind }: { readonly kind: string }) => kind === "ended"

test("back from the question the past can be looked at, and no move goes beyond it", () => {
  const run = asked([printed])
  const state = opened(run)
  const { moves } = run.runFor(state)
  const back = reduce(state, { kind: "back" }, moves)
  expect(run.questionFor(back)).toBeNull()
  const end = reduce(back, { kind: "end" }, moves)
  expect(end.step).toBe(state.step)
  expect(reduce(end, { kind: "seek", step: 30 }, moves).step).toBe(state.step)
})

test("what a line prints is not shown when the question is put at that line", () => {
  const run = asked([{ text: "E agora?", at: 'print(f"started' }])
  const question = run.questionFor(opened(run))
  expect(question?.choices[question.right]?.text).toBe("started at 09:00:00")
  expect(run.runFor(opened(run)).output.lines).toEqual([])
})

test("the answer brings the future back and goes to the step that shows it", () => {
  const run = asked([printed])
  const state = opened(run)
  const right = run.questionFor(state)?.right ?? -1
  const after = answered(run, state, right)
  const { result } = run.questionFor(after) ?? {}
  expect(result).toMatchObject({ isRight: true })
  expect(plainText(result?.words ?? [])).toBe("Isso mesmo: hello.")
  expect(plainText(blockModelOf(run.runFor(after), after).sentence)).toContain("imprime hello")
  expect(run.runFor(after).steps.count).toBe(32)
})

test("a wrong answer and none are told the right one", () => {
  const run = asked([printed])
  const state = opened(run)
  const wrong = ((run.questionFor(state)?.right ?? 0) + 1) % 3
  const told = (choice: number) => {
    const { result } = run.questionFor(answered(run, state, choice)) ?? {}
    return plainText(result?.words ?? [])
  }
  expect(told(wrong)).toBe("Ainda não. A resposta é hello.")
  expect(told(-1)).toBe("A resposta é hello.")
})

test("going on puts away what was said of the answer", () => {
  const run = asked([printed])
  const after = answered(run, opened(run), 0)
  const next = reduce(after, { kind: "next" }, run.runFor(after).moves)
  expect(run.questionFor(next)).toBeNull()
})

test("who is next is chosen among the tasks that wait for their turn", () => {
  const run = asked([{ text: "Quem roda a seguir?", at: "await task1" }])
  const question = run.questionFor(opened(run))
  expect(question?.choices.map(choice => choice.tab?.letter)).toEqual(["A", "B"])
  expect(question?.choices[question.right]?.text).toBe("task1")
})

test("how long it takes is chosen among times of the run, the sum of its sleeps for one", () => {
  const run = asked([{ text: "Em quanto tempo este programa termina?", at: "await task1" }])
  const question = run.questionFor(opened(run))
  expect(texts(run, opened(run))).toEqual(["2,0 s", "3,0 s", "4,0 s"])
  expect(question?.right).toBe(0)
  expect(question?.answerStep).toBe(32)
})

test("a second question waits where it is put, whatever the first one shows", () => {
  const run = asked([
    { text: "Quanto tempo leva?", at: "await task1" },
    { text: "E agora?", at: "await task2" },
  ])
  const first = answered(run, opened(run), 0)
  const { count } = run.runFor(first).steps
  expect(count).toBeLessThan(32)
  expect(run.questionFor(first)?.result).not.toBeNull()
  const going = reduce(first, { kind: "close-question" }, run.runFor(first).moves)
  expect(run.questionFor(going)?.text).toBe("E agora?")
})

test("from an answer that cannot be gone on from, the next step leads to the next question", () => {
  const run = asked([
    { text: "Quanto tempo leva?", at: "await task1" },
    { text: "E agora?", at: "await task2" },
  ])
  const first = answered(run, opened(run), 0)
  const going = reduce(first, { kind: "next" }, run.runFor(first).moves)
  expect(run.questionFor(going)).toMatchObject({ text: "E agora?", result: null })
  const again = reduce(going, { kind: "next" }, run.runFor(going).moves)
  expect(run.questionFor(again)).toMatchObject({ text: "E agora?", result: null })
})

test("without a line, or with one that never begins, a good moment is chosen", () => {
  const turn = asked([{ text: "Quem roda?", at: null }])
  const lost = asked([{ text: "Quem roda?", at: "no such line" }])
  expect(turn.openStep(initialPlayerState)).toBe(lost.openStep(initialPlayerState))
  expect(texts(turn, opened(turn))).toEqual(["main", "task1", "task2"])
})

test("the reader can ask for a question on the whole picture and at a step", () => {
  const run = asked([])
  const step = run.askableStep(initialPlayerState)
  const state = reduce(initialPlayerState, { kind: "ask", step: step ?? 0 }, null)
  expect(run.questionFor(state)?.text).toBe("De quem é a próxima vez?")
  expect(run.runFor(state).steps.count).toBe(step)
  expect(run.askableStep({ ...initialPlayerState, step: 18 })).toBe(18)
})

test("a question that the reader asked for can be taken back", () => {
  const run = asked([])
  const state = reduce(initialPlayerState, { kind: "ask", step: 18 }, null)
  const closed = reduce(state, { kind: "close-question" }, null)
  expect(run.runFor(closed).steps.count).toBe(32)
  expect(run.questionFor(closed)).toBeNull()
})

test("while the program runs nothing is asked, and nothing shown that could be an answer", () => {
  const running = { ...sayAfterRecording(), outcome: { kind: "running" } } as const
  const run = asked([printed], running)
  expect(run.questionFor(initialPlayerState)).toBeNull()
  expect(run.runFor(initialPlayerState).steps.count).toBe(1)
})

test("who is next is asked after the line that makes them, before the next switch", () => {
  const script = aRecording("import asyncio\nasync def f(x):\n    await gather(f(1), f(2))\n")
    .lines(1)
    .creates("main", { call: "main()" })
    .runs("main", 3)
    .creates("a", { call: "f(1)" })
    .creates("b", { call: "f(2)" })
    .awaits("a", 3)
    .turns()
  for (const name of ["a", "b"]) script.runs(name, 2).ends()
  const recording = script.turns().runs("main", 3).ends().stopsLoop().threadEnds().build()
  const run = asked([{ text: "Quem roda agora?", at: "gather" }], recording)
  expect(texts(run, opened(run))).toEqual(["main", "a", "b"])
})
