/**
 * Runs code that stands in a note as plain text: what is selected, or the program around the
 * cursor. The simulation opens in a dialog over the note; its text is the note's, so that nothing
 * has to be fenced first.
 */
import { MarkdownView, Modal, Notice } from "obsidian"
import type { App, Plugin } from "obsidian"
import { codeAt, codeInSelection } from "../notes/fragments"
import type { CodeFragment } from "../notes/fragments"
import type { House } from "./house"
import { linesOfReading } from "./reading-selection"
import { SimulationChild } from "./simulation-child"

/** Simulates the selected code of the active note; a notice says when there is none. */
export function simulateSelection(house: House): void {
  const view = house.app.workspace.getActiveViewOfType(MarkdownView)
  if (!view?.file) return
  const code = selectedCode(view)
  if (code) new SimulationDialog(house.app, house, { code, path: view.file.path }).open()
  else new Notice(house.settings.locale.text("notice-no-code"))
}

/** Puts the simulation of code at the cursor into the editor's menu, where a phone has it too. */
export function registerEditorMenu(plugin: Plugin, house: House): void {
  plugin.registerEvent(
    house.app.workspace.on("editor-menu", (menu, _editor, view) => {
      if (!(view instanceof MarkdownView) || !selectedCode(view)) return
      menu.addItem(item =>
        item
          .setTitle(house.settings.locale.text("command-simulate-selection"))
          .setIcon("play")
          .onClick(() => simulateSelection(house)),
      )
    }),
  )
}

/** The code that `simulateSelection` would run, or null. */
function selectedCode(view: MarkdownView): CodeFragment | null {
  const text = view.getViewData()
  if (view.getMode() === "preview") return codeInReading(view, text)
  const { editor } = view
  if (!editor.somethingSelected()) return codeAt(text, editor.getCursor().line + 1)
  const [from, to] = [editor.getCursor("from"), editor.getCursor("to")]
  const end = to.ch === 0 && to.line > from.line ? to.line - 1 : to.line
  return codeInSelection(text, { line: from.line + 1, endLine: end + 1 })
}

/** The reading view shows plain code without its indentation, so it is taken from the note. */
function codeInReading(view: MarkdownView, text: string): CodeFragment | null {
  const selection = view.containerEl.win.getSelection()?.toString() ?? ""
  const lines = linesOfReading(text, selection)
  return lines ? codeInSelection(text, lines) : null
}

interface Selected {
  readonly code: CodeFragment
  readonly path: string
}

class SimulationDialog extends Modal {
  private child: SimulationChild | null = null

  constructor(
    app: App,
    private readonly house: House,
    private readonly selected: Selected,
  ) {
    super(app)
  }

  override onOpen(): void {
    this.titleEl.setText(this.house.settings.locale.text("simulation-view-title"))
    this.modalEl.addClasses(["asyncio-sim-modal", "asyncio-sim-modal-wide"])
    const { code, path } = this.selected
    const place = { path, source: code.source, ordinal: 0 }
    const el = this.contentEl.createDiv()
    // No writing: where such a program ends in the note is only a guess.
    this.child = new SimulationChild(el, this.house, { place })
    this.child.load()
  }

  override onClose(): void {
    this.child?.unload()
    this.child = null
    this.contentEl.empty()
  }
}
