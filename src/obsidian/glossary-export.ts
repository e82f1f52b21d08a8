/**
 * The glossary as a file or on the clipboard. A Markdown file is only changed between our marks, so
 * that what the person writes around the glossary stays; a table is a file of its own.
 */
import { normalizePath, Notice } from "obsidian"
import { generatedPart, withGenerated } from "../glossary/generated"
import { byteOrderMark, glossaryToCsv } from "../glossary/to-csv"
import { glossaryToMarkdown } from "../glossary/to-markdown"
import type { House } from "./house"
import { noteName } from "./note-name"

/** How the glossary is written. */
export type ExportFormat = "markdown" | "csv"

/** What saving to a path would do. */
export interface ExportPlan {
  readonly path: string
  /** A new file; our part of a note anew; our part added to a note; a whole file anew. */
  readonly kind: "create" | "renew" | "add" | "replace"
  /** The file's text now, "" for a new one, and then. */
  readonly before: string
  readonly after: string
  /** The glossary alone. */
  readonly text: string
}

/** The glossary as text, with links as a note at `path` would have them. */
export function glossaryText(
  { app, settings, studyNotes }: House,
  format: ExportFormat,
  path: string,
): string {
  const { locale } = settings
  const glossary = studyNotes.glossary()
  if (format === "csv") return glossaryToCsv(glossary, key => locale.text(key))
  return glossaryToMarkdown(glossary, {
    say: key => locale.text(key),
    placeOf(definition) {
      const file = app.vault.getFileByPath(definition.path)
      const name = noteName(definition.path)
      const note = file ? app.fileManager.generateMarkdownLink(file, path) : name
      return locale.text("glossary-source-label", { note, line: definition.line })
    },
  })
}

/** Puts the glossary on the clipboard of the window that has the focus. */
export async function copyGlossary(house: House, format: ExportFormat): Promise<void> {
  await activeWindow.navigator.clipboard.writeText(glossaryText(house, format, ""))
  new Notice(house.settings.locale.text("notice-copied"))
}

/** The path a person wrote, with the ending that the format has. */
export function exportPath(written: string, format: ExportFormat): string {
  const ending = format === "csv" ? ".csv" : ".md"
  const path = normalizePath(written.trim())
  return path.toLowerCase().endsWith(ending) ? path : `${path}${ending}`
}

/** What saving to `path` would do. */
export async function planExport(
  house: House,
  format: ExportFormat,
  path: string,
): Promise<ExportPlan> {
  const file = house.app.vault.getFileByPath(path)
  const before = file ? await house.app.vault.read(file) : ""
  const text = glossaryText(house, format, path)
  if (format === "csv") {
    return { path, kind: file ? "replace" : "create", before, after: byteOrderMark + text, text }
  }
  const isOurs = generatedPart(before.split(/\r?\n/)) !== null
  const kind = !file ? "create" : isOurs ? "renew" : "add"
  return { path, kind, before, after: withGenerated(before, text), text }
}

/** Writes what was planned; what changed meanwhile around our part of a note stays. */
export async function saveExport({ app, settings }: House, plan: ExportPlan): Promise<void> {
  const { vault } = app
  const file = vault.getFileByPath(plan.path)
  const isTable = plan.kind === "replace"
  if (file) await vault.process(file, now => (isTable ? plan.after : withGenerated(now, plan.text)))
  else {
    const folder = plan.path.split("/").slice(0, -1).join("/")
    if (folder !== "" && !vault.getAbstractFileByPath(folder)) await vault.createFolder(folder)
    await vault.create(plan.path, plan.after)
  }
  new Notice(settings.locale.text("export-saved", { path: plan.path }))
}
