// Draws settings from their definitions: groups, lists, pages, and a control per `type`.
import type * as Obsidian from "obsidian"
import { Setting, SettingGroup } from "./settings"
import type { SettingTab } from "./settings-tab"
import { FileInputSuggest } from "./ui-suggest"
import { TFile, TFolder } from "./vault"

/** Something drawn whose visibility and use may change. */
export interface BoundControl {
  readonly refresh: () => void
}

type Flag = boolean | (() => boolean) | undefined

function isOn(flag: Flag, whenAbsent: boolean): boolean {
  return typeof flag === "function" ? flag() : (flag ?? whenAbsent)
}

function isGroup(
  item: Obsidian.SettingDefinitionItem,
): item is Obsidian.SettingDefinitionGroup | Obsidian.SettingDefinitionList {
  return "type" in item && item.type !== "page"
}

/** Draws a page's definitions; what comes back is asked again when settings change. */
export function drawDefinitions(
  tab: SettingTab,
  parent: HTMLElement,
  items: readonly Obsidian.SettingDefinitionItem[],
): BoundControl[] {
  return new Drawing(tab).draw(parent, items)
}

class Drawing {
  private readonly tab: SettingTab
  private readonly bound: BoundControl[] = []

  constructor(tab: SettingTab) {
    this.tab = tab
  }

  draw(parent: HTMLElement, items: readonly Obsidian.SettingDefinitionItem[]): BoundControl[] {
    let loose: SettingGroup | null = null
    for (const item of items) {
      if (isGroup(item)) {
        loose = null
        this.group(parent, item)
        continue
      }
      loose ??= new SettingGroup(parent)
      this.item(loose, item)
    }
    return this.bound
  }

  private group(
    parent: HTMLElement,
    definition: Obsidian.SettingDefinitionGroup | Obsidian.SettingDefinitionList,
  ): void {
    const group = new SettingGroup(parent)
    if (definition.heading !== undefined) group.setHeading(definition.heading)
    if (definition.cls !== undefined) group.addClass(definition.cls)
    for (const button of definition.extraButtons ?? []) group.addExtraButton(button as never)
    const drawn = (definition.items ?? []).map((item, index) => ({
      item,
      setting: this.item(group, item, index),
    }))
    if (definition.search) this.search(group, definition.search, drawn)
    if (definition.type === "list") this.list(group, definition)
    const element = group.listEl.parentElement
    this.bound.push({ refresh: () => element?.toggle(isOn(definition.visible, true)) })
  }

  private search(
    group: SettingGroup,
    search: NonNullable<Obsidian.SettingDefinitionGroup["search"]>,
    drawn: readonly { item: Obsidian.SettingGroupItem; setting: Setting | null }[],
  ): void {
    group.addSearch(component => {
      component.setPlaceholder(search.placeholder ?? "Search")
      component.onChange(query => {
        for (const { item, setting } of drawn) {
          const matches = "type" in item || search.match(item, query)
          setting?.settingEl.toggle(matches)
        }
      })
    })
  }

  private list(group: SettingGroup, definition: Obsidian.SettingDefinitionGroup): void {
    if (!("addItem" in definition) && !("emptyState" in definition)) return
    const list: Partial<Obsidian.SettingDefinitionList> =
      definition as Obsidian.SettingDefinitionList
    if ((list.items ?? []).length === 0 && list.emptyState !== undefined) {
      group.listEl.createDiv({ cls: "setting-group-empty" }).setText(list.emptyState)
    }
    const { addItem } = list
    if (!addItem) return
    group.addSetting(setting => {
      setting.addButton(button =>
        button.setButtonText(addItem.name).onClick(() => addItem.action(button.buttonEl)),
      )
    })
  }

  private item(group: SettingGroup, item: Obsidian.SettingGroupItem, index = 0): Setting | null {
    let drawn: Setting | null = null
    group.addSetting(setting => {
      drawn = setting
    })
    const setting: Setting = drawn ?? new Setting(group.listEl)
    setting.setName(item.name)
    if (item.desc !== undefined) setting.setDesc(item.desc)
    this.bound.push({ refresh: () => setting.settingEl.toggle(isOn(item.visible, true)) })
    if ("type" in item) this.page(setting, item)
    else if (item.render) item.render(setting as never, group as never)
    else if (item.action) this.action(setting, item, index)
    else if (item.control) this.control(setting, item.control)
    return setting
  }

