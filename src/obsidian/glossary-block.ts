/**
 * A part of the glossary inside a note: the code block `asyncio-glossary`. It follows the notes
 * while it is shown, and is complete when rendering is over, because exports and prints take what
 * is there then. Reading view, live preview and embeds show the same.
 */
import { Component, MarkdownRenderChild } from "obsidian"
import type { MarkdownPostProcessorContext, Plugin } from "obsidian"
import type { Definition, Entry, EntryId } from "../glossary/entry"
import type { Glossary } from "../glossary/glossary"
import { selectEntries } from "../glossary/selection"
import type { Selection } from "../glossary/selection"
import { isMessageKey } from "../locale"
import { parseGlossaryOptions } from "../notes/glossary-options"
import type { GlossaryOptions } from "../notes/glossary-options"
import { renderDefinition } from "./definition-text"
import type { DefinitionTextOptions } from "./definition-text"
import { openGlossary } from "./glossary-view"
import type { House } from "./house"
import { noteName } from "./note-name"
import { showSource } from "./source-link"

/** Registers the block. */
export function registerGlossaryBlock(plugin: Plugin, house: House): void {
  plugin.registerMarkdownCodeBlockProcessor("asyncio-glossary", (source, el, context) => {
    const block = new GlossaryBlock(el, house, { source, context })
    context.addChild(block)
    return block.whenComplete
  })
}

interface BlockText {
  readonly source: string
  readonly context: Pick<MarkdownPostProcessorContext, "sourcePath">
}

/** What a block shows at one moment. */
interface Shown {
  readonly entries: readonly Entry[]
  readonly warnings: readonly string[]
  /** Said in the place of entries where there are none. */
  readonly note: string
}

class GlossaryBlock extends MarkdownRenderChild {
  /** Over when everything is drawn that there is to be shown, or the block has gone. */
  readonly whenComplete: Promise<void>
  private complete: () => void = () => undefined
  private content = ""
  /** Owns what the definitions that are shown registered. */
  private rendered = new Component()

  constructor(
    containerEl: HTMLElement,
    private readonly house: House,
    private readonly text: BlockText,
  ) {
    super(containerEl)
    this.whenComplete = new Promise(resolve => {
      this.complete = resolve
    })
    this.show()
  }

  override onload(): void {
    this.register(this.house.studyNotes.onChange(() => this.show()))
    this.register(this.house.settings.onChange(() => this.show()))
    this.register(this.house.players.onRetire(() => this.retire()))
    this.show()
  }

  override onunload(): void {
    this.complete()
  }

  /** The plugin goes: what the block says stays readable. */
  private retire(): void {
    this.unload()
    this.containerEl.empty()
    this.containerEl.createEl("pre").createEl("code", { text: this.text.source })
  }

  private show(): void {
    const { settings, studyNotes } = this.house
    const { options, diagnostics } = parseGlossaryOptions(this.text.source)
    const glossary = studyNotes.glossary()
    const shown = this.shownOf(options, glossary)
    const warnings = diagnostics.map(({ key, params, range }) => {
      const warning = isMessageKey(key) ? settings.locale.text(key, params) : key
      return settings.locale.text("option-warning-line", { line: range?.line ?? 1, warning })
    })
    const all = { ...shown, warnings: [...warnings, ...shown.warnings] }
    const terms = glossary.entries.map(entry => [entry.id, entry.aliases])
    const content = JSON.stringify([settings.locale.language, all, terms])
    if (content === this.content) return
    this.content = content
    void this.draw(all, options, glossary)
  }

  private shownOf(options: GlossaryOptions, glossary: Glossary): Shown {
    const { studyNotes, settings } = this.house
    const { locale } = settings
    if (studyNotes.isReading && glossary.entries.length === 0) {
      return { entries: [], warnings: [], note: locale.text("glossary-reading") }
    }
    const warnings: string[] = []
    const pathOf = (name: string | null): string | null => {
      if (name === null) return null
      const path = this.pathOf(name)
      if (path === null) warnings.push(locale.text("glossary-block-no-note", { note: name }))
      else if (!studyNotes.isStudyNote(path)) {
        warnings.push(locale.text("glossary-block-not-study", { note: noteName(path) }))
      }
      return path ?? name
    }
    const selection: Selection = {
      ...options,
      definedIn: pathOf(options.note),
      usedIn: pathOf(options["used-in"]),
    }
    const { entries, missing } = selectEntries(glossary, selection)
    if (missing.length > 0) {
      const terms = missing.join(", ")
      warnings.push(locale.text("glossary-block-missing", { terms }))
    }
    return { entries, warnings, note: locale.text("glossary-block-empty") }
  }

