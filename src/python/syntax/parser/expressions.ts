/**
 * Expressions from the conditional down to `await`. Everything that associates to the left is a
 * loop, so sums and chains may be as long as memory allows; what nests to the right is counted.
 */
import type { ComparisonOperator, Expression, Name, Operator, UnaryOperator } from "../ast"
import type { Token, TokenType } from "../tokenizer/tokens"
import { atom } from "./atoms"
import { call, subscript } from "./calls"
import { invalidArithmetic, invalidExpression, invalidNamedExpression } from "./invalid-expressions"
import type { Parser } from "./parser"

const maxPrefixes = 500

/** A conditional, a lambda or anything that binds tighter. */
export function expression(p: Parser): Expression {
  const name = p.looksForMistakes ? "expression" : "plain expression"
  return p.remember(name, p => p.nested(expressionHere))
}

function expressionHere(p: Parser): Expression {
  if (p.looksForMistakes) invalidExpression(p)
  if (p.at("lambda")) return lambda(p)
  const start = p.current
  const body = disjunction(p)
  if (!p.at("if")) return body
  return p.attempt(p => conditional(p, start, body)) ?? body
}

/** `body if test else ...`; a chain is collected first and then nested from its end. */
function conditional(p: Parser, start: Token, body: Expression): Expression {
  const parts: { start: Token; body: Expression; test: Expression }[] = []
  let next = { start, body }
  let isChain = true
  while (isChain && p.eat("if")) {
    const test = disjunction(p)
    p.expect("else")
    parts.push({ ...next, test })
    isChain = !p.isDiagnosing && !p.at("lambda")
    next = { start: p.current, body: isChain ? disjunction(p) : expression(p) }
  }
  return parts.reduceRight<Expression>(
    (orelse, part) => ({
      kind: "IfExp",
      test: part.test,
      body: part.body,
      orelse,
      range: p.rangeFrom(part.start),
    }),
    next.body,
  )
}

function lambda(p: Parser): Expression {
  const start = p.expect("lambda")
  const args = p.rules.lambdaParameters(p)
  p.expect(":")
  const body = expression(p)
  return { kind: "Lambda", args, body, range: p.rangeFrom(start) }
}

/** An expression, or `name := value`. */
export function namedExpression(p: Parser): Expression {
  if (p.at("NAME") && p.peek().type === ":=") return assignmentExpression(p)
  if (p.looksForMistakes) invalidNamedExpression(p)
  const value = expression(p)
  return p.at(":=") ? p.fail() : value
}

/** `name := value`. */
export function assignmentExpression(p: Parser): Expression {
  const target = name(p)
  p.expect(":=")
  const value = expression(p)
  return { kind: "NamedExpr", target, value, range: p.rangeFrom(target.range) }
}

/** An identifier. */
export function name(p: Parser): Name {
  const token = p.expect("NAME")
  return { kind: "Name", id: token.text, range: p.rangeFrom(token) }
}

/** `*value` or a named expression: an element of a list, set or tuple. */
export function starNamedExpression(p: Parser): Expression {
  return p.at("*") ? starred(p) : namedExpression(p)
}

/** `*value`, or an expression. */
export function starExpression(p: Parser): Expression {
  return p.at("*") ? starred(p) : expression(p)
}

function starred(p: Parser): Expression {
  const start = p.expect("*")
  const value = bitwiseOr(p)
  return { kind: "Starred", value, range: p.rangeFrom(start) }
}

/** Expressions and `*value`s with commas between: alone, or a tuple without parentheses. */
export function starExpressions(p: Parser): Expression {
  return tupleOf(p, starExpression)
}

/** Expressions with commas between, without `*`. */
export function expressions(p: Parser): Expression {
  return tupleOf(p, expression)
}

function tupleOf(p: Parser, element: (p: Parser) => Expression): Expression {
  const start = p.current
  const first = element(p)
  if (!p.at(",")) return first
  const elts = [first]
  while (p.eat(",")) {
    if (!startsExpression(p.current.type) && !p.isDiagnosing) break
    const next = p.attempt(element)
    if (!next) break
    elts.push(next)
  }
  return { kind: "Tuple", elts, range: p.rangeFrom(start) }
}

const expressionEnds: ReadonlySet<TokenType> = new Set<TokenType>([
  ")",
  "]",
  "}",
  "=",
  ":",
  ";",
  "NEWLINE",
])

/** False for tokens after which a trailing comma is certain. */
function startsExpression(type: TokenType): boolean {
  return !expressionEnds.has(type)
}

/** `yield`, `yield value` or `yield from value`. */
export function yieldExpression(p: Parser): Expression {
  const start = p.expect("yield")
  if (p.eat("from")) {
    const value = expression(p)
    return { kind: "YieldFrom", value, range: p.rangeFrom(start) }
  }
  const value = startsExpression(p.current.type) ? p.attempt(starExpressions) : null
  return { kind: "Yield", value, range: p.rangeFrom(start) }
}

/** `a or b or c`. */
export function disjunction(p: Parser): Expression {
  return p.remember("disjunction", p => boolean(p, "or", conjunction))
}

function conjunction(p: Parser): Expression {
  return boolean(p, "and", inversion)
}

function boolean(p: Parser, word: "and" | "or", operand: (p: Parser) => Expression): Expression {
  const start = p.current
  const first = operand(p)
  if (!p.at(word)) return first
  const values = [first]
  while (p.at(word)) {
    const next = p.optionally(p => (p.advance(), operand(p)))
    if (!next) break
    values.push(next)
  }
  if (values.length === 1) return first
  return { kind: "BoolOp", op: word === "or" ? "Or" : "And", values, range: p.rangeFrom(start) }
}

