/**
 * Keeps what is known of all study notes, note by note, so that a change reads one note again. The
 * only thing in the glossary that changes; `glossary` hands out snapshots, which share all that
 * stayed the same. Which notes are study notes is the caller's business.
 */
import { titleOf } from "./definitions"
import type { Definition, Entry, EntryId } from "./entry"
import { Glossary, type IsMissing } from "./glossary"
import { IndexedNote } from "./indexed-note"
import { Known } from "./known-uses"
import { entryIdOf, mergeInSteps, nameTheSame, withTexts } from "./merge"
import { comparePaths } from "./note-order"
import { atOnce, sorted } from "./steps"
import { Terms } from "./terms"
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

/** What was made of that by the person's choices. */
interface Chosen {
  readonly merged: Merged
  readonly choices: string
  readonly terms: Terms
}

/** Definitions by note, and the glossary they make. */
export class GlossaryIndex {
  private readonly byPath = new Map<string, IndexedNote>()
  private words = new Words()
  private changes = 0
  private ordered: readonly IndexedNote[] | null = null
  private merged: Merged | null = null
  private chosen: Chosen | null = null
  private snapshot: { readonly choices: string; readonly glossary: Glossary } | null = null
  private readonly known = new Known()

  /** `isMissing` knows whether a link leads nowhere; without it no link does. */
  constructor(private readonly isMissing: IsMissing = () => false) {}

  /**
   * Adds a note or reads it again; true when it was not known with this very text. Where its
   * definitions are known already they are not looked for.
   */
  setNote(path: string, text: string, known?: readonly Definition[]): boolean {
    const old = this.byPath.get(path)
    if (old?.isRead === true && old.text === text) return false
    const note = IndexedNote.from({ path, text }, { words: this.words, definitions: known })
    const isSame = old && JSON.stringify(old.definitions) === JSON.stringify(note.definitions)
    this.put(isSame ? note.with(old) : note)
    return true
  }

  /** Adds the definitions of a note whose text comes later. */
  setDefinitions(path: string, definitions: readonly Definition[]): void {
    this.put(new IndexedNote(path, "", definitions, null))
  }

  /** Forgets a note; true when it was known. */
  removeNote(path: string): boolean {
    if (!this.byPath.delete(path)) return false
    this.ordered = null
    this.change()
    return true
  }

  /** Moves a note to a new path; it is read again when its title changes, which it may define. */
  renameNote(from: string, to: string): boolean {
    const note = this.byPath.get(from)
    if (!note) return false
    this.removeNote(from)
    if (note.isRead && titleOf(from) !== titleOf(to)) return this.setNote(to, note.text)
    const definitions = note.definitions.map(each => ({ ...each, path: to }))
    this.put(note.with({ path: to, definitions }))
    return true
  }

  /** Takes other words (the person's own families) from now on. */
  useWords(words: Words): void {
    this.words = words
    this.change()
  }

  /** Has links followed anew: a note came that they may lead to. */
  relink(): void {
    this.change()
  }

  /** The text of a note as it was read last, or null. */
  textOf(path: string): string | null {
    const note = this.byPath.get(path)
    return note?.isRead === true ? note.text : null
  }

  /** All notes, in the order in which a learner meets them. */
  get notes(): readonly IndexedNote[] {
    return (this.ordered ??= atOnce(this.inOrder()))
  }

  /** Another number after each change. */
  get version(): number {
    return this.changes
  }

  /** How many notes there are. */
  get count(): number {
    return this.byPath.size
  }

  /** The glossary as the person's choices leave it; same state, same object. */
  glossary(choices: Choices): Glossary {
    return atOnce(this.making(choices))
  }

  /** The same where nothing has to be done for it, else null. */
  ready(choices: Choices): Glossary | null {
    return this.snapshot?.choices === keyOfAll(choices) ? this.snapshot.glossary : null
  }

