/**
 * A database in memory, shared by its connections. Changes are made in place and remembered, so that
 * they can be undone; while one connection changes things, the others see what was committed before,
 * and cannot change anything themselves.
 */
import { SqlError, sqlError } from "./errors"
import { type Row, Table } from "./table"

/** How to take back one change. */
type Undo =
  | {
      readonly kind: "row"
      readonly table: Table
      readonly rowid: bigint
      readonly before: Row | null
    }
  | { readonly kind: "table"; readonly name: string; readonly before: Table | null }

/** Tables by their name in lower case. */
export type Tables = ReadonlyMap<string, Table>

/** More do not fit. */
const MOST_CELLS = 2_000_000

/** What all connections to one file share. */
export class Database {
  private tables = new Map<string, Table>()
  private undo: Undo[] = []
  /** The connection whose transaction changes things, or null. */
  writer: object | null = null
  /** About how many cells are stored. */
  private cells = 0

  /** The tables as `reader` sees them. */
  tablesFor(reader: object): Tables {
    const isUndisturbed = this.writer === null || this.writer === reader || this.undo.length === 0
    return isUndisturbed ? this.tables : this.committed()
  }

  /** A point to come back to. */
  get mark(): number {
    return this.undo.length
  }

  putRow(table: Table, rowid: bigint, row: Row): void {
    this.cells += row.length
    if (this.cells > MOST_CELLS) {
      throw new SqlError("OperationalError", "database or disk is full", "SQLITE_FULL")
    }
    this.undo.push({ kind: "row", table, rowid, before: table.rows.get(rowid) ?? null })
    table.put(rowid, row)
  }

  removeRow(table: Table, rowid: bigint): void {
    this.cells -= table.definition.columns.length
    this.undo.push({ kind: "row", table, rowid, before: table.rows.get(rowid) ?? null })
    table.remove(rowid)
  }

  /** Adds, replaces or (with null) drops a table. */
  putTable(name: string, table: Table | null): void {
    const key = name.toLowerCase()
    this.undo.push({ kind: "table", name: key, before: this.tables.get(key) ?? null })
    setOrDelete(this.tables, key, table)
  }

  /** Takes back what was done since `mark`. */
  undoTo(mark: number): void {
    while (this.undo.length > mark) {
      const entry = this.undo.pop()!
      if (entry.kind === "table") setOrDelete(this.tables, entry.name, entry.before)
      else if (entry.before === null) entry.table.remove(entry.rowid)
      else entry.table.put(entry.rowid, entry.before)
    }
  }

  /** Ends the transaction; what it did stays. */
  commit(): void {
    this.undo = []
    this.writer = null
  }

  /** The tables without what is not committed yet: copies, taken back step by step. */
  private committed(): Tables {
    const tables = new Map(this.tables)
    const copies = new Map<Table, Table>()
    for (const entry of [...this.undo].reverse()) {
      if (entry.kind === "table") setOrDelete(tables, entry.name, entry.before)
      else {
        const copy = copies.get(entry.table) ?? entry.table.redefined(entry.table.definition)
        copies.set(entry.table, copy)
        if (entry.before === null) copy.remove(entry.rowid)
        else copy.put(entry.rowid, entry.before)
      }
    }
    return new Map([...tables].map(([name, table]) => [name, copies.get(table) ?? table]))
  }
}

function setOrDelete(tables: Map<string, Table>, name: string, table: Table | null): void {
  if (table === null) tables.delete(name)
  else tables.set(name, table)
}

/** The table of a name, or SQLite's complaint. */
export function tableNamed(tables: Tables, name: string): Table {
  const table = tables.get(name.toLowerCase())
  if (table === undefined) throw sqlError(`no such table: ${name}`)
  return table
}
