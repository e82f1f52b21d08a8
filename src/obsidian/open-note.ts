/** Leads to a place in a note. */
import { Notice } from "obsidian"
import type { PaneType } from "obsidian"
import type { House } from "./house"
import { noteName } from "./note-name"

/** A line of a note, from 1. */
export interface NotePlace {
  readonly path: string
  readonly line: number
}

/** Opens a note with the line in view; says so when the note is gone. */
export async function openNoteAt(
  { app, settings }: Pick<House, "app" | "settings">,
  { path, line }: NotePlace,
  newLeaf: PaneType | boolean,
): Promise<void> {
  const file = app.vault.getFileByPath(path)
  if (!file) {
    new Notice(settings.locale.text("notice-source-gone", { note: noteName(path) }))
    return
  }
  await app.workspace.getLeaf(newLeaf).openFile(file, { eState: { line: line - 1 } })
}
