import { DEFAULT_LAYOUT, DETAILS_PIXELS, hasRoom, isNarrow, isTight } from "./layout"
import type { Layout } from "./layout"

/**
 * The room that was measured last: mostly the next block of a note is as wide, and is drawn but
 * once.
 */
export interface LastRoom {
  layout: Layout
}

/** What a block's room depends on. */
export interface RoomOptions {
  /** Shared by the blocks that stand together; null for one that stands alone. */
  readonly last: LastRoom | null
  /** True when Details are open and may stand beside. */
  mayBeBeside(): boolean
}

/** How a block uses the width it has: where there is room, Details stand beside the rest. */
export class BlockRoom {
  private forFace: Layout
  /** The whole block, Details included. */
  private measured: Layout

  constructor(
    private readonly dom: HTMLElement,
    private readonly options: RoomOptions,
  ) {
    this.measured = options.last?.layout ?? DEFAULT_LAYOUT
    this.forFace = this.measured
    this.showWidth()
    dom.toggleClass("asyncio-sim-tight", isTight(this.forFace))
  }

  /** What all but Details have: beside Details as much as in a note. */
  get layout(): Layout {
    return this.forFace
  }

  /** The block has another width. */
  measure(layout: Layout): void {
    const isSame = layout.widthPixels === this.measured.widthPixels
    this.measured = layout
    if (this.options.last) this.options.last.layout = layout
    if (!isSame) this.showWidth()
    this.arrange()
  }

  /** Details were opened or closed. */
  arrange(): void {
    const { widthPixels } = this.measured
    const isBeside = hasRoom(this.measured) && this.options.mayBeBeside()
    this.dom.toggleClass("asyncio-sim-roomy", isBeside)
    this.forFace = isBeside ? { widthPixels: widthPixels - DETAILS_PIXELS } : { widthPixels }
    this.dom.toggleClass("asyncio-sim-tight", isTight(this.forFace))
  }

  /**
   * For the styles. Not a container query: those lay a note of many blocks out in twice as many
   * parts, and could see another width than the picture was drawn for.
   */
  private showWidth(): void {
    this.dom.toggleClass("asyncio-sim-narrow", isNarrow(this.measured))
    this.dom.setCssProps({ "--asyncio-sim-width": `${this.measured.widthPixels}px` })
  }
}
