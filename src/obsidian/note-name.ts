/** What a person calls a note. */
import type { App } from "obsidian"

/** Its name without folder and ending. */
export function noteName(path: string): string {
  return (path.split("/").pop() ?? path).replace(/\.md$/i, "")
}

/** Its name as a link would have it: with its folder where another note is called the same. */
export function noteTitle(path: string, { vault, metadataCache }: App): string {
  const file = vault.getFileByPath(path)
  return file ? metadataCache.fileToLinktext(file, "", true) : noteName(path)
}
