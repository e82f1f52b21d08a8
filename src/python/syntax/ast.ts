/**
 * The abstract syntax tree of Python 3.14: a tagged union that mirrors CPython's `Python.asdl`.
 * `kind` is the ASDL constructor's name and the fields are the ASDL fields in camelCase, so that
 * CPython's documentation of `ast` describes these types too. Left out: the `ctx` of expressions
 * (Load/Store/Del follow from where a node stands), type comments, and the `u` kind of constants.
 * https://docs.python.org/3.14/library/ast.html#abstract-grammar
 */
import type {
  Arg,
  Arguments,
  Attribute,
  Comprehension,
  ConstantValue,
  Expression,
  Keyword,
  Located,
  Name,
  Operator,
  Subscript,
} from "./ast-expressions"

export type * from "./ast-expressions"

/** A whole source file. */
export interface Module {
  readonly kind: "Module"
  readonly body: readonly Statement[]
}

/** Any statement. */
export type Statement =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | Expr
  | Pass
  | Break
  | Continue

interface FunctionFields extends Located {
  readonly name: string
  readonly args: Arguments
  readonly body: readonly Statement[]
  readonly decoratorList: readonly Expression[]
  readonly returns: Expression | null
  readonly typeParams: readonly TypeParam[]
}

/** `def name[T](args) -> returns: ...`; the range starts at `def`, after the decorators. */
export interface FunctionDef extends FunctionFields {
  readonly kind: "FunctionDef"
}

/** `async def ...`; the range starts at `async`. */
export interface AsyncFunctionDef extends FunctionFields {
  readonly kind: "AsyncFunctionDef"
}

/** `class name[T](bases, keywords): ...`; the range starts at `class`. */
export interface ClassDef extends Located {
  readonly kind: "ClassDef"
  readonly name: string
  readonly bases: readonly Expression[]
  readonly keywords: readonly Keyword[]
  readonly body: readonly Statement[]
  readonly decoratorList: readonly Expression[]
  readonly typeParams: readonly TypeParam[]
}

/** `return value`. */
export interface Return extends Located {
  readonly kind: "Return"
  readonly value: Expression | null
}

/** `del targets`. */
export interface Delete extends Located {
  readonly kind: "Delete"
  readonly targets: readonly Expression[]
}

/** `a = b = value`: one target per `=`; unpacking targets are a Tuple or List. */
export interface Assign extends Located {
  readonly kind: "Assign"
  readonly targets: readonly Expression[]
  readonly value: Expression
}

/** `type name[T] = value`. */
export interface TypeAlias extends Located {
  readonly kind: "TypeAlias"
  readonly name: Name
  readonly typeParams: readonly TypeParam[]
  readonly value: Expression
}

/** `target op= value`. */
export interface AugAssign extends Located {
  readonly kind: "AugAssign"
  readonly target: Name | Attribute | Subscript
  readonly op: Operator
  readonly value: Expression
}

/** `target: annotation = value`; `simple` is true for a bare name without parentheses. */
export interface AnnAssign extends Located {
  readonly kind: "AnnAssign"
  readonly target: Name | Attribute | Subscript
  readonly annotation: Expression
  readonly value: Expression | null
  readonly simple: boolean
}

interface ForFields extends Located {
  readonly target: Expression
  readonly iter: Expression
  readonly body: readonly Statement[]
  readonly orelse: readonly Statement[]
}

/** `for target in iter: ... else: ...`. */
export interface For extends ForFields {
  readonly kind: "For"
}

/** `async for target in iter: ... else: ...`. */
export interface AsyncFor extends ForFields {
  readonly kind: "AsyncFor"
}

/** `while test: ... else: ...`. */
export interface While extends Located {
  readonly kind: "While"
  readonly test: Expression
  readonly body: readonly Statement[]
  readonly orelse: readonly Statement[]
}

/** `if test: ... else: ...`; an `elif` is an If alone in `orelse`, so chains nest to the right. */
export interface If extends Located {
  readonly kind: "If"
  readonly test: Expression
  readonly body: readonly Statement[]
  readonly orelse: readonly Statement[]
}

/** `with items: ...`. */
export interface With extends Located {
  readonly kind: "With"
  readonly items: readonly WithItem[]
  readonly body: readonly Statement[]
}

/** `async with items: ...`. */
export interface AsyncWith extends Located {
  readonly kind: "AsyncWith"
  readonly items: readonly WithItem[]
  readonly body: readonly Statement[]
}

/** `match subject: case ...`. */
export interface Match extends Located {
  readonly kind: "Match"
  readonly subject: Expression
  readonly cases: readonly MatchCase[]
}

/** `raise exc from cause`. */
export interface Raise extends Located {
  readonly kind: "Raise"
  readonly exc: Expression | null
  readonly cause: Expression | null
}

interface TryFields extends Located {
  readonly body: readonly Statement[]
  readonly handlers: readonly ExceptHandler[]
  readonly orelse: readonly Statement[]
  readonly finalbody: readonly Statement[]
}

