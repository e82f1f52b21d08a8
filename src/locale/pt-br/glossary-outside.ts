import type { glossaryOutsideEn } from "../en/glossary-outside"
import type { Message } from "../message"

/** Texts of simulations in entries, definitions in code, the glossary block and exports, in Portuguese. */
export const glossaryOutsidePtBr: Readonly<Record<keyof typeof glossaryOutsideEn, Message>> = {
  "glossary-simulations": { one: "veja rodando", other: "veja rodando ({count})" },
  "glossary-simulations-more": { one: "mais {count}", other: "mais {count}" },
  "glossary-simulation-open": "Rodar “{title}” aqui",
  "glossary-open-entry": "No glossário",
}
