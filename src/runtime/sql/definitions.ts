/** CREATE, DROP and ALTER: tables under new definitions. */
import type { ColumnDefinition, Statement } from "./ast"
import type { ChangeContext } from "./changes-context"
import { compileExpression } from "./compile-expression"
import { tableNamed, type Tables } from "./database"
import { SqlError, sqlError } from "./errors"
import { planSelect } from "./plan-select"
import { clashMessage } from "./rules"
import { sameName, Table, type TableDefinition } from "./table"

type Define<Kind extends Statement["kind"]> = Extract<Statement, { kind: Kind }>

/** Executes CREATE TABLE. */
export function createTable(statement: Define<"create-table">, change: ChangeContext): void {
  const { table: name, isOptional } = statement
  const { context, database } = change
  if (context.tables.has(name.toLowerCase())) {
    if (isOptional) return
    throw sqlError(`table ${name} already exists`)
  }
  if (/^sqlite_/i.test(name)) throw sqlError(`object name reserved for internal use: ${name}`)
  if (statement.from !== null) {
    createFrom(statement, change)
    return
  }
  const { columns, rules, text } = statement
  checkColumns(columns)
  database.putTable(name, new Table({ name, columns: keyed(statement), rules, indexes: [], text }))
}

/** Columns of PRIMARY KEY (...) are keys as if each said so itself. */
function keyed({ columns, rules }: Define<"create-table">): ColumnDefinition[] {
  const rule = rules.find(one => one.kind === "primary-key")
  const keys = rule?.kind === "primary-key" && rule.columns.length === 1 ? rule.columns : []
  return columns.map(column =>
    keys.some(name => sameName(name, column.name)) ? { ...column, isPrimaryKey: true } : column,
  )
}

function checkColumns(columns: readonly ColumnDefinition[]): void {
  for (const [at, { name }] of columns.entries()) {
    if (columns.slice(0, at).some(other => sameName(other.name, name))) {
      throw sqlError(`duplicate column name: ${name}`)
    }
  }
}

function createFrom(
  { table: name, from, text }: Define<"create-table">,
  { context, database }: ChangeContext,
): void {
  const plan = planSelect(from!, null, context)
  const columns = plan.columns.map(column => plainDefinition(column.name, column.type))
  const table = new Table({ name, columns, rules: [], indexes: [], text })
  database.putTable(name, table)
  plan.run(null).forEach((row, at) => database.putRow(table, BigInt(at + 1), row))
}

function plainDefinition(name: string, type: string): ColumnDefinition {
  const no = { isPrimaryKey: false, isAutoincrement: false, isNotNull: false, isUnique: false }
  return { name, type, ...no, fallback: null, collation: "BINARY" }
}

/** Executes CREATE INDEX; only unique ones change what may be stored. */
export function createIndex(statement: Define<"create-index">, change: ChangeContext): void {
  const { index: name, columns, isUnique, text } = statement
  const { tables } = change.context
  if (indexOwner(tables, name) !== null) {
    if (statement.isOptional) return
    throw sqlError(`index ${name} already exists`)
  }
  const table = tableNamed(tables, statement.table)
  for (const column of columns) {
    if (table.position(column) < 0) throw sqlError(`no such column: ${column}`)
  }
  const index = { name, columns, isUnique, text }
  const indexes = [...table.definition.indexes, index]
  const next = table.redefined({ ...table.definition, indexes })
  if (isUnique && hasClash(next)) {
    throw new SqlError("IntegrityError", clashMessage(table, columns), "SQLITE_CONSTRAINT_UNIQUE")
  }
  change.database.putTable(table.name, next)
}

function hasClash(table: Table): boolean {
  return [...table.rows].some(([rowid, row]) => table.clash(row, rowid) !== null)
}

function indexOwner(tables: Tables, name: string): Table | null {
  const owners = [...tables.values()]
  return (
    owners.find(one => one.definition.indexes.some(index => sameName(index.name, name))) ?? null
  )
}

/** Executes DROP TABLE and DROP INDEX. */
export function drop(statement: Define<"drop">, change: ChangeContext): void {
  for (const name of statement.names) {
    if (statement.what === "table") dropTable(name, statement.isOptional, change)
    else dropIndex(name, statement.isOptional, change)
  }
}

function dropTable(name: string, isOptional: boolean, { context, database }: ChangeContext): void {
  if (context.tables.has(name.toLowerCase())) database.putTable(name, null)
  else if (!isOptional) throw sqlError(`no such table: ${name}`)
}

function dropIndex(name: string, isOptional: boolean, { context, database }: ChangeContext): void {
  const table = indexOwner(context.tables, name)
  if (table === null) {
    if (!isOptional) throw sqlError(`no such index: ${name}`)
    return
  }
  const indexes = table.definition.indexes.filter(index => !sameName(index.name, name))
  database.putTable(table.name, table.redefined({ ...table.definition, indexes }))
}

type Alteration = Define<"rename-table" | "add-column" | "rename-column" | "drop-column">

/** Executes ALTER TABLE. */
export function alter(statement: Alteration, change: ChangeContext): void {
  const { context, database } = change
  const table = tableNamed(context.tables, statement.table)
  const { definition } = table
  switch (statement.kind) {
    case "rename-table":
      if (context.tables.has(statement.name.toLowerCase())) {
        throw sqlError(`there is already another table or index with this name: ${statement.name}`)
      }
      database.putTable(table.name, null)
      database.putTable(statement.name, table.redefined({ ...definition, name: statement.name }))
      return
    case "add-column":
      database.putTable(table.name, withColumn(table, statement.column, change))
      return
    case "rename-column":
      database.putTable(table.name, table.redefined(withRenamed(table, statement)))
      return
    case "drop-column":
      database.putTable(table.name, withoutColumn(table, statement.column))
  }
}

function withColumn(table: Table, column: ColumnDefinition, { context }: ChangeContext): Table {
  const { definition } = table
  checkColumns([...definition.columns, column])
  const names = { columns: [], outer: null, aggregates: null }
  const frame = { values: [], aggregates: [], outer: null }
  const value =
    column.fallback === null ? null : compileExpression(column.fallback, names, context)(frame)
  if (column.isNotNull && value === null && table.rows.size > 0) {
    throw sqlError("Cannot add a NOT NULL column with default value NULL")
  }
  const columns = [...definition.columns, column]
  return table.redefined({ ...definition, columns }, row => [...row, value])
}

function withRenamed(table: Table, { column, name }: Define<"rename-column">): TableDefinition {
  const place = placeIn(table, column)
  const columns = table.definition.columns.map((one, at) => (at === place ? { ...one, name } : one))
  return { ...table.definition, columns }
}

function withoutColumn(table: Table, column: string): Table {
  const place = placeIn(table, column)
  const columns = table.definition.columns.filter((_, at) => at !== place)
  return table.redefined({ ...table.definition, columns }, row =>
    row.filter((_, at) => at !== place),
  )
}

function placeIn(table: Table, column: string): number {
  const place = table.position(column)
  if (place < 0) throw sqlError(`no such column: "${column}"`)
  return place
}
