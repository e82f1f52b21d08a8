// Dialogs: Modal, the ones that suggest, and the one that asks for confirmation.
import type * as Obsidian from "obsidian"
import type { App } from "./app"
import { iconSet } from "./icons"
import { Scope } from "./keymap"
import { prepareFuzzySearch, renderResults, sortSearchResults } from "./search"
import { ButtonComponent } from "./ui-components"

/** A dialog over the app. */
export class Modal {
  app: App
  scope: Scope
  containerEl: HTMLElement
  modalEl: HTMLElement
  titleEl: HTMLElement
  contentEl: HTMLElement
  shouldRestoreSelection = true
  private closeCallback: (() => unknown) | null = null
  /** What had the focus before, and gets it back. */
  private focusedBefore: Element | null = null

  constructor(app: App) {
    this.app = app
    this.scope = new Scope(app.scope)
    this.containerEl = activeDocument.createElement("div")
    this.containerEl.className = "modal-container mod-dim"
    const background = this.containerEl.createDiv({ cls: "modal-bg" })
    background.addEventListener("click", () => this.close())
    this.modalEl = this.containerEl.createDiv({ cls: "modal" })
    this.modalEl.setAttrs({ role: "dialog", "aria-modal": "true" })
    const close = this.modalEl.createDiv({ cls: "modal-close-button" })
    close.setAttrs({ "aria-label": "Close", role: "button", tabindex: 0 })
    iconSet.setIcon(close, "lucide-x")
    close.addEventListener("click", () => this.close())
    const header = this.modalEl.createDiv({ cls: "modal-header" })
    this.titleEl = header.createDiv({ cls: "modal-title" })
    this.contentEl = this.modalEl.createDiv({ cls: "modal-content" })
    this.scope.register([], "Escape", () => {
      this.close()
      return false
    })
  }

  open(): void {
    if (this.containerEl.isConnected) return
    this.focusedBefore = activeDocument.activeElement
    activeDocument.body.append(this.containerEl)
    this.app.keymap.pushScope(this.scope)
    this.app.openModals.add(this)
    void this.onOpen()
    this.focusFirst()
  }

  close(): void {
    if (!this.containerEl.isConnected) return
    this.app.keymap.popScope(this.scope)
    this.app.openModals.delete(this)
    this.containerEl.remove()
    const before = this.focusedBefore
    if (this.shouldRestoreSelection && before?.instanceOf(HTMLElement)) before.focus()
    this.onClose()
    this.closeCallback?.()
  }

  onOpen(): Promise<void> | void {}

  onClose(): void {}

  setTitle(title: string): this {
    this.titleEl.setText(title)
    return this
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content)
    return this
  }

  setCloseCallback(callback: () => unknown): this {
    this.closeCallback = callback
    return this
  }

  onHistoryBack(): void {
    this.close()
  }

  private focusFirst(): void {
    const selector = ".prompt-input, .modal-content input, .modal-content button, button"
    this.modalEl.querySelector<HTMLElement>(selector)?.focus()
  }
}

/** A dialog with a line to type in and suggestions below. */
export abstract class SuggestModal<T> extends Modal {
  limit = 100
  emptyStateText = "No results found."
  inputEl: HTMLInputElement
  resultContainerEl: HTMLElement
  private values: T[] = []
  private selected = 0

