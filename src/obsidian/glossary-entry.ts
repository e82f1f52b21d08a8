/**
 * One term: its names, each definition as rendered Markdown with the place it comes from, its uses,
 * the terms related to it. The definitions' own component goes with the article, so nothing that
 * rendering registered outlives it. What costs more than a look at the entry waits for `render`.
 */
import { Component, setIcon } from "obsidian"
import type { Definition, Entry, EntryId } from "../glossary/entry"
import type { Glossary } from "../glossary/glossary"
import { showButton, showIcon } from "../player/panels/pieces"
import { renderDefinition } from "./definition-text"
import { hasUses } from "./glossary-rows"
import { renderSimulations } from "./glossary-simulations"
import { showUses } from "./glossary-uses"
import type { House } from "./house"
import { openSource, showSource } from "./source-link"
import type { TermChoice } from "./term-choices"

/** What an article needs from its page. */
export interface ArticleOptions {
  readonly house: House
  /** A candidate is shown with what decides about it. */
  readonly isCandidate: boolean
  readonly isOpen: boolean
  /** The uses were folded or unfolded. */
  readonly onToggle: (isOpen: boolean) => void
  readonly jumpTo: (id: EntryId) => void
  readonly decide: (choice: TermChoice, term: string) => void
}

/** The article of one entry. */
export class EntryArticle extends Component {
  readonly dom: HTMLElement
  private readonly content: string
  /** Definitions whose Markdown is still shown as it is written. */
  private unrendered: { readonly el: HTMLElement; readonly definition: Definition }[] = []
  private readonly facts: Readonly<Record<"row" | "conflict" | "uses" | "related", HTMLElement>>
  private factsFrom: Glossary | null = null
  private hadUses = false

  constructor(
    parent: HTMLElement,
    readonly entry: Entry,
    private readonly options: ArticleOptions,
  ) {
    super()
    this.content = JSON.stringify(entry)
    this.dom = parent.createEl("article", {
      cls: "asyncio-sim-glossary-entry",
      attr: { tabindex: "-1", "aria-label": entry.term },
    })
    this.showNames()
    this.showDefinitions()
    this.facts = this.showFacts()
  }

  override onunload(): void {
    this.unrendered = []
    this.dom.remove()
  }

  /** Whether the article shows just what `entry` says. */
  says(entry: Entry): boolean {
    return entry === this.entry || JSON.stringify(entry) === this.content
  }

  /** Renders the definitions' Markdown, once, and what `glossary` knows of the entry. */
  async render(glossary: Glossary): Promise<void> {
    const { house, jumpTo } = this.options
    for (const { el, definition } of this.unrendered.splice(0)) {
      const rendered = el.cloneNode(false)
      if (!rendered.instanceOf(HTMLElement)) continue
      const options = { app: house.app, owner: this, glossary, own: this.entry.id, jumpTo }
      await renderDefinition(definition, rendered, options)
      el.replaceWith(rendered)
    }
    if (this.factsFrom === glossary && this.hadUses === hasUses(glossary)) return
    this.hadUses = hasUses(glossary)
    if (!this.factsFrom && !this.options.isCandidate) {
      this.addChild(renderSimulations(this.facts.row, this.entry, house))
      this.facts.row.append(this.facts.uses, this.facts.related)
    }
    this.factsFrom = glossary
    this.fillFacts(glossary)
  }

  /** Opens the note where the term is defined first. */
  openSource(event: KeyboardEvent): void {
    const [first] = this.entry.definitions
    if (first) openSource(this.options.house, first, event)
  }

  /** Folds the uses. */
  foldUses(): void {
    const details = this.facts.uses.querySelector("details")
    if (details) details.open = false
  }

