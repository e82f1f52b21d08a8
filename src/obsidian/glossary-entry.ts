/**
 * One term: its names, each definition as rendered Markdown with the place it comes from, the terms
 * related to it. The definitions' own component goes with the article, so nothing that rendering
 * registered outlives it.
 */
import { Component, Keymap, MarkdownRenderer, setIcon } from "obsidian"
import type { Definition, Entry, EntryId } from "../glossary/entry"
import type { Glossary } from "../glossary/glossary"
import { showButton } from "../player/panels/pieces"
import { renderSimulations } from "./glossary-simulations"
import { showUses } from "./glossary-uses"
import type { House } from "./house"
import { linkMentions } from "./mention-links"
import { withoutHardWraps } from "./reflow"
import { showSource } from "./source-link"

/** What an article needs from its page. */
export interface ArticleOptions {
  readonly house: House
  /** The terms related to this one. */
  readonly related: readonly Entry[]
  readonly jumpTo: (id: EntryId) => void
  /** Marks the term as none. */
  readonly hide: () => void
}

/** The article of one entry. */
export class EntryArticle extends Component {
  readonly dom: HTMLElement
  private readonly content: string
  /** Definitions whose Markdown is still shown as it is written. */
  private unrendered: { readonly el: HTMLElement; readonly definition: Definition }[] = []
  private readonly uses: HTMLElement
  private usesFrom: Glossary | null = null

  constructor(
    parent: HTMLElement,
    private readonly entry: Entry,
    private readonly options: ArticleOptions,
  ) {
    super()
    this.content = JSON.stringify(entry)
    this.dom = parent.createEl("article", {
      cls: "asyncio-sim-glossary-entry",
      attr: { tabindex: "-1" },
    })
    this.dom.remove()
    this.showNames()
    this.showDefinitions()
    this.uses = this.showFacts()
  }

  override onunload(): void {
    this.unrendered = []
    this.dom.remove()
  }

  /** Whether the article shows just what `entry` says. */
  says(entry: Entry): boolean {
    return JSON.stringify(entry) === this.content
  }

  /** Renders the definitions' Markdown, once, and the uses that `glossary` knows of. */
  async render(glossary: Glossary): Promise<void> {
    const { house, jumpTo } = this.options
    for (const { el, definition } of this.unrendered.splice(0)) {
      const markdown = withoutHardWraps(definition.markdown)
      el.empty()
      await MarkdownRenderer.render(house.app, markdown, el, definition.path, this)
      followLinks(el, house, definition.path)
      linkMentions(el, text => glossary.mentionsIn(text, this.entry.id), jumpTo)
    }
    if (this.usesFrom === glossary) return
    this.usesFrom = glossary
    showUses(this.uses, this.entry, { house, glossary })
  }

  private showNames(): void {
    const { locale } = this.options.house.settings
    const heading = this.dom.createEl("h4", { cls: "asyncio-sim-glossary-term" })
    heading.createSpan({ text: this.entry.term })
    if (this.entry.aliases.length === 0) return
    const names = this.entry.aliases.join(", ")
    const text = locale.text("glossary-aliases", { names })
    heading.createSpan({ cls: "asyncio-sim-glossary-alias", text })
  }

  private showDefinitions(): void {
    const { definitions } = this.entry
    if (definitions.length === 1) {
      for (const definition of definitions) this.showDefinition(this.dom, definition)
      return
    }
    const list = this.dom.createEl("ol", { cls: "asyncio-sim-glossary-definitions" })
    for (const definition of definitions) this.showDefinition(list.createEl("li"), definition)
  }

  private showDefinition(parent: HTMLElement, definition: Definition): void {
    const { house } = this.options
    const { path, line } = definition
    const el = parent.createDiv({ cls: "asyncio-sim-glossary-definition" })
    el.createEl("p", { text: definition.markdown })
    this.unrendered.push({ el, definition })
    showSource(parent, house, { path, line })
  }

  /** The line under the definitions; what comes back is where the uses go. */
  private showFacts(): HTMLElement {
    const { house, related, hide } = this.options
    const { locale } = house.settings
    const facts = this.dom.createDiv({ cls: "asyncio-sim-glossary-facts" })
    const count = this.entry.definitions.length
    if (count > 1) facts.createSpan({ text: locale.text("glossary-definitions", { count }) })
    this.addChild(renderSimulations(facts, this.entry, house))
    const uses = facts.createDiv()
    if (related.length > 0) this.showRelated(facts, related)
    showButton(facts, setIcon, {
      text: locale.text("glossary-not-a-term"),
      classes: ["asyncio-sim-quiet", "asyncio-sim-glossary-hide"],
      onClick: () => hide(),
    })
    return uses
  }

  private showRelated(facts: HTMLElement, related: readonly Entry[]): void {
    const { house, jumpTo } = this.options
    const line = facts.createSpan({ text: `${house.settings.locale.text("glossary-related")} ` })
    related.forEach(({ id, term }, index) => {
      if (index > 0) line.appendText(", ")
      const link = line.createEl("a", { text: term, href: "#" })
      link.addEventListener("click", event => {
        event.preventDefault()
        jumpTo(id)
      })
    })
  }
}

/** Links to notes lead there; outside a note's own view that is the view's business. */
function followLinks(el: HTMLElement, { app }: House, path: string): void {
  for (const link of el.querySelectorAll<HTMLElement>("a.internal-link")) {
    link.addEventListener("click", event => {
      event.preventDefault()
      event.stopPropagation()
      const target = link.getAttr("data-href") ?? link.getText()
      void app.workspace.openLinkText(target, path, Keymap.isModEvent(event))
    })
  }
}
