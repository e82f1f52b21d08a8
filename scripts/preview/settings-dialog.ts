// The settings dialog: pages at the start, the chosen one beside them.
import type { App } from "./app"
import type { SettingTab } from "./settings-tab"
import { Modal } from "./ui-modal"

/** The settings of the app; plugins add their page. */
export class SettingsDialog extends Modal {
  readonly tabs: SettingTab[] = []
  activeTab: SettingTab | null = null
  private readonly listEl: HTMLElement
  private readonly pageEl: HTMLElement

  constructor(app: App) {
    super(app)
    this.modalEl.addClasses(["mod-settings", "mod-sidebar-layout"])
    this.contentEl.addClass("vertical-tabs-container")
    this.listEl = this.contentEl.createDiv({ cls: "vertical-tab-header" })
    this.pageEl = this.contentEl.createDiv({ cls: "vertical-tab-content-container" })
  }

  addTab(tab: SettingTab): void {
    this.tabs.push(tab)
    if (this.containerEl.isConnected) this.drawList()
  }

  removeTab(tab: SettingTab): void {
    this.tabs.remove(tab)
    if (this.activeTab === tab) this.closeTab()
    if (this.containerEl.isConnected) this.drawList()
  }

  override onOpen(): void {
    this.drawList()
    const first = this.activeTab ?? this.tabs[0]
    if (first) this.openTab(first)
  }

  override onClose(): void {
    this.closeTab()
  }

  openTab(tab: SettingTab): void {
    this.closeTab()
    this.activeTab = tab
    this.pageEl.append(tab.containerEl)
    tab.display()
    this.drawList()
  }

  openTabById(id: string): void {
    const tab = this.tabs.find(each => each.id === id)
    if (tab) this.openTab(tab)
  }

  private closeTab(): void {
    this.activeTab?.hide()
    this.activeTab?.containerEl.remove()
    this.activeTab = null
  }

  private drawList(): void {
    this.listEl.empty()
    for (const tab of this.tabs) {
      const item = this.listEl.createDiv({ cls: "vertical-tab-nav-item tappable", text: tab.name })
      item.toggleClass("is-active", tab === this.activeTab)
      item.addEventListener("click", () => this.openTab(tab))
    }
  }
}
