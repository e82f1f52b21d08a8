/** The names left of the lanes, each with its state; those that are folded away as a button. */
import type { LaneName, LanesModel } from "../model/lanes-model"
import type { ActorId } from "../model/pieces"
import type { PanelContext } from "./panel"
import { showTab } from "./pieces"

const depthClasses = ["", "asyncio-sim-child", "asyncio-sim-grandchild"]

/** Adds the names to a list; `select` is what pressing one does, null where nobody can be followed. */
export function showLaneNames(
  list: HTMLElement,
  lanes: Pick<LanesModel, "rows" | "more">,
  {
    dispatch,
    select,
  }: Pick<PanelContext, "dispatch"> & { select: ((who: ActorId) => void) | null },
): void {
  for (const row of lanes.rows) showName(list, row, select)
  if (lanes.more) showMore(list, lanes.more, () => dispatch({ kind: "toggle-lanes" }))
}

function showName(list: HTMLElement, row: LaneName, select: ((who: ActorId) => void) | null): void {
  const { lane } = row
  const isSlim = lane.kind === "loop-thread"
  const cls = isSlim ? "asyncio-sim-thread" : (depthClasses[lane.depth] ?? "")
  // The hidden list beside the lanes tells the same to screen readers, in whole sentences.
  const item = list.createEl("li", { attr: { "aria-hidden": "true" }, cls })
  if (row.bracket) item.addClasses(["asyncio-sim-grouped", `asyncio-sim-group-${row.bracket}`])
  if (isSlim) return item.setText(row.name)
  if (row.tab) showTab(item, row.tab, "named")
  const name = item.createSpan({ cls: "asyncio-sim-name" })
  name.toggleClass("asyncio-sim-call", row.isCall)
  name.createEl("b", { text: row.name })
  name.createSpan({ text: row.detail })
  item.toggleClass("asyncio-sim-selected", row.isSelected)
  const { actor } = lane
  if (actor && select) item.addEventListener("click", () => select(actor))
}

function showMore(
  list: HTMLElement,
  more: NonNullable<LanesModel["more"]>,
  onPress: () => void,
): void {
  const attr = { type: "button", "aria-expanded": String(more.isExpanded) }
  const item = list.createEl("li", { cls: "asyncio-sim-more" })
  const button = item.createEl("button", { cls: "asyncio-sim-textual", text: more.text, attr })
  button.addEventListener("click", onPress)
}
