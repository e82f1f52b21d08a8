/**
 * Phrases that a note sets apart in its running text: bold ones, code, links to notes. They count
 * where a plain word does not: a link is a use of what it names, code names things of Python, and
 * what is bold again and again may be a term that nobody has defined.
 */
import { fold } from "./fold"
import type { Prose } from "./prose"
import { passageAt, type Passage } from "./uses"

/** A phrase that is set apart. */
export interface Phrase {
  readonly kind: "bold" | "code" | "link"
  /** Its words: of a link those shown. */
  readonly text: string
  /** What it counts as: folded; of code what is called, without parentheses. */
  readonly name: string
  /** Where the words stand. */
  readonly passage: Passage
  /** The note a link names, without heading or block; else empty. */
  readonly target: string
}

/** A note's running text. */
export interface NoteProse {
  readonly path: string
  readonly prose: readonly Prose[]
}

/** The phrases of a note, in order. */
export function phrasesIn({ path, prose }: NoteProse): readonly Phrase[] {
  return prose.flatMap(paragraph =>
    /[*`[_]/.test(paragraph.text) ? phrasesInParagraph(path, paragraph) : [],
  )
}

const pattern = new RegExp(
  [
    "(`+)(?<code>[^`]+)\\1",
    "!\\[\\[[^\\]]*\\]\\]", // embeds are no words
    "\\[\\[(?<target>[^\\]|#^]*)[^\\]|]*(?:\\|(?<label>[^\\]]*))?\\]\\]",
    "(\\*\\*|__)(?=[^\\s*_])(?<bold>[^*_`[\\]\\n]*?[^\\s*_])\\5",
  ].join("|"),
  "g",
)

function phrasesInParagraph(path: string, paragraph: Prose): readonly Phrase[] {
  return [...paragraph.text.matchAll(pattern)].flatMap(match => {
    const { code, target, label, bold } = match.groups ?? {}
    const text = code ?? bold ?? label ?? target ?? ""
    if (text.trim() === "") return []
    const kind = code !== undefined ? "code" : bold !== undefined ? "bold" : "link"
    const from = match.index + match[0].lastIndexOf(text)
    const passage = passageAt(path, paragraph, { from, to: from + text.length })
    const name = code === undefined ? fold(text) : code.trim().replace(/\(.*$/, "")
    return [{ kind, text, name, passage, target: (target ?? "").trim() }]
  })
}
