/** INSERT, UPDATE and DELETE: defaults, affinities, the rules of the table, RETURNING. */
import type { Assignment, ConflictAction, Expression, ResultColumn, Statement, Upsert } from "./ast"
import { compileExpression } from "./compile-expression"
import type { ChangeContext } from "./changes-context"
import { tableNamed } from "./database"
import { SqlError, sqlError } from "./errors"
import type { BoundColumn, Context, Evaluate, Names, RowFrame } from "./names"
import { planSelect } from "./plan-select"
import { tableColumns, withRowid } from "./plan-sources"
import { checkRules, clashMessage, forget, type Rules, rulesOf } from "./rules"
import { type Row, type Table } from "./table"
import { type SqlValue, truthOf, withAffinity } from "./values"

/** What a change did, and the rows of RETURNING. */
export interface Changed {
  readonly count: number
  readonly lastRowid: bigint | null
  readonly columns: readonly BoundColumn[] | null
  readonly rows: readonly Row[]
}

const noRow: RowFrame = { values: [], aggregates: [], outer: null }

type Insert = Extract<Statement, { kind: "insert" }>

/** Executes INSERT or REPLACE. */
export function insert(statement: Insert, change: ChangeContext): Changed {
  const { context } = change
  const table = tableNamed(context.tables, statement.table)
  const places = placesOf(statement, table)
  const plan = statement.rows === null ? null : planSelect(statement.rows, null, context)
  const width = plan?.columns.length ?? 0
  if (plan !== null && width !== places.length) throw wrongCount(statement, table, width)
  const inserting = new Inserting(table, statement, change)
  for (const given of plan === null ? [[]] : plan.run(null)) inserting.add(places, given)
  return inserting.result()
}

function placesOf({ columns, table: name }: Insert, table: Table): number[] {
  if (columns.length === 0) return table.definition.columns.map((_, at) => at)
  return columns.map(column => {
    const place = table.position(column)
    if (place < 0) throw sqlError(`table ${name} has no column named ${column}`)
    return place
  })
}

function wrongCount({ columns }: Insert, table: Table, given: number): SqlError {
  if (columns.length > 0) return sqlError(`${given} values for ${columns.length} columns`)
  const has = table.definition.columns.length
  return sqlError(`table ${table.name} has ${has} columns but ${given} values were supplied`)
}

class Inserting {
  private readonly defaults: readonly SqlValue[]
  private readonly rules: Rules
  private readonly returning: Returning
  private readonly upsert: ReadyUpsert | null
  private count = 0
  private lastRowid: bigint | null = null

  constructor(
    private readonly table: Table,
    private readonly statement: Insert,
    private readonly change: ChangeContext,
  ) {
    const names: Names = { columns: [], outer: null, aggregates: null }
    this.defaults = table.definition.columns.map(({ fallback }) =>
      fallback === null ? null : compileExpression(fallback, names, change.context)(noRow),
    )
    this.rules = rulesOf(table, change)
    this.returning = new Returning(table, statement.returning, change.context)
    const { upsert } = statement
    this.upsert = upsert === null ? null : readyUpsert(upsert, table, change.context)
  }

  add(places: readonly number[], given: Row): void {
    const { table, change, statement } = this
    change.context.work(1)
    const cells = [...this.defaults]
    places.forEach((place, at) => (cells[place] = given[at]!))
    const row = stored(cells, table)
    const rowid = rowidFor(row, table)
    const clash = this.clash(row, rowid)
    if (clash !== null && this.resolve(clash, row)) return
    if (!checkRules(this.rules, row, statement.action)) return
    change.database.putRow(table, rowid, row)
    this.count++
    this.lastRowid = rowid
    this.returning.add(rowid)
  }

  /** The rowid of a row that stands in the way, with the columns that are equal. */
  private clash(row: readonly SqlValue[], rowid: bigint) {
    const { table } = this
    if (table.rows.has(rowid)) {
      const name = table.definition.columns[table.rowidColumn]?.name ?? "rowid"
      return { rowid, columns: [name] }
    }
    return table.clash(row, null)
  }

