/**
 * Knows which notes are study notes and keeps their glossary. The vault is read once the layout is
 * ready, in slices; from then on each change reads one note again. Of notes without the study tags
 * only one thing is remembered: whether they speak of asyncio, so that the tags may be offered.
 */
import { Component, TFile } from "obsidian"
import type { App, CachedMetadata, TAbstractFile } from "obsidian"
import { entryIdOf } from "../glossary/merge"
import type { Glossary } from "../glossary/glossary"
import { GlossaryIndex } from "../glossary/glossary-index"
import { Words } from "../glossary/words/words"
import { isStudyNote, parseStudyRule, speaksOfAsyncio } from "../notes/study-note"
import type { StudyRule } from "../notes/study-note"
import { Listeners } from "./listeners"
import type { NotePaths } from "./note-paths"
import type { SettingsStore } from "./settings"
import type { Slicer } from "./slicer"

/** What the index needs. */
export interface StudyNotesParts {
  readonly app: App
  readonly settings: SettingsStore
  readonly slicer: Slicer
  readonly paths: NotePaths
}

/** The study notes of the vault. */
export class StudyNotes extends Component {
  private readonly index = new GlossaryIndex()
  /** Notes that speak of asyncio and lack the study tags. */
  private readonly speaking = new Set<string>()
  /** Notes to be read. */
  private readonly waiting = new Set<string>()
  private readonly listeners = new Listeners()
  private isUnderWay = false
  private isLoadedOnce = false
  private isEnded = false
  private rule: StudyRule
  private ruleText: string
  private ownFamilies: string

  constructor(private readonly parts: StudyNotesParts) {
    super()
    this.ruleText = parts.settings.values.studyRule
    this.rule = parseStudyRule(this.ruleText).rule
    this.ownFamilies = parts.settings.values.ownFamilies
    this.index.useWords(new Words(this.ownFamilies))
  }

  override onload(): void {
    this.parts.app.workspace.onLayoutReady(() => {
      if (!this.isEnded) this.start()
    })
  }

  override onunload(): void {
    this.isEnded = true
  }

  /** True while notes are still to be read. */
  get isReading(): boolean {
    return !this.isLoadedOnce || this.isUnderWay
  }

  /** The rule that the setting says. */
  get studyRule(): StudyRule {
    return this.rule
  }

  /** Paths of notes that speak of asyncio and lack the study tags, in order. */
  get untagged(): readonly string[] {
    return [...this.speaking].sort()
  }

  /** How many notes are study notes. */
  get count(): number {
    return this.index.paths.length
  }

  /** The terms of the study notes, as the person's choices leave them. */
  glossary(): Glossary {
    const { hiddenTerms, acceptedTerms, dismissedTerms } = this.parts.settings.values
    return this.index.glossary({
      hidden: new Set(hiddenTerms.map(entryIdOf)),
      accepted: new Set(acceptedTerms.map(entryIdOf)),
      dismissed: new Set(dismissedTerms.map(entryIdOf)),
    })
  }

  /** The text of a study note as it was read last, or null. */
  textOf(path: string): string | null {
    return this.index.textOf(this.parts.paths.current(path))
  }

  /** Whether a note is a study note, by what Obsidian knows of it now. */
  isStudyNote(path: string): boolean {
    const file = this.parts.app.vault.getFileByPath(this.parts.paths.current(path))
    const cache = file && this.parts.app.metadataCache.getFileCache(file)
    return cache !== null && isStudyNote(tagsOf(cache), this.rule)
  }

  /** Calls back when study notes or their terms changed; returns what ends that. */
  onChange(listener: () => void): () => void {
    return this.listeners.add(listener)
  }

  private start(): void {
    const { app, settings } = this.parts
    this.registerEvent(
      app.metadataCache.on("changed", (file, text, cache) => {
        this.waiting.delete(file.path)
        if (this.take(file.path, text, cache)) this.listeners.notify()
      }),
    )
    this.registerEvent(app.vault.on("rename", (file, from) => this.rename(file, from)))
    this.registerEvent(app.vault.on("delete", file => this.forget(file)))
    this.register(settings.onChange(() => this.followSettings()))
    void this.readVault()
  }

  /** Reads all notes, whatever was known of them. */
  private async readVault(): Promise<void> {
    for (const file of this.parts.app.vault.getMarkdownFiles()) this.waiting.add(file.path)
    if (this.isUnderWay) return
    this.isUnderWay = true
    const isDone = await this.parts.slicer.each(this.waiting, path => this.read(path))
    this.isUnderWay = false
    if (!isDone) return
    this.isLoadedOnce = true
    this.listeners.notify()
  }

  private async read(path: string): Promise<void> {
    const { vault, metadataCache } = this.parts.app
    const file = vault.getFileByPath(path)
    const cache = file && metadataCache.getFileCache(file)
    // What Obsidian has not looked at yet comes with a "changed" of its own.
    if (!file || !cache) return void this.waiting.delete(path)
    const text = await vault.cachedRead(file)
    if (this.waiting.delete(path)) this.take(path, text, cache)
  }

  /** Takes in what a note says; true when something changed by it. */
  private take(path: string, text: string, cache: CachedMetadata): boolean {
    if (isStudyNote(tagsOf(cache), this.rule)) {
      const wasSpeaking = this.speaking.delete(path)
      return this.index.setNote(path, text) || wasSpeaking
    }
    const wasStudyNote = this.index.removeNote(path)
    const speaks = speaksOfAsyncio(text)
    if (speaks === this.speaking.has(path)) return wasStudyNote
    if (speaks) this.speaking.add(path)
    else this.speaking.delete(path)
    return true
  }

  private rename(file: TAbstractFile, from: string): void {
    if (!(file instanceof TFile)) return
    if (this.waiting.delete(from)) this.waiting.add(file.path)
    const wasSpeaking = this.speaking.delete(from)
    if (wasSpeaking) this.speaking.add(file.path)
    if (this.index.renameNote(from, file.path) || wasSpeaking) this.listeners.notify()
  }

  private forget(file: TAbstractFile): void {
    this.waiting.delete(file.path)
    const wasSpeaking = this.speaking.delete(file.path)
    if (this.index.removeNote(file.path) || wasSpeaking) this.listeners.notify()
  }

  private followSettings(): void {
    this.followRule()
    const { ownFamilies } = this.parts.settings.values
    if (ownFamilies === this.ownFamilies) return
    this.ownFamilies = ownFamilies
    this.index.useWords(new Words(ownFamilies))
    this.listeners.notify()
  }

  private followRule(): void {
    const { studyRule } = this.parts.settings.values
    if (studyRule === this.ruleText) return
    this.ruleText = studyRule
    this.rule = parseStudyRule(studyRule).rule
    void this.readVault()
  }
}

/** The property that holds the tags, as YAML gives it. */
function tagsOf(cache: CachedMetadata | null): unknown {
  const properties: Readonly<Record<string, unknown>> = cache?.frontmatter ?? {}
  const named = (name: string): unknown =>
    Object.entries(properties).find(([key]) => key.toLowerCase() === name)?.[1]
  return named("tags") ?? named("tag")
}
