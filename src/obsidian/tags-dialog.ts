/**
 * Shows, note by note, what adding the study tags would change, and changes the notes that stay
 * chosen. The edit is one insertion; when a note changed since it was shown, the insertion is made
 * in its new text, and everything else of the note stays as it is.
 */
import { Modal, Notice, setIcon } from "obsidian"
import { tagsEdit } from "../notes/tags-edit"
import type { TagsEdit } from "../notes/tags-edit"
import { showButton } from "../player/panels/pieces"
import type { House } from "./house"
import { noteName } from "./note-name"
import { showChange } from "./show-change"

/** The dialog that offers study tags for some notes. */
export class TagsDialog extends Modal {
  private readonly chosen = new Set<string>()

  constructor(
    private readonly house: House,
    private readonly paths: readonly string[],
  ) {
    super(house.app)
  }

  override onOpen(): void {
    const { locale } = this.house.settings
    this.titleEl.setText(locale.text("tags-preview-title"))
    this.modalEl.addClass("asyncio-sim-modal")
    void this.show()
  }

  override onClose(): void {
    this.contentEl.empty()
  }

  private async show(): Promise<void> {
    const { locale } = this.house.settings
    const list = this.contentEl.createEl("ul", { cls: "asyncio-sim-modal-list" })
    let shown = 0
    for (const path of this.paths) if (await this.showNote(list, path)) shown++
    if (shown === 0) this.contentEl.createEl("p", { text: locale.text("tags-nothing") })
    const actions = this.contentEl.createDiv({ cls: "asyncio-sim-modal-actions" })
    const cancel = actions.createEl("button", { text: locale.text("tags-not-now") })
    cancel.addEventListener("click", () => this.close())
    if (this.chosen.size === 0) return
    const add = showButton(actions, setIcon, {
      text: locale.text("tags-add"),
      classes: ["mod-cta"],
      onClick: () => void this.add(),
    })
    add.focus()
  }

  /** True when the note is one to change. */
  private async showNote(list: HTMLElement, path: string): Promise<boolean> {
    const { vault } = this.house.app
    const file = vault.getFileByPath(path)
    if (!file) return false
    const text = await vault.read(file)
    const edit = tagsEdit(text, this.house.studyNotes.studyRule)
    if (edit.kind === "already-tagged") return false
    const item = list.createEl("li")
    this.showChoice(item, path, edit)
    if (edit.kind === "edit") showChange(item, text, edit.text)
    return true
  }

  private showChoice(item: HTMLElement, path: string, edit: TagsEdit): void {
    const { locale } = this.house.settings
    const label = item.createEl("label")
    const box = label.createEl("input", {
      type: "checkbox",
      attr: { "aria-label": locale.text("tags-choose-note", { note: noteName(path) }) },
    })
    label.createSpan({ text: path.replace(/\.md$/i, "") })
    if (edit.kind === "unreadable") {
      box.disabled = true
      item.createEl("p", { text: locale.text("tags-unreadable", { line: edit.line }) })
      return
    }
    box.checked = true
    this.chosen.add(path)
    box.addEventListener("change", () => {
      if (box.checked) this.chosen.add(path)
      else this.chosen.delete(path)
    })
  }

  private async add(): Promise<void> {
    const paths = [...this.chosen]
    this.close()
    let count = 0
    for (const path of paths) if (await this.change(path)) count++
    if (count > 0) new Notice(this.house.settings.locale.text("tags-added", { count }))
  }

  private async change(path: string): Promise<boolean> {
    const { app, settings, studyNotes } = this.house
    const file = app.vault.getFileByPath(path)
    let isDone = false
    if (file) {
      await app.vault.process(file, text => {
        const edit = tagsEdit(text, studyNotes.studyRule)
        isDone = edit.kind === "edit"
        return edit.kind === "edit" ? edit.text : text
      })
    }
    if (!isDone) new Notice(settings.locale.text("tags-failed", { note: noteName(path) }))
    return isDone
  }
}
