/** Back, next step, play; Details and Edit. Nothing here moves while the reader steps. */
import type { ControlsModel } from "../model/block-model"
import type { Panel, PanelContext } from "./panel"
import { showButton, showIcon } from "./pieces"

/** The row of buttons. */
export function controlsPanel(parent: HTMLElement, context: PanelContext): Panel {
  const { say, dispatch, setIcon } = context
  const dom = parent.createDiv({ cls: "asyncio-sim-controls" })
  const back = showButton(dom, setIcon, {
    text: say("back"),
    icon: "chevron-left",
    classes: ["asyncio-sim-wordless"],
    onClick: () => dispatch({ kind: "back" }),
  })
  const next = showButton(dom, setIcon, {
    text: say("next"),
    icon: "chevron-right",
    isIconLast: true,
    classes: ["asyncio-sim-main"],
    onClick: () => dispatch({ kind: "next" }),
  })
  const play = playButton(dom, context)
  dom.createSpan({ cls: "asyncio-sim-spring" })
  const moves = movesButton(dom, context)
  const details = detailsButton(dom, context)
  const edit = showButton(dom, setIcon, {
    text: say("edit"),
    icon: "pencil",
    classes: ["asyncio-sim-quiet", "asyncio-sim-below"],
    onClick: () => dispatch({ kind: "open-editor" }),
  })
  return {
    dom,
    update({ model: { controls }, state }, previous) {
      // The editor has its own row; two tinted buttons would be one too many.
      dom.toggleClass("asyncio-sim-hidden", state.edit.isOpen)
      if (controls === previous?.model.controls) return
      allow(back, controls.canGoBack)
      allow(next, controls.canGoNext)
      next.toggleClass("asyncio-sim-primary", controls.primary === "next" && controls.canGoNext)
      showNextWord(next, controls.unit, context)
      play.show(controls)
      moves.show(controls)
      details.show(controls)
      edit.toggleClass("asyncio-sim-hidden", !context.canEdit)
    },
  }
}

/** Not `disabled`: a button that loses the focus at the last step would strand the keyboard. */
function allow(button: HTMLElement, isAllowed: boolean): void {
  button.setAttr("aria-disabled", String(!isAllowed))
}

interface StatefulButton {
  show(controls: ControlsModel): void
}

/** A button whose icon and text follow its state; drawn again only when that changes. */
function playButton(dom: HTMLElement, { say, dispatch, setIcon }: PanelContext): StatefulButton {
  let isPlaying = false
  const button = showButton(dom, setIcon, {
    text: say("play"),
    icon: "play",
    classes: ["asyncio-sim-wordless"],
    onClick: () => dispatch({ kind: isPlaying ? "pause" : "play" }),
  })
  const face = (controls: ControlsModel) => {
    isPlaying = controls.isPlaying
    button.empty()
    showIcon(button, setIcon, isPlaying ? "pause" : "play")
    const text = isPlaying ? say("pause") : say("play")
    button.createSpan({ cls: "asyncio-sim-word", text })
  }
  return {
    show(controls) {
      allow(button, controls.canPlay)
      if (controls.isPlaying !== isPlaying) face(controls)
    },
  }
}

const nextWords = {
  step: "next",
  line: "next-line",
  switch: "next-switch",
  turn: "next-turn",
  followed: "next-followed",
} as const

function showNextWord(next: HTMLElement, unit: ControlsModel["unit"], { say }: PanelContext): void {
  next.querySelector(".asyncio-sim-word")?.setText(say(nextWords[unit]))
}

function movesButton(dom: HTMLElement, { say, dispatch, setIcon }: PanelContext): StatefulButton {
  const button = showButton(dom, setIcon, {
    text: say("moves"),
    icon: "more-horizontal",
    classes: ["asyncio-sim-quiet", "asyncio-sim-iconic", "asyncio-sim-below"],
    onClick: () => dispatch({ kind: "toggle-moves" }),
  })
  button.setAttr("title", say("moves"))
  return {
    show({ areMovesOpen }) {
      button.setAttr("aria-expanded", String(areMovesOpen))
    },
  }
}

function detailsButton(dom: HTMLElement, context: PanelContext): StatefulButton {
  const { say, dispatch, setIcon } = context
  const button = showButton(dom, setIcon, {
    text: say("details"),
    icon: "chevron-down",
    classes: ["asyncio-sim-quiet", "asyncio-sim-below"],
    onClick: () => dispatch({ kind: "toggle-details" }),
  })
  return {
    show({ isDetailsOpen }) {
      const expanded = String(isDetailsOpen)
      if (button.getAttr("aria-expanded") === expanded) return
      button.setAttr("aria-expanded", expanded)
      button.empty()
      showIcon(button, setIcon, isDetailsOpen ? "chevron-up" : "chevron-down")
      button.createSpan({ cls: "asyncio-sim-word", text: say("details") })
    },
  }
}
