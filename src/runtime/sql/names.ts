/** Which columns an expression can name, and where their values stand when a row is looked at. */
import type { Call, Select } from "./ast"
import type { Tables } from "./database"
import { sqlError } from "./errors"
import { sameName } from "./table"
import type { Affinity, Collation, SqlValue } from "./values"

/** A column of a relation. */
export interface BoundColumn {
  /** The table's alias or name; "" where there is none. */
  readonly table: string
  readonly name: string
  /** As declared, for who converts values; "" for expressions. */
  readonly type: string
  readonly affinity: Affinity
  readonly collation: Collation
  /** Not part of `*`: the rowid, and the second of two columns joined by USING. */
  readonly isHidden: boolean
}

/** Rows with named columns. */
export interface Relation {
  readonly columns: readonly BoundColumn[]
  readonly rows: readonly (readonly SqlValue[])[]
}

/** A row being looked at; `outer` is the row of the query around. */
export interface RowFrame {
  readonly values: readonly SqlValue[]
  /** Values of the aggregates of a group, in the order they were found. */
  readonly aggregates: readonly SqlValue[]
  readonly outer: RowFrame | null
}

/** An expression ready to be evaluated. */
export type Evaluate = (frame: RowFrame) => SqlValue

/** A query ready to be run; the rows may depend on the row around it. */
export interface Plan {
  readonly columns: readonly BoundColumn[]
  readonly run: (outer: RowFrame | null) => (readonly SqlValue[])[]
}

/** What a run of a statement needs beside its tree. */
export interface Context {
  readonly tables: Tables
  readonly parameters: (parameter: string | number) => SqlValue
  /** Counts work: every row looked at. */
  readonly work: (rows: number) => void
  /** Values that functions like `changes()` and `datetime('now')` ask for. */
  readonly facts: Facts
  readonly plan: (select: Select, names: Names | null, context: Context) => Plan
  /** Queries named by WITH, in lower case. */
  readonly common: ReadonlyMap<string, Plan>
}

/** What the connection and the clock know. */
export interface Facts {
  readonly changes: bigint
  readonly totalChanges: bigint
  readonly lastRowid: bigint
  /** Milliseconds since 1970. */
  readonly now: number
  readonly random: () => bigint
}

/** An aggregate found in an expression. */
export interface AggregateSlot {
  readonly call: Call
  readonly argument: Evaluate | null
  readonly separator: Evaluate | null
}

/** The columns in reach. */
export interface Names {
  readonly columns: readonly BoundColumn[]
  readonly outer: Names | null
  /** Where aggregates are collected; null where there can be none. */
  readonly aggregates: AggregateSlot[] | null
}

/** A column found: `depth` queries outwards, at `index`. */
export interface FoundColumn {
  readonly depth: number
  readonly index: number
  readonly column: BoundColumn
}

/** Looks for a column from the inside out; null when there is none. */
export function findColumn(names: Names | null, table: string | null, name: string) {
  let depth = 0
  for (let scope = names; scope !== null; scope = scope.outer, depth++) {
    const found = columnIn(scope.columns, table, name)
    if (found !== null) return { depth, index: found, column: scope.columns[found]! }
  }
  return null
}

function columnIn(
  columns: readonly BoundColumn[],
  table: string | null,
  name: string,
): number | null {
  const all = columns.flatMap((column, index) => {
    const isMeant = sameName(column.name, name) && (table === null || sameName(column.table, table))
    return isMeant ? [index] : []
  })
  const shown = all.filter(index => !columns[index]!.isHidden)
  if (table === null && shown.length > 1) throw sqlError(`ambiguous column name: ${name}`)
  return shown[0] ?? all[0] ?? null
}
