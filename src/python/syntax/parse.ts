/**
 * One parse: a pass that only reads, and when that fails a second one that looks for the cause.
 * The rules of the grammar are put together here.
 */
import { present } from "../../base/assert"
import type { TextRange } from "../../base/text-range"
import type { Statement } from "./ast"
import type { PythonSyntaxError } from "./errors"
import { dictItem } from "./parser/atoms"
import { block, fileStatements } from "./parser/blocks"
import { argumentList, starredArgument } from "./parser/calls"
import { comprehensionClauses } from "./parser/comprehensions"
import * as expressions from "./parser/expressions"
import { lambdaParameters } from "./parser/parameters"
import { ParseFailure, Parser, RaisedSyntaxError, type Rules } from "./parser/parser"
import { pattern } from "./parser/patterns"
import { simpleStatement } from "./parser/simple-statements"
import { strings } from "./parser/strings"
import { typeParams } from "./parser/type-params"
import { tokenize } from "./tokenizer/tokenizer"
import type { Token, TokenizedSource } from "./tokenizer/tokens"

const rules: Rules = {
  expression: expressions.expression,
  namedExpression: expressions.namedExpression,
  starExpressions: expressions.starExpressions,
  starNamedExpression: expressions.starNamedExpression,
  disjunction: expressions.disjunction,
  inversion: expressions.inversion,
  bitwiseOr: expressions.bitwiseOr,
  primary: expressions.primary,
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

/** The rule for a whole file. */
export function wholeFile(p: Parser): readonly Statement[] {
  return fileStatements(p)
}

/** A parse that failed. */
export interface Failed {
  readonly error: PythonSyntaxError
  /** Line of the compound statement read last before the mistake; 0 if there is none. */
  readonly lastCompoundLine: number
  /** Whether the source only stops too early. */
  readonly isIncomplete: boolean
}

/** What `rule` makes of `source`. */
export function parse<T>(source: string, rule: (p: Parser) => T): { readonly value: T } | Failed {
  const tokenized = tokenize(source)
  const first = new Pass(tokenized, null)
  const outcome = first.run(rule)
  if (outcome) return outcome
  const isIncomplete = stopsEarly(tokenized, first.furthest)
  if (first.error) return { ...first.failed(), isIncomplete }
  const second = new Pass(tokenized, first)
  second.run(rule)
  second.error ??= genericError(tokenized, first.furthest)
  return { ...second.failed(), isIncomplete }
}

/** One of the two passes: the second looks for causes and starts with how far the first came. */
class Pass {
  error: PythonSyntaxError | null = null
  private parser: Parser | null = null

  constructor(
    private readonly tokenized: TokenizedSource,
    private readonly previous: Pass | null,
  ) {}

  get furthest(): number {
    return this.parser?.furthest ?? 0
  }

  /** The result of `rule`; null if it failed, with `error` if it says why. */
  run<T>(rule: (p: Parser) => T): { readonly value: T } | null {
    try {
      const { previous } = this
      const parser = new Parser(this.tokenized, rules, previous !== null, previous?.furthest)
      this.parser = parser
      if (previous?.parser) {
        // What stands before has been read without a mistake.
        parser.lastCompoundLine = previous.parser.lastCompoundLine
        parser.returnTo(previous.parser.safeStart)
      }
      return { value: rule(parser) }
    } catch (thrown) {
      if (thrown instanceof RaisedSyntaxError) this.error = thrown.error
      // Rules are counted, but on a small stack a wild mixture of them is too deep all the same.
      else if (thrown instanceof RangeError) this.error = tooDeep(this.tokenized)
      else if (!(thrown instanceof ParseFailure)) throw thrown
      return null
    }
  }

  failed(): { readonly error: PythonSyntaxError; readonly lastCompoundLine: number } {
    const error = present(this.error, "A failed pass has an error.")
    const lastCompoundLine = this.parser?.lastCompoundLine ?? 0
    return { error: prefer(this.tokenized, error, this.furthest), lastCompoundLine }
  }
}

function tooDeep({ tokens }: TokenizedSource): PythonSyntaxError {
  const message = "Parser stack overflowed - Python source too complex to parse"
  return { type: "MemoryError", message, range: bare(tokens[0]!) }
}

function bare({ line, column, endLine, endColumn }: Token): TextRange {
  return { line, column, endLine, endColumn }
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

/**
 * A mistake of the tokenizer wins, wherever it stands; a bracket left open on a line before the
 * mistake is the likelier cause.
 */
function prefer(
  { unclosed, tokens, error, isFatal }: TokenizedSource,
  found: PythonSyntaxError,
  furthest: number,
): PythonSyntaxError {
  if (isFatal && error) return found.message.startsWith("unexpected indent") ? found : error
  return unclosed && tokens[furthest]!.line > unclosed.range.line ? unclosed : found
}

/** Whether everything up to the end of the source was read. */
function stopsEarly({ tokens, unclosed, error }: TokenizedSource, furthest: number): boolean {
  const rest = tokens.slice(furthest)
  const isTriple = error?.message.startsWith("unterminated triple-quoted") ?? false
  return rest.every(
    ({ type }) =>
      type === "DEDENT" || type === "ENDMARKER" || (type === "ERROR" && (unclosed || isTriple)),
  )
}
