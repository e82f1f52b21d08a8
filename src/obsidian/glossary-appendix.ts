/**
 * The glossary of a note at its end, for paper: a heading and a glossary block between our marks.
 * The block prints every entry and goes on following the notes.
 */
import { Notice } from "obsidian"
import { withGenerated } from "../glossary/generated"
import { ChangeDialog } from "./change-dialog"
import type { House } from "./house"

/** Offers to put the glossary of a note at its end, showing the change first. */
export async function offerAppendix(house: House, path: string): Promise<void> {
  const { app, settings } = house
  const { locale } = settings
  const file = app.vault.getFileByPath(path)
  if (!file) return
  const heading = `## ${locale.text("glossary-title")}`
  const body = [heading, "", "```asyncio-glossary", "used-in: this", "```"].join("\n")
  const before = await app.vault.read(file)
  const after = withGenerated(before, body)
  if (after === before) {
    new Notice(locale.text("appendix-exists"))
    return
  }
  new ChangeDialog(house, {
    title: locale.text("appendix-title"),
    path,
    before,
    after,
    confirm: locale.text("appendix-insert"),
    apply: async () => {
      await app.vault.process(file, text => withGenerated(text, body))
    },
  }).open()
}
