// The controls that settings are made of. Elements and classes are Obsidian's.
import type * as Obsidian from "obsidian"
import { iconSet } from "./icons"
import { setTooltip } from "./ui-notice"

/** What every control can do. */
export abstract class BaseComponent {
  disabled = false

  then(callback: (component: this) => unknown): this {
    callback(this)
    return this
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled
    return this
  }
}

/** A control with a value. */
export abstract class ValueComponent<T> extends BaseComponent {
  abstract getValue(): T

  abstract setValue(value: T): this

  registerOptionListener(listeners: Record<string, (value?: T) => T>, key: string): this {
    listeners[key] = value => {
      if (value !== undefined) this.setValue(value)
      return this.getValue()
    }
    return this
  }
}

/** A button. */
export class ButtonComponent extends BaseComponent {
  buttonEl: HTMLButtonElement

  constructor(containerEl: HTMLElement) {
    super()
    this.buttonEl = containerEl.createEl("button")
  }

  override setDisabled(disabled: boolean): this {
    this.buttonEl.disabled = disabled
    return super.setDisabled(disabled)
  }

  setCta(): this {
    return this.setClass("mod-cta")
  }

  removeCta(): this {
    this.buttonEl.removeClass("mod-cta")
    return this
  }

  setWarning(): this {
    return this.setClass("mod-warning")
  }

  setDestructive(): this {
    return this.setClass("mod-destructive")
  }

  removeDestructive(): this {
    this.buttonEl.removeClass("mod-destructive")
    return this
  }

  setTooltip(tooltip: string, options?: Obsidian.TooltipOptions): this {
    setTooltip(this.buttonEl, tooltip, options)
    return this
  }

  setButtonText(name: string): this {
    this.buttonEl.setText(name)
    return this
  }

  setIcon(icon: string): this {
    iconSet.setIcon(this.buttonEl, icon)
    return this
  }

  setClass(name: string): this {
    this.buttonEl.addClass(name)
    return this
  }

  onClick(callback: (event: MouseEvent) => unknown): this {
    this.buttonEl.addEventListener("click", event => void callback(event))
    return this
  }
}

/** A small button with an icon. */
export class ExtraButtonComponent extends BaseComponent {
  extraSettingsEl: HTMLElement

  constructor(containerEl: HTMLElement) {
    super()
    this.extraSettingsEl = containerEl.createDiv({ cls: "clickable-icon extra-setting-button" })
    this.extraSettingsEl.setAttrs({ role: "button", tabindex: 0 })
    this.setIcon("lucide-settings")
  }

  override setDisabled(disabled: boolean): this {
    this.extraSettingsEl.toggleClass("is-disabled", disabled)
    return super.setDisabled(disabled)
  }

  setTooltip(tooltip: string, options?: Obsidian.TooltipOptions): this {
    setTooltip(this.extraSettingsEl, tooltip, options)
    return this
  }

  setIcon(icon: string): this {
    iconSet.setIcon(this.extraSettingsEl, icon)
    return this
  }

  onClick(callback: () => unknown): this {
    this.extraSettingsEl.addEventListener("click", () => {
      if (!this.disabled) callback()
    })
    return this
  }
}

/** A switch. */
export class ToggleComponent extends ValueComponent<boolean> {
  toggleEl: HTMLElement
  private on = false
  private callback: ((value: boolean) => unknown) | null = null

  constructor(containerEl: HTMLElement) {
    super()
    this.toggleEl = containerEl.createDiv({ cls: "checkbox-container" })
    const box = this.toggleEl.createEl("input", { type: "checkbox", attr: { tabindex: 0 } })
    box.addEventListener("click", event => event.stopPropagation())
    box.addEventListener("change", () => this.onClick())
    this.toggleEl.addEventListener("click", () => this.onClick())
  }

  override setDisabled(disabled: boolean): this {
    this.toggleEl.toggleClass("is-disabled", disabled)
    return super.setDisabled(disabled)
  }

  getValue(): boolean {
    return this.on
  }

  setValue(on: boolean): this {
    const changed = this.on !== on
    this.on = on
    this.toggleEl.toggleClass("is-enabled", on)
    const box = this.toggleEl.querySelector("input")
    if (box) box.checked = on
    if (changed) this.callback?.(on)
    return this
  }

  setTooltip(tooltip: string, options?: Obsidian.TooltipOptions): this {
    setTooltip(this.toggleEl, tooltip, options)
    return this
  }

  onClick(): void {
    if (!this.disabled) this.setValue(!this.on)
  }

  onChange(callback: (value: boolean) => unknown): this {
    this.callback = callback
    return this
  }
}

/** An element that holds text. */
export class AbstractTextComponent<
  T extends HTMLInputElement | HTMLTextAreaElement,
> extends ValueComponent<string> {
  inputEl: T
  private callback: ((value: string) => unknown) | null = null

  constructor(inputEl: T) {
    super()
    this.inputEl = inputEl
    inputEl.spellcheck = false
    inputEl.addEventListener("input", () => this.onChanged())
  }

  override setDisabled(disabled: boolean): this {
    this.inputEl.disabled = disabled
    return super.setDisabled(disabled)
  }

  getValue(): string {
    return this.inputEl.value
  }

  setValue(value: string): this {
    this.inputEl.value = value
    return this
  }

  setPlaceholder(placeholder: string): this {
    this.inputEl.placeholder = placeholder
    return this
  }

  onChanged(): void {
    this.callback?.(this.getValue())
  }

  onChange(callback: (value: string) => unknown): this {
    this.callback = callback
    return this
  }
}

