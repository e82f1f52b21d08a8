// Suggestions below an input field and inside the editor.
import type * as Obsidian from "obsidian"
import type { App } from "./app"
import type { Editor } from "./editor"
import { Scope } from "./keymap"
import type { TAbstractFile, TFile } from "./vault"

/** A list of suggestions that floats over the app. */
export abstract class PopoverSuggest<T> {
  app: App
  scope: Scope
  readonly suggestEl: HTMLElement
  private readonly listEl: HTMLElement
  private values: T[] = []
  private selected = 0

  constructor(app: App, scope?: Scope) {
    this.app = app
    this.scope = scope ?? new Scope(app.scope)
    this.suggestEl = activeDocument.createElement("div")
    this.suggestEl.className = "suggestion-container"
    this.listEl = this.suggestEl.createDiv({ cls: "suggestion" })
    this.registerKeys()
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void

  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void

  open(): void {
    if (this.suggestEl.isConnected) return
    activeDocument.body.append(this.suggestEl)
    this.app.keymap.pushScope(this.scope)
  }

  close(): void {
    this.app.keymap.popScope(this.scope)
    this.suggestEl.remove()
  }

  onHistoryBack(): void {
    this.close()
  }

  protected show(values: T[], at: { left: number; bottom: number }): void {
    this.values = values
    if (values.length === 0) return this.close()
    this.listEl.empty()
    for (const value of values) {
      const el = this.listEl.createDiv({ cls: "suggestion-item" })
      el.addEventListener("mousedown", event => {
        event.preventDefault()
        this.selectSuggestion(value, event)
      })
      this.renderSuggestion(value, el)
    }
    this.select(0)
    this.open()
    this.suggestEl.setCssProps({ left: `${at.left}px`, top: `${at.bottom + 4}px` })
  }

  private registerKeys(): void {
    const move = (step: number) => () => {
      this.select((this.selected + step + this.values.length) % Math.max(1, this.values.length))
      return false
    }
    this.scope.register([], "ArrowDown", move(1))
    this.scope.register([], "ArrowUp", move(-1))
    this.scope.register([], "Escape", () => {
      this.close()
      return false
    })
    this.scope.register([], "Enter", event => {
      const value = this.values[this.selected]
      if (value !== undefined) this.selectSuggestion(value, event)
      return false
    })
  }

  private select(index: number): void {
    this.selected = index
    const items = [...this.listEl.children]
    items.forEach((item, each) => item.toggleClass("is-selected", each === index))
  }
}

/** Suggestions for an input field. */
export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
  limit = 100
  private readonly inputEl: HTMLInputElement | HTMLDivElement
  private callback: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | null = null

  constructor(app: App, inputEl: HTMLInputElement | HTMLDivElement) {
    super(app)
    this.inputEl = inputEl
    inputEl.addEventListener("input", () => void this.update())
    inputEl.addEventListener("focus", () => void this.update())
    inputEl.addEventListener("blur", () => this.close())
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>

  setValue(value: string): void {
    if (this.inputEl instanceof HTMLInputElement) this.inputEl.value = value
    else this.inputEl.textContent = value
  }

  getValue(): string {
    return this.inputEl instanceof HTMLInputElement ? this.inputEl.value : this.inputEl.textContent
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.callback?.(value, event)
    this.close()
  }

  onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
    this.callback = callback
    return this
  }

  private async update(): Promise<void> {
    const values = await this.getSuggestions(this.getValue())
    this.show(values.slice(0, this.limit), this.inputEl.getBoundingClientRect())
  }
}

/** Files or folders for a settings field. */
export class FileInputSuggest extends AbstractInputSuggest<TAbstractFile> {
  private readonly entries: () => TAbstractFile[]

  constructor(app: App, inputEl: HTMLInputElement, entries: () => TAbstractFile[]) {
    super(app, inputEl)
    this.entries = entries
  }

  protected getSuggestions(query: string): TAbstractFile[] {
    const wanted = query.toLowerCase()
    return this.entries().filter(entry => entry.path.toLowerCase().includes(wanted))
  }

  renderSuggestion(entry: TAbstractFile, el: HTMLElement): void {
    el.setText(entry.path)
  }
}

/** Suggestions while typing in a note. */
export abstract class EditorSuggest<T> extends PopoverSuggest<T> {
  context: Obsidian.EditorSuggestContext | null = null
  limit = 100

  abstract onTrigger(
    cursor: Obsidian.EditorPosition,
    editor: Editor,
    file: TFile | null,
  ): Obsidian.EditorSuggestTriggerInfo | null

  abstract getSuggestions(context: Obsidian.EditorSuggestContext): T[] | Promise<T[]>

  setInstructions(_instructions: Obsidian.Instruction[]): void {}

  /** Asks whether there is something to suggest at the cursor. */
  async trigger(editor: Editor, file: TFile | null): Promise<void> {
    const cursor = editor.getCursor()
    const found = this.onTrigger(cursor, editor, file)
    if (!found) return this.close()
    this.context = { ...found, editor, file } as unknown as Obsidian.EditorSuggestContext
    const values = await this.getSuggestions(this.context)
    const at = editor.cm.coordsAtPos(editor.posToOffset(cursor))
    this.show(values.slice(0, this.limit), at ?? { left: 0, bottom: 0 })
  }

  override close(): void {
    this.context = null
    super.close()
  }
}
