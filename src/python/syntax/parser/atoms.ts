/** Names, literals and everything in brackets. */
import type { ConstantValue, Expression } from "../ast"
import { parseNumber } from "../literals/numbers"
import type { Token } from "../tokenizer/tokens"
import { atComprehension, comprehensionClauses } from "./comprehensions"
import {
  invalidComprehension,
  invalidDictItems,
  invalidDictComprehension,
  invalidGroup,
} from "./invalid-displays"
import type { Parser } from "./parser"

/** The smallest expression. */
export function atom(p: Parser): Expression {
  const token = p.current
  switch (token.type) {
    case "NAME":
      p.advance()
      return { kind: "Name", id: token.text, range: p.rangeFrom(token) }
    case "NUMBER":
      p.advance()
      return constant(p, token, parseNumber(token.text) ?? failTooManyDigits(p, token))
    case "STRING":
    case "FSTRING_START":
    case "TSTRING_START":
      return p.rules.strings(p)
    case "(":
      return p.nested(parenthesised)
    case "[":
      return p.nested(list)
    case "{":
      return p.nested(dictOrSet)
    case "True":
    case "False":
      return constant(p, p.advance(), { type: "bool", value: token.type === "True" })
    case "None":
      return constant(p, p.advance(), { type: "None" })
    case "...":
      return constant(p, p.advance(), { type: "Ellipsis" })
    default:
      return p.fail()
  }
}

function constant(p: Parser, token: Token, value: ConstantValue): Expression {
  return { kind: "Constant", value, range: p.rangeFrom(token) }
}

function failTooManyDigits(p: Parser, token: Token): never {
  const digits = token.text.replace(/_/g, "").length
  return p.raise(
    `Exceeds the limit (4300 digits) for integer string conversion: value has ${digits} digits; ` +
      "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge " +
      "integer literals to avoid decimal conversion limits.",
    { ...token, endLine: token.line, endColumn: token.column },
  )
}

/** A generator, a tuple or a group. */
function parenthesised(p: Parser): Expression {
  const open = p.expect("(")
  if (p.eat(")")) return { kind: "Tuple", elts: [], range: p.rangeFrom(open) }
  if (p.looksForMistakes) return diagnosedParentheses(p, open)
  if (p.at("yield")) return closeGroup(p, p.rules.yieldExpression(p))
  const first = p.rules.starNamedExpression(p)
  if (atComprehension(p) && first.kind !== "Starred") return generator(p, open, first)
  if (p.at(",")) return tuple(p, open, first)
  return first.kind === "Starred" ? p.fail() : closeGroup(p, first)
}

/** The same, each form tried in CPython's order, which decides the mistake that is reported. */
function diagnosedParentheses(p: Parser, open: Token): Expression {
  const found =
    p.attempt(p => generator(p, open, p.rules.namedExpression(p))) ??
    (invalidComprehension(p, open),
    p.attempt(p => tuple(p, open, p.rules.starNamedExpression(p)))) ??
    p.attempt(p =>
      closeGroup(p, p.at("yield") ? p.rules.yieldExpression(p) : p.rules.namedExpression(p)),
    )
  if (!found) invalidGroup(p)
  return found ?? p.fail()
}

function closeGroup(p: Parser, value: Expression): Expression {
  p.expect(")")
  return value
}

function generator(p: Parser, open: Token, elt: Expression): Expression {
  const generators = atComprehension(p) ? comprehensionClauses(p) : p.fail()
  p.expect(")")
  return { kind: "GeneratorExp", elt, generators, range: p.rangeFrom(open) }
}

function tuple(p: Parser, open: Token, first: Expression): Expression {
  p.expect(",")
  const elts = [first, ...elements(p)]
  p.expect(")")
  return { kind: "Tuple", elts, range: p.rangeFrom(open) }
}

/** Elements of a display up to its closing bracket, the comma after the last one included. */
function elements(p: Parser): readonly Expression[] {
  const found: Expression[] = []
  while (!p.at(")") && !p.at("]") && !p.at("}")) {
    const element = p.optionally(p.rules.starNamedExpression)
    if (!element) break
    found.push(element)
    if (!p.eat(",")) break
  }
  return found
}

function list(p: Parser): Expression {
  const open = p.expect("[")
  if (p.eat("]")) return { kind: "List", elts: [], range: p.rangeFrom(open) }
  if (!p.isDiagnosing) return listFrom(p, open, p.rules.starNamedExpression(p))
  const comprehension = p.attempt(p => listComprehension(p, open, p.rules.namedExpression(p)))
  if (comprehension) return comprehension
  if (p.looksForMistakes) invalidComprehension(p, open)
  return closeList(p, open, elements(p))
}