  /** What is done about a clash; true when the row is not inserted. */
  private resolve(clash: { rowid: bigint; columns: readonly string[] }, row: Row): boolean {
    const { table, change, statement } = this
    if (this.upsert !== null && this.upsert.isMeant(clash.columns)) {
      const updated = this.upsert.update(clash.rowid, row)
      if (updated === null) return true
      checkRules(this.rules, updated, "ABORT")
      change.database.putRow(table, clash.rowid, updated)
      this.count++
      this.returning.add(clash.rowid)
      return true
    }
    if (statement.action === "IGNORE") return true
    if (statement.action !== "REPLACE") {
      throw new SqlError(
        "IntegrityError",
        clashMessage(table, clash.columns),
        clashCode(table, clash.columns),
      )
    }
    change.database.removeRow(table, clash.rowid)
    for (let next = table.clash(row, null); next !== null; next = table.clash(row, null)) {
      change.database.removeRow(table, next.rowid)
    }
    return false
  }

  result(): Changed {
    const { count, lastRowid, returning } = this
    return { count, lastRowid, ...returning.result() }
  }
}

function clashCode({ definition }: Table, columns: readonly string[]): string {
  const key = definition.rules.find(rule => rule.kind === "primary-key")
  const ofRule = key?.kind === "primary-key" ? key.columns : []
  const isKey = columns.every(name =>
    definition.columns.some(
      one => one.name === name && (one.isPrimaryKey || ofRule.includes(name)),
    ),
  )
  return isKey ? "SQLITE_CONSTRAINT_PRIMARYKEY" : "SQLITE_CONSTRAINT_UNIQUE"
}

/** The cells as the columns keep them. */
function stored(cells: readonly SqlValue[], table: Table): SqlValue[] {
  return cells.map((value, at) => withAffinity(value, table.affinities[at]!))
}

/** The rowid of a new row; where a column is the rowid, it gets it too. */
function rowidFor(row: SqlValue[], table: Table): bigint {
  const { rowidColumn } = table
  const given = rowidColumn < 0 ? null : row[rowidColumn]!
  if (given !== null && typeof given !== "bigint") {
    throw new SqlError("IntegrityError", "datatype mismatch", "SQLITE_MISMATCH")
  }
  const rowid = given ?? nextRowid(table)
  if (rowidColumn >= 0) row[rowidColumn] = rowid
  return rowid
}

function nextRowid(table: Table): bigint {
  const column = table.definition.columns[table.rowidColumn]
  if (column?.isAutoincrement === true) return table.lastRowid + 1n
  let most = 0n
  for (const rowid of table.rows.keys()) if (rowid > most) most = rowid
  return most + 1n
}

interface ReadyUpsert {
  readonly isMeant: (columns: readonly string[]) => boolean
  /** The row after the update, or null when nothing is to be done. */
  readonly update: (rowid: bigint, row: Row) => SqlValue[] | null
}

/** In an upsert the row that was to be inserted is called `excluded`. */
function readyUpsert(upsert: Upsert, table: Table, context: Context): ReadyUpsert {
  const excluded = tableColumns(table, "excluded").map(one => ({ ...one, isHidden: true }))
  const columns = [...tableColumns(table, table.name), ...excluded]
  const names: Names = { columns, outer: null, aggregates: null }
  const assign = readyAssignments(upsert.assignments, table, { names, context })
  const where = upsert.where === null ? null : compileExpression(upsert.where, names, context)
  const meant = upsert.columns.map(name => name.toLowerCase())
  return {
    isMeant: clash => meant.length === 0 || clash.every(name => meant.includes(name.toLowerCase())),
    update(rowid, row) {
      const frame = { ...noRow, values: [...withRowid(table, rowid), ...row, rowid] }
      if (where !== null && truthOf(where(frame)) !== true) return null
      return upsert.assignments.length === 0 ? null : stored(assign(frame), table)
    },
  }
}

interface AssignmentSurroundings {
  readonly names: Names
  readonly context: Context
}

/** A function of the old row that gives the new one. */
function readyAssignments(
  assignments: readonly Assignment[],
  table: Table,
  { names, context }: AssignmentSurroundings,
): (frame: RowFrame) => SqlValue[] {
  const ready = assignments.map(({ column, value }): readonly [number, Evaluate] => {
    const place = table.position(column)
    if (place < 0) throw sqlError(`no such column: ${column}`)
    return [place, compileExpression(value, names, context)]
  })
  const width = table.definition.columns.length
  return frame => {
    const cells = frame.values.slice(0, width)
    for (const [place, value] of ready) cells[place] = value(frame)
    return cells
  }
}

type Update = Extract<Statement, { kind: "update" }>

