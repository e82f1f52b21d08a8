/**
 * Size and visibility of a block; where a page reports neither, the first paint stands. A note can
 * move to another window: frames and observers belong to the old one, so they are made anew.
 */
import type { Disposable } from "../../base/disposable"

/** What is told of a block. */
export interface BlockObserver {
  /** Its width without edges, in pixels, when that changed. */
  onWidth(widthPixels: number): void
  onVisible(isVisible: boolean): void
  /** It is in another window from now on. */
  onMigrated(): void
}

/** Tells until disposed. */
export function observeBlock(dom: HTMLElement, observer: BlockObserver): Disposable {
  let observers = observeInWindow(dom, observer)
  const stopMigrating = dom.onWindowMigrated(() => {
    observer.onMigrated()
    observers.dispose()
    observers = observeInWindow(dom, observer)
  })
  return {
    dispose() {
      stopMigrating()
      observers.dispose()
    },
  }
}

function observeInWindow(dom: HTMLElement, observer: BlockObserver): Disposable {
  const { ResizeObserver, IntersectionObserver } = dom.doc.defaultView ?? window
  let known = 0
  const resize = new ResizeObserver(entries => {
    const width = entries.at(-1)?.contentRect.width ?? 0
    // A block that only grew in height keeps what the reader scrolled to.
    if (width > 0 && width !== known) observer.onWidth(width)
    known = width
  })
  const visibility = new IntersectionObserver(entries => {
    observer.onVisible(entries.at(-1)?.isIntersecting === true)
  })
  resize.observe(dom)
  visibility.observe(dom)
  return {
    dispose() {
      resize.disconnect()
      visibility.disconnect()
    },
  }
}
