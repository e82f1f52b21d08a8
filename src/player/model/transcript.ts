/** A run as a Markdown table, a step a row: for notes, for people who do not see the picture. */
import { initialPlayerState } from "../playback/player-state"
import { Moment } from "./moment"
import type { PlayableRun } from "./playable-run"
import { plainText } from "./pieces"
import { sentenceOf } from "./sentence"

/** A longer run is cut; the last row says how much is missing. */
const mostRows = 500

/** The steps of a run, each with its virtual time and its sentence; no step is left out silently. */
export function transcriptOf(run: PlayableRun): string {
  const { steps, locale } = run
  const count = Math.min(steps.count, mostRows)
  const rows = Array.from({ length: count }, (_, index) => rowOf(run, index + 1))
  const rest = steps.count - count
  if (rest > 0) rows.push(["…", "", locale.text("transcript-more", { count: rest })])
  const heads = ["transcript-step", "transcript-time", "transcript-what"] as const
  const table = [heads.map(key => locale.text(key)), ["---:", "---:", "---"], ...rows]
  return table.map(cells => `| ${cells.join(" | ")} |\n`).join("")
}

function rowOf(run: PlayableRun, step: number): readonly string[] {
  const moment = new Moment(run, { ...initialPlayerState, step })
  const time = run.locale.formats.moment(moment.world.nanos)
  return [String(step), time, inCell(plainText(sentenceOf(moment)))]
}

/** Text that stays one cell: bars and marks of Markdown mean nothing in it. */
function inCell(text: string): string {
  return text.replace(/[\\|*_`<[\]]/g, "\\$&").replace(/\s+/g, " ")
}
