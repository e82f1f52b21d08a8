/**
 * The program, with a tab on every line where somebody stands. Lines are made once per program;
 * a step touches only the lines whose model changed. The window follows the model; a reader may
 * scroll away, and the next step that moves the window brings it back.
 */
import type { CodeLine, CodeModel, LineWindow } from "../model/code-model"
import type { Tab } from "../model/pieces"
import { listenToTerms, withTerms } from "./code-terms"
import type { CodeTerm } from "./code-terms"
import { marked } from "./coloured-text"
import type { ColouredLines, ColouredText } from "./coloured-text"
import type { Panel, PanelContext } from "./panel"
import { conditionClass, showPieces, showTab } from "./pieces"
import { LINE_PIXELS, presentedRows } from "./presented-rows"
import { ScrollPlace } from "./scroll-place"

/** The code with its gutter of tabs. */
export function codePanel(parent: HTMLElement, context: PanelContext): Panel {
  const { say, dispatch, glossary } = context
  const dom = parent.createDiv({ cls: "asyncio-sim-code" })
  const attr = { tabindex: "0", role: "group", "aria-label": say("code") }
  const scroll = dom.createDiv({ cls: "asyncio-sim-code-scroll", attr })
  const place = new ScrollPlace(scroll)
  let rows: readonly LineRow[] = []
  let shown: CodeModel | null = null
  let terms: readonly CodeTerm[] = []
  let stops: readonly number[] = []
  /** How many lines there is room for where the block is presented, or 0. */
  let roomyRows = 0

  const showStops = () => {
    rows.forEach((row, index) => row.stop(stops.includes(shown?.lines[index]?.number ?? 0)))
  }
  const showAll = (code: CodeModel) => {
    terms = glossary?.termsIn(textOf(code)) ?? []
    rows = showLines(scroll, code, withTerms(context.colourLines(textOf(code)), terms))
  }
  if (glossary) listenToTerms(scroll, glossary)
  const stopFollowing = glossary?.onChange(() => {
    if (!shown || isSameTerms(terms, glossary.termsIn(textOf(shown)))) return
    const { pixels } = place
    showAll(shown)
    showStops()
    shown.lines.forEach((line, index) => rows[index]?.show(line))
    showBeyond(scroll, windowWith(roomyRows, shown), { rows, code: shown })
    place.moveTo(pixels)
  })
  const showCuts = () => {
    if (!shown) return
    const top = place.pixels
    const height = rowsOf(windowWith(roomyRows, shown)) * LINE_PIXELS
    dom.toggleClass("asyncio-sim-cut-above", top > 0)
    dom.toggleClass("asyncio-sim-cut-below", top + height < shown.lines.length * LINE_PIXELS)
  }
  const follow = (code: CodeModel) => {
    const window = windowWith(roomyRows, code)
    scroll.setCssProps({ "--asyncio-sim-rows": String(rowsOf(window)) })
    place.moveTo((window.first - 1) * LINE_PIXELS)
    showCuts()
  }
  const useRoom = (code: CodeModel) => {
    const room = presentedRows(dom, scroll)
    if (room === roomyRows) return
    roomyRows = room
    showBeyond(scroll, windowWith(room, code), { rows, code })
  }
  scroll.addEventListener("scroll", showCuts, { passive: true })
  scroll.addEventListener("click", event => {
    const beyond = partAt(event.target, ".asyncio-sim-beyond")
    if (beyond && shown) return place.moveTo(pixelsOf(beyond, shown))
    const line = lineOf(event, ".asyncio-sim-gutter", shown)
    if (line > 0) dispatch({ kind: "toggle-breakpoint", line })
  })
  scroll.addEventListener("dblclick", event => {
    const line = lineOf(event, "li > :not(.asyncio-sim-gutter)", shown)
    if (line > 0) dispatch({ kind: "run-to-line", line })
  })

  return {
    dom,
    update({ model: { code }, state }) {
      dom.toggleClass("asyncio-sim-hidden", state.edit.isOpen)
      const before = shown
      const isNew = !before || !isSameText(code, before)
      if (isNew) showAll(code)
      shown = code
      if (isNew || state.breakpoints !== stops) {
        stops = state.breakpoints
        showStops()
      }
      if (code === before) return
      code.lines.forEach((line, index) => rows[index]?.show(line))
      showBeyond(scroll, windowWith(roomyRows, code), { rows, code })
      if (isNew || !isSameWindow(code, before)) follow(code)
    },
    settle({ model }) {
      useRoom(model.code)
      follow(model.code)
    },
    dispose: () => stopFollowing?.(),
  }
}

