/**
 * A long list of which only the part on screen is in the document. Rows are as high as they like:
 * what was never shown counts with an estimate, what was shown with its own height. Whenever rows
 * above the reader's place turn out higher or lower, the list is scrolled by the difference, so the
 * line under the reader's eyes stays where it is (the browsers' own anchoring is off: not all have
 * it). The room of the rows that are not there is padding of the list.
 *
 * Other rows are shown while somebody types, so at first only what fills the screen is made; what
 * lies around it follows in steps. Layout is read before anything is written, once more to measure.
 */
import { Component } from "obsidian"

/** A row; its key tells it from others, and a row that keeps its key may keep its element. */
export interface Row {
  readonly key: string
}

/** How rows are shown. */
export interface RowMaker<R extends Row> {
  /** About how high the row will be in a list of this width, pixels. */
  estimate(row: R, width: number): number
  /** The row's element, without margins: new, or the one it had while that says the same. */
  show(row: R): HTMLElement
  /** The row left the document. */
  drop(row: R): void
}

/** Where a list stands. */
export interface RowPlace {
  /** What scrolls; the list is somewhere in it. */
  readonly scroller: HTMLElement
  readonly list: HTMLElement
  /** What sticks to the upper edge of the scroller and covers rows. */
  readonly cover: HTMLElement
}

interface Shown<R> {
  readonly row: R
  readonly dom: HTMLElement
}

/** Pixels above and below the screen that are kept ready, and that are added in one step. */
const ready = 400

/** Milliseconds between two steps. */
const rest = 40

/** Up to so many rows are all shown: whoever reads the page aloud or searches it finds them. */
const short = 80

/** What of the layout decides which rows are shown, all in pixels. */
interface Geometry {
  /** Where the list begins, below the scroller's upper edge. */
  readonly top: number
  /** How much of the scroller's upper part is covered. */
  readonly covered: number
  readonly screen: number
}

/** Shows rows as they are scrolled to. */
export class RowWindow<R extends Row> extends Component {
  private all: readonly R[] = []
  /** Pixels of each row, measured or estimated. */
  private heights: number[] = []
  private readonly measured = new Map<string, number>()
  private readonly shown = new Map<string, Shown<R>>()
  /** The topmost row that can be read and where it stands, pixels below the scroller's edge. */
  private anchor: { readonly key: string; readonly top: number } | null = null
  private observer: ResizeObserver | null = null
  private screenHeight = 0
  /** Pixels above and below the screen in which rows are shown now. */
  private reach = 0
  /** Ends the wait for the next step. */
  private stopGrowing: () => void = () => undefined
  /** Estimates for lists of this width. */
  private estimatedFor = 0
  private readonly estimated = new Map<string, number>()

  constructor(
    private readonly place: RowPlace,
    private readonly maker: RowMaker<R>,
    /** Told whenever other rows may be on screen. */
    private readonly onMove: () => void,
  ) {
    super()
  }

  override onload(): void {
    const { scroller, list } = this.place
    this.registerDomEvent(scroller, "scroll", () => this.onScroll(), { passive: true })
    this.register(list.onWindowMigrated(() => this.observe()))
    this.observe()
  }

  override onunload(): void {
    this.observer?.disconnect()
    this.stopGrowing()
    for (const key of [...this.shown.keys()]) this.drop(key)
  }

  /** The row at the upper edge of what can be read, or null. */
  get topmost(): R | null {
    return (this.anchor && this.shown.get(this.anchor.key)?.row) ?? null
  }

  /** The rows that are in the document, with their elements. */
  get onScreen(): readonly (readonly [R, HTMLElement])[] {
    return [...this.shown.values()].map(({ row, dom }) => [row, dom])
  }

  /** The element of a row, if it is in the document. */
  element(key: string): HTMLElement | null {
    return this.shown.get(key)?.dom ?? null
  }

