/**
 * The list of the glossary: its rows, the one the Tab key leads to, the one under the cursor of the
 * note at hand. One row is a stop for the Tab key, the others are reached by arrows.
 */
import { Component } from "obsidian"
import type { EntryId } from "../glossary/entry"
import { GlossaryArticles } from "./glossary-articles"
import type { ArticlesOptions } from "./glossary-articles"
import type { GlossaryRow } from "./glossary-rows"
import { RowWindow } from "./row-window"
import type { RowPlace } from "./row-window"

/** Where the arrows, Home and End lead. */
export type RowMove = "next" | "previous" | "first" | "last"

/** What the list tells its page. */
export interface ListOptions extends ArticlesOptions {
  /** Another row is at the top of the screen. */
  readonly onTop: (row: GlossaryRow | null) => void
}

/** The rows on screen. */
export class GlossaryList extends Component {
  private rows: readonly GlossaryRow[] = []
  private readonly articles: GlossaryArticles
  private readonly window: RowWindow<GlossaryRow>
  /** The row that the Tab key leads to. */
  private stop: string | null = null
  /** The entry under the cursor of the note at hand. */
  private here: EntryId | null = null

  constructor(
    private readonly place: RowPlace,
    private readonly options: ListOptions,
  ) {
    super()
    this.articles = this.addChild(new GlossaryArticles(options))
    this.window = this.addChild(new RowWindow(place, this.articles, () => this.onMove()))
  }

  override onload(): void {
    this.registerDomEvent(this.place.list, "focusin", event => {
      const { onScreen } = this.window
      const row = onScreen.find(([, dom]) => dom.contains(event.targetNode))?.[0]
      if (!row || !isStop(row)) return
      this.stop = row.key
      this.markRows()
    })
  }

  /** Takes other rows; the reader keeps the place, or goes back to the first row. */
  setRows(rows: readonly GlossaryRow[], place: "kept" | "first"): void {
    this.rows = rows
    this.window.setRows(rows, place)
  }

  /** Shows what fits now; to be called when the size of the pane changed. */
  update(): void {
    this.window.update()
  }

  /** Forgets the elements of all entries. */
  forget(): void {
    this.articles.forget()
  }

  /** Folds the uses of all entries. */
  foldAll(): void {
    this.articles.foldAll()
  }

  /** Whether an entry or a term without definition is among the rows. */
  has(id: EntryId): boolean {
    return this.find(id) !== null
  }

  /** Brings a term to the top of the screen and gives it the focus; false when it has no row. */
  focusTerm(id: EntryId, where: "start" | "nearest"): boolean {
    const row = this.find(id)
    if (row) this.focusRow(row, where)
    return row !== null
  }

  /** Brings the heading of a letter to the top of the screen and gives it the focus. */
  focusLetter(letter: string): void {
    const row = this.rows.find(each => each.kind === "heading" && each.letter === letter)
    if (row) this.focusRow(row, "start")
  }

  /** Goes from row to row; false when there is none that way. */
  move(where: RowMove): boolean {
    const stops = this.rows.filter(isStop)
    const at = stops.findIndex(row => row.key === this.stop)
    const steps = { next: at + 1, previous: at - 1, first: 0, last: stops.length - 1 }
    const row = stops[steps[where]]
    if (!row) return false
    this.focusRow(row, "nearest")
    if (where === "first") this.place.scroller.scrollTop = 0
    return true
  }

  /** The term after the one that has the focus, or before it when it is the last. */
  get neighbour(): EntryId | null {
    const stops = this.rows.filter(isStop)
    const at = stops.findIndex(row => row.key === this.stop)
    const row = stops[at + 1] ?? stops[at - 1]
    return row ? row.id : null
  }

  /** Opens the source of the row that has the focus; a term without definition gets one. */
  open(event: KeyboardEvent): void {
    if (this.stop === null) return
    const article = this.articles.article(this.stop)
    if (article) article.openSource(event)
    else this.window.element(this.stop)?.querySelector("button")?.click()
  }

  /** Folds or unfolds the uses of the row that has the focus. */
  toggleUses(isOpen: boolean): void {
    const details = this.stop === null ? null : this.window.element(this.stop)
    const uses = details?.querySelector<HTMLDetailsElement>("details.asyncio-sim-glossary-uses")
    if (uses) uses.open = isOpen
  }

  /** Marks an entry as the one under the cursor and brings it into view; the focus stays. */
  highlight(id: EntryId | null): void {
    if (id === this.here) return
    this.here = id
    const row = id === null ? null : this.find(id)
    if (row) this.window.reveal(row.key, "nearest")
    this.markRows()
  }

  private find(id: EntryId): StopRow | null {
    return this.rows.filter(isStop).find(row => row.id === id) ?? null
  }

  private focusRow(row: GlossaryRow, where: "start" | "nearest"): void {
    if (isStop(row)) this.stop = row.key
    const dom = this.window.reveal(row.key, where)
    dom?.focus({ preventScroll: true })
  }

  private onMove(): void {
    const top = this.window.topmost ?? this.rows[0] ?? null
    if (this.stop === null || !this.window.element(this.stop)) {
      const from = top ? this.rows.indexOf(top) : 0
      this.stop = this.rows.slice(from).find(isStop)?.key ?? null
    }
    this.markRows()
    this.options.onTop(top)
  }

  private markRows(): void {
    for (const [row, dom] of this.window.onScreen) {
      if (!isStop(row)) continue
      dom.setAttr("tabindex", row.key === this.stop ? "0" : "-1")
      const isHere = row.kind === "entry" && row.id === this.here
      dom.toggleClass("asyncio-sim-glossary-here", isHere)
      if (isHere) dom.setAttr("aria-current", "true")
      else dom.removeAttribute("aria-current")
    }
  }
}

type StopRow = Extract<GlossaryRow, { readonly id: EntryId }>

/** Rows with a term; headings are passed over. */
function isStop(row: GlossaryRow): row is StopRow {
  return "id" in row
}
