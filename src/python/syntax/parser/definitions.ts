/** Functions, classes and their decorators. */
import type { Expression, Statement } from "../ast"
import { callArguments } from "./calls"
import { colon, suite } from "./headers"
import { functionParameters } from "./parameters"
import type { Parser } from "./parser"

/** `@decorator` lines and what they decorate. */
export function decorated(p: Parser): Statement {
  const decorators: Expression[] = []
  while (p.eat("@")) {
    decorators.push(p.rules.namedExpression(p))
    p.expect("NEWLINE")
  }
  if (p.at("class")) return classDefinition(p, decorators)
  return p.at("def") || p.at("async") ? functionDefinition(p, decorators) : p.fail()
}

/** `def` or `async def`. */
export function functionDefinition(p: Parser, decoratorList: readonly Expression[]): Statement {
  const start = p.current
  const isAsync = p.eat("async") !== null
  const keyword = p.expect("def")
  const name = p.expect("NAME").text
  const typeParams = p.optionally(p.rules.typeParams) ?? []
  if (!p.at("(")) p.failWith("expected '('", p.current)
  p.advance()
  const args = functionParameters(p)
  p.expect(")")
  const returns = p.at("->") ? p.optionally(returnAnnotation) : null
  if (!p.at(":")) p.failWith("expected ':'", p.current)
  p.advance()
  const body = suite(p, "function definition", keyword)
  const kind = isAsync ? "AsyncFunctionDef" : "FunctionDef"
  return { kind, name, args, body, decoratorList, returns, typeParams, range: p.rangeFrom(start) }
}

function returnAnnotation(p: Parser): Expression {
  p.expect("->")
  return p.rules.expression(p)
}

/** `class`. */
export function classDefinition(p: Parser, decoratorList: readonly Expression[]): Statement {
  const start = p.expect("class")
  const name = p.expect("NAME").text
  const typeParams = p.rules.typeParams(p)
  let bases: readonly Expression[] = []
  let keywords: ReturnType<typeof callArguments>["keywords"] = []
  if (p.eat("(")) {
    ;({ args: bases, keywords } = callArguments(p))
    p.expect(")")
  }
  colon(p)
  const body = suite(p, "class definition", start)
  const range = p.rangeFrom(start)
  return { kind: "ClassDef", name, bases, keywords, body, decoratorList, typeParams, range }
}
