/** Mistakes in the replacement fields of f-strings and t-strings, in CPython's order. */
import type { Parser } from "./parser"
import { formatPrefix } from "./format-prefix"

/** In place of a replacement field that could not be read. */
export function invalidReplacementField(p: Parser): void {
  p.look(p => {
    const prefix = formatPrefix(p)
    p.expect("{")
    for (const mark of ["=", "!", ":", "}"] as const) {
      if (p.at(mark)) {
        p.raise(`${prefix}-string: valid expression required before '${mark}'`, p.current)
      }
    }
    if (!p.attempt(value)) {
      p.raise(`${prefix}-string: expecting a valid expression after '{'`, p.current)
    }
    afterValue(p, prefix)
  })
}

function value(p: Parser): unknown {
  return p.at("yield") ? p.rules.yieldExpression(p) : p.rules.starExpressions(p)
}

function afterValue(p: Parser, prefix: string): void {
  const atMark = p.at("!") || p.at(":") || p.at("}")
  if (!atMark && !p.at("=")) {
    p.raise(`${prefix}-string: expecting '=', or '!', or ':', or '}'`, p.current)
  }
  if (p.eat("=") && !p.at("!") && !p.at(":") && !p.at("}")) {
    p.raise(`${prefix}-string: expecting '!', or ':', or '}'`, p.current)
  }
  if (p.eat("!")) {
    if (p.at(":") || p.at("}")) p.raise(`${prefix}-string: missing conversion character`, p.current)
    if (!p.eat("NAME")) p.raise(`${prefix}-string: invalid conversion character`, p.current)
  }
  if (!p.at(":") && !p.at("}")) p.raise(`${prefix}-string: expecting ':' or '}'`, p.current)
  if (!p.eat(":")) return
  while (p.at("FSTRING_MIDDLE") || p.at("TSTRING_MIDDLE") || p.at("{")) skipSpecPart(p)
  if (!p.at("}")) p.raise(`${prefix}-string: expecting '}', or format specs`, p.current)
}

/** Text or a nested field; the latter has been read before, so it is whole. */
function skipSpecPart(p: Parser): void {
  const { depth } = p.advance()
  if (p.previous.type !== "{") return
  while (p.previous.depth >= depth) p.advance()
}
