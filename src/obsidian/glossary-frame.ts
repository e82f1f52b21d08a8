/** The fixed parts of the glossary's page, empty: where everything goes, in the order it is read. */
import { setIcon } from "obsidian"
import type { Locale } from "../locale"
import { showIcon } from "../player/panels/pieces"

/** The parts. */
export interface GlossaryFrame {
  /** How many terms there are, or are shown. */
  readonly counts: HTMLElement
  readonly more: HTMLButtonElement
  /** Search and letters: they stay on screen. */
  readonly cover: HTMLElement
  readonly search: HTMLInputElement
  readonly letters: HTMLElement
  readonly tools: HTMLElement
  readonly offer: HTMLElement
  readonly list: HTMLElement
  readonly foot: HTMLElement
  /** What was decided last, at the lower edge of the screen. */
  readonly toast: HTMLElement
}

/** Builds the parts in `parent`. */
export function buildFrame(parent: HTMLElement, locale: Locale): GlossaryFrame {
  parent.empty()
  parent.setAttr("lang", locale.language)
  const page = parent.createDiv({ cls: "asyncio-sim-glossary-page" })
  const top = page.createEl("header", { cls: "asyncio-sim-glossary-top" })
  top.createEl("h2", { text: locale.text("glossary-title") })
  const counts = top.createSpan({ attr: { "aria-live": "polite" } })
  const more = buildMore(top, locale)
  const cover = page.createDiv({ cls: "asyncio-sim-glossary-cover" })
  return {
    ...{ counts, more, cover },
    search: buildSearch(cover, locale),
    letters: cover.createDiv({ cls: "asyncio-sim-glossary-letters" }),
    tools: page.createDiv({
      cls: "asyncio-sim-glossary-tools",
      attr: { role: "group", "aria-label": locale.text("glossary-tools") },
    }),
    offer: page.createDiv(),
    list: page.createDiv({
      cls: "asyncio-sim-glossary-list",
      attr: { role: "group", tabindex: "-1", "aria-label": locale.text("glossary-list") },
    }),
    foot: page.createDiv(),
    toast: page.createDiv({ cls: "asyncio-sim-glossary-toast" }),
  }
}

function buildMore(top: HTMLElement, locale: Locale): HTMLButtonElement {
  const more = top.createEl("button", {
    cls: "asyncio-sim-glossary-more",
    attr: { type: "button", "aria-label": locale.text("glossary-more"), "aria-haspopup": "menu" },
  })
  showIcon(more, setIcon, "more-horizontal")
  return more
}

function buildSearch(cover: HTMLElement, locale: Locale): HTMLInputElement {
  const label = cover.createEl("label", { cls: "asyncio-sim-glossary-search" })
  showIcon(label, setIcon, "search")
  return label.createEl("input", {
    type: "search",
    attr: {
      placeholder: locale.text("glossary-search-hint"),
      "aria-label": locale.text("glossary-search"),
      ...{ autocomplete: "off", spellcheck: "false" },
    },
  })
}
