/**
 * Knows which notes are study notes and keeps their glossary. Once the layout is ready, the vault is
 * looked through in idle slices: what an earlier session knew of a note is taken over, then the note
 * is read. From then on each change reads one note again. Of notes without the study tags nothing
 * but what Obsidian knows of them is looked at, unless the person asks to find those that speak of
 * asyncio. What is handed out has its uses counted already, so that nobody has to wait for them.
 */
import { Component, TFile } from "obsidian"
import type { App, CachedMetadata, TAbstractFile } from "obsidian"
import { entryIdOf } from "../glossary/merge"
import type { Glossary } from "../glossary/glossary"
import { GlossaryIndex, noChoices, type Choices } from "../glossary/glossary-index"
import { Words } from "../glossary/words/words"
import { isStudyNote, parseStudyRule, speaksOfAsyncio } from "../notes/study-note"
import type { StudyRule } from "../notes/study-note"
import { GlossaryCache, hashOf, type CacheStorage } from "./glossary-cache"
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
  /** Where this device keeps what it found. */
  readonly storage: CacheStorage
  /** Of the plugin: another one may find other things in the same notes. */
  readonly version: string
}

/** Notes in which uses are looked for at once when somebody asks: some ten milliseconds. */
const mostAtOnce = 100

/** Milliseconds from a change until what is known is kept: seldom enough while somebody types. */
const keepAfter = 10_000

/** The study notes of the vault. */
export class StudyNotes extends Component {
  private readonly index: GlossaryIndex
  private readonly cache: GlossaryCache
  /** Notes that speak of asyncio and lack the study tags. */
  private readonly speaking = new Set<string>()
  /** Notes to be looked at, then those to be read. */
  private readonly waiting = new Set<string>()
  private readonly unread = new Set<string>()
  private readonly listeners = new Listeners()
  /** The last glossary handed out. */
  private shown: Glossary | null = null
  /** What is handed out before there is any. */
  private readonly nothing = new GlossaryIndex().glossary(noChoices)
  private keepTimer: number | null = null
  private isUnderWay = false
  private isCounting = false
  private isLoadedOnce = false
  private isEnded = false
  private rule: StudyRule
  private ruleText: string
  private ownFamilies: string

  constructor(private readonly parts: StudyNotesParts) {
    super()
    const { metadataCache } = parts.app
    const { studyRule, ownFamilies } = parts.settings.values
    this.index = new GlossaryIndex(
      (link, path) => metadataCache.getFirstLinkpathDest(link, path) === null,
    )
    this.cache = new GlossaryCache(parts.storage, parts.version)
    this.ruleText = studyRule
    this.rule = parseStudyRule(studyRule).rule
    this.ownFamilies = ownFamilies
    this.index.useWords(new Words(ownFamilies))
  }

  override onload(): void {
    this.parts.app.workspace.onLayoutReady(() => {
      if (!this.isEnded) this.start()
    })
  }

