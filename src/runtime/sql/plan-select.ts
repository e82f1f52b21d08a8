/**
 * Queries made ready: sources, WHERE, groups, result columns, DISTINCT, set operators, ORDER BY and
 * LIMIT, in the order in which SQL applies them. Plain nested loops: the tables are small.
 */
import { aggregate } from "./aggregates"
import type { Expression, OrderTerm, ResultColumn, Select, SelectCore, SetOperator } from "./ast"
import { affinityIn, collationIn, columnOf, compileExpression } from "./compile-expression"
import { sqlError } from "./errors"
import type { AggregateSlot, BoundColumn, Context, Evaluate, Names, Plan, RowFrame } from "./names"
import { plainColumn, planSource } from "./plan-sources"
import { sameName } from "./table"
import { type Collation, compareValues, integerOf, keyOf, type SqlValue, truthOf } from "./values"

/** One row of a result and what ORDER BY compares. */
interface Output {
  readonly values: readonly SqlValue[]
  readonly keys: readonly SqlValue[]
}

/** A query between set operators, ready. */
interface CorePlan {
  readonly columns: readonly BoundColumn[]
  /** How the keys of ORDER BY compare. */
  readonly collations: readonly Collation[]
  readonly run: (outer: RowFrame | null) => Output[]
}

/** A key of ORDER BY: its value, and how it compares. */
interface OrderKey {
  /** Of the row, or the place of the result column that it is. */
  readonly evaluate: Evaluate | number
  readonly collation: Collation
}

/** Makes a query ready to be run. */
export function planSelect(select: Select, outer: Names | null, context: Context): Plan {
  const inner = withCommonTables(select, outer, context)
  const isAlone = select.others.length === 0
  const first = planCore(select.first, {
    outer,
    context: inner,
    orderBy: isAlone ? select.orderBy : [],
  })
  const others = select.others.map(
    ([operator, core]) =>
      [operator, planCore(core, { outer, context: inner, orderBy: [] })] as const,
  )
  for (const [operator, { columns }] of others) {
    if (columns.length === first.columns.length) continue
    throw sqlError(
      `SELECTs to the left and right of ${operator} do not have the same number of result columns`,
    )
  }
  const places = isAlone ? [] : select.orderBy.map(term => placeOf(term, first.columns))
  const collations = isAlone ? first.collations : places.map(at => first.columns[at]!.collation)
  const limit = countOf(select.limit, inner)
  const offset = countOf(select.offset, inner)
  return {
    columns: first.columns,
    run: frame => {
      let rows = first.run(frame)
      for (const [operator, other] of others) rows = combined(operator, rows, other.run(frame))
      if (!isAlone) rows = rows.map(row => ({ ...row, keys: places.map(at => row.values[at]!) }))
      const sorted = select.orderBy.length === 0 ? rows : sort(rows, select.orderBy, collations)
      const from = offset ?? 0
      const to = limit === null || limit < 0 ? undefined : from + limit
      return sorted.slice(Math.max(0, from), to).map(row => row.values)
    },
  }
}

function withCommonTables(select: Select, outer: Names | null, context: Context): Context {
  let inner = context
  for (const { name, columns, select: query } of select.tables) {
    const plan = planSelect(query, outer, inner)
    const named = plan.columns.map((column, at) => ({
      ...column,
      name: columns[at] ?? column.name,
    }))
    const common = new Map(inner.common).set(name.toLowerCase(), { ...plan, columns: named })
    inner = { ...inner, common }
  }
  return inner
}

function countOf(expression: Expression | null, context: Context): number | null {
  if (expression === null) return null
  const names: Names = { columns: [], outer: null, aggregates: null }
  const value = compileExpression(
    expression,
    names,
    context,
  )({
    values: [],
    aggregates: [],
    outer: null,
  })
  return Number(integerOf(value))
}

interface CoreSurroundings {
  readonly outer: Names | null
  readonly context: Context
  readonly orderBy: readonly OrderTerm[]
}

function planCore(core: SelectCore, surroundings: CoreSurroundings): CorePlan {
  return core.values === null ? planRows(core, surroundings) : planValues(core.values, surroundings)
}

function planValues(
  rows: readonly (readonly Expression[])[],
  { outer, context, orderBy }: CoreSurroundings,
): CorePlan {
  const width = rows[0]!.length
  if (rows.some(row => row.length !== width)) {
    throw sqlError("all VALUES must have the same number of terms")
  }
  const names: Names = { columns: [], outer, aggregates: null }
  const compiled = rows.map(row => row.map(one => compileExpression(one, names, context)))
  const columns = rows[0]!.map((_, at) => plainColumn("", `column${at + 1}`))
  const places = orderBy.map(term => placeOf(term, columns))
  return {
    columns,
    collations: places.map(() => "BINARY"),
    run: frame =>
      compiled.map(row => {
        const values = row.map(one => one({ values: [], aggregates: [], outer: frame }))
        return { values, keys: places.map(at => values[at]!) }
      }),
  }
}

