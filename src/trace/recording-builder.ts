import { EventWriter, appendEvent } from "./event-writer"
import type { TraceEvent } from "./events"
import type { CodeId } from "./ids"
import type { EventColumns, Outcome, RecordedCode, RecordedSource, Recording } from "./recording"

/**
 * A recording in the making, and at the same time the recording itself: the recorder writes through
 * `writer` and sets the plain fields, readers see it as a `Recording` that grows.
 */
export class RecordingBuilder implements Recording {
  readonly version = 1
  readonly writer = new EventWriter()
  readonly events: EventColumns = this.writer.table
  readonly sources: RecordedSource[] = []
  readonly codes: RecordedCode[] = []
  outcome: Outcome = { kind: "running" }
  /** Virtual time so far, nanoseconds. */
  endNanos = 0
  instructions = 0
  isOneOfManyOrders = false
  readonly simulatedLibraries: readonly string[] = []

  /** Adds a text that is run; answers its index. The program's own must be the first. */
  addSource(source: RecordedSource): number {
    return this.sources.push(source) - 1
  }

  /** Adds a function or module body; answers its id. */
  addCode(code: RecordedCode): CodeId {
    return this.codes.push(code) - 1
  }
}

/** A finished recording of the events given; what `parts` leaves out is empty. */
export function recordingOf(
  events: readonly TraceEvent[],
  parts: Partial<Omit<Recording, "version" | "events">> = {},
): Recording {
  const writer = new EventWriter()
  for (const event of events) appendEvent(writer, event)
  return {
    version: 1,
    sources: [],
    codes: [],
    outcome: { kind: "finished", exitStatus: 0 },
    endNanos: events.at(-1)?.nanos ?? 0,
    instructions: 0,
    isOneOfManyOrders: false,
    simulatedLibraries: [],
    ...parts,
    events: writer.table,
  }
}
