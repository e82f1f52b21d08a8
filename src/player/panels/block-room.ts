import { DEFAULT_LAYOUT, DETAILS_PIXELS, hasRoom } from "./layout"
import type { Layout } from "./layout"

/** How a block uses the width it has: where there is room, Details stand beside the rest. */
export class BlockRoom {
  private forFace: Layout = DEFAULT_LAYOUT
  /** The whole block, Details included. */
  private measured: Layout = DEFAULT_LAYOUT

  constructor(
    private readonly dom: HTMLElement,
    /** True when Details are open and may stand beside. */
    private readonly mayBeBeside: () => boolean,
  ) {}

  /** What all but Details have: beside Details as much as in a note. */
  get layout(): Layout {
    return this.forFace
  }

  /** The block has another width. */
  measure(layout: Layout): void {
    this.measured = layout
    this.arrange()
  }

  /** Details were opened or closed. */
  arrange(): void {
    const { widthPixels } = this.measured
    const isBeside = hasRoom(this.measured) && this.mayBeBeside()
    this.dom.toggleClass("asyncio-sim-roomy", isBeside)
    this.forFace = isBeside ? { widthPixels: widthPixels - DETAILS_PIXELS } : { widthPixels }
  }
}
