import { boldLead } from "../inline"
import { labelledIn, type Labelled } from "./label-text"
import type { Syntax } from "./syntax"

/** `**Term**: text`, `**Term:** text`, `**Term** - text` (en and em dash too), `**Term** (alias): text`. */
export const boldLabel: Syntax = {
  form: "bold-label",
  example: {
    en: "- **Coroutine (coro)**: a function that can pause with `await`.",
    "pt-BR": "- **Corrotina (coroutine)**: função que pode pausar com `await`.",
  },
  find: block => labelledIn(block, splitBoldLabel),
}

function splitBoldLabel(text: string): Labelled | null {
  const lead = boldLead(text)
  if (!lead) return null
  const inside = /^(.*\S)(?::|\s[-–—])$/.exec(lead.bold)
  if (inside && /^\s/.test(lead.rest)) return { label: inside[1] ?? "", body: lead.rest }
  const outside = /^([ \t]*\([^()\n]*\))?(?:[ \t]*:(?=\s|[^\s:/])|[ \t]+-(?=\s)|[ \t]*[–—])/.exec(
    lead.rest,
  )
  if (!outside) return null
  const label = `${lead.bold} ${outside[1] ?? ""}`
  return { label, body: lead.rest.slice(outside[0].length) }
}
