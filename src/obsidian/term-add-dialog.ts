/**
 * Adds a term to the glossary: one line in a study note, shown before it is written. Where the note
 * is open in an editor, the line goes through it, so that it can be undone there.
 */
import { MarkdownView, Modal, Notice, setIcon } from "obsidian"
import { definitionEdit, withDefinition, type DefinitionEdit } from "../glossary/add-definition"
import { showButton } from "../player/panels/pieces"
import type { MessageKey } from "../locale"
import type { House } from "./house"
import { noteTitle } from "./note-name"
import { showChange } from "./show-change"

/** The dialog of "Add selection to glossary". */
export class AddTermDialog extends Modal {
  private readonly fields: Record<"term" | "text" | "aliases", string>
  private path: string | null
  private preview: HTMLElement | null = null
  private add: HTMLButtonElement | null = null
  /** Rises with each look at a note, so that a late answer is not shown. */
  private looks = 0

  constructor(
    private readonly house: House,
    term: string,
  ) {
    super(house.app)
    this.fields = { term, text: "", aliases: "" }
    this.path = firstChoice(house)
  }

  override onOpen(): void {
    const { locale } = this.house.settings
    this.titleEl.setText(locale.text("term-add-title"))
    this.modalEl.addClass("asyncio-sim-modal")
    if (this.path === null) {
      this.contentEl.createEl("p", { text: locale.text("term-add-no-notes") })
      return
    }
    const form = this.contentEl.createEl("form", { cls: "asyncio-sim-modal-form" })
    form.addEventListener("submit", event => {
      event.preventDefault()
      void this.write()
    })
    this.showFields(form)
    this.preview = form.createDiv({ attr: { "aria-live": "polite" } })
    this.showActions(form)
    void this.showPreview()
  }

  override onClose(): void {
    this.looks++
    this.contentEl.empty()
  }

  private showFields(form: HTMLElement): void {
    const { locale } = this.house.settings
    this.showInput(form, "term", { label: "term-add-term", hint: null })
    const text = this.showInput(form, "text", {
      label: "term-add-definition",
      hint: "term-add-definition-hint",
    })
    this.showInput(form, "aliases", { label: "term-add-aliases", hint: "term-add-aliases-hint" })
    const label = form.createEl("label", { text: locale.text("term-add-note") })
    const select = label.createEl("select", { cls: "dropdown" })
    for (const path of this.house.studyNotes.notePaths) {
      select.createEl("option", { value: path, text: path.replace(/\.md$/i, "") })
    }
    select.value = this.path ?? ""
    select.addEventListener("change", () => {
      this.path = select.value
      void this.showPreview()
    })
    // After the app has put the focus on the first field, which is filled in already.
    text.win.setTimeout(() => text.focus())
  }

  private showInput(
    form: HTMLElement,
    field: keyof AddTermDialog["fields"],
    { label, hint }: { readonly label: MessageKey; readonly hint: MessageKey | null },
  ): HTMLInputElement {
    const { locale } = this.house.settings
    const holder = form.createEl("label", { text: locale.text(label) })
    const input = holder.createEl("input", { type: "text" })
    if (hint) input.placeholder = locale.text(hint)
    input.value = this.fields[field]
    input.addEventListener("input", () => {
      this.fields[field] = input.value
      void this.showPreview()
    })
    return input
  }

  private showActions(form: HTMLElement): void {
    const { locale } = this.house.settings
    const actions = form.createDiv({ cls: "asyncio-sim-modal-actions" })
    const cancel = actions.createEl("button", {
      text: locale.text("term-add-cancel"),
      attr: { type: "button" },
    })
    cancel.addEventListener("click", () => this.close())
    this.add = showButton(actions, setIcon, {
      text: locale.text("term-add"),
      classes: ["mod-cta"],
      onClick: () => undefined,
    })
    this.add.type = "submit"
  }

  /** Shows the line and its place, once there is something to write. */
  private async showPreview(): Promise<void> {
    const look = ++this.looks
    const { path, preview, house } = this
    if (!preview || !this.add || path === null) return
    this.add.disabled = !this.isComplete
    const text = await readNote(house, path)
    if (look !== this.looks) return
    preview.empty()
    if (text === null || !this.isComplete) return
    const { locale } = house.settings
    const edit = this.editOf(text)
    const { term } = this.fields
    if (house.studyNotes.glossary().named(term)) {
      preview.createEl("p", { text: locale.text("term-add-known", { term: term.trim() }) })
    }
    const place = locale.text("term-add-line", {
      note: noteTitle(path, house.app),
      line: edit.line,
    })
    preview.createEl("p", { text: `${locale.text("term-add-preview")}: ${place}` })
    showChange(preview, text, withDefinition(text, edit))
  }

  private get isComplete(): boolean {
    return this.fields.term.trim() !== "" && this.fields.text.trim() !== ""
  }

  private editOf(note: string): DefinitionEdit {
    const aliases = this.fields.aliases.split(",").filter(alias => alias.trim() !== "")
    return definitionEdit(note, { term: this.fields.term, text: this.fields.text, aliases })
  }

  private async write(): Promise<void> {
    const { path, house } = this
    if (path === null || !this.isComplete) return
    this.close()
    const { locale } = house.settings
    const note = noteTitle(path, house.app)
    const line = await changeNote(house, path, text => this.editOf(text))
    const words = line === null ? null : locale.text("term-added", { note, line })
    new Notice(words ?? locale.text("term-add-failed", { note }))
  }
}

/** The active note if it is a study note, else the one that defines most. */
function firstChoice({ app, studyNotes }: House): string | null {
  const paths = studyNotes.notePaths
  const active = app.workspace.getActiveFile()?.path
  if (active !== undefined && paths.includes(active)) return active
  const glossary = studyNotes.glossary()
  const counts = paths.map(path => glossary.entriesIn(path).length)
  return paths[counts.indexOf(Math.max(...counts))] ?? null
}

function openView({ app }: House, path: string): MarkdownView | null {
  const views = app.workspace.getLeavesOfType("markdown").map(leaf => leaf.view)
  const isHere = (view: unknown): view is MarkdownView =>
    view instanceof MarkdownView && view.file?.path === path && view.getMode() === "source"
  return views.find(isHere) ?? null
}

async function readNote(house: House, path: string): Promise<string | null> {
  const view = openView(house, path)
  if (view) return view.editor.getValue()
  const file = house.app.vault.getFileByPath(path)
  return file ? house.app.vault.read(file) : null
}

/** Makes an insertion in a note's text of this moment; its line, or null when the note is gone. */
async function changeNote(
  house: House,
  path: string,
  editOf: (text: string) => DefinitionEdit,
): Promise<number | null> {
  const editor = openView(house, path)?.editor
  if (editor) {
    const edit = editOf(editor.getValue())
    editor.replaceRange(edit.insert, editor.offsetToPos(edit.at))
    return edit.line
  }
  const file = house.app.vault.getFileByPath(path)
  if (!file) return null
  let line = 0
  await house.app.vault.process(file, text => {
    const edit = editOf(text)
    line = edit.line
    return withDefinition(text, edit)
  })
  return line
}
