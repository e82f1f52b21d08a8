/**
 * The abstract syntax tree of Python 3.14: a tagged union that mirrors CPython's `Python.asdl`.
 * `kind` is the ASDL constructor's name and the fields are the ASDL fields in camelCase, so that
 * CPython's documentation of `ast` describes these types too. Left out: the `ctx` of expressions
 * (Load/Store/Del follow from where a node stands), type comments, and the `u` kind of constants.
 * https://docs.python.org/3.14/library/ast.html#abstract-grammar
 */
import type { TextRange } from "../../base/text-range"

/** What every node has that CPython gives a position. */
interface Located {
  readonly range: TextRange
}

// ---------------------------------------------------------------- root

/** A whole source file. */
export interface Module {
  readonly kind: "Module"
  readonly body: readonly Statement[]
}

// ---------------------------------------------------------------- statements

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

// ---------------------------------------------------------------- expressions

/** Any expression. */
export type Expression =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetDisplay
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | Interpolation
  | JoinedStr
  | TemplateStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice

/** `a and b and c`: one node for a run of the same operator. */
export interface BoolOp extends Located {
  readonly kind: "BoolOp"
  readonly op: BoolOperator
  readonly values: readonly Expression[]
}

/** `target := value`. */
export interface NamedExpr extends Located {
  readonly kind: "NamedExpr"
  readonly target: Name
  readonly value: Expression
}

/** `left op right`; long sums nest to the left and may be tens of thousands deep. */
export interface BinOp extends Located {
  readonly kind: "BinOp"
  readonly left: Expression
  readonly op: Operator
  readonly right: Expression
}

/** `op operand`. */
export interface UnaryOp extends Located {
  readonly kind: "UnaryOp"
  readonly op: UnaryOperator
  readonly operand: Expression
}

/** `lambda args: body`. */
export interface Lambda extends Located {
  readonly kind: "Lambda"
  readonly args: Arguments
  readonly body: Expression
}

/** `body if test else orelse`. */
export interface IfExp extends Located {
  readonly kind: "IfExp"
  readonly test: Expression
  readonly body: Expression
  readonly orelse: Expression
}

/** `{key: value, **value}`; a key of null is a `**` unpacking. */
export interface Dict extends Located {
  readonly kind: "Dict"
  readonly keys: readonly (Expression | null)[]
  readonly values: readonly Expression[]
}

/** `{a, b}`: ASDL's `Set`, renamed only as a type, to leave the global `Set` alone. */
export interface SetDisplay extends Located {
  readonly kind: "Set"
  readonly elts: readonly Expression[]
}

/** `[elt for ...]`. */
export interface ListComp extends Located {
  readonly kind: "ListComp"
  readonly elt: Expression
  readonly generators: readonly Comprehension[]
}

/** `{elt for ...}`. */
export interface SetComp extends Located {
  readonly kind: "SetComp"
  readonly elt: Expression
  readonly generators: readonly Comprehension[]
}

/** `{key: value for ...}`. */
export interface DictComp extends Located {
  readonly kind: "DictComp"
  readonly key: Expression
  readonly value: Expression
  readonly generators: readonly Comprehension[]
}

/** `(elt for ...)`. */
export interface GeneratorExp extends Located {
  readonly kind: "GeneratorExp"
  readonly elt: Expression
  readonly generators: readonly Comprehension[]
}

/** `await value`. */
export interface Await extends Located {
  readonly kind: "Await"
  readonly value: Expression
}

/** `yield value`. */
export interface Yield extends Located {
  readonly kind: "Yield"
  readonly value: Expression | null
}

/** `yield from value`. */
export interface YieldFrom extends Located {
  readonly kind: "YieldFrom"
  readonly value: Expression
}

/** `left op comparator op comparator ...`. */
export interface Compare extends Located {
  readonly kind: "Compare"
  readonly left: Expression
  readonly ops: readonly ComparisonOperator[]
  readonly comparators: readonly Expression[]
}

/** `func(args, keywords)`; `*x` is a Starred in `args`, `**x` a Keyword without `arg`. */
export interface Call extends Located {
  readonly kind: "Call"
  readonly func: Expression
  readonly args: readonly Expression[]
  readonly keywords: readonly Keyword[]
}

/** What `!s`, `!r` and `!a` ask for in f-strings and t-strings. */
export type Conversion = "s" | "r" | "a"

/** `{value!conversion:formatSpec}` in an f-string. */
export interface FormattedValue extends Located {
  readonly kind: "FormattedValue"
  readonly value: Expression
  readonly conversion: Conversion | null
  readonly formatSpec: JoinedStr | null
}