/** Executes UPDATE. */
export function update(statement: Update, change: ChangeContext): Changed {
  const { context, database } = change
  const table = tableNamed(context.tables, statement.table)
  const names = namesOf(table, statement.alias)
  const assign = readyAssignments(statement.assignments, table, { names, context })
  const rules = rulesOf(table, change)
  const returning = new Returning(table, statement.returning, context)
  let count = 0
  for (const rowid of matching(table, statement.where, { names, context })) {
    const frame = { ...noRow, values: withRowid(table, rowid) }
    const row = stored(assign(frame), table)
    if (!makeRoom(row, rowid, { table, change, action: statement.action })) continue
    if (!checkRules(rules, row, statement.action)) continue
    const next = table.rowidColumn < 0 ? rowid : rowidFor(row, table)
    if (next !== rowid) database.removeRow(table, rowid)
    forget(rules, table.rows.get(rowid) ?? row, row)
    database.putRow(table, next, row)
    returning.add(next)
    count++
  }
  return { count, lastRowid: null, ...returning.result() }
}

interface Room {
  readonly table: Table
  readonly change: ChangeContext
  readonly action: ConflictAction
}

/** False when another row stands in the way and the statement says to ignore that. */
function makeRoom(row: Row, rowid: bigint, { table, change, action }: Room): boolean {
  const clash = table.clash(row, rowid)
  if (clash === null) return true
  if (action === "IGNORE") return false
  if (action === "REPLACE") {
    change.database.removeRow(table, clash.rowid)
    return true
  }
  throw new SqlError(
    "IntegrityError",
    clashMessage(table, clash.columns),
    clashCode(table, clash.columns),
  )
}

type Delete = Extract<Statement, { kind: "delete" }>

/** Executes DELETE. */
export function remove(statement: Delete, change: ChangeContext): Changed {
  const { context, database } = change
  const table = tableNamed(context.tables, statement.table)
  const names = namesOf(table, statement.alias)
  const rules = rulesOf(table, change)
  const returning = new Returning(table, statement.returning, context)
  const rowids = matching(table, statement.where, { names, context })
  for (const rowid of rowids) {
    returning.add(rowid)
    const row = table.rows.get(rowid)
    if (row === undefined) continue
    database.removeRow(table, rowid)
    forget(rules, row, null)
  }
  return { count: rowids.length, lastRowid: null, ...returning.result() }
}

function namesOf(table: Table, alias: string | null): Names {
  return { columns: tableColumns(table, alias ?? table.name), outer: null, aggregates: null }
}

function matching(
  table: Table,
  where: Expression | null,
  { names, context }: AssignmentSurroundings,
): bigint[] {
  const test = where === null ? null : compileExpression(where, names, context)
  context.work(table.rows.size)
  const rowids = table.orderedRowids()
  if (test === null) return rowids
  return rowids.filter(
    rowid => truthOf(test({ ...noRow, values: withRowid(table, rowid) })) === true,
  )
}

/** Collects the rows of RETURNING while a statement changes them. */
class Returning {
  private readonly columns: readonly BoundColumn[] | null
  private readonly evaluate: (rowid: bigint) => Row
  private readonly rows: Row[] = []

  constructor(table: Table, returning: readonly ResultColumn[], context: Context) {
    const columns = returning.flatMap(column => expand(column, table))
    const names = namesOf(table, null)
    const ready = columns.map(({ expression }) => compileExpression(expression, names, context))
    this.columns = returning.length === 0 ? null : columns.map(one => one.column)
    this.evaluate = rowid => {
      const frame = { ...noRow, values: withRowid(table, rowid) }
      return ready.map(one => one(frame))
    }
  }

  add(rowid: bigint): void {
    if (this.columns !== null) this.rows.push(this.evaluate(rowid))
  }

  result(): Pick<Changed, "columns" | "rows"> {
    return { columns: this.columns, rows: this.rows }
  }
}

function expand(column: ResultColumn, table: Table) {
  const columns = tableColumns(table, table.name)
  if (column.kind === "star") {
    return columns
      .filter(one => !one.isHidden)
      .map(one => ({ expression: columnNamed(one.name), column: one }))
  }
  const { expression, alias, text } = column
  const own =
    expression.kind === "column" ? columns.find(one => one.name === expression.name) : undefined
  const named = {
    ...(own ?? columns.at(-1)!),
    name: alias ?? own?.name ?? text,
    type: own?.type ?? "",
  }
  return [{ expression, column: named }]
}

const columnNamed = (name: string): Expression => ({
  kind: "column",
  table: null,
  name,
  isQuoted: false,
})
