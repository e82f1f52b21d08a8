/**
 * A definition said backwards: what it is first, then `Isso é chamado de ...`, `This is called
 * ...`. The definition is the sentence before together with this one, so there must be one in the
 * same paragraph. Always a candidate: what "this" points to is a guess.
 */
import { readLabel, type Label } from "../labels"
import type { Syntax } from "./syntax"

/** A sentence, then `This is called a **term**.` */
export const backwardsSentence: Syntax = {
  form: "backwards-sentence",
  blocks: ["paragraph", "item"],
  sign: "verb",
  example: {
    en: "All wait for each other and nobody goes on. This is called a deadlock.",
    "pt-BR": "Todos esperam uns pelos outros e ninguém anda. Isso é chamado de impasse.",
  },
  find: (_, { sentences }) =>
    sentences.flatMap((sentence, at) => {
      const before = sentences[at - 1]
      const names = before && namedIn(sentence.text)
      if (!names) return []
      const { line, endLine } = sentence
      const markdown = `${before.text} ${sentence.text}`
      return [{ ...names, markdown, line, endLine, isSure: false }]
    }),
}

/** What was said before: `isso`, `essa espera mútua`. */
const that = String.raw`(?:isso|isto|(?:ess[ea]s?|est[ea]s?|tal|tais)(?:\s\p{L}+){0,2})`

const callings = [
  String.raw`${that}\s(?:(?:é|são)\s(?:chamad|conhecid|denominad)[oa]s?|se\schama)\s(?:de\s|como\s|por\s)?`,
  String.raw`${that}\s(?:recebem?|levam?)\so\snome\sde\s`,
  String.raw`[aà]\s${that}\s(?:(?:se\sdá|dá-se|damos)\so\snome\sde|(?:se\schama|chama-se|chamamos)(?:\sde)?)\s`,
  String.raw`(?:dá-se|damos|chama-se|chamamos)\s(?:[aà]\s)?${that}\s(?:o\snome\s)?de\s`,
  String.raw`(?:se\sdá|dá-se|damos)\so\snome\s(?:[aà]\s${that}\s)?de\s`,
  String.raw`chama(?:-se|mos)\s(?:(?:isso|isto)\s)?(?:de\s)?`,
  String.raw`(?:this|that|these|those)(?:\s\p{L}+){0,2}\s(?:is|are)\s(?:called|known\sas|named|termed)\s`,
  String.raw`we\scall\s(?:this|that|it|them|these)\s`,
].map(pattern => new RegExp(`^${pattern}`, "iu"))

function namedIn(sentence: string): Label | null {
  const head = sentence.slice(0, 160)
  const calling = callings.map(pattern => pattern.exec(head)).find(match => match !== null)
  if (!calling) return null
  const rest = head.slice(calling[0].length).replace(/^(?:o|a|os|as|uma?|the|an?)\s/i, "")
  const name =
    /^[^.;:!?]+?(?=[.;:!?]|$|,?\s(?:e|que|pois|porque|and|which|because|[aà]\s(?:ess[ea]s?|est[ea]s?|isso|isto))(?:\s|[.;:!?]|$))/.exec(
      rest,
    )?.[0]
  const label = name === undefined ? null : readLabel(name.trim())
  return label && label.term.split(" ").length <= 6 ? label : null
}