  /** A note by its path, its name or a link to it; `this` (or `esta`) is the one around the block. */
  private pathOf(name: string): string | null {
    const { sourcePath } = this.text.context
    if (/^(this|esta)$/i.test(name)) return sourcePath
    const link = name.replace(/^\[\[|(\|.*)?\]\]$/g, "").replace(/\.md$/i, "")
    return this.house.app.metadataCache.getFirstLinkpathDest(link, sourcePath)?.path ?? null
  }

  /** Draws beside what is shown, so that nothing flickers while notes change. */
  private async draw(shown: Shown, options: GlossaryOptions, glossary: Glossary): Promise<void> {
    const { content, containerEl } = this
    const { locale } = this.house.settings
    const root = containerEl.createDiv({
      cls: "asyncio-sim-glossary asyncio-sim-glossary-block",
      attr: { lang: locale.language },
    })
    const isFirst = containerEl.childElementCount === 1
    if (!isFirst) root.remove()
    const before = this.rendered
    this.rendered = this.addChild(new Component())
    showWarnings(root, shown.warnings)
    if (shown.entries.length === 0) {
      root.createEl("p", { cls: "asyncio-sim-glossary-empty", text: shown.note })
    } else if (options.show === "terms") this.drawTerms(root, shown.entries)
    else await this.drawEntries(root, shown.entries, glossary)
    this.removeChild(before)
    if (content !== this.content) return root.remove()
    containerEl.replaceChildren(root)
    if (!this.house.studyNotes.isReading || shown.entries.length > 0) this.complete()
  }

  private drawTerms(root: HTMLElement, entries: readonly Entry[]): void {
    const list = root.createEl("ul", { cls: "asyncio-sim-glossary-names" })
    for (const entry of entries) {
      const link = list.createEl("li").createEl("a", { text: entry.term, href: "#" })
      link.addEventListener("click", event => {
        event.preventDefault()
        void openGlossary(this.house, entry.id)
      })
    }
  }

  private async drawEntries(
    root: HTMLElement,
    entries: readonly Entry[],
    glossary: Glossary,
  ): Promise<void> {
    const { locale } = this.house.settings
    const list = root.createEl("dl", { cls: "asyncio-sim-glossary-list" })
    const terms = new Map<EntryId, HTMLElement>()
    const jumpTo = (id: EntryId): void => this.jumpTo(id, terms)
    const { app } = this.house
    const drawn: Promise<void>[] = []
    for (const entry of entries) {
      const group = list.createDiv({ cls: "asyncio-sim-glossary-group" })
      const term = group.createEl("dt", { attr: { tabindex: "-1" } })
      term.createSpan({ cls: "asyncio-sim-glossary-term", text: entry.term })
      terms.set(entry.id, term)
      if (entry.aliases.length > 0) {
        const text = locale.text("glossary-aliases", { names: entry.aliases.join(", ") })
        term.createSpan({ cls: "asyncio-sim-glossary-alias", text })
      }
      for (const definition of entry.definitions) {
        const dd = group.createEl("dd")
        const options = { app, owner: this.rendered, glossary, own: entry.id, jumpTo }
        drawn.push(this.drawDefinition(dd, definition, options))
      }
    }
    await Promise.all(drawn)
  }

  private async drawDefinition(
    el: HTMLElement,
    definition: Definition,
    options: DefinitionTextOptions,
  ): Promise<void> {
    const { path, line, markdown } = definition
    const text = el.createDiv({ cls: "asyncio-sim-glossary-definition", text: markdown })
    showSource(el, this.house, { path, line })
    const rendered = el.createDiv({ cls: "asyncio-sim-glossary-definition" })
    rendered.remove()
    await renderDefinition(definition, rendered, options)
    text.replaceWith(rendered)
  }

  private jumpTo(id: EntryId, terms: ReadonlyMap<EntryId, HTMLElement>): void {
    const term = terms.get(id)
    if (!term) return void openGlossary(this.house, id)
    term.scrollIntoView({ block: "center" })
    term.focus({ preventScroll: true })
  }
}

function showWarnings(parent: HTMLElement, warnings: readonly string[]): void {
  if (warnings.length === 0) return
  const list = parent.createEl("ul", { cls: "asyncio-sim-warnings" })
  for (const warning of warnings) list.createEl("li", { text: warning })
}
