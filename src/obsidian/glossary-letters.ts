/** The row of letters: each one that has terms leads to them. */
import type { LetterGroup } from "../glossary/glossary"
import type { Locale } from "../locale"

const alphabet = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"]

/** What the letters need besides their groups. */
export interface LettersOptions {
  readonly locale: Locale
  /** Where the headings of the letters stand. */
  readonly list: HTMLElement
}

/** Shows the letters in `row`; none while there are no groups. */
export function showLetters(
  row: HTMLElement,
  groups: readonly LetterGroup[],
  { locale, list }: LettersOptions,
): void {
  row.empty()
  row.toggle(groups.length > 0)
  row.setAttr("aria-label", locale.text("glossary-all-letters"))
  const present = groups.map(group => group.letter)
  const letters = [...new Set([...alphabet, ...present])].sort()
  for (const letter of letters) {
    const button = row.createEl("li").createEl("button", {
      text: letter,
      attr: { type: "button", "aria-label": locale.text("glossary-letter", { letter }) },
    })
    button.disabled = !present.includes(letter)
    button.addEventListener("click", () => {
      for (const other of row.querySelectorAll("button")) other.removeAttribute("aria-current")
      button.setAttr("aria-current", "true")
      const headings = [...list.querySelectorAll<HTMLElement>("[data-letter]")]
      const heading = headings.find(each => each.dataset["letter"] === letter)
      heading?.scrollIntoView({ block: "start" })
      heading?.focus({ preventScroll: true })
    })
  }
}
