/**
 * The row of letters: each one that has terms leads to them. A toolbar: one stop for the Tab key,
 * arrows go from letter to letter, and typing a letter goes to it.
 */
import { fold } from "../glossary/fold"
import type { Locale } from "../locale"

const alphabet = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"]

/** What the letters need. */
export interface LettersOptions {
  readonly locale: Locale
  /** Letters that have terms. */
  readonly present: readonly string[]
  /** Brings a letter's terms into view. */
  readonly goTo: (letter: string) => void
}

/** The letters above the list. */
export class GlossaryLetters {
  private shown = ""

  constructor(private readonly row: HTMLElement) {
    row.setAttrs({ role: "toolbar" })
    row.addEventListener("keydown", event => this.onKey(event))
    row.addEventListener("focusin", event => {
      const { targetNode } = event
      if (targetNode?.instanceOf(HTMLElement) === true) this.makeStop(targetNode)
    })
  }

  /** Shows the letters; none while no letter has terms. */
  show({ locale, present, goTo }: LettersOptions): void {
    const shown = `${locale.language} ${present.join("")}`
    if (shown === this.shown) return
    this.shown = shown
    this.row.empty()
    this.row.toggle(present.length > 0)
    this.row.setAttr("aria-label", locale.text("glossary-all-letters"))
    for (const letter of [...new Set([...alphabet, ...present])].sort()) {
      const button = this.row.createEl("button", {
        text: letter,
        attr: {
          ...{ type: "button", tabindex: "-1", "data-letter": letter },
          "aria-label": locale.text("glossary-letter", { letter }),
        },
      })
      button.disabled = !present.includes(letter)
      button.addEventListener("click", () => goTo(letter))
    }
    const [first] = this.live
    if (first) this.makeStop(first)
  }

  /** Marks the letter whose terms stand at the top. */
  mark(letter: string | null): void {
    for (const button of this.row.querySelectorAll("button")) {
      const isCurrent = button.dataset["letter"] === letter
      if (isCurrent === (button.getAttr("aria-current") !== null)) continue
      if (!isCurrent) button.removeAttribute("aria-current")
      else {
        button.setAttr("aria-current", "true")
        if (!this.row.contains(this.row.doc.activeElement)) this.makeStop(button)
        // Where the letters are one line that scrolls, the current one stays in view.
        this.row.scrollLeft = button.offsetLeft - (this.row.clientWidth - button.offsetWidth) / 2
      }
    }
  }

  private get live(): readonly HTMLButtonElement[] {
    return [...this.row.querySelectorAll("button")].filter(button => !button.disabled)
  }

  private makeStop(stop: HTMLElement): void {
    for (const button of this.row.querySelectorAll("button")) {
      button.setAttr("tabindex", button === stop ? "0" : "-1")
    }
  }

  private onKey(event: KeyboardEvent): void {
    const { live } = this
    const at = live.findIndex(button => button === event.target)
    const target = this.targetOf(event, live, at)
    if (!target) return
    event.preventDefault()
    event.stopPropagation()
    target.focus()
  }

  private targetOf(
    event: KeyboardEvent,
    live: readonly HTMLButtonElement[],
    at: number,
  ): HTMLButtonElement | undefined {
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined
    if (event.key === "ArrowRight") return live[at + 1] ?? live[0]
    if (event.key === "ArrowLeft") return live[at - 1] ?? live.at(-1)
    if (event.key === "Home") return live[0]
    if (event.key === "End") return live.at(-1)
    const letter = fold(event.key).toUpperCase()
    return live.find(button => button.dataset["letter"] === letter)
  }
}
