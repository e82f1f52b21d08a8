/** Says that the program shown is not the note's, and offers to write it there or to drop it. */
import type { Panel, PanelContext } from "./panel"
import { showButton } from "./pieces"

/** What the bar can do besides what every panel can. */
export interface DraftActions {
  /** Null where the note cannot be written: an embed, a hover preview, a locked block. */
  readonly write: (() => void) | null
  discard(): void
}

/** The bar under the code of a draft. */
export function draftPanel(
  parent: HTMLElement,
  { say, setIcon }: PanelContext,
  actions: DraftActions,
): Panel {
  const dom = parent.createDiv({ cls: "asyncio-sim-draft asyncio-sim-hidden" })
  const fact = dom.createSpan({ attr: { "aria-live": "polite" } })
  dom.createSpan({ cls: "asyncio-sim-spring" })
  const discard = () => actions.discard()
  showButton(dom, setIcon, {
    text: say("draft-discard"),
    classes: ["asyncio-sim-quiet"],
    onClick: discard,
  })
  const { write } = actions
  if (write) showButton(dom, setIcon, { text: say("draft-write"), onClick: () => write() })
  return {
    dom,
    update({ state, isWriteRefused }) {
      fact.setText(say(isWriteRefused ? "notice-block-changed" : "draft"))
      dom.toggleClass("asyncio-sim-hidden", state.edit.draft === null || state.edit.isOpen)
    },
  }
}