/** `{value!conversion:formatSpec}` in a t-string; `str` is the text of the expression. */
export interface Interpolation extends Located {
  readonly kind: "Interpolation"
  readonly value: Expression
  readonly str: string
  readonly conversion: Conversion | null
  readonly formatSpec: JoinedStr | null
}

/** `f"..."`, also the format spec of a replacement field. */
export interface JoinedStr extends Located {
  readonly kind: "JoinedStr"
  readonly values: readonly (Constant | FormattedValue)[]
}

/** `t"..."`. */
export interface TemplateStr extends Located {
  readonly kind: "TemplateStr"
  readonly values: readonly (Constant | Interpolation)[]
}

/** A literal. */
export interface Constant extends Located {
  readonly kind: "Constant"
  readonly value: ConstantValue
}

/** The value of a literal; an int is a number while it is safe, a str may hold lone surrogates. */
export type ConstantValue =
  | { readonly type: "int"; readonly value: number | bigint }
  | { readonly type: "float"; readonly value: number }
  | { readonly type: "complex"; readonly imag: number }
  | { readonly type: "str"; readonly value: string }
  | { readonly type: "bytes"; readonly value: Uint8Array }
  | { readonly type: "bool"; readonly value: boolean }
  | { readonly type: "None" }
  | { readonly type: "Ellipsis" }

/** `value.attr`. */
export interface Attribute extends Located {
  readonly kind: "Attribute"
  readonly value: Expression
  readonly attr: string
}

/** `value[slice]`. */
export interface Subscript extends Located {
  readonly kind: "Subscript"
  readonly value: Expression
  readonly slice: Expression
}

/** `*value`. */
export interface Starred extends Located {
  readonly kind: "Starred"
  readonly value: Expression
}

/** An identifier. */
export interface Name extends Located {
  readonly kind: "Name"
  readonly id: string
}

/** `[elts]`. */
export interface List extends Located {
  readonly kind: "List"
  readonly elts: readonly Expression[]
}

/** `elts, ...` with or without parentheses. */
export interface Tuple extends Located {
  readonly kind: "Tuple"
  readonly elts: readonly Expression[]
}

/** `lower:upper:step` inside a subscript. */
export interface Slice extends Located {
  readonly kind: "Slice"
  readonly lower: Expression | null
  readonly upper: Expression | null
  readonly step: Expression | null
}

// ---------------------------------------------------------------- operators

/** Operators of BoolOp. */
export type BoolOperator = "And" | "Or"

/** Operators of BinOp and AugAssign. */
export type Operator =
  | "Add"
  | "Sub"
  | "Mult"
  | "MatMult"
  | "Div"
  | "Mod"
  | "Pow"
  | "LShift"
  | "RShift"
  | "BitOr"
  | "BitXor"
  | "BitAnd"
  | "FloorDiv"

/** Operators of UnaryOp. */
export type UnaryOperator = "Invert" | "Not" | "UAdd" | "USub"

/** Operators of Compare. */
export type ComparisonOperator =
  | "Eq"
  | "NotEq"
  | "Lt"
  | "LtE"
  | "Gt"
  | "GtE"
  | "Is"
  | "IsNot"
  | "In"
  | "NotIn"

// ---------------------------------------------------------------- parts

/** `for target in iter if ...`, one clause of a comprehension. */
export interface Comprehension {
  readonly kind: "comprehension"
  readonly target: Expression
  readonly iter: Expression
  readonly ifs: readonly Expression[]
  readonly isAsync: boolean
}

/** `except type as name: ...`. */
export interface ExceptHandler extends Located {
  readonly kind: "ExceptHandler"
  readonly type: Expression | null
  readonly name: string | null
  readonly body: readonly Statement[]
}

/**
 * The parameters of a function. `defaults` belong to the last of `posonlyargs` + `args`;
 * `kwDefaults` runs parallel to `kwonlyargs`, null where there is none.
 */
export interface Arguments {
  readonly kind: "arguments"
  readonly posonlyargs: readonly Arg[]
  readonly args: readonly Arg[]
  readonly vararg: Arg | null
  readonly kwonlyargs: readonly Arg[]
  readonly kwDefaults: readonly (Expression | null)[]
  readonly kwarg: Arg | null
  readonly defaults: readonly Expression[]
}

/** One parameter. */
export interface Arg extends Located {
  readonly kind: "arg"
  readonly arg: string
  readonly annotation: Expression | null
}

/** `arg=value` in a call or class header; `arg` is null for `**value`. */
export interface Keyword extends Located {
  readonly kind: "keyword"
  readonly arg: string | null
  readonly value: Expression
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

// ---------------------------------------------------------------- patterns

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

// ---------------------------------------------------------------- type parameters

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

// ---------------------------------------------------------------- groups

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
