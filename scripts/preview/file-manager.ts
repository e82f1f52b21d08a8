// Changes of files as the app does them for a person: links, frontmatter, deletion.
import type { App } from "./app"
import { changeFrontmatter } from "./frontmatter"
import { ConfirmationModal } from "./ui-modal"
import { TFile, type TAbstractFile, type TFolder } from "./vault"

/** What plugins use instead of the vault when a person's preferences matter. */
export class FileManager {
  private readonly app: App

  constructor(app: App) {
    this.app = app
  }

  getNewFileParent(sourcePath: string): TFolder {
    return this.app.vault.getFileByPath(sourcePath)?.parent ?? this.app.vault.getRoot()
  }

  async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
    await this.app.vault.rename(file, newPath)
  }

  async trashFile(file: TAbstractFile): Promise<void> {
    await this.app.vault.trash(file)
  }

  promptForDeletion(file: TAbstractFile): Promise<boolean> {
    return new Promise(answer => {
      const modal = new ConfirmationModal(this.app)
      modal.setTitle("Delete file").setContent(`Are you sure you want to delete "${file.name}"?`)
      modal.addButton(button =>
        button.setButtonText("Delete").onClick(async () => {
          await this.trashFile(file)
          answer(true)
        }),
      )
      modal.addCancelButton()
      modal.setCloseCallback(() => answer(false))
      modal.open()
    })
  }

  generateMarkdownLink(file: TFile, sourcePath: string, subpath = "", alias = ""): string {
    const link = this.app.metadataCache.fileToLinktext(file, sourcePath) + subpath
    return alias === "" ? `[[${link}]]` : `[[${link}|${alias}]]`
  }

  async processFrontMatter(
    file: TFile,
    change: (frontmatter: Record<string, unknown>) => void,
  ): Promise<void> {
    await this.app.vault.process(file, text => changeFrontmatter(text, change))
  }

  getAvailablePathForAttachment(filename: string): Promise<string> {
    const dot = filename.lastIndexOf(".")
    const [name, extension] = [filename.slice(0, dot), filename.slice(dot)]
    const path = (count: number) => (count === 0 ? filename : `${name} ${count}${extension}`)
    let count = 0
    while (this.app.vault.getAbstractFileByPath(path(count))) count++
    return Promise.resolve(path(count))
  }
}