/** A line of text. */
export class TextComponent extends AbstractTextComponent<HTMLInputElement> {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl("input", { type: "text" }))
  }
}

/** Several lines of text. */
export class TextAreaComponent extends AbstractTextComponent<HTMLTextAreaElement> {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl("textarea"))
  }
}

/** A search field with a button that clears it. */
export class SearchComponent extends AbstractTextComponent<HTMLInputElement> {
  clearButtonEl: HTMLElement

  constructor(containerEl: HTMLElement) {
    const wrapper = containerEl.createDiv({ cls: "search-input-container" })
    super(wrapper.createEl("input", { type: "search", attr: { enterkeyhint: "search" } }))
    this.clearButtonEl = wrapper.createDiv({ cls: "search-input-clear-button" })
    this.clearButtonEl.setAttribute("aria-label", "Clear search")
    this.clearButtonEl.addEventListener("click", () => {
      this.setValue("")
      this.onChanged()
      this.inputEl.focus()
    })
  }
}

/** A choice of several. */
export class DropdownComponent extends ValueComponent<string> {
  selectEl: HTMLSelectElement

  constructor(containerEl: HTMLElement) {
    super()
    this.selectEl = containerEl.createEl("select", { cls: "dropdown" })
  }

  override setDisabled(disabled: boolean): this {
    this.selectEl.disabled = disabled
    return super.setDisabled(disabled)
  }

  addOption(value: string, display: string): this {
    this.selectEl.createEl("option", { value, text: display })
    return this
  }

  addOptions(options: Record<string, string>): this {
    for (const [value, display] of Object.entries(options)) this.addOption(value, display)
    return this
  }

  getValue(): string {
    return this.selectEl.value
  }

  setValue(value: string): this {
    this.selectEl.value = value
    return this
  }

  onChange(callback: (value: string) => unknown): this {
    this.selectEl.addEventListener("change", () => void callback(this.getValue()))
    return this
  }
}

/** A number on a scale. */
export class SliderComponent extends ValueComponent<number> {
  sliderEl: HTMLInputElement
  private format: (value: number) => string = value => String(value)
  private isInstant = false

  constructor(containerEl: HTMLElement) {
    super()
    this.sliderEl = containerEl.createEl("input", { cls: "slider", type: "range" })
  }

  override setDisabled(disabled: boolean): this {
    this.sliderEl.disabled = disabled
    return super.setDisabled(disabled)
  }

  setInstant(instant: boolean): this {
    this.isInstant = instant
    return this
  }

  setLimits(min: number | null, max: number | null, step: number | "any"): this {
    if (min !== null) this.sliderEl.min = String(min)
    if (max !== null) this.sliderEl.max = String(max)
    this.sliderEl.step = String(step)
    return this
  }

  getValue(): number {
    return this.sliderEl.valueAsNumber
  }

  setValue(value: number): this {
    this.sliderEl.value = String(value)
    return this
  }

  getValuePretty(): string {
    return this.format(this.getValue())
  }

  setDisplayFormat(format: (value: number) => string): this {
    this.format = format
    return this
  }

  setDynamicTooltip(): this {
    setTooltip(this.sliderEl, this.getValuePretty())
    return this
  }

  onChange(callback: (value: number) => unknown): this {
    const type = this.isInstant ? "input" : "change"
    this.sliderEl.addEventListener(type, () => void callback(this.getValue()))
    return this
  }
}

/** How far something has come, 0 to 100. */
export class ProgressBarComponent extends ValueComponent<number> {
  private readonly barEl: HTMLProgressElement

  constructor(containerEl: HTMLElement) {
    super()
    this.barEl = containerEl.createEl("progress", { attr: { max: 100 } })
  }

  getValue(): number {
    return this.barEl.value
  }

  setValue(value: number): this {
    this.barEl.value = value
    return this
  }
}

/** A colour as `#rrggbb`. */
export class ColorComponent extends ValueComponent<string> {
  private readonly pickerEl: HTMLInputElement

  constructor(containerEl: HTMLElement) {
    super()
    this.pickerEl = containerEl.createEl("input", { type: "color" })
  }

  getValue(): string {
    return this.pickerEl.value
  }

  setValue(value: string): this {
    this.pickerEl.value = value
    return this
  }

  onChange(callback: (value: string) => unknown): this {
    this.pickerEl.addEventListener("input", () => void callback(this.getValue()))
    return this
  }
}

/** A value shown but not changed. */
export class DisplayValueComponent {
  valueEl: HTMLElement

  constructor(containerEl: HTMLElement) {
    this.valueEl = containerEl.createDiv({ cls: "setting-item-display-value" })
  }

  setValue(value: string | null): this {
    this.valueEl.setText(value ?? "")
    return this
  }

  setStatus(status: "warning" | null): this {
    this.valueEl.toggleClass("mod-warning", status === "warning")
    return this
  }
}
