import { boldLead } from "../inline"
import { labelledIn, splitAfter, type Labelled } from "./label-text"
import type { Syntax } from "./syntax"

/**
 * `**Term**: text`, with the separator `:`, `-`, en or em dash, `=` inside or outside the bold;
 * other names follow in parentheses or after `ou`, `or`, `aka`. Always sure: nobody marks a word,
 * sets a separator and explains by accident, and remarks ("Nota", "Exemplo") are known by name.
 */
export const boldLabel: Syntax = {
  form: "bold-label",
  blocks: ["paragraph", "item"],
  sign: "mark",
  example: {
    en: "- **Coroutine (coro)**: a function that can pause with `await`.",
    "pt-BR": "- **Corrotina (coroutine)**: função que pode pausar com `await`.",
  },
  find: block => labelledIn(block, splitBoldLabel),
}

function splitBoldLabel(text: string): Labelled | null {
  const lead = boldLead(text)
  if (!lead) return null
  const inside = /^([^]*\S)(?::|\s[-–—=])$/.exec(lead.name)
  if (inside && /^\s/.test(lead.rest)) return { label: inside[1] ?? "", body: lead.rest }
  return splitAfter(lead)
}
