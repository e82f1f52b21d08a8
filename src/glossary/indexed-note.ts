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

/** What is looked for: the names of entries, or names that nobody defined. */
export type NameKind = "entries" | "suspects"

/** What finds each kind of names. */
export type Matchers = Readonly<Record<NameKind, TermMatcher>>

/** A note as the vault has it. */
export interface Note {
  readonly path: string
  readonly text: string
}

/** A version of a note. */
export class IndexedNote implements Note {
  private phrasesMade: readonly Phrase[] | null = null
  private readonly found: Partial<Record<NameKind, FoundUses>> = {}
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
  hasUses(kind: NameKind, matcher: TermMatcher): boolean {
    return this.passages.length === 0 || this.knownUses(kind, matcher) !== null
  }

  /** What a matcher finds in its running text, also inside definitions; the last answer is kept. */
  uses(kind: NameKind, matcher: TermMatcher): readonly Use[] {
    const known = this.knownUses(kind, matcher)
    if (known) return known
    const [uses = none] = this.look([matcher])
    this.found[kind] = { matcher, uses }
    return uses
  }

  /** Finds in one reading what `uses` will be asked for. */
  find(matchers: Matchers): void {
    const kinds = allKinds.filter(kind => !this.hasUses(kind, matchers[kind]))
    if (kinds.length === 0) return
    const found = this.look(kinds.map(kind => matchers[kind]))
    kinds.forEach((kind, index) => {
      this.found[kind] = { matcher: matchers[kind], uses: found[index] ?? none }
    })
  }

  /** What the matcher found, or finds as an earlier one did; null when that is not known. */
  private knownUses(kind: NameKind, matcher: TermMatcher): readonly Use[] | null {
    const known = this.found[kind]
    if (!known || known.matcher === matcher) return known?.uses ?? null
    if (!this.held || !matcher.agreesWith(known.matcher, this.held)) return null
    this.found[kind] = { matcher, uses: known.uses }
    return known.uses
  }

  private look(matchers: readonly TermMatcher[]): readonly (readonly Use[])[] {
    if (this.held) return usesIn(this, matchers)
    this.held = new WordFilter()
    return usesIn(this, matchers, this.held)
  }
}

const allKinds: readonly NameKind[] = ["entries", "suspects"]

const none: readonly never[] = []

interface FoundUses {
  readonly matcher: TermMatcher
  readonly uses: readonly Use[]
}
