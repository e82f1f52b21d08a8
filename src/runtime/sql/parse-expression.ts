/** Expressions of SQL, with the precedence of SQLite (sqlite.org/lang_expr.html). */
import type { Expression } from "./ast"
import { notSimulated, sqlError } from "./errors"
import type { Reader } from "./reader"
import { type Collation, inRange } from "./values"

/** Binary operators by level, the loosest first; `comparison` has forms of its own. */
const levels: readonly (readonly string[])[] = [
  ["<", "<=", ">", ">="],
  ["&", "|", "<<", ">>"],
  ["+", "-"],
  ["*", "/", "%"],
  ["||", "->", "->>"],
]

/** Reads one expression. */
export function parseExpression(reader: Reader): Expression {
  return reader.nested(() => {
    let left = parseAnd(reader)
    while (reader.takeWords("OR")) {
      reader.countTerm()
      left = { kind: "binary", operator: "OR", left, right: parseAnd(reader) }
    }
    return left
  })
}

function parseAnd(reader: Reader): Expression {
  let left = parseNot(reader)
  while (reader.takeWords("AND")) {
    reader.countTerm()
    left = { kind: "binary", operator: "AND", left, right: parseNot(reader) }
  }
  return left
}

function parseNot(reader: Reader): Expression {
  if (reader.isWord("NOT") && !reader.isWord("EXISTS", reader.peek(1))) {
    reader.next()
    return { kind: "unary", operator: "NOT", operand: reader.nested(() => parseNot(reader)) }
  }
  return parseEquality(reader)
}

function parseEquality(reader: Reader): Expression {
  let left = parseBinary(reader, 0)
  for (;;) {
    const after = parseEqualityTail(reader, left)
    if (after === null) return left
    left = after
  }
}

function parseEqualityTail(reader: Reader, left: Expression): Expression | null {
  for (const operator of ["=", "==", "!=", "<>"]) {
    if (!reader.takeOperator(operator)) continue
    const name = operator === "==" ? "=" : operator === "<>" ? "!=" : operator
    return { kind: "binary", operator: name, left, right: parseBinary(reader, 0) }
  }
  if (reader.takeWords("ISNULL")) return isNull(left)
  if (reader.takeWords("NOTNULL") || reader.takeWords("NOT", "NULL")) return negated(isNull(left))
  if (reader.takeWords("IS")) return parseIs(reader, left)
  const isNegated = reader.isWord("NOT")
  if (
    isNegated &&
    !["IN", "LIKE", "ILIKE", "GLOB", "BETWEEN"].some(word => reader.isWord(word, reader.peek(1)))
  ) {
    return null
  }
  if (isNegated) reader.next()
  const test = parseTest(reader, left)
  return test !== null && isNegated ? negated(test) : test
}

function parseIs(reader: Reader, left: Expression): Expression {
  const isNot = reader.takeWords("NOT")
  const isDistinct = reader.takeWords("DISTINCT", "FROM")
  const right = parseBinary(reader, 0)
  const same: Expression = { kind: "binary", operator: "IS", left, right }
  return isNot === isDistinct ? same : negated(same)
}

function parseTest(reader: Reader, left: Expression): Expression | null {
  if (reader.takeWords("BETWEEN")) {
    const low = parseBinary(reader, 0)
    reader.expectWord("AND")
    return { kind: "between", operand: left, low, high: parseBinary(reader, 0) }
  }
  if (reader.takeWords("IN")) return parseIn(reader, left)
  for (const operator of ["LIKE", "ILIKE", "GLOB"]) {
    if (!reader.takeWords(operator)) continue
    const pattern = parseBinary(reader, 0)
    const escape = reader.takeWords("ESCAPE") ? parseBinary(reader, 0) : null
    return { kind: "like", operator, left, pattern, escape }
  }
  return null
}

