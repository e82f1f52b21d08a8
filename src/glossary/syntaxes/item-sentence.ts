import { foundAt } from "./sentence-text"
import type { Syntax } from "./syntax"

/**
 * `- Term is a ...`: the first words of a list item. Sure with an indefinite article (`é um`, `is
 * a`) or a verb of meaning; with another noun (`é o`, `are functions`) or `é quando` a candidate.
 */
export const itemSentence: Syntax = {
  form: "item-sentence",
  blocks: ["item"],
  sign: "verb",
  example: {
    en: "- A handle is an object that stands for a scheduled callback.",
    "pt-BR": "- Um handle é um objeto que representa um callback agendado.",
  },
  find(block, { sentences }) {
    const statement = sentences[0]?.statement
    if (block.kind !== "item" || !statement?.names || statement.isBold) return []
    const { predicate, names } = statement
    if (predicate === "vague") return []
    const isSure = predicate === "kind" || predicate === "meaning"
    return [foundAt(sentences, 0, { names, isSure })]
  },
}
