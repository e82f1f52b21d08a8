import { expect, test } from "vitest"
import { locale } from "../../../src/locale"
import { laneStatesOf } from "../../../src/player/model/lane-states"
import type { Stretch } from "../../../src/player/model/lane-states"
import { Moment } from "../../../src/player/model/moment"
import type { ActorId } from "../../../src/player/model/pieces"
import { playableRun } from "../../../src/player/model/playable-run"
import { axisKinds, initialPlayerState } from "../../../src/player/playback/player-state"
import type { Recording } from "../../../src/trace/recording"
import { failingRecording, sayAfterRecording, threadsRecording } from "../../builders/recordings"
import { blockingRecording, crowdRecording, sleeperRecording } from "../recordings"

const recordings: readonly (readonly [string, Recording])[] = [
  ["say_after", sayAfterRecording()],
  ["failing", failingRecording()],
  ["threads", threadsRecording()],
  ["blocking", blockingRecording()],
  ["crowd", crowdRecording(7, 3)],
  ["sleeper", sleeperRecording(4)],
]

/** What the lane says is true after `step`: a condition, or null before the actor exists. */
function drawn(stretches: readonly Stretch[], step: number): string | null {
  const now = stretches.find(({ firstStep, endStep }) => firstStep <= step && step < endStep)
  if (now?.kind === "ended") return now.how
  return now?.kind ?? null
}

test.each(recordings)("the lanes of %s say what the world says, at every step", (_, recording) => {
  const run = playableRun(recording, locale("en"))
  const states = laneStatesOf(recording, run.steps)
  const stretchesOf = (id: ActorId) =>
    id.kind === "task" ? states.tasks.get(id.task) : states.threads.get(id.thread)
  for (let step = 1; step <= run.steps.count; step++) {
    const moment = new Moment(run, { ...initialPlayerState, step })
    for (const { id, label } of run.cast.actors) {
      const lane = drawn(stretchesOf(id) ?? [], step)
      if (lane === "inside") continue
      expect(`${step} ${label} ${lane}`).toBe(`${step} ${label} ${moment.conditionOf(id)}`)
    }
  }
})

test.each(recordings)("the marks of %s follow each other along the axis", (_, recording) => {
  const run = playableRun(recording, locale("en"))
  for (const { marks } of axisKinds.flatMap(axis => run.chartOn(axis).lanes)) {
    for (const [index, mark] of marks.entries()) {
      const before = marks[index - 1]
      if (before) expect(mark.start.columns).toBeGreaterThanOrEqual(before.end.columns)
      expect(mark.end.columns).toBeGreaterThanOrEqual(mark.start.columns)
    }
  }
})
