/** Statements in sequence: a whole file, a line, an indented block. */
import type { Statement } from "../ast"
import { compoundStatement } from "./compound-statements"
import type { Parser } from "./parser"
import { simpleStatement } from "./simple-statements"

/** Statements up to something that begins none. */
export function statements(p: Parser): readonly Statement[] {
  const found: Statement[] = []
  while (!p.at("ENDMARKER") && !p.at("DEDENT")) {
    const compound = compoundStatement(p)
    if (compound) {
      p.lastCompoundLine = compound.range.line
      found.push(compound)
    } else simpleStatements(p, found)
  }
  return found
}

/** `a; b` and the newline after them. */
function simpleStatements(p: Parser, found: Statement[]): void {
  do {
    if (p.at("NEWLINE")) break
    found.push(simpleStatement(p))
  } while (p.eat(";"))
  p.expect("NEWLINE")
}

/** What follows a colon: an indented block, or statements on the same line. */
export function block(p: Parser): readonly Statement[] {
  if (!p.eat("NEWLINE")) {
    const found: Statement[] = []
    simpleStatements(p, found)
    return found
  }
  if (!p.at("INDENT")) p.failHere("expected an indented block", "IndentationError")
  p.advance()
  const found = p.nested(statements)
  p.expect("DEDENT")
  return found
}
