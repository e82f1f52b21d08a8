/**
 * Where a note uses terms: in its running text, where they are marked, and in the words of links,
 * where they are not because a link is one already.
 */
import type { EntryId } from "./entry"
import { ReadText, type Mention, type TermMatcher } from "./occurrences"
import type { Phrase } from "./phrases"
import { placeIn, type Prose } from "./prose"

/** A place in a note where something is said. */
export interface Passage {
  readonly path: string
  /** Line of the note, from 1, and where in it the passage begins, in UTF-16 units from 0. */
  readonly line: number
  readonly column: number
  /** The Markdown of the paragraph it stands in, and where in that; `sentenceOf` shows it. */
  readonly paragraph: string
  readonly from: number
  readonly to: number
}

/** One use of a term. */
export interface Use extends Passage {
  readonly entry: EntryId
}

/** What of a note is looked through for uses. */
export interface UseSource {
  readonly path: string
  readonly prose: readonly Prose[]
  readonly phrases: readonly Phrase[]
}

/**
 * All uses of terms in a note, in order, also those inside definitions: what each of some matchers,
 * which go by the same words, finds. The text is taken apart once for all of them.
 */
export function usesIn(
  { path, prose, phrases }: UseSource,
  matchers: readonly TermMatcher[],
): readonly (readonly Use[])[] {
  const words = matchers[0]?.words
  const paragraphs = prose.map(paragraph => ({
    paragraph,
    text: new ReadText(paragraph.text, words),
  }))
  const links = phrases
    .filter(phrase => phrase.kind === "link")
    .map(phrase => ({ phrase, text: new ReadText(phrase.text, words) }))
  return matchers.map(matcher => {
    const inProse = paragraphs.flatMap(({ paragraph, text }) =>
      matcher
        .findIn(text)
        .map(({ entry, from, to }) => ({ entry, ...passageAt(path, paragraph, { from, to }) })),
    )
    const inLinks = links.flatMap(({ phrase, text }) => usesInLink(phrase, matcher.findIn(text)))
    return inLinks.length === 0 ? inProse : [...inProse, ...inLinks].sort(byPlace)
  })
}

/** A stretch of a paragraph as a passage of its note. */
export function passageAt(
  path: string,
  paragraph: Prose,
  { from, to }: { readonly from: number; readonly to: number },
): Passage {
  const { line, column } = placeIn(paragraph, from)
  return { path, line, column, paragraph: paragraph.text, from, to }
}

function usesInLink({ passage }: Phrase, mentions: readonly Mention[]): readonly Use[] {
  return mentions.map(({ entry, from, to }) => ({
    ...passage,
    entry,
    column: passage.column + from,
    from: passage.from + from,
    to: passage.from + to,
  }))
}

function byPlace(left: Passage, right: Passage): number {
  return left.line - right.line || left.column - right.column
}
