/** The choices above the list: the order of the entries, the note at hand, and parts to look at. */
import { setIcon } from "obsidian"
import { groupings } from "../glossary/groups"
import { showIcon } from "../player/panels/pieces"
import type { Locale } from "../locale"
import { glossaryParts } from "./glossary-state"
import type { GlossaryPart, GlossaryState } from "./glossary-state"

/** What the tools show. */
export interface ToolsOptions {
  readonly locale: Locale
  readonly state: GlossaryState
  /** How many there are in each part, as far as that is known. */
  readonly counts: ReadonlyMap<GlossaryPart, number>
}

/** The tools in their row. */
export class GlossaryTools {
  private shown = ""

  constructor(
    private readonly row: HTMLElement,
    private readonly change: (part: Partial<GlossaryState>) => void,
  ) {}

  /** Shows the tools anew when they changed; the one that has the focus keeps it. */
  show(options: ToolsOptions): void {
    const { locale, state, counts } = options
    const { grouping, part, isThisNote } = state
    const shown = JSON.stringify([locale.language, grouping, part, isThisNote, [...counts]])
    if (shown === this.shown) return
    this.shown = shown
    const focused = this.row.querySelector<HTMLElement>(":focus")?.dataset["tool"]
    this.row.empty()
    this.showOrder(options)
    this.showThisNote(options)
    for (const each of glossaryParts) this.showPart(each, options)
    const tools = [...this.row.querySelectorAll<HTMLElement>("[data-tool]")]
    if (focused === undefined) return
    const same = tools.find(tool => tool.dataset["tool"] === focused) ?? tools[1]
    same?.focus({ preventScroll: true })
  }

  private showOrder({ locale, state }: ToolsOptions): void {
    const select = this.row.createEl("select", {
      cls: ["dropdown", "asyncio-sim-glossary-order"],
      attr: { "aria-label": locale.text("glossary-order"), "data-tool": "order" },
    })
    for (const value of groupings) {
      select.createEl("option", { value, text: locale.text(`glossary-order-${value}`) })
    }
    select.value = state.grouping
    select.addEventListener("change", () => {
      this.change({ grouping: groupings.find(each => each === select.value) ?? "letter" })
    })
  }

  private showThisNote({ locale, state: { isThisNote } }: ToolsOptions): void {
    const chip = this.showChip("this-note", isThisNote)
    showIcon(chip, setIcon, "file-text")
    chip.createSpan({ text: locale.text("glossary-this-note") })
    chip.addEventListener("click", () => this.change({ isThisNote: !isThisNote }))
  }

  /** A part that is empty is not offered, unless it is the one that is shown. */
  private showPart(
    part: (typeof glossaryParts)[number],
    { locale, state, counts }: ToolsOptions,
  ): void {
    const isOn = state.part === part
    const count = counts.get(part) ?? 0
    if (count === 0 && !isOn) return
    const chip = this.showChip(part, isOn)
    chip.setText(locale.text(`glossary-part-${part}`, { count }))
    chip.addEventListener("click", () => this.change({ part: isOn ? "all" : part }))
  }

  private showChip(tool: string, isOn: boolean): HTMLButtonElement {
    return this.row.createEl("button", {
      cls: "asyncio-sim-glossary-chip",
      attr: { type: "button", "aria-pressed": String(isOn), "data-tool": tool },
    })
  }
}