  /** Makes the glossary in short steps, of the notes as they are at the first one. */
  *making(choices: Choices): Generator<void, Glossary> {
    const ready = this.ready(choices)
    if (ready) return ready
    const { words, isMissing, known, version } = this
    const notes = this.ordered ?? (yield* this.inOrder())
    if (version === this.version) this.ordered = notes
    const merged = yield* this.merge({ notes, words, accepted: choices.accepted })
    const terms = this.choose(merged, choices)
    const glossary = new Glossary({ terms, notes, isMissing, known })
    if (version === this.version) this.snapshot = { choices: keyOfAll(choices), glossary }
    return glossary
  }

  private inOrder(): Generator<void, readonly IndexedNote[]> {
    const notes = [...this.byPath.values()]
    return sorted(notes, (left, right) => comparePaths(left.path, right.path))
  }

  private put(note: IndexedNote): void {
    const isKnown = this.byPath.has(note.path)
    this.byPath.set(note.path, note)
    this.ordered = isKnown && this.ordered ? replaced(this.ordered, note) : null
    this.change()
  }

  private change(): void {
    this.changes++
    this.snapshot = null
  }

  /** Entries and candidates; as long as no definition changes, the ones made before. */
  private *merge(sources: {
    readonly notes: readonly IndexedNote[]
    readonly words: Words
    readonly accepted: ReadonlySet<EntryId>
  }): Generator<void, Merged> {
    const { merged } = this
    const { notes, words } = sources
    const accepted = keyOf(sources.accepted)
    const definitions = notes.map(note => note.definitions)
    const isSame = merged?.words === words && merged.accepted === accepted
    if (isSame && areSame(merged.definitions, definitions)) return merged
    const texts = isSame ? changedTexts(merged.definitions, definitions) : null
    if (isSame && texts) {
      const [entries, candidates] = [merged.entries, merged.candidates]
      const changed = {
        entries: yield* withTexts(entries, texts),
        candidates: yield* withTexts(candidates, texts),
      }
      return (this.merged = { ...merged, definitions, ...changed })
    }
    const [sure, unsure]: [Definition[], Definition[]] = [[], []]
    for (const each of definitions) {
      for (const definition of each) {
        const isSure = definition.isSure || sources.accepted.has(entryIdOf(definition.term))
        ;(isSure ? sure : unsure).push(definition)
      }
      yield
    }
    const known = merged?.words === words ? merged : null
    const entries = yield* mergeInSteps(sure, words, known?.entries)
    const candidates = yield* mergeInSteps(unsure, words, known?.candidates)
    return (this.merged = { definitions, accepted, words, entries, candidates })
  }

  /** What the person wants of it. */
  private choose(merged: Merged, choices: Choices): Terms {
    const { chosen } = this
    const key = keyOfAll(choices)
    if (chosen?.merged === merged && chosen.choices === key) return chosen.terms
    const { hidden, dismissed } = choices
    const { words, entries, candidates } = merged
    const terms = new Terms(
      {
        entries: entries.filter(entry => !isOneOf(hidden, entry)),
        unsure: candidates.filter(each => !isOneOf(hidden, each) && !isOneOf(dismissed, each)),
        unwanted: new Set([...hidden, ...dismissed]),
        words,
      },
      this.known.entries,
    )
    this.chosen = { merged, choices: key, terms }
    return terms
  }
}

function keyOfAll({ hidden, accepted, dismissed }: Choices): string {
  return [hidden, accepted, dismissed].map(keyOf).join("\n\n")
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

/** Definitions and what stands in their places now, as far as only texts changed; else null. */
function changedTexts(
  before: Merged["definitions"],
  after: Merged["definitions"],
): ReadonlyMap<Definition, Definition> | null {
  if (before.length !== after.length) return null
  const changed = new Map<Definition, Definition>()
  for (const [index, now] of after.entries()) {
    const old = before[index] ?? []
    if (old === now) continue
    if (old.length !== now.length) return null
    for (const [place, definition] of now.entries()) {
      const other = old[place]
      if (!other || !nameTheSame(other, definition)) return null
      changed.set(other, definition)
    }
  }
  return changed
}

/** Whether an entry is chosen under any of the terms that it unites. */
function isOneOf(chosen: ReadonlySet<EntryId>, { definitions }: Entry): boolean {
  if (chosen.size === 0) return false
  return definitions.some(({ term }) => chosen.has(entryIdOf(term)))
}
