import { expect, test } from "vitest"
import type { PlayerAction } from "../../../src/player/playback/actions"
import { initialPlayerState, shownStep } from "../../../src/player/playback/player-state"
import type { PlayerState } from "../../../src/player/playback/player-state"
import { reduce } from "../../../src/player/playback/reduce"

const context = { stepCount: 10 }

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
  const empty = { stepCount: 0 }
  expect(reduce(initialPlayerState, { kind: "next" }, empty)).toBe(initialPlayerState)
  expect(reduce(initialPlayerState, { kind: "play" }, empty)).toBe(initialPlayerState)
})

test("following the same task again lets go of it", () => {
  const select = { kind: "select", who: { kind: "task", task: 3 } } as const
  expect(after(select).selected).toEqual({ kind: "task", task: 3 })
  expect(after(select, select).selected).toBeNull()
})

test("a draft survives closing the editor and ends when discarded", () => {
  const typed = after({ kind: "open-editor" }, { kind: "type-draft", text: "x = 1" })
  const closed = reduce(typed, { kind: "close-editor" }, context)
  expect(closed.edit).toEqual({ isOpen: false, draft: "x = 1" })
  expect(reduce(closed, { kind: "discard-draft" }, context).edit.draft).toBeNull()
})

test("a new run shows its whole picture and keeps the draft", () => {
  const state = after({ kind: "type-draft", text: "y" }, { kind: "next" }, { kind: "show-run" })
  expect(state).toMatchObject({ step: "whole", edit: { isOpen: false, draft: "y" } })
})
