/** Handing a simulation on, and showing it to a room, in English. */
import type { Message } from "../message"

/** Texts of sharing and presenting, in English. */
export const shareEn = {
  share: "Share",
  "share-copy-svg": "Copy as SVG",
  "share-copy-png": "Copy as PNG",
  "share-save-svg": "Save as SVG",
  "share-save-png": "Save as PNG",
  "share-copy-transcript": "Copy transcript as Markdown",
  "share-saved": "Saved:",
  "share-copy-link": "Copy link",
  "share-insert-link": "Insert below the block",
  "share-inserted": "The picture stands below the block.",
  "share-refused": "The note has changed: nothing was inserted.",
  "share-failed": "This did not work: {message}",
  present: "Present",
  "present-next": "next",
  "present-back": "back",
  "present-leave": "leave",
  "command-present": "Present simulation",
  "variables-not-kept": "This page keeps the values of variables up to step {step}.",
  "share-page": "Export as web page",
  "command-export-page": "Export simulation as web page",
  "page-made-with": "Made with Asyncio Sim",
  "page-about": "A recorded run: step through it here; it can be edited and run again in Obsidian.",
  "page-dark": "Dark colours",
  "page-light": "Light colours",
  "page-needs-script":
    "This page plays a recorded program. Open it in a web browser that runs JavaScript.",
} as const satisfies Readonly<Record<string, Message>>
