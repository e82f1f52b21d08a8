/** Usual mistakes in lists, dicts, sets, groups and comprehensions, in CPython's order. */
import { spanning } from "../../../base/text-range"
import type { Token } from "../tokenizer/tokens"
import type { Parser } from "./parser"
import { expressionName, invalidTarget, type TargetPlace } from "./targets"

/** After the opening bracket of what could be a comprehension. */
export function invalidComprehension(p: Parser, open: Token): void {
  if (!p.looksForMistakes) return
  p.look(p => {
    const starred = p.rules.starredArgument(p)
    p.rules.comprehensionClauses(p)
    p.raise("iterable unpacking cannot be used in comprehension", starred.range)
  })
  if (open.type === "(") return
  p.look(p => {
    const first = p.rules.starNamedExpression(p)
    const comma = p.expect(",")
    const rest = p.attempt(p => {
      let last = p.rules.starNamedExpression(p)
      while (p.eat(",")) last = p.attempt(p.rules.starNamedExpression) ?? last
      p.rules.comprehensionClauses(p)
      return last
    })
    if (!rest) p.rules.comprehensionClauses(p)
    p.raise(
      "did you forget parentheses around the comprehension target?",
      spanning(first.range, rest ? rest.range : comma),
    )
  })
}

/** After `{`: `**value for ...`. */
export function invalidDictComprehension(p: Parser): void {
  p.look(p => {
    const stars = p.expect("**")
    p.rules.bitwiseOr(p)
    p.rules.comprehensionClauses(p)
    p.expect("}")
    p.raise("dict unpacking cannot be used in dict comprehension", stars)
  })
}

/** In place of a `for` clause. */
export function invalidComprehensionClause(p: Parser): void {
  p.look(p => {
    p.eat("async")
    p.expect("for")
    p.rules.bitwiseOr(p)
    while (p.eat(",")) if (!p.attempt(p.rules.bitwiseOr)) break
    if (!p.at("in")) p.raiseHere("'in' expected after for-loop variables")
  })
}

/** In place of `for target in`: the place is after `for`. */
export function invalidForTarget(p: Parser): void {
  p.look(p => raiseInvalidTarget(p, p.rules.starExpressions(p), "for"))
}

/** Raises if some part of `value` cannot be a target. */
export function raiseInvalidTarget(
  p: Parser,
  value: Parameters<typeof invalidTarget>[0],
  place: TargetPlace,
): void {
  const part = invalidTarget(value, place)
  if (!part) return
  const verb = place === "deletion" ? "delete" : "assign to"
  p.raise(`cannot ${verb} ${expressionName(part)}`, part.range)
}

/** After `(`: what cannot be grouped. */
export function invalidGroup(p: Parser): void {
  p.look(p => {
    const starred = p.rules.starredArgument(p)
    p.expect(")")
    p.raise("cannot use starred expression here", starred.range)
  })
  p.look(p => {
    const stars = p.expect("**")
    p.rules.expression(p)
    p.expect(")")
    p.raise("cannot use double starred expression here", stars)
  })
}

/** After `{`, when the items of a dict could not be read. */
export function invalidDictItems(p: Parser): void {
  p.look(p => {
    p.rules.dictItem(p)
    while (p.at(",")) {
      const more = p.attempt(p => (p.advance(), p.rules.dictItem(p)))
      if (!more) break
    }
    p.expect(",")
    invalidItem(p)
  })
  p.look(starredValue)
  p.look(missingValue)
}

function invalidItem(p: Parser): void {
  p.look(p => {
    const key = p.rules.expression(p)
    if (p.at(":")) return
    const { endLine, endColumn } = key.range
    p.raise("':' expected after dictionary key", {
      line: key.range.line,
      column: endColumn - 1,
      endLine,
      endColumn: endColumn - 1,
    })
  })
  p.look(starredValue)
  p.look(missingValue)
}

function starredValue(p: Parser): void {
  p.rules.expression(p)
  p.expect(":")
  const star = p.expect("*")
  const value = p.rules.bitwiseOr(p)
  p.raise("cannot use a starred expression in a dictionary value", spanning(star, value.range))
}

function missingValue(p: Parser): void {
  p.rules.expression(p)
  const colon = p.expect(":")
  if (p.at("}") || p.at(",")) p.raise("expression expected after dictionary key and ':'", colon)
}
