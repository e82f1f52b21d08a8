/** `for target in iter if test`, in displays and calls, and the targets of `for`. */
import type { Comprehension, Expression } from "../ast"
import { invalidComprehensionClause, invalidForTarget } from "./invalid-displays"
import type { Parser } from "./parser"
import { isTarget } from "./targets"

/** Whether a comprehension's `for` or `async for` is next. */
export function atComprehension(p: Parser): boolean {
  return p.at("for") || (p.at("async") && p.peek().type === "for")
}

/** One or more `for` clauses. */
export function comprehensionClauses(p: Parser): readonly Comprehension[] {
  const clauses: Comprehension[] = []
  do {
    clauses.push(clause(p))
  } while (atComprehension(p))
  return clauses
}

function clause(p: Parser): Comprehension {
  const head = p.attempt(p => {
    const isAsync = p.eat("async") !== null
    p.expect("for")
    const target = targets(p)
    p.expect("in")
    return { isAsync, target }
  })
  if (!head) {
    if (p.looksForMistakes) invalidComprehensionClause(p)
    if (p.looksForMistakes) {
      p.eat("async")
      p.expect("for")
      invalidForTarget(p)
    }
    return p.fail()
  }
  const iter = p.rules.disjunction(p)
  const ifs: Expression[] = []
  while (p.eat("if")) ifs.push(p.rules.disjunction(p))
  return { kind: "comprehension", target: head.target, iter, ifs, isAsync: head.isAsync }
}

/** The targets of a `for`: alone or a tuple without parentheses. */
export function targets(p: Parser): Expression {
  const start = p.current
  const first = target(p)
  if (!p.at(",")) return first
  const elts = [first]
  while (p.eat(",")) {
    const next = p.at("in") || p.at("=") ? null : p.attempt(target)
    if (!next) break
    elts.push(next)
  }
  return { kind: "Tuple", elts, range: p.rangeFrom(start) }
}

/** One target, possibly starred. */
export function target(p: Parser): Expression {
  const start = p.current
  const isStarred = p.eat("*") !== null
  const value = p.rules.primary(p)
  if (!isTarget(value)) return p.fail()
  return isStarred ? { kind: "Starred", value, range: p.rangeFrom(start) } : value
}
