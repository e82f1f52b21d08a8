/**
 * The one place that knows which terms are marked in which note: rendered sections and editors ask
 * here and are told when to ask again. Notes are kept as they were read last, so that the many
 * sections of one note cost one reading, and what did not change is not searched again.
 */
import { Component } from "obsidian"
import type { Entry, EntryId } from "../glossary/entry"
import { MarkReader, type MarkedNote, type MarkRules } from "../glossary/marks"
import type { Words } from "../glossary/words/words"
import { Listeners } from "./listeners"
import type { NotePaths } from "./note-paths"
import type { SettingsStore } from "./settings"
import type { StudyNotes } from "./study-notes"

/** What deciding over marks needs. */
export interface TermMarksParts {
  readonly settings: SettingsStore
  readonly studyNotes: StudyNotes
  readonly paths: NotePaths
}

/** How many notes are kept; more than are ever on screen. */
const mostNotes = 24

interface ReadNote {
  readonly reader: MarkReader
  readonly text: string
  readonly note: MarkedNote
}

/** The marks of all notes. */
export class TermMarks extends Component {
  private rules: MarkRules | null = null
  /** What `rules` were made of. */
  private entries: readonly Entry[] = []
  private words: Words | null = null
  private unmarkedWords: readonly string[] = []
  private areRulesOld = true
  private readonly notes = new Map<string, ReadNote>()
  private readonly listeners = new Listeners()

  constructor(private readonly parts: TermMarksParts) {
    super()
  }

  override onload(): void {
    this.register(this.parts.studyNotes.onChange(() => this.follow()))
    this.register(this.parts.settings.onChange(() => this.follow()))
  }

  override onunload(): void {
    this.notes.clear()
  }

  /** Calls back when marks may be others; returns what ends that. */
  onChange(listener: () => void): () => void {
    return this.listeners.add(listener)
  }

  /** The terms in a study note with this text (without one: as it is stored); null in other notes. */
  noteAt(path: string, text: string | null = null): MarkedNote | null {
    const { studyNotes, paths } = this.parts
    const current = paths.current(path)
    const wanted = text ?? studyNotes.textOf(current)
    if (wanted === null || !studyNotes.isStudyNote(current)) return null
    const rules = this.rulesNow()
    const kept = this.notes.get(current)
    if (kept?.text === wanted) return kept.note
    const reader = kept?.reader ?? new MarkReader(current, rules)
    const note = reader.read(wanted)
    this.keep(current, { reader, text: wanted, note })
    return note
  }

  /** The entry with this id, or null when it is gone. */
  entry(id: EntryId): Entry | null {
    return this.parts.studyNotes.glossary().entry(id)
  }

  private keep(path: string, read: ReadNote): void {
    this.notes.delete(path)
    this.notes.set(path, read)
    const [oldest] = this.notes.keys()
    if (this.notes.size > mostNotes && oldest !== undefined) this.notes.delete(oldest)
  }

  private follow(): void {
    this.areRulesOld = true
    this.listeners.notify()
  }

  /** The rules as they are now; when they are others than before, every note is read anew. */
  private rulesNow(): MarkRules {
    if (this.rules && !this.areRulesOld) return this.rules
    this.areRulesOld = false
    const { studyNotes, settings } = this.parts
    const glossary = studyNotes.glossary()
    const { markTerms: mode, unmarkedWords } = settings.values
    const isSame =
      mode === this.rules?.mode &&
      glossary.words === this.words &&
      haveSameNames(glossary.entries, this.entries) &&
      unmarkedWords.join("\n") === this.unmarkedWords.join("\n")
    if (this.rules && isSame) return this.rules
    this.entries = glossary.entries
    this.words = glossary.words
    this.unmarkedWords = unmarkedWords
    this.notes.clear()
    const entryNamed = (term: string): EntryId | null => glossary.named(term)?.id ?? null
    const isUnmarked = glossary.words.anyOf(unmarkedWords)
    this.rules = { matcher: glossary.matcher, mode, isUnmarked, entryNamed }
    return this.rules
  }
}

function haveSameNames(left: readonly Entry[], right: readonly Entry[]): boolean {
  if (left === right) return true
  const isSame = (entry: Entry, other: Entry | undefined): boolean =>
    entry.term === other?.term && entry.aliases.join("\n") === other.aliases.join("\n")
  return left.length === right.length && left.every((entry, at) => isSame(entry, right[at]))
}
