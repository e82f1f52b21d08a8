/** Usual mistakes in the arguments of a call, in the order in which CPython looks for them. */
import { spanning } from "../../../base/text-range"
import type { Comprehension, Expression } from "../ast"
import type { Parser } from "./parser"

const unparenthesised = "Generator expression must be parenthesized"
const meantComparison = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"

/** In place of arguments that could not be read. */
export function invalidArguments(p: Parser): void {
  p.look(unpackingAfterKeywords)
  p.look(generatorBeforeComma)
  p.look(assignmentInGenerator)
  p.look(missingValue)
  p.look(generatorAfterArguments)
  p.look(positionalAfterKeywords)
}

function unpackingAfterKeywords(p: Parser): void {
  p.rules.argumentList(p)
  const comma = p.expect(",")
  p.expect("*")
  const value = p.rules.expression(p)
  if (p.at("=")) return
  p.raise(
    "iterable argument unpacking follows keyword argument unpacking",
    spanning(comma, value.range),
  )
}

function generatorBeforeComma(p: Parser): void {
  const elt = p.rules.expression(p)
  const clauses = p.rules.comprehensionClauses(p)
  p.expect(",")
  p.attempt(p => {
    if (p.attempt(p.rules.argumentList)) return
    p.rules.expression(p)
    p.rules.comprehensionClauses(p)
  })
  p.raise(unparenthesised, spanning(elt.range, lastPart(clauses).range))
}

function assignmentInGenerator(p: Parser): void {
  const name = p.expect("NAME")
  const equals = p.expect("=")
  p.rules.expression(p)
  p.rules.comprehensionClauses(p)
  p.raise(meantComparison, spanning(name, equals))
}

function missingValue(p: Parser): void {
  p.attempt(p => {
    p.rules.argumentList(p)
    p.expect(",")
  })
  const name = p.expect("NAME")
  const equals = p.expect("=")
  if (p.at(",") || p.at(")")) p.raise("expected argument value expression", spanning(name, equals))
}

function generatorAfterArguments(p: Parser): void {
  const { args, keywords } = p.rules.argumentList(p)
  const last = args[args.length - 1]
  const clauses = p.attempt(p.rules.comprehensionClauses)
  if (clauses) {
    // A lone generator would have been read: something stands before this one.
    if (args.length <= 1 || keywords.length > 0 || !last) return
    p.raise(unparenthesised, spanning(last.range, lastPart(clauses).range))
  }
  p.expect(",")
  const elt = p.rules.expression(p)
  const more = p.rules.comprehensionClauses(p)
  p.raise(unparenthesised, spanning(elt.range, lastPart(more).range))
}

function positionalAfterKeywords(p: Parser): void {
  const { keywords } = p.rules.argumentList(p)
  p.expect(",")
  p.rules.argumentList(p)
  const unpacked = keywords.some(keyword => keyword.arg === null)
  p.raiseHere(
    unpacked
      ? "positional argument follows keyword argument unpacking"
      : "positional argument follows keyword argument",
  )
}

/** The last thing a comprehension's clauses contain. */
export function lastPart(clauses: readonly Comprehension[]): Expression {
  const last = clauses[clauses.length - 1]!
  return last.ifs[last.ifs.length - 1] ?? last.iter
}

/** In place of a keyword argument. */
export function invalidKeyword(p: Parser): void {
  p.look(p => {
    if (!p.at("True") && !p.at("False") && !p.at("None")) return
    const constant = p.advance()
    const equals = p.expect("=")
    p.raise(`cannot assign to ${constant.text}`, spanning(constant, equals))
  })
  p.look(assignmentInGenerator)
  p.look(p => {
    if (p.at("NAME") && p.peek().type === "=") return
    const target = p.rules.expression(p)
    const equals = p.expect("=")
    p.raise(
      'expression cannot contain assignment, perhaps you meant "=="?',
      spanning(target.range, equals),
    )
  })
  p.look(p => {
    const stars = p.expect("**")
    p.rules.expression(p)
    p.expect("=")
    const value = p.rules.expression(p)
    p.raise("cannot assign to keyword argument unpacking", spanning(stars, value.range))
  })
}

/** Before `*value` among arguments. */
export function invalidStarredExpression(p: Parser): void {
  p.look(p => {
    const star = p.expect("*")
    p.rules.expression(p)
    p.expect("=")
    const value = p.rules.expression(p)
    p.raise("cannot assign to iterable argument unpacking", spanning(star, value.range))
  })
}
