/**
 * The names left of the lanes, each with its state; those that are folded away as a button. A row
 * stays as long as its lane does and changes only where it says something else: laying out text is
 * most of what a step would cost the page.
 */
import type { LaneName, LanesModel } from "../model/lanes-model"
import type { ActorId } from "../model/pieces"
import type { PanelContext } from "./panel"
import { showTab, tabClasses } from "./pieces"

const depthClasses = ["", "asyncio-sim-child", "asyncio-sim-grandchild"]

/** What pressing a name does, null where nobody can be followed. */
type Select = ((who: ActorId) => void) | null

/** The names as they are on the page. */
export interface ShownNames {
  /** Who is there, and in what condition; what they do is said by `showWords`. */
  show(lanes: Pick<LanesModel, "rows" | "more">): void
  /** Says what everybody does, as was shown last. */
  showWords(): void
}

/** Adds the names to a list, after what is there. */
export function showLaneNames(
  list: HTMLElement,
  { dispatch, select }: Pick<PanelContext, "dispatch"> & { readonly select: Select },
): ShownNames {
  let rows: readonly NameRow[] = []
  const more = moreButton(list, () => dispatch({ kind: "toggle-lanes" }))
  const placed = (row: LaneName, known: NameRow | undefined): NameRow => {
    if (known?.fits(row)) return known
    const made = new NameRow(list, row, select)
    list.insertBefore(made.dom, known?.dom ?? more.dom)
    known?.dom.remove()
    return made
  }
  return {
    show(lanes) {
      for (const gone of rows.slice(lanes.rows.length)) gone.dom.remove()
      rows = lanes.rows.map((row, index) => placed(row, rows[index]))
      lanes.rows.forEach((row, index) => rows[index]?.show(row))
      more.show(lanes.more)
    },
    showWords() {
      for (const row of rows) row.showWords()
    },
  }
}

/** One name and its state. */
class NameRow {
  readonly dom: HTMLElement
  private readonly words: { readonly name: HTMLElement; readonly detail: HTMLElement } | null
  private tab: HTMLElement | null = null
  private whole: HTMLElement | null = null
  private shown: LaneName | null = null
  private said: LaneName | null = null

  constructor(
    list: HTMLElement,
    private readonly first: LaneName,
    select: Select,
  ) {
    const { lane, bracket } = first
    const isSlim = lane.kind === "loop-thread"
    const cls = isSlim ? "asyncio-sim-thread" : (depthClasses[lane.depth] ?? "")
    // The hidden list beside the lanes tells the same to screen readers, in whole sentences.
    this.dom = list.createEl("li", { attr: { "aria-hidden": "true" }, cls })
    if (bracket) this.dom.addClasses(["asyncio-sim-grouped", `asyncio-sim-group-${bracket}`])
    this.words = isSlim ? null : wordsIn(this.dom)
    const { actor } = lane
    if (actor && select && !isSlim) this.dom.addEventListener("click", () => select(actor))
  }

  /** True for the same lane in the same place of its group. */
  fits({ lane, bracket }: LaneName): boolean {
    return lane === this.first.lane && bracket === this.first.bracket
  }

  show(row: LaneName): void {
    const { words, shown } = this
    this.shown = row
    if (!words) {
      if (row.name !== shown?.name) this.dom.setText(row.name)
      return
    }
    this.showTab(row, shown)
    if (row.whole !== shown?.whole) this.dom.setAttr("title", row.whole)
    this.showSelected(row, shown?.isSelected ?? false)
    if (!this.said) this.showWords()
  }

  showWords(): void {
    const { words, said, shown } = this
    if (!words || !shown || shown === said) return
    this.said = shown
    if (shown.name !== said?.name) words.name.setText(shown.name)
    if (shown.detail !== said?.detail) showCuttable(words.detail, shown.detail)
    words.name.parentElement?.toggleClass("asyncio-sim-call", shown.isCall)
  }

  /** Whom the reader points at tells its whole name for a while: on a phone nothing else can. */
  private showSelected({ isSelected, whole }: LaneName, wasSelected: boolean): void {
    this.whole?.remove()
    if (isSelected === wasSelected) return
    this.dom.toggleClass("asyncio-sim-selected", isSelected)
    this.whole =
      isSelected && whole !== ""
        ? this.dom.createSpan({ cls: "asyncio-sim-whole", text: whole })
        : null
  }

  /** Another form of the same letter: nothing has to be laid out anew. */
  private showTab({ tab }: LaneName, shown: LaneName | null): void {
    const before = shown?.tab
    if (tab?.letter === before?.letter && tab?.condition === before?.condition) return
    if (tab && this.tab && tab.letter === before?.letter) {
      this.tab.className = tabClasses(tab).join(" ")
      return
    }
    this.tab?.remove()
    this.tab = tab ? showTab(this.dom, tab, "named") : null
    if (this.tab) this.dom.prepend(this.tab)
  }
}

function wordsIn(row: HTMLElement): { readonly name: HTMLElement; readonly detail: HTMLElement } {
  const dom = row.createSpan({ cls: "asyncio-sim-name" })
  return { name: dom.createEl("b"), detail: dom.createSpan() }
}

/** Where a cut would leave a dot before its own three (`balcao.` of `balcao.get`), all after it goes. */
function showCuttable(dom: HTMLElement, text: string): void {
  const [start = "", ...parts] = text.split(/(?=[.…][\p{L}_])/u)
  dom.setText(start)
  for (const part of parts) dom.createSpan({ text: part })
}

interface MoreButton {
  readonly dom: HTMLElement
  show(more: LanesModel["more"]): void
}

function moreButton(list: HTMLElement, onPress: () => void): MoreButton {
  const dom = list.createEl("li", { cls: "asyncio-sim-more" })
  const button = dom.createEl("button", { cls: "asyncio-sim-textual", attr: { type: "button" } })
  button.addEventListener("click", onPress)
  return {
    dom,
    show(more) {
      dom.toggleClass("asyncio-sim-hidden", more === null)
      if (more === null) return
      button.setText(more.text)
      button.setAttr("aria-expanded", String(more.isExpanded))
    },
  }
}
