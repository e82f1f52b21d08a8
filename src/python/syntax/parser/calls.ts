/** What follows a value in brackets: the arguments of a call, the index or slices of a subscript. */
import { spanning } from "../../../base/text-range"
import type { Expression, Keyword } from "../ast"
import type { Token } from "../tokenizer/tokens"
import { atComprehension, comprehensionClauses } from "./comprehensions"
import { invalidArguments, invalidKeyword, invalidStarredExpression } from "./invalid-arguments"
import { invalidComprehension } from "./invalid-displays"
import type { Parser } from "./parser"

/** The arguments of a call or class header. */
export interface CallArguments {
  readonly args: readonly Expression[]
  readonly keywords: readonly Keyword[]
}

/** `func(...)`. */
export function call(p: Parser, start: Token, func: Expression): Expression {
  const open = p.expect("(")
  // The first pass meets a lone generator among the arguments; the second looks for it as CPython
  // does, because that order decides which mistake is reported.
  if (p.looksForMistakes) invalidComprehension(p, open)
  const { args, keywords } = callArguments(p, open)
  p.expect(")")
  return { kind: "Call", func, args, keywords, range: p.rangeFrom(start) }
}

/**
 * Arguments up to, not including, the closing parenthesis. With the opening one given, a single
 * generator without parentheses of its own is an argument too; its range includes the call's.
 */
export function callArguments(p: Parser, open?: Token): CallArguments {
  if (p.at(")")) return { args: [], keywords: [] }
  const generator = open && p.isDiagnosing ? p.attempt(p => loneGenerator(p, open)) : null
  if (generator) return { args: [generator], keywords: [] }
  const found = p.optionally(p => {
    const result = argumentList(p, open)
    p.eat(",")
    return p.at(")") ? result : p.fail()
  })
  if (found) return found
  if (p.looksForMistakes) invalidArguments(p)
  return p.fail()
}

function loneGenerator(p: Parser, open: Token): Expression {
  return generatorFrom(p, open, argumentValue(p))
}

/** `func(x for x in y)`; the place is before `for` and then at `)`. */
function generatorFrom(p: Parser, open: Token, elt: Expression): Expression {
  if (!atComprehension(p)) return p.fail()
  const generators = comprehensionClauses(p)
  if (!p.at(")")) return p.fail()
  return { kind: "GeneratorExp", elt, generators, range: spanning(open, p.current) }
}

/**
 * Positional arguments and `*values`, then keywords and `*values`, then keywords and `**values`.
 * A comma before something else stays for the caller.
 */
export function argumentList(p: Parser, open?: Token): CallArguments {
  const args: Expression[] = []
  const keywords: Keyword[] = []
  let phase: ArgumentPhase = "positional"
  for (;;) {
    const next: Argument | null =
      args.length + keywords.length > 0 && p.isDiagnosing
        ? p.attempt(p => (p.expect(","), argument(p, phase)))
        : argument(p, phase)
    if (!next) break
    if (open && args.length === 0 && next.kind !== "keyword" && atComprehension(p)) {
      return { args: [generatorFrom(p, open, next)], keywords }
    }
    if (next.kind === "keyword") keywords.push(next)
    else args.push(next)
    if (next.kind === "keyword" && phase !== "unpacked")
      phase = next.arg === null ? "unpacked" : "keywords"
    if (!p.at(",")) break
    if (p.isDiagnosing) continue
    if (p.peek().type === ")") break
    p.advance()
  }
  return { args, keywords }
}

/** What has been seen before an argument: it decides what may still come. */
export type ArgumentPhase = "positional" | "keywords" | "unpacked"

type Argument = Expression | Keyword

function argument(p: Parser, phase: ArgumentPhase): Argument {
  if (p.at("*")) return phase === "unpacked" ? p.fail() : starredArgument(p)
  const start = p.current
  if (p.at("NAME") && p.peek().type === "=") {
    if (p.looksForMistakes) invalidKeyword(p)
    p.advance()
    p.advance()
    const value = p.rules.expression(p)
    return { kind: "keyword", arg: start.text, value, range: p.rangeFrom(start) }
  }
  if (p.at("**")) {
    if (p.looksForMistakes) invalidKeyword(p)
    p.advance()
    const value = p.rules.expression(p)
    return { kind: "keyword", arg: null, value, range: p.rangeFrom(start) }
  }
  const value = phase === "positional" ? p.optionally(positional) : null
  if (value) return value
  if (p.looksForMistakes) invalidKeyword(p)
  return p.fail()
}

function positional(p: Parser): Expression {
  const value = argumentValue(p)
  return p.at("=") ? p.fail() : value
}

/** `name := value`, or an expression that no `:=` follows. */
export function argumentValue(p: Parser): Expression {
  if (p.at("NAME") && p.peek().type === ":=") return p.rules.namedExpression(p)
  const value = p.rules.expression(p)
  return p.at(":=") ? p.fail() : value
}

/** `*value` among arguments, where it takes a whole expression. */
export function starredArgument(p: Parser): Expression {
  if (p.looksForMistakes) invalidStarredExpression(p)
  const start = p.expect("*")
  const value = p.optionally(p.rules.expression)
  if (!value) return p.failHere("Invalid star expression")
  return { kind: "Starred", value, range: p.rangeFrom(start) }
}

/** `value[...]`. */
export function subscript(p: Parser, start: Token, value: Expression): Expression {
  p.expect("[")
  const slice = slices(p)
  p.expect("]")
  return { kind: "Subscript", value, slice, range: p.rangeFrom(start) }
}

function slices(p: Parser): Expression {
  const start = p.current
  const first = sliceOrStarred(p)
  if (!p.at(",") && first.kind !== "Starred") return first
  const elts = [first]
  while (p.eat(",")) {
    if (p.at("]")) break
    elts.push(sliceOrStarred(p))
  }
  return { kind: "Tuple", elts, range: p.rangeFrom(start) }
}

function sliceOrStarred(p: Parser): Expression {
  return p.at("*") ? starredArgument(p) : slice(p)
}

function slice(p: Parser): Expression {
  if (p.at("NAME") && p.peek().type === ":=") return p.rules.namedExpression(p)
  if (!p.isDiagnosing) return bounds(p)
  return p.attempt(bounds) ?? p.rules.namedExpression(p)
}

/** `lower:upper:step`, or a value that no colon follows. */
function bounds(p: Parser): Expression {
  const start = p.current
  const lower = p.at(":") ? null : p.rules.expression(p)
  if (lower && !p.at(":")) return p.at("]") || p.at(",") ? lower : p.fail()
  p.expect(":")
  const upper = sliceBound(p)
  const step = p.eat(":") ? sliceBound(p) : null
  return { kind: "Slice", lower, upper, step, range: p.rangeFrom(start) }
}

function sliceBound(p: Parser): Expression | null {
  return p.at(":") || p.at("]") || p.at(",") ? null : p.rules.expression(p)
}
