/**
 * The page of the glossary: counts, search, letters, choices, the list. It holds the reader's state
 * and says when it changed; what the list shows is decided in `glossary-rows.ts`, and only the rows
 * on screen exist (`row-window.ts`). A change in the notes leaves the reader's place alone.
 */
import { Component } from "obsidian"
import type { EntryId } from "../glossary/entry"
import type { Glossary } from "../glossary/glossary"
import { letterOf } from "../glossary/groups"
import { entryIdOf } from "../glossary/merge"
import { entryAtCursor } from "./glossary-cursor"
import { showFoot } from "./glossary-foot"
import { buildFrame } from "./glossary-frame"
import type { GlossaryFrame } from "./glossary-frame"
import { listenToRowKeys, listenToViewKeys } from "./glossary-keys"
import type { GlossaryKeys } from "./glossary-keys"
import { GlossaryLetters } from "./glossary-letters"
import { GlossaryList } from "./glossary-list"
import { showTagOffer } from "./glossary-offer"
import { countParts, glossaryRows, hasUses } from "./glossary-rows"
import type { GlossaryRow, RowsRequest } from "./glossary-rows"
import { initialGlossaryState } from "./glossary-state"
import type { GlossaryPart, GlossaryState } from "./glossary-state"
import { GlossaryTools } from "./glossary-tools"
import { GlossaryDecisions } from "./glossary-decisions"
import type { House } from "./house"
import { noteTitle } from "./note-name"
import type { TermChoice } from "./term-choices"

interface Parts {
  readonly frame: GlossaryFrame
  readonly letters: GlossaryLetters
  readonly tools: GlossaryTools
  readonly list: GlossaryList
}

/** A state of the notes, and the reader's choices as text. */
interface MadeFrom {
  readonly glossary: Glossary
  readonly key: string
}

/** What the page tells its view. */
export interface PageHost {
  /** The reader chose something that should be there again next time. */
  readonly stateChanged: () => void
  readonly openMenu: (event: MouseEvent) => void
}

/** Everything the glossary view shows. */
export class GlossaryPage extends Component {
  private parts: Parts | null = null
  private readonly decisions: GlossaryDecisions
  private glossary: Glossary
  private chosen = initialGlossaryState
  private rows: readonly GlossaryRow[] = []
  private counts: ReadonlyMap<GlossaryPart, number> = new Map()
  private timer: number | null = null
  /** The rows without a search, and what they were made from. */
  private unsearched: (MadeFrom & { readonly rows: readonly GlossaryRow[] }) | null = null
  /** What was counted last. */
  private counted: MadeFrom | null = null
  private language = ""
  private terms = ""

  constructor(
    private readonly parent: HTMLElement,
    private readonly house: House,
    private readonly host: PageHost,
  ) {
    super()
    this.glossary = house.studyNotes.glossary()
    this.decisions = new GlossaryDecisions(house)
  }

  override onload(): void {
    const { studyNotes, settings, cursor, app } = this.house
    listenToViewKeys(this.parent, this.keys)
    this.refresh()
    this.register(studyNotes.onChange(() => this.refresh()))
    this.register(settings.onChange(() => this.refresh()))
    this.register(cursor.onChange(() => this.followCursor()))
    this.registerEvent(app.workspace.on("file-open", () => this.followNote()))
  }

  override onunload(): void {
    if (this.timer !== null) window.clearTimeout(this.timer)
    this.parent.empty()
  }

  /** The reader's choices. */
  get state(): GlossaryState {
    return this.chosen
  }

  /** Takes up choices that were kept. */
  restore(state: GlossaryState): void {
    this.chosen = state
    if (this.parts) this.parts.frame.search.value = state.query
    this.showRows("first")
    this.followCursor()
  }

  /** Shows an entry, whatever the list is narrowed to at the moment, and gives it the focus. */
  jumpTo(id: EntryId): void {
    if (this.parts?.list.has(id) !== true) {
      this.change({ query: "", part: "all", isThisNote: false })
    }
    this.parts?.list.focusTerm(id, "start")
  }

  /** Folds the uses of all entries. */
  foldAll(): void {
    this.parts?.list.foldAll()
  }

  /** Shows what fits now; to be called when the size of the pane changed. */
  resize(): void {
    this.parts?.list.update()
  }

