import { isDefining } from "../predicates"
import { foundAt } from "./sentence-text"
import type { Syntax } from "./syntax"

/**
 * `In X, a **term** is a ...`: a sentence whose subject is in bold, anywhere in a paragraph or
 * list item. Sure when it names a kind or a meaning; a candidate when it only tells something, as
 * `**Term** is provided by ...` does.
 */
export const boldSentence: Syntax = {
  form: "bold-sentence",
  blocks: ["paragraph", "item"],
  sign: "verb",
  example: {
    en: "In asyncio, a **transport** is a channel for bytes.",
    "pt-BR": "No asyncio, um **transporte** é um canal para bytes.",
  },
  find: (_, { sentences }) =>
    sentences.flatMap(({ statement }, at) => {
      if (!statement?.names || !statement.isBold) return []
      const isSure = isDefining(statement.predicate)
      return [foundAt(sentences, at, { names: statement.names, isSure })]
    }),
}
