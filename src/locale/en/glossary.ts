/** Texts of the glossary. */
import type { Message } from "../message"

/** Texts of the glossary, in English. */
export const glossaryEn = {
  "glossary-title": "Glossary",
  "glossary-search": "Search the glossary",
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
  "glossary-aliases": "also {names}",
  "glossary-definitions": { one: "{count} definition", other: "{count} definitions" },
  "glossary-not-a-term": "Not a term",
  "glossary-hidden": "“{term}” is hidden.",
  "glossary-undo": "Undo",
  "glossary-hidden-count": { one: "{count} hidden term", other: "{count} hidden terms" },
  "glossary-source-label": "{note}, line {line}",
  "glossary-uses": { one: "{count} use", other: "{count} uses" },
  "glossary-uses-in": "{uses} in {notes}",
  "glossary-uses-title": "Where it is used",
  "glossary-reading": "Reading the notes…",
  "glossary-forms": "Ways to write a definition, each with an example to copy",
  "glossary-form-bold-label": "A bold term in a list or paragraph",
  "glossary-form-bold-label-example":
    "- **Coroutine (coro)**: a function that can pause with `await`.",
  "glossary-form-partly-bold": "A term with only its first word in bold",
  "glossary-form-partly-bold-example":
    "- **Preemptive** multitasking: the system decides when a task is interrupted.",
  "glossary-form-term-line": "A line with the term, then a paragraph",
  "glossary-form-term-line-example":
    "Tasks (asyncio.Task):\n\nA unit of work that the event loop carries out.",
  "glossary-form-callout": "A callout with a bold title",
  "glossary-form-callout-example":
    "> [!quote] **Event loop**\n> It runs what is ready and waits for the rest.",
  "glossary-form-heading": "A heading with an acronym",
  "glossary-form-heading-example":
    "## GIL - Global Interpreter Lock\n\nIt lets one thread run Python at a time.",
  "glossary-copy": "Copy",
  "glossary-restore-all": "Show all again",
  "tags-unreadable": "The tags on line {line} are written in a way that only you should change.",
  "tags-choose-note": "Change {note}",
  "tags-nothing": "All notes about asyncio have the study tags.",
  "tags-failed": "The note {note} could not be changed.",
} as const satisfies Readonly<Record<string, Message>>
