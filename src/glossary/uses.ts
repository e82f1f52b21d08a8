/**
 * Where a note uses terms: in its running text as its reader sees it, where they are marked, and in
 * the words of links, where they are not because a link is one already.
 */
import type { EntryId } from "./entry"
import type { Stretch } from "./inline"
import type { Mention, TermMatcher } from "./occurrences"
import type { Passage } from "./passages"
import type { Phrase } from "./phrases"
import type { WordFilter } from "./words/word-filter"

/** A place in a note where something is said. */
export interface NotePlace {
  readonly path: string
  /** Line of the note, from 1, and where in it the words begin, in UTF-16 units from 0. */
  readonly line: number
  readonly column: number
  /** The Markdown of the passage they stand in, and where in that; `sentenceOf` shows it. */
  readonly paragraph: string
  readonly from: number
  readonly to: number
}

/** One use of a term. */
export interface Use extends NotePlace {
  readonly entry: EntryId
}

/** A use in running text. There are very many, few are ever looked at: its place is found when asked for. */
class TextUse implements Use {
  readonly entry: EntryId
  /** Where it stands in the text of the passage. */
  private readonly start: number
  private readonly end: number

  constructor(
    mention: Mention,
    readonly path: string,
    private readonly passage: Passage,
  ) {
    this.entry = mention.entry
    this.start = mention.from
    this.end = mention.to
  }

  get line(): number {
    return this.passage.placeOf(this.from).line
  }

  get column(): number {
    return this.passage.placeOf(this.from).column
  }

  get paragraph(): string {
    return this.passage.markdown
  }

  get from(): number {
    return this.inMarkdown.from
  }

  get to(): number {
    return this.inMarkdown.to
  }

  private get inMarkdown(): Stretch {
    return this.passage.inMarkdown({ from: this.start, to: this.end })
  }
}

/** What of a note is looked through for uses. */
export interface UseSource {
  readonly path: string
  readonly passages: readonly Passage[]
  readonly phrases: readonly Phrase[]
}

/**
 * All uses of terms in a note, in order, also those inside definitions: what each of some matchers,
 * which go by the same words, finds; what is only a part of a find of the one before is none. The
 * text is taken apart once for all of them, and its words are added to those that are `held`.
 */
export function usesIn(
  { path, passages, phrases }: UseSource,
  matchers: readonly TermMatcher[],
  held?: WordFilter,
): readonly (readonly Use[])[] {
  const [first] = matchers
  if (!first) return []
  const found = matchers.map((): Use[] => [])
  for (const passage of passages) {
    const tokens = first.words.tokensOf(passage.text)
    if (held) tokens.addTo(held)
    let before: readonly Mention[] = []
    for (const [index, uses] of found.entries()) {
      const mentions = matchers[index]?.findIn(tokens) ?? []
      for (const mention of mentions) {
        if (!isPartOfAny(before, mention)) uses.push(new TextUse(mention, path, passage))
      }
      before = mentions
    }
  }
  const links = phrases.filter(phrase => phrase.kind === "link")
  if (held) for (const { text } of links) first.words.tokensOf(text).addTo(held)
  const inLinks = links.map(link => usesInLink(link, matchers))
  return found.map((inText, index) => {
    const others = inLinks.flatMap(uses => uses[index] ?? [])
    return others.length === 0 ? inText : [...inText, ...others].sort(byPlace)
  })
}

function isPartOfAny(mentions: readonly Mention[], { from, to }: Stretch): boolean {
  return mentions.some(each => each.from <= from && to <= each.to)
}

function usesInLink(link: Phrase, matchers: readonly TermMatcher[]): readonly (readonly Use[])[] {
  const { path, line, paragraph } = link
  const found = matchers.map(matcher => matcher.find(link.text))
  return found.map((mentions, index) =>
    mentions.flatMap(mention => {
      if (isPartOfAny(found[index - 1] ?? [], mention)) return []
      const { entry, from, to } = mention
      const place = { column: link.column + from, from: link.from + from, to: link.from + to }
      return [{ entry, path, line, paragraph, ...place }]
    }),
  )
}

function byPlace(left: NotePlace, right: NotePlace): number {
  return left.line - right.line || left.column - right.column
}
