/** Variables of every live frame; changed ones are bold, containers can be opened. */
import type { FrameRow, ShownValue, VariableRow } from "../model/details-model"
import type { Panel, PanelContext } from "./panel"
import { showTab } from "./pieces"

/** The variables of the moment. */
export function variablesPanel(parent: HTMLElement, { say }: PanelContext): Panel {
  const cls = "asyncio-sim-panel asyncio-sim-wide-panel asyncio-sim-hidden"
  const dom = parent.createDiv({ cls })
  dom.createDiv({ cls: "asyncio-sim-heading", text: say("variables") })
  const frames = dom.createDiv({ cls: "asyncio-sim-variables" })
  let shown: readonly FrameRow[] | null = null
  const showMissing = (text: string) => {
    shown = null
    dom.removeClass("asyncio-sim-hidden")
    frames.empty()
    frames.createEl("p", { cls: "asyncio-sim-muted", text })
  }
  return {
    dom,
    update({ model }) {
      const missing = model.details?.framesMissing ?? ""
      if (missing !== "") return showMissing(missing)
      const rows = model.details?.frames ?? null
      // While values are being made the old ones stay: they come when scrubbing rests.
      if (rows === null || rows === shown) return
      shown = rows
      frames.empty()
      dom.removeClass("asyncio-sim-hidden")
      for (const frame of rows) showFrame(frames, frame)
      const count = model.details?.more.frames ?? 0
      if (count > 0) {
        const text = say("waits-for-more", { count })
        frames.createEl("p", { cls: "asyncio-sim-muted", text })
      }
      if (rows.length === 0) frames.createEl("p", { text: say("variables-empty") })
    },
  }
}

function showFrame(parent: HTMLElement, frame: FrameRow): void {
  const box = parent.createDiv()
  const name = box.createDiv({ cls: "asyncio-sim-frame-name" })
  if (frame.tab) showTab(name, frame.tab, "named")
  name.createEl("b", { text: frame.name })
  name.createSpan({ cls: "asyncio-sim-muted", text: frame.where })
  const list = box.createEl("dl", { cls: "asyncio-sim-frame" })
  for (const variable of frame.variables) showVariable(list, variable)
}

function showVariable(list: HTMLElement, { name, value, hasChanged }: VariableRow): void {
  list.createEl("dt", { text: name })
  const dom = list.createEl("dd", { attr: { title: value.type } })
  dom.toggleClass("asyncio-sim-changed", hasChanged)
  showValue(dom, value)
}

function showValue(parent: HTMLElement, value: ShownValue): void {
  const { items } = value
  if (items.length === 0) return parent.appendText(value.text)
  const details = parent.createEl("details")
  details.createEl("summary", { text: value.text })
  const box = details.createDiv({ cls: "asyncio-sim-items" })
  for (const { key, value: item } of items) {
    const row = box.createDiv()
    if (key !== "") row.createSpan({ cls: "asyncio-sim-muted", text: `${key}: ` })
    showValue(row, item)
  }
}
