/**
 * Makes the elements of the glossary's rows. Articles that were scrolled away or searched away are
 * kept for a while, rendered as they are, because readers come back; the oldest are unloaded. What
 * takes time in an article (Markdown, uses) is done in slices after it is on screen.
 */
import { Component } from "obsidian"
import type { EntryId } from "../glossary/entry"
import type { Glossary } from "../glossary/glossary"
import { EntryArticle } from "./glossary-entry"
import type { ArticleRow, GlossaryRow } from "./glossary-rows"
import { showUndefined } from "./glossary-undefined"
import type { House } from "./house"
import type { RowMaker } from "./row-window"
import type { TermChoice } from "./term-choices"

/** What articles need from their page. */
export interface ArticlesOptions {
  readonly house: House
  /** What the rows stand in. */
  readonly list: HTMLElement
  readonly glossary: () => Glossary
  readonly isOpen: (id: EntryId) => boolean
  readonly onToggle: (id: EntryId, isOpen: boolean) => void
  readonly jumpTo: (id: EntryId) => void
  readonly decide: (choice: TermChoice, term: string) => void
}

/** Articles that are kept. */
const mostKept = 120

/** The elements of rows. */
export class GlossaryArticles extends Component implements RowMaker<GlossaryRow> {
  /** By the keys of their rows, the one used last at the end. */
  private readonly kept = new Map<string, EntryArticle>()
  /** Elements of rows on screen that are no articles, and what they say. */
  private readonly others = new Map<string, { readonly says: string; readonly dom: HTMLElement }>()
  private readonly waiting = new Set<EntryArticle>()
  private isRendering = false

  constructor(private readonly options: ArticlesOptions) {
    super()
  }

  estimate(row: GlossaryRow, width: number): number {
    if (row.kind === "heading") return 44
    if (row.kind === "section") return 92
    if (row.kind === "undefined") return 56
    const perLine = Math.max(30, width / 7.5)
    let height = 84
    for (const { markdown } of row.entry.definitions) {
      height += Math.ceil(markdown.length / perLine) * 22 + 24
    }
    return height
  }

  show(row: GlossaryRow): HTMLElement {
    if ("entry" in row) return this.showArticle(row)
    const says = JSON.stringify(row)
    const known = this.others.get(row.key)
    if (known?.says === says) return known.dom
    const dom = this.showOther(row)
    this.others.set(row.key, { says, dom })
    return dom
  }

  drop({ key }: GlossaryRow): void {
    this.others.delete(key)
    const article = this.kept.get(key)
    if (article) this.waiting.delete(article)
  }

  /** The article of a row, if it has one at the moment. */
  article(key: string): EntryArticle | null {
    return this.kept.get(key) ?? null
  }

  /** Forgets all articles: which terms there are decides the links in each. */
  forget(): void {
    for (const key of [...this.kept.keys()]) this.discard(key)
  }

  /** Folds the uses of all articles. */
  foldAll(): void {
    for (const article of this.kept.values()) article.foldUses()
  }

  private showArticle(row: ArticleRow): HTMLElement {
    const known = this.kept.get(row.key)
    const article = known?.says(row.entry) === true ? known : this.newArticle(row)
    this.kept.delete(row.key)
    this.kept.set(row.key, article)
    this.trim()
    article.dom.toggleClass("asyncio-sim-glossary-first", row.isFirst)
    this.waiting.add(article)
    void this.render()
    return article.dom
  }

  private newArticle(row: ArticleRow): EntryArticle {
    const { house, list, isOpen, onToggle, jumpTo, decide } = this.options
    const { id } = row.entry
    this.discard(row.key)
    const article = new EntryArticle(list, row.entry, {
      ...{ house, jumpTo, decide },
      isCandidate: row.kind === "candidate",
      isOpen: isOpen(id),
      onToggle: open => onToggle(id, open),
    })
    return this.addChild(article)
  }

  private showOther(row: Exclude<GlossaryRow, ArticleRow>): HTMLElement {
    const { list, house, decide } = this.options
    if (row.kind === "undefined") return showUndefined(list, row.term, { house, decide })
    if (row.kind === "heading") {
      const attr = { tabindex: "-1" }
      return list.createEl("h3", { cls: "asyncio-sim-glossary-letter", text: row.text, attr })
    }
    const section = list.createDiv({ cls: "asyncio-sim-glossary-section" })
    section.createEl("h3", { text: row.title })
    section.createEl("p", { text: row.about })
    return section
  }

  private async render(): Promise<void> {
    if (this.isRendering) return
    this.isRendering = true
    await this.options.house.slicer.each(this.waiting, async article => {
      this.waiting.delete(article)
      await article.render(this.options.glossary())
    })
    this.isRendering = false
  }

  private trim(): void {
    for (const [key, article] of this.kept) {
      if (this.kept.size <= mostKept) return
      if (!article.dom.isConnected) this.discard(key)
    }
  }

  private discard(key: string): void {
    const article = this.kept.get(key)
    if (!article) return
    this.kept.delete(key)
    this.waiting.delete(article)
    this.removeChild(article)
  }
}
