/** Buttons on the places of long repetitions: pressing one looks inside. */
import type { Fold } from "../model/lanes-model"
import type { Viewport } from "../model/viewport"
import type { PanelContext } from "./panel"

/** A fold as it is drawn. */
export interface ShownFold {
  readonly fold: Fold
  readonly middlePixels: number
  /** What to show for looking inside. */
  readonly inside: Viewport
}

/** The buttons of one picture. */
export interface FoldButtons {
  show(folds: readonly ShownFold[]): void
}

/** Appends the buttons to the axis. */
export function showFoldButtons(
  axis: HTMLElement,
  { say }: PanelContext,
  onWindow: (window: Viewport) => void,
): FoldButtons {
  const dom = axis.createDiv({ cls: "asyncio-sim-picture-folds" })
  let shown = ""
  return {
    show(folds) {
      // Stepping leaves them as they are, with their focus.
      const now = JSON.stringify(folds)
      if (now === shown) return
      shown = now
      dom.empty()
      for (const { fold, middlePixels, inside } of folds) {
        const label = say("fold-open", { words: fold.words })
        const attr = { type: "button", "aria-label": label, title: label }
        const button = dom.createEl("button", { attr })
        button.setCssProps({ "--asyncio-sim-middle": String(middlePixels) })
        button.addEventListener("click", () => onWindow(inside))
      }
    },
  }
}
