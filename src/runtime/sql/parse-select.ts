/** Queries: SELECT, VALUES, set operators, WITH, and the RETURNING of changes. */
import type {
  CommonTable,
  Expression,
  OrderTerm,
  ResultColumn,
  Select,
  SelectCore,
  SetOperator,
  Source,
} from "./ast"
import { notSimulated } from "./errors"
import { parseExpression } from "./parse-expression"
import type { Reader } from "./reader"

/** Reads a whole query, its ORDER BY and LIMIT included. */
export function parseSelect(reader: Reader): Select {
  const tables = reader.takeWords("WITH") ? parseCommonTables(reader) : []
  const first = parseCore(reader)
  const others: [SetOperator, SelectCore][] = []
  for (let operator = setOperator(reader); operator !== null; operator = setOperator(reader)) {
    others.push([operator, parseCore(reader)])
  }
  return { kind: "select", tables, first, others, ...parseOrderAndLimit(reader) }
}

function parseCommonTables(reader: Reader): CommonTable[] {
  if (reader.takeWords("RECURSIVE")) throw notSimulated("WITH RECURSIVE")
  return reader.list(() => {
    const name = reader.name()
    const columns = reader.isOperator("(") ? reader.names() : []
    reader.expectWord("AS")
    reader.expectOperator("(")
    const select = parseSelect(reader)
    reader.expectOperator(")")
    return { name, columns, select }
  })
}

function setOperator(reader: Reader): SetOperator | null {
  if (reader.takeWords("UNION", "ALL")) return "UNION ALL"
  for (const operator of ["UNION", "INTERSECT", "EXCEPT"] as const) {
    if (reader.takeWords(operator)) return operator
  }
  return null
}

const emptyCore: SelectCore = {
  isDistinct: false,
  columns: [],
  from: null,
  where: null,
  groupBy: [],
  having: null,
  values: null,
}

function parseCore(reader: Reader): SelectCore {
  if (reader.takeWords("VALUES")) return { ...emptyCore, values: reader.list(() => rowOf(reader)) }
  reader.expectWord("SELECT")
  const isDistinct = reader.takeWords("DISTINCT")
  if (!isDistinct) reader.takeWords("ALL")
  const columns = reader.list(() => parseResultColumn(reader))
  const from = reader.takeWords("FROM") ? parseSources(reader) : null
  const where = parseWhere(reader)
  const groupBy = reader.takeWords("GROUP", "BY") ? reader.list(() => parseExpression(reader)) : []
  const having = reader.takeWords("HAVING") ? parseExpression(reader) : null
  if (reader.isWord("WINDOW")) throw notSimulated("a window function")
  return { isDistinct, columns, from, where, groupBy, having, values: null }
}

function rowOf(reader: Reader): Expression[] {
  reader.expectOperator("(")
  const row = reader.list(() => parseExpression(reader))
  reader.expectOperator(")")
  return row
}

/** `WHERE condition`, or null. */
export function parseWhere(reader: Reader): Expression | null {
  return reader.takeWords("WHERE") ? parseExpression(reader) : null
}

/** A column of a result, of a query or of RETURNING. */
export function parseResultColumn(reader: Reader): ResultColumn {
  if (reader.takeOperator("*")) return { kind: "star", table: null }
  if (reader.isOperator(".", reader.peek(1)) && reader.isOperator("*", reader.peek(2))) {
    const table = reader.name()
    reader.next()
    reader.next()
    return { kind: "star", table }
  }
  const { from } = reader.token
  const expression = parseExpression(reader)
  const text = reader.textSince(from)
  return { kind: "expression", expression, text, alias: reader.alias() }
}

/** RETURNING's columns; none where it is not there. */
export function parseReturning(reader: Reader): ResultColumn[] {
  return reader.takeWords("RETURNING") ? reader.list(() => parseResultColumn(reader)) : []
}

function parseSources(reader: Reader): Source {
  let left = parseJoins(reader)
  while (reader.takeOperator(",")) {
    left = { kind: "join", left, right: parseJoins(reader), isOuter: false, on: null, using: [] }
  }
  return left
}

function parseJoins(reader: Reader): Source {
  let left = parseSource(reader)
  for (;;) {
    const kind = joinKind(reader)
    if (kind === null) return left
    const right = parseSource(reader)
    const on = reader.takeWords("ON") ? parseExpression(reader) : null
    const using = on === null && reader.takeWords("USING") ? reader.names() : []
    left = { kind: "join", left, right, isOuter: kind === "outer", on, using }
  }
}

function joinKind(reader: Reader): "inner" | "outer" | null {
  for (const word of ["NATURAL", "RIGHT", "FULL"]) {
    if (reader.isWord(word)) throw notSimulated(`${word} JOIN`)
  }
  if (reader.takeWords("LEFT")) {
    reader.takeWords("OUTER")
    reader.expectWord("JOIN")
    return "outer"
  }
  for (const words of [["JOIN"], ["INNER", "JOIN"], ["CROSS", "JOIN"]]) {
    if (reader.takeWords(...words)) return "inner"
  }
  return null
}

function parseSource(reader: Reader): Source {
  if (reader.takeOperator("(")) {
    if (!reader.isWord("SELECT") && !reader.isWord("WITH") && !reader.isWord("VALUES")) {
      const inner = parseSources(reader)
      reader.expectOperator(")")
      return inner
    }
    const select = parseSelect(reader)
    reader.expectOperator(")")
    return { kind: "select", select, alias: reader.alias() }
  }
  let name = reader.name()
  if (reader.takeOperator(".")) name = reader.name()
  if (reader.isOperator("(")) throw notSimulated(`the table function ${name}()`)
  return { kind: "table", name, alias: reader.alias() }
}

function parseOrderAndLimit(reader: Reader): Pick<Select, "orderBy" | "limit" | "offset"> {
  const orderBy = reader.takeWords("ORDER", "BY") ? reader.list(() => parseOrderTerm(reader)) : []
  if (!reader.takeWords("LIMIT")) return { orderBy, limit: null, offset: null }
  const limit = parseExpression(reader)
  if (reader.takeWords("OFFSET")) return { orderBy, limit, offset: parseExpression(reader) }
  // `LIMIT offset, count`
  if (reader.takeOperator(",")) return { orderBy, limit: parseExpression(reader), offset: limit }
  return { orderBy, limit, offset: null }
}

function parseOrderTerm(reader: Reader): OrderTerm {
  const expression = parseExpression(reader)
  const isDescending = reader.takeWords("DESC")
  if (!isDescending) reader.takeWords("ASC")
  if (!reader.takeWords("NULLS")) return { expression, isDescending, nulls: null }
  if (reader.takeWords("FIRST")) return { expression, isDescending, nulls: "first" }
  reader.expectWord("LAST")
  return { expression, isDescending, nulls: "last" }
}
