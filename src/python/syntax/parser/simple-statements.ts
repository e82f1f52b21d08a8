/** Statements of one line, imports and assignments apart. */
import type { Expression, Statement } from "../ast"
import { assignmentOrExpression } from "./assignments"
import { name } from "./expressions"
import { fromStatement, importStatement } from "./imports"
import { raiseInvalidTarget } from "./invalid-displays"
import type { Parser } from "./parser"
import { expressionName, isDeletable } from "./targets"

/** One statement without the newline or `;` that ends it. */
export function simpleStatement(p: Parser): Statement {
  const start = p.current
  switch (start.type) {
    case "NAME":
      return (start.text === "type" ? p.attempt(typeAlias) : null) ?? assignmentOrExpression(p)
    case "return": {
      p.advance()
      const value = atEnd(p) ? null : p.attempt(p.rules.starExpressions)
      return { kind: "Return", value, range: p.rangeFrom(start) }
    }
    case "import":
      return importStatement(p)
    case "from":
      return fromStatement(p)
    case "raise":
      return raiseStatement(p)
    case "pass":
      p.advance()
      return { kind: "Pass", range: p.rangeFrom(start) }
    case "break":
      p.advance()
      return { kind: "Break", range: p.rangeFrom(start) }
    case "continue":
      p.advance()
      return { kind: "Continue", range: p.rangeFrom(start) }
    case "del":
      return deleteStatement(p)
    case "assert":
      return assertStatement(p)
    case "global":
    case "nonlocal":
      return scopeStatement(p)
    default:
      return assignmentOrExpression(p)
  }
}

/** Whether nothing more can belong to the statement. */
export function atEnd(p: Parser): boolean {
  return p.at("NEWLINE") || p.at(";")
}

function typeAlias(p: Parser): Statement {
  const start = p.advance()
  const target = name(p)
  const typeParams = p.rules.typeParams(p)
  p.expect("=")
  const value = p.rules.expression(p)
  return { kind: "TypeAlias", name: target, typeParams, value, range: p.rangeFrom(start) }
}

function raiseStatement(p: Parser): Statement {
  const start = p.advance()
  if (p.at("from")) {
    const range = { ...p.current, line: start.line, column: start.column }
    p.failWith("did you forget an expression between 'raise' and 'from'?", range)
  }
  const exc = atEnd(p) ? null : p.rules.expression(p)
  let cause: Expression | null = null
  if (exc && p.at("from")) {
    const from = p.advance()
    cause = p.attempt(p.rules.expression)
    if (!cause) p.failWith("did you forget an expression after 'from'?", from)
  }
  return { kind: "Raise", exc, cause, range: p.rangeFrom(start) }
}

function deleteStatement(p: Parser): Statement {
  const start = p.advance()
  const targets = p.attempt(deleteTargets)
  if (targets) return { kind: "Delete", targets, range: p.rangeFrom(start) }
  if (p.looksForMistakes) raiseInvalidTarget(p, p.rules.starExpressions(p), "deletion")
  return p.fail()
}

function deleteTargets(p: Parser): readonly Expression[] {
  const targets: Expression[] = []
  do {
    if (targets.length > 0 && atEnd(p)) break
    const target = p.rules.bitwiseOr(p)
    targets.push(isDeletable(target) ? target : p.fail())
  } while (p.eat(","))
  return atEnd(p) ? targets : p.fail()
}

function assertStatement(p: Parser): Statement {
  const start = p.advance()
  const test = checkedOperand(p)
  const msg = p.eat(",") ? checkedOperand(p) : null
  return { kind: "Assert", test, msg, range: p.rangeFrom(start) }
}

/** An operand of `assert`, where `=` and `:=` are usual mistakes. */
function checkedOperand(p: Parser): Expression {
  const value = p.rules.expression(p)
  if (p.looksForMistakes && (p.at("=") || p.at(":="))) {
    p.attempt(p => {
      const sign = p.advance().type
      const right = p.rules.expression(p)
      const { endLine, endColumn } = right.range
      const message =
        sign === "="
          ? `cannot assign to ${expressionName(value)} here. Maybe you meant '==' instead of '='?`
          : "cannot use named expression without parentheses here"
      p.raise(message, { ...value.range, endLine, endColumn })
    })
  }
  return value
}

function scopeStatement(p: Parser): Statement {
  const start = p.advance()
  const names = [p.expect("NAME").text]
  while (p.eat(",")) names.push(p.expect("NAME").text)
  const kind = start.type === "global" ? "Global" : "Nonlocal"
  return { kind, names, range: p.rangeFrom(start) }
}