  private change(part: Partial<GlossaryState>): void {
    this.chosen = { ...this.chosen, ...part }
    const search = this.parts?.frame.search
    if (search && search.value !== this.chosen.query) search.value = this.chosen.query
    this.host.stateChanged()
    if (part.opened) return
    this.showRows("first")
    this.followCursor()
  }

  private refresh(): void {
    const { settings, studyNotes } = this.house
    if (this.language !== settings.locale.language) this.build()
    this.glossary = studyNotes.glossary()
    const terms = JSON.stringify(this.glossary.entries.map(each => [each.id, each.aliases]))
    // Which terms there are decides the links in every definition.
    if (terms !== this.terms) this.parts?.list.forget()
    this.terms = terms
    if (!this.parts) return
    const { offer, toast } = this.parts.frame
    showTagOffer(offer, this.house)
    this.decisions.show(toast, term => this.focusTerm(term))
    this.showRows("kept")
  }

  private build(): void {
    const { locale } = this.house.settings
    if (this.parts) this.removeChild(this.parts.list)
    this.language = locale.language
    const frame = buildFrame(this.parent, locale)
    this.parts = {
      frame,
      letters: new GlossaryLetters(frame.letters),
      tools: new GlossaryTools(frame.tools, part => this.change(part)),
      list: this.addChild(this.newList(frame)),
    }
    const { search, more, list } = frame
    search.value = this.chosen.query
    // What every search goes by is made before the first letter.
    search.addEventListener("focus", () => void this.glossary.search("?"))
    search.addEventListener("input", () => this.change({ query: search.value }))
    search.addEventListener("keydown", event => {
      if (event.key !== "Enter" && event.key !== "ArrowDown") return
      event.preventDefault()
      this.keys.move("first")
    })
    more.addEventListener("click", event => this.host.openMenu(event))
    listenToRowKeys(list, this.keys)
  }

  private newList({ list, cover }: GlossaryFrame): GlossaryList {
    const place = { scroller: this.parent, list, cover }
    return new GlossaryList(place, {
      house: this.house,
      list,
      glossary: () => this.glossary,
      isOpen: id => this.chosen.opened.includes(id),
      onToggle: (id, isOpen) => this.keepOpened(id, isOpen),
      jumpTo: id => this.jumpTo(id),
      decide: (choice, term) => this.decide(choice, term),
      onTop: row => this.parts?.letters.mark(row && this.letterAt(row)),
    })
  }

  // --- what is shown -------------------------------------------------------------------------

  private get request(): RowsRequest {
    const { app, settings } = this.house
    const path = app.workspace.getActiveFile()?.path ?? null
    const titleOf = (note: string): string => noteTitle(note, app)
    return { glossary: this.glossary, state: this.chosen, path, locale: settings.locale, titleOf }
  }

  private showRows(place: "kept" | "first"): void {
    if (!this.parts) return
    const { list, letters, frame } = this.parts
    const { request } = this
    this.rows = this.rowsFor(request)
    const present = this.rows.flatMap(row => (row.kind === "heading" ? (row.letter ?? []) : []))
    const goTo = (letter: string): void => list.focusLetter(letter)
    letters.show({ locale: request.locale, present, goTo })
    this.showTools()
    list.setRows(this.rows, place)
    this.showCounts()
    showFoot(frame.foot, {
      house: this.house,
      state: this.chosen,
      isEmpty: this.isEmpty,
      hasRows: this.rows.length > 0,
      clear: () => this.clear(),
    })
    this.countLater()
  }

  /** Whoever clears a search has seen the rows before. */
  private rowsFor(request: RowsRequest): readonly GlossaryRow[] {
    const { glossary, state, path, locale } = request
    if (state.query.trim() !== "") return glossaryRows(request)
    const choices = { ...state, query: "", opened: [], path, language: locale.language }
    const key = JSON.stringify([choices, hasUses(glossary)])
    if (this.unsearched?.glossary !== glossary || this.unsearched.key !== key) {
      this.unsearched = { glossary, key, rows: glossaryRows(request) }
    }
    return this.unsearched.rows
  }

  /** True when there is nothing to look for. */
  private get isEmpty(): boolean {
    const { entries, candidates } = this.glossary
    return entries.length + candidates.length === 0
  }

