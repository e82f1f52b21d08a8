/** NOT NULL, CHECK and FOREIGN KEY: what a row must fulfil, and what follows when one goes. */
import type { ConflictAction, TableRule } from "./ast"
import type { ChangeContext } from "./changes-context"
import { compileExpression } from "./compile-expression"
import { SqlError, sqlError } from "./errors"
import { tableColumns } from "./plan-sources"
import { type Row, sameName, type Table } from "./table"
import { compareValues, type SqlValue, truthOf } from "./values"

type ForeignKey = Extract<TableRule, { kind: "foreign-key" }>

/** The rules of a table, ready to be checked. */
export interface Rules {
  readonly table: Table
  readonly change: ChangeContext
  readonly checks: readonly { readonly text: string; readonly holds: (row: Row) => boolean }[]
}

/** Makes the rules of a table ready. */
export function rulesOf(table: Table, change: ChangeContext): Rules {
  const names = { columns: tableColumns(table, table.name), outer: null, aggregates: null }
  const checks = table.definition.rules.flatMap(rule => {
    if (rule.kind !== "check") return []
    const evaluate = compileExpression(rule.expression, names, change.context)
    const holds = (row: Row) =>
      truthOf(evaluate({ values: [...row, null], aggregates: [], outer: null })) !== false
    return [{ text: rule.text, holds }]
  })
  return { table, change, checks }
}

/** Checks a row; false when it breaks a rule and the statement says to ignore that. */
export function checkRules(rules: Rules, row: Row, action: ConflictAction): boolean {
  const broken = brokenRule(rules, row)
  if (broken === null) return true
  if (action === "IGNORE" && broken.code !== "SQLITE_CONSTRAINT_FOREIGNKEY") return false
  throw broken
}

function brokenRule({ table, change, checks }: Rules, row: Row): SqlError | null {
  const { columns, rules } = table.definition
  for (const [at, column] of columns.entries()) {
    if (column.isNotNull && row[at] === null) return notNull(table, column.name)
  }
  const check = checks.find(one => !one.holds(row))
  if (check !== undefined) return broken(`CHECK constraint failed: ${check.text}`, "CHECK")
  if (!change.hasForeignKeys) return null
  for (const rule of rules) {
    if (rule.kind !== "foreign-key" || hasParent(rule, row, { table, change })) continue
    return broken("FOREIGN KEY constraint failed", "FOREIGNKEY")
  }
  return null
}

function notNull(table: Table, column: string): SqlError {
  return broken(`NOT NULL constraint failed: ${table.name}.${column}`, "NOTNULL")
}

function broken(message: string, code: string): SqlError {
  return new SqlError("IntegrityError", message, `SQLITE_CONSTRAINT_${code}`)
}

/** SQLite's sentence about columns whose values are there already. */
export function clashMessage(table: Table, columns: readonly string[]): string {
  return `UNIQUE constraint failed: ${columns.map(name => `${table.name}.${name}`).join(", ")}`
}

interface Place {
  readonly table: Table
  readonly change: ChangeContext
}

function hasParent(rule: ForeignKey, row: Row, { table, change }: Place): boolean {
  const values = rule.columns.map(name => row[table.position(name)]!)
  if (values.some(value => value === null)) return true
  const parent = change.context.tables.get(rule.table.toLowerCase())
  if (parent === undefined) throw sqlError(`no such table: main.${rule.table}`)
  const places = referenced(rule, parent)
  if (parent === table && places.every((at, index) => row[at] === values[index])) return true
  return [...parent.rows.values()].some(one => isSame(one, places, values))
}

function referenced(rule: ForeignKey, parent: Table): number[] {
  if (rule.references.length > 0) return rule.references.map(name => parent.position(name))
  const key = parent.definition.columns.findIndex(column => column.isPrimaryKey)
  return [Math.max(key, 0)]
}

function isSame(row: Row, places: readonly number[], values: readonly SqlValue[]): boolean {
  return places.every((at, index) => compareValues(row[at]!, values[index]!) === 0)
}

/** A row went, or changed: what pointed to it goes too, points nowhere, or forbids it. */
export function forget({ table, change }: Rules, row: Row, after: Row | null): void {
  if (!change.hasForeignKeys) return
  for (const child of change.context.tables.values()) {
    for (const rule of child.definition.rules) {
      if (rule.kind !== "foreign-key" || !sameName(rule.table, table.name)) continue
      const places = referenced(rule, table)
      const values = places.map(at => row[at]!)
      if (after !== null && isSame(after, places, values)) continue
      orphan(rule, child, { values, change })
    }
  }
}

function orphan(
  rule: ForeignKey,
  child: Table,
  { values, change }: { readonly values: readonly SqlValue[]; readonly change: ChangeContext },
): void {
  const places = rule.columns.map(name => child.position(name))
  const pointing = [...child.rows].filter(([, row]) => isSame(row, places, values))
  if (pointing.length === 0) return
  if (rule.onDelete === "restrict") throw broken("FOREIGN KEY constraint failed", "FOREIGNKEY")
  for (const [rowid, row] of pointing) {
    if (rule.onDelete === "cascade") {
      change.database.removeRow(child, rowid)
      forget(rulesOf(child, change), row, null)
    } else {
      const cells = row.map((value, at) => (places.includes(at) ? null : value))
      change.database.putRow(child, rowid, cells)
    }
  }
}
