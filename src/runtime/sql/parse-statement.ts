/** One statement of SQL: queries, changes, definitions, transactions. */
import type { Assignment, ConflictAction, Statement, Upsert } from "./ast"
import { notSimulated } from "./errors"
import { parseExpression } from "./parse-expression"
import { parseReturning, parseSelect, parseWhere } from "./parse-select"
import { parseColumnDefinition, parseCreateTable } from "./parse-table"
import { Reader } from "./reader"

/** A statement and where the next one begins in the text. */
export interface ParsedStatement {
  readonly statement: Statement
  readonly end: number
  /** What stands for values, in order: numbers from 1, and names. */
  readonly parameters: readonly (string | number)[]
}

/** Reads the first statement of a text, up to and with its `;`. */
export function parseStatement(sql: string): ParsedStatement {
  const reader = new Reader(sql, parseSelect)
  const statement = readStatement(reader)
  if (!reader.takeOperator(";") && reader.token.kind !== "end") throw reader.unexpected()
  return { statement, end: reader.token.from, parameters: reader.parameters }
}

function readStatement(reader: Reader): Statement {
  const { token } = reader
  if (token.kind === "end" || reader.isOperator(";")) return { kind: "nothing" }
  const word = token.kind === "word" ? token.text.toUpperCase() : ""
  if (word === "SELECT" || word === "VALUES" || word === "WITH") return parseSelect(reader)
  const parse = statements.get(word)
  if (parse === undefined) throw reader.unexpected()
  reader.next()
  return parse(reader, token.from)
}

type ParseStatement = (reader: Reader, from: number) => Statement

const statements: ReadonlyMap<string, ParseStatement> = new Map<string, ParseStatement>([
  ["INSERT", parseInsert],
  ["REPLACE", reader => parseInsertInto(reader, "REPLACE")],
  ["UPDATE", parseUpdate],
  ["DELETE", parseDelete],
  ["CREATE", parseCreate],
  ["DROP", parseDrop],
  ["ALTER", parseAlter],
  ["BEGIN", parseBegin],
  ["START", parseBegin],
  ["COMMIT", parseCommit],
  ["END", parseCommit],
  ["ROLLBACK", parseRollback],
  ["SAVEPOINT", reader => ({ kind: "savepoint", name: reader.name() })],
  ["RELEASE", parseRelease],
  ["PRAGMA", parsePragma],
  ["VACUUM", () => ({ kind: "nothing" })],
  ["ANALYZE", () => ({ kind: "nothing" })],
  ["TRUNCATE", parseTruncate],
  ["EXPLAIN", () => refuse("EXPLAIN")],
  ["ATTACH", () => refuse("ATTACH")],
  ["DETACH", () => refuse("DETACH")],
  ["REINDEX", () => refuse("REINDEX")],
])

function refuse(what: string): never {
  throw notSimulated(what)
}

function parseInsert(reader: Reader): Statement {
  return parseInsertInto(reader, parseConflict(reader))
}

/** `OR IGNORE`, `OR REPLACE`, ... after INSERT or UPDATE. */
function parseConflict(reader: Reader): ConflictAction {
  if (!reader.takeWords("OR")) return "ABORT"
  for (const action of ["IGNORE", "REPLACE", "ABORT"] as const) {
    if (reader.takeWords(action)) return action
  }
  if (reader.takeWords("FAIL") || reader.takeWords("ROLLBACK")) return "ABORT"
  throw reader.unexpected()
}

function parseInsertInto(reader: Reader, action: ConflictAction): Statement {
  reader.expectWord("INTO")
  const table = reader.name()
  if (reader.takeWords("AS")) reader.name()
  const columns = reader.isOperator("(") ? reader.names() : []
  const rows = reader.takeWords("DEFAULT", "VALUES") ? null : parseSelect(reader)
  const upsert = parseUpsert(reader)
  const returning = parseReturning(reader)
  return { kind: "insert", table, columns, rows, action, upsert, returning }
}

function parseUpsert(reader: Reader): Upsert | null {
  if (!reader.takeWords("ON", "CONFLICT")) return null
  const columns = reader.isOperator("(") ? reader.names() : []
  reader.expectWord("DO")
  if (reader.takeWords("NOTHING")) return { columns, assignments: [], where: null }
  reader.expectWord("UPDATE")
  reader.expectWord("SET")
  return { columns, assignments: parseAssignments(reader), where: parseWhere(reader) }
}

function parseAssignments(reader: Reader): Assignment[] {
  return reader.list(() => {
    const column = reader.name()
    reader.expectOperator("=")
    return { column, value: parseExpression(reader) }
  })
}

