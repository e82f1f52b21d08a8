/** Definitions of tables: columns with their rules, and the rules of the whole table. */
import type { ColumnDefinition, Expression, Statement, TableRule } from "./ast"
import { parseCollation, parseExpression, parseType } from "./parse-expression"
import { parseSelect } from "./parse-select"
import type { Reader } from "./reader"
import type { Collation } from "./values"

/** `CREATE TABLE ...`, after these words; `from` is where the statement began. */
export function parseCreateTable(reader: Reader, from: number): Statement {
  const isOptional = reader.takeWords("IF", "NOT", "EXISTS")
  let table = reader.name()
  if (reader.takeOperator(".")) table = reader.name()
  if (reader.takeWords("AS")) {
    const select = parseSelect(reader)
    const text = reader.textSince(from)
    return { kind: "create-table", table, columns: [], rules: [], from: select, isOptional, text }
  }
  reader.expectOperator("(")
  const columns: ColumnDefinition[] = []
  const rules: TableRule[] = []
  do {
    const rule = parseTableRule(reader)
    if (rule !== null) rules.push(rule)
    else columns.push(parseColumnDefinition(reader, rules))
  } while (reader.takeOperator(","))
  reader.expectOperator(")")
  while (reader.takeWords("STRICT") || reader.takeWords("WITHOUT", "ROWID"))
    reader.takeOperator(",")
  const text = reader.textSince(from)
  return { kind: "create-table", table, columns, rules, from: null, isOptional, text }
}

/** One column; rules that concern more than its own cell are added to `rules`. */
export function parseColumnDefinition(reader: Reader, rules: TableRule[]): ColumnDefinition {
  const name = reader.name()
  const type = parseType(reader)
  const facts = {
    isPrimaryKey: false,
    isAutoincrement: /serial/i.test(type),
    isNotNull: false,
    isUnique: false,
    fallback: null as Expression | null,
    collation: "BINARY" as Collation,
  }
  for (;;) {
    if (reader.takeWords("CONSTRAINT")) reader.name()
    if (reader.takeWords("PRIMARY", "KEY")) {
      facts.isPrimaryKey = true
      if (!reader.takeWords("ASC")) reader.takeWords("DESC")
      if (reader.takeWords("AUTOINCREMENT")) facts.isAutoincrement = true
    } else if (reader.takeWords("NOT", "NULL")) facts.isNotNull = true
    else if (reader.takeWords("UNIQUE")) facts.isUnique = true
    else if (reader.takeWords("DEFAULT")) facts.fallback = parseDefault(reader)
    else if (reader.takeWords("COLLATE")) facts.collation = parseCollation(reader)
    else if (reader.isWord("CHECK")) rules.push(parseCheck(reader))
    else if (reader.isWord("REFERENCES")) rules.push(parseReferences(reader, [name]))
    else if (!reader.takeWords("NULL")) return { name, type, ...facts }
  }
}

function parseDefault(reader: Reader): Expression {
  if (reader.takeOperator("(")) {
    const inner = parseExpression(reader)
    reader.expectOperator(")")
    return inner
  }
  const sign = reader.takeOperator("-") ? "-" : reader.takeOperator("+") ? "+" : null
  const { token } = reader
  const isPlain = token.kind === "number" || token.kind === "string" || token.kind === "blob"
  const operand = isPlain || token.kind === "word" ? parseExpression(reader) : null
  if (operand === null) throw reader.unexpected()
  return sign === null ? operand : { kind: "unary", operator: sign, operand }
}

function parseTableRule(reader: Reader): TableRule | null {
  if (reader.takeWords("CONSTRAINT")) reader.name()
  if (reader.takeWords("PRIMARY", "KEY")) return { kind: "primary-key", columns: reader.names() }
  if (reader.isWord("UNIQUE") && reader.isOperator("(", reader.peek(1))) {
    reader.next()
    return { kind: "unique", columns: reader.names() }
  }
  if (reader.isWord("CHECK")) return parseCheck(reader)
  if (!reader.takeWords("FOREIGN", "KEY")) return null
  return parseReferences(reader, reader.names())
}

function parseCheck(reader: Reader): TableRule {
  reader.expectWord("CHECK")
  reader.expectOperator("(")
  const { from } = reader.token
  const expression = parseExpression(reader)
  const text = reader.textSince(from)
  reader.expectOperator(")")
  return { kind: "check", expression, text }
}

function parseReferences(reader: Reader, columns: readonly string[]): TableRule {
  reader.expectWord("REFERENCES")
  const table = reader.name()
  const references = reader.isOperator("(") ? reader.names() : []
  let onDelete: "restrict" | "cascade" | "set null" = "restrict"
  while (reader.takeWords("ON")) {
    const isDelete = reader.takeWords("DELETE")
    if (!isDelete) reader.expectWord("UPDATE")
    const action = parseAction(reader)
    if (isDelete) onDelete = action
  }
  return { kind: "foreign-key", columns, table, references, onDelete }
}

function parseAction(reader: Reader): "restrict" | "cascade" | "set null" {
  if (reader.takeWords("CASCADE")) return "cascade"
  if (reader.takeWords("SET", "NULL")) return "set null"
  if (!reader.takeWords("RESTRICT") && !reader.takeWords("NO", "ACTION")) throw reader.unexpected()
  return "restrict"
}
