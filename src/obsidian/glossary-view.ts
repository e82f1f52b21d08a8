/** The glossary in a leaf: Obsidian's side of it. What it shows is `glossary-page.ts`. */
import { ItemView, Menu } from "obsidian"
import type { ViewStateResult, WorkspaceLeaf } from "obsidian"
import type { EntryId } from "../glossary/entry"
import { addExportItems } from "./export-dialog"
import { GlossaryPage } from "./glossary-page"
import { readGlossaryState } from "./glossary-state"
import type { House } from "./house"

/** The type under which the view is registered. */
export const glossaryViewType = "asyncio-sim-glossary"

/** The glossary of the study notes. */
export class GlossaryView extends ItemView {
  // Links in it must open beside it, not in its place.
  override navigation = false
  override icon = "book-a"
  private readonly page: GlossaryPage

  constructor(
    leaf: WorkspaceLeaf,
    private readonly house: House,
  ) {
    super(leaf)
    this.page = new GlossaryPage(this.contentEl, house, {
      stateChanged: () => void this.app.workspace.requestSaveLayout(),
      openMenu: event => this.openMenu(event),
    })
  }

  override getViewType(): string {
    return glossaryViewType
  }

  override getDisplayText(): string {
    return this.house.settings.locale.text("glossary-title")
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), ...this.page.state }
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result)
    this.page.restore(readGlossaryState(state))
  }

  override onResize(): void {
    this.page.resize()
  }

  override onPaneMenu(menu: Menu, source: string): void {
    super.onPaneMenu(menu, source)
    this.fillMenu(menu)
  }

  /** Shows an entry and gives it the focus. */
  show(id: EntryId): void {
    this.page.jumpTo(id)
  }

  protected override onOpen(): Promise<void> {
    this.contentEl.empty()
    this.contentEl.addClass("asyncio-sim-glossary")
    this.addChild(this.page)
    return Promise.resolve()
  }

  private openMenu(event: MouseEvent): void {
    const menu = new Menu()
    this.fillMenu(menu)
    menu.showAtMouseEvent(event)
  }

  private fillMenu(menu: Menu): void {
    const { settings } = this.house
    const { locale, values } = settings
    menu.addItem(item => {
      item.setTitle(locale.text("glossary-fold-all")).setIcon("fold-vertical")
      item.onClick(() => this.page.foldAll())
    })
    addExportItems(menu, this.house)
    const count = values.hiddenTerms.length
    if (count === 0) return
    menu.addItem(item => {
      item.setTitle(locale.text("glossary-restore-count", { count })).setIcon("eye")
      item.onClick(() => void settings.change({ hiddenTerms: [] }))
    })
  }
}

/** Brings the glossary to the front, opening it where there is none yet, and shows an entry. */
export async function openGlossary({ app }: Pick<House, "app">, id?: EntryId): Promise<void> {
  const [open] = app.workspace.getLeavesOfType(glossaryViewType)
  const leaf = open ?? app.workspace.getRightLeaf(false)
  if (!leaf) return
  if (!open) await leaf.setViewState({ type: glossaryViewType, active: true })
  await app.workspace.revealLeaf(leaf)
  await leaf.loadIfDeferred()
  if (id !== undefined && leaf.view instanceof GlossaryView) leaf.view.show(id)
}