function parseIn(reader: Reader, operand: Expression): Expression {
  reader.expectOperator("(")
  if (reader.isWord("SELECT") || reader.isWord("WITH") || reader.isWord("VALUES")) {
    const select = reader.readSelect(reader)
    reader.expectOperator(")")
    return { kind: "in-select", operand, select }
  }
  const items = reader.isOperator(")") ? [] : reader.list(() => parseExpression(reader))
  reader.expectOperator(")")
  return { kind: "in", operand, items }
}

const isNull = (operand: Expression): Expression => ({
  kind: "binary",
  operator: "IS",
  left: operand,
  right: { kind: "literal", value: null },
})

const negated = (operand: Expression): Expression => ({ kind: "unary", operator: "NOT", operand })

function parseBinary(reader: Reader, level: number): Expression {
  const operators = levels[level]
  if (operators === undefined) return parseUnary(reader)
  let left = parseBinary(reader, level + 1)
  for (;;) {
    const operator = operators.find(one => reader.isOperator(one))
    if (operator === undefined) return left
    if (operator.startsWith("->")) throw notSimulated(operator)
    reader.next()
    reader.countTerm()
    left = { kind: "binary", operator, left, right: parseBinary(reader, level + 1) }
  }
}

function parseUnary(reader: Reader): Expression {
  for (const operator of ["-", "+", "~"]) {
    if (reader.takeOperator(operator)) {
      return { kind: "unary", operator, operand: reader.nested(() => parseUnary(reader)) }
    }
  }
  return parsePostfix(reader)
}

function parsePostfix(reader: Reader): Expression {
  let operand = parsePrimary(reader)
  for (;;) {
    if (reader.takeWords("COLLATE")) {
      operand = { kind: "collate", operand, collation: parseCollation(reader) }
    } else if (reader.takeOperator("::")) {
      operand = { kind: "cast", operand, type: parseType(reader) }
    } else return operand
  }
}

/** The name of a collation. */
export function parseCollation(reader: Reader): Collation {
  const name = reader.name()
  for (const known of ["BINARY", "NOCASE", "RTRIM"] as const) {
    if (name.toUpperCase() === known) return known
  }
  throw sqlError(`no such collation sequence: ${name}`)
}

/** The name of a type: words, and sizes in parentheses. */
export function parseType(reader: Reader): string {
  const from = reader.token.from
  let isAny = false
  while (reader.token.kind === "word" && reader.isName() && !isTypeEnd(reader)) {
    reader.next()
    isAny = true
  }
  if (!isAny) return ""
  if (reader.takeOperator("(")) {
    while (!reader.takeOperator(")")) {
      if (reader.next().kind === "end") throw reader.unexpected()
    }
  }
  if (reader.takeWords("WITH", "TIME", "ZONE") || reader.takeWords("WITHOUT", "TIME", "ZONE")) {
    return reader.textSince(from)
  }
  return reader.textSince(from)
}

function isTypeEnd(reader: Reader): boolean {
  return ["GENERATED", "AUTOINCREMENT", "WITH", "WITHOUT", "ASC", "DESC"].some(word =>
    reader.isWord(word),
  )
}

function parsePrimary(reader: Reader): Expression {
  const { token } = reader
  switch (token.kind) {
    case "number":
      reader.next()
      return { kind: "literal", value: numberLiteral(token.text) }
    case "string":
      reader.next()
      return { kind: "literal", value: token.text }
    case "blob":
      reader.next()
      return { kind: "literal", value: blobLiteral(token.text) }
    case "parameter":
      reader.next()
      return { kind: "parameter", parameter: reader.parameter(token.text) }
    case "operator":
      return parseParenthesised(reader)
    case "name":
      return parseColumn(reader)
    case "word":
      return parseWord(reader)
    case "end":
      throw reader.unexpected()
  }
}

function numberLiteral(text: string): bigint | number {
  if (/^0x/i.test(text)) return BigInt.asIntN(64, BigInt(text))
  return /^\d+$/.test(text) ? inRange(BigInt(text)) : Number(text)
}

