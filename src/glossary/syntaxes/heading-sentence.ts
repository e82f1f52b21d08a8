/**
 * A sentence whose subject is the heading above it: `## Coroutines` over `Coroutines are ...`, also
 * with the subject left out right below the heading, as Portuguese does (`É uma trava ...`). Sure
 * when it names a kind or a meaning; a candidate when it only tells something.
 */
import { readLabel, withNames, type Label } from "../labels"
import { isDefining } from "../predicates"
import { sentencesOf } from "../block-sentences"
import { foundAt } from "./sentence-text"
import type { Found, Place, Syntax } from "./syntax"

/** `## Term` over `Term is a ...`. */
export const headingSentence: Syntax = {
  form: "heading-sentence",
  blocks: ["heading", "paragraph", "item"],
  sign: "verb",
  example: {
    en: "## Semaphores\n\nSemaphores are objects that count who may enter.",
    "pt-BR": "## Semáforos\n\nSemáforos são objetos que contam quem pode entrar.",
  },
  find: (block, place) => (block.kind === "heading" ? unsaid(place) : said(place)),
}

function said({ heading, sentences, words }: Place): readonly Found[] {
  if (!heading || !sentences.some(each => each.statement?.names)) return []
  const labels = headingLabels(heading.text)
  return sentences.flatMap(({ statement }, at) => {
    if (!statement?.names || statement.isBold) return []
    const said = namesOf(statement.names)
    const isSaid = (name: string): boolean => said.some(each => words.sameWord(each, name))
    const label = labels.find(each => namesOf(each).some(isSaid))
    if (!label) return []
    const names = withNames(label.term, [...label.aliases, ...statement.names.aliases])
    const isSure = isDefining(statement.predicate)
    return [foundAt(sentences, at, { names, isSure })]
  })
}

/** The first paragraph goes on with the heading as its subject. */
function unsaid({ heading, following }: Place): readonly Found[] {
  const [next] = following
  if (!heading || next?.kind !== "paragraph") return []
  if (!/^\s*(?:é|são|is|are|significam?|means?)\s/i.test(next.lines[0]?.text ?? "")) return []
  const [names] = headingLabels(heading.text)
  if (!names) return []
  const sentences = sentencesOf(next)
  const statement = sentences[0]?.statement
  if (!statement || statement.names || !isDefining(statement.predicate)) return []
  return [{ ...foundAt(sentences, 0, { names, isSure: true }), line: heading.line }]
}

const question = /^(?:o que (?:é|são|significa)|what (?:is|are))\s+(?=.*\?$)/i

/** What a heading may name: all of it, and each side of a dash. */
function headingLabels(heading: string): readonly Label[] {
  if (heading.length > 200) return []
  const text = heading.replace(/^\d+(?:\.\d+)*[.)]?\s+/, "").replace(question, "")
  const name = text.replace(/[?:]\s*$/, "").replace(/^(?:o|a|os|as|uma?|the|an?)\s+/i, "")
  return [name, ...name.split(/\s[-–—]\s/)].flatMap(each => readLabel(each.trim()) ?? [])
}

function namesOf({ term, aliases }: Label): readonly string[] {
  return [term, ...aliases]
}