function planRows(core: SelectCore, { outer, context, orderBy }: CoreSurroundings): CorePlan {
  const source = core.from === null ? null : planSource(core.from, outer, context)
  const aggregates: AggregateSlot[] = []
  const bare: Names = { columns: source?.columns ?? [], outer, aggregates: null }
  const names: Names = { ...bare, aggregates }
  const outputs = core.columns.flatMap(column => expandColumn(column, names, core.from === null))
  const results = outputs.map(({ expression }) => compileExpression(expression, names, context))
  const where = core.where === null ? null : compileExpression(core.where, bare, context)
  const groupBy = core.groupBy.map(one =>
    compileExpression(resolved(one, outputs, bare), bare, context),
  )
  const having =
    core.having === null
      ? null
      : compileExpression(resolved(core.having, outputs, bare), names, context)
  const order = orderBy.map(term => planOrderKey(term, { outputs, names, context }))
  const isGrouped = groupBy.length > 0 || aggregates.length > 0 || having !== null
  return {
    columns: outputs.map(output => output.column),
    collations: order.map(key => key.collation),
    run: frame => {
      const rows = source === null ? [[]] : source.run(frame)
      let frames = rows.map((values): RowFrame => ({ values, aggregates: [], outer: frame }))
      if (where !== null) frames = frames.filter(one => truthOf(where(one)) === true)
      if (isGrouped) frames = grouped(frames, { groupBy, aggregates, columns: bare.columns })
      if (isGrouped && having !== null) frames = frames.filter(one => truthOf(having(one)) === true)
      const found = frames.map(one => outputOf(one, results, order))
      return core.isDistinct ? distinct(found) : found
    },
  }
}

/** A result column with its expression. */
interface OutputColumn {
  readonly expression: Expression
  readonly alias: string | null
  readonly column: BoundColumn
}

function expandColumn(column: ResultColumn, names: Names, isWithoutTable: boolean): OutputColumn[] {
  if (column.kind === "expression") return [outputColumn(column, names)]
  if (isWithoutTable) throw sqlError("no tables specified")
  const { table } = column
  const meant = names.columns.filter(
    one => !one.isHidden && (table === null || sameName(one.table, table)),
  )
  if (meant.length === 0 && table !== null) throw sqlError(`no such table: ${table}`)
  return meant.map(one => ({
    expression: {
      kind: "column",
      table: one.table === "" ? null : one.table,
      name: one.name,
      isQuoted: false,
    },
    alias: null,
    column: one,
  }))
}

function outputColumn(
  { expression, alias, text }: Extract<ResultColumn, { kind: "expression" }>,
  names: Names,
): OutputColumn {
  const found = columnOf(expression, names)
  const column = found ?? {
    ...plainColumn("", text),
    affinity: affinityIn(expression, names) ?? "BLOB",
    collation: collationIn(expression, names) ?? "BINARY",
    type: expression.kind === "cast" ? expression.type : "",
  }
  return { expression, alias, column: { ...column, name: alias ?? column.name, isHidden: false } }
}

/** In GROUP BY, HAVING and ORDER BY a number means a result column, and so does an alias. */
function resolved(
  expression: Expression,
  outputs: readonly OutputColumn[],
  names: Names,
): Expression {
  if (expression.kind === "literal" && typeof expression.value === "bigint") {
    return outputs[Number(expression.value) - 1]?.expression ?? expression
  }
  if (expression.kind === "binary") {
    const left = resolvedAlias(expression.left, outputs, names)
    return { ...expression, left, right: resolvedAlias(expression.right, outputs, names) }
  }
  return resolvedAlias(expression, outputs, names)
}

function resolvedAlias(
  expression: Expression,
  outputs: readonly OutputColumn[],
  names: Names,
): Expression {
  if (expression.kind !== "column" || expression.table !== null) return expression
  const isColumn = names.columns.some(column => sameName(column.name, expression.name))
  if (isColumn) return expression
  const meant = outputs.find(one => one.alias !== null && sameName(one.alias, expression.name))
  return meant?.expression ?? expression
}

interface OrderSurroundings {
  readonly outputs: readonly OutputColumn[]
  readonly names: Names
  readonly context: Context
}

function planOrderKey(term: OrderTerm, { outputs, names, context }: OrderSurroundings): OrderKey {
  const { expression } = term
  const inner = expression.kind === "collate" ? expression.operand : expression
  const collation = collationIn(expression, names) ?? "BINARY"
  const place = outputPlace(inner, outputs)
  if (place !== null) {
    const own = expression.kind === "collate" ? collation : outputs[place]!.column.collation
    return { evaluate: place, collation: own }
  }
  return { evaluate: compileExpression(expression, names, context), collation }
}

