/** `a = b = value`, `a += value`, `a: annotation = value`, or an expression alone. */
import type { Expression, Operator, Statement } from "../ast"
import type { Token, TokenType } from "../tokenizer/tokens"
import { expression } from "./expressions"
import { invalidAssignment } from "./invalid-statements"
import type { Parser } from "./parser"
import { annotatedValue } from "./strings"
import { isStarredTarget, isTarget } from "./targets"

const augmented: ReadonlyMap<TokenType, Operator> = new Map<TokenType, Operator>([
  ["+=", "Add"],
  ["-=", "Sub"],
  ["*=", "Mult"],
  ["@=", "MatMult"],
  ["/=", "Div"],
  ["%=", "Mod"],
  ["&=", "BitAnd"],
  ["|=", "BitOr"],
  ["^=", "BitXor"],
  ["<<=", "LShift"],
  [">>=", "RShift"],
  ["**=", "Pow"],
  ["//=", "FloorDiv"],
])

/** A statement that begins with an expression. */
export function assignmentOrExpression(p: Parser): Statement {
  if (!p.looksForMistakes) return statementHere(p)
  const start = p.position
  const statement = p.attempt(statementHere)
  if (statement && (p.at("NEWLINE") || p.at(";") || statement.kind !== "Expr")) return statement
  p.returnTo(start)
  invalidAssignment(p)
  return statementHere(p)
}

function statementHere(p: Parser): Statement {
  const start = p.current
  const first = annotatedValue(p)
  if (p.at("=")) return assignment(p, start, first)
  if (p.at(":")) return annotation(p, start, first)
  const op = augmented.get(p.current.type)
  if (!op) return { kind: "Expr", value: first, range: p.rangeFrom(start) }
  const target = singleTarget(p, first)
  p.advance()
  const value = annotatedValue(p)
  return { kind: "AugAssign", target, op, value, range: p.rangeFrom(start) }
}

function assignment(p: Parser, start: Token, first: Expression): Statement {
  const targets: Expression[] = []
  let value = first
  while (p.at("=")) {
    targets.push(isTarget(value) || isStarredTarget(value) ? value : p.fail())
    p.advance()
    value = annotatedValue(p)
  }
  return { kind: "Assign", targets, value, range: p.rangeFrom(start) }
}

function annotation(p: Parser, start: Token, first: Expression): Statement {
  const target = singleTarget(p, first)
  p.expect(":")
  const annotation = expression(p)
  const value = p.at("=") ? p.optionally(p => (p.advance(), annotatedValue(p))) : null
  const simple = start.type === "NAME" && target.kind === "Name"
  return { kind: "AnnAssign", target, annotation, value, simple, range: p.rangeFrom(start) }
}

function singleTarget(
  p: Parser,
  value: Expression,
): Expression & { kind: "Name" | "Attribute" | "Subscript" } {
  if (value.kind === "Name" || value.kind === "Attribute" || value.kind === "Subscript")
    return value
  return p.fail()
}
