/**
 * Asks where the glossary is to go. Before anything is written it says what saving would do: make a
 * file, write our part of a note anew, add it to a note, or replace a table.
 */
import { Modal, Setting, setIcon } from "obsidian"
import type { Menu } from "obsidian"
import { showButton } from "../player/panels/pieces"
import { copyGlossary, exportPath, planExport, saveExport } from "./glossary-export"
import type { ExportFormat, ExportPlan } from "./glossary-export"
import type { House } from "./house"
import { showChange } from "./show-change"

/** The dialog that copies or saves the glossary. */
export class ExportDialog extends Modal {
  private format: ExportFormat = "markdown"
  private path: string
  private plan: ExportPlan | null = null
  private shown: HTMLElement | null = null
  private save: HTMLButtonElement | null = null

  constructor(private readonly house: House) {
    super(house.app)
    this.path = house.settings.locale.text("glossary-title")
  }

  override onOpen(): void {
    const { locale } = this.house.settings
    this.titleEl.setText(locale.text("command-export-glossary"))
    this.modalEl.addClass("asyncio-sim-modal")
    new Setting(this.contentEl).setName(locale.text("export-format")).addDropdown(dropdown =>
      dropdown
        .addOptions({
          markdown: locale.text("export-markdown"),
          csv: locale.text("export-csv"),
        })
        .onChange(value => {
          this.format = value === "csv" ? "csv" : "markdown"
          void this.refresh()
        }),
    )
    new Setting(this.contentEl)
      .setName(locale.text("export-path"))
      .setDesc(locale.text("export-path-about"))
      .addText(text =>
        text.setValue(this.path).onChange(value => {
          this.path = value
          void this.refresh()
        }),
      )
    this.shown = this.contentEl.createDiv({
      cls: "asyncio-sim-modal-text",
      attr: { "aria-live": "polite" },
    })
    this.showActions()
    void this.refresh()
  }

  override onClose(): void {
    this.contentEl.empty()
  }

  private showActions(): void {
    const { locale } = this.house.settings
    const actions = this.contentEl.createDiv({ cls: "asyncio-sim-modal-actions" })
    showButton(actions, setIcon, {
      text: locale.text("glossary-copy"),
      icon: "copy",
      onClick: () => {
        void copyGlossary(this.house, this.format)
        this.close()
      },
    })
    this.save = showButton(actions, setIcon, {
      text: locale.text("export-save"),
      classes: ["mod-cta"],
      onClick: () => {
        if (this.plan) void saveExport(this.house, this.plan)
        this.close()
      },
    })
  }

  private async refresh(): Promise<void> {
    const { locale } = this.house.settings
    const path = this.path.trim() === "" ? null : exportPath(this.path, this.format)
    const plan = path === null ? null : await planExport(this.house, this.format, path)
    const isStale = path !== (this.path.trim() === "" ? null : exportPath(this.path, this.format))
    if (isStale || !this.shown || !this.save) return
    this.plan = plan
    this.save.disabled = plan === null
    this.shown.empty()
    if (!plan) return
    const word = plan.kind === "replace" ? "export-replace" : "export-save"
    this.save.setText(locale.text(word))
    this.save.toggleClass("mod-warning", plan.kind === "replace")
    this.shown.createEl("p", { text: locale.text(`export-will-${plan.kind}`, { path: plan.path }) })
    if (plan.kind === "renew" || plan.kind === "add")
      showChange(this.shown, plan.before, plan.after)
  }
}

/** Puts the ways out of the glossary into a menu. */
export function addExportItems(menu: Menu, house: House): void {
  const { locale } = house.settings
  menu.addItem(item => {
    item.setTitle(locale.text("command-copy-glossary-markdown")).setIcon("copy")
    item.onClick(() => void copyGlossary(house, "markdown"))
  })
  menu.addItem(item => {
    item.setTitle(locale.text("command-copy-glossary-csv")).setIcon("table")
    item.onClick(() => void copyGlossary(house, "csv"))
  })
  menu.addItem(item => {
    item.setTitle(locale.text("command-export-glossary")).setIcon("file-output")
    item.onClick(() => new ExportDialog(house).open())
  })
}