  override onunload(): void {
    this.isEnded = true
    if (this.keepTimer !== null) this.keep()
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

  /** Paths of the study notes, in the order in which a learner meets them. */
  get notePaths(): readonly string[] {
    return this.index.notes.map(note => note.path)
  }

  /** How many notes are study notes. */
  get count(): number {
    return this.index.count
  }

  /**
   * The terms of the study notes, as the person's choices leave them. When much has to be counted
   * again this is the last state, until `onChange` tells that the new one is there.
   */
  glossary(): Glossary {
    const { index, choices } = this
    const latest = index.count <= mostAtOnce ? index.glossary(choices) : index.ready(choices)
    if (latest && (!this.shown || latest.isQuick(mostAtOnce))) this.shown = latest
    return this.shown ?? this.nothing
  }

  /** The text of a study note as it was read last, or null. */
  textOf(path: string): string | null {
    return this.index.textOf(this.parts.paths.current(path))
  }

  /** The study notes as they were read last, in the order in which a learner meets them. */
  *texts(except: string): Generator<{ readonly path: string; readonly text: string }> {
    for (const { path, text } of this.index.notes) if (path !== except) yield { path, text }
  }

  /** Whether a note is a study note, by what Obsidian knows of it now. */
  isStudyNote(path: string): boolean {
    const file = this.parts.app.vault.getFileByPath(this.parts.paths.current(path))
    const metadata = file && this.parts.app.metadataCache.getFileCache(file)
    return metadata !== null && this.hasTags(metadata)
  }

  /** Calls back when study notes or their terms changed; returns what ends that. */
  onChange(listener: () => void): () => void {
    return this.listeners.add(listener)
  }

  /** Reads the notes without study tags, because the person asked; those that speak of asyncio. */
  async findUntagged(): Promise<readonly string[]> {
    const { app, slicer } = this.parts
    await slicer.each(app.vault.getMarkdownFiles(), async file => {
      if (this.speaking.has(file.path) || this.isStudyNote(file.path)) return
      if (speaksOfAsyncio(await app.vault.cachedRead(file))) this.speaking.add(file.path)
    })
    this.listeners.notify()
    return this.untagged
  }

  private start(): void {
    const { app, settings } = this.parts
    this.cache.load()
    this.registerEvent(
      app.metadataCache.on("changed", (file, text, metadata) => {
        if (this.take(file.path, text, metadata)) this.tell()
      }),
    )
    this.registerEvent(app.vault.on("create", file => this.relink(file)))
    this.registerEvent(app.vault.on("rename", (file, from) => this.rename(file, from)))
    this.registerEvent(app.vault.on("delete", file => this.forget(file)))
    this.register(settings.onChange(() => this.followSettings()))
    void this.readVault()
  }

  // --- reading -------------------------------------------------------------------------------

  /** Looks at all notes, whatever was known of them, and reads those that are study notes. */
  private async readVault(): Promise<void> {
    const { app, slicer } = this.parts
    for (const file of app.vault.getMarkdownFiles()) this.waiting.add(file.path)
    if (this.isUnderWay) return
    this.isUnderWay = true
    const isSeen = await slicer.each(this.waiting, path => Promise.resolve(this.look(path)))
    if (isSeen && this.index.count > 0) this.tell()
    const isRead = isSeen && (await slicer.each(this.unread, path => this.read(path)))
    this.isUnderWay = false
    if (!isRead) return
    if (this.waiting.size > 0) return this.readVault()
    this.isLoadedOnce = true
    this.tell()
  }

  /** Looks at what Obsidian and the last session know of a note. */
  private look(path: string): void {
    this.waiting.delete(path)
    const { vault, metadataCache } = this.parts.app
    const file = vault.getFileByPath(path)
    const metadata = file && metadataCache.getFileCache(file)
    // What Obsidian has not looked at yet comes with a "changed" of its own.
    if (!file || !metadata) return
    if (!this.hasTags(metadata)) return void this.takeUntagged(path, metadata)
    this.unread.add(path)
    const known = this.cache.definitionsOf(path, file.stat)
    if (known && this.index.textOf(path) === null) this.index.setDefinitions(path, known)
  }

  private async read(path: string): Promise<void> {
    const { vault, metadataCache } = this.parts.app
    const file = vault.getFileByPath(path)
    if (!file) return void this.unread.delete(path)
    const text = await vault.cachedRead(file)
    // Something newer may have come meanwhile.
    if (!this.unread.has(path)) return
    const metadata = metadataCache.getFileCache(file)
    if (metadata) this.take(path, text, metadata)
  }

  /** Takes in what a note says; true when something changed by it. */
  private take(path: string, text: string, metadata: CachedMetadata): boolean {
    this.waiting.delete(path)
    this.unread.delete(path)
    if (!this.hasTags(metadata)) return this.takeUntagged(path, metadata)
    const wasSpeaking = this.speaking.delete(path)
    const known = this.cache.definitionsIn(path, text)
    return this.index.setNote(path, text, known ?? undefined) || wasSpeaking
  }

  private takeUntagged(path: string, metadata: CachedMetadata): boolean {
    const wasStudyNote = this.index.removeNote(path)
    const speaks = speaksOfAsyncio(headlinesOf(path, metadata))
    if (speaks === this.speaking.has(path)) return wasStudyNote
    if (speaks) this.speaking.add(path)
    else this.speaking.delete(path)
    return true
  }

  private hasTags(metadata: CachedMetadata): boolean {
    return isStudyNote(tagsOf(metadata), this.rule)
  }

  /** Keeps what was found for the next start. */
  private keep(): void {
    if (this.keepTimer !== null) window.clearTimeout(this.keepTimer)
    this.keepTimer = null
    const { vault } = this.parts.app
    const rows = this.index.notes.flatMap(({ path, text, definitions, isRead }) => {
      const stat = vault.getFileByPath(path)?.stat
      if (!stat || !isRead) return []
      const { mtime, size } = stat
      return [{ path, mtime, size, hash: hashOf(text), definitions }]
    })
    this.cache.save(rows)
  }

  // --- following -----------------------------------------------------------------------------

  private rename(file: TAbstractFile, from: string): void {
    if (!(file instanceof TFile)) return
    if (file.extension !== "md") return this.forgetPath(from)
    if (this.waiting.delete(from)) this.waiting.add(file.path)
    if (this.unread.delete(from)) this.unread.add(file.path)
    const wasSpeaking = this.speaking.delete(from)
    if (wasSpeaking) this.speaking.add(file.path)
    if (this.index.renameNote(from, file.path) || wasSpeaking) this.tell()
  }

  /** A new note may be the one that a link to a term without definition waited for. */
  private relink(file: TAbstractFile): void {
    if (!(file instanceof TFile) || file.extension !== "md") return
    const id = entryIdOf(file.basename)
    const undefinedTerms = this.shown?.isCounted === true ? this.shown.undefinedTerms() : []
    if (!undefinedTerms.some(({ name }) => entryIdOf(name) === id)) return
    this.index.relink()
    this.tell()
  }

  private forget(file: TAbstractFile): void {
    if (file instanceof TFile) this.forgetPath(file.path)
  }

  private forgetPath(path: string): void {
    this.waiting.delete(path)
    this.unread.delete(path)
    const wasSpeaking = this.speaking.delete(path)
    if (this.index.removeNote(path) || wasSpeaking) this.tell()
  }

  private followSettings(): void {
    this.followRule()
    const { ownFamilies } = this.parts.settings.values
    const isSame = ownFamilies === this.ownFamilies
    this.ownFamilies = ownFamilies
    if (!isSame) this.index.useWords(new Words(ownFamilies))
    if (this.shown === null || this.index.ready(this.choices) !== this.shown) this.tell()
  }

  private followRule(): void {
    const { studyRule } = this.parts.settings.values
    if (studyRule === this.ruleText) return
    this.ruleText = studyRule
    this.rule = parseStudyRule(studyRule).rule
    void this.readVault()
  }

  // --- handing out ---------------------------------------------------------------------------

  private get choices(): Choices {
    const { hiddenTerms, acceptedTerms, dismissedTerms } = this.parts.settings.values
    return {
      hidden: new Set(hiddenTerms.map(entryIdOf)),
      accepted: new Set(acceptedTerms.map(entryIdOf)),
      dismissed: new Set(dismissedTerms.map(entryIdOf)),
    }
  }

  /** Tells of a change, now and, when its uses have to be counted first, once they are. */
  private tell(): void {
    // As long as not everything was read, the last session knows more.
    if (this.isLoadedOnce) this.keepTimer ??= window.setTimeout(() => this.keep(), keepAfter)
    this.listeners.notify()
    void this.countUses()
  }

  private async countUses(): Promise<void> {
    if (this.isCounting) return
    this.isCounting = true
    while (!this.isEnded && this.index.ready(this.choices)?.isCounted !== true) {
      const { state } = this
      await this.parts.slicer.steps(this.counting(), () => state === this.state)
    }
    this.isCounting = false
    const latest = this.index.ready(this.choices)
    if (this.isEnded || latest === null || this.shown === latest) return
    this.shown = latest
    this.listeners.notify()
  }

  /** Makes the latest glossary and counts its uses, in short steps. */
  private *counting(): Generator<void> {
    const latest = yield* this.index.making(this.choices)
    // Whoever waits for the first terms need not wait for their uses.
    if (this.shown === null) this.listeners.notify()
    yield* latest.counting()
  }

  /** Differs when what is being made has changed meanwhile. */
  private get state(): string {
    const { hiddenTerms, acceptedTerms, dismissedTerms } = this.parts.settings.values
    return JSON.stringify([this.index.version, hiddenTerms, acceptedTerms, dismissedTerms])
  }
}

/** What Obsidian knows of a note's words without anybody reading it. */
function headlinesOf(path: string, { headings, links, tags }: CachedMetadata): string {
  return [
    path,
    ...(headings ?? []).map(each => each.heading),
    ...(links ?? []).map(each => `${each.link} ${each.displayText ?? ""}`),
    ...(tags ?? []).map(each => each.tag),
  ].join("\n")
}

/** The property that holds the tags, as YAML gives it. */
function tagsOf(cache: CachedMetadata | null): unknown {
  const properties: Readonly<Record<string, unknown>> = cache?.frontmatter ?? {}
  const named = (name: string): unknown =>
    Object.entries(properties).find(([key]) => key.toLowerCase() === name)?.[1]
  return named("tags") ?? named("tag")
}
