/**
 * Values of variables at many moments as a table that survives JSON. What recurs from moment to
 * moment is written once: moments name stacks, stacks frames, frames values, all by number. Made
 * for saved recordings, which have no machine that could make the values again; its code they lack.
 */
import type { EventIndex } from "./ids"
import type { FrameValues, StackValues, ValueMoment, ValueSource, ValueSummary } from "./values"

/** Rows of numbers; a name, a type or a text is its place in `texts`. */
export interface ValueTable {
  readonly texts: readonly string[]
  /** Type, text, identity, task or -1; then its items as keys and values, or null for none. */
  readonly values: readonly ValueRow[]
  /** Name, line and library or -1; then names and values of the variables. */
  readonly frames: readonly NumberRow[]
  /** Thread and task, then frames. */
  readonly stacks: readonly NumberRow[]
  /** The event, then stacks. */
  readonly moments: readonly NumberRow[]
  /** The values are kept up to this event; null where all are. */
  readonly keptUpTo: EventIndex | null
}

type NumberRow = readonly number[]
type ValueRow = readonly [
  type: number,
  text: number,
  identity: number,
  task: number,
  items: NumberRow | null,
]

/** Rows that are numbered in the order of their first use. */
class Rows<T> {
  readonly rows: T[] = []
  private readonly numbers = new Map<string, number>()

  constructor(private readonly onGrowth: (characters: number) => void) {}

  number(row: T): number {
    const key = JSON.stringify(row)
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    this.onGrowth(key.length + 1)
    const number = this.rows.push(row) - 1
    this.numbers.set(key, number)
    return number
  }
}

/** Writes a table, moment after moment. */
export class ValueTableWriter {
  /** How long the table is as JSON, about. */
  characters = 0
  private readonly grow = (characters: number): void => void (this.characters += characters)
  private readonly texts = new Rows<string>(this.grow)
  private readonly values = new Rows<ValueRow>(this.grow)
  private readonly frames = new Rows<NumberRow>(this.grow)
  private readonly stacks = new Rows<NumberRow>(this.grow)
  private readonly moments = new Rows<NumberRow>(this.grow)

  add({ eventIndex, stacks }: ValueMoment): void {
    this.moments.number([eventIndex, ...stacks.map(stack => this.stack(stack))])
  }

  /** The table as it is now; `keptUpTo` as in `ValueTable`. */
  table(keptUpTo: EventIndex | null): ValueTable {
    const { texts, values, frames, stacks, moments } = this
    return {
      texts: texts.rows,
      values: values.rows,
      frames: frames.rows,
      stacks: stacks.rows,
      moments: moments.rows,
      keptUpTo,
    }
  }

  private stack({ thread, task, frames }: StackValues): number {
    return this.stacks.number([thread, task, ...frames.map(frame => this.frame(frame))])
  }

  private frame({ name, line, library, variables }: FrameValues): number {
    const pairs = variables.flatMap(each => [this.texts.number(each.name), this.value(each.value)])
    const from = library === undefined ? -1 : this.texts.number(library)
    return this.frames.number([this.texts.number(name), line, from, ...pairs])
  }

  private value({ type, text, identity, task = -1, items }: ValueSummary): number {
    const pairs = items?.flatMap(({ key, value }) => [this.texts.number(key), this.value(value)])
    const words = [this.texts.number(type), this.texts.number(text)] as const
    return this.values.number([...words, identity, task, pairs ?? null])
  }
}

/** The values that a table keeps. */
export function valuesFrom(table: ValueTable): ValueSource {
  const moments = new Map(table.moments.map(([event = -1, ...stacks]) => [event, stacks]))
  const momentAt = (eventIndex: EventIndex): ValueMoment | null => {
    const stacks = moments.get(eventIndex)
    return stacks ? { eventIndex, stacks: stacks.map(each => stackAt(table, each)) } : null
  }
  const { keptUpTo } = table
  return {
    valuesAt(eventIndex, since = null) {
      const moment = momentAt(eventIndex)
      const before = since === null ? null : momentAt(since)
      return moment && before ? { ...moment, before } : moment
    },
    ...(keptUpTo === null ? {} : { keptUpTo }),
  }
}

function stackAt(table: ValueTable, number: number): StackValues {
  const [thread = 0, task = -1, ...frames] = table.stacks[number] ?? []
  return { thread, task, frames: frames.map(each => frameAt(table, each)) }
}

function frameAt(table: ValueTable, number: number): FrameValues {
  const [name = -1, line = 0, from = -1, ...rest] = table.frames[number] ?? []
  const variables = pairsOf(rest).map(([name, value]) => ({
    name: table.texts[name] ?? "",
    value: valueAt(table, value),
  }))
  const library = table.texts[from]
  return {
    name: table.texts[name] ?? "",
    line,
    variables,
    ...(library === undefined ? {} : { library }),
  }
}

function valueAt(table: ValueTable, number: number): ValueSummary {
  const [type, text, identity, task, items] = table.values[number] ?? [-1, -1, 0, -1, null]
  return {
    type: table.texts[type] ?? "",
    text: table.texts[text] ?? "",
    identity,
    ...(task < 0 ? {} : { task }),
    ...(items === null ? {} : { items: itemsOf(table, items) }),
  }
}

function itemsOf(table: ValueTable, row: NumberRow): NonNullable<ValueSummary["items"]> {
  return pairsOf(row).map(([key, value]) => ({
    key: table.texts[key] ?? "",
    value: valueAt(table, value),
  }))
}

function pairsOf(row: NumberRow): [number, number][] {
  const pairs: [number, number][] = []
  for (let index = 0; index + 1 < row.length; index += 2) pairs.push([row[index]!, row[index + 1]!])
  return pairs
}