  /** Takes other rows; the reader keeps the place, or goes back to the first row. */
  setRows(rows: readonly R[], place: "kept" | "first"): void {
    const first = place === "first" ? this.goToFirst() : null
    const before = new Map(this.shown)
    this.all = rows
    this.heights = this.heightsOf(rows)
    for (const row of rows) {
      const shown = before.get(row.key)
      if (!shown) continue
      before.delete(row.key)
      this.renew(row, shown.dom)
    }
    for (const key of before.keys()) this.drop(key)
    if (first) this.reach = 0
    this.show(first ?? this.geometry())
    this.growLater()
  }

  /** Brings a row into view, at the upper edge or by the shortest way, and gives its element. */
  reveal(key: string, where: "start" | "nearest"): HTMLElement | null {
    const index = this.all.findIndex(row => row.key === key)
    if (index < 0) return null
    const isFar = !this.shown.has(key)
    if (isFar) {
      this.anchor = null
      const { top, covered } = this.geometry()
      this.scrollBy(top + sum(this.heights.slice(0, index)) - covered)
      this.update()
    }
    const dom = this.element(key)
    if (dom) this.align(dom, isFar ? "start" : where)
    return dom
  }

  /** Shows what is on screen now. */
  update(): void {
    this.show(this.geometry())
  }

  private show(geometry: Geometry): void {
    this.screenHeight = geometry.screen
    const { from, to } = this.range(geometry)
    const wanted = this.all.slice(from, to)
    const keys = new Set(wanted.map(row => row.key))
    for (const key of [...this.shown.keys()]) if (!keys.has(key)) this.drop(key)
    this.insert(wanted)
    this.measure()
    wanted.forEach(({ key }, index) => {
      const height = this.measured.get(key)
      if (height !== undefined) this.heights[from + index] = height
    })
    this.place.list.setCssProps({
      "--asyncio-sim-above": `${sum(this.heights.slice(0, from))}px`,
      "--asyncio-sim-below": `${sum(this.heights.slice(to))}px`,
    })
    const isHeld = this.holdAnchor()
    this.anchor = this.findAnchor(wanted, isHeld ? this.geometry() : geometry)
    this.onMove()
  }

  /** Shows what lies around the screen, step by step: all of a short list. */
  private growLater(): void {
    this.stopGrowing()
    const isWhole = this.all.length <= short && this.shown.size === this.all.length
    if (isWhole || (this.all.length > short && this.reach >= ready)) return
    const { win } = this.place.list
    const timer = win.setTimeout(() => {
      this.reach += ready
      this.update()
      this.growLater()
    }, rest)
    this.stopGrowing = () => win.clearTimeout(timer)
  }

  /** What is known of the rows' heights, else an estimate. */
  private heightsOf(rows: readonly R[]): number[] {
    const width = this.place.list.clientWidth
    if (width !== this.estimatedFor) this.estimated.clear()
    this.estimatedFor = width
    return rows.map(row => {
      const known = this.measured.get(row.key) ?? this.estimated.get(row.key)
      if (known !== undefined) return known
      const estimate = this.maker.estimate(row, width)
      this.estimated.set(row.key, estimate)
      return estimate
    })
  }

  private onScroll(): void {
    this.anchor = null
    this.update()
  }

  private observe(): void {
    this.observer?.disconnect()
    const { scroller, list } = this.place
    const { ResizeObserver } = list.doc.defaultView ?? window
    this.observer = new ResizeObserver(() => {
      if (this.hasResized()) this.update()
    })
    this.observer.observe(scroller)
    for (const { dom } of this.shown.values()) this.observer.observe(dom)
  }

  /** False for the notice that an observer gives of what it has just begun to observe. */
  private hasResized(): boolean {
    const { clientHeight } = this.place.scroller
    if (clientHeight !== this.screenHeight) return true
    return [...this.shown].some(([key, { dom }]) => this.measured.get(key) !== dom.offsetHeight)
  }

