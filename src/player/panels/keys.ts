/** Keys of the block; the list that `?` shows is `keys-panel.ts`. */
import type { Dispatch, PlayerAction } from "../playback/actions"
import type { AxisKind, PlayerState } from "../playback/player-state"
import { panned, wholeAxis, zoomed, zoomStep } from "../model/viewport"
import type { ShownWindow, Viewport } from "../model/viewport"
import type { QuestionModel } from "../model/block-model"
import { answerTo } from "./question-panel"

/** Where keys belong to what has the focus; a range input moves by itself. */
const writes = "textarea, select, .cm-editor"
const scrolls = ".asyncio-sim-code-scroll"
const presses = "button, summary"

/** What keys need to know of the block. */
export interface KeyedBlock {
  readonly state: PlayerState
  /** How the lanes are laid out, which another run beside them may decide. */
  readonly axis: AxisKind
  /** The line of the program that the step shown is at, from 1, or 0. */
  readonly line: number
  readonly canEdit: boolean
  /** True where the block is shown to a room: without Details and the row of moves. */
  readonly isPresented: boolean
  /** The question that is open, or the one just answered; or null. */
  readonly question: QuestionModel | null
  /** The part of the lanes that is shown, or null while there are none. */
  readonly window: ShownWindow | null
  /** The step at which the reader can be asked something, or null. */
  readonly askableStep: () => number | null
}

/** Listens while the block, or something in it that has no use for the key, has the focus. */
export function listenToKeys(dom: HTMLElement, dispatch: Dispatch, block: () => KeyedBlock): void {
  dom.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const focused = dom.doc.activeElement
    // In live preview the block itself stands in the note's editor.
    const writing = focused?.closest(writes)
    if (writing && dom.contains(writing)) return
    const action = actionFor(event, focused, block())
    if (!action) return
    dispatch(action)
    event.preventDefault()
    event.stopPropagation()
  })
}

function actionFor(
  { key, shiftKey }: KeyboardEvent,
  focused: Element | null,
  block: KeyedBlock,
): PlayerAction | null {
  if (key === " " && !shiftKey) {
    if (focused?.closest(presses)) return null
    return { kind: block.state.isPlaying ? "pause" : "play" }
  }
  const isArrow = /^(Arrow|Home|End)/.test(key)
  if (isArrow && (focused?.closest(scrolls) || focused?.closest("input"))) return null
  return isArrow ? arrowAction(key, shiftKey) : letterAction(key.toLowerCase(), shiftKey, block)
}

function arrowAction(key: string, isShifted: boolean): PlayerAction | null {
  const unit = isShifted ? ({ unit: "switch" } as const) : {}
  if (key === "ArrowRight") return { kind: "next", ...unit }
  if (key === "ArrowLeft") return { kind: "back", ...unit }
  if (isShifted) return null
  if (key === "Home") return { kind: "home" }
  return key === "End" ? { kind: "end" } : null
}

/** While a question is open digits choose; Escape puts away what the reader asked for. */
function questionAction(key: string, { question, state }: KeyedBlock): PlayerAction | null {
  if (key === "escape") {
    const isDismissible = state.questions.askedAt !== null || question?.result
    return isDismissible ? { kind: "close-question" } : null
  }
  if (!question || question.result !== null || !/^[1-4]$/.test(key)) return null
  return answerTo(question, Number(key) - 1)
}

function askAction(step: number | null): PlayerAction | null {
  return step === null ? null : { kind: "ask", step }
}

/** Half a window at a time: what was at the edge is then in the middle. */
const panStep = 0.5

function windowAction(key: string, { window }: KeyedBlock): PlayerAction | null {
  const next = window && windowAfter(key, window)
  return next && { kind: "show-window", window: next }
}

function windowAfter(key: string, window: ShownWindow): Viewport | null {
  switch (key) {
    case "+":
    case "=":
      return zoomed(window, zoomStep)
    case "-":
      return zoomed(window, 1 / zoomStep)
    case "0":
      return wholeAxis
    case ",":
      return panned(window, -panStep)
    case ".":
      return panned(window, panStep)
    default:
      return null
  }
}

/** Nobody can open what is not shown. */
function unlessPresented(action: PlayerAction, { isPresented }: KeyedBlock): PlayerAction | null {
  return isPresented ? null : action
}

function letterAction(key: string, isShifted: boolean, block: KeyedBlock): PlayerAction | null {
  const kind = isShifted ? "back" : "next"
  if (key === "l") return { kind, unit: "line" }
  if (key === "t") return { kind, unit: "turn" }
  if (key === "?") return unlessPresented({ kind: "toggle-keys" }, block)
  // On many keyboards the plus needs Shift.
  if (isShifted) return key === "+" ? windowAction(key, block) : null
  switch (key) {
    case "a":
      return askAction(block.askableStep())
    case "n":
      return { kind: "next", unit: "followed" }
    case "p":
      return { kind: "back", unit: "followed" }
    case "c":
      return { kind: "cause" }
    case "w":
      return unlessPresented({ kind: "toggle-moves" }, block)
    case "f":
      return { kind: "follow" }
    case "b":
      return block.line > 0 ? { kind: "toggle-breakpoint", line: block.line } : null
    case "v":
      return { kind: "set-axis", axis: block.axis === "steps" ? "time" : "steps" }
    case "d":
      return unlessPresented({ kind: "toggle-details" }, block)
    case "e":
      return block.canEdit ? { kind: "open-editor" } : null
    default:
      return windowAction(key, block) ?? questionAction(key, block)
  }
}
