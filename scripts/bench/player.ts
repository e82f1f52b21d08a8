/**
 * How fast a run is shown: the first paint of different blocks (model and picture, as SVG text),
 * and scrubbing through long runs, where every step costs a model and the moment of the picture.
 * What the page does with them (parsing SVG, layout, painting) `browser.ts` measures.
 */
import { locale } from "../../src/locale"
import { blockModelOf } from "../../src/player/model/block"
import { playableRun } from "../../src/player/model/playable-run"
import type { PlayableRun } from "../../src/player/model/playable-run"
import { pictureOf } from "../../src/player/picture/lanes-picture"
import { initialPlayerState } from "../../src/player/playback/player-state"
import { simulate } from "../../src/runtime/simulate"
import type { Recording } from "../../src/trace/recording"
import { median, millisOf, percentile } from "./measure"
import { busyProgram, variant } from "./player-programs"

/** Milliseconds of showing one long run. */
export interface ScrubPace {
  readonly events: number
  /** From the recording to the first picture. */
  readonly paint: number
  /** One step anywhere in the run: the middle, and what 95 of 100 stay below. */
  readonly median: number
  readonly most: number
}

const view = { widthPixels: 464, isNarrow: false, idPrefix: "bench" }
const portuguese = locale("pt-BR")

/** Median milliseconds of the first paint of 20 different blocks, and of the slowest one. */
export function paintPace(): { readonly median: number; readonly slowest: number } {
  const recordings = Array.from({ length: 20 }, (_, index) => recordingOf(variant(index)))
  const times = recordings.map(recording => millisOf(() => paint(recording)))
  return { median: median(times), slowest: Math.max(...times) }
}

/** How fast one can move in a run of about `events` events: 500 steps, far apart. */
export function scrubPace(events: number): ScrubPace {
  const recording = recordingOf(busyProgram(events))
  const paintings: PlayableRun[] = []
  const spent = millisOf(() => paintings.push(paint(recording)))
  const times = paintings.flatMap(run => scrub(run, 500))
  return {
    events: recording.events.length,
    paint: spent,
    median: median(times),
    most: percentile(times, 95),
  }
}

function recordingOf(source: string): Recording {
  const simulation = simulate({ source, filename: "note.py", limits: { events: 1_000_000 } })
  while (!simulation.advance(1_000_000));
  return simulation.recording
}

function paint(recording: Recording): PlayableRun {
  const run = playableRun(recording, portuguese)
  const { lanes } = blockModelOf(run, initialPlayerState)
  pictureOf(lanes, view).svg(lanes)
  return run
}

/** Every step is another one: what was shown last is rarely near. */
function scrub(run: PlayableRun, moves: number): readonly number[] {
  const { lanes } = blockModelOf(run, initialPlayerState)
  const picture = pictureOf(lanes, view)
  const { count } = run.steps
  return Array.from({ length: moves }, (_, move) =>
    millisOf(() => {
      const step = 1 + ((move * 7919) % count)
      const model = blockModelOf(run, { ...initialPlayerState, step })
      picture.moment(model.lanes)
    }),
  )
}
