/**
 * What an exported page is told: the recording, the values of its variables, the words of one
 * language, colours and options. Plain data, so that the page needs neither the machine nor an
 * editor; nothing can be run again there.
 */
import type { Language } from "../locale"
import type { Message } from "../locale/message"
import { playerMessages } from "../locale/player-messages"
import { plainLinesOf } from "../player/model/plain-lines"
import type { ColouredLines } from "../player/panels/coloured-text"
import { colouredLines } from "../player/panels/highlight"
import type { BlockFacts } from "../player/panels/player-options"
import type { VerdictLine } from "../player/panels/verdict-panel"
import { encode } from "../trace/codec"
import type { EncodedRecording } from "../trace/codec"
import type { EventIndex } from "../trace/ids"
import type { Recording } from "../trace/recording"
import { stepsOf } from "../trace/steps"
import { ValueTableWriter } from "../trace/value-table"
import type { ValueTable } from "../trace/value-table"
import type { ValueMoment } from "../trace/values"

/** All that a page holds besides the player; JSON. */
export interface PageContent {
  readonly language: Language
  /** Of the page: never empty. */
  readonly title: string
  readonly messages: Readonly<Record<string, Message>>
  readonly recording: EncodedRecording
  readonly values: ValueTable
  readonly colours: ColouredLines
  readonly block: BlockFacts
  readonly verdict: VerdictLine | null
  /** The run beside which the block's own is shown. */
  readonly compared: { readonly title: string; readonly recording: EncodedRecording } | null
}

/** A run that is over, and what else its page is to say. */
export interface PageParts {
  readonly language: Language
  readonly title: string
  readonly recording: Recording
  readonly values: ValueTable
  readonly block: BlockFacts
  readonly verdict: VerdictLine | null
  readonly compared: { readonly title: string; readonly recording: Recording } | null
}

/** What a page of a run holds. */
export function pageContent({ recording, compared, ...parts }: PageParts): PageContent {
  return {
    ...parts,
    compared: compared && { ...compared, recording: encode(compared.recording) },
    messages: playerMessages(parts.language),
    recording: encode(recording),
    colours: colouredLines(shownText(recording)),
  }
}

/** The program as it is shown. */
function shownText({ sources }: Recording): string {
  return plainLinesOf(sources[0]?.text ?? "")
    .map(({ text }) => text)
    .join("\n")
}

/** How much of a page values may take, characters. */
const mostCharacters = 150_000

/** After how many slices of the run that makes them no more values are waited for. */
const mostSlices = 4_000

/** The events at which a reader can stand: the ends of steps, and the lines at which questions are. */
export function placesIn(recording: Recording): readonly EventIndex[] {
  const { events } = recording
  const steps = stepsOf(recording)
  const places = new Set<EventIndex>()
  for (let step = 1; step < steps.count; step++) places.add(steps.eventOf(step))
  for (let index = 0; index < events.length; index++) {
    if (events.kindAt(index) === "line-started") places.add(index)
  }
  places.add(events.length - 1)
  return [...places].sort((left, right) => left - right)
}

/**
 * Gathers values, in rising order of their events, until there are all or too many; a slice a turn,
 * so that whoever calls can rest. `last` is the last event that has values.
 */
export function* keptValues(
  slices: Iterable<readonly ValueMoment[]>,
  last: EventIndex,
): Generator<void, ValueTable> {
  const writer = new ValueTableWriter()
  let keptUpTo = -1
  let count = 0
  for (const slice of slices) {
    for (const moment of slice) {
      if (writer.characters > mostCharacters) return writer.table(keptUpTo)
      writer.add(moment)
      keptUpTo = moment.eventIndex
    }
    if (++count > mostSlices) return writer.table(keptUpTo)
    yield
  }
  return writer.table(keptUpTo < last ? keptUpTo : null)
}
