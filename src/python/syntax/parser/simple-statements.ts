/** Statements of one line, imports and assignments apart. */
import type { TextRange } from "../../../base/text-range"
import type { Expression, Statement } from "../ast"
import { assignmentOrExpression } from "./assignments"
import { name } from "./expressions"
import { fromStatement, importStatement } from "./imports"
import { raiseInvalidTarget } from "./invalid-displays"
import type { Parser } from "./parser"
import { isDeletable } from "./targets"

/** One statement without the newline or `;` that ends it. */
export function simpleStatement(p: Parser): Statement {
  const start = p.current
  switch (start.type) {
    case "NAME":
      return (start.text === "type" ? maybeTypeAlias(p) : null) ?? assignmentOrExpression(p)
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
      return { kind: "Pass", range: oneWord(p) }
    case "break":
      return { kind: "Break", range: oneWord(p) }
    case "continue":
      return { kind: "Continue", range: oneWord(p) }
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

function oneWord(p: Parser): TextRange {
  // `pass if a else b` is looked for where an expression could begin.
  if (p.looksForMistakes) p.look(p.rules.expression)
  const start = p.advance()
  return p.rangeFrom(start)
}

/** Whether nothing more can belong to the statement. */
export function atEnd(p: Parser): boolean {
  return p.at("NEWLINE") || p.at(";")
}

function maybeTypeAlias(p: Parser): Statement | null {
  // CPython looks for mistakes in an expression first.
  if (p.looksForMistakes) p.look(p.rules.expression)
  return p.attempt(typeAlias)
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
  const exc = atEnd(p) ? null : p.rules.expression(p)
  const cause = exc && p.eat("from") ? p.rules.expression(p) : null
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
    const target = p.rules.primary(p)
    targets.push(isDeletable(target) ? target : p.fail())
  } while (p.eat(","))
  return atEnd(p) ? targets : p.fail()
}

function assertStatement(p: Parser): Statement {
  const start = p.advance()
  const test = p.rules.expression(p)
  const msg = p.eat(",") ? p.rules.expression(p) : null
  return { kind: "Assert", test, msg, range: p.rangeFrom(start) }
}

function scopeStatement(p: Parser): Statement {
  const start = p.advance()
  const names = [p.expect("NAME").text]
  while (p.eat(",")) names.push(p.expect("NAME").text)
  const kind = start.type === "global" ? "Global" : "Nonlocal"
  return { kind, names, range: p.rangeFrom(start) }
}
