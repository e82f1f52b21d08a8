import { foundAt } from "./sentence-text"
import type { Syntax } from "./syntax"

/**
 * A sentence without any mark in a paragraph. Sure only at its beginning and with a verb of
 * meaning: `T ou U, em resumo, significa ...`. Otherwise a candidate: `T é um ...` anywhere, `T é
 * o ...`, `T é quando ...` and `T significa que ...` at the beginning.
 */
export const openingSentence: Syntax = {
  form: "opening-sentence",
  blocks: ["paragraph"],
  sign: "verb",
  example: {
    en: "Latency or delay, in short, means the time until the answer comes.",
    "pt-BR": "Latência ou atraso, em resumo, significa o tempo até a resposta chegar.",
  },
  find(block, { sentences }) {
    if (block.kind !== "paragraph") return []
    return sentences.flatMap(({ statement }, at) => {
      if (!statement?.names || statement.isBold) return []
      const { predicate, names } = statement
      if (at > 0 && predicate !== "kind") return []
      if (predicate === "vague") return []
      return [foundAt(sentences, at, { names, isSure: predicate === "meaning" })]
    })
  },
}
