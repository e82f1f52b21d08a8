/**
 * A term's definition in a small window beside its name: the term, what the notes say of it first,
 * and where. One at a time. What was only pointed at goes when the pointer leaves name and window;
 * what was pressed stays until Escape, a press elsewhere, or scrolling.
 */
import { Component, setIcon } from "obsidian"
import type { Definition, Entry, EntryId } from "../glossary/entry"
import type { TermRequest } from "../player/panels/code-terms"
import { showButton } from "../player/panels/pieces"
import { renderDefinition } from "./definition-text"
import { openGlossary } from "./glossary-view"
import type { House } from "./house"
import { showSource } from "./source-link"

/** How long the pointer may be elsewhere before the window goes, milliseconds. */
const LEAVE = 300

/** Pixels between the name and the window, and between the window and the edges. */
const GAP = 6

/** What the window is to show, and where. */
export interface DefinitionRequest {
  readonly entry: Entry
  /** The name in the text; the window stands beside it. */
  readonly anchor: HTMLElement
  readonly request: TermRequest
}

/** What the window needs of the app. */
export type PopoverParts = Pick<House, "app" | "settings" | "studyNotes">

/** Shows definitions beside names, one at a time. */
export class DefinitionPopover extends Component {
  private shown: ShownDefinition | null = null

  constructor(private readonly parts: PopoverParts) {
    super()
  }

  show(request: DefinitionRequest): void {
    if (this.shown?.isFor(request) === true) return this.shown.stay(request)
    this.hide()
    this.shown = this.addChild(new ShownDefinition(this.parts, request, () => this.hide()))
  }

  hide(): void {
    if (this.shown) this.removeChild(this.shown)
    this.shown = null
  }
}

class ShownDefinition extends Component {
  private readonly dom: HTMLElement
  private timer = 0
  private request: TermRequest
  private content: Component | null = null

  constructor(
    private readonly house: PopoverParts,
    private readonly options: DefinitionRequest,
    private readonly hide: () => void,
  ) {
    super()
    this.request = options.request
    this.dom = options.anchor.doc.body.createDiv({
      cls: "popover asyncio-sim-glossary asyncio-sim-definition",
      attr: { role: "dialog", tabindex: "-1" },
    })
    this.dom.setAttr("lang", house.settings.locale.language)
  }

  override onload(): void {
    this.fill(this.options.entry)
    this.place()
    this.listen()
    if (this.request === "typed") this.dom.focus({ preventScroll: true })
  }

  override onunload(): void {
    this.dom.win.clearTimeout(this.timer)
    const hadFocus = this.dom.contains(this.dom.doc.activeElement)
    this.dom.remove()
    if (hadFocus) this.options.anchor.focus({ preventScroll: true })
  }

  isFor({ entry, anchor }: DefinitionRequest): boolean {
    return entry === this.options.entry && anchor === this.options.anchor
  }

  /** It was asked for again, perhaps in a way that lets it stay. */
  stay({ request }: DefinitionRequest): void {
    this.dom.win.clearTimeout(this.timer)
    if (request !== "pointed") this.request = request
    if (request === "typed") this.dom.focus({ preventScroll: true })
  }

  /** Shows an entry in place of what was shown before. */
  private fill(entry: Entry): void {
    const { locale } = this.house.settings
    if (this.content) this.removeChild(this.content)
    const content = (this.content = this.addChild(new Component()))
    this.dom.empty()
    this.dom.setAttr("aria-label", entry.term)
    const heading = this.dom.createEl("h4", { cls: "asyncio-sim-glossary-term" })
    heading.createSpan({ text: entry.term })
    if (entry.aliases.length > 0) {
      const text = locale.text("glossary-aliases", { names: entry.aliases.join(", ") })
      heading.createSpan({ cls: "asyncio-sim-glossary-alias", text })
    }
    const [definition] = entry.definitions
    if (definition) this.showDefinition(definition, entry.id, content)
  }

  private showDefinition(definition: Definition, own: EntryId, owner: Component): void {
    const { house } = this
    const { app, studyNotes } = house
    const { path, line } = definition
    const el = this.dom.createDiv({ cls: "asyncio-sim-glossary-definition" })
    void renderDefinition(definition, el, {
      ...{ app, owner, own, glossary: studyNotes.glossary() },
      jumpTo: id => this.showOther(id),
      onLeave: () => this.hide(),
    }).then(() => this.place())
    const foot = this.dom.createDiv({ cls: "asyncio-sim-definition-foot" })
    const source = foot.createSpan()
    showSource(source, house, { path, line })
    this.registerDomEvent(source, "click", () => this.hide())
    showButton(foot, setIcon, {
      text: house.settings.locale.text("glossary-open-entry"),
      icon: "book-a",
      classes: ["asyncio-sim-quiet"],
      onClick: () => {
        void openGlossary(house, own)
        this.hide()
      },
    })
  }

  /** A term in the definition shows its own here. */
  private showOther(id: EntryId): void {
    const entry = this.house.studyNotes.glossary().entry(id)
    if (!entry) return
    this.request = "pressed"
    this.fill(entry)
    this.place()
    this.dom.focus({ preventScroll: true })
  }

  /** Below the name where there is room, else above it, always within the window. */
  private place(): void {
    const { anchor } = this.options
    const name = anchor.getBoundingClientRect()
    const { innerWidth, innerHeight } = anchor.win
    const { offsetWidth, offsetHeight } = this.dom
    const left = Math.max(GAP, Math.min(name.left, innerWidth - offsetWidth - GAP))
    const isRoomBelow = name.bottom + offsetHeight + 2 * GAP <= innerHeight
    const above = Math.max(GAP, name.top - offsetHeight - GAP)
    const top = isRoomBelow ? name.bottom + GAP : above
    this.dom.setCssProps({
      "--asyncio-sim-left": `${left}px`,
      "--asyncio-sim-top": `${top}px`,
    })
  }

  private listen(): void {
    const { dom } = this
    const { anchor } = this.options
    for (const el of [dom, anchor]) {
      this.registerDomEvent(el, "pointerenter", () => dom.win.clearTimeout(this.timer))
      this.registerDomEvent(el, "pointerleave", () => this.leave())
    }
    const isOutside = (event: UIEvent): boolean =>
      !dom.contains(event.targetNode) && !anchor.contains(event.targetNode)
    const hideFrom = (event: UIEvent): void => {
      if (isOutside(event)) this.hide()
    }
    this.registerDomEvent(anchor.doc, "pointerdown", hideFrom, true)
    this.registerDomEvent(anchor.doc, "wheel", hideFrom, true)
    this.registerDomEvent(anchor.doc, "touchmove", hideFrom, true)
    this.registerDomEvent(anchor.win, "resize", () => this.hide())
    this.registerDomEvent(anchor.win, "keydown", event => this.typed(event), true)
  }

  private leave(): void {
    if (this.request !== "pointed") return
    this.dom.win.clearTimeout(this.timer)
    this.timer = this.dom.win.setTimeout(() => this.hide(), LEAVE)
  }

  /** Escape is for the window alone; any other key outside means that the reader goes on. */
  private typed(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.preventDefault()
      event.stopPropagation()
      this.hide()
    } else if (!this.dom.contains(event.targetNode) && this.request === "pointed") this.hide()
  }
}
