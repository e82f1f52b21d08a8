// Page preview: hovering a link shows the note it leads to, near the pointer. A plugin asks for it by
// triggering `hover-link` with its own source; a source whose `defaultMod` is true needs Ctrl.
import type * as Obsidian from "obsidian"
import type { App } from "./app"
import { Component } from "./component"
import { loadEmbeds } from "./embeds"
import { parseNote } from "./markdown"

/** What `hover-link` is triggered with. */
export interface HoverLink {
  readonly event?: MouseEvent
  readonly source?: string
  readonly hoverParent?: { hoverPopover: unknown }
  readonly targetEl?: HTMLElement | null
  readonly linktext?: string
  readonly sourcePath?: string
  /** `scroll`: the line, from 0, that the preview begins with. */
  readonly state?: { readonly scroll?: number }
}

// How long the pointer rests before the preview comes, and how long it may take to reach it.
const waitMs = 300

/** Popovers that are on screen: one stays while another one stands over a link in it. */
const shown = new Set<HoverPopover>()

/** A small window over the app that goes when the pointer leaves it and its target. */
export class HoverPopover extends Component implements Pick<Obsidian.HoverPopover, "hoverEl"> {
  hoverEl: HTMLElement
  state = 0
  /** Called once it is in the document. */
  onShown: () => void = () => undefined
  private readonly targetEl: HTMLElement | null
  private timer: number | null = null

  constructor(parent: { hoverPopover: unknown }, targetEl: HTMLElement | null, waitTime = waitMs) {
    super()
    this.targetEl = targetEl
    this.hoverEl = (targetEl?.doc ?? activeDocument).createElement("div")
    this.hoverEl.className = "popover hover-popover"
    parent.hoverPopover = this
    this.register(() => {
      parent.hoverPopover = null
    })
    this.load()
    this.schedule(() => this.show(), waitTime)
    for (const el of [targetEl, this.hoverEl]) {
      if (!el) continue
      this.registerDomEvent(el, "mouseleave", () => this.leave())
      this.registerDomEvent(el, "mouseenter", () => {
        if (this.hoverEl.isConnected) this.cancel()
      })
    }
  }

  hide(): void {
    this.cancel()
    shown.delete(this)
    this.hoverEl.remove()
    this.unload()
  }

  private show(): void {
    if (this.targetEl && !this.targetEl.isConnected) return this.hide()
    const { doc } = this.hoverEl
    doc.body.append(this.hoverEl)
    shown.add(this)
    const at = this.targetEl?.getBoundingClientRect() ?? { left: 0, bottom: 0 }
    const left = Math.min(at.left, this.hoverEl.win.innerWidth - this.hoverEl.offsetWidth - 8)
    const below = at.bottom + 4
    const isRoom = below + this.hoverEl.offsetHeight < this.hoverEl.win.innerHeight
    const top = isRoom ? below : Math.max(8, at.bottom - 28 - this.hoverEl.offsetHeight)
    this.hoverEl.setCssProps({ left: `${Math.max(8, left)}px`, top: `${top}px` })
    this.onShown()
  }

  private leave(): void {
    this.schedule(() => (this.hasChild() ? this.leave() : this.hide()), waitMs)
  }

  private hasChild(): boolean {
    return [...shown].some(({ targetEl }) => this.hoverEl.contains(targetEl))
  }

  private schedule(work: () => void, afterMs: number): void {
    this.cancel()
    this.timer = window.setTimeout(work, afterMs)
  }

  private cancel(): void {
    if (this.timer !== null) window.clearTimeout(this.timer)
    this.timer = null
  }
}

/** Answers a `hover-link`: shows the note or the part of it that the link names. */
export function showPagePreview(app: App, link: HoverLink): void {
  const source = app.workspace.hoverLinkSources.get(link.source ?? "")
  if (source?.defaultMod && link.event?.ctrlKey !== true) return
  const { hoverParent, linktext, sourcePath = "" } = link
  if (!hoverParent || linktext === undefined || hoverParent.hoverPopover) return
  const path = linktext.split("#")[0] ?? ""
  const file = app.metadataCache.getFirstLinkpathDest(path, sourcePath)
  if (!file) return
  const popover = new HoverPopover(hoverParent, link.targetEl ?? null)
  const holder = popover.hoverEl.createDiv({ cls: "markdown-rendered" })
  const embed = holder.createSpan({ cls: "internal-embed" })
  embed.setAttribute("src", linktext)
  loadEmbeds(app, holder, { sourcePath, component: popover, depth: 0 })
  const line = link.state?.scroll
  if (line !== undefined) popover.onShown = () => showLine(holder, app.vault.readNow(file), line)
}

/** Scrolls to a line of the note; in a list to its item. */
function showLine(holder: HTMLElement, text: string, line: number): void {
  const sections = parseNote(text).sections.filter(({ type }) => type !== "yaml")
  const index = sections.findIndex(({ span }) => span.end.line >= line)
  const first = sections[index]?.span.start.line ?? 0
  const shown = holder.querySelectorAll(".markdown-preview-sizer > [class^=el-]")[index]
  const item = shown?.querySelector(`[data-line="${line - first}"]`)
  ;(item ?? shown)?.scrollIntoView({ block: "start" })
}