/** `not value`, as often as it stands there. */
export function inversion(p: Parser): Expression {
  if (!p.at("not")) return comparison(p)
  const starts: Token[] = []
  while (p.at("not")) starts.push(p.advance())
  if (starts.length > maxPrefixes) p.raiseTooDeep()
  return starts.reduceRight<Expression>(
    (operand, start) => ({ kind: "UnaryOp", op: "Not", operand, range: p.rangeFrom(start) }),
    comparison(p),
  )
}

const comparisons: ReadonlyMap<TokenType, ComparisonOperator> = new Map<
  TokenType,
  ComparisonOperator
>([
  ["==", "Eq"],
  ["!=", "NotEq"],
  ["<", "Lt"],
  ["<=", "LtE"],
  [">", "Gt"],
  [">=", "GtE"],
  ["in", "In"],
  ["is", "Is"],
  ["not", "NotIn"],
])

function comparison(p: Parser): Expression {
  const start = p.current
  const left = bitwiseOr(p)
  if (!comparisons.has(p.current.type)) return left
  const ops: ComparisonOperator[] = []
  const comparators: Expression[] = []
  while (comparisons.has(p.current.type)) {
    const pair = p.optionally(comparisonPair)
    if (!pair) break
    ops.push(pair.op)
    comparators.push(pair.right)
  }
  if (ops.length === 0) return left
  return { kind: "Compare", left, ops, comparators, range: p.rangeFrom(start) }
}

function comparisonPair(p: Parser): { op: ComparisonOperator; right: Expression } {
  let op = comparisons.get(p.advance().type) ?? p.fail()
  if (op === "NotIn") p.expect("in")
  if (op === "Is" && p.eat("not")) op = "IsNot"
  return { op, right: bitwiseOr(p) }
}

const binaryOperators: ReadonlyMap<TokenType, readonly [op: Operator, precedence: number]> =
  new Map<TokenType, readonly [Operator, number]>([
    ["|", ["BitOr", 1]],
    ["^", ["BitXor", 2]],
    ["&", ["BitAnd", 3]],
    ["<<", ["LShift", 4]],
    [">>", ["RShift", 4]],
    ["+", ["Add", 5]],
    ["-", ["Sub", 5]],
    ["*", ["Mult", 6]],
    ["/", ["Div", 6]],
    ["//", ["FloorDiv", 6]],
    ["%", ["Mod", 6]],
    ["@", ["MatMult", 6]],
  ])

/** Everything that binds tighter than a comparison. */
export function bitwiseOr(p: Parser): Expression {
  return p.remember("bitwise-or", p => binary(p, 1))
}

function binary(p: Parser, precedence: number): Expression {
  const start = p.current
  let left = unary(p)
  for (;;) {
    const operator = binaryOperators.get(p.current.type)
    if (!operator || operator[1] < precedence) return left
    const right = p.optionally(p => rightOperand(p, operator[1]))
    if (!right) return left
    left = { kind: "BinOp", left, op: operator[0], right, range: p.rangeFrom(start) }
  }
}

function rightOperand(p: Parser, precedence: number): Expression {
  p.advance()
  if (p.looksForMistakes && precedence >= 5) invalidArithmetic(p)
  return binary(p, precedence + 1)
}

const unaryOperators: ReadonlyMap<TokenType, UnaryOperator> = new Map<TokenType, UnaryOperator>([
  ["-", "USub"],
  ["+", "UAdd"],
  ["~", "Invert"],
])

function unary(p: Parser): Expression {
  if (!unaryOperators.has(p.current.type)) return power(p)
  const operators: { start: Token; op: UnaryOperator }[] = []
  for (let op = unaryOperators.get(p.current.type); op; op = unaryOperators.get(p.current.type)) {
    operators.push({ start: p.advance(), op })
  }
  if (operators.length > maxPrefixes) p.raiseTooDeep()
  if (p.looksForMistakes) invalidArithmetic(p)
  return operators.reduceRight<Expression>(
    (operand, { start, op }) => ({ kind: "UnaryOp", op, operand, range: p.rangeFrom(start) }),
    power(p),
  )
}

function power(p: Parser): Expression {
  const start = p.current
  const left = awaitPrimary(p)
  if (!p.at("**")) return left
  const right = p.optionally(p => (p.advance(), p.nested(unary)))
  if (!right) return left
  return { kind: "BinOp", left, op: "Pow", right, range: p.rangeFrom(start) }
}

function awaitPrimary(p: Parser): Expression {
  if (!p.at("await")) return primary(p)
  const start = p.advance()
  const value = primary(p)
  return { kind: "Await", value, range: p.rangeFrom(start) }
}

/** An atom with the attributes, calls and subscripts that follow it. */
export function primary(p: Parser): Expression {
  const start = p.current
  let value = atom(p)
  while (p.at(".") || p.at("(") || p.at("[")) {
    const next = p.optionally(p => trailer(p, start, value))
    if (!next) break
    value = next
  }
  return value
}

function trailer(p: Parser, start: Token, value: Expression): Expression {
  if (p.at("(")) return call(p, start, value)
  if (p.at("[")) return subscript(p, start, value)
  p.expect(".")
  const attr = p.expect("NAME").text
  return { kind: "Attribute", value, attr, range: p.rangeFrom(start) }
}
