/**
 * A recording as data that survives JSON: the columns as plain arrays beside the texts. What comes
 * back is a recording like the one that was saved; data of another version is refused.
 */
import { assert } from "../base/assert"
import { eventKinds, kindNumbers } from "./event-kinds"
import { EventWriter, appendEvent } from "./event-writer"
import type { EventColumns, Recording } from "./recording"
import { type ColumnName, EventTable } from "./columns"

const LINE_STARTED = kindNumbers["line-started"]

/** A saved recording. `x` holds null where the number is infinite, which JSON cannot say. */
export interface EncodedRecording extends Omit<Recording, "events"> {
  readonly texts: readonly string[]
  readonly kinds: readonly number[]
  readonly threads: readonly number[]
  readonly nanos: readonly number[]
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly c: readonly number[]
  readonly d: readonly number[]
  readonly x: readonly (number | null)[]
}

/** The recording as plain data; `JSON.stringify` takes it as it is. */
export function encode(recording: Recording): EncodedRecording {
  const { version, sources, codes, outcome, endNanos, instructions } = recording
  const { isOneOfManyOrders, simulatedLibraries } = recording
  const table = tableOf(recording.events)
  const cut = (name: ColumnName): number[] => Array.from(table.column(name))
  return {
    version,
    sources: [...sources],
    codes: [...codes],
    outcome,
    endNanos,
    instructions,
    isOneOfManyOrders,
    simulatedLibraries: [...simulatedLibraries],
    texts: [...table.texts],
    kinds: cut("kinds"),
    threads: cut("threads"),
    nanos: cut("nanos"),
    a: cut("a"),
    b: cut("b"),
    c: cut("c"),
    d: cut("d"),
    x: cut("x").map(value => (Number.isFinite(value) ? value : null)),
  }
}

/** The recording that was encoded. */
export function decode(data: EncodedRecording): Recording {
  assert(data.version === 1, "This recording was saved by another version.")
  const { version, sources, codes, outcome, endNanos, instructions } = data
  const { isOneOfManyOrders, simulatedLibraries } = data
  const events = new EventTable()
  for (const text of data.texts) events.texts.push(text)
  for (let index = 0; index < data.kinds.length; index++) decodeRow(events, data, index)
  const end = { outcome, endNanos, instructions }
  return { version, sources, codes, ...end, isOneOfManyOrders, simulatedLibraries, events }
}

function decodeRow(events: EventTable, data: EncodedRecording, index: number): void {
  const kind = data.kinds[index]!
  assert(kind < eventKinds.length, "This recording holds events that are not known here.")
  const nanos = data.nanos[index]!
  const thread = data.threads[index]!
  const [a, b, c] = [data.a[index]!, data.b[index]!, data.c[index]!]
  if (kind === LINE_STARTED) return events.addLine(nanos, thread, a, b, c)
  const row = events.next(kind, nanos, thread)
  events.last.a[row] = a
  events.last.b[row] = b
  events.last.c[row] = c
  events.last.d[row] = data.d[index]!
  events.last.x[row] = data.x[index] ?? Infinity
}

/** The events as a table: as they are, or copied from what only reads like one. */
function tableOf(events: EventColumns): EventTable {
  if (events instanceof EventTable) return events
  const writer = new EventWriter()
  for (let index = 0; index < events.length; index++) appendEvent(writer, events.at(index))
  return writer.table
}
