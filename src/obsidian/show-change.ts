/** Shows what a change of a note's text would do, before it is made. */
import { changedLines } from "./line-changes"

/** Unchanged lines shown before and after the change. */
const contextLines = 2

/** Appends the lines that would change, with some around them. */
export function showChange(parent: HTMLElement, before: string, after: string): void {
  const box = parent.createEl("pre", { cls: "asyncio-sim-modal-change" })
  for (const { kind, text } of changedLines(before, after, contextLines)) {
    const sign = kind === "added" ? "+ " : kind === "removed" ? "- " : "  "
    const cls = kind === "same" ? "" : `asyncio-sim-modal-${kind}`
    box.createSpan({ ...(cls === "" ? {} : { cls }), text: `${sign}${text}` })
    if (kind === "same") box.appendText("\n")
  }
}
