/** The glossary in a leaf: Obsidian's side of it. What it shows is `glossary-page.ts`. */
import { ItemView } from "obsidian"
import type { WorkspaceLeaf } from "obsidian"
import { GlossaryPage } from "./glossary-page"
import type { House } from "./house"

/** The type under which the view is registered. */
export const glossaryViewType = "asyncio-sim-glossary"

/** The glossary of the study notes. */
export class GlossaryView extends ItemView {
  // Links in it must open beside it, not in its place.
  override navigation = false
  override icon = "book-a"

  constructor(
    leaf: WorkspaceLeaf,
    private readonly house: House,
  ) {
    super(leaf)
  }

  override getViewType(): string {
    return glossaryViewType
  }

  override getDisplayText(): string {
    return this.house.settings.locale.text("glossary-title")
  }

  protected override onOpen(): Promise<void> {
    this.contentEl.empty()
    this.contentEl.addClass("asyncio-sim-glossary")
    this.addChild(new GlossaryPage(this.contentEl, this.house))
    return Promise.resolve()
  }
}

/** Brings the glossary to the front, opening it where there is none yet. */
export async function openGlossary({ app }: Pick<House, "app">): Promise<void> {
  const [open] = app.workspace.getLeavesOfType(glossaryViewType)
  const leaf = open ?? app.workspace.getRightLeaf(false)
  if (!leaf) return
  if (!open) await leaf.setViewState({ type: glossaryViewType, active: true })
  await app.workspace.revealLeaf(leaf)
}