function isSameText(left: CodeModel, right: CodeModel): boolean {
  if (left.lines.length !== right.lines.length) return false
  return left.lines.every((line, index) => {
    const other = right.lines[index]
    return line.text === other?.text && line.change === other.change
  })
}

function isSameTerms(left: readonly CodeTerm[], right: readonly CodeTerm[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

function isSameWindow(left: CodeModel, right: CodeModel): boolean {
  return left.window.first === right.window.first && left.window.last === right.window.last
}

/** The window, or as much more as there is room for. */
function windowWith(roomyRows: number, { window, lines }: CodeModel): LineWindow {
  const rows = Math.max(rowsOf(window), roomyRows)
  const first = Math.max(1, Math.min(window.first, lines.length - rows + 1))
  return { first, last: Math.min(first + rows - 1, lines.length) }
}

function rowsOf({ first, last }: LineWindow): number {
  return last - first + 1
}

/** The line, from 1, that a pointer met in a part of it; 0 elsewhere. */
function lineOf({ target, currentTarget }: Event, part: string, code: CodeModel | null): number {
  const row = partAt(target, part)?.closest("li")
  if (!row || !isElement(currentTarget)) return 0
  const index = Array.from(currentTarget.querySelectorAll("li")).indexOf(row)
  return code?.lines[index]?.number ?? 0
}

function partAt(target: EventTarget | null, part: string): Element | null {
  return isElement(target) ? target.closest(part) : null
}

function isElement(target: EventTarget | null): target is Element {
  return target !== null && "closest" in target
}

interface LineRow {
  /** Where tabs stand; null for a line that is no longer there. */
  readonly gutter: HTMLElement | null
  show(line: CodeLine): void
  /** Marks the line as one at which playing stops. */
  stop(isStop: boolean): void
}

/** The program: without lines that an edit took away. */
function textOf(code: CodeModel): string {
  const there = code.lines.filter(line => line.change !== "removed")
  return there.map(line => line.text).join("\n")
}

function showLines(
  scroll: HTMLElement,
  code: CodeModel,
  stretches: ColouredLines,
): readonly LineRow[] {
  scroll.empty()
  const list = scroll.createEl("ol")
  let index = 0
  return code.lines.map(line => {
    if (line.change === "removed") return removedRow(list, line)
    return lineRow(list, stretches[index++] ?? [], line)
  })
}

/** A line that an edit took away: nobody stands there. */
function removedRow(list: HTMLElement, { text }: CodeLine): LineRow {
  const dom = list.createEl("li", { cls: "asyncio-sim-removed" })
  const gutter = dom.createSpan({ cls: "asyncio-sim-gutter" })
  gutter.createSpan({ cls: "asyncio-sim-number", text: "–", attr: { "aria-hidden": "true" } })
  dom.createEl("del", { text })
  return { gutter: null, show: () => undefined, stop: () => undefined }
}

function lineRow(list: HTMLElement, colours: readonly ColouredText[], first: CodeLine): LineRow {
  const dom = list.createEl("li")
  const gutter = dom.createSpan({ cls: "asyncio-sim-gutter" })
  const text = dom.createEl(first.change === "added" ? "ins" : "span")
  showText(text, colours, first)
  let note: HTMLElement | null = null
  let shown: CodeLine | null = null
  let shownKey = ""
  return {
    gutter,
    stop(isStop) {
      gutter.toggleClass("asyncio-sim-stop", isStop)
    },
    show(line) {
      if (line === shown) return
      const key = lineKey(line)
      if (key !== shownKey) {
        const added = line.change === "added" ? ["asyncio-sim-added"] : []
        dom.className = [...added, ...conditionClass(line.tint), ...currentClass(line)].join(" ")
        showGutter(gutter, line)
        note?.remove()
        note = line.note.length > 0 ? showNote(dom, line) : null
        if ((shown?.wrong ?? null) !== line.wrong) showText(text, colours, line)
      }
      shown = line
      shownKey = key
    },
  }
}

function showNote(row: HTMLElement, { note, text }: CodeLine): HTMLElement {
  const dom = row.createSpan({ cls: "asyncio-sim-note" })
  dom.setCssProps({ "--asyncio-sim-columns": String(columnsOf(text)) })
  showPieces(dom.createSpan(), note)
  return dom
}

/** How wide a line of code is, in letters; tabs stand every fourth. */
function columnsOf(text: string): number {
  let columns = 0
  for (const letter of text) columns += letter === "\t" ? 4 - (columns % 4) : 1
  return columns
}

/** Everything of a line that may change from step to step. */
function lineKey({ tabs, hiddenTabs, tint, note, isCurrent, wrong }: CodeLine): string {
  return JSON.stringify([tabs, hiddenTabs, tint, note, isCurrent, wrong])
}

function currentClass(line: CodeLine): string[] {
  return line.isCurrent ? ["asyncio-sim-now"] : []
}

/** The gutter has room for two: with more, the one the line is about stands for the others. */
function showGutter(gutter: HTMLElement, line: CodeLine): void {
  gutter.empty()
  const count = line.tabs.length + line.hiddenTabs
  const lead = line.tabs.find(tab => tab.condition === line.tint) ?? line.tabs[0]
  if (count > 2 && lead) {
    const title = line.tabs.map(tab => tab.title).join(", ")
    gutter.createSpan({ cls: "asyncio-sim-overflow", text: `+${count - 1}`, attr: { title } })
    showTab(gutter, lead, "alone")
  } else {
    for (const tab of line.tabs) showTab(gutter, tab, "alone")
  }
  gutter.createSpan({ cls: "asyncio-sim-number", text: String(line.number) })
}

function showText(parent: HTMLElement, colours: readonly ColouredText[], line: CodeLine): void {
  parent.empty()
  const stretches = line.wrong ? marked(colours, line.wrong, { cls: "asyncio-sim-wrong" }) : colours
  for (const { text, cls, term } of stretches) {
    if (cls === "") parent.appendText(text)
    else parent.createSpan({ cls, text, attr: term === undefined ? {} : termAttributes(term) })
  }
}

function termAttributes(term: string): Readonly<Record<string, string>> {
  return { "data-term": term, role: "button", tabindex: "-1" }
}

/**
 * Who stands outside the window, with an arrow: in the gutter nearest to that edge where nobody
 * stands, so that neither code nor tabs are covered.
 */
function showBeyond(
  scroll: HTMLElement,
  { first, last }: LineWindow,
  { rows, code }: { readonly rows: readonly LineRow[]; readonly code: CodeModel },
): void {
  for (const old of Array.from(scroll.querySelectorAll(".asyncio-sim-beyond"))) old.remove()
  const inView = code.lines.slice(first - 1, last)
  const seen = new Set(inView.flatMap(({ tabs }) => tabs.map(whoKey)))
  const free = inView.flatMap(({ tabs }, index) => {
    const gutter = rows[first - 1 + index]?.gutter
    return gutter && tabs.length === 0 ? [gutter] : []
  })
  const above = code.above.filter(tab => !seen.has(whoKey(tab)))
  const below = code.below.filter(tab => !seen.has(whoKey(tab)))
  const top = above.length > 0 ? free.shift() : undefined
  if (top) showOutside(top, "↑", above)
  const bottom = below.length > 0 ? free.pop() : undefined
  if (bottom) showOutside(bottom, "↓", below)
}

function showOutside(gutter: HTMLElement, arrow: string, tabs: readonly Tab[]): void {
  const [lead] = tabs
  if (!lead) return
  const attr = { title: tabs.map(tab => tab.title).join(", ") }
  const box = gutter.createSpan({ cls: "asyncio-sim-beyond", attr })
  gutter.prepend(box)
  box.createSpan({ text: arrow, attr: { "aria-hidden": "true" } })
  if (tabs.length > 1) {
    box.createSpan({ cls: "asyncio-sim-overflow", text: `+${tabs.length - 1}` })
  }
  showTab(box, lead, "alone").dataset.who = whoKey(lead)
}

/** Where the code has to be scrolled to show who stands outside the window, with a line around. */
function pixelsOf(beyond: Element, { lines }: CodeModel): number {
  const who = beyond.querySelector("[data-who]")?.getAttribute("data-who")
  const index = lines.findIndex(({ tabs }) => tabs.some(tab => whoKey(tab) === who))
  return Math.max(index - 1, 0) * LINE_PIXELS
}

function whoKey({ actor }: Tab): string {
  return JSON.stringify(actor)
}