  /** Indices of the rows near the screen; `to` is exclusive. */
  private range({ top, screen }: Geometry): { readonly from: number; readonly to: number } {
    let from = 0
    let y = top
    for (; from < this.all.length - 1; from++) {
      const end = y + (this.heights[from] ?? 0)
      if (end > -this.reach) break
      y = end
    }
    let to = from
    for (; to < this.all.length && y < screen + this.reach; to++) y += this.heights[to] ?? 0
    return { from, to }
  }

  private insert(rows: readonly R[]): void {
    const { list } = this.place
    let next = list.firstElementChild
    for (const row of rows) {
      const known = this.shown.get(row.key)?.dom
      if (known && known === next) {
        next = next.nextElementSibling
        continue
      }
      const dom = known ?? this.maker.show(row)
      list.insertBefore(dom, next)
      this.shown.set(row.key, { row, dom })
      this.observer?.observe(dom)
    }
  }

  private renew(row: R, old: HTMLElement): void {
    const dom = this.maker.show(row)
    this.shown.set(row.key, { row, dom })
    if (dom === old) return
    const hadFocus = old.contains(old.doc.activeElement)
    this.observer?.unobserve(old)
    this.observer?.observe(dom)
    old.replaceWith(dom)
    if (hadFocus) dom.focus({ preventScroll: true })
  }

  private drop(key: string): void {
    const found = this.shown.get(key)
    if (!found) return
    this.shown.delete(key)
    // Keys go on to be heard by the list when the row that had the focus is scrolled away.
    if (found.dom.contains(found.dom.doc.activeElement)) {
      this.place.list.focus({ preventScroll: true })
    }
    this.observer?.unobserve(found.dom)
    found.dom.remove()
    this.maker.drop(found.row)
  }

  private measure(): void {
    for (const [key, { dom }] of this.shown) {
      const height = dom.offsetHeight
      // In a pane that is not shown nothing has a height.
      if (height > 0) this.measured.set(key, height)
    }
  }

  /** True when the list had to be scrolled. */
  private holdAnchor(): boolean {
    const dom = this.anchor && this.element(this.anchor.key)
    const pixels = this.anchor && dom ? this.topOf(dom) - this.anchor.top : 0
    this.scrollBy(pixels)
    return pixels !== 0
  }

  private findAnchor(
    rows: readonly R[],
    { top, covered }: Geometry,
  ): { readonly key: string; readonly top: number } | null {
    // Before the list has reached the edge nothing above it can move it.
    if (top >= covered) return null
    for (const { key } of rows) {
      const dom = this.element(key)
      if (dom && this.topOf(dom) + dom.offsetHeight > covered) return { key, top: this.topOf(dom) }
    }
    return null
  }

  private align(dom: HTMLElement, where: "start" | "nearest"): void {
    const above = this.topOf(dom) - this.geometry().covered
    const below = this.topOf(dom) + dom.offsetHeight - this.place.scroller.clientHeight
    if (where === "start" || above < 0) this.scrollBy(above)
    else if (below > 0) this.scrollBy(Math.min(below, above))
    this.anchor = null
    this.update()
  }

  /** Scrolls the beginning of the list to where it can be read; the layout after that. */
  private goToFirst(): Geometry {
    this.anchor = null
    const geometry = this.geometry()
    const above = Math.min(0, geometry.top - geometry.covered)
    this.scrollBy(above)
    return { ...geometry, top: geometry.top - above }
  }

  private scrollBy(pixels: number): void {
    if (pixels !== 0) this.place.scroller.scrollTop += pixels
  }

  private geometry(): Geometry {
    const { scroller, list, cover } = this.place
    const screen = scroller.clientHeight
    return { top: this.topOf(list), covered: cover.offsetHeight, screen }
  }

  private topOf(dom: HTMLElement): number {
    return dom.getBoundingClientRect().top - this.place.scroller.getBoundingClientRect().top
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
