/** A term that the notes use and none defines: how often, where, and what to do about it. */
import { setIcon } from "obsidian"
import type { UndefinedTerm } from "../glossary/undefined-terms"
import { showButton } from "../player/panels/pieces"
import { showUses } from "./glossary-uses"
import type { House } from "./house"
import type { TermChoice } from "./term-choices"

/** What the row needs from its page. */
export interface UndefinedOptions {
  readonly house: House
  readonly decide: (choice: TermChoice, term: string) => void
}

/** Shows the term in `parent`. */
export function showUndefined(
  parent: HTMLElement,
  { name, uses }: UndefinedTerm,
  { house, decide }: UndefinedOptions,
): HTMLElement {
  const { locale } = house.settings
  const dom = parent.createEl("article", {
    cls: "asyncio-sim-glossary-undefined",
    attr: { tabindex: "-1", "aria-label": name },
  })
  const text = dom.createDiv({ cls: "asyncio-sim-glossary-wanted" })
  text.createSpan({ text: name })
  const places = text.createDiv()
  showUses(places, uses, { house, isOpen: false, onToggle: () => undefined })
  const dismiss = locale.text("glossary-not-a-term")
  const button = showButton(dom, setIcon, {
    text: dismiss,
    classes: ["asyncio-sim-quiet"],
    onClick: () => decide("dismissedTerms", name),
  })
  button.setAttr("aria-label", `${dismiss}: ${name}`)
  return dom
}
