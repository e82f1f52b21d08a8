/**
 * The dear part of a move: done when the reader rests, and now and then on the way, so that a hand
 * that drags through a run keeps a smooth picture.
 */
import type { Disposable } from "../../base/disposable"

/** Milliseconds without a move that count as rest. */
const REST = 50
/** So many moves in a row may go without it. */
const MOST_SKIPPED = 30

/** Puts off the last of many pieces of work. */
export class AtRest implements Disposable {
  private skipped = 0
  private cancel: () => void = () => undefined

  constructor(private readonly dom: HTMLElement) {}

  /** Does `work` soon, unless other work comes in its place. */
  do(work: () => void): void {
    this.cancel()
    if (this.skipped >= MOST_SKIPPED) return this.now(work)
    this.skipped++
    const { win } = this.dom
    const timer = win.setTimeout(() => this.now(work), REST)
    this.cancel = () => win.clearTimeout(timer)
  }

  /** Does `work` at once, in place of what was put off. */
  now(work: () => void): void {
    this.cancel()
    this.skipped = 0
    work()
  }

  dispose(): void {
    this.cancel()
  }
}
