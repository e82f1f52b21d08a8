/** Texts of the plugin around its blocks: commands, settings, notices. */
import type { Message } from "../message"

/** Texts of commands, settings and notices, in English. */
export const appEn = {
  "command-open-glossary": "Open the glossary",
  "command-simulate-selection": "Simulate selection",
  "command-insert-simulation": "Insert a simulation",
  "command-add-tags": "Add study tags to notes about asyncio",
  "command-create-examples": "Create example notes",
  "ribbon-glossary": "Open the glossary",
  "simulation-view-title": "Simulation",
  "selection-empty": "Select some Python first.",
  "setting-language": "Language",
  "setting-language-about":
    "Of the simulations and the glossary. Python's own texts stay as they are.",
  "setting-language-auto": "As the app",
  "setting-study-tags": "Study notes",
  "setting-study-tags-about":
    "Tags a note needs to count as a study note; one rule a line, tags with spaces between them.",
  "setting-speed": "Playing speed",
  "setting-speed-about": "Steps per second.",
  "setting-instructions": "Limit of instructions",
  "setting-instructions-about": "A program that runs longer is stopped and shown up to there.",
  "setting-hidden-terms": "Hidden terms",
  "setting-hidden-terms-about": "Glossary entries marked as “Not a term”.",
  "setting-hidden-terms-none": "No term is hidden.",
  "setting-hidden-terms-restore": "Show again",
  "notice-written": "Written to the note.",
  "notice-block-changed": "The note has changed meanwhile; nothing was written.",
  "notice-failed": "Asyncio Sim: {message}",
} as const satisfies Readonly<Record<string, Message>>
