import { expect, test } from "vitest"
import type { PlayerAction } from "../../../src/player/playback/actions"
import { initialPlayerState, shownStep } from "../../../src/player/playback/player-state"
import type { PlayerState } from "../../../src/player/playback/player-state"
import type { Moves } from "../../../src/player/playback/moves"
import { reduce } from "../../../src/player/playback/reduce"

/** Ten steps of one task: lines 1 to 10, a switch at 4 and 8, no causes. */
function tenSteps(stepCount = 10): Moves {
  const begins = { step: [], line: [], switch: [4, 8], turn: [5], followed: [] }
  return {
    stepCount,
    to(unit, { step, direction }) {
      if (unit === "step") return step + direction
      const wanted = begins[unit].filter(each => (each - step) * direction > 0)
      return (direction === 1 ? wanted[0] : wanted.at(-1)) ?? null
    },
    lineBetween: (lines, from, to) =>
      lines.find(line => line > from && line <= to && line <= stepCount) ?? null,
    cause: step => (step > 3 ? 3 : null),
    actorAt: () => ({ kind: "task", task: 0 }),
  }
}

const context = tenSteps()

function after(...actions: readonly PlayerAction[]): PlayerState {
  return actions.reduce((state, action) => reduce(state, action, context), initialPlayerState)
}

test("at first the whole picture is shown", () => {
  expect(initialPlayerState.step).toBe("whole")
  expect(shownStep(initialPlayerState, 10)).toBe(10)
})

test("the first press of next goes to step 1", () => {
  expect(after({ kind: "next" }).step).toBe(1)
})

test("back on the whole picture goes to the last step but one", () => {
  expect(after({ kind: "back" }).step).toBe(9)
})

test("back stops at step 1", () => {
  expect(after({ kind: "next" }, { kind: "back" }).step).toBe(1)
})

test("next stops at the last step", () => {
  expect(after({ kind: "end" }, { kind: "next" }).step).toBe(10)
})

test.each([
  [3, 3],
  [0, 1],
  [99, 10],
  [4.4, 4],
])("seeking %d arrives at %d", (step, arrived) => {
  expect(after({ kind: "seek", step }).step).toBe(arrived)
})

test("moving nowhere keeps the same state object", () => {
  const state = after({ kind: "home" })
  expect(reduce(state, { kind: "back" }, context)).toBe(state)
})

test("playing from the whole picture begins at step 1", () => {
  const state = after({ kind: "play" })
  expect(state).toMatchObject({ step: 1, isPlaying: true })
})

test("playing from the middle goes on from there", () => {
  const state = after({ kind: "seek", step: 4 }, { kind: "play" }, { kind: "advance", steps: 2 })
  expect(state).toMatchObject({ step: 6, isPlaying: true })
})

test("playing stops at the end", () => {
  const state = after({ kind: "play" }, { kind: "advance", steps: 50 })
  expect(state).toMatchObject({ step: 10, isPlaying: false })
})

test("a step by hand ends playing", () => {
  expect(after({ kind: "play" }, { kind: "next" }).isPlaying).toBe(false)
})

test("the ticker moves nothing after playing has ended", () => {
  const state = after({ kind: "play" }, { kind: "pause" }, { kind: "advance", steps: 1 })
  expect(state.step).toBe(1)
})

test("nothing moves where nothing ran", () => {
  const empty = null
  expect(reduce(initialPlayerState, { kind: "next" }, empty)).toBe(initialPlayerState)
  expect(reduce(initialPlayerState, { kind: "play" }, empty)).toBe(initialPlayerState)
})

test("following the same task again lets go of it", () => {
  const select = { kind: "select", who: { kind: "task", task: 3 } } as const
  expect(after(select).selected).toEqual({ kind: "task", task: 3 })
  expect(after(select, select).selected).toBeNull()
})

const showRun = { kind: "show-run", before: "x" } as const

