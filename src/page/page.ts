/**
 * The page around the player: one block, a line about where it is from, a switch for the colours.
 * The run is over before it begins: what was recorded is handed to the player as a simulation that
 * has nothing left to do. The reader's place lives as long as the page.
 */
import { localeOf } from "../locale/locale-of"
import type { Locale } from "../locale"
import { DEFAULT_LAYOUT } from "../player/panels/layout"
import { mountPlayer } from "../player/panels/mounted-player"
import type { PlayerHost } from "../player/panels/player-options"
import { windowClock } from "../player/panels/window-clock"
import type { PlayerState } from "../player/playback/player-state"
import { decode } from "../trace/codec"
import type { EncodedRecording } from "../trace/codec"
import type { Simulation } from "../trace/simulation"
import { valuesFrom } from "../trace/value-table"
import type { ValueSource } from "../trace/values"
import type { PageContent } from "./content"
import { setIcon } from "./icons"

/** Shows what a page holds, at the end of its body. */
export function showPage(body: HTMLElement, content: PageContent): void {
  const locale = localeOf(content.language, content.messages)
  const main = body.createEl("main", { cls: "page" })
  main.createEl("h1", { cls: "page-title", text: content.title })
  const { compared } = content
  const { dom } = mountPlayer(main, {
    ...content.block,
    ...(compared ? { compare: { title: compared.title, request: comparedRequest } } : {}),
    host: hostOf(content),
    locale,
    stateKey: "",
    request: { source: content.recording.sources[0]?.text ?? "", filename: "" },
    isLocked: true,
    verdictOf: () => content.verdict,
  })
  showFoot(body, locale)
  listenEverywhere(body, dom)
}

/** Stands for the program of the other run. */
const comparedRequest = { source: "", filename: "compared" }

function hostOf({ recording, values, colours, compared }: PageContent): PlayerHost {
  const own = recorded(recording, valuesFrom(values))
  const other = compared ? recorded(compared.recording, noValues) : own
  const places = new Map<string, PlayerState>()
  let ids = 0
  return {
    simulate: ({ filename }) => (filename === comparedRequest.filename ? other : own),
    runSlice: () => true,
    clockOf: windowClock,
    setIcon,
    colourLines: () => colours,
    editor: null,
    uniqueId: () => `player-${++ids}`,
    store: places,
    lastRoom: { layout: DEFAULT_LAYOUT },
    paneOf: ({ doc }) => doc.body,
  }
}

const noValues: ValueSource = { valuesAt: () => null }

function recorded(recording: EncodedRecording, values: ValueSource): Simulation {
  return {
    recording: decode(recording),
    values,
    isDone: true,
    stdout: "",
    stderr: "",
    advance: () => true,
  }
}

function showFoot(body: HTMLElement, locale: Locale): void {
  const foot = body.createEl("footer", { cls: "page-foot" })
  const words = foot.createDiv()
  words.createEl("b", { text: locale.text("page-made-with") })
  words.createEl("p", { text: locale.text("page-about") })
  const attr = { type: "button" }
  const button = foot.createEl("button", { cls: "page-colours", attr })
  const icon = button.createSpan({ cls: "page-icon", attr: { "aria-hidden": "true" } })
  const text = button.createSpan()
  const colours = followColours(body, isDark => {
    setIcon(icon, isDark ? "sun" : "moon")
    text.setText(locale.text(isDark ? "page-light" : "page-dark"))
  })
  button.addEventListener("click", () => colours.turn())
}

/** Colours as the system has them, until the reader presses the switch. */
function followColours(body: HTMLElement, onChange: (isDark: boolean) => void) {
  const system = body.win.matchMedia("(prefers-color-scheme: dark)")
  let chosen: boolean | null = null
  const isDark = () => chosen ?? system.matches
  const show = () => {
    body.toggleClass("theme-dark", isDark())
    body.toggleClass("theme-light", !isDark())
    onChange(isDark())
  }
  system.addEventListener("change", show)
  show()
  return {
    turn() {
      chosen = !isDark()
      show()
    },
  }
}

/** The page is the player: its keys count wherever nothing else has the focus. */
function listenEverywhere(body: HTMLElement, block: HTMLElement): void {
  body.addEventListener("keydown", event => {
    if (event.target !== body || event.ctrlKey || event.metaKey || event.altKey) return
    const { key, code, shiftKey } = event
    const init = { key, code, shiftKey, bubbles: true, cancelable: true }
    block.focus({ preventScroll: true })
    if (!block.dispatchEvent(new KeyboardEvent("keydown", init))) event.preventDefault()
  })
}
