/** The patterns of `case`. */
import { spanning } from "../../../base/text-range"
import type { Constant, Expression, MatchStar, Pattern } from "../ast"
import { parseNumber } from "../literals/numbers"
import type { Parser } from "./parser"
import { expressionName } from "./targets"

/** What stands after `case`: a pattern, or several with commas between. */
export function patterns(p: Parser): Pattern {
  const start = p.current
  const first = maybeStar(p)
  if (!p.at(",")) return first.kind === "MatchStar" ? p.fail() : first
  return { kind: "MatchSequence", patterns: restOf(p, first), range: p.rangeFrom(start) }
}

/** Elements of a sequence from the second on, up to something that no pattern begins with. */
function restOf(p: Parser, first: Pattern): readonly Pattern[] {
  const found = [first]
  while (p.eat(",")) {
    const next = p.attempt(maybeStar)
    if (!next) break
    found.push(next)
  }
  return found
}

function maybeStar(p: Parser): Pattern {
  return p.at("*") ? star(p) : pattern(p)
}

function star(p: Parser): MatchStar {
  const start = p.expect("*")
  const name = captureName(p)
  return { kind: "MatchStar", name: name === "_" ? null : name, range: p.rangeFrom(start) }
}

/** A name that is captured: not the beginning of something longer. */
function captureName(p: Parser): string {
  const { text } = p.expect("NAME")
  return p.at(".") || p.at("(") || p.at("=") ? p.fail() : text
}

/** Alternatives, possibly with `as name`. */
export function pattern(p: Parser): Pattern {
  return p.nested(asPattern)
}

function asPattern(p: Parser): Pattern {
  const start = p.current
  const inner = alternatives(p)
  if (!p.eat("as")) return inner
  const token = p.current
  if (p.atName("_")) p.failWith("cannot use '_' as a target", token)
  const name = p.attempt(captureName)
  if (name !== null) {
    return { kind: "MatchAs", pattern: inner, name, range: p.rangeFrom(start) }
  }
  const wrong = p.rules.expression(p)
  return p.failWith(`cannot use ${expressionName(wrong)} as pattern target`, wrong.range)
}

function alternatives(p: Parser): Pattern {
  const start = p.current
  const first = closed(p)
  if (!p.at("|")) return first
  const found = [first]
  while (p.eat("|")) found.push(closed(p))
  return { kind: "MatchOr", patterns: found, range: p.rangeFrom(start) }
}

function closed(p: Parser): Pattern {
  const start = p.current
  switch (start.type) {
    case "NUMBER":
    case "-":
    case "+":
    case "STRING":
    case "FSTRING_START":
    case "TSTRING_START": {
      const value = literal(p)
      return { kind: "MatchValue", value, range: p.rangeFrom(start) }
    }
    case "None":
      p.advance()
      return { kind: "MatchSingleton", value: { type: "None" }, range: p.rangeFrom(start) }
    case "True":
    case "False": {
      p.advance()
      const value = { type: "bool", value: start.type === "True" } as const
      return { kind: "MatchSingleton", value, range: p.rangeFrom(start) }
    }
    case "NAME":
      return named(p)
    case "(":
      return parenthesised(p)
    case "[":
      return sequence(p)
    case "{":
      return mapping(p)
    default:
      return p.fail()
  }
}

/** A string, a number with its sign, or a complex number. */
function literal(p: Parser): Expression {
  if (p.at("STRING") || p.at("FSTRING_START") || p.at("TSTRING_START")) return p.rules.strings(p)
  const start = p.current
  const left = signedNumber(p)
  if (!p.at("+") && !p.at("-")) return left
  const op = p.advance().type === "+" ? "Add" : "Sub"
  const right = number(p)
  const real = left.kind === "UnaryOp" ? left.operand : left
  if (isImaginary(real)) p.raise("real number required in complex literal", real.range)
  if (!isImaginary(right)) p.raise("imaginary number required in complex literal", right.range)
  return { kind: "BinOp", left, op, right, range: p.rangeFrom(start) }
}

function isImaginary(value: Expression): boolean {
  return value.kind === "Constant" && value.value.type === "complex"
}

