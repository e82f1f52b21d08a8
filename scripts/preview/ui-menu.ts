// Context menus.
import type * as Obsidian from "obsidian"
import { Component } from "./component"
import { iconSet } from "./icons"

/** One line of a menu. */
export class MenuItem {
  readonly dom: HTMLElement
  private readonly iconEl: HTMLElement
  private readonly titleEl: HTMLElement
  private callback: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null
  private isDisabled = false

  constructor(menu: Menu, parent: HTMLElement) {
    this.dom = parent.createDiv({ cls: "menu-item tappable", attr: { role: "menuitem" } })
    this.iconEl = this.dom.createDiv({ cls: "menu-item-icon" })
    this.titleEl = this.dom.createDiv({ cls: "menu-item-title" })
    this.dom.addEventListener("click", event => {
      if (this.isDisabled) return
      menu.hide()
      this.callback?.(event)
    })
  }

  setTitle(title: string | DocumentFragment): this {
    this.titleEl.setText(title)
    return this
  }

  setIcon(icon: string | null): this {
    this.iconEl.empty()
    if (icon !== null) iconSet.setIcon(this.iconEl, icon)
    return this
  }

  setChecked(checked: boolean | null): this {
    this.dom.toggleClass("mod-selected", checked === true)
    return this.setIcon(checked ? "lucide-check" : null)
  }

  setDisabled(disabled: boolean): this {
    this.isDisabled = disabled
    this.dom.toggleClass("is-disabled", disabled)
    return this
  }

  setWarning(isWarning: boolean): this {
    this.dom.toggleClass("is-warning", isWarning)
    return this
  }

  setIsLabel(isLabel: boolean): this {
    this.dom.toggleClass("is-label", isLabel)
    return this
  }

  setSection(section: string): this {
    this.dom.dataset["section"] = section
    return this
  }

  onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.callback = callback
    return this
  }
}

/** A menu at the pointer; a click elsewhere or Escape closes it. */
export class Menu extends Component {
  readonly dom: HTMLElement
  private readonly hideCallbacks: (() => unknown)[] = []

  constructor() {
    super()
    this.dom = activeDocument.createElement("div")
    this.dom.className = "menu"
    this.dom.setAttribute("role", "menu")
  }

  static forEvent(event: PointerEvent | MouseEvent): Menu {
    const menu = new Menu()
    window.setTimeout(() => menu.showAtMouseEvent(event))
    return menu
  }

  setNoIcon(): this {
    this.dom.addClass("mod-no-icon")
    return this
  }

  setUseNativeMenu(_useNativeMenu: boolean): this {
    return this
  }

  setParentElement(_el: HTMLElement): this {
    return this
  }

  addItem(callback: (item: MenuItem) => unknown): this {
    callback(new MenuItem(this, this.dom))
    return this
  }

  addSeparator(): this {
    this.dom.createDiv({ cls: "menu-separator" })
    return this
  }

  showAtMouseEvent(event: MouseEvent): this {
    return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.doc)
  }

  showAtPosition(position: Obsidian.MenuPositionDef, doc: Document = activeDocument): this {
    if (this.dom.childElementCount === 0) return this
    this.load()
    doc.body.append(this.dom)
    const { innerWidth, innerHeight } = this.dom.win
    const left = Math.min(position.x, innerWidth - this.dom.offsetWidth - 8)
    const top = Math.min(position.y, innerHeight - this.dom.offsetHeight - 8)
    this.dom.setCssProps({ left: `${Math.max(8, left)}px`, top: `${Math.max(8, top)}px` })
    this.registerDomEvent(doc, "mousedown", (event: MouseEvent) => {
      if (!(event.target instanceof Node) || !this.dom.contains(event.target)) this.hide()
    })
    this.registerDomEvent(doc, "keydown", (event: KeyboardEvent) => {
      if (event.key === "Escape") this.hide()
    })
    return this
  }

  onHide(callback: () => unknown): void {
    this.hideCallbacks.push(callback)
  }

  hide(): this {
    this.unload()
    this.dom.remove()
    for (const callback of this.hideCallbacks.splice(0)) callback()
    return this
  }

  close(): void {
    this.hide()
  }
}
