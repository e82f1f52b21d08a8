/** `[T: bound = default, *Ts, **P]` after the name of a function, class or type alias. */
import type { Expression, TypeParam } from "../ast"
import { starExpression } from "./expressions"
import type { Parser } from "./parser"

/** The list of type parameters; empty if there is none. */
export function typeParams(p: Parser): readonly TypeParam[] {
  if (!p.eat("[")) return []
  if (p.at("]")) p.failFrom("Type parameter list cannot be empty", p.current)
  const params: TypeParam[] = []
  while (!p.at("]")) {
    params.push(typeParam(p))
    if (!p.eat(",")) break
  }
  p.expect("]")
  return params
}

function typeParam(p: Parser): TypeParam {
  const start = p.current
  if (p.eat("*")) {
    const name = p.expect("NAME").text
    rejectBound(p, "TypeVarTuple")
    const defaultValue = p.eat("=") ? starExpression(p) : null
    return { kind: "TypeVarTuple", name, defaultValue, range: p.rangeFrom(start) }
  }
  if (p.eat("**")) {
    const name = p.expect("NAME").text
    rejectBound(p, "ParamSpec")
    return { kind: "ParamSpec", name, defaultValue: defaultOf(p), range: p.rangeFrom(start) }
  }
  const name = p.expect("NAME").text
  const bound = p.eat(":") ? p.rules.expression(p) : null
  return { kind: "TypeVar", name, bound, defaultValue: defaultOf(p), range: p.rangeFrom(start) }
}

function defaultOf(p: Parser): Expression | null {
  return p.eat("=") ? p.rules.expression(p) : null
}

function rejectBound(p: Parser, what: string): void {
  if (!p.at(":")) return
  const colon = p.advance()
  const bound = p.rules.expression(p)
  const noun = bound.kind === "Tuple" ? "constraints" : "bound"
  p.failFrom(`cannot use ${noun} with ${what}`, colon)
}
