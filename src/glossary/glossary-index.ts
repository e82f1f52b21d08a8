/**
 * Keeps the definitions of all study notes, note by note, so that a change reads one note again.
 * The only thing in the glossary that changes; `glossary` hands out snapshots. Which notes are
 * study notes is the caller's business.
 */
import { definitionsIn } from "./definitions"
import type { Definition, EntryId } from "./entry"
import { Glossary } from "./glossary"
import { mergeDefinitions } from "./merge"
import type { Note } from "./uses"
import { Words } from "./words/words"

interface IndexedNote extends Note {
  readonly definitions: readonly Definition[]
}

/** What the person decided about terms. */
export interface Choices {
  /** Entries called "not a term". */
  readonly hidden: ReadonlySet<EntryId>
  /** Candidates that became entries. */
  readonly accepted: ReadonlySet<EntryId>
  /** Candidates, and names without definition, that are no terms. */
  readonly dismissed: ReadonlySet<EntryId>
}

/** Nothing decided yet. */
export const noChoices: Choices = { hidden: new Set(), accepted: new Set(), dismissed: new Set() }

/** Definitions by note, and the glossary they make. */
export class GlossaryIndex {
  private readonly notes = new Map<string, IndexedNote>()
  private words = new Words()
  private snapshot: { readonly choices: string; readonly glossary: Glossary } | null = null

  /** Adds a note or reads it again; true when it was not known with this very text. */
  setNote(path: string, text: string): boolean {
    if (this.notes.get(path)?.text === text) return false
    this.notes.set(path, { path, text, definitions: definitionsIn(path, text) })
    this.snapshot = null
    return true
  }

  /** Forgets a note; true when it was known. */
  removeNote(path: string): boolean {
    if (!this.notes.delete(path)) return false
    this.snapshot = null
    return true
  }

  /** Moves a note to a new path without its text being read again. */
  renameNote(from: string, to: string): boolean {
    const note = this.notes.get(from)
    if (!note) return false
    this.removeNote(from)
    return this.setNote(to, note.text)
  }

  /** Takes other words (families, exceptions) from now on. */
  useWords(words: Words): void {
    this.words = words
    this.snapshot = null
  }

  /** The text of a note as it was read last, or null. */
  textOf(path: string): string | null {
    return this.notes.get(path)?.text ?? null
  }

  /** Paths of all notes, in order. */
  get paths(): readonly string[] {
    return [...this.notes.keys()].sort()
  }

  /** The glossary as the person's choices leave it; same state, same object. */
  glossary(choices: Choices): Glossary {
    const { hidden, accepted, dismissed } = choices
    const key = JSON.stringify([hidden, accepted, dismissed].map(ids => [...ids].sort()))
    if (this.snapshot?.choices === key) return this.snapshot.glossary
    const notes = this.paths.flatMap(path => this.notes.get(path) ?? [])
    const entries = mergeDefinitions(
      notes.flatMap(note => note.definitions.filter(each => each.isSure)),
      this.words,
    )
    const shown = entries.filter(entry => !hidden.has(entry.id))
    const glossary = new Glossary(shown, notes, { words: this.words })
    this.snapshot = { choices: key, glossary }
    return glossary
  }
}
