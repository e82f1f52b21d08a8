/**
 * How far a part of the block is scrolled. Asking an element, or scrolling it, lays the whole page
 * out at once, block after block: so the answer is remembered, and who stays at the top asks for
 * nothing.
 */
export class ScrollPlace {
  private top = 0

  constructor(private readonly dom: HTMLElement) {
    const note = () => {
      this.top = dom.scrollTop
    }
    dom.addEventListener("scroll", note, { passive: true })
  }

  /** Pixels from the top. */
  get pixels(): number {
    return this.top
  }

  /** Scrolls; an element that is not laid out stays where it is, so ask again once it is. */
  moveTo(pixels: number): void {
    if (pixels === 0 && this.top === 0) return
    this.top = pixels
    this.dom.scrollTop = pixels
  }
}
