/** A term that the notes use and none defines: how often, where, and what to do about it. */
import { setIcon } from "obsidian"
import type { UndefinedTerm } from "../glossary/undefined-terms"
import { showButton } from "../player/panels/pieces"
import { showUses } from "./glossary-uses"
import type { House } from "./house"
import { AddTermDialog } from "./term-add-dialog"
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
  const add = (
    key: "glossary-define" | "glossary-not-a-term",
    onClick: () => void,
  ): HTMLElement => {
    const label = locale.text(key)
    const button = showButton(dom, setIcon, { text: label, onClick })
    button.setAttr("aria-label", `${label}: ${name}`)
    return button
  }
  add("glossary-define", () => new AddTermDialog(house, name).open())
  add("glossary-not-a-term", () => decide("dismissedTerms", name)).addClass("asyncio-sim-quiet")
  return dom
}
