/** Says what was decided last about a term, and takes it back when asked. */
import { setIcon } from "obsidian"
import { showButton } from "../player/panels/pieces"
import type { House } from "./house"
import { choose, undoChoice } from "./term-choices"
import type { TermChoice } from "./term-choices"

/** The decisions made in one view. */
export class GlossaryDecisions {
  private last: { readonly choice: TermChoice; readonly term: string } | null = null

  constructor(private readonly house: House) {}

  /** Remembers a decision about a term. */
  decide(choice: TermChoice, term: string): void {
    this.last = { choice, term }
    void choose(this.house.settings, choice, term)
  }

  /** Takes the last decision back and says about which term it was; null when there is none. */
  undo(): string | null {
    const { last } = this
    if (!last) return null
    this.last = null
    void undoChoice(this.house.settings, last.choice, last.term)
    return last.term
  }

  /** Shows the last decision in `slot`, or nothing when it holds no longer. */
  show(slot: HTMLElement, afterUndo: (term: string) => void): void {
    const { settings } = this.house
    const { last } = this
    slot.empty()
    if (!last || !settings.values[last.choice].includes(last.term)) return
    const bar = slot.createDiv({ cls: "asyncio-sim-glossary-undo", attr: { role: "status" } })
    bar.createEl("p", { text: settings.locale.text(words[last.choice], { term: last.term }) })
    showButton(bar, setIcon, {
      text: settings.locale.text("glossary-undo"),
      icon: "undo-2",
      onClick: () => {
        this.undo()
        afterUndo(last.term)
      },
    })
  }
}

const words = {
  hiddenTerms: "glossary-hidden",
  acceptedTerms: "glossary-accepted",
  dismissedTerms: "glossary-dismissed",
} as const satisfies Readonly<Record<TermChoice, string>>
