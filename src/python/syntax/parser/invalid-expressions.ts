/** Usual mistakes in expressions, in the order in which CPython looks for them. */
import { spanning } from "../../../base/text-range"
import type { Expression } from "../ast"
import type { Parser } from "./parser"
import { expressionName } from "./targets"

const legacyStatements: ReadonlySet<string> = new Set(["print", "exec"])
const softKeywords: ReadonlySet<string> = new Set(["_", "case", "match", "type"])

/** At the start of an expression. */
export function invalidExpression(p: Parser): void {
  p.look(expressionInsideString)
  p.look(missingComma)
  p.look(missingElse)
  p.look(statementAfterElse)
  p.look(statementBeforeIf)
  p.look(lambdaInFormatString)
  p.look(legacyStatement)
}

/** `"a" b "c"`: quotes inside quotes. */
function expressionInsideString(p: Parser): void {
  p.expect("STRING")
  const first = inside(p)
  let last: Expression | null = first
  for (let next: Expression | null = first; next; next = p.attempt(inside)) last = next
  p.expect("STRING")
  p.raise(
    "invalid syntax. Is this intended to be part of the string?",
    spanning(first.range, last.range),
  )
}

function inside(p: Parser): Expression {
  return p.at("STRING") ? p.fail() : p.plainly(p.rules.expression)
}

function missingComma(p: Parser): void {
  if (p.at("NAME")) {
    // A name before a string looks like a wrong prefix, a soft keyword like its statement.
    if (softKeywords.has(p.current.text) || p.peek().type === "STRING") return
  }
  const left = p.rules.disjunction(p)
  const right = p.plainly(p.rules.expression)
  if (isLegacy(left) || p.previous.depth === 0) return
  p.raise("invalid syntax. Perhaps you forgot a comma?", spanning(left.range, right.range))
}

function isLegacy(value: Expression): boolean {
  return value.kind === "Name" && legacyStatements.has(value.id)
}

function missingElse(p: Parser): void {
  const body = p.rules.disjunction(p)
  p.expect("if")
  const test = p.rules.disjunction(p)
  if (p.at("else") || p.at(":")) return
  p.raise("expected 'else' after 'if' expression", spanning(body.range, test.range))
}

function statementAfterElse(p: Parser): void {
  p.rules.disjunction(p)
  p.expect("if")
  p.rules.disjunction(p)
  p.expect("else")
  const after = p.current
  if (p.matches(p.rules.expression)) return
  p.raise("expected expression after 'else', but statement is given", after)
}

function statementBeforeIf(p: Parser): void {
  if (!p.at("pass") && !p.at("break") && !p.at("continue")) return
  const statement = p.advance()
  p.expect("if")
  p.rules.disjunction(p)
  p.expect("else")
  p.rules.simpleStatement(p)
  p.raise("expected expression before 'if', but statement is given", statement)
}

function lambdaInFormatString(p: Parser): void {
  const start = p.expect("lambda")
  p.rules.lambdaParameters(p)
  const colon = p.expect(":")
  if (!p.at("FSTRING_MIDDLE") && !p.at("TSTRING_MIDDLE")) return
  const prefix = p.at("FSTRING_MIDDLE") ? "f" : "t"
  p.raise(
    `${prefix}-string: lambda expressions are not allowed without parentheses`,
    spanning(start, colon),
  )
}

/** `print "hello"`. As in CPython the name counts last: mistakes in what follows come first. */
function legacyStatement(p: Parser): void {
  const name = p.expect("NAME")
  if (p.at("(")) return
  const value = p.rules.starExpressions(p)
  if (!legacyStatements.has(name.text)) return
  p.raise(
    `Missing parentheses in call to '${name.text}'. Did you mean ${name.text}(...)?`,
    spanning(name, value.range),
  )
}

/** At the start of an expression where `:=` would be allowed. */
export function invalidNamedExpression(p: Parser): void {
  p.look(p => {
    const target = p.rules.expression(p)
    p.expect(":=")
    p.rules.expression(p)
    p.raise(`cannot use assignment expressions with ${expressionName(target)}`, target.range)
  })
  p.look(p => {
    const name = p.expect("NAME")
    p.expect("=")
    const value = p.rules.bitwiseOr(p)
    if (p.at("=") || p.at(":=")) return
    p.raise(
      "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
      spanning(name, value.range),
    )
  })
  p.look(p => {
    if (p.at("True") || p.at("None") || p.at("False")) return
    const target = p.rules.bitwiseOr(p)
    if (isWholeDisplay(target)) return
    p.expect("=")
    p.rules.bitwiseOr(p)
    if (p.at("=") || p.at(":=")) return
    p.raise(
      `cannot assign to ${expressionName(target)} here. Maybe you meant '==' instead of '='?`,
      target.range,
    )
  })
}

function isWholeDisplay(value: Expression): boolean {
  return value.kind === "List" || value.kind === "Tuple" || value.kind === "GeneratorExp"
}

/** After an arithmetic operator: `1 + not 2`. */
export function invalidArithmetic(p: Parser): void {
  if (!p.at("not")) return
  const start = p.current
  p.look(p => {
    const operand = p.rules.inversion(p)
    p.raise("'not' after an operator must be parenthesized", spanning(start, operand.range))
  })
}
