/** The names in programs that the glossary explains, for every player: what they are, and showing them. */
import type { EntryId } from "../glossary/entry"
import { entryOfPython } from "../glossary/simulations"
import { pythonNames } from "../notes/python-names"
import type { CodeGlossary, CodeTerm } from "../player/panels/code-terms"
import type { DefinitionPopover } from "./definition-popover"
import type { StudyNotes } from "./study-notes"

/** What players are told of the glossary. */
export function codeGlossary(studyNotes: StudyNotes, popover: DefinitionPopover): CodeGlossary {
  return {
    termsIn(source) {
      const glossary = studyNotes.glossary()
      if (glossary.entries.length === 0) return []
      return pythonNames(source).flatMap(({ names, line, column, endColumn }): CodeTerm[] => {
        const entry = entryOfPython(names, glossary)
        return entry ? [{ line, column, endColumn, term: entry.id }] : []
      })
    },
    show(term, anchor, request) {
      // What the player holds is what `termsIn` gave it.
      const entry = studyNotes.glossary().entry(term as EntryId)
      if (entry) popover.show({ entry, anchor, request })
    },
    onChange: listener => studyNotes.onChange(listener),
  }
}