  private showCounts(): void {
    this.parts?.frame.counts.setText(this.countsText())
  }

  private countsText(): string {
    const { locale } = this.house.settings
    const { part, query, isThisNote } = this.chosen
    const idsOf = (kinds: readonly string[]): number =>
      new Set(this.rows.flatMap(row => ("id" in row && kinds.includes(row.kind) ? row.id : [])))
        .size
    if (part === "candidates" || part === "undefined") {
      return locale.text(`glossary-part-${part}`, { count: idsOf(["candidate", "undefined"]) })
    }
    const terms = locale.text("glossary-terms", { count: this.glossary.entries.length })
    if (part !== "all" || query.trim() !== "" || isThisNote) {
      return locale.text("glossary-counts-some", { shown: idsOf(["entry"]), terms })
    }
    const notes = locale.text("glossary-notes", { count: this.house.studyNotes.count })
    return locale.text("glossary-counts", { terms, notes })
  }

  private showTools(): void {
    if (!this.parts) return
    const { tools, frame } = this.parts
    frame.tools.toggle(!this.isEmpty)
    frame.cover.toggle(!this.isEmpty)
    const { locale } = this.house.settings
    tools.show({ locale, state: this.chosen, counts: this.counts })
  }

  /** What the tools say comes after what was asked for, and once for each state of the notes. */
  private countLater(): void {
    const { glossary, state, path } = this.request
    const key = JSON.stringify([state.isThisNote && path, hasUses(glossary)])
    if (this.counted?.glossary === glossary && this.counted.key === key) return
    if (this.timer !== null) window.clearTimeout(this.timer)
    this.timer = window.setTimeout(() => {
      this.timer = null
      this.counted = { glossary, key }
      this.counts = countParts(this.request)
      this.showTools()
    }, 0)
  }

  private letterAt(row: GlossaryRow): string | null {
    if (this.chosen.grouping !== "letter" || this.chosen.query.trim() !== "") return null
    if (row.kind === "heading") return row.letter
    return row.kind === "entry" ? letterOf(row.entry) : null
  }

  // --- the note at hand ----------------------------------------------------------------------

  private followNote(): void {
    if (!this.chosen.isThisNote) return
    this.showRows("first")
    this.followCursor()
  }

  private followCursor(): void {
    const { current } = this.house.cursor
    const isHere = this.chosen.isThisNote && current !== null && current.path === this.request.path
    this.parts?.list.highlight(isHere ? entryAtCursor(this.glossary, current) : null)
  }

  // --- what the reader does ------------------------------------------------------------------

  private readonly keys: GlossaryKeys = {
    move: where => {
      if (this.parts?.list.move(where) === false && where === "previous") this.focusSearch()
    },
    open: event => this.parts?.list.open(event),
    toggle: isOpen => this.parts?.list.toggleUses(isOpen),
    search: () => this.focusSearch(),
    clear: () => this.clear(),
    undo: () => {
      const term = this.decisions.undo()
      if (term !== null) this.focusTerm(term)
      return term !== null
    },
  }

  private focusSearch(): void {
    this.parts?.frame.search.focus({ preventScroll: true })
    this.parts?.frame.search.select()
  }

  private focusTerm(term: string): void {
    if (this.parts?.list.focusTerm(entryIdOf(term), "nearest") !== true) this.focusSearch()
  }

  /** Takes back first the search, then what else narrows the list; false when nothing does. */
  private clear(): boolean {
    const { query, part, isThisNote } = this.chosen
    if (query !== "") this.change({ query: "" })
    else if (part !== "all" || isThisNote) this.change({ part: "all", isThisNote: false })
    else return false
    return true
  }

  private keepOpened(id: EntryId, isOpen: boolean): void {
    const others = this.chosen.opened.filter(each => each !== id)
    if (isOpen === others.length < this.chosen.opened.length) return
    this.change({ opened: isOpen ? [...others, id] : others })
  }

  private decide(choice: TermChoice, term: string): void {
    const next = this.parts?.list.neighbour ?? null
    this.decisions.decide(choice, term)
    if (next === null || this.parts?.list.focusTerm(next, "nearest") !== true) this.focusSearch()
  }
}
