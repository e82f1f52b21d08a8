/**
 * More ways to move, shown when asked for: by what "next" goes, how fast playing is, why somebody
 * runs now or not yet, the way to the cause, whom to follow, where to stop; and the ways out of the
 * note: a larger picture for a room, a file, a table.
 */
import type { MovesModel } from "../model/block-model"
import { axisKinds, moveUnits, speeds } from "../playback/player-state"
import type { MoveUnit } from "../playback/player-state"
import { showKeys } from "./keys-panel"
import type { Panel, PanelContext, PlayerIcon } from "./panel"
import { showButton, showPieces } from "./pieces"

/** The row of moves: most readers of a note never ask for it, so it is made when they do. */
export function movesPanel(parent: HTMLElement, context: PanelContext): Panel {
  const dom = parent.createDiv({ cls: "asyncio-sim-moves" })
  let row: MovesRow | null = null
  return {
    dom,
    update({ model: { moves }, state }, previous) {
      dom.toggleClass("asyncio-sim-hidden", moves === null || state.edit.isOpen)
      if (moves === null) return
      row ??= showMoves(dom, context)
      row.keys.toggleClass("asyncio-sim-hidden", !state.areKeysShown)
      if (moves !== previous?.model.moves) row.show(moves)
    },
  }
}

interface MovesRow extends Shown {
  readonly keys: HTMLElement
}

function showMoves(dom: HTMLElement, context: PanelContext): MovesRow {
  const why = dom.createEl("p", { cls: "asyncio-sim-why", attr: { "aria-live": "polite" } })
  const settings = dom.createDiv({ cls: "asyncio-sim-moves-row asyncio-sim-moves-settings" })
  const choices = showChoices(settings, context)
  const axes = showAxes(settings, context)
  showKeysButton(settings, context)
  const row = dom.createDiv({ cls: "asyncio-sim-moves-row asyncio-sim-moves-buttons" })
  const buttons = showMoveButtons(row, context)
  showWaysOut(row, context)
  return {
    keys: showKeys(dom, context),
    show(moves) {
      why.empty()
      why.toggleClass("asyncio-sim-hidden", moves.why.length === 0)
      showPieces(why, moves.why)
      choices.show(moves)
      axes.show(moves)
      buttons.show(moves)
    },
  }
}

interface Shown {
  show(moves: MovesModel): void
}

function showChoices(row: HTMLElement, { say, dispatch }: PanelContext): Shown {
  const units = showSelect(row, say("unit"), {
    values: moveUnits,
    text: unit => say(`unit-${unit}`),
    onChoose: unit => dispatch({ kind: "set-unit", unit }),
  })
  const pace = showSelect(row, say("speed"), {
    values: speeds,
    text: times => say("speed-times", { times }),
    onChoose: speed => dispatch({ kind: "set-speed", speed }),
  })
  return {
    show({ unit, speed }) {
      units.selectedIndex = moveUnits.indexOf(unit)
      pace.selectedIndex = speeds.findIndex(each => each === speed)
    },
  }
}

/** Two buttons side by side, one of them pressed: the lanes by steps or by time. */
function showAxes(row: HTMLElement, { say, dispatch }: PanelContext): Shown {
  const attr = { role: "group", "aria-label": say("axis") }
  const box = row.createDiv({ cls: "asyncio-sim-switch", attr })
  const buttons = axisKinds.map(axis => {
    const own = { text: say(`axis-${axis}`), attr: { type: "button" } }
    const button = box.createEl("button", own)
    button.addEventListener("click", () => dispatch({ kind: "set-axis", axis }))
    return { axis, button }
  })
  return {
    show(moves) {
      for (const { axis, button } of buttons)
        button.setAttr("aria-pressed", String(axis === moves.axis))
    },
  }
}

interface Choices<T> {
  readonly values: readonly T[]
  text(value: T): string
  onChoose(value: T): void
}

function showSelect<T extends MoveUnit | number>(
  row: HTMLElement,
  label: string,
  choices: Choices<T>,
): HTMLSelectElement {
  const box = row.createEl("label", { cls: "asyncio-sim-choice" })
  box.createSpan({ text: label })
  const dom = box.createEl("select", { cls: "dropdown" })
  for (const value of choices.values) dom.createEl("option", { text: choices.text(value) })
  dom.addEventListener("change", () => {
    const chosen = choices.values[dom.selectedIndex]
    if (chosen !== undefined) choices.onChoose(chosen)
  })
  return dom
}

function showMoveButtons(row: HTMLElement, context: PanelContext): Shown {
  const { say, dispatch, setIcon } = context
  const quiet = ["asyncio-sim-quiet"]
  const cause = showButton(row, setIcon, {
    text: say("to-cause"),
    icon: "corner-up-left",
    classes: quiet,
    onClick: () => dispatch({ kind: "cause" }),
  })
  const follow = showButton(row, setIcon, {
    text: "",
    icon: "locate-fixed",
    classes: quiet,
    onClick: () => dispatch({ kind: "follow" }),
  })
  let line = 0
  const stop = showButton(row, setIcon, {
    text: "",
    icon: "octagon",
    classes: quiet,
    onClick: () => dispatch({ kind: "toggle-breakpoint", line }),
  })
  let askableStep: number | null = null
  const predict = showButton(row, setIcon, {
    text: say("predict"),
    icon: "help-circle",
    classes: quiet,
    onClick: () => {
      if (askableStep !== null) dispatch({ kind: "ask", step: askableStep })
    },
  })
  return {
    show(moves) {
      cause.setAttr("aria-disabled", String(!moves.hasCause))
      showWord(follow, moves.follow)
      line = moves.line
      showWord(stop, moves.stop)
      askableStep = moves.askableStep
      predict.toggleClass("asyncio-sim-hidden", askableStep === null)
    },
  }
}

/** What leads beyond the moves: buttons that a wide block shows as icons. */
function showWaysOut(row: HTMLElement, context: PanelContext): void {
  const { share } = context
  row.createSpan({ cls: "asyncio-sim-spring" })
  showTool(row, context, { name: "present", icon: "presentation", onClick: context.present })
  if (!share) return
  const button = showTool(row, context, {
    name: "share",
    icon: "share-2",
    onClick: () => share(button),
  })
  button.setAttr("aria-haspopup", "menu")
}

function showKeysButton(row: HTMLElement, context: PanelContext): void {
  row.createSpan({ cls: "asyncio-sim-spring" })
  const button = showTool(row, context, {
    name: "keys",
    icon: "keyboard",
    onClick: () => context.dispatch({ kind: "toggle-keys" }),
  })
  button.addClass("asyncio-sim-needs-keys")
}

interface Tool {
  readonly name: "keys" | "present" | "share"
  readonly icon: PlayerIcon
  readonly onClick: () => void
}

function showTool(row: HTMLElement, { say, setIcon }: PanelContext, tool: Tool): HTMLElement {
  const { name, icon, onClick } = tool
  const classes = ["asyncio-sim-quiet", "asyncio-sim-tool"]
  const button = showButton(row, setIcon, { text: say(name), icon, classes, onClick })
  button.setAttr("title", say(name))
  return button
}

/** A button whose words and pressed state follow the moment; gone where there is nothing to say. */
function showWord(button: HTMLElement, toggle: MovesModel["follow"]): void {
  button.toggleClass("asyncio-sim-hidden", toggle === null)
  if (toggle === null) return
  button.setAttr("aria-pressed", String(toggle.isOn))
  button.querySelector(".asyncio-sim-word")?.setText(toggle.text)
}
