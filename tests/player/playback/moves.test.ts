import { expect, test } from "vitest"
import { movesOf } from "../../../src/player/playback/moves"
import type { Moves } from "../../../src/player/playback/moves"
import type { MoveUnit } from "../../../src/player/playback/player-state"
import { stepsOf } from "../../../src/trace/steps"
import { blockingRecording } from "../recordings"
import { blockAt } from "../shown"
import { aRecording } from "../../builders/recording-builder"
import { plainText } from "../../../src/player/model/pieces"
import type { Recording } from "../../../src/trace/recording"

/** `main` creates `a`, which sleeps a second while `main` waits for it. */
function sleeperAndWaiter(): Recording {
  return aRecording("\n".repeat(12))
    .lines(1, 9)
    .creates("main")
    .runs("main", 5)
    .creates("a", { call: "a()" })
    .awaits("a", 6)
    .turns()
    .runs("a", 2)
    .sleeps(1, 3)
    .waitsUntil(1)
    .timerFires("a")
    .runs("a", 4)
    .ends()
    .turns()
    .runs("main", 7)
    .ends()
    .stopsLoop()
    .threadEnds()
    .build()
}

function all(recording: Recording, unit: MoveUnit, followed: Parameters<Moves["cause"]>[1] = null) {
  const moves = movesOf(recording, stepsOf(recording))
  const steps: number[] = []
  for (let step: number | null = 0; step !== null; ) {
    step = moves.to(unit, { step, direction: 1, followed })
    if (step !== null) steps.push(step)
  }
  const back: number[] = []
  for (let step: number | null = moves.stepCount + 1; step !== null; ) {
    step = moves.to(unit, { step, direction: -1, followed })
    if (step !== null) back.unshift(step)
  }
  expect(back).toEqual(steps)
  return steps
}

function keyAt(recording: Recording, step: number): string {
  const block = blockAt(recording, step, { language: "en" })
  return plainText(block.sentence)
}

const recording = sleeperAndWaiter()

test("by steps every step is met, forwards and backwards", () => {
  expect(all(recording, "step")).toHaveLength(stepsOf(recording).count)
})

test("by lines only steps in which a line begins are met", () => {
  for (const step of all(recording, "line")) expect(keyAt(recording, step)).toMatch(/line \d+/)
  expect(all(recording, "line").length).toBeLessThan(stepsOf(recording).count)
})

test("by switches whoever begins to run is another than before", () => {
  const sentences = all(recording, "switch").map(step => keyAt(recording, step))
  expect(sentences.join("\n")).toMatchInlineSnapshot(`
    "The program reaches line 1.
    The loop gives main its turn: it begins at line 5.
    The loop gives a its turn: it begins at line 2.
    a has ended, so the loop gives main its turn: it goes on at line 6."
  `)
})

test("whom the reader follows is met in everything that happens to them", () => {
  const sentences = all(recording, "followed", { kind: "task", task: 1 })
  expect(sentences.map(step => keyAt(recording, step)).join("\n")).toMatchInlineSnapshot(`
    "main created a: ready, in 1st place. It starts only when main pauses.
    The loop gives a its turn: it begins at line 2.
    a pauses at line 3: it sleeps for 1.0 s. Nobody is ready: the loop waits 1.0 s.
    The 1.0 s timer of a fired: it joins the ready queue in 1st place. main still waits for a to finish.
    The loop gives a its turn again: it goes on at line 3.
    a reaches line 4.
    a has ended. main waited for it and joins the ready queue in 1st place."
  `)
})

test("causes lead from the end of a wait back to the beginning", () => {
  const moves = movesOf(recording, stepsOf(recording))
  const chain: string[] = []
  for (let step: number | null = moves.stepCount - 1; step !== null; ) {
    chain.push(`${step} ${keyAt(recording, step)}`)
    step = moves.cause(step, null)
  }
  expect(chain.join("\n")).toMatchInlineSnapshot(`
    "15 main has ended.
    12 a has ended. main waited for it and joins the ready queue in 1st place.
    9 The 1.0 s timer of a fired: it joins the ready queue in 1st place. main still waits for a to finish.
    7 The loop gives a its turn: it begins at line 2.
    5 main created a: ready, in 1st place. It starts only when main pauses.
    3 asyncio.run made the task main: ready, in 1st place. It starts when the loop runs."
  `)
})

test("whom a step is about is the task that runs, or the thread without one", () => {
  const moves = movesOf(recording, stepsOf(recording))
  expect(moves.actorAt(0)).toBeNull()
  expect(moves.actorAt(1)).toEqual({ kind: "thread", thread: 0 })
})

test("a line is found only between the two steps", () => {
  const moves = movesOf(recording, stepsOf(recording))
  const first = moves.lineBetween([4], 0, moves.stepCount)
  expect(first).not.toBeNull()
  expect(moves.lineBetween([4], first ?? 0, moves.stepCount)).toBeNull()
  expect(moves.lineBetween([99], 0, moves.stepCount)).toBeNull()
})

test("while a task blocks the loop, the others say who holds it and for how long", () => {
  const blocked = blockingRecording()
  const steps = stepsOf(blocked)
  const words = new Set<string>()
  for (let step = 1; step <= steps.count; step++) {
    const look = {
      areMovesOpen: true,
      selected: { kind: "task", task: 2 },
      language: "en",
    } as const
    const { moves } = blockAt(blocked, step, look)
    if (moves) words.add(plainText(moves.why))
  }
  expect([...words].join("\n")).toMatchInlineSnapshot(`
    "bia does not exist yet.
    bia is ready; it gets its turn when main pauses (line 13).
    bia is 2nd in the queue: the loop is about to go on.
    bia is ready; it gets its turn when report pauses (line 5).
    bia has been ready for 2.0 s, but report holds the loop at line 5.
    bia has been ready for 2.0 s: report held the loop at line 5.
    bia runs only now: it was ready for 2.0 s, but report held the loop at line 5.
    bia returned at 2.0 s."
  `)
})
