import { labelledIn, type Labelled } from "./label-text"
import type { Syntax } from "./syntax"

/**
 * `- Term: text` without any mark, in a list announced as keywords, glossary, vocabulary, terms.
 * Always sure: the announcement says what the items are.
 */
export const keywordItem: Syntax = {
  form: "keyword-item",
  blocks: ["item"],
  sign: "announcement",
  example: {
    en: "## Keywords\n\n- Future: a result that is not there yet.",
    "pt-BR": "## Palavras-chave\n\n- Futuro: um resultado que ainda não existe.",
  },
  find: (block, place) =>
    block.kind === "item" && place.isKeywordList ? labelledIn(block, splitPlainLabel) : [],
}

function splitPlainLabel(text: string): Labelled | null {
  const parts = /^((?:[^:\n(]|\([^()\n]*\)){1,160}?)(?::(?=\s)|[ \t]+[-–—=](?=\s))/.exec(
    text.slice(0, 300),
  )
  return parts ? { label: parts[1] ?? "", body: text.slice(parts[0].length) } : null
}
