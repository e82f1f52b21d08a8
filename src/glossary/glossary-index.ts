/**
 * Keeps what is known of all study notes, note by note, so that a change reads one note again. The
 * only thing in the glossary that changes; `glossary` hands out snapshots, which share all that
 * stayed the same. Which notes are study notes is the caller's business.
 */
import { definitionsIn } from "./definitions"
import type { Definition, Entry, EntryId } from "./entry"
import { Glossary, nothingKnown, type IsMissing } from "./glossary"
import { IndexedNote } from "./indexed-note"
import { entryIdOf, mergeDefinitions } from "./merge"
import { comparePaths } from "./note-order"
import { Words } from "./words/words"

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

/** What was made of definitions, valid while these are the same. */
interface Merged {
  readonly definitions: readonly (readonly Definition[])[]
  readonly accepted: string
  readonly words: Words
  readonly entries: readonly Entry[]
  readonly candidates: readonly Entry[]
}

/** Definitions by note, and the glossary they make. */
export class GlossaryIndex {
  private readonly byPath = new Map<string, IndexedNote>()
  private words = new Words()
  private ordered: readonly IndexedNote[] | null = null
  private merged: Merged | null = null
  private snapshot: { readonly choices: string; readonly glossary: Glossary } | null = null
  private readonly known = nothingKnown()

  /** `isMissing` knows whether a link leads nowhere; without it no link does. */
  constructor(private readonly isMissing: IsMissing = () => false) {}

  /**
   * Adds a note or reads it again; true when it was not known with this very text. Where its
   * definitions are known already they are not looked for.
   */
  setNote(path: string, text: string, known?: readonly Definition[]): boolean {
    const old = this.byPath.get(path)
    if (old?.isRead === true && old.text === text) return false
    const definitions = known ?? definitionsIn(path, text)
    const isSame = old && JSON.stringify(old.definitions) === JSON.stringify(definitions)
    this.put(new IndexedNote(path, text, isSame ? old.definitions : definitions))
    return true
  }

  /** Adds the definitions of a note whose text comes later. */
  setDefinitions(path: string, definitions: readonly Definition[]): void {
    this.put(new IndexedNote(path, "", definitions, false))
  }

  /** Forgets a note; true when it was known. */
  removeNote(path: string): boolean {
    if (!this.byPath.delete(path)) return false
    this.ordered = null
    this.snapshot = null
    return true
  }

  /** Moves a note to a new path without its text being read again. */
  renameNote(from: string, to: string): boolean {
    const note = this.byPath.get(from)
    if (!note) return false
    this.removeNote(from)
    const definitions = note.definitions.map(each => ({ ...each, path: to }))
    this.put(new IndexedNote(to, note.text, definitions, note.isRead))
    return true
  }

  /** Takes other words (the person's own families) from now on. */
  useWords(words: Words): void {
    this.words = words
    this.snapshot = null
  }

  /** The text of a note as it was read last, or null. */
  textOf(path: string): string | null {
    const note = this.byPath.get(path)
    return note?.isRead === true ? note.text : null
  }

  /** All notes, in the order in which a learner meets them. */
  get notes(): readonly IndexedNote[] {
    return (this.ordered ??= [...this.byPath.values()].sort((left, right) =>
      comparePaths(left.path, right.path),
    ))
  }

  /** How many notes there are. */
  get count(): number {
    return this.byPath.size
  }

  /** The glossary as the person's choices leave it; same state, same object. */
  glossary(choices: Choices): Glossary {
    const key = [choices.hidden, choices.accepted, choices.dismissed].map(keyOf).join("\n\n")
    if (this.snapshot?.choices === key) return this.snapshot.glossary
    const { hidden, dismissed } = choices
    const { entries, candidates } = this.merge(choices)
    const glossary = new Glossary(
      entries.filter(entry => !isOneOf(hidden, entry)),
      this.notes,
      {
        candidates: candidates.filter(each => !isOneOf(hidden, each) && !isOneOf(dismissed, each)),
        words: this.words,
        unwanted: new Set([...hidden, ...dismissed]),
        isMissing: this.isMissing,
        known: this.known,
      },
    )
    this.snapshot = { choices: key, glossary }
    return glossary
  }

  private put(note: IndexedNote): void {
    const isKnown = this.byPath.has(note.path)
    this.byPath.set(note.path, note)
    this.ordered = isKnown && this.ordered ? replaced(this.ordered, note) : null
    this.snapshot = null
  }

  /** Entries and candidates; as long as no definition changes, the ones made before. */
  private merge(choices: Choices): Merged {
    const { words, merged } = this
    const accepted = keyOf(choices.accepted)
    const definitions = this.notes.map(note => note.definitions)
    const isSame = merged?.words === words && merged.accepted === accepted
    if (isSame && areSame(merged.definitions, definitions)) return merged
    const isSure = (each: Definition): boolean =>
      each.isSure || choices.accepted.has(entryIdOf(each.term))
    const all = definitions.flat()
    const entries = mergeDefinitions(all.filter(isSure), words)
    const candidates = mergeDefinitions(
      all.filter(each => !isSure(each)),
      words,
    )
    this.merged = { definitions, accepted, words, entries, candidates }
    return this.merged
  }
}

function keyOf(ids: ReadonlySet<EntryId>): string {
  return [...ids].sort().join("\n")
}

function replaced(notes: readonly IndexedNote[], note: IndexedNote): readonly IndexedNote[] {
  return notes.map(each => (each.path === note.path ? note : each))
}

function areSame<T>(left: readonly T[], right: readonly T[]): boolean {
  return left.length === right.length && left.every((each, index) => each === right[index])
}

/** Whether an entry is chosen under any of the terms that it unites. */
function isOneOf(chosen: ReadonlySet<EntryId>, { definitions }: Entry): boolean {
  if (chosen.size === 0) return false
  return definitions.some(({ term }) => chosen.has(entryIdOf(term)))
}
