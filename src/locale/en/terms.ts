/** Texts of the terms where they occur: marks, commands, dialogs, their settings. */
import type { Message } from "../message"

/** Texts of terms in notes, in English. */
export const termsEn = {
  "command-show-definition": "Show definition of the word under the cursor",
  "command-insert-term-link": "Insert link to term",
  "command-link-word": "Turn into a real link",
  "command-unmark-word": "Do not mark this word",
  "command-add-selection": "Add selection to glossary",
  "menu-show-definition": "Show definition of “{word}”",
  "menu-link-word": "Turn “{word}” into a real link",
  "menu-unmark-word": "Do not mark “{word}”",
  "menu-add-selection": "Add “{word}” to the glossary",
  "setting-mark-terms": "Mark terms in study notes",
  "setting-mark-terms-about":
    "A dotted line under a term that the glossary defines; pointing at it shows the definition.",
  "setting-mark-terms-first": "The first time in each note",
  "setting-mark-terms-all": "Every time",
  "setting-mark-terms-off": "Never",
  "setting-words-mark-terms":
    "mark marcar terms termos underline sublinhado dotted pontilhado highlight destacar glossary glossário",
  "setting-unmarked-words": "Words without a mark",
  "setting-unmarked-words-about": "Words for which you chose “Do not mark this word”.",
  "setting-unmarked-words-none": "Every word may be marked.",
  "setting-unmarked-words-undo": "Mark again",
  "setting-words-unmarked-words":
    "unmarked sem marca words palavras terms termos glossary glossário",
  "setting-complete-terms": "Complete terms while typing",
  "setting-complete-terms-about":
    "In study notes, suggests terms of the glossary with the beginning of their definition.",
  "setting-words-complete-terms":
    "complete completar suggest sugerir typing digitar terms termos glossary glossário",
  "term-hover-source": "Terms of the glossary",
  "term-unknown": "The glossary does not define “{word}”.",
  "term-no-word": "There is no word here.",
  "term-unmarked": "“{word}” is not marked any more. The settings can undo this.",
  "term-choose": "Search for a term",
  "term-none": "No term matches.",
  "term-alias-of": "{alias} ({term})",
  "term-open-glossary": "Open in the glossary",
  "term-add-title": "Add to the glossary",
  "term-add-term": "Term",
  "term-add-definition": "Definition",
  "term-add-definition-hint": "What it means, in one sentence",
  "term-add-aliases": "Other names",
  "term-add-aliases-hint": "Separated by commas",
  "term-add-note": "Note",
  "term-add-preview": "What is written, and where",
  "term-add-line": "{note}, line {line}",
  "term-add-known": "The glossary already defines “{term}”; this adds another definition.",
  "term-add-no-notes": "There is no study note yet that it could be added to.",
  "term-add": "Add",
  "term-add-cancel": "Cancel",
  "term-added": "Added to {note}, line {line}.",
  "term-add-failed": "The note {note} could not be changed.",
} as const satisfies Readonly<Record<string, Message>>
