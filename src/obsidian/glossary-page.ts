/**
 * The page of the glossary: counts, search, letters, offers, entries. Entries are kept while they
 * say the same, so that a change in one note leaves the reader's place and selection alone; their
 * definitions are rendered in slices, the topmost first.
 */
import { Component, setIcon } from "obsidian"
import type { Entry, EntryId } from "../glossary/entry"
import type { Glossary } from "../glossary/glossary"
import { showButton, showIcon } from "../player/panels/pieces"
import { EntryArticle } from "./glossary-entry"
import { showEmptyGlossary } from "./glossary-empty"
import { showLetters } from "./glossary-letters"
import { showTagOffer } from "./glossary-offer"
import type { House } from "./house"

interface Parts {
  readonly counts: HTMLElement
  readonly search: HTMLInputElement
  readonly letters: HTMLElement
  readonly offer: HTMLElement
  readonly undo: HTMLElement
  readonly list: HTMLElement
  readonly foot: HTMLElement
}

/** Everything the glossary view shows. */
export class GlossaryPage extends Component {
  private parts: Parts | null = null
  private glossary: Glossary
  private readonly articles = new Map<EntryId, EntryArticle>()
  /** The term hidden last, as long as that can be undone here. */
  private lastHidden: string | null = null
  private language = ""
  private terms = ""

  constructor(
    private readonly parent: HTMLElement,
    private readonly house: House,
  ) {
    super()
    this.glossary = house.studyNotes.glossary()
  }

  override onload(): void {
    this.refresh()
    this.register(this.house.studyNotes.onChange(() => this.refresh()))
    this.register(this.house.settings.onChange(() => this.refresh()))
  }

  override onunload(): void {
    this.parent.empty()
  }

  /** Shows an entry, whatever is searched for at the moment. */
  private jumpTo(id: EntryId): void {
    if (!this.parts) return
    this.parts.search.value = ""
    this.showEntries()
    const article = this.articles.get(id)?.dom
    article?.scrollIntoView({ block: "start" })
    article?.focus({ preventScroll: true })
  }

  private refresh(): void {
    const { settings, studyNotes } = this.house
    const { locale } = settings
    if (!this.parts || this.language !== locale.language) this.build()
    this.glossary = studyNotes.glossary()
    const terms = JSON.stringify(this.glossary.entries.map(each => [each.id, each.aliases]))
    // Which terms there are decides the links in every definition.
    if (terms !== this.terms) this.dropArticles()
    this.terms = terms
    if (!this.parts) return
    const words = {
      terms: locale.text("glossary-terms", { count: this.glossary.entries.length }),
      notes: locale.text("glossary-notes", { count: studyNotes.count }),
    }
    this.parts.counts.setText(locale.text("glossary-counts", words))
    showTagOffer(this.parts.offer, this.house)
    this.showUndo()
    this.showFoot()
    this.showEntries()
  }

  private build(): void {
    const { locale } = this.house.settings
    const query = this.parts?.search.value ?? ""
    this.dropArticles()
    this.language = locale.language
    this.parent.empty()
    this.parent.setAttr("lang", locale.language)
    const page = this.parent.createDiv({ cls: "asyncio-sim-glossary-page" })
    const top = page.createEl("header", { cls: "asyncio-sim-glossary-top" })
    top.createEl("h2", { text: locale.text("glossary-title") })
    this.parts = {
      counts: top.createSpan({ attr: { "aria-live": "polite" } }),
      search: this.buildSearch(page),
      letters: page.createEl("ul", { cls: "asyncio-sim-glossary-letters" }),
      offer: page.createDiv(),
      undo: page.createDiv(),
      list: page.createDiv(),
      foot: page.createDiv(),
    }
    this.parts.search.value = query
  }

  private buildSearch(page: HTMLElement): HTMLInputElement {
    const text = this.house.settings.locale.text("glossary-search")
    const label = page.createEl("label", { cls: "asyncio-sim-glossary-search" })
    showIcon(label, setIcon, "search")
    const search = label.createEl("input", {
      type: "search",
      attr: { placeholder: text, "aria-label": text },
    })
    search.addEventListener("input", () => this.showEntries())
    search.addEventListener("keydown", event => {
      if (event.key !== "Enter" && event.key !== "ArrowDown") return
      event.preventDefault()
      this.parts?.list.querySelector("article")?.focus()
    })
    return search
  }

  // --- entries -------------------------------------------------------------------------------