function signedNumber(p: Parser): Expression {
  const start = p.current
  if (p.eat("+")) return number(p)
  if (!p.eat("-")) return number(p)
  const operand = number(p)
  return { kind: "UnaryOp", op: "USub", operand, range: p.rangeFrom(start) }
}

function number(p: Parser): Constant {
  const token = p.expect("NUMBER")
  const value = parseNumber(token.text) ?? p.fail()
  return { kind: "Constant", value, range: p.rangeFrom(token) }
}

/** A capture, the wildcard, a dotted value or a class. */
function named(p: Parser): Pattern {
  const start = p.expect("NAME")
  let value: Expression = { kind: "Name", id: start.text, range: p.rangeFrom(start) }
  while (p.eat(".")) {
    const attr = p.expect("NAME").text
    value = { kind: "Attribute", value, attr, range: p.rangeFrom(start) }
  }
  if (p.at("(")) return p.nested(p => classPattern(p, value))
  if (p.at("=")) return p.fail()
  const range = p.rangeFrom(start)
  if (value.kind === "Attribute") return { kind: "MatchValue", value, range }
  return { kind: "MatchAs", pattern: null, name: start.text === "_" ? null : start.text, range }
}

function parenthesised(p: Parser): Pattern {
  const open = p.expect("(")
  if (p.eat(")")) return { kind: "MatchSequence", patterns: [], range: p.rangeFrom(open) }
  const first = maybeStar(p)
  if (p.at(",")) {
    const found = restOf(p, first)
    p.expect(")")
    return { kind: "MatchSequence", patterns: found, range: p.rangeFrom(open) }
  }
  p.expect(")")
  return first.kind === "MatchStar" ? p.fail() : first
}

function sequence(p: Parser): Pattern {
  const open = p.expect("[")
  const found = p.at("]") ? [] : restOf(p, maybeStar(p))
  p.expect("]")
  return { kind: "MatchSequence", patterns: found, range: p.rangeFrom(open) }
}

function mapping(p: Parser): Pattern {
  const open = p.expect("{")
  const keys: Expression[] = []
  const found: Pattern[] = []
  let rest: string | null = null
  while (!p.at("}")) {
    if (rest !== null) p.fail()
    if (p.eat("**")) rest = restName(p)
    else {
      keys.push(mappingKey(p))
      p.expect(":")
      found.push(pattern(p))
    }
    if (!p.eat(",")) break
  }
  p.expect("}")
  return { kind: "MatchMapping", keys, patterns: found, rest, range: p.rangeFrom(open) }
}

function restName(p: Parser): string {
  return p.atName("_") ? p.fail() : captureName(p)
}

function mappingKey(p: Parser): Expression {
  const start = p.current
  if (p.at("NAME")) {
    const value = named(p)
    return value.kind === "MatchValue" ? value.value : p.fail()
  }
  const found = closed(p)
  if (found.kind === "MatchValue") return found.value
  if (found.kind !== "MatchSingleton") return p.fail()
  return { kind: "Constant", value: found.value, range: p.rangeFrom(start) }
}

function classPattern(p: Parser, cls: Expression): Pattern {
  p.expect("(")
  const positional: Pattern[] = []
  const kwdAttrs: string[] = []
  const kwdPatterns: Pattern[] = []
  while (!p.at(")")) {
    if (p.at("NAME") && p.peek().type === "=") {
      kwdAttrs.push(p.advance().text)
      p.advance()
      kwdPatterns.push(pattern(p))
    } else if (kwdAttrs.length === 0) positional.push(pattern(p))
    else misplaced(p)
    if (!p.eat(",")) break
  }
  p.expect(")")
  const range = p.rangeFrom(cls.range)
  return { kind: "MatchClass", cls, patterns: positional, kwdAttrs, kwdPatterns, range }
}

/** Positional patterns after keyword patterns. */
function misplaced(p: Parser): never {
  const first = pattern(p)
  let last = first
  while (p.at(",") && p.peek().type !== ")") {
    p.advance()
    if (p.at("NAME") && p.peek().type === "=") break
    last = pattern(p)
  }
  return p.failWith(
    "positional patterns follow keyword patterns",
    spanning(first.range, last.range),
  )
}
