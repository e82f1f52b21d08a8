/** Shows what would change in a note, and changes it when the person agrees. */
import { Modal, setIcon } from "obsidian"
import { showButton } from "../player/panels/pieces"
import type { House } from "./house"
import { noteName } from "./note-name"
import { showChange } from "./show-change"

/** A change of one note. */
export interface NoteChange {
  readonly title: string
  readonly path: string
  readonly before: string
  readonly after: string
  /** What the button says. */
  readonly confirm: string
  apply(): Promise<void>
}

/** The dialog that shows a change before it is made. */
export class ChangeDialog extends Modal {
  constructor(
    private readonly house: House,
    private readonly change: NoteChange,
  ) {
    super(house.app)
  }

  override onOpen(): void {
    const { title, path, before, after, confirm } = this.change
    this.titleEl.setText(title)
    this.modalEl.addClass("asyncio-sim-modal")
    this.contentEl.createEl("p", { text: noteName(path) })
    const shown = this.contentEl.createDiv({ cls: "asyncio-sim-modal-text" })
    showChange(shown, before, after)
    const actions = this.contentEl.createDiv({ cls: "asyncio-sim-modal-actions" })
    const cancel = actions.createEl("button", {
      text: this.house.settings.locale.text("glossary-cancel"),
    })
    cancel.addEventListener("click", () => this.close())
    const button = showButton(actions, setIcon, {
      text: confirm,
      classes: ["mod-cta"],
      onClick: () => {
        this.close()
        void this.change.apply()
      },
    })
    button.focus()
  }

  override onClose(): void {
    this.contentEl.empty()
  }
}