function blobLiteral(text: string): Uint8Array {
  const digits = text.slice(2, -1).match(/../g) ?? []
  return Uint8Array.from(digits, pair => Number.parseInt(pair, 16))
}

function parseParenthesised(reader: Reader): Expression {
  reader.expectOperator("(")
  if (reader.isWord("SELECT") || reader.isWord("WITH")) {
    const select = reader.readSelect(reader)
    reader.expectOperator(")")
    return { kind: "scalar", select }
  }
  const inner = parseExpression(reader)
  if (reader.isOperator(",")) throw notSimulated("a row value")
  reader.expectOperator(")")
  return inner
}

const constants: ReadonlyMap<string, Expression> = new Map<string, Expression>([
  ["NULL", { kind: "literal", value: null }],
  ["TRUE", { kind: "literal", value: 1n }],
  ["FALSE", { kind: "literal", value: 0n }],
])

function parseWord(reader: Reader): Expression {
  const word = reader.token.text.toUpperCase()
  const constant = constants.get(word)
  if (constant !== undefined) {
    reader.next()
    return constant
  }
  if (word === "CASE") return parseCase(reader)
  if (word === "CAST" && reader.isOperator("(", reader.peek(1))) return parseCast(reader)
  if (/^CURRENT_(DATE|TIME|TIMESTAMP)$/.test(word)) {
    reader.next()
    return { kind: "call", name: word.toLowerCase(), args: [], isDistinct: false, isStar: false }
  }
  if (word === "NOT" || word === "EXISTS") return parseExists(reader)
  if (reader.isOperator("(", reader.peek(1))) return parseCall(reader)
  return parseColumn(reader)
}

function parseExists(reader: Reader): Expression {
  const isNegated = reader.takeWords("NOT")
  reader.expectWord("EXISTS")
  reader.expectOperator("(")
  const exists: Expression = { kind: "exists", select: reader.readSelect(reader) }
  reader.expectOperator(")")
  return isNegated ? negated(exists) : exists
}

function parseCase(reader: Reader): Expression {
  reader.expectWord("CASE")
  const operand = reader.isWord("WHEN") ? null : parseExpression(reader)
  const branches: [Expression, Expression][] = []
  while (reader.takeWords("WHEN")) {
    const condition = parseExpression(reader)
    reader.expectWord("THEN")
    branches.push([condition, parseExpression(reader)])
  }
  const otherwise = reader.takeWords("ELSE") ? parseExpression(reader) : null
  reader.expectWord("END")
  if (branches.length === 0) throw reader.unexpected()
  return { kind: "case", operand, branches, otherwise }
}

function parseCast(reader: Reader): Expression {
  reader.expectWord("CAST")
  reader.expectOperator("(")
  const operand = parseExpression(reader)
  reader.expectWord("AS")
  const type = parseType(reader)
  reader.expectOperator(")")
  return { kind: "cast", operand, type }
}

function parseCall(reader: Reader): Expression {
  const name = reader.next().text.toLowerCase()
  reader.expectOperator("(")
  const isStar = reader.takeOperator("*")
  const isDistinct = !isStar && reader.takeWords("DISTINCT")
  const args = isStar || reader.isOperator(")") ? [] : reader.list(() => parseExpression(reader))
  reader.expectOperator(")")
  if (reader.isWord("OVER")) throw notSimulated("a window function")
  if (reader.isWord("FILTER")) throw notSimulated("FILTER")
  return { kind: "call", name, args, isDistinct, isStar }
}

function parseColumn(reader: Reader): Expression {
  const isQuoted = reader.token.kind === "name"
  const first = reader.name()
  if (!reader.takeOperator(".")) return { kind: "column", table: null, name: first, isQuoted }
  const second = reader.name()
  if (!reader.takeOperator(".")) return { kind: "column", table: first, name: second, isQuoted }
  return { kind: "column", table: second, name: reader.name(), isQuoted }
}
