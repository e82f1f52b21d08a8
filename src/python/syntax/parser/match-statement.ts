/** `match` and its cases: soft keywords, so everything is tried before it is believed. */
import type { Expression, MatchCase, Statement } from "../ast"
import { colon, suite } from "./headers"
import type { Parser } from "./parser"
import { patterns } from "./patterns"

/** A `match` statement; null if the name `match` is only a name here. */
export function matchStatement(p: Parser): Statement | null {
  return p.atName("match") ? p.attempt(matchHere) : null
}

function matchHere(p: Parser): Statement {
  const start = p.advance()
  const subject = subjectExpression(p)
  colon(p)
  if (!p.at("NEWLINE")) p.fail()
  if (p.peek().type !== "INDENT") {
    const message = `expected an indented block after 'match' statement on line ${start.line}`
    p.failHere(message, "IndentationError")
  }
  p.expect("NEWLINE")
  p.expect("INDENT")
  const cases: MatchCase[] = []
  do {
    cases.push(matchCase(p))
  } while (p.atName("case"))
  p.expect("DEDENT")
  return { kind: "Match", subject, cases, range: p.rangeFrom(start) }
}

function subjectExpression(p: Parser): Expression {
  const start = p.current
  const first = p.rules.starNamedExpression(p)
  if (!p.at(",")) return first.kind === "Starred" ? p.fail() : first
  const elts = [first]
  while (p.eat(",")) {
    const next = p.at(":") ? null : p.attempt(p.rules.starNamedExpression)
    if (!next) break
    elts.push(next)
  }
  return { kind: "Tuple", elts, range: p.rangeFrom(start) }
}

function matchCase(p: Parser): MatchCase {
  const start = p.current
  if (!p.atName("case")) p.fail()
  p.advance()
  const pattern = patterns(p)
  const guard = p.eat("if") ? p.rules.namedExpression(p) : null
  colon(p)
  const body = suite(p, "'case' statement", start)
  return { kind: "match_case", pattern, guard, body, range: p.rangeFrom(start) }
}