test("a draft survives closing the editor and ends when discarded", () => {
  const typed = after({ kind: "open-editor" }, { kind: "type-draft", text: "x = 1" })
  const closed = reduce(typed, { kind: "close-editor" }, context)
  expect(closed.edit).toEqual({ isOpen: false, draft: "x = 1", before: null })
  expect(reduce(closed, { kind: "discard-draft" }, context).edit.draft).toBeNull()
})

test("a new run shows its whole picture and keeps the draft", () => {
  const state = after({ kind: "type-draft", text: "y" }, { kind: "next" }, showRun)
  expect(state).toMatchObject({ step: "whole", edit: { isOpen: false, draft: "y" } })
})

test("the program before an edit is kept until the draft equals the note again", () => {
  const state = after({ kind: "type-draft", text: "y" }, showRun)
  expect(state.edit.before).toBe("x")
  expect(reduce(state, { kind: "type-draft", text: "z" }, context).edit.before).toBe("x")
  expect(reduce(state, { kind: "type-draft", text: null }, context).edit.before).toBeNull()
  expect(reduce(state, { kind: "discard-draft" }, context).edit.before).toBeNull()
})

test("the other run is put away by a press and by laying out steps; time and a new run bring it back", () => {
  const away = after({ kind: "toggle-other" })
  expect(away.isOtherShown).toBe(false)
  expect(after({ kind: "set-axis", axis: "steps" }).isOtherShown).toBe(false)
  expect(reduce(away, { kind: "set-axis", axis: "time" }, context).isOtherShown).toBe(true)
  expect(reduce(away, showRun, context).isOtherShown).toBe(true)
})

test("by another unit next goes to where one begins, then to the end", () => {
  const first = after({ kind: "home" }, { kind: "set-unit", unit: "switch" }, { kind: "next" })
  expect(first.step).toBe(4)
  expect(reduce(first, { kind: "next", unit: "turn" }, context).step).toBe(5)
  expect(reduce(first, { kind: "next", unit: "followed" }, context).step).toBe(10)
  expect(reduce(first, { kind: "back" }, context).step).toBe(1)
})

test("playing stops at a breakpoint and goes on from it", () => {
  const stopped = after(
    { kind: "toggle-breakpoint", line: 5 },
    { kind: "play" },
    { kind: "advance", steps: 8 },
  )
  expect(stopped).toMatchObject({ step: 5, isPlaying: false })
  const played = reduce(stopped, { kind: "play" }, context)
  expect(reduce(played, { kind: "advance", steps: 2 }, context).step).toBe(7)
})

test("a breakpoint pressed twice is none", () => {
  const twice = { kind: "toggle-breakpoint", line: 5 } as const
  expect(after(twice, twice).breakpoints).toEqual([])
})

test("running to a line goes to its next time, then round to its first", () => {
  const at7 = after({ kind: "run-to-line", line: 7 })
  expect(at7.step).toBe(7)
  expect(reduce(at7, { kind: "run-to-line", line: 2 }, context).step).toBe(2)
})

test("the way to the cause ends where there is none", () => {
  const cause = after({ kind: "seek", step: 6 }, { kind: "cause" })
  expect(cause.step).toBe(3)
  expect(reduce(cause, { kind: "cause" }, context)).toBe(cause)
})

test("following whom the step is about is let go of by the same press", () => {
  const followed = after({ kind: "seek", step: 6 }, { kind: "follow" })
  expect(followed.selected).toEqual({ kind: "task", task: 0 })
  expect(reduce(followed, { kind: "follow" }, context).selected).toBeNull()
})

test("the list of keys opens the row that it is part of", () => {
  const shown = after({ kind: "toggle-keys" })
  expect(shown).toMatchObject({ areMovesOpen: true, areKeysShown: true })
  expect(reduce(shown, { kind: "toggle-keys" }, context).areKeysShown).toBe(false)
})

test("changing the axis keeps the step", () => {
  const byTime = after({ kind: "seek", step: 6 }, { kind: "set-axis", axis: "time" })
  expect(byTime).toMatchObject({ axis: "time", step: 6 })
})
