/** The expressions of the syntax tree, their operators and parts; the header is in `ast.ts`. */
import type { TextRange } from "../../base/text-range"

/** What every node has that CPython gives a position. */
export interface Located {
  readonly range: TextRange
}

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

/** `for target in iter if ...`, one clause of a comprehension. */
export interface Comprehension {
  readonly kind: "comprehension"
  readonly target: Expression
  readonly iter: Expression
  readonly ifs: readonly Expression[]
  readonly isAsync: boolean
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
