/** Which term a cursor in a note stands on, or in whose definition. */
import type { EntryId } from "../glossary/entry"
import type { Glossary } from "../glossary/glossary"
import type { NoteCursor } from "./cursor-place"

/** The entry whose name stands under the cursor, else the one that is defined there, else null. */
export function entryAtCursor(glossary: Glossary, cursor: NoteCursor): EntryId | null {
  const { path, line, text, column } = cursor
  const touched = glossary.matcher.find(text).find(({ from, to }) => from <= column && column <= to)
  if (touched) return touched.entry
  const defined = glossary
    .entriesIn(path)
    .find(({ definitions }) =>
      definitions.some(each => each.path === path && each.line <= line && line <= each.endLine),
    )
  return defined?.id ?? null
}
