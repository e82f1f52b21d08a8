/** `if`, `while`, `for`, `with`, `try` and what belongs to them. */
import { spanning } from "../../../base/text-range"
import type { ExceptHandler, Expression, Statement, Tuple, WithItem } from "../ast"
import type { Token } from "../tokenizer/tokens"
import { target, targets } from "./comprehensions"
import { classDefinition, decorated, functionDefinition } from "./definitions"
import { expressions } from "./expressions"
import { invalidForTarget, raiseInvalidTarget } from "./invalid-displays"
import { colon, header, suite } from "./headers"
import { matchStatement } from "./match-statement"
import type { Parser } from "./parser"
import { expressionName } from "./targets"

/** A compound statement; null if none begins here. */
export function compoundStatement(p: Parser): Statement | null {
  const start = p.current
  switch (start.type) {
    case "if":
      return ifStatement(p)
    case "while":
      return whileStatement(p)
    case "for":
      return forStatement(p, start)
    case "with":
      return withStatement(p, start)
    case "try":
      return tryStatement(p)
    case "def":
      return functionDefinition(p, [])
    case "class":
      return classDefinition(p, [])
    case "@":
      return decorated(p)
    case "async":
      return asyncStatement(p)
    case "NAME":
      return matchStatement(p)
    default:
      return null
  }
}

function asyncStatement(p: Parser): Statement {
  const next = p.peek().type
  if (next === "def") return functionDefinition(p, [])
  const start = p.expect("async")
  if (next === "for") return forStatement(p, start)
  return next === "with" ? withStatement(p, start) : p.fail()
}

/** An `if` with its `elif`s: read in a row, then nested from the last one. */
function ifStatement(p: Parser): Statement {
  const branches: { start: Token; test: Expression; body: readonly Statement[] }[] = []
  do {
    const start = p.advance()
    const test = header(p, p.rules.namedExpression)
    branches.push({ start, test, body: suite(p, `'${start.text}' statement`, start) })
  } while (p.at("elif"))
  const last = elseBlock(p)
  const chain = branches.reduceRight<readonly Statement[]>(
    (orelse, { start, test, body }) => [
      { kind: "If", test, body, orelse, range: p.rangeFrom(start) },
    ],
    last,
  )
  return chain[0]!
}

function elseBlock(p: Parser): readonly Statement[] {
  if (!p.at("else")) return []
  const start = p.advance()
  p.expectForced(":")
  const body = suite(p, "'else' statement", start)
  if (p.at("elif")) p.failHere("'elif' block follows an 'else' block")
  return body
}

function whileStatement(p: Parser): Statement {
  const start = p.advance()
  const test = header(p, p.rules.namedExpression)
  const body = suite(p, "'while' statement", start)
  const orelse = elseBlock(p)
  return { kind: "While", test, body, orelse, range: p.rangeFrom(start) }
}

function forStatement(p: Parser, start: Token): Statement {
  const isAsync = start.type === "async"
  const keyword = isAsync ? p.expect("for") : p.advance()
  const head = p.attempt(p => {
    const target = targets(p)
    p.expect("in")
    return target
  })
  if (!head) {
    if (p.looksForMistakes) invalidForTarget(p)
    return p.fail()
  }
  const iter = header(p, p.rules.starExpressions)
  const body = suite(p, "'for' statement", keyword)
  const orelse = elseBlock(p)
  const kind = isAsync ? "AsyncFor" : "For"
  return { kind, target: head, iter, body, orelse, range: p.rangeFrom(start) }
}

function withStatement(p: Parser, start: Token): Statement {
  const isAsync = start.type === "async"
  const keyword = isAsync ? p.expect("with") : p.advance()
  const items = p.attempt(parenthesisedItems) ?? withItems(p)
  colon(p)
  const body = suite(p, "'with' statement", keyword)
  return { kind: isAsync ? "AsyncWith" : "With", items, body, range: p.rangeFrom(start) }
}

function parenthesisedItems(p: Parser): readonly WithItem[] {
  p.expect("(")
  const items = [withItem(p)]
  while (p.eat(",") && !p.at(")")) items.push(withItem(p))
  p.expect(")")
  return p.at(":") ? items : p.fail()
}

function withItems(p: Parser): readonly WithItem[] {
  const items = [withItem(p)]
  while (p.eat(",")) items.push(withItem(p))
  return items
}