  private page(setting: Setting, page: Obsidian.SettingDefinitionPage): void {
    const value = typeof page.displayValue === "function" ? page.displayValue() : page.displayValue
    if (value !== undefined) setting.addDisplayValue(component => component.setValue(value))
    setting.setClass("mod-page")
    setting.settingEl.addEventListener("click", () => {
      this.tab.containerEl.empty()
      if (page.items) new Drawing(this.tab).draw(this.tab.containerEl, page.items)
      const own = page.page?.()
      if (!own) return
      this.tab.containerEl.append(own.rootEl)
      own.display()
    })
  }

  private action(setting: Setting, item: Obsidian.SettingDefinitionAction, index: number): void {
    setting.setClass("mod-action")
    setting.settingEl.setAttrs({ role: "button", tabindex: 0 })
    setting.settingEl.addEventListener("click", () => {
      if (!isOn(item.disabled, false)) item.action(setting.settingEl, index)
    })
    this.bound.push({ refresh: () => void setting.setDisabled(isOn(item.disabled, false)) })
  }

  private control(setting: Setting, control: Obsidian.SettingControl): void {
    this.bound.push({ refresh: () => void setting.setDisabled(isOn(control.disabled, false)) })
    switch (control.type) {
      case "toggle":
        return void setting.addToggle(toggle =>
          toggle.setValue(this.value(control, false)).onChange(this.saver(setting, control)),
        )
      case "text":
        return void setting.addText(text =>
          text
            .setPlaceholder(control.placeholder ?? "")
            .setValue(this.value(control, ""))
            .onChange(this.saver(setting, control)),
        )
      case "textarea":
        return void setting.addTextArea(area => {
          area.inputEl.rows = control.rows ?? 4
          area.setPlaceholder(control.placeholder ?? "").setValue(this.value(control, ""))
          area.onChange(this.saver(setting, control))
        })
      case "dropdown":
        return void setting.addDropdown(dropdown =>
          dropdown
            .addOptions(control.options)
            .setValue(this.value(control, ""))
            .onChange(this.saver(setting, control)),
        )
      case "slider":
        return this.slider(setting, control)
      case "number":
        return this.number(setting, control)
      case "color":
        return void setting.addColorPicker(picker =>
          picker.setValue(this.value(control, "#000000")).onChange(this.saver(setting, control)),
        )
      case "file":
      case "folder":
        return this.path(setting, control)
    }
  }

  private slider(setting: Setting, control: Obsidian.SettingSliderControl): void {
    setting.addSlider(slider => {
      slider.setLimits(control.min, control.max, control.step)
      if (control.displayFormat) slider.setDisplayFormat(control.displayFormat)
      slider.setValue(this.value(control, control.min)).onChange(this.saver(setting, control))
    })
  }

  private number(setting: Setting, control: Obsidian.SettingNumberControl): void {
    const save = this.saver<number>(setting, control)
    setting.addText(text => {
      text.inputEl.type = "number"
      for (const name of ["min", "max", "step"] as const) {
        const limit = control[name]
        if (limit !== undefined) text.inputEl.setAttribute(name, String(limit))
      }
      const value = this.value<number | null>(control, null)
      text.setPlaceholder(control.placeholder ?? "").setValue(value === null ? "" : String(value))
      text.onChange(() => {
        const number = text.inputEl.valueAsNumber
        if (!Number.isNaN(number)) save(number)
      })
    })
  }

  private path(
    setting: Setting,
    control: Obsidian.SettingFileControl | Obsidian.SettingFolderControl,
  ): void {
    const save = this.saver<string>(setting, control)
    setting.addSearch(search => {
      search.setPlaceholder(control.placeholder ?? "").setValue(this.value(control, ""))
      search.onChange(save)
      const { app } = this.tab
      const entries = () =>
        app.vault.getAllLoadedFiles().filter(entry => {
          if (control.type === "file") return entry instanceof TFile
          return entry instanceof TFolder && (control.includeRoot === true || !entry.isRoot())
        })
      new FileInputSuggest(app, search.inputEl, entries).onSelect(entry => {
        search.setValue(entry.path)
        save(entry.path)
      })
    })
  }

  private value<T>(control: Obsidian.SettingControl, otherwise: T): T {
    const value = this.tab.getControlValue(control.key) ?? control.defaultValue ?? otherwise
    return value as T
  }

  private saver<T>(setting: Setting, control: Obsidian.SettingControl) {
    return (value: T): void => {
      void this.save(setting, control, value)
    }
  }

  private async save<T>(
    setting: Setting,
    control: Obsidian.SettingControl,
    value: T,
  ): Promise<void> {
    const validate = control.validate as Obsidian.SettingControlBase<T>["validate"]
    const problem = await validate?.(value)
    setting.setErrorMessage(typeof problem === "string" ? problem : null)
    if (typeof problem === "string") return
    await this.tab.setControlValue(control.key, value)
    this.tab.refreshDomState()
  }
}
