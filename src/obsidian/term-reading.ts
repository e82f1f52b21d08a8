/**
 * Marks in rendered notes: the reading view, embeds, page previews, and what live preview renders
 * (tables, callouts). Each rendered piece follows the glossary and its note: the first mention of
 * a term may move into it without its being rendered again.
 */
import { MarkdownRenderChild } from "obsidian"
import type { HoverPopover, Plugin } from "obsidian"
import type { MarkedNote } from "../glossary/marks"
import type { NoteContext } from "./block-place"
import type { House } from "./house"
import { followMark } from "./term-places"
import { markText, unmarkText, type LineRange, type ShownMark } from "./term-text"

/** Registers what marks terms in rendered notes. Late, so that others have drawn their blocks. */
export function registerTermReading(plugin: Plugin, house: House): void {
  const sections = new Set<MarkedSection>()
  plugin.registerMarkdownPostProcessor((el, context) => {
    if (el.closest(".asyncio-sim-glossary, .asyncio-sim-glossary-entry")) return
    context.addChild(new MarkedSection(el, { house, context, sections }))
  }, 100)
  plugin.register(
    house.terms.onChange(() => {
      void house.slicer.each([...sections], section => Promise.resolve(section.refresh()))
    }),
  )
  plugin.register(() => {
    for (const section of sections) section.clear()
  })
}

interface SectionParts {
  readonly house: House
  readonly context: NoteContext
  /** All sections that are rendered now. */
  readonly sections: Set<MarkedSection>
}

/** A rendered piece of a note; page previews that its marks ask for belong to it. */
class MarkedSection extends MarkdownRenderChild {
  hoverPopover: HoverPopover | null = null
  private shown: MarkedNote | null = null
  private marks: readonly ShownMark[] = []

  constructor(
    containerEl: HTMLElement,
    private readonly parts: SectionParts,
  ) {
    super(containerEl)
  }

  override onload(): void {
    this.parts.sections.add(this)
    this.refresh()
  }

  override onunload(): void {
    this.parts.sections.delete(this)
    this.clear()
  }

  /** Marks what is to be marked now. */
  refresh(): void {
    const { house, context } = this.parts
    const isOn = house.settings.values.markTerms !== "off"
    const info = isOn ? context.getSectionInfo(this.containerEl) : null
    const note = isOn ? house.terms.noteAt(context.sourcePath, info?.text ?? null) : null
    if (note === this.shown) return
    this.clear()
    this.shown = note
    if (!note) return
    const lines: LineRange | null = info && { line: info.lineStart + 1, endLine: info.lineEnd + 1 }
    this.marks = markText(this.containerEl, note, lines)
    const place = { path: context.sourcePath, hoverParent: this }
    for (const shown of this.marks) followMark(shown, house, place)
  }

  clear(): void {
    unmarkText(this.marks)
    this.marks = []
    this.shown = null
  }
}
