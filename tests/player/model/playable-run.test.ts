import { expect, test } from "vitest"
import { locale } from "../../../src/locale"
import { historyOf, playableRun } from "../../../src/player/model/playable-run"
import { dumpWorld } from "../../../src/trace/dump-world"
import type { EventColumns, Recording } from "../../../src/trace/recording"
import { longRecording } from "../../builders/long-recording"

const long = longRecording(40)
const english = locale("en")

/** A recording of which only the first `length` events are there yet; `read` holds what was asked for. */
class Growing {
  length = 0
  readonly read: number[] = []
  readonly recording: Recording

  constructor() {
    const columns = (): EventColumns => this
    this.recording = { ...long, events: columns() }
  }

  at(index: number): ReturnType<EventColumns["at"]> {
    this.read.push(index)
    return long.events.at(index)
  }

  kindAt = (index: number) => long.events.kindAt(index)
  nanosAt = (index: number) => long.events.nanosAt(index)
  threadAt = (index: number) => long.events.threadAt(index)
}

test("a run that has grown is shown like one that was always so long", () => {
  const growing = new Growing()
  const history = historyOf(growing.recording)
  for (const share of [0.2, 0.7, 1]) {
    growing.length = Math.floor(long.events.length * share)
    const grown = playableRun(growing.recording, english, { history })
    const fresh = playableRun(growing.recording, english)
    expect(grown.steps.count).toBe(fresh.steps.count)
    const end = grown.steps.eventOf(grown.steps.count)
    expect(dumpWorld(grown.timeline.worldAt(end))).toBe(dumpWorld(fresh.timeline.worldAt(end)))
  }
})

test("what was read of a run is not replayed when it has grown", () => {
  const growing = new Growing()
  const history = historyOf(growing.recording)
  const half = Math.floor(long.events.length / 2)
  growing.length = half
  history.timeline.worldAt(half - 1)
  growing.length = long.events.length
  growing.read.length = 0
  history.timeline.worldAt(long.events.length - 1)
  expect(Math.min(...growing.read)).toBeGreaterThan(half - 1100)
})
