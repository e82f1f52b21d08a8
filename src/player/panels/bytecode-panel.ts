/**
 * The code that our machine runs for the function at hand, the instruction it is at marked. Folded
 * until asked for; an instruction is not a step, so the list only follows.
 */
import type { BytecodeModel, BytecodeRow } from "../model/details-model"
import type { Panel, PanelContext } from "./panel"

/** A button, and under it the instructions. */
export function bytecodePanel(parent: HTMLElement, { say, dispatch }: PanelContext): Panel {
  const dom = parent.createDiv({ cls: "asyncio-sim-panel asyncio-sim-wide-panel" })
  const head = dom.createDiv({ cls: "asyncio-sim-heading" })
  const attr = { type: "button" }
  const button = head.createEl("button", { cls: "asyncio-sim-textual", attr })
  button.setText(say("bytecode"))
  button.addEventListener("click", () => dispatch({ kind: "toggle-bytecode" }))
  const about = dom.createEl("p", { cls: "asyncio-sim-muted", text: say("bytecode-about") })
  const list = dom.createEl("ol", { cls: "asyncio-sim-bytecode", attr: { tabindex: "0" } })
  let shown: BytecodeModel | null = null
  return {
    dom,
    update({ model, state: { isBytecodeShown } }) {
      button.setAttr("aria-expanded", String(isBytecodeShown))
      about.toggleClass("asyncio-sim-hidden", !isBytecodeShown)
      list.toggleClass("asyncio-sim-hidden", !isBytecodeShown)
      const bytecode = model.details?.bytecode ?? null
      // While values are being made the old code stays: it comes when scrubbing rests.
      if (!isBytecodeShown || bytecode === null || bytecode === shown) return
      shown = bytecode
      list.setAttr("aria-label", `${say("bytecode")}: ${bytecode.name}`)
      showRows(list, bytecode.rows)
    },
  }
}

const ROW_PIXELS = 20
const ROWS_ABOVE = 3

function showRows(list: HTMLElement, rows: readonly BytecodeRow[]): void {
  list.empty()
  for (const { line, label, text, isCurrent } of rows) {
    const item = list.createEl("li")
    item.createSpan({ cls: "asyncio-sim-muted", text: line })
    item.createSpan({ cls: "asyncio-sim-muted", text: label })
    item.createEl("code", { text })
    if (!isCurrent) continue
    item.addClass("asyncio-sim-now")
    item.setAttr("aria-current", "step")
  }
  const current = rows.findIndex(row => row.isCurrent)
  list.scrollTop = Math.max(0, current - ROWS_ABOVE) * ROW_PIXELS
}