  private showNames(): void {
    const { locale } = this.options.house.settings
    const { term, aliases } = this.entry
    const heading = this.dom.createEl("h4", { cls: "asyncio-sim-glossary-term" })
    heading.createSpan({ text: term })
    if (aliases.length === 0) return
    const text = locale.text("glossary-aliases", { names: aliases.join(", ") })
    heading.createSpan({ cls: "asyncio-sim-glossary-alias", text })
  }

  private showHide(): void {
    const { house, decide } = this.options
    const { term } = this.entry
    const label = house.settings.locale.text("glossary-not-a-term")
    const hide = this.dom.createEl("button", {
      cls: "asyncio-sim-glossary-hide",
      attr: { type: "button", "aria-label": `${label}: ${term}` },
    })
    showIcon(hide, setIcon, "eye-off")
    hide.addEventListener("click", () => decide("hiddenTerms", term))
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

  /** The line under the definitions; what comes back is filled when the notes have been read. */
  private showFacts(): EntryArticle["facts"] {
    const facts = this.dom.createDiv({ cls: "asyncio-sim-glossary-facts" })
    const slots = {
      row: facts,
      conflict: facts.createSpan({ cls: "asyncio-sim-glossary-conflict" }),
      uses: facts.createDiv(),
      related: facts.createSpan(),
    }
    facts.addEventListener("toggle", () => followFolds(facts), true)
    if (this.options.isCandidate) {
      facts.hide()
      this.showDecisions(this.dom.createDiv())
    } else this.showHide()
    return slots
  }

  private showDecisions(row: HTMLElement): void {
    const { house, decide } = this.options
    const { locale } = house.settings
    const { term } = this.entry
    row.addClass("asyncio-sim-glossary-decisions")
    const show = (key: "glossary-accept" | "glossary-dismiss", choice: TermChoice): HTMLElement => {
      const text = locale.text(key)
      const button = showButton(row, setIcon, { text, onClick: () => decide(choice, term) })
      button.setAttr("aria-label", `${text}: ${term}`)
      return button
    }
    show("glossary-accept", "acceptedTerms")
    show("glossary-dismiss", "dismissedTerms").addClass("asyncio-sim-quiet")
  }

  private fillFacts(glossary: Glossary): void {
    const { house, isOpen, onToggle, isCandidate } = this.options
    const { conflict, uses, related } = this.facts
    const { locale } = house.settings
    if (isCandidate) {
      const known = glossary.named(this.entry.term)
      this.facts.row.toggle(known !== null)
      this.showLinks(related, locale.text("glossary-candidate-of"), known ? [known] : [])
      return
    }
    const count = this.entry.definitions.length
    conflict.empty()
    if (glossary.isConflicting(this.entry)) {
      showIcon(conflict, setIcon, "equal-not")
      conflict.createSpan({ text: locale.text("glossary-conflict", { count }) })
    } else if (count > 1) {
      conflict.setText(locale.text("glossary-definitions", { count }))
    }
    this.showLinks(related, locale.text("glossary-related"), glossary.relatedTo(this.entry))
    if (!hasUses(glossary)) return
    const found = glossary.usesOf(this.entry)
    const wasOpen = uses.querySelector("details")?.open ?? isOpen
    showUses(uses, found, { house, isOpen: wasOpen, onToggle })
    if (found.length === 0) uses.setText(locale.text("glossary-no-uses"))
  }

  private showLinks(line: HTMLElement, label: string, entries: readonly Entry[]): void {
    const { jumpTo } = this.options
    line.empty()
    if (entries.length > 0) line.appendText(`${label} `)
    entries.forEach(({ id, term }, index) => {
      if (index > 0) line.appendText(", ")
      const link = line.createEl("a", { text: term, href: "#" })
      link.addEventListener("click", event => {
        event.preventDefault()
        jumpTo(id)
      })
    })
  }
}

/** What is unfolded takes the whole line. */
function followFolds(facts: HTMLElement): void {
  for (const slot of facts.children) {
    slot.classList.toggle("asyncio-sim-glossary-wide", slot.querySelector("details[open]") !== null)
  }
}
