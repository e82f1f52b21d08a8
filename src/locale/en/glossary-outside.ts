/** Texts of the glossary where it meets simulations, notes and files. */
import type { Message } from "../message"

/** Texts of simulations in entries, definitions in code, the glossary block and exports, in English. */
export const glossaryOutsideEn = {
  "glossary-simulations": { one: "see it running", other: "see it running ({count})" },
  "glossary-simulations-more": { one: "{count} more", other: "{count} more" },
  "glossary-simulation-open": "Run “{title}” here",
  "glossary-open-entry": "In the glossary",
} as const satisfies Readonly<Record<string, Message>>
