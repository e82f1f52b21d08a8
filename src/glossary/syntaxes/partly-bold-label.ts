import { fold } from "../fold"
import { boldLead } from "../inline"
import { labelledIn, type Labelled } from "./label-text"
import type { Syntax } from "./syntax"

const mostPlainWords = 4

/**
 * `**Multitarefa** preemptiva: text`: the bold word and the few words up to the separator, which
 * must not hold a verb. Sure with a colon; with a dash it may be a sentence, and is a candidate.
 */
export const partlyBoldLabel: Syntax = {
  form: "partly-bold-label",
  blocks: ["paragraph", "item"],
  sign: "mark",
  example: {
    en: "- **Preemptive** multitasking: the system decides when a task is interrupted.",
    "pt-BR": "- **Multitarefa** preemptiva: o sistema decide quando uma tarefa é interrompida.",
  },
  find: block => labelledIn(block, splitPartlyBoldLabel),
}

const words =
  /^([ \t]+[^\s:()=/–—-][^:.;!?*\n()[\]`–—]{0,80}?)([ \t]*\([^()\n]*\))?(?:[ \t]*(:)(?=\s)|[ \t]+[-–—=](?=\s))/

function splitPartlyBoldLabel(text: string): Labelled | null {
  const lead = boldLead(text)
  const rest = words.exec(lead?.rest.slice(0, 200) ?? "")
  if (!lead || !rest) return null
  const plain = rest[1]?.trim() ?? ""
  if (plain.split(/\s+/).length > mostPlainWords || holdsVerb(plain)) return null
  if (/^(?:ou|or|aka)\s/i.test(plain)) return null
  const label = `${lead.name} ${plain}${rest[2] ?? ""}`
  return { label, body: lead.rest.slice(rest[0].length), isSure: rest[3] !== undefined }
}

/** A verb, or what goes with one, makes it a sentence that happens to hold a colon. */
function holdsVerb(words: string): boolean {
  const verb =
    /(^| )(e|sao|era|foi|tem|is|are|was|were|has|have|can|pode|podem|significa|means|mais|menos|que|nao|se|quando|more|less|that|not|when)( |$)/
  // "é" folds to "e", which is also the word "and": accents decide.
  return verb.test(fold(words).replace(/(^| )e(?= |$)/g, "$1")) || /(^|\s)é(\s|$)/i.test(words)
}
