/**
 * The front end of our Python: source text to syntax tree, or to the one mistake that CPython 3.14
 * would report, with its words and its place.
 */
import type { Expression, Module } from "./ast"
import { checkExpression, checkModule } from "./checks/checks"
import type { PythonSyntaxError } from "./errors"
import { starredArgument, argumentList } from "./parser/calls"
import { dictItem } from "./parser/atoms"
import { block, statements } from "./parser/blocks"
import { comprehensionClauses } from "./parser/comprehensions"
import * as expressions from "./parser/expressions"
import { lambdaParameters } from "./parser/parameters"
import { ParseFailure, Parser, RaisedSyntaxError } from "./parser/parser"
import { pattern } from "./parser/patterns"
import type { Rules } from "./parser/rules"
import { simpleStatement } from "./parser/simple-statements"
import { strings } from "./parser/strings"
import { typeParams } from "./parser/type-params"
import { tokenize } from "./tokenizer/tokenizer"
import type { TokenizedSource } from "./tokenizer/tokens"

export type * from "./ast"
export type { PythonSyntaxError } from "./errors"

const rules: Rules = {
  expression: expressions.expression,
  namedExpression: expressions.namedExpression,
  starExpressions: expressions.starExpressions,
  starNamedExpression: expressions.starNamedExpression,
  disjunction: expressions.disjunction,
  inversion: expressions.inversion,
  bitwiseOr: expressions.bitwiseOr,
  yieldExpression: expressions.yieldExpression,
  argumentList,
  starredArgument,
  comprehensionClauses,
  dictItem,
  simpleStatement,
  block,
  lambdaParameters,
  strings,
  pattern,
  typeParams,
}

/** A whole program, as `compile(source, filename, "exec")` reads it. */
export function parseModule(source: string): { module: Module } | { error: PythonSyntaxError } {
  const result = parse(source, p => {
    const body = statements(p)
    p.expect("ENDMARKER")
    return body
  })
  if ("error" in result) return result
  const module: Module = { kind: "Module", body: result.value }
  const error = checkModule(module)
  return error ? { error } : { module }
}

/** One expression, as `eval` reads it. */
export function parseExpression(
  source: string,
): { expression: Expression } | { error: PythonSyntaxError } {
  const result = parse(source.replace(/^[ \t]+/, ""), p => {
    const value = expressions.expressions(p)
    while (p.eat("NEWLINE"));
    p.expect("ENDMARKER")
    return value
  })
  if ("error" in result) return result
  const error = checkExpression(result.value)
  return error ? { error } : { expression: result.value }
}

function parse<T>(
  source: string,
  rule: (p: Parser) => T,
): { value: T } | { error: PythonSyntaxError } {
  const tokenized = tokenize(source)
  if (!("tokens" in tokenized)) return { error: tokenized.error }
  const first = run(tokenized, rule, null)
  if ("value" in first) return first
  if ("error" in first) return { error: first.error }
  const second = run(tokenized, rule, first.furthest)
  if ("error" in second) return { error: preferUnclosed(tokenized, second.error, second.furthest) }
  const furthest = "furthest" in second ? second.furthest : first.furthest
  return { error: preferUnclosed(tokenized, genericError(tokenized, first.furthest), furthest) }
}

type Outcome<T> =
  | { readonly value: T }
  | { readonly error: PythonSyntaxError; readonly furthest: number }
  | { readonly furthest: number }

/** One pass; the second one looks for causes and starts with how far the first came. */
function run<T>(
  tokenized: TokenizedSource,
  rule: (p: Parser) => T,
  furthest: number | null,
): Outcome<T> {
  let parser: Parser | null = null
  try {
    parser = new Parser(tokenized, rules, furthest !== null, furthest ?? 0)
    return { value: rule(parser) }
  } catch (thrown) {
    const reached = parser?.furthest ?? 0
    if (thrown instanceof RaisedSyntaxError) return { error: thrown.error, furthest: reached }
    if (thrown instanceof ParseFailure) return { furthest: reached }
    throw thrown
  }
}

function genericError(tokenized: TokenizedSource, furthest: number): PythonSyntaxError {
  const { type, line, column, endLine, endColumn } = tokenized.tokens[furthest]!
  const range = { line, column, endLine, endColumn }
  if (type === "ENDMARKER") {
    const message = "invalid syntax"
    return { type: "SyntaxError", message, range: { line, column: 0, endLine, endColumn: 0 } }
  }
  if (type === "INDENT") return { type: "IndentationError", message: "unexpected indent", range }
  if (type === "DEDENT") return { type: "IndentationError", message: "unexpected unindent", range }
  return { type: "SyntaxError", message: "invalid syntax", range }
}

/** A bracket left open on a line before the mistake is the likelier cause. */
function preferUnclosed(
  tokenized: TokenizedSource,
  error: PythonSyntaxError,
  furthest: number,
): PythonSyntaxError {
  const { unclosed, tokens } = tokenized
  return unclosed && tokens[furthest]!.line > unclosed.range.line ? unclosed : error
}
