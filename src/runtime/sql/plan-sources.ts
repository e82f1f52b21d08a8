/** Where the rows of a query come from: tables, queries in parentheses, joins. */
import type { Expression, Source } from "./ast"
import { compileExpression } from "./compile-expression"
import { sqlError } from "./errors"
import { tableNamed } from "./database"
import type { BoundColumn, Context, Names, Plan, RowFrame } from "./names"
import { sameName, type Table } from "./table"
import { type SqlValue, truthOf } from "./values"

/** A source made ready. */
export function planSource(source: Source, outer: Names | null, context: Context): Plan {
  switch (source.kind) {
    case "table":
      return planNamed(source.name, source.alias ?? source.name, context)
    case "select": {
      const plan = context.plan(source.select, outer, context)
      return renamed(plan, source.alias ?? "")
    }
    case "join":
      return planJoin(source, outer, context)
  }
}

/** The same rows; the columns belong to another name. */
function renamed(plan: Plan, table: string): Plan {
  return { ...plan, columns: plan.columns.map(column => ({ ...column, table, isHidden: false })) }
}

function planNamed(name: string, alias: string, context: Context): Plan {
  const common = context.common.get(name.toLowerCase())
  if (common !== undefined) return renamed(common, alias)
  if (/^sqlite_(master|schema)$/i.test(name)) return planSchema(alias, context)
  const table = tableNamed(context.tables, name)
  return {
    columns: tableColumns(table, alias),
    run: () => {
      context.work(table.rows.size)
      return table.orderedRowids().map(rowid => withRowid(table, rowid))
    },
  }
}

/** A row as queries see it: its cells, then the hidden rowid. */
export function withRowid(table: Table, rowid: bigint): readonly SqlValue[] {
  return [...table.rows.get(rowid)!, rowid]
}

/** A table's columns, and the rowid that `*` leaves out. */
export function tableColumns(table: Table, alias: string): BoundColumn[] {
  const columns = table.definition.columns.map((column, at) => ({
    table: alias,
    name: column.name,
    type: column.type,
    affinity: table.affinities[at]!,
    collation: column.collation,
    isHidden: false,
  }))
  return [...columns, { ...plainColumn(alias, "rowid"), affinity: "INTEGER", isHidden: true }]
}

/** A column that no table declares. */
export function plainColumn(table: string, name: string): BoundColumn {
  return { table, name, type: "", affinity: "BLOB", collation: "BINARY", isHidden: false }
}

function planSchema(alias: string, { tables }: Context): Plan {
  const names = ["type", "name", "tbl_name", "rootpage", "sql"]
  return {
    columns: names.map(name => ({ ...plainColumn(alias, name), affinity: "TEXT" as const })),
    run: () => [...tables.values()].flatMap(schemaRows),
  }
}

function schemaRows({ name, definition }: Table): SqlValue[][] {
  const indexes = definition.indexes.map(index => ["index", index.name, name, 0n, index.text])
  return [["table", name, name, 0n, definition.text], ...indexes]
}

function planJoin(
  source: Extract<Source, { kind: "join" }>,
  outer: Names | null,
  context: Context,
): Plan {
  const left = planSource(source.left, outer, context)
  const right = planSource(source.right, outer, context)
  const shared = source.using.map(name => sharedColumns(name, left, right))
  const hidden = new Set(shared.map(([, at]) => at))
  const columns = [
    ...left.columns,
    ...right.columns.map((column, at) => (hidden.has(at) ? { ...column, isHidden: true } : column)),
  ]
  const on = onCondition(source, left, right)
  const test =
    on === null ? null : compileExpression(on, { columns, outer, aggregates: null }, context)
  const missing: SqlValue[] = right.columns.map(() => null)
  return {
    columns,
    run: frame => {
      const others = right.run(frame)
      return left.run(frame).flatMap(row => {
        context.work(others.length)
        const joined = others.map(other => [...row, ...other])
        const kept = test === null ? joined : joined.filter(values => isTrue(test, values, frame))
        return kept.length === 0 && source.isOuter ? [[...row, ...missing]] : kept
      })
    },
  }
}

function isTrue(
  test: (frame: RowFrame) => SqlValue,
  values: readonly SqlValue[],
  outer: RowFrame | null,
): boolean {
  return truthOf(test({ values, aggregates: [], outer })) === true
}

function sharedColumns(name: string, left: Plan, right: Plan): readonly [number, number] {
  const places = [left, right].map(({ columns }) =>
    columns.findIndex(column => sameName(column.name, name) && !column.isHidden),
  )
  if (places.includes(-1)) {
    throw sqlError(`cannot join using column ${name} - column not present in both tables`)
  }
  return [places[0]!, places[1]!]
}

/** ON as it stands; USING as equality of the columns of both sides. */
function onCondition(
  source: Extract<Source, { kind: "join" }>,
  left: Plan,
  right: Plan,
): Expression | null {
  if (source.using.length === 0) return source.on
  const column = (plan: Plan, name: string): Expression => {
    const table = plan.columns.find(one => sameName(one.name, name) && !one.isHidden)!.table
    return { kind: "column", table, name, isQuoted: false }
  }
  return source.using
    .map((name): Expression => {
      const [one, other] = [column(left, name), column(right, name)]
      return { kind: "binary", operator: "=", left: one, right: other }
    })
    .reduce((all, one) => ({ kind: "binary", operator: "AND", left: all, right: one }))
}
