/**
 * One connection to a database: executes statements, and keeps transactions as SQLite does. Outside
 * a transaction every statement is one of its own. Only one connection at a time may change things;
 * another one that tries is told that the database is locked.
 */
import type { Statement } from "./ast"
import { type Changed, insert, remove, update } from "./changes"
import type { ChangeContext } from "./changes-context"
import type { Database } from "./database"
import { alter, createIndex, createTable, drop } from "./definitions"
import { SqlError, sqlError } from "./errors"
import type { BoundColumn, Context } from "./names"
import { parseStatement } from "./parse-statement"
import { planSelect } from "./plan-select"
import { tableNamed } from "./database"
import type { Row } from "./table"
import type { SqlValue } from "./values"

/** What a statement gave. */
export interface Answer {
  /** The columns of its rows; null for statements without rows. */
  readonly columns: readonly BoundColumn[] | null
  readonly rows: readonly Row[]
  /** Rows changed, or -1 for statements that change none. */
  readonly count: number
  readonly kind: Statement["kind"]
}

/** What a connection needs of the machine. */
export interface Surroundings {
  /** Counts work: every row looked at. */
  readonly work: (rows: number) => void
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly random: () => bigint
}

/** What stands for a parameter; throws where none was given. */
export type Parameters = (parameter: string | number) => SqlValue

const changing: ReadonlySet<Statement["kind"]> = new Set<Statement["kind"]>([
  "insert",
  "update",
  "delete",
  "create-table",
  "create-index",
  "drop",
  "rename-table",
  "add-column",
  "rename-column",
  "drop-column",
])

/** A connection; several may share a database. */
export class Connection {
  /** Whether BEGIN was said and not ended yet. */
  isInTransaction = false
  lastRowid = 0n
  totalChanges = 0
  private changes = 0
  private hasForeignKeys = false
  private savepoints: { readonly name: string; readonly mark: number }[] = []

  constructor(
    readonly database: Database,
    private readonly surroundings: Surroundings,
  ) {}

  /** Executes the only statement of a text. */
  execute(sql: string, parameters: Parameters): Answer {
    const { statement, end } = parseStatement(sql)
    if (isStatement(sql.slice(end))) {
      throw new SqlError("ProgrammingError", "You can only execute one statement at a time.", "")
    }
    return this.run(statement, parameters)
  }

  /** Executes one statement after the other. */
  executeScript(sql: string, parameters: Parameters): void {
    for (let rest = sql; rest.trim() !== ""; ) {
      const { statement, end } = parseStatement(rest)
      this.run(statement, parameters)
      rest = rest.slice(end)
    }
  }

  begin(): void {
    if (this.isInTransaction) throw sqlError("cannot start a transaction within a transaction")
    this.isInTransaction = true
  }

  commit(): void {
    this.isInTransaction = false
    this.savepoints = []
    if (this.database.writer === this) this.database.commit()
  }

  rollback(): void {
    if (this.database.writer === this) this.database.undoTo(0)
    this.commit()
  }

  private run(statement: Statement, parameters: Parameters): Answer {
    this.surroundings.work(10)
    if (changing.has(statement.kind)) return this.runChange(statement, parameters)
    const { kind } = statement
    if (statement.kind === "select") {
      const plan = planSelect(statement, null, this.context(parameters))
      return { columns: plan.columns, rows: plan.run(null), count: -1, kind }
    }
    if (statement.kind === "pragma") return this.pragma(statement)
    this.control(statement)
    return { columns: null, rows: [], count: -1, kind }
  }

  private context(parameters: Parameters): Context {
    const { surroundings, database } = this
    return {
      tables: database.tablesFor(this),
      parameters,
      work: surroundings.work,
      common: new Map(),
      plan: planSelect,
      facts: {
        changes: BigInt(this.changes),
        totalChanges: BigInt(this.totalChanges),
        lastRowid: this.lastRowid,
        now: surroundings.now(),
        random: surroundings.random,
      },
    }
  }

  /** A change that fails is taken back whole; outside a transaction a change that works stays. */
  private runChange(statement: Statement, parameters: Parameters): Answer {
    const { database } = this
    this.lock()
    const { mark } = database
    try {
      const changed = this.apply(statement, parameters)
      if (!this.isInTransaction) database.commit()
      if (changed.lastRowid !== null) this.lastRowid = changed.lastRowid
      if (changed.count >= 0) {
        this.changes = changed.count
        this.totalChanges += changed.count
      }
      return { ...changed, kind: statement.kind }
    } catch (error) {
      database.undoTo(mark)
      if (!this.isInTransaction) database.commit()
      throw error
    }
  }

