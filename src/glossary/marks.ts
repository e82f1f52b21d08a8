/**
 * Which mentions of a note are marked: of each entry the first one or all of them, never one in its
 * own definition, and no word that the person does not want marked. A note is read as a whole, so
 * that "the first" is right whatever part of it is on screen; passages that have not changed since
 * the last reading are not searched again.
 */
import { definitionsOf } from "./definitions"
import type { EntryId } from "./entry"
import type { Stretch } from "./inline"
import type { Mention, TermMatcher } from "./occurrences"
import { passagesOf, type Passage } from "./passages"
import { readNote, type ReadNote } from "./read-note"

/** Which of a term's mentions in a note are marked. */
export type MarkMode = "off" | "first" | "all"

/** What decides over marks, besides the note itself. */
export interface MarkRules {
  readonly matcher: TermMatcher
  readonly mode: MarkMode
  /** Whether the person does not want this word marked, in whichever form it is written. */
  isUnmarked(word: string): boolean
  /** The entry that a definition with this term belongs to, or null. */
  entryNamed(term: string): EntryId | null
}

/** A mention of a term in a note. */
export interface Mark {
  readonly entry: EntryId
  /** Where it stands in the note, in UTF-16 units; several when signs of Markdown stand within. */
  readonly stretches: readonly Stretch[]
  readonly passage: Passage
  /** Where it stands in the text of its passage; `to` is exclusive. */
  readonly from: number
  readonly to: number
}

/** A note's text and the places of terms in it. */
export interface MarkedNote {
  readonly passages: readonly Passage[]
  /** Every mention outside the definitions of its own entry, in order. */
  readonly mentions: readonly Mark[]
  /** The mentions that are shown as such, in order. */
  readonly marks: readonly Mark[]
  /** The same by their passages. */
  readonly marksIn: ReadonlyMap<Passage, readonly Mark[]>
}

/** Reads the texts that one note has over time. */
export class MarkReader {
  /** What was found in the passages of the last reading, by their text. */
  private found = new Map<string, readonly Mention[]>()

  constructor(
    private readonly path: string,
    private readonly rules: MarkRules,
  ) {}

  /** Finds the marks in the note's text as it is now. */
  read(text: string): MarkedNote {
    const note = readNote(text)
    const passages = passagesOf(note)
    const isOwn = this.ownPlaces(note)
    const found = new Map<string, readonly Mention[]>()
    const mentions = passages.flatMap(passage => {
      const here = this.found.get(passage.text) ?? this.find(passage.text)
      found.set(passage.text, here)
      return here.map(mention => markOf(passage, mention)).filter(mark => !isOwn(mark))
    })
    this.found = found
    const marks = this.marked(mentions)
    return { passages, mentions, marks, marksIn: byPassage(marks) }
  }

  private find(text: string): readonly Mention[] {
    const { matcher } = this.rules
    return matcher.findIn(matcher.words.tokensOf(text))
  }

  private marked(mentions: readonly Mark[]): readonly Mark[] {
    const { mode } = this.rules
    if (mode === "off") return []
    const wanted = mentions.filter(mark => !this.rules.isUnmarked(wordOf(mark)))
    if (mode === "all") return wanted
    const seen = new Set<EntryId>()
    return wanted.filter(({ entry }) => !seen.has(entry) && seen.add(entry))
  }

  /** Tells whether a mark stands in a definition of its own entry, by this very text. */
  private ownPlaces(note: ReadNote): (mark: Mark) => boolean {
    const lines = lineEnds(note.text)
    const own = definitionsOf(this.path, note, this.rules.matcher.words).flatMap(
      ({ term, line, endLine }) => {
        const entry = this.rules.entryNamed(term)
        return entry === null
          ? []
          : [{ entry, from: lines[line - 2] ?? 0, to: lines[endLine - 1] ?? 0 }]
      },
    )
    return ({ entry, stretches }) => {
      const at = stretches[0]?.from ?? 0
      return own.some(each => each.entry === entry && each.from <= at && at <= each.to)
    }
  }
}

/** The words of a mark as the reader sees them. */
export function wordOf({ passage, from, to }: Mark): string {
  return passage.text.slice(from, to).replace(/\s+/g, " ")
}

/** The mention at an offset of the note; one that ends there counts, too. */
export function mentionAt({ mentions }: MarkedNote, offset: number): Mark | null {
  const holds = ({ stretches }: Mark): boolean => {
    const [first, last] = [stretches[0], stretches[stretches.length - 1]]
    return first !== undefined && last !== undefined && first.from <= offset && offset <= last.to
  }
  return mentions.find(holds) ?? null
}

/**
 * The stretch of a note that a link in place of the mark takes: the mark, and the signs around it
 * whose other half stands within (`**loop** de eventos`).
 */
export function linkStretch({ stretches }: Mark, note: string): Stretch {
  let from = stretches[0]?.from ?? 0
  let to = stretches[stretches.length - 1]?.to ?? from
  const open = new Set<string>()
  for (const [sign] of note.slice(from, to).matchAll(/\*+|_+|~~|==/g)) {
    if (!open.delete(sign)) open.add(sign)
  }
  for (const sign of open) {
    if (note.slice(0, from).endsWith(sign)) from -= sign.length
    else if (note.startsWith(sign, to)) to += sign.length
  }
  return { from, to }
}

function byPassage(marks: readonly Mark[]): ReadonlyMap<Passage, readonly Mark[]> {
  const groups = new Map<Passage, Mark[]>()
  for (const mark of marks) {
    const group = groups.get(mark.passage)
    if (group) group.push(mark)
    else groups.set(mark.passage, [mark])
  }
  return groups
}

function markOf(passage: Passage, { entry, from, to }: Mention): Mark {
  return { entry, passage, from, to, stretches: passage.stretches(from, to) }
}

/** For each line the offset of its end. */
function lineEnds(text: string): readonly number[] {
  return [...[...text.matchAll(/\n/g)].map(({ index }) => index), text.length]
}
