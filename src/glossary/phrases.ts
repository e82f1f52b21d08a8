/**
 * Phrases that a note sets apart in its running text: bold ones, code, links to notes. They count
 * where a plain word does not: a link is a use of what it names, code names things of Python, and
 * what is bold again and again may be a term that nobody has defined.
 */
import { fold } from "./fold"
import type { Passage } from "./passages"
import type { NotePlace } from "./uses"

/** How a phrase is set apart. */
export type PhraseKind = "bold" | "code" | "link"

/** A phrase that is set apart. */
export interface Phrase extends NotePlace {
  readonly kind: PhraseKind
  /** Its words: of a link those shown. */
  readonly text: string
  /** What it counts as: `phraseName`. */
  readonly name: string
  /** The note a link names, without heading or block; else empty. */
  readonly target: string
}

/**
 * What phrases of a kind count as: bold ones by their folded words, code by what is called, without
 * parentheses, links by the note they name.
 */
export function phraseName(kind: PhraseKind, words: string): string {
  return `${kind} ${words}`
}

/** The phrases of a note, in order. */
export function phrasesIn(path: string, passages: readonly Passage[]): readonly Phrase[] {
  return passages.flatMap(passage =>
    /[*`[_]/.test(passage.markdown) ? phrasesInPassage(path, passage) : [],
  )
}

const pattern = new RegExp(
  [
    "(`+)([^`]+)\\1",
    "!\\[\\[[^\\]]*\\]\\]", // embeds are no words
    "\\[\\[([^\\]\\\\|#^]*)[^\\]|]*(?:\\|([^\\]]*))?\\]\\]",
    "(\\*\\*|__)(?=[^\\s*_])([^*_`[\\]\\n]*?[^\\s*_])\\5",
  ].join("|"),
  "g",
)

function phrasesInPassage(path: string, passage: Passage): readonly Phrase[] {
  const phrases: Phrase[] = []
  for (const match of passage.markdown.matchAll(pattern)) {
    const [whole, , code, target, label, , bold] = match
    const text = code ?? bold ?? label ?? target ?? ""
    if (text.trim() === "") continue
    const from = match.index + whole.lastIndexOf(text)
    const to = from + text.length
    const { line, column } = passage.placeOf(from)
    const kind = code !== undefined ? "code" : bold !== undefined ? "bold" : "link"
    const note = target?.trim() ?? ""
    const name = phraseName(
      kind,
      kind === "code" ? calledIn(text) : kind === "bold" ? fold(text) : note,
    )
    const paragraph = passage.markdown
    phrases.push({ kind, text, name, target: note, path, line, column, paragraph, from, to })
  }
  return phrases
}

function calledIn(code: string): string {
  return code.trim().replace(/\(.*$/, "")
}