/** `try: ... except ...: ... else: ... finally: ...`. */
export interface Try extends TryFields {
  readonly kind: "Try"
}

/** `try: ... except* ...: ...`. */
export interface TryStar extends TryFields {
  readonly kind: "TryStar"
}

/** `assert test, msg`. */
export interface Assert extends Located {
  readonly kind: "Assert"
  readonly test: Expression
  readonly msg: Expression | null
}

/** `import names`. */
export interface Import extends Located {
  readonly kind: "Import"
  readonly names: readonly Alias[]
}

/** `from module import names`; `level` counts the leading dots, `module` is null for dots alone. */
export interface ImportFrom extends Located {
  readonly kind: "ImportFrom"
  readonly module: string | null
  readonly names: readonly Alias[]
  readonly level: number
}

/** `global names`. */
export interface Global extends Located {
  readonly kind: "Global"
  readonly names: readonly string[]
}

/** `nonlocal names`. */
export interface Nonlocal extends Located {
  readonly kind: "Nonlocal"
  readonly names: readonly string[]
}

/** An expression that stands as a statement. */
export interface Expr extends Located {
  readonly kind: "Expr"
  readonly value: Expression
}

/** `pass`. */
export interface Pass extends Located {
  readonly kind: "Pass"
}

/** `break`. */
export interface Break extends Located {
  readonly kind: "Break"
}

/** `continue`. */
export interface Continue extends Located {
  readonly kind: "Continue"
}

/** `except type as name: ...`. */
export interface ExceptHandler extends Located {
  readonly kind: "ExceptHandler"
  readonly type: Expression | null
  readonly name: string | null
  readonly body: readonly Statement[]
}

/** `name as asname` in an import; `name` may be dotted or `*`. */
export interface Alias extends Located {
  readonly kind: "alias"
  readonly name: string
  readonly asname: string | null
}

/** `contextExpr as optionalVars` in a `with`. */
export interface WithItem extends Located {
  readonly kind: "withitem"
  readonly contextExpr: Expression
  readonly optionalVars: Expression | null
}

/** `case pattern if guard: ...`. */
export interface MatchCase extends Located {
  readonly kind: "match_case"
  readonly pattern: Pattern
  readonly guard: Expression | null
  readonly body: readonly Statement[]
}

/** Any pattern of a `case`. */
export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr

/** A literal or dotted name, compared with `==`. */
export interface MatchValue extends Located {
  readonly kind: "MatchValue"
  readonly value: Expression
}

/** `None`, `True` or `False`, compared with `is`. */
export interface MatchSingleton extends Located {
  readonly kind: "MatchSingleton"
  readonly value: Extract<ConstantValue, { type: "bool" | "None" }>
}

/** `[patterns]`. */
export interface MatchSequence extends Located {
  readonly kind: "MatchSequence"
  readonly patterns: readonly Pattern[]
}

/** `{keys: patterns, **rest}`. */
export interface MatchMapping extends Located {
  readonly kind: "MatchMapping"
  readonly keys: readonly Expression[]
  readonly patterns: readonly Pattern[]
  readonly rest: string | null
}

/** `cls(patterns, kwdAttrs=kwdPatterns)`. */
export interface MatchClass extends Located {
  readonly kind: "MatchClass"
  readonly cls: Expression
  readonly patterns: readonly Pattern[]
  readonly kwdAttrs: readonly string[]
  readonly kwdPatterns: readonly Pattern[]
}

/** `*name` in a sequence pattern; null is `*_`. */
export interface MatchStar extends Located {
  readonly kind: "MatchStar"
  readonly name: string | null
}

/** `pattern as name`, a capture (`pattern` null) or the wildcard `_` (both null). */
export interface MatchAs extends Located {
  readonly kind: "MatchAs"
  readonly pattern: Pattern | null
  readonly name: string | null
}

/** `a | b`. */
export interface MatchOr extends Located {
  readonly kind: "MatchOr"
  readonly patterns: readonly Pattern[]
}

/** Any type parameter of `def`, `class` or `type`. */
export type TypeParam = TypeVar | ParamSpec | TypeVarTuple

/** `T: bound = defaultValue`. */
export interface TypeVar extends Located {
  readonly kind: "TypeVar"
  readonly name: string
  readonly bound: Expression | null
  readonly defaultValue: Expression | null
}

/** `**P = defaultValue`. */
export interface ParamSpec extends Located {
  readonly kind: "ParamSpec"
  readonly name: string
  readonly defaultValue: Expression | null
}

/** `*Ts = defaultValue`. */
export interface TypeVarTuple extends Located {
  readonly kind: "TypeVarTuple"
  readonly name: string
  readonly defaultValue: Expression | null
}

/** Any node at all, for walks that do not care. */
export type Node =
  | Module
  | Statement
  | Expression
  | Pattern
  | TypeParam
  | Comprehension
  | ExceptHandler
  | Arguments
  | Arg
  | Keyword
  | Alias
  | WithItem
  | MatchCase
