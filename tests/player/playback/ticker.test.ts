import { expect, test } from "vitest"
import { stepMilliseconds } from "../../../src/player/playback/pace"
import { startTicker } from "../../../src/player/playback/ticker"
import type { RealClock } from "../../../src/player/playback/ticker"

/** A clock whose frames come when the test says so. */
function handClock(): RealClock & { frameAt(milliseconds: number): void; isWaiting(): boolean } {
  let time = 0
  let waiting: (() => void) | null = null
  return {
    now: () => time,
    schedule(callback) {
      waiting = callback
      return () => {
        waiting = null
      }
    },
    frameAt(milliseconds) {
      time = milliseconds
      const callback = waiting
      waiting = null
      callback?.()
    },
    isWaiting: () => waiting !== null,
  }
}

function tickedAt(...frames: readonly number[]): number[] {
  const clock = handClock()
  const seen: number[] = []
  startTicker({ clock, stepMilliseconds: () => 100, onSteps: steps => seen.push(steps) })
  for (const frame of frames) clock.frameAt(frame)
  return seen
}

test("a frame before the step is due hands on nothing", () => {
  expect(tickedAt(50, 99)).toEqual([])
})

test("each step is handed on once it is due", () => {
  expect(tickedAt(101, 150, 205)).toEqual([1, 1])
})

test("a late frame hands on all steps that are due", () => {
  expect(tickedAt(350, 399, 400)).toEqual([3, 1])
})

test("a disposed ticker asks for no further frame", () => {
  const clock = handClock()
  const ticker = startTicker({
    clock,
    stepMilliseconds: () => 100,
    onSteps: () => ticker.dispose(),
  })
  clock.frameAt(100)
  expect(clock.isWaiting()).toBe(false)
})

test.each([1, 5, 32, 500, 20_000])("a run of %d steps plays for 15 to 40 seconds", count => {
  const seconds = (stepMilliseconds(count) * count) / 1000
  expect(seconds).toBeGreaterThanOrEqual(14.999)
  expect(seconds).toBeLessThanOrEqual(40.001)
})
