/** Keys of the block: arrows step, Home and End go to the ends, Space plays. */
import type { Dispatch, PlayerAction } from "../playback/actions"

/** Where keys belong to what has the focus; a range input moves by itself. */
const writes = "textarea, .cm-editor"
const scrolls = ".asyncio-sim-code-scroll, .asyncio-sim-verbatim"
const presses = "button, summary"

/** Listens while the block, or something in it that has no use for the key, has the focus. */
export function listenToKeys(dom: HTMLElement, dispatch: Dispatch, isPlaying: () => boolean): void {
  dom.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const focused = dom.doc.activeElement
    if (focused?.closest(writes)) return
    const action = actionFor(event.key, focused, isPlaying())
    if (!action) return
    dispatch(action)
    event.preventDefault()
    event.stopPropagation()
  })
}

function actionFor(key: string, focused: Element | null, isPlaying: boolean): PlayerAction | null {
  if (key === " ") {
    return focused?.closest(presses) ? null : { kind: isPlaying ? "pause" : "play" }
  }
  if (focused?.closest(scrolls) || focused?.closest("input")) return null
  switch (key) {
    case "ArrowRight":
      return { kind: "next" }
    case "ArrowLeft":
      return { kind: "back" }
    case "Home":
      return { kind: "home" }
    case "End":
      return { kind: "end" }
    default:
      return null
  }
}