function listFrom(p: Parser, open: Token, first: Expression): Expression {
  if (atComprehension(p) && first.kind !== "Starred") return listComprehension(p, open, first)
  const elts = p.eat(",") ? [first, ...elements(p)] : [first]
  return closeList(p, open, elts)
}

function closeList(p: Parser, open: Token, elts: readonly Expression[]): Expression {
  p.expect("]")
  return { kind: "List", elts, range: p.rangeFrom(open) }
}

function listComprehension(p: Parser, open: Token, elt: Expression): Expression {
  const generators = atComprehension(p) ? comprehensionClauses(p) : p.fail()
  p.expect("]")
  return { kind: "ListComp", elt, generators, range: p.rangeFrom(open) }
}

function dictOrSet(p: Parser): Expression {
  const open = p.expect("{")
  if (p.eat("}")) return { kind: "Dict", keys: [], values: [], range: p.rangeFrom(open) }
  if (p.isDiagnosing) return diagnosedBraces(p, open)
  if (p.at("**")) return dict(p, open)
  const first = p.rules.starNamedExpression(p)
  if (first.kind !== "Starred" && p.at(":")) return dictFrom(p, open, first)
  if (atComprehension(p) && first.kind !== "Starred") return setComprehension(p, open, first)
  const elts = p.eat(",") ? [first, ...elements(p)] : [first]
  return closeSet(p, open, elts)
}

function diagnosedBraces(p: Parser, open: Token): Expression {
  // CPython's order: dict, set, dict comprehension, set comprehension, each with its mistakes.
  const dictionary = p.attempt(p => dict(p, open))
  if (dictionary) return dictionary
  invalidDictItems(p)
  const set = p.attempt(p => {
    // CPython looks for mistakes in the elements of a set even where it otherwise does not.
    const found = p.searching(p => nonEmpty(p, elements(p)))
    return closeSet(p, open, found)
  })
  if (set) return set
  const comprehension = p.attempt(p => dictComprehension(p, open))
  if (comprehension) return comprehension
  if (p.looksForMistakes) invalidDictComprehension(p)
  const found = p.attempt(p => setComprehension(p, open, p.rules.namedExpression(p)))
  if (found) return found
  if (p.looksForMistakes) invalidComprehension(p, open)
  return p.fail()
}

function nonEmpty<T>(p: Parser, items: readonly T[]): readonly T[] {
  return items.length > 0 ? items : p.fail()
}

function closeSet(p: Parser, open: Token, elts: readonly Expression[]): Expression {
  p.expect("}")
  return { kind: "Set", elts, range: p.rangeFrom(open) }
}

function setComprehension(p: Parser, open: Token, elt: Expression): Expression {
  const generators = atComprehension(p) ? comprehensionClauses(p) : p.fail()
  p.expect("}")
  return { kind: "SetComp", elt, generators, range: p.rangeFrom(open) }
}

interface DictItem {
  readonly key: Expression | null
  readonly value: Expression
}

/** `**value` or `key: value`. */
export function dictItem(p: Parser): DictItem {
  if (p.eat("**")) return { key: null, value: p.rules.bitwiseOr(p) }
  const key = p.rules.expression(p)
  p.expect(":")
  return { key, value: p.rules.expression(p) }
}

function dictComprehension(p: Parser, open: Token): Expression {
  const key = p.rules.expression(p)
  p.expect(":")
  const value = p.rules.expression(p)
  const generators = atComprehension(p) ? comprehensionClauses(p) : p.fail()
  p.expect("}")
  return { kind: "DictComp", key, value, generators, range: p.rangeFrom(open) }
}

function dictFrom(p: Parser, open: Token, key: Expression): Expression {
  p.expect(":")
  const value = p.rules.expression(p)
  if (!atComprehension(p)) return dict(p, open, { key, value })
  const generators = comprehensionClauses(p)
  p.expect("}")
  return { kind: "DictComp", key, value, generators, range: p.rangeFrom(open) }
}

function dict(p: Parser, open: Token, first?: DictItem): Expression {
  const items = first ? [first] : [dictItem(p)]
  while (p.eat(",") && !p.at("}")) {
    const item = p.optionally(dictItem)
    if (!item) break
    items.push(item)
  }
  p.expect("}")
  const keys = items.map(item => item.key)
  const values = items.map(item => item.value)
  return { kind: "Dict", keys, values, range: p.rangeFrom(open) }
}