function outputPlace(expression: Expression, outputs: readonly OutputColumn[]): number | null {
  if (expression.kind === "literal" && typeof expression.value === "bigint") {
    const place = Number(expression.value) - 1
    if (outputs[place] !== undefined) return place
    throw sqlError(`1st ORDER BY term out of range - should be between 1 and ${outputs.length}`)
  }
  if (expression.kind !== "column" || expression.table !== null) return null
  const place = outputs.findIndex(one => one.alias !== null && sameName(one.alias, expression.name))
  return place < 0 ? null : place
}

function placeOf({ expression }: OrderTerm, columns: readonly BoundColumn[]): number {
  const inner = expression.kind === "collate" ? expression.operand : expression
  const place =
    inner.kind === "literal"
      ? Number(inner.value) - 1
      : columns.findIndex(one => inner.kind === "column" && sameName(one.name, inner.name))
  if (columns[place] !== undefined) return place
  throw sqlError("1st ORDER BY term does not match any column in the result set")
}

interface Grouping {
  readonly groupBy: readonly Evaluate[]
  readonly aggregates: readonly AggregateSlot[]
  readonly columns: readonly BoundColumn[]
}

/** One frame a group: its last row (that of min or max, where one is asked for), with the aggregates. */
function grouped(
  frames: readonly RowFrame[],
  { groupBy, aggregates, columns }: Grouping,
): RowFrame[] {
  const groups = new Map<string, { keys: readonly SqlValue[]; members: RowFrame[] }>()
  if (groupBy.length === 0) groups.set("", { keys: [], members: [...frames] })
  else
    for (const frame of frames) {
      const keys = groupBy.map(one => one(frame))
      const key = keys.map(keyOf).join("|")
      const group = groups.get(key)
      if (group === undefined) groups.set(key, { keys, members: [frame] })
      else group.members.push(frame)
    }
  const sorted = [...groups.values()].sort((left, right) => compareKeys(left.keys, right.keys))
  return sorted.map(({ members }) => {
    const values = members.length === 0 ? columns.map(() => null) : rowShown(members, aggregates)
    const outer = members[0]?.outer ?? null
    return { values, outer, aggregates: aggregates.map(slot => aggregate(slot, members)) }
  })
}

function compareKeys(left: readonly SqlValue[], right: readonly SqlValue[]): number {
  for (let at = 0; at < left.length; at++) {
    const order = compareValues(left[at]!, right[at]!)
    if (order !== 0) return order
  }
  return 0
}

function rowShown(
  members: readonly RowFrame[],
  aggregates: readonly AggregateSlot[],
): readonly SqlValue[] {
  const extreme = aggregates.find(({ call }) => call.name === "min" || call.name === "max")
  if (extreme?.argument == null) return members.at(-1)!.values
  const value = aggregate(extreme, members)
  const found = members.find(one => compareValues(extreme.argument!(one), value) === 0)
  return (found ?? members.at(-1)!).values
}

function outputOf(
  frame: RowFrame,
  results: readonly Evaluate[],
  order: readonly OrderKey[],
): Output {
  const values = results.map(one => one(frame))
  const keys = order.map(({ evaluate }) =>
    typeof evaluate === "number" ? values[evaluate]! : evaluate(frame),
  )
  return { values, keys }
}

const rowKey = ({ values }: Output) => values.map(keyOf).join("|")

function distinct(rows: readonly Output[]): Output[] {
  const seen = new Set<string>()
  return rows.filter(row => {
    const key = rowKey(row)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function combined(operator: SetOperator, left: Output[], right: Output[]): Output[] {
  if (operator === "UNION ALL") return [...left, ...right]
  const others = new Set(right.map(rowKey))
  const rows =
    operator === "UNION"
      ? distinct([...left, ...right])
      : distinct(left).filter(row => others.has(rowKey(row)) === (operator === "INTERSECT"))
  return rows.sort((one, other) => compareKeys(one.values, other.values))
}

function sort(
  rows: readonly Output[],
  terms: readonly OrderTerm[],
  collations: readonly Collation[],
): Output[] {
  return [...rows].sort((left, right) => {
    for (const [at, term] of terms.entries()) {
      const [one, other] = [left.keys[at]!, right.keys[at]!]
      const order = compareTerm(one, other, { term, collation: collations[at]! })
      if (order !== 0) return order
    }
    return 0
  })
}

function compareTerm(
  left: SqlValue,
  right: SqlValue,
  { term, collation }: { readonly term: OrderTerm; readonly collation: Collation },
): number {
  const isOneNull = (left === null) !== (right === null)
  if (isOneNull && term.nulls !== null) return (left === null) === (term.nulls === "first") ? -1 : 1
  const order = compareValues(left, right, collation)
  return term.isDescending ? -order : order
}
