/** A table: its definition, its rows by rowid, and an index for every set of unique columns. */
import type { ColumnDefinition, TableRule } from "./ast"
import { affinityOf, type Affinity, keyOf, type SqlValue } from "./values"

/** The cells of a row, in the order of the columns. */
export type Row = readonly SqlValue[]

/** What CREATE INDEX made. */
export interface TableIndex {
  readonly name: string
  readonly columns: readonly string[]
  readonly isUnique: boolean
  readonly text: string
}

/** What a table is, without its rows. */
export interface TableDefinition {
  readonly name: string
  readonly columns: readonly ColumnDefinition[]
  readonly rules: readonly TableRule[]
  readonly indexes: readonly TableIndex[]
  /** The statement that made it. */
  readonly text: string
}

/** Columns whose values together appear once, and where each combination stands. */
interface UniqueSet {
  readonly positions: readonly number[]
  readonly rowids: Map<string, bigint>
}

/** Names are compared without case. */
export const sameName = (left: string, right: string): boolean =>
  left.toLowerCase() === right.toLowerCase()

/** A table with its rows. */
export class Table {
  readonly rows = new Map<bigint, Row>()
  /** The largest rowid ever given out, for AUTOINCREMENT. */
  lastRowid = 0n
  readonly affinities: readonly Affinity[]
  /** The column that is the rowid (INTEGER PRIMARY KEY), or -1. */
  readonly rowidColumn: number
  readonly uniques: readonly UniqueSet[]

  constructor(readonly definition: TableDefinition) {
    const { columns } = definition
    this.affinities = columns.map(column => affinityOf(column.type))
    this.rowidColumn = rowidColumnOf(definition)
    this.uniques = uniqueColumns(definition, this.rowidColumn).map(names => ({
      positions: names.map(name => this.position(name)),
      rowids: new Map(),
    }))
  }

  get name(): string {
    return this.definition.name
  }

  /** The place of a column, or -1. */
  position(column: string): number {
    return this.definition.columns.findIndex(one => sameName(one.name, column))
  }

  put(rowid: bigint, row: Row): void {
    this.remove(rowid)
    this.rows.set(rowid, row)
    for (const { positions, rowids } of this.uniques) {
      const key = uniqueKey(row, positions)
      if (key !== null) rowids.set(key, rowid)
    }
    if (rowid > this.lastRowid) this.lastRowid = rowid
  }

  remove(rowid: bigint): void {
    const row = this.rows.get(rowid)
    if (row === undefined) return
    this.rows.delete(rowid)
    for (const { positions, rowids } of this.uniques) {
      const key = uniqueKey(row, positions)
      if (key !== null) rowids.delete(key)
    }
  }

  /** The rowid of another row with the same unique values, with their columns; null when none. */
  clash(row: Row, self: bigint | null): { rowid: bigint; columns: readonly string[] } | null {
    for (const { positions, rowids } of this.uniques) {
      const key = uniqueKey(row, positions)
      const rowid = key === null ? undefined : rowids.get(key)
      if (rowid === undefined || rowid === self) continue
      return { rowid, columns: positions.map(at => this.definition.columns[at]!.name) }
    }
    return null
  }

  /** Rowids in ascending order, as a scan of a table meets them. */
  orderedRowids(): bigint[] {
    return [...this.rows.keys()].sort((left, right) => (left < right ? -1 : left > right ? 1 : 0))
  }

  /** The same rows under another definition; `convert` makes a new row of an old one. */
  redefined(definition: TableDefinition, convert: (row: Row) => Row = row => row): Table {
    const table = new Table(definition)
    for (const [rowid, row] of this.rows) table.put(rowid, convert(row))
    table.lastRowid = this.lastRowid
    return table
  }
}

function rowidColumnOf({ columns, rules }: TableDefinition): number {
  const rule = rules.find(one => one.kind === "primary-key")
  const named = rule?.kind === "primary-key" && rule.columns.length === 1 ? rule.columns[0] : null
  return columns.findIndex(column => {
    const isKey = column.isPrimaryKey || (named != null && sameName(column.name, named))
    return isKey && /^(integer|serial|bigserial|smallserial)$/i.test(column.type)
  })
}

function uniqueColumns(definition: TableDefinition, rowidColumn: number): (readonly string[])[] {
  const single = definition.columns
    .filter((column, at) => (column.isPrimaryKey && at !== rowidColumn) || column.isUnique)
    .map(column => [column.name])
  const ofRules = definition.rules.flatMap(rule =>
    rule.kind === "unique" || rule.kind === "primary-key" ? [rule.columns] : [],
  )
  const several = ofRules.filter(
    names => names.length > 1 || !sameName(names[0]!, definition.columns[rowidColumn]?.name ?? ""),
  )
  const ofIndexes = definition.indexes.filter(index => index.isUnique).map(index => index.columns)
  return [...single, ...several, ...ofIndexes]
}

/** NULLs are never equal to each other: a row that has one clashes with none. */
function uniqueKey(row: Row, positions: readonly number[]): string | null {
  const values = positions.map(at => row[at]!)
  return values.some(value => value === null) ? null : values.map(keyOf).join("|")
}
