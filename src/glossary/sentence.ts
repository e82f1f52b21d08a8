/**
 * The sentence around a use, cut at the borders of sentences: full stop, question or exclamation
 * mark before a space and what may begin a sentence. Abbreviations and numbers end none. What is
 * shown is plain text in three parts, so that the term in the middle can be made to stand out.
 */
import { plainText } from "./inline"
import { fold } from "./fold"
import type { Use } from "./uses"

/** A sentence around a term, as plain text; long sentences are cut on both sides with `…`. */
export interface Sentence {
  readonly before: string
  /** The term as the sentence writes it. */
  readonly term: string
  readonly after: string
}

/** Characters kept on each side of the term. */
const mostCharacters = 160

/** The sentence that uses a term. */
export function sentenceOf({ paragraph, from, to }: Omit<Use, "entry">): Sentence {
  const ends = sentenceEnds(paragraph)
  const start = Math.max(0, ...ends.filter(end => end <= from))
  const end = Math.min(paragraph.length, ...ends.filter(each => each >= to))
  const marked = [
    paragraph.slice(start, from),
    paragraph.slice(from, to),
    paragraph.slice(to, end),
  ].join(border)
  const [before = "", term = "", after = ""] = plainText(marked).split(border)
  return { before: shortenStart(before.trimStart()), term, after: shortenEnd(after.trimEnd()) }
}

/** Stands around the term while marks are taken off, which may reach over it; no text holds it. */
const border = "\uE000"

const abbreviations = new Set(
  "p ex e.g i.e cf vs etc fig sec cap dr dra sr sra prof no num pag aprox obs".split(" ").map(fold),
)

const sentenceEnd = /[.!?…]["'”’)\]*_]*(?=\s+["'“‘([*_`]*[\p{Lu}\p{N}])/gu

/** Offsets after each sentence of a text. */
export function sentenceEnds(text: string): readonly number[] {
  return [...text.matchAll(sentenceEnd)]
    .filter(match => !match[0].startsWith(".") || !isAbbreviation(text, match.index))
    .map(match => match.index + match[0].length)
}

function isAbbreviation(text: string, dot: number): boolean {
  const word = /[^\s.]*(?:\.[^\s.]*)?$/.exec(text.slice(Math.max(0, dot - 8), dot))?.[0] ?? ""
  return abbreviations.has(fold(word))
}

function shortenStart(text: string): string {
  if (text.length <= mostCharacters) return text
  const kept = text.slice(-mostCharacters)
  return `…${kept.slice(kept.indexOf(" "))}`
}

function shortenEnd(text: string): string {
  if (text.length <= mostCharacters) return text
  const kept = text.slice(0, mostCharacters)
  return `${kept.slice(0, kept.lastIndexOf(" "))} …`
}
