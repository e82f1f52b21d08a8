/** The colon that ends the header of a compound statement and the block that must follow. */
import type { Expression, Statement } from "../ast"
import type { Token } from "../tokenizer/tokens"
import type { Parser } from "./parser"

/** `rule` and the colon after it. */
export function header(p: Parser, rule: (p: Parser) => Expression): Expression {
  const value = rule(p)
  colon(p)
  return value
}

/** The colon at the end of a header. */
export function colon(p: Parser): void {
  if (p.at("NEWLINE")) p.failHere("expected ':'")
  p.expect(":")
}

/** The block of `what`, which began with the token `start`. */
export function suite(p: Parser, what: string, start: Token): readonly Statement[] {
  if (p.at("NEWLINE") && p.peek().type !== "INDENT") {
    const message = `expected an indented block after ${what} on line ${start.line}`
    p.failHere(message, "IndentationError")
  }
  return p.rules.block(p)
}
