import type { Parser } from "./parser"

/** `f` or `t`, whichever string the current token stands in. */
export function formatPrefix(p: Parser): "f" | "t" {
  let depth = 0
  for (let index = p.position - 1; index >= 0; index--) {
    const type = p.tokens[index]!.type
    if (type === "FSTRING_END" || type === "TSTRING_END") depth++
    if (type !== "FSTRING_START" && type !== "TSTRING_START") continue
    if (depth === 0) return type === "FSTRING_START" ? "f" : "t"
    depth--
  }
  return "f"
}
