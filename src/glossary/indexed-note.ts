/**
 * One version of a note with what was found in it. What is costly is found when it is first asked
 * for and kept: the note never changes, another text makes another `IndexedNote`. A note whose text
 * was not read yet may still have definitions, known from an earlier session; it has no uses.
 */
import type { Definition } from "./entry"
import type { TermMatcher } from "./occurrences"
import { proseOf, type Prose } from "./prose"
import { phrasesIn, type Phrase } from "./phrases"
import { usesIn, type Use } from "./uses"

/** What is looked for: the names of entries, or names that nobody defined. */
export type NameKind = "entries" | "suspects"

/** Names that are looked for, and what finds them. */
export interface Sought {
  readonly kind: NameKind
  readonly matcher: TermMatcher
}

/** A note as the vault has it. */
export interface Note {
  readonly path: string
  readonly text: string
}

/** A version of a note. */
export class IndexedNote implements Note {
  private proseMade: readonly Prose[] | null = null
  private phrasesMade: readonly Phrase[] | null = null
  private readonly found = new Map<NameKind, FoundUses>()

  constructor(
    readonly path: string,
    readonly text: string,
    readonly definitions: readonly Definition[],
    /** False as long as only the definitions are known; the text is empty then. */
    readonly isRead = true,
  ) {}

  /** Its running text, piece by piece. */
  get prose(): readonly Prose[] {
    return (this.proseMade ??= proseOf(this.text))
  }

  /** Whether `phrases` has its answer ready. */
  get hasPhrases(): boolean {
    return this.phrasesMade !== null
  }

  /** What it writes in bold or links to, where a term without definition may hide. */
  get phrases(): readonly Phrase[] {
    return (this.phrasesMade ??= phrasesIn(this))
  }

  /** Whether `uses` has its answer ready. */
  hasUses(kind: NameKind, matcher: TermMatcher): boolean {
    return this.text === "" || this.found.get(kind)?.matcher === matcher
  }

  /** What a matcher finds in its running text, also inside definitions; the last answer is kept. */
  uses(kind: NameKind, matcher: TermMatcher): readonly Use[] {
    const known = this.found.get(kind)
    if (known?.matcher === matcher) return known.uses
    const [uses = []] = usesIn(this, [matcher])
    this.found.set(kind, { matcher, uses })
    return uses
  }

  /** Finds at once what `uses` will be asked for; false when there was nothing to do. */
  find(sought: readonly Sought[]): boolean {
    const unknown = sought.filter(({ kind, matcher }) => !this.hasUses(kind, matcher))
    if (unknown.length === 0) return false
    const found = usesIn(
      this,
      unknown.map(each => each.matcher),
    )
    unknown.forEach(({ kind, matcher }, index) => {
      this.found.set(kind, { matcher, uses: found[index] ?? [] })
    })
    return true
  }
}

interface FoundUses {
  readonly matcher: TermMatcher
  readonly uses: readonly Use[]
}
