/** SQL as a tree: the statements and expressions that the simulated database understands. */
import type { Collation, SqlValue } from "./values"

/** Anything with a value. */
export type Expression =
  | { readonly kind: "literal"; readonly value: SqlValue }
  | { readonly kind: "parameter"; readonly parameter: string | number }
  | {
      readonly kind: "column"
      readonly table: string | null
      readonly name: string
      /** In double quotes: a text, when there is no such column. */
      readonly isQuoted: boolean
    }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Expression }
  | {
      readonly kind: "binary"
      readonly operator: string
      readonly left: Expression
      readonly right: Expression
    }
  | {
      readonly kind: "like"
      readonly operator: string
      readonly left: Expression
      readonly pattern: Expression
      readonly escape: Expression | null
    }
  | {
      readonly kind: "between"
      readonly operand: Expression
      readonly low: Expression
      readonly high: Expression
    }
  | { readonly kind: "in"; readonly operand: Expression; readonly items: readonly Expression[] }
  | { readonly kind: "in-select"; readonly operand: Expression; readonly select: Select }
  | { readonly kind: "exists"; readonly select: Select }
  | { readonly kind: "scalar"; readonly select: Select }
  | {
      readonly kind: "case"
      readonly operand: Expression | null
      readonly branches: readonly (readonly [Expression, Expression])[]
      readonly otherwise: Expression | null
    }
  | { readonly kind: "cast"; readonly operand: Expression; readonly type: string }
  | { readonly kind: "collate"; readonly operand: Expression; readonly collation: Collation }
  | Call

/** A function applied, aggregates included; `count(*)` has a star instead of arguments. */
export interface Call {
  readonly kind: "call"
  readonly name: string
  readonly args: readonly Expression[]
  readonly isDistinct: boolean
  readonly isStar: boolean
}

/** A column of a result: an expression with its name, or `*`, or `t.*`. */
export type ResultColumn =
  | {
      readonly kind: "expression"
      readonly expression: Expression
      readonly alias: string | null
      /** The expression as written: the column's name where there is no alias. */
      readonly text: string
    }
  | { readonly kind: "star"; readonly table: string | null }

/** Where rows come from. */
export type Source =
  | { readonly kind: "table"; readonly name: string; readonly alias: string | null }
  | { readonly kind: "select"; readonly select: Select; readonly alias: string | null }
  | {
      readonly kind: "join"
      readonly left: Source
      readonly right: Source
      readonly isOuter: boolean
      readonly on: Expression | null
      readonly using: readonly string[]
    }

/** One `SELECT ...` or `VALUES ...` between set operators. */
export interface SelectCore {
  readonly isDistinct: boolean
  readonly columns: readonly ResultColumn[]
  readonly from: Source | null
  readonly where: Expression | null
  readonly groupBy: readonly Expression[]
  readonly having: Expression | null
  /** Rows of `VALUES`, instead of all the others. */
  readonly values: readonly (readonly Expression[])[] | null
}

/** One key of ORDER BY. */
export interface OrderTerm {
  readonly expression: Expression
  readonly isDescending: boolean
  readonly nulls: "first" | "last" | null
}

/** A whole query. */
export interface Select {
  readonly kind: "select"
  readonly tables: readonly CommonTable[]
  readonly first: SelectCore
  readonly others: readonly (readonly [SetOperator, SelectCore])[]
  readonly orderBy: readonly OrderTerm[]
  readonly limit: Expression | null
  readonly offset: Expression | null
}

/** How two queries are put together. */
export type SetOperator = "UNION" | "UNION ALL" | "INTERSECT" | "EXCEPT"

/** `WITH name(columns) AS (select)`. */
export interface CommonTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly select: Select
}

/** What a column of a table was declared as. */
export interface ColumnDefinition {
  readonly name: string
  readonly type: string
  readonly isPrimaryKey: boolean
  readonly isAutoincrement: boolean
  readonly isNotNull: boolean
  readonly isUnique: boolean
  readonly fallback: Expression | null
  readonly collation: Collation
}

/** A rule of a table over one or more columns. */
export type TableRule =
  | { readonly kind: "primary-key" | "unique"; readonly columns: readonly string[] }
  | { readonly kind: "check"; readonly expression: Expression; readonly text: string }
  | {
      readonly kind: "foreign-key"
      readonly columns: readonly string[]
      readonly table: string
      readonly references: readonly string[]
      readonly onDelete: "restrict" | "cascade" | "set null"
    }

/** What to do about a row that breaks a rule. */
export type ConflictAction = "ABORT" | "IGNORE" | "REPLACE"

/** `ON CONFLICT (columns) DO ...`; without assignments nothing is done. */
export interface Upsert {
  readonly columns: readonly string[]
  readonly assignments: readonly Assignment[]
  readonly where: Expression | null
}

/** `SET columns = value`. */
export interface Assignment {
  readonly column: string
  readonly value: Expression
}

/** Anything that can be executed. */
export type Statement =
  | Select
  | {
      readonly kind: "insert"
      readonly table: string
      readonly columns: readonly string[]
      /** The rows, or null for DEFAULT VALUES. */
      readonly rows: Select | null
      readonly action: ConflictAction
      readonly upsert: Upsert | null
      readonly returning: readonly ResultColumn[]
    }
  | {
      readonly kind: "update"
      readonly table: string
      readonly alias: string | null
      readonly assignments: readonly Assignment[]
      readonly where: Expression | null
      readonly action: ConflictAction
      readonly returning: readonly ResultColumn[]
    }
  | {
      readonly kind: "delete"
      readonly table: string
      readonly alias: string | null
      readonly where: Expression | null
      readonly returning: readonly ResultColumn[]
    }
  | {
      readonly kind: "create-table"
      readonly table: string
      readonly columns: readonly ColumnDefinition[]
      readonly rules: readonly TableRule[]
      readonly from: Select | null
      readonly isOptional: boolean
      readonly text: string
    }
  | {
      readonly kind: "create-index"
      readonly index: string
      readonly table: string
      readonly columns: readonly string[]
      readonly isUnique: boolean
      readonly isOptional: boolean
      readonly text: string
    }
  | {
      readonly kind: "drop"
      readonly what: "table" | "index"
      readonly names: readonly string[]
      readonly isOptional: boolean
    }
  | { readonly kind: "rename-table"; readonly table: string; readonly name: string }
  | { readonly kind: "add-column"; readonly table: string; readonly column: ColumnDefinition }
  | {
      readonly kind: "rename-column"
      readonly table: string
      readonly column: string
      readonly name: string
    }
  | { readonly kind: "drop-column"; readonly table: string; readonly column: string }
  | { readonly kind: "begin"; readonly isWriting: boolean }
  | { readonly kind: "commit" }
  | { readonly kind: "rollback"; readonly savepoint: string | null }
  | { readonly kind: "savepoint" | "release"; readonly name: string }
  | { readonly kind: "pragma"; readonly name: string; readonly value: string | null }
  | { readonly kind: "nothing" }
