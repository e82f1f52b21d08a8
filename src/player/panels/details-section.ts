/**
 * A section of Details: a heading and rows that are drawn again when their data changed. A section
 * appears when it first has something to say and then keeps its place, so that what is below it
 * does not jump while the reader steps.
 */
import type { CutSection, DetailsModel } from "../model/details-model"
import type { Panel } from "./panel"

/** What makes one section differ from another. */
export interface SectionOptions<T> {
  readonly heading: string
  /** What stands where there are no rows at this moment. */
  readonly empty: string
  readonly isWide?: boolean
  readonly list?: "ol" | "ul"
  /** The part of Details it shows. */
  pick(details: DetailsModel): readonly T[]
  /** Where there may be more than can be read: the section, and what is said of so many more. */
  readonly more?: { readonly section: CutSection; words(count: number): string }
  /** Appends one row to the list. */
  show(list: HTMLElement, row: T): void
}

/** A section at the end of `parent`. */
export function sectionPanel<T>(parent: HTMLElement, options: SectionOptions<T>): Panel {
  const dom = parent.createDiv({ cls: "asyncio-sim-panel asyncio-sim-hidden" })
  dom.toggleClass("asyncio-sim-wide-panel", options.isWide === true)
  if (options.heading !== "") dom.createDiv({ cls: "asyncio-sim-heading", text: options.heading })
  const list = options.list ? dom.createEl(options.list) : dom.createDiv()
  let shown: readonly T[] | null = null
  return {
    dom,
    update({ model }) {
      if (!model.details) return
      const rows = options.pick(model.details)
      if (rows === shown) return
      shown = rows
      list.empty()
      for (const row of rows) options.show(list, row)
      showMore(list, model.details, options)
      if (rows.length > 0) dom.removeClass("asyncio-sim-hidden")
      else
        list.createEl(options.list ? "li" : "p", { cls: "asyncio-sim-muted", text: options.empty })
    },
  }
}

/** How many rows are left out, below those that are shown. */
function showMore<T>(
  list: HTMLElement,
  details: DetailsModel,
  { more, list: tag }: Pick<SectionOptions<T>, "more" | "list">,
): void {
  const count = more ? details.more[more.section] : 0
  if (!more || count === 0) return
  list.createEl(tag ? "li" : "p", { cls: "asyncio-sim-muted", text: more.words(count) })
}
