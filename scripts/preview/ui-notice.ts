// Notices and tooltips. A tooltip is the element's `aria-label`, shown by the app's styles on hover.
import type * as Obsidian from "obsidian"

// What Obsidian shows a notice for when nothing else is said.
const noticeDelayMs = 5000

/** A message at the window's corner; a duration of 0 keeps it until it is clicked. */
export class Notice implements Omit<Obsidian.Notice, never> {
  noticeEl: HTMLElement
  containerEl: HTMLElement
  messageEl: HTMLElement

  constructor(message: string | DocumentFragment, duration = noticeDelayMs) {
    const { body } = activeDocument
    const holder =
      body.querySelector<HTMLElement>(".notice-container") ??
      body.createDiv({ cls: "notice-container" })
    this.containerEl = holder.createDiv({ cls: "notice" })
    this.noticeEl = this.containerEl
    this.messageEl = this.containerEl.createDiv({ cls: "notice-message" })
    this.setMessage(message)
    this.containerEl.addEventListener("click", () => this.hide())
    if (duration > 0) window.setTimeout(() => this.hide(), duration)
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message)
    return this
  }

  hide(): void {
    this.containerEl.remove()
  }
}

/** Gives an element a tooltip. */
export const setTooltip: typeof Obsidian.setTooltip = (el, tooltip) => {
  if (tooltip === "") el.removeAttribute("aria-label")
  else el.setAttribute("aria-label", tooltip)
}

/** Shows a tooltip at once. */
export const displayTooltip: typeof Obsidian.displayTooltip = (el, content) => {
  const tooltip = el.doc.body.createDiv({ cls: "tooltip" })
  tooltip.setText(content)
  window.setTimeout(() => tooltip.remove(), 2000)
}
