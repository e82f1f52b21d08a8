// `Setting` and `SettingGroup`: one line of a settings page and a titled set of lines.
import type * as Obsidian from "obsidian"
import {
  ButtonComponent,
  ColorComponent,
  DisplayValueComponent,
  DropdownComponent,
  ExtraButtonComponent,
  ProgressBarComponent,
  SearchComponent,
  SliderComponent,
  TextAreaComponent,
  TextComponent,
  ToggleComponent,
  type BaseComponent,
} from "./ui-components"
import { setTooltip } from "./ui-notice"

/** One line: name and description at the start, controls at the end. */
export class Setting {
  settingEl: HTMLElement
  infoEl: HTMLElement
  nameEl: HTMLElement
  descEl: HTMLElement
  controlEl: HTMLElement
  components: BaseComponent[] = []
  errorEl: HTMLElement | null = null

  constructor(containerEl: HTMLElement) {
    this.settingEl = containerEl.createDiv({ cls: "setting-item" })
    this.infoEl = this.settingEl.createDiv({ cls: "setting-item-info" })
    this.nameEl = this.infoEl.createDiv({ cls: "setting-item-name" })
    this.descEl = this.infoEl.createDiv({ cls: "setting-item-description" })
    this.controlEl = this.settingEl.createDiv({ cls: "setting-item-control" })
  }

  setName(name: string | DocumentFragment): this {
    this.nameEl.setText(name)
    return this
  }

  setDesc(desc: string | DocumentFragment): this {
    this.descEl.setText(desc)
    return this
  }

  setClass(name: string): this {
    this.settingEl.addClass(name)
    return this
  }

  setTooltip(tooltip: string, options?: Obsidian.TooltipOptions): this {
    setTooltip(this.nameEl, tooltip, options)
    return this
  }

  setHeading(): this {
    return this.setClass("setting-item-heading")
  }

  setDisabled(disabled: boolean): this {
    this.settingEl.toggleClass("is-disabled", disabled)
    for (const component of this.components) component.setDisabled(disabled)
    return this
  }

  setErrorMessage(message: string | null): this {
    this.errorEl?.remove()
    this.errorEl = null
    this.settingEl.toggleClass("has-error", message !== null)
    if (message !== null) {
      this.errorEl = this.infoEl.createDiv({ cls: "setting-item-error", text: message })
      this.errorEl.setAttribute("role", "alert")
    }
    return this
  }

  addDisplayValue(callback: (component: DisplayValueComponent) => unknown): this {
    callback(new DisplayValueComponent(this.controlEl))
    return this
  }

  addComponent<T extends BaseComponent>(callback: (el: HTMLElement) => T): this {
    this.components.push(callback(this.controlEl))
    return this
  }

  addButton(callback: (component: ButtonComponent) => unknown): this {
    return this.add(new ButtonComponent(this.controlEl), callback)
  }

  addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
    return this.add(new ExtraButtonComponent(this.controlEl), callback)
  }

  addToggle(callback: (component: ToggleComponent) => unknown): this {
    this.settingEl.addClass("mod-toggle")
    return this.add(new ToggleComponent(this.controlEl), callback)
  }

  addText(callback: (component: TextComponent) => unknown): this {
    return this.add(new TextComponent(this.controlEl), callback)
  }

  addSearch(callback: (component: SearchComponent) => unknown): this {
    return this.add(new SearchComponent(this.controlEl), callback)
  }

  addTextArea(callback: (component: TextAreaComponent) => unknown): this {
    return this.add(new TextAreaComponent(this.controlEl), callback)
  }

  addDropdown(callback: (component: DropdownComponent) => unknown): this {
    return this.add(new DropdownComponent(this.controlEl), callback)
  }

  addSlider(callback: (component: SliderComponent) => unknown): this {
    return this.add(new SliderComponent(this.controlEl), callback)
  }

  addProgressBar(callback: (component: ProgressBarComponent) => unknown): this {
    return this.add(new ProgressBarComponent(this.controlEl), callback)
  }

  addColorPicker(callback: (component: ColorComponent) => unknown): this {
    return this.add(new ColorComponent(this.controlEl), callback)
  }

  then(callback: (setting: this) => unknown): this {
    callback(this)
    return this
  }

  clear(): this {
    this.controlEl.empty()
    this.components = []
    return this
  }

  private add<T extends BaseComponent>(component: T, callback: (component: T) => unknown): this {
    this.components.push(component)
    callback(component)
    return this
  }
}

/** Settings that belong together. */
export class SettingGroup {
  listEl: HTMLElement
  private readonly groupEl: HTMLElement
  private heading: Setting | null = null

  constructor(containerEl: HTMLElement) {
    this.groupEl = containerEl.createDiv({ cls: "setting-group" })
    this.listEl = this.groupEl.createDiv({ cls: "setting-items" })
  }

  setHeading(text: string | DocumentFragment): this {
    this.headingLine().setName(text)
    return this
  }

  addClass(...classes: string[]): this {
    this.groupEl.addClass(...classes)
    return this
  }

  addSetting(callback: (setting: Setting) => void): this {
    callback(new Setting(this.listEl))
    return this
  }

  addSearch(callback: (component: SearchComponent) => unknown): this {
    this.headingLine().addSearch(callback)
    return this
  }

  addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
    this.headingLine().addExtraButton(callback)
    return this
  }

  private headingLine(): Setting {
    this.heading ??= new Setting(this.groupEl).setHeading()
    this.groupEl.prepend(this.heading.settingEl)
    return this.heading
  }
}
