/** Texts of the glossary. */
import type { Message } from "../message"

/** Texts of the glossary, in English. */
export const glossaryEn = {
  "glossary-title": "Glossary",
  "glossary-search": "Search the glossary",
  "glossary-search-clear": "Clear the search",
  "glossary-counts": "{terms} from {notes}",
  "glossary-terms": { one: "{count} term", other: "{count} terms" },
  "glossary-notes": { one: "{count} note", other: "{count} notes" },
  "glossary-empty":
    "No terms yet. Write `- **Term**: definition` in a note that has the study tags.",
  "glossary-nothing-found": "No term matches “{query}”.",
  "glossary-all-letters": "All letters",
  "glossary-letter": "Terms with {letter}",
  "glossary-source": "Open {note}, line {line}",
  "glossary-related": "related:",
  "glossary-mentioned-in": "Mentioned in",
  "glossary-aliases": "also {names}",
  "glossary-definitions": { one: "{count} definition", other: "{count} definitions" },
  "glossary-not-a-term": "Not a term",
  "glossary-hidden": "“{term}” is hidden.",
  "glossary-undo": "Undo",
  "glossary-hidden-count": { one: "{count} hidden term", other: "{count} hidden terms" },
  "glossary-show-again": "Show again",
} as const satisfies Readonly<Record<string, Message>>
