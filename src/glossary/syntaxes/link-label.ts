import { linkLead, wikiLinkLead } from "../inline"
import { labelledIn, splitAfter, type Labelled } from "./label-text"
import type { Syntax } from "./syntax"

const mostWords = 3

/**
 * `[[Term]]: text`, `[[note|Term]]: text`, `[Term](address): text`, with the separators of a bold
 * label. A link to a note is sure. So is a link to an address of up to three words; a longer one
 * is more likely a title with a remark, and so a candidate.
 */
export const linkLabel: Syntax = {
  form: "link-label",
  blocks: ["paragraph", "item"],
  sign: "mark",
  example: {
    en: "- [[Semaphore]]: lets a fixed number of tasks in.",
    "pt-BR": "- [[Semáforo]]: deixa entrar um número fixo de tarefas.",
  },
  find: block => labelledIn(block, splitLinkLabel),
}

function splitLinkLabel(text: string): Labelled | null {
  const wiki = splitAfter(wikiLinkLead(text))
  if (wiki) return wiki
  const lead = linkLead(text)
  const labelled = splitAfter(lead)
  return labelled && { ...labelled, isSure: (lead?.name ?? "").split(/\s+/).length <= mostWords }
}
