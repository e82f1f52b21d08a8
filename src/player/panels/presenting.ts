/**
 * A block shown to a room: it fills its pane, larger. The block's own element moves there and back,
 * so that its place, its listeners and what is open stay as they are; meanwhile an empty space of
 * its size keeps the note still. Presenters' remotes send PageUp and PageDown.
 */
import type { Disposable } from "../../base/disposable"
import type { PlayerAction } from "../playback/actions"
import type { PanelContext } from "./panel"

/** A block that can be presented. */
export class Presenting implements Disposable {
  private stage: Disposable | null = null

  constructor(
    private readonly block: HTMLElement,
    private readonly paneOf: () => HTMLElement,
  ) {}

  get isOn(): boolean {
    return this.stage !== null
  }

  /** Fills the pane with the block, or gives it back. */
  toggle(context: PanelContext): void {
    if (this.stage) return this.dispose()
    const onLeave = () => this.dispose()
    this.stage = startPresenting(this.block, { pane: this.paneOf(), context, onLeave })
  }

  dispose(): void {
    this.stage?.dispose()
    this.stage = null
  }
}

/** What presenting needs besides the block. */
interface PresentingOptions {
  readonly pane: HTMLElement
  readonly context: PanelContext
  /** The presenter wants to leave. */
  onLeave(): void
}

/** Fills `pane` with the block until disposed. */
function startPresenting(block: HTMLElement, options: PresentingOptions): Disposable {
  const { pane, context } = options
  const focused = block.doc.activeElement
  const space = pane.createDiv({ cls: "asyncio-sim-space", attr: { "aria-hidden": "true" } })
  const heightPixels = block.offsetHeight
  space.setCssProps({ "--asyncio-sim-space": `${heightPixels}px` })
  block.replaceWith(space)
  pane.addClass("asyncio-sim-pane")
  const stage = pane.createDiv({
    cls: "asyncio-sim-presenting",
    attr: { role: "region", "aria-label": context.say("present") },
  })
  stage.toggleClass("asyncio-sim-over-page", pane === block.doc.body)
  const enlarged = stage.createDiv({ cls: "asyncio-sim-enlarged" })
  enlarged.append(block)
  showFoot(enlarged, options)
  listen(stage, options)
  block.focus({ preventScroll: true })
  return {
    dispose() {
      space.replaceWith(block)
      stage.remove()
      pane.removeClass("asyncio-sim-pane")
      const back = isWithin(block, focused) ? focused : block
      back.focus({ preventScroll: true })
    },
  }
}

/** What a presenter presses: a remote, or fingers. */
function showFoot(parent: HTMLElement, options: PresentingOptions) {
  const { say, dispatch } = options.context
  const foot = parent.createDiv({ cls: "asyncio-sim-presenting-foot" })
  const press = (key: string, text: string, onClick: () => void): void => {
    const attr = { type: "button" }
    const button = foot.createEl("button", { cls: "asyncio-sim-presenting-key", attr })
    button.createEl("kbd", { text: key })
    button.createSpan({ text })
    button.addEventListener("click", onClick)
  }
  press("Page Up", say("present-back"), () => dispatch({ kind: "back" }))
  press("Page Down", say("present-next"), () => dispatch({ kind: "next" }))
  press("Esc", say("present-leave"), () => options.onLeave())
}

const pages: Readonly<Record<string, PlayerAction>> = {
  PageDown: { kind: "next" },
  PageUp: { kind: "back" },
}

function listen(stage: HTMLElement, options: PresentingOptions): void {
  stage.addEventListener("keydown", event => {
    const action = pages[event.key]
    // The editor has its own use for Escape.
    const isOurs = !event.defaultPrevented && !(event.ctrlKey || event.metaKey || event.altKey)
    if (!isOurs || !(action || event.key === "Escape")) return
    event.preventDefault()
    event.stopPropagation()
    if (action) options.context.dispatch(action)
    else options.onLeave()
  })
}

function isWithin(block: HTMLElement, element: Element | null): element is HTMLElement {
  return element !== null && "focus" in element && block.contains(element)
}
