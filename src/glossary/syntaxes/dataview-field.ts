import { boldLead, wikiLinkLead } from "../inline"
import { labelledIn, type Labelled } from "./label-text"
import type { Syntax } from "./syntax"

const fewestWords = 3

/**
 * `Term:: text`, Dataview's field on a line of its own or in a list item. Fields mostly hold facts
 * (`status:: done`), so a text of one or two words is none. Sure with a capital, a second word or
 * marks in the name; a plain lower-case word is a candidate.
 */
export const dataviewField: Syntax = {
  form: "dataview-field",
  blocks: ["paragraph", "item"],
  sign: "colon",
  example: {
    en: "Barrier:: makes tasks wait until enough of them are there.",
    "pt-BR": "Barreira:: faz as tarefas esperarem até que haja o bastante delas.",
  },
  find: block => labelledIn(block, splitField),
}

function splitField(text: string): Labelled | null {
  if (!text.includes("::")) return null
  const lead = boldLead(text) ?? wikiLinkLead(text)
  const marked = lead && /^[ \t]*::(?=\s)/.exec(lead.rest)
  if (marked) return field(lead.name, lead.rest.slice(marked[0].length), true)
  const parts = /^([\p{L}\p{N}][^:`*[\]{}<>"]{0,80}?)[ \t]*::(?=\s)/u.exec(text.slice(0, 120))
  if (!parts) return null
  const label = parts[1] ?? ""
  return field(label, text.slice(parts[0].length), /\p{Lu}|\s/u.test(label))
}

/** A fact defines nothing, but the text of the field before it ends there. */
function field(label: string, body: string, isSure: boolean): Labelled {
  const words = body.trim().slice(0, 200).split(/\s+/)
  return { label, body: words.length < fewestWords ? "" : body, isSure }
}
