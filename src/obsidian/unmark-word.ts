/** "Do not mark this word": what the commands, the menu and the definition's dialog do. */
import { Notice } from "obsidian"
import type { House } from "./house"
import { leaveUnmarked } from "./term-choices"

/** Leaves a word unmarked and says how to undo that. */
export function unmarkWord(word: string, { settings }: Pick<House, "settings">): void {
  void leaveUnmarked(settings, word.toLowerCase())
  new Notice(settings.locale.text("term-unmarked", { word }))
}
