/** Everything printed in a run, cut into lines; only what is future differs from step to step. */
import type { EventIndex } from "../../trace/ids"
import type { OutputPiece, World } from "../../trace/world"
import type { OutputLine, OutputModel } from "./block-model"
import type { Cast } from "./cast"
import type { Locale } from "../../locale"
import type { Steps } from "../../trace/steps"

/** What output lines are made of. */
export interface OutputSource {
  readonly pieces: Iterable<OutputPiece>
  /** What stands for processes: their commands. */
  readonly syncs: World["syncs"]
  readonly steps: Steps
  readonly cast: Cast
  readonly locale: Locale
}

/** The output of a run at any step; asking for the same past again gives the same object. */
export class RunOutput {
  /** All lines, none of them future. */
  readonly lines: readonly OutputLine[]
  /** When each line was begun. */
  private readonly begun: readonly EventIndex[]
  private latest: OutputModel

  constructor(source: OutputSource) {
    const begun: EventIndex[] = []
    this.lines = linesOf(source, begun)
    this.begun = begun
    this.latest = { lines: this.lines }
  }

  /** How many lines were begun up to an event. */
  countUpTo(event: EventIndex): number {
    const next = this.begun.findIndex(each => each > event)
    return next < 0 ? this.begun.length : next
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

/** The lines of a run; when each was begun is put into `begun`. */
function linesOf(
  { pieces, syncs, steps, cast, locale }: OutputSource,
  begun: EventIndex[],
): readonly OutputLine[] {
  const lines: OutputLine[] = []
  const open = new Map<OutputPiece["stream"], number>()
  for (const piece of pieces) {
    const { stream, nanos, eventIndex } = piece
    const parts = piece.text.split("\n")
    for (const [index, text] of parts.entries()) {
      const isLast = index === parts.length - 1
      const place = open.get(stream)
      const before = place === undefined ? undefined : lines[place]
      // A line that is printed in pieces belongs to who began it.
      if (place !== undefined && before) lines[place] = { ...before, text: before.text + text }
      else if (text !== "" || !isLast) {
        const process = syncs.get(piece.process)?.name ?? ""
        const actor = process === "" ? cast.of(piece.task, piece.thread) : null
        const plain = { condition: null, title: actor?.label ?? "" }
        lines.push({
          time: locale.formats.moment(nanos),
          nanos,
          tab: actor ? { actor: actor.id, letter: actor.letter, ...plain } : null,
          process,
          text,
          stream,
          change: "",
          isFuture: false,
          step: steps.stepOf(eventIndex),
        })
        begun.push(eventIndex)
        open.set(stream, lines.length - 1)
      }
      if (!isLast) open.delete(stream)
    }
  }
  return lines
}
