/** `import a.b as c` and `from .a import b as c`. */
import { spanning } from "../../../base/text-range"
import type { Alias, Statement } from "../ast"
import type { Parser } from "./parser"
import { expressionName } from "./targets"

/** `import names`. */
export function importStatement(p: Parser): Statement {
  const start = p.expect("import")
  if (p.at("NEWLINE")) p.failFrom("Expected one or more names after 'import'", p.current)
  if (p.looksForMistakes) p.look(p => meantFrom(p, start))
  const names = [dottedAlias(p)]
  while (p.eat(",")) names.push(dottedAlias(p))
  return { kind: "Import", names, range: p.rangeFrom(start) }
}

function meantFrom(p: Parser, start: Parameters<typeof spanning>[0]): void {
  do dottedName(p)
  while (p.eat(","))
  p.expect("from")
  dottedName(p)
  p.failFrom("Did you mean to use 'from ... import ...' instead?", start)
}

/** `from module import names`. */
export function fromStatement(p: Parser): Statement {
  const start = p.expect("from")
  let level = 0
  while (p.at(".") || p.at("...")) level += p.advance().text.length
  const module = p.at("import") && level > 0 ? null : dottedName(p)
  p.expect("import")
  const names = importedNames(p)
  return { kind: "ImportFrom", module, names, level, range: p.rangeFrom(start) }
}

function importedNames(p: Parser): readonly Alias[] {
  const start = p.current
  if (p.eat("*")) return [{ kind: "alias", name: "*", asname: null, range: p.rangeFrom(start) }]
  if (p.at("NEWLINE")) p.failFrom("Expected one or more names after 'import'", p.current)
  const isParenthesised = p.eat("(") !== null
  const names = [alias(p)]
  while (p.eat(",")) {
    if (isParenthesised && p.at(")")) break
    if (p.at("NEWLINE")) {
      p.failHere("trailing comma not allowed without surrounding parentheses")
    }
    names.push(alias(p))
  }
  if (isParenthesised) p.expect(")")
  return names
}

function dottedAlias(p: Parser): Alias {
  const start = p.current
  const name = dottedName(p)
  return { kind: "alias", name, asname: asName(p), range: p.rangeFrom(start) }
}

function alias(p: Parser): Alias {
  const start = p.current
  const name = p.expect("NAME").text
  return { kind: "alias", name, asname: asName(p), range: p.rangeFrom(start) }
}

function dottedName(p: Parser): string {
  let name = p.expect("NAME").text
  while (p.eat(".")) name += "." + p.expect("NAME").text
  return name
}

const afterAlias = [",", ")", ";", "NEWLINE"]

function asName(p: Parser): string | null {
  if (!p.eat("as")) return null
  if (p.looksForMistakes && !(p.at("NAME") && afterAlias.includes(p.peek().type))) {
    p.look(p => {
      const target = p.rules.expression(p)
      p.raise(`cannot use ${expressionName(target)} as import target`, target.range)
    })
  }
  return p.expect("NAME").text
}
