/**
 * The definition of one term over the note: for the keyboard, and for a tap where nothing can
 * point. Esc closes it, and the focus goes back to where it was. A term in the definition shows its
 * own in the same place.
 */
import { Component, Modal, setIcon } from "obsidian"
import type { Definition, Entry, EntryId } from "../glossary/entry"
import { showButton } from "../player/panels/pieces"
import { renderDefinition } from "./definition-text"
import { openGlossary } from "./glossary-view"
import type { House } from "./house"
import { showSource } from "./source-link"
import { unmarkWord } from "./unmark-word"

/** The dialog that shows what the notes say of a term. */
export class DefinitionDialog extends Modal {
  private rendered: Component | null = null

  constructor(
    private readonly house: House,
    private readonly entry: Entry,
    /** The word that was asked about, where it may be marked. */
    private readonly word: string | null,
  ) {
    super(house.app)
  }

  override onOpen(): void {
    this.modalEl.addClasses(["asyncio-sim-modal", "asyncio-sim-modal-definition"])
    this.contentEl.addClass("asyncio-sim-glossary")
    this.contentEl.addEventListener("click", event => this.leave(event))
    this.show(this.entry)
  }

  override onClose(): void {
    this.rendered?.unload()
    this.contentEl.empty()
  }

  /** What leads to a source leads away from here. */
  private leave({ targetNode }: MouseEvent): void {
    const el = targetNode?.instanceOf(Element) ? targetNode : null
    if (el?.closest("a.asyncio-sim-glossary-source")) this.close()
  }

  private show({ id, term, aliases, definitions }: Entry): void {
    const { locale } = this.house.settings
    this.rendered?.unload()
    this.rendered = new Component()
    this.rendered.load()
    this.contentEl.empty()
    this.titleEl.setText(term)
    if (aliases.length > 0) {
      const text = locale.text("glossary-aliases", { names: aliases.join(", ") })
      this.contentEl.createEl("p", { cls: "asyncio-sim-glossary-alias", text })
    }
    for (const definition of definitions) void this.showDefinition(definition, id)
    this.showActions(id)
  }

  private showActions(id: EntryId): void {
    const { house, word } = this
    const { locale } = house.settings
    const actions = this.contentEl.createDiv({ cls: "asyncio-sim-modal-actions" })
    const open = showButton(actions, setIcon, {
      text: locale.text("term-open-glossary"),
      icon: "book-a",
      onClick: () => {
        this.close()
        void openGlossary(house, id)
      },
    })
    open.focus()
    if (word !== null && id === this.entry.id) {
      showButton(actions, setIcon, {
        text: locale.text("menu-unmark-word", { word }),
        classes: ["asyncio-sim-quiet"],
        onClick: () => {
          this.close()
          unmarkWord(word, house)
        },
      })
    }
  }

  private async showDefinition(definition: Definition, own: EntryId): Promise<void> {
    const { app, studyNotes } = this.house
    const { path, line } = definition
    const parent = this.contentEl.createDiv({ cls: "asyncio-sim-modal-source" })
    const el = parent.createDiv({ cls: "asyncio-sim-glossary-definition" })
    showSource(parent, this.house, { path, line })
    const owner = this.rendered
    if (!owner) return
    await renderDefinition(definition, el, {
      app,
      owner,
      own,
      glossary: studyNotes.glossary(),
      jumpTo: id => this.showOther(id),
      onLeave: () => this.close(),
    })
  }

  private showOther(id: EntryId): void {
    const entry = this.house.studyNotes.glossary().entry(id)
    if (entry) this.show(entry)
  }
}