  /** Makes this connection the one that changes things. */
  private lock(): void {
    const { database } = this
    if (database.writer !== null && database.writer !== this) {
      throw new SqlError("OperationalError", "database is locked", "SQLITE_BUSY")
    }
    database.writer = this
  }

  private apply(statement: Statement, parameters: Parameters): Changed {
    const { database, hasForeignKeys } = this
    const change: ChangeContext = { context: this.context(parameters), database, hasForeignKeys }
    if (statement.kind === "insert") return insert(statement, change)
    if (statement.kind === "update") return update(statement, change)
    if (statement.kind === "delete") return remove(statement, change)
    define(statement, change)
    return { count: -1, lastRowid: null, columns: null, rows: [] }
  }

  private control(statement: Statement): void {
    switch (statement.kind) {
      case "begin":
        this.begin()
        if (statement.isWriting) this.lock()
        return
      case "commit":
        if (!this.isInTransaction) throw sqlError("cannot commit - no transaction is active")
        this.commit()
        return
      case "rollback":
        this.rollBackTo(statement.savepoint)
        return
      case "savepoint":
        this.isInTransaction = true
        this.lock()
        this.savepoints.push({ name: statement.name, mark: this.database.mark })
        return
      case "release":
        this.release(statement.name)
    }
  }

  private rollBackTo(savepoint: string | null): void {
    if (savepoint === null) {
      if (!this.isInTransaction) throw sqlError("cannot rollback - no transaction is active")
      this.rollback()
      return
    }
    const at = this.savepointAt(savepoint)
    this.database.undoTo(this.savepoints[at]!.mark)
    this.savepoints.length = at + 1
  }

  private release(name: string): void {
    const at = this.savepointAt(name)
    this.savepoints.length = at
    if (at === 0) this.commit()
  }

  private savepointAt(name: string): number {
    const names = this.savepoints.map(one => one.name.toLowerCase())
    const at = names.lastIndexOf(name.toLowerCase())
    if (at < 0) throw sqlError(`no such savepoint: ${name}`)
    return at
  }

  /** The pragmas that programs of a lesson use; others are ignored, as SQLite ignores unknown ones. */
  private pragma({ name, value }: Extract<Statement, { kind: "pragma" }>): Answer {
    const kind = "pragma"
    if (name === "foreign_keys") {
      const isHeard = value !== null && !this.isInTransaction
      if (isHeard) this.hasForeignKeys = /^(1|on|true|yes)$/i.test(value)
      if (value === null) return pragmaAnswer(["foreign_keys"], [[this.hasForeignKeys ? 1n : 0n]])
    }
    if (name === "journal_mode") return pragmaAnswer(["journal_mode"], [["memory"]])
    if (name === "user_version") return pragmaAnswer(["user_version"], [[0n]])
    if (name === "table_info" && value !== null) return this.tableInfo(value)
    return { columns: null, rows: [], count: -1, kind }
  }

  private tableInfo(name: string): Answer {
    const tables = this.database.tablesFor(this)
    const columns = tables.has(name.toLowerCase())
      ? tableNamed(tables, name).definition.columns
      : []
    const rows = columns.map(
      (column, at): Row => [
        BigInt(at),
        column.name,
        column.type,
        column.isNotNull ? 1n : 0n,
        null,
        column.isPrimaryKey ? 1n : 0n,
      ],
    )
    return pragmaAnswer(["cid", "name", "type", "notnull", "dflt_value", "pk"], rows)
  }
}

function pragmaAnswer(names: readonly string[], rows: readonly Row[]): Answer {
  const plain = { table: "", type: "", affinity: "BLOB", collation: "BINARY" } as const
  const columns = names.map((name): BoundColumn => ({ ...plain, name, isHidden: false }))
  return { columns, rows, count: -1, kind: "pragma" }
}

function isStatement(rest: string): boolean {
  return parseStatement(rest).statement.kind !== "nothing"
}

function define(statement: Statement, change: ChangeContext): void {
  switch (statement.kind) {
    case "create-table":
      createTable(statement, change)
      return
    case "create-index":
      createIndex(statement, change)
      return
    case "drop":
      drop(statement, change)
      return
    case "rename-table":
    case "add-column":
    case "rename-column":
    case "drop-column":
      alter(statement, change)
  }
}
