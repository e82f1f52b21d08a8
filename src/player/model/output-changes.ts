/** What an edit did to the output: which lines stand as before, which at another time, which are new. */
import type { OutputLine, OutputModel } from "./block-model"
import type { PlayableRun } from "./playable-run"

/** The output with a word on each line about the run before the edit. */
export function withChanges({ lines }: OutputModel, before: PlayableRun): OutputModel {
  const timesOf = new Map<string, string[]>()
  for (const line of before.output.lines) {
    timesOf.set(keyOf(line), [...(timesOf.get(keyOf(line)) ?? []), line.time])
  }
  const { locale } = before
  const changeOf = (line: OutputLine): string => {
    const time = timesOf.get(keyOf(line))?.shift()
    if (time === undefined) return locale.text("edited-line-new")
    return time === line.time
      ? locale.text("edited-line-same")
      : locale.text("edited-line-moved", { time })
  }
  return { lines: lines.map(line => ({ ...line, change: changeOf(line) })) }
}

/** Lines that say the same are matched in their order. */
function keyOf({ stream, text }: OutputLine): string {
  return `${stream} ${text}`
}
