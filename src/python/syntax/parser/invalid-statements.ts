/** Usual mistakes in assignments, in the order in which CPython looks for them. */
import type { Expression } from "../ast"
import { raiseInvalidTarget } from "./invalid-displays"
import type { Parser } from "./parser"
import { annotatedValue } from "./strings"
import { expressionName, isStarredTarget, isTarget } from "./targets"

const onlySingle = (name: string): string => `only single target (not ${name}) can be annotated`

/** Where neither an assignment nor an expression could be read to its end. */
export function invalidAssignment(p: Parser): void {
  p.look(annotatedDisplay)
  p.look(annotatedTuple)
  p.look(annotatedExpression)
  p.look(assignedExpression)
  p.look(assignedYield)
  p.look(augmentedExpression)
}

function annotatedDisplay(p: Parser): void {
  if (!p.at("[") && !p.at("(")) return
  const target = p.rules.bitwiseOr(p)
  if (target.kind !== "List" && target.kind !== "Tuple") return
  p.expect(":")
  p.rules.expression(p)
  p.raise(onlySingle(expressionName(target)), target.range)
}

function annotatedTuple(p: Parser): void {
  const first = p.rules.starNamedExpression(p)
  p.expect(",")
  while (p.attempt(p.rules.starNamedExpression)) if (!p.eat(",")) break
  p.expect(":")
  p.rules.expression(p)
  p.raise(onlySingle("tuple"), first.range)
}

function annotatedExpression(p: Parser): void {
  const target = p.rules.expression(p)
  p.expect(":")
  p.rules.expression(p)
  p.raise("illegal target for annotation", target.range)
}

function skipTargets(p: Parser): void {
  const more = (p: Parser): Expression => {
    const target = p.rules.starExpressions(p)
    p.expect("=")
    return isTarget(target) || isStarredTarget(target) ? target : p.fail()
  }
  while (p.attempt(more));
}

function assignedExpression(p: Parser): void {
  skipTargets(p)
  const target = p.rules.starExpressions(p)
  p.expect("=")
  raiseInvalidTarget(p, target, "assignment")
}

function assignedYield(p: Parser): void {
  skipTargets(p)
  const target = p.rules.yieldExpression(p)
  p.expect("=")
  p.raise("assignment to yield expression not possible", target.range)
}

const augmentedSigns: ReadonlySet<string> = new Set(
  "+= -= *= @= /= %= &= |= ^= <<= >>= **= //=".split(" "),
)

function augmentedExpression(p: Parser): void {
  const target = p.rules.starExpressions(p)
  if (!augmentedSigns.has(p.current.type)) return
  p.advance()
  annotatedValue(p)
  p.raise(
    `'${expressionName(target)}' is an illegal expression for augmented assignment`,
    target.range,
  )
}
