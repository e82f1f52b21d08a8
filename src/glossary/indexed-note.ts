/**
 * One version of a note with what was found in it. What is costly is found when it is first asked
 * for and kept: the note never changes, another text makes another `IndexedNote`. A note whose text
 * was not read yet may still have definitions, known from an earlier session; it has no uses.
 */
import { definitionsOf } from "./definitions"
import type { Definition } from "./entry"
import type { TermMatcher } from "./occurrences"
import { passagesOf, type Passage } from "./passages"
import { phrasesIn, type Phrase } from "./phrases"
import { readNote } from "./read-note"
import { usesIn, type Use } from "./uses"
import { WordFilter } from "./words/word-filter"
import type { Words } from "./words/words"

/** What finds the names of entries, and what finds names that nobody defined. */
export interface Matchers {
  readonly entries: TermMatcher
  readonly suspects: TermMatcher
}

/** A note as the vault has it. */
export interface Note {
  readonly path: string
  readonly text: string
}

/** A version of a note. */
export class IndexedNote implements Note {
  private phrasesMade: readonly Phrase[] | null = null
  private found: Found | null = null
  /** Belongs to what was found last. */
  private foundOutside: Found | null = null
  /** The words of its text, known once uses were looked for. */
  private held: WordFilter | null = null

  constructor(
    readonly path: string,
    readonly text: string,
    readonly definitions: readonly Definition[],
    /** Its running text, piece by piece; null as long as only the definitions are known. */
    private readonly shown: readonly Passage[] | null,
  ) {}

  /** Reads a note; `definitions` are those that are known already, else they are looked for. */
  static from(
    { path, text }: Note,
    { words, definitions }: { words: Words; definitions: readonly Definition[] | undefined },
  ): IndexedNote {
    const note = readNote(text)
    const found = definitions ?? definitionsOf(path, note, words)
    return new IndexedNote(path, text, found, passagesOf(note))
  }

  /** False as long as only the definitions are known; the text is empty then. */
  get isRead(): boolean {
    return this.shown !== null
  }

  /** The same note with other objects for the same definitions, or at another path. */
  with({ path, definitions }: Pick<IndexedNote, "path" | "definitions">): IndexedNote {
    return new IndexedNote(path, this.text, definitions, this.shown)
  }

  /** Its running text, piece by piece. */
  get passages(): readonly Passage[] {
    return this.shown ?? []
  }

  /** What it writes in bold or links to, where a term without definition may hide. */
  get phrases(): readonly Phrase[] {
    return (this.phrasesMade ??= phrasesIn(this.path, this.passages))
  }

  /** Whether `uses` has its answer ready. */
  hasUses(entries: TermMatcher): boolean {
    return this.passages.length === 0 || this.knownUses(entries) !== null
  }

  /** The uses of entries in its running text, also inside definitions; the last answer is kept. */
  uses(entries: TermMatcher): readonly Use[] {
    const known = this.knownUses(entries)
    if (known) return known
    const [uses = none] = this.look([entries])
    this.found = { by: entries, uses }
    this.foundOutside = null
    return uses
  }

  /** The same of names that nobody defined, where they are not only a part of an entry's name. */
  usesOfSuspects({ entries, suspects }: Matchers): readonly Use[] {
    const uses = this.knownUses(entries)
    const known = uses && this.knownOutside(suspects)
    if (known) return known
    const [found = none, outside = none] = this.look([entries, suspects])
    this.found = { by: entries, uses: uses ?? found }
    this.foundOutside = { by: suspects, uses: outside }
    return outside
  }

  /** What the matcher found, or finds as an earlier one did; null when that is not known. */
  private knownUses(entries: TermMatcher): readonly Use[] | null {
    return (this.found = this.foundBy(entries, this.found))?.uses ?? null
  }

  private knownOutside(suspects: TermMatcher): readonly Use[] | null {
    return (this.foundOutside = this.foundBy(suspects, this.foundOutside))?.uses ?? null
  }

  private foundBy(matcher: TermMatcher, found: Found | null): Found | null {
    if (!found || found.by === matcher) return found
    const isAgreed = this.held !== null && matcher.agreesWith(found.by, this.held)
    return isAgreed ? { by: matcher, uses: found.uses } : null
  }

  private look(matchers: readonly TermMatcher[]): readonly (readonly Use[])[] {
    if (this.held) return usesIn(this, matchers)
    this.held = new WordFilter()
    return usesIn(this, matchers, this.held)
  }
}

const none: readonly never[] = []

interface Found {
  readonly by: TermMatcher
  readonly uses: readonly Use[]
}