function parseUpdate(reader: Reader): Statement {
  const action = parseConflict(reader)
  const table = reader.name()
  const alias = reader.isWord("SET") ? null : reader.alias()
  reader.expectWord("SET")
  const assignments = parseAssignments(reader)
  if (reader.isWord("FROM")) throw notSimulated("UPDATE ... FROM")
  const where = parseWhere(reader)
  const returning = parseReturning(reader)
  return { kind: "update", table, alias, assignments, where, action, returning }
}

function parseDelete(reader: Reader): Statement {
  reader.expectWord("FROM")
  const table = reader.name()
  const alias = reader.alias()
  const where = parseWhere(reader)
  return { kind: "delete", table, alias, where, returning: parseReturning(reader) }
}

function parseTruncate(reader: Reader): Statement {
  reader.takeWords("TABLE")
  return { kind: "delete", table: reader.name(), alias: null, where: null, returning: [] }
}

function parseCreate(reader: Reader, from: number): Statement {
  if (!reader.takeWords("TEMP")) reader.takeWords("TEMPORARY")
  if (reader.takeWords("TABLE")) return parseCreateTable(reader, from)
  const isUnique = reader.takeWords("UNIQUE")
  if (reader.takeWords("INDEX")) return parseCreateIndex(reader, { from, isUnique })
  for (const what of ["VIEW", "TRIGGER", "VIRTUAL"]) {
    if (reader.isWord(what)) throw notSimulated(`CREATE ${what}`)
  }
  throw reader.unexpected()
}

interface IndexStart {
  readonly from: number
  readonly isUnique: boolean
}

function parseCreateIndex(reader: Reader, { from, isUnique }: IndexStart): Statement {
  const isOptional = reader.takeWords("IF", "NOT", "EXISTS")
  const index = reader.name()
  reader.expectWord("ON")
  const table = reader.name()
  reader.expectOperator("(")
  const columns = reader.list(() => {
    const name = reader.name()
    if (!reader.takeWords("ASC")) reader.takeWords("DESC")
    return name
  })
  reader.expectOperator(")")
  if (reader.isWord("WHERE")) throw notSimulated("a partial index")
  const text = reader.textSince(from)
  return { kind: "create-index", index, table, columns, isUnique, isOptional, text }
}

function parseDrop(reader: Reader): Statement {
  const isTable = reader.takeWords("TABLE")
  if (!isTable) reader.expectWord("INDEX")
  const isOptional = reader.takeWords("IF", "EXISTS")
  const names = reader.list(() => reader.name())
  if (!reader.takeWords("CASCADE")) reader.takeWords("RESTRICT")
  return { kind: "drop", what: isTable ? "table" : "index", names, isOptional }
}

function parseAlter(reader: Reader): Statement {
  reader.expectWord("TABLE")
  const table = reader.name()
  if (reader.takeWords("RENAME", "TO")) return { kind: "rename-table", table, name: reader.name() }
  if (reader.takeWords("RENAME")) {
    reader.takeWords("COLUMN")
    const column = reader.name()
    reader.expectWord("TO")
    return { kind: "rename-column", table, column, name: reader.name() }
  }
  if (reader.takeWords("DROP")) {
    reader.takeWords("COLUMN")
    return { kind: "drop-column", table, column: reader.name() }
  }
  reader.expectWord("ADD")
  reader.takeWords("COLUMN")
  return { kind: "add-column", table, column: parseColumnDefinition(reader, []) }
}

function parseBegin(reader: Reader): Statement {
  const isWriting = reader.takeWords("IMMEDIATE") || reader.takeWords("EXCLUSIVE")
  if (!isWriting) reader.takeWords("DEFERRED")
  reader.takeWords("TRANSACTION")
  return { kind: "begin", isWriting }
}

function parseCommit(reader: Reader): Statement {
  reader.takeWords("TRANSACTION")
  return { kind: "commit" }
}

function parseRollback(reader: Reader): Statement {
  reader.takeWords("TRANSACTION")
  if (!reader.takeWords("TO")) return { kind: "rollback", savepoint: null }
  reader.takeWords("SAVEPOINT")
  return { kind: "rollback", savepoint: reader.name() }
}

function parseRelease(reader: Reader): Statement {
  reader.takeWords("SAVEPOINT")
  return { kind: "release", name: reader.name() }
}

function parsePragma(reader: Reader): Statement {
  const name = reader.name().toLowerCase()
  const isCall = reader.takeOperator("(")
  if (!isCall && !reader.takeOperator("=")) return { kind: "pragma", name, value: null }
  const sign = reader.takeOperator("-") ? "-" : ""
  const value = sign + reader.next().text
  if (isCall) reader.expectOperator(")")
  return { kind: "pragma", name, value }
}
