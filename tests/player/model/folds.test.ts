import { expect, test } from "vitest"
import { foldsOf } from "../../../src/player/model/folds"
import { crowdRecording, sleeperRecording } from "../recordings"
import { blockAt } from "../shown"

/** Folds of turns written as letters, three steps a turn: `a` does not do what `b` does. */
function folds(turns: string): readonly string[] {
  const starts = [...turns].map((_, index) => 1 + index * 3)
  const traitOf = (step: number) => turns.charCodeAt(Math.floor((step - 1) / 3))
  return foldsOf({ turns: starts, stepCount: turns.length * 3, traitOf }).map(
    ({ firstStep, endStep, count }) => `${(firstStep - 1) / 3}-${(endStep - 1) / 3} x ${count}`,
  )
}

test("the first round stays, the others fold", () => {
  expect(folds(`x${"a".repeat(30)}y`)).toEqual(["2-31 x 29"])
})

test("a round may have several turns", () => {
  expect(folds(`x${"abbc".repeat(20)}`)).toEqual(["5-81 x 19"])
})

test("what comes again a few times is not folded", () => {
  expect(folds("xabababababy")).toEqual([])
  expect(folds("abcdefghijklmnopqrstuvwxyz")).toEqual([])
})

test("two repetitions after each other are two folds", () => {
  expect(folds("a".repeat(40) + "b".repeat(40))).toEqual(["1-40 x 39", "41-80 x 39"])
})

test("a fold has no jumps inside; the time after it is told", () => {
  const { axis } = blockAt(sleeperRecording(100), "whole").lanes.chart
  expect(axis.folds.map(({ label }) => label)).toEqual(["× 98"])
  expect(axis.jumps.length).toBeLessThan(4)
  expect(axis.times.at(-1)?.label).toBe("100,0 s")
})

test("every step inside a fold has a place of its own", () => {
  const { axis } = blockAt(crowdRecording(3, 50), "whole").lanes.chart
  expect(axis.folds).toHaveLength(1)
  for (let step = 1; step <= axis.stepCount; step++) {
    expect(axis.endOf(step).columns).toBeGreaterThan(axis.startOf(step).columns)
    expect(axis.startOf(step + 1).columns).toBe(axis.endOf(step).columns)
  }
})

test("the text twin says what is folded", () => {
  const twin = blockAt(sleeperRecording(100), "whole").lanes.twin()
  expect(twin.at(-1)).toMatch(/^Do passo \d+ ao passo \d+: mais 98 rodadas iguais à anterior\.$/)
})
