/**
 * What the glossary knows of words: which spellings are forms of one word, which names of the two
 * languages mean the same, and which words a person does not want to see marked.
 */
import { fold } from "../fold"
import { families as builtIn, type Family } from "./families"
import { parseFamilies } from "./own-families"

/** What a person adds to the words that everybody has. */
export interface OwnWords {
  /** Families as the setting holds them: one a line, names separated by commas. */
  readonly families?: string
  /** Names that are never marked, whatever entry they belong to. */
  readonly unmarked?: readonly string[]
}

/** Word forms, families and exceptions; immutable, made anew when a setting changes. */
export class Words {
  private readonly unmarked: ReadonlySet<string>
  /** All families: the person's own first. */
  readonly families: readonly Family[]

  constructor(own: OwnWords = {}) {
    this.families = [...parseFamilies(own.families ?? "").families, ...builtIn]
    this.unmarked = new Set((own.unmarked ?? []).map(fold))
  }

  /** The family that a name, written in any form, belongs to for certain. */
  familyOf(name: string): Family | null {
    return (
      this.families.find(family => family.names.some(each => this.sameWord(each, name))) ?? null
    )
  }

  /** Whether two names differ only in their form: number, gender, accents, hyphens, case. */
  sameWord(left: string, right: string): boolean {
    return fold(left) === fold(right)
  }

  /** Whether the person asked not to mark this name. */
  isUnmarked(name: string): boolean {
    return this.unmarked.has(fold(name))
  }
}
