/** What stands below the list: why it is empty, how many terms are hidden. */
import { setIcon } from "obsidian"
import { showButton } from "../player/panels/pieces"
import { showEmptyGlossary } from "./glossary-empty"
import type { GlossaryState } from "./glossary-state"
import type { House } from "./house"
import { AddTermDialog } from "./term-add-dialog"

/** What decides about it. */
export interface FootOptions {
  readonly house: House
  readonly state: GlossaryState
  /** Whether the notes hold no term at all. */
  readonly isEmpty: boolean
  /** Whether the reader's choices leave any row. */
  readonly hasRows: boolean
  /** Shows all terms. */
  readonly clear: () => void
}

/** Fills `foot`. */
export function showFoot(foot: HTMLElement, options: FootOptions): void {
  foot.empty()
  if (options.isEmpty) showEmptyGlossary(foot, options.house)
  else if (!options.hasRows) showNothing(foot, options)
  const { query, part, isThisNote } = options.state
  if (query.trim() === "" && part === "all" && !isThisNote) showHidden(foot, options.house)
}

function showNothing(foot: HTMLElement, { house, state, clear }: FootOptions): void {
  const { locale } = house.settings
  const query = state.query.trim()
  const hasNote = house.app.workspace.getActiveFile() !== null
  const reason = hasNote ? "glossary-nothing-here" : "glossary-no-note"
  const nothing = foot.createDiv({ cls: "asyncio-sim-glossary-nothing", attr: { role: "status" } })
  const text =
    query !== ""
      ? locale.text("glossary-nothing-found", { query })
      : locale.text(state.isThisNote ? reason : "glossary-nothing-left")
  nothing.createEl("p", { text })
  const buttons = nothing.createDiv({ cls: "asyncio-sim-glossary-decisions" })
  if (query !== "") {
    showButton(buttons, setIcon, {
      text: locale.text("glossary-define-term", { term: query }),
      onClick: () => new AddTermDialog(house, query).open(),
    })
  }
  showButton(buttons, setIcon, {
    text: locale.text(query === "" ? "glossary-show-all" : "glossary-clear-search"),
    classes: query === "" ? [] : ["asyncio-sim-quiet"],
    onClick: clear,
  })
}

/** Says how many terms are hidden and brings them back. */
function showHidden(foot: HTMLElement, { settings }: House): void {
  const { locale, values } = settings
  const count = values.hiddenTerms.length
  if (count === 0) return
  const line = foot.createEl("p", { cls: "asyncio-sim-glossary-rest" })
  line.appendText(`${locale.text("glossary-hidden-count", { count })} `)
  showButton(line, setIcon, {
    text: locale.text("glossary-restore-all"),
    classes: ["asyncio-sim-quiet"],
    onClick: () => void settings.change({ hiddenTerms: [] }),
  })
}
