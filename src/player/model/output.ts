/** Everything printed in a run, cut into lines; only what is future differs from step to step. */
import type { OutputPiece } from "../../trace/world"
import type { OutputLine, OutputModel } from "./block-model"
import type { Cast } from "./cast"
import type { Locale } from "../../locale"
import type { Steps } from "../../trace/steps"

/** What output lines are made of. */
export interface OutputSource {
  readonly pieces: Iterable<OutputPiece>
  readonly steps: Steps
  readonly cast: Cast
  readonly locale: Locale
}

/** The output of a run at any step; asking for the same past again gives the same object. */
export class RunOutput {
  private readonly lines: readonly OutputLine[]
  private latest: OutputModel

  constructor(source: OutputSource) {
    this.lines = linesOf(source)
    this.latest = { lines: this.lines }
  }

  /** The lines as they are after `step`. */
  at(step: number): OutputModel {
    const isSame = this.latest.lines.every(line => line.isFuture === line.step > step)
    if (!isSame) {
      const lines = this.lines.map(line => (line.step > step ? { ...line, isFuture: true } : line))
      this.latest = { lines }
    }
    return this.latest
  }
}

function linesOf({ pieces, steps, cast, locale }: OutputSource): readonly OutputLine[] {
  const lines: OutputLine[] = []
  const open = new Map<OutputPiece["stream"], number>()
  for (const piece of pieces) {
    const { stream, nanos, eventIndex } = piece
    const parts = piece.text.split("\n")
    for (const [index, text] of parts.entries()) {
      const isLast = index === parts.length - 1
      const place = open.get(stream)
      const begun = place === undefined ? undefined : lines[place]
      // A line that is printed in pieces belongs to who began it.
      if (place !== undefined && begun) lines[place] = { ...begun, text: begun.text + text }
      else if (text !== "" || !isLast) {
        const actor = cast.of(piece.task, piece.thread)
        const plain = { condition: null, title: actor?.label ?? "" }
        lines.push({
          time: locale.formats.moment(nanos),
          nanos,
          tab: actor ? { actor: actor.id, letter: actor.letter, ...plain } : null,
          text,
          stream,
          isFuture: false,
          step: steps.stepOf(eventIndex),
        })
        open.set(stream, lines.length - 1)
      }
      if (!isLast) open.delete(stream)
    }
  }
  return lines
}
