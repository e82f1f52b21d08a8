/**
 * What the reader is to do, above the code, and hints that come one by one when asked for.
 * Whether it is done the verdict below the output says.
 */
import type { Panel, PanelContext } from "./panel"
import { showButton } from "./pieces"

/** An exercise as its author wrote it. */
export interface Exercise {
  readonly goal: string
  readonly hints: readonly string[]
}

/** The goal and the hints shown so far; empty and without height where there is no exercise. */
export function exercisePanel(
  parent: HTMLElement,
  { say, dispatch, setIcon }: PanelContext,
  exercise: Exercise | null,
): Panel {
  const dom = parent.createEl("section", { cls: "asyncio-sim-exercise" })
  if (exercise === null) {
    dom.addClass("asyncio-sim-hidden")
    return { dom, update: () => undefined }
  }
  const { goal, hints } = exercise
  dom.setAttr("aria-label", say("exercise"))
  const words = dom.createEl("p", { cls: "asyncio-sim-goal" })
  words.createEl("b", { text: say("exercise") })
  words.appendText(goal)
  const list = dom.createEl("ol", { cls: "asyncio-sim-hints", attr: { "aria-live": "polite" } })
  const more = showButton(dom, setIcon, {
    text: "",
    icon: "lightbulb",
    classes: ["asyncio-sim-quiet"],
    onClick: () => dispatch({ kind: "show-hint" }),
  })
  return {
    dom,
    update({ state }) {
      const shown = Math.min(state.shownHints, hints.length)
      while (list.childElementCount < shown) {
        list.createEl("li", { text: hints[list.childElementCount] ?? "" })
      }
      const place = { step: shown + 1, total: hints.length }
      more.querySelector(".asyncio-sim-word")?.setText(say("exercise-hint", place))
      more.toggleClass("asyncio-sim-hidden", shown === hints.length)
    },
  }
}
