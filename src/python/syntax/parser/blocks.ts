/** Statements in sequence: a whole file, a line, an indented block. */
import type { Statement } from "../ast"
import { compoundStatement } from "./compound-statements"
import type { Parser } from "./parser"
import { simpleStatement } from "./simple-statements"

/** All statements of a file. */
export function fileStatements(p: Parser): readonly Statement[] {
  const found: Statement[] = []
  let before = p.position
  while (!p.at("ENDMARKER")) {
    p.safeStart = before
    before = p.position
    oneLineOrCompound(p, found)
  }
  return found
}

function blockStatements(p: Parser): readonly Statement[] {
  const found: Statement[] = []
  while (!p.at("ENDMARKER") && !p.at("DEDENT")) oneLineOrCompound(p, found)
  return found
}

function oneLineOrCompound(p: Parser, found: Statement[]): void {
  const compound = compoundStatement(p)
  if (!compound) return simpleStatements(p, found)
  p.lastCompoundLine = compound.range.line
  found.push(compound)
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
  const found = p.nested(blockStatements)
  p.expect("DEDENT")
  return found
}
