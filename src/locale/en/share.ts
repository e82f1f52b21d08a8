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
  "present-leave": "Leave",
  "command-present": "Present simulation",
} as const satisfies Readonly<Record<string, Message>>
