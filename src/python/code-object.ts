/**
 * CodeObject: the immutable result of compiling one scope, and the contract between compiler and
 * VM together with `bytecode.ts`. Plain data, so the library's own Python text is compiled at
 * build time and shipped as JSON (`compiler/serialize.ts`).
 */
import type { TextRange } from "../base/text-range"
import type { BinaryOperator } from "./bytecode"

/** What calling a function of this code gives. */
export type CodeKind = "function" | "generator" | "coroutine" | "async-generator"

/** Whose code it is; a class body and a module run at once and keep names in a namespace. */
export type ScopeKind = "module" | "class" | "function" | "lambda" | "comprehension"

/** A constant as plain data; the VM turns it into a value once per process. */
export type Constant =
  | null
  | boolean
  | number
  | string
  | { readonly type: "bigint"; readonly digits: string }
  | { readonly type: "float"; readonly value: number | "inf" | "-inf" | "nan" | "-0" }
  | { readonly type: "complex"; readonly imaginary: number }
  | { readonly type: "bytes"; readonly bytes: readonly number[] }
  | { readonly type: "ellipsis" }
  | { readonly type: "tuple"; readonly items: readonly Constant[] }
  | { readonly type: "frozenset"; readonly items: readonly Constant[] }

/** The parameters, which are the first locals in this order: positional, keyword-only, *, **. */
export interface Parameters {
  readonly positionalOnly: number
  /** Positional ones in all, the positional-only included. */
  readonly positional: number
  readonly keywordOnly: number
  readonly hasStar: boolean
  readonly hasDoubleStar: boolean
}

/** A scope inside another, with the registers of the outer frame that hold its free cells. */
export interface NestedCode {
  readonly code: CodeObject
  /** One register of the outer frame for each of `code.freeNames`, in order. */
  readonly captures: readonly number[]
}

/** One compiled scope. Register layout: locals | constants | free cells | temporaries. */
export interface CodeObject {
  readonly name: string
  readonly qualname: string
  readonly filename: string
  readonly kind: CodeKind
  readonly scope: ScopeKind
  readonly parameters: Parameters
  /** Names of the locals; register i is local i. */
  readonly localNames: readonly string[]
  /** Locals that closures share: their registers hold a cell, made when the frame is made. */
  readonly cellLocals: readonly number[]
  readonly constants: readonly Constant[]
  /** Names of the free cells, taken from the function's closure. */
  readonly freeNames: readonly string[]
  readonly registerCount: number
  /** Opcodes and operands, see `bytecode.ts`. */
  readonly instructions: Int32Array
  /** Names of globals, attributes, ... as the instructions index them. */
  readonly names: readonly string[]
  readonly codes: readonly NestedCode[]
  readonly cacheCount: number
  /**
   * Rows of four: start pc, end pc (exclusive), handler pc, register for the exception.
   * Innermost ranges come first.
   */
  readonly exceptionTable: Int32Array
  /**
   * Rows of five: pc of an instruction, line, column, endLine, endColumn, sorted by pc; an
   * instruction without a row has that of the one before. Columns in UTF-16 units from 0.
   */
  readonly positions: Int32Array
  readonly firstLine: number
  readonly docstring: string | null
  /** Our own Python text: not stepped into unless asked, shown as `<asyncio>`. */
  readonly isLibrary: boolean
  /** True when names live in a namespace object (modules, class bodies, exec). */
  readonly usesNamespace: boolean
}

/** Where registers of each kind begin. */
export function registerLayout(code: CodeObject): {
  constants: number
  free: number
  temporaries: number
} {
  const constants = code.localNames.length
  const free = constants + code.constants.length
  return { constants, free, temporaries: free + code.freeNames.length }
}

/** The source range of the instruction that `pc` lies in; null when the code has no positions. */
export function rangeAt(code: CodeObject, pc: number): TextRange | null {
  const positions = code.positions
  let low = 0
  let high = positions.length / 5 - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (positions[middle * 5]! <= pc) low = middle
    else high = middle - 1
  }
  if (positions.length === 0) return null
  const row = low * 5
  return {
    line: positions[row + 1]!,
    column: positions[row + 2]!,
    endLine: positions[row + 3]!,
    endColumn: positions[row + 4]!,
  }
}

/** The special methods of each binary operator: plain, reflected, in place (PEP 465 and data model). */
export const operatorMethods: Readonly<
  Record<BinaryOperator, { symbol: string; method: string; reflected: string; inplace: string }>
> = {
  Add: { symbol: "+", method: "__add__", reflected: "__radd__", inplace: "__iadd__" },
  Sub: { symbol: "-", method: "__sub__", reflected: "__rsub__", inplace: "__isub__" },
  Mult: { symbol: "*", method: "__mul__", reflected: "__rmul__", inplace: "__imul__" },
  FloorDiv: {
    symbol: "//",
    method: "__floordiv__",
    reflected: "__rfloordiv__",
    inplace: "__ifloordiv__",
  },
  Mod: { symbol: "%", method: "__mod__", reflected: "__rmod__", inplace: "__imod__" },
  Div: { symbol: "/", method: "__truediv__", reflected: "__rtruediv__", inplace: "__itruediv__" },
  Pow: { symbol: "** or pow()", method: "__pow__", reflected: "__rpow__", inplace: "__ipow__" },
  MatMult: { symbol: "@", method: "__matmul__", reflected: "__rmatmul__", inplace: "__imatmul__" },
  LShift: { symbol: "<<", method: "__lshift__", reflected: "__rlshift__", inplace: "__ilshift__" },
  RShift: { symbol: ">>", method: "__rshift__", reflected: "__rrshift__", inplace: "__irshift__" },
  BitAnd: { symbol: "&", method: "__and__", reflected: "__rand__", inplace: "__iand__" },
  BitOr: { symbol: "|", method: "__or__", reflected: "__ror__", inplace: "__ior__" },
  BitXor: { symbol: "^", method: "__xor__", reflected: "__rxor__", inplace: "__ixor__" },
}
