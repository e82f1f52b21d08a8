/** Puts the study vault's notes into the person's vault, in a folder of their own. */
import { Notice } from "obsidian"
import { studyVault } from "asyncio-sim/study-vault"
import type { House } from "./house"

/** The folder the example notes go to. */
const folder = "Asyncio Sim"

/** Creates the example notes and opens the first; where the folder exists nothing is written. */
export async function createExampleNotes({ app, settings }: House): Promise<void> {
  const { locale } = settings
  const { vault } = app
  if (vault.getAbstractFileByPath(folder)) {
    new Notice(locale.text("examples-exist", { folder }))
    return
  }
  await vault.createFolder(folder)
  const files = []
  for (const { name, text } of studyVault) files.push(await vault.create(`${folder}/${name}`, text))
  new Notice(locale.text("examples-created", { folder }))
  const [first] = files
  if (first) await app.workspace.getLeaf(false).openFile(first)
}