  constructor(app: App) {
    super(app)
    this.modalEl.empty()
    this.modalEl.className = "prompt"
    const input = this.modalEl.createDiv({ cls: "prompt-input-container" })
    this.inputEl = input.createEl("input", { cls: "prompt-input", type: "text" })
    this.inputEl.addEventListener("input", () => void this.update())
    this.resultContainerEl = this.modalEl.createDiv({ cls: "prompt-results" })
    this.registerKeys()
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>

  abstract renderSuggestion(value: T, el: HTMLElement): void

  abstract onChooseSuggestion(item: T, event: MouseEvent | KeyboardEvent): void

  override open(): void {
    super.open()
    void this.update()
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder
  }

  setInstructions(instructions: Obsidian.Instruction[]): void {
    const holder = this.modalEl.createDiv({ cls: "prompt-instructions" })
    for (const { command, purpose } of instructions) {
      const line = holder.createDiv({ cls: "prompt-instruction" })
      line.createSpan({ cls: "prompt-instruction-command", text: command })
      line.createSpan({ text: purpose })
    }
  }

  onNoSuggestion(): void {
    this.resultContainerEl.empty()
    this.resultContainerEl.createDiv({ cls: "suggestion-empty", text: this.emptyStateText })
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close()
    this.onChooseSuggestion(value, event)
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    const value = this.values[this.selected]
    if (value !== undefined) this.selectSuggestion(value, event)
  }

  private registerKeys(): void {
    this.scope.register([], "Enter", event => {
      this.selectActiveSuggestion(event)
      return false
    })
    for (const [key, step] of [
      ["ArrowDown", 1],
      ["ArrowUp", -1],
    ] as const) {
      this.scope.register([], key, () => {
        this.select((this.selected + step + this.values.length) % Math.max(1, this.values.length))
        return false
      })
    }
  }

  private async update(): Promise<void> {
    const suggestions = await this.getSuggestions(this.inputEl.value)
    this.values = suggestions.slice(0, this.limit)
    this.resultContainerEl.empty()
    if (this.values.length === 0) return this.onNoSuggestion()
    for (const value of this.values) {
      const el = this.resultContainerEl.createDiv({ cls: "suggestion-item" })
      el.addEventListener("click", event => this.selectSuggestion(value, event))
      this.renderSuggestion(value, el)
    }
    this.select(0)
  }

  private select(index: number): void {
    this.selected = index
    ;[...this.resultContainerEl.children].forEach((child, each) => {
      child.toggleClass("is-selected", each === index)
      if (each === index) child.scrollIntoView({ block: "nearest" })
    })
  }
}

/** A suggesting dialog that matches what is typed against each item's text. */
export abstract class FuzzySuggestModal<T> extends SuggestModal<Obsidian.FuzzyMatch<T>> {
  abstract getItems(): T[]

  abstract getItemText(item: T): string

  abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void

  getSuggestions(query: string): Obsidian.FuzzyMatch<T>[] {
    const search = prepareFuzzySearch(query)
    const found = this.getItems().flatMap(item => {
      const match = search(this.getItemText(item))
      return match ? [{ item, match }] : []
    })
    sortSearchResults(found)
    return found
  }

  renderSuggestion({ item, match }: Obsidian.FuzzyMatch<T>, el: HTMLElement): void {
    renderResults(el, this.getItemText(item), match)
  }

  onChooseSuggestion({ item }: Obsidian.FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(item, event)
  }
}

/** A button of a confirmation; it closes the dialog after its handler has answered. */
export class ConfirmationButton extends ButtonComponent {
  private readonly modal: ConfirmationModal

  constructor(modal: ConfirmationModal) {
    super(modal.buttonContainerEl)
    this.modal = modal
  }

  override onClick(handler: (event: MouseEvent) => unknown): this {
    this.buttonEl.addEventListener("click", event => {
      void Promise.resolve(handler(event)).then(() => this.modal.close())
    })
    return this
  }

  setInitialFocus(): this {
    this.buttonEl.autofocus = true
    return this
  }

  setSecondary(): this {
    return this.setClass("mod-secondary")
  }

  setCancel(): this {
    this.setClass("mod-cancel")
    return this.onClick(() => undefined)
  }
}

/** A dialog that asks before something is done. */
export class ConfirmationModal extends Modal {
  buttonContainerEl: HTMLElement

  constructor(app: App) {
    super(app)
    this.modalEl.addClass("mod-confirmation")
    this.buttonContainerEl = this.modalEl.createDiv({ cls: "modal-button-container" })
  }

  addClass(name: string): this {
    this.modalEl.addClass(name)
    return this
  }

  addCheckbox(label: string, callback: (value: boolean) => unknown): this {
    const line = this.buttonContainerEl.createEl("label", { cls: "mod-checkbox" })
    const box = line.createEl("input", { type: "checkbox" })
    line.appendText(label)
    box.addEventListener("change", () => void callback(box.checked))
    return this
  }

  addButton(callback: (button: ConfirmationButton) => unknown): this {
    callback(new ConfirmationButton(this))
    return this
  }

  addCancelButton(text = "Cancel"): this {
    return this.addButton(button => button.setButtonText(text).setCancel())
  }
}