  private showEntries(): void {
    if (!this.parts) return
    const { list, letters, search } = this.parts
    const query = search.value.trim()
    const found = this.glossary.search(query)
    list.empty()
    showLetters(letters, query === "" ? this.glossary.letters() : [], {
      locale: this.house.settings.locale,
      list,
    })
    if (query !== "" || this.glossary.entries.length === 0) this.showFlat(query, found)
    else this.showByLetter()
    this.dropAllBut(new Set(this.glossary.entries.map(entry => entry.id)))
    void this.renderDefinitions(found)
  }

  private showByLetter(): void {
    for (const { letter, entries } of this.glossary.letters()) {
      this.parts?.list.createEl("h3", {
        cls: "asyncio-sim-glossary-letter",
        text: letter,
        attr: { "data-letter": letter, tabindex: "-1" },
      })
      for (const entry of entries) this.showEntry(entry)
    }
  }

  private showFlat(query: string, found: readonly Entry[]): void {
    if (!this.parts) return
    const { list } = this.parts
    const { locale } = this.house.settings
    for (const entry of found) this.showEntry(entry)
    if (found.length > 0) return
    if (query === "") showEmptyGlossary(list, this.house)
    else {
      const text = locale.text("glossary-nothing-found", { query })
      list.createEl("p", { cls: "asyncio-sim-glossary-empty", text })
    }
  }

  private showEntry(entry: Entry): void {
    const { id } = entry
    const kept = this.articles.get(id)
    const article = kept?.says(entry) === true ? kept : this.newArticle(entry)
    this.parts?.list.append(article.dom)
  }

  private newArticle(entry: Entry): EntryArticle {
    this.drop(entry.id)
    const article = new EntryArticle(this.parent, entry, {
      house: this.house,
      related: this.glossary.relatedTo(entry),
      jumpTo: id => this.jumpTo(id),
      hide: () => this.hide(entry),
    })
    this.articles.set(entry.id, this.addChild(article))
    return article
  }

  private async renderDefinitions(entries: readonly Entry[]): Promise<void> {
    await this.house.slicer.each(entries, async ({ id }) => {
      await this.articles.get(id)?.render(this.glossary)
    })
  }

  private dropAllBut(ids: ReadonlySet<EntryId>): void {
    for (const id of this.articles.keys()) if (!ids.has(id)) this.drop(id)
  }

  private dropArticles(): void {
    this.dropAllBut(new Set())
  }

  private drop(id: EntryId): void {
    const article = this.articles.get(id)
    if (article) this.removeChild(article)
    this.articles.delete(id)
  }

  // --- "Not a term" --------------------------------------------------------------------------

  private hide(entry: Entry): void {
    this.lastHidden = entry.term
    const { settings } = this.house
    void settings.change({ hiddenTerms: [...settings.values.hiddenTerms, entry.term] })
    this.parts?.undo.querySelector("button")?.focus()
  }

  private showUndo(): void {
    const undo = this.parts?.undo
    const { settings } = this.house
    undo?.empty()
    const { lastHidden } = this
    if (!undo || lastHidden === null || !settings.values.hiddenTerms.includes(lastHidden)) return
    const bar = undo.createDiv({ cls: "asyncio-sim-glossary-undo", attr: { role: "status" } })
    bar.createEl("p", { text: settings.locale.text("glossary-hidden", { term: lastHidden }) })
    showButton(bar, setIcon, {
      text: settings.locale.text("glossary-undo"),
      icon: "undo-2",
      onClick: () => this.restore(term => term !== lastHidden),
    })
  }

  /** Says how many terms are hidden and brings them back. */
  private showFoot(): void {
    const foot = this.parts?.foot
    const { locale, values } = this.house.settings
    foot?.empty()
    const count = values.hiddenTerms.length
    if (!foot || count === 0) return
    const line = foot.createEl("p", { cls: "asyncio-sim-glossary-rest" })
    line.appendText(`${locale.text("glossary-hidden-count", { count })} `)
    showButton(line, setIcon, {
      text: locale.text("glossary-restore-all"),
      classes: ["asyncio-sim-quiet"],
      onClick: () => this.restore(() => false),
    })
  }

  private restore(keepsHidden: (term: string) => boolean): void {
    const { settings } = this.house
    void settings.change({ hiddenTerms: settings.values.hiddenTerms.filter(keepsHidden) })
    this.parts?.search.focus({ preventScroll: true })
  }
}
