/**
 * Where the notes use a term: how often, and on demand each place. Finding the uses of all terms
 * means reading all notes once, so in a big vault nothing is counted before the reader asks.
 */
import type { Entry } from "../glossary/entry"
import type { Glossary } from "../glossary/glossary"
import type { House } from "./house"
import { showSource } from "./source-link"

/** Notes up to which the uses are counted unasked: about a tenth of a second of reading. */
const mostNotes = 200

/** Shows the uses of an entry in `parent`, as one snapshot of the glossary knows them. */
export function showUses(
  parent: HTMLElement,
  entry: Entry,
  { house, glossary }: { readonly house: House; readonly glossary: Glossary },
): void {
  const wasOpen = parent.querySelector("details")?.open === true
  parent.empty()
  const isCounted = house.studyNotes.count <= mostNotes
  if (isCounted && glossary.usesOf(entry).length === 0) return
  const details = parent.createEl("details")
  details.createEl("summary", {
    text: isCounted ? countOf(entry, house, glossary) : titleOf(house),
  })
  const list = details.createEl("ul", { cls: "asyncio-sim-glossary-places" })
  details.addEventListener("toggle", () => {
    if (list.hasChildNodes()) return
    for (const use of glossary.usesOf(entry)) showSource(list.createEl("li"), house, use)
  })
  details.open = wasOpen
}

function countOf(entry: Entry, { settings }: House, glossary: Glossary): string {
  const { locale } = settings
  const uses = glossary.usesOf(entry)
  const notes = new Set(uses.map(use => use.path))
  return locale.text("glossary-uses-in", {
    uses: locale.text("glossary-uses", { count: uses.length }),
    notes: locale.text("glossary-notes", { count: notes.size }),
  })
}

function titleOf({ settings }: House): string {
  return settings.locale.text("glossary-uses-title")
}
