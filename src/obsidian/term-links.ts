/** Real links to where a term is defined, written as the person's settings for links ask. */
import { stripHeadingForLink } from "obsidian"
import type { Entry } from "../glossary/entry"
import { linkStretch, wordOf } from "../glossary/marks"
import type { House } from "./house"
import type { WordHere } from "./term-here"
import { definitionFor } from "./term-places"

/** How a link to a term is to be written. */
export interface LinkOptions {
  /** The words to be shown. */
  readonly words: string
  /** Path of the note that it is for. */
  readonly path: string
  /** In a cell of a table the bar needs a backslash. */
  readonly isCell: boolean
}

/** The Markdown of a link to the heading under which an entry is defined; null when it is gone. */
export function linkTo(entry: Entry, { app }: House, options: LinkOptions): string | null {
  const { words, path, isCell } = options
  const definition = definitionFor(entry, path)
  const file = definition && app.vault.getFileByPath(definition.path)
  if (!file) return null
  const { heading } = definition
  const subpath = heading === null ? "" : `#${stripHeadingForLink(heading)}`
  const link = app.fileManager.generateMarkdownLink(file, path, subpath, words)
  return isCell ? link.replaceAll("|", "\\|") : link
}

/** Puts a link in the place of a marked word; the rest of the note stays as it is. */
export function turnIntoLink({ editor, mark, entry, path }: WordHere, house: House): void {
  if (!editor || !mark || !entry) return
  const { isCell } = mark.passage
  const link = linkTo(entry, house, { words: wordOf(mark), path, isCell })
  if (link === null) return
  const { from, to } = linkStretch(mark, editor.getValue())
  editor.replaceRange(link, editor.offsetToPos(from), editor.offsetToPos(to))
  editor.setCursor(editor.offsetToPos(from + link.length))
}