function withItem(p: Parser): WithItem {
  const start = p.current
  const contextExpr = p.rules.expression(p)
  const optionalVars = p.at("as") ? p.attempt(asTarget) : null
  if (p.at("as") && p.looksForMistakes) {
    p.look(p => {
      p.advance()
      const value = p.rules.expression(p)
      if (endsItem(p)) raiseInvalidTarget(p, value, "assignment")
    })
  }
  return { kind: "withitem", contextExpr, optionalVars, range: p.rangeFrom(start) }
}

function asTarget(p: Parser): Expression {
  p.expect("as")
  const value = target(p)
  return endsItem(p) ? value : p.fail()
}

function endsItem(p: Parser): boolean {
  // At the end of the line the colon is missing, which is reported after the items.
  const isEnd = p.at(",") || p.at(")") || p.at(":")
  return isEnd || (p.looksForMistakes && p.at("NEWLINE"))
}

function tryStatement(p: Parser): Statement {
  const start = p.advance()
  p.expectForced(":")
  const body = suite(p, "'try' statement", start)
  if (!p.at("except") && !p.at("finally")) p.failHere("expected 'except' or 'finally' block")
  const isStar = p.at("except") && p.peek().type === "*"
  const handlers: ExceptHandler[] = []
  while (p.at("except")) handlers.push(exceptHandler(p, isStar))
  const orelse = handlers.length > 0 ? elseBlock(p) : []
  const finalbody = finallyBlock(p)
  const kind = isStar ? "TryStar" : "Try"
  return { kind, body, handlers, orelse, finalbody, range: p.rangeFrom(start) }
}

function finallyBlock(p: Parser): readonly Statement[] {
  if (!p.at("finally")) return []
  const start = p.advance()
  p.expectForced(":")
  return suite(p, "'finally' statement", start)
}

function exceptHandler(p: Parser, isStar: boolean): ExceptHandler {
  const start = p.expect("except")
  if (p.at("*") !== isStar) mixedHandlers(p, start)
  p.eat("*")
  if (isStar && (p.at("NEWLINE") || p.at(":"))) p.failHere("expected one or more exception types")
  const first = p.current
  const type = p.at(":") || p.at("NEWLINE") ? null : expressions(p)
  // CPython has no words of its own for what is missing after several types.
  const isBareTuple = type?.kind === "Tuple" && isBare(type, first)
  const name = p.at("as") && !isBareTuple ? handlerName(p, isStar) : null
  if (isBareTuple && type.elts.length > 1 && p.looksForMistakes) p.look(p => namedTypes(p, first))
  if (isBareTuple) p.expect(":")
  else colon(p)
  const what = isStar ? "'except*' statement" : "'except' statement"
  const body = isBareTuple ? p.rules.block(p) : suite(p, what, start)
  return { kind: "ExceptHandler", type, name, body, range: p.rangeFrom(start) }
}

/** What follows several types without parentheses, where they get a name. */
function namedTypes(p: Parser, first: Token): void {
  p.expect("as")
  p.expect("NAME")
  if (p.at(":")) p.failFrom("multiple exception types must be parenthesized when using 'as'", first)
}

/** Whether a tuple has no parentheses of its own: then it begins where its first element does. */
function isBare(tuple: Tuple, start: Token): boolean {
  const first = tuple.elts[0]?.range
  return first !== undefined && (start.type !== "(" || first.column === tuple.range.column)
}

function mixedHandlers(p: Parser, start: Token): never {
  if (!p.looksForMistakes) p.fail()
  const star = p.eat("*")
  const hasType = star !== null || !p.at(":")
  if (hasType) p.rules.expression(p)
  if (hasType && p.eat("as")) p.expect("NAME")
  p.expect(":")
  const message = "cannot have both 'except' and 'except*' on the same 'try'"
  return p.failWith(message, spanning(start, star ?? start))
}

function handlerName(p: Parser, isStar: boolean): string {
  p.expect("as")
  const token = p.current
  if (p.looksForMistakes && !(p.at("NAME") && [":", "NEWLINE"].includes(p.peek().type))) {
    p.look(p => {
      const value = p.rules.expression(p)
      p.expect(":")
      p.rules.block(p)
      const word = isStar ? "except*" : "except"
      p.raise(`cannot use ${word} statement with ${expressionName(value)}`, value.range)
    })
  }
  p.expect("NAME")
  return token.text
}
