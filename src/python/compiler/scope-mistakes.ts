/** What CPython's symbol table refuses, in its words. */
import type { Scope, SymbolFacts } from "./scope"

/** What is wrong with declaring a name global or nonlocal after what was said about it before. */
export function declarationMistake(
  facts: SymbolFacts,
  name: string,
  word: "global" | "nonlocal",
): string | null {
  if (facts.isParameter) return `name '${name}' is parameter and ${word}`
  if (word === "global" ? facts.isNonlocal : facts.isGlobal) {
    return `name '${name}' is nonlocal and global`
  }
  if (facts.isAnnotated) return `annotated name '${name}' can't be ${word}`
  if (facts.isBound) return `name '${name}' is assigned to before ${word} declaration`
  if (facts.isUsed) return `name '${name}' is used prior to ${word} declaration`
  return null
}

/** What is wrong with `:=` binding a name in a comprehension, whose target lies further out. */
export function walrusMistake(comprehension: Scope, name: string): string | null {
  let host: Scope | null = comprehension
  for (; host?.isComprehension; host = host.parent) {
    if (host.symbols.get(name)?.isIterationVariable) {
      return `assignment expression cannot rebind comprehension iteration variable '${name}'`
    }
  }
  if (host?.type !== "class") return null
  return "assignment expression within a comprehension cannot be used in a class body"
}
