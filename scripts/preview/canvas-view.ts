// A canvas: cards of text and cards that show notes, on a surface that is moved and zoomed as a
// whole. A card must be pressed once before what is in it can be; then presses that nobody keeps
// drag it, and a double press on a text card opens its source. Cards give no section information.
import type { App } from "./app"
import { Component } from "./component"
import { loadEmbeds } from "./embeds"
import { renderMarkdown } from "./preview-renderer"
import { FileView } from "./views"
import type { TFile } from "./vault"

interface CardData {
  readonly id: string
  readonly type: "text" | "file"
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly text?: string
  readonly file?: string
}

/** What a `.canvas` file holds, as far as it is shown. */
interface CanvasData {
  readonly nodes: readonly CardData[]
}

/** Shows a `.canvas` file. */
export class CanvasView extends FileView {
  private cards: Component | null = null
  /** How large cards are shown; 1 is their own size. */
  zoom = 1

  getViewType(): string {
    return "canvas"
  }

  override canAcceptExtension(extension: string): boolean {
    return extension === "canvas"
  }

  override async onLoadFile(file: TFile): Promise<void> {
    const { nodes } = JSON.parse(await this.app.vault.read(file)) as CanvasData
    this.cards = this.addChild(new Component())
    const canvas = this.contentEl.createDiv({ cls: "canvas-wrapper" }).createDiv({ cls: "canvas" })
    for (const node of nodes) this.cards.addChild(new Card(this, canvas, node))
    this.setZoom(this.zoom)
  }

  override onUnloadFile(): Promise<void> {
    if (this.cards) this.removeChild(this.cards)
    this.contentEl.empty()
    return Promise.resolve()
  }

  setZoom(zoom: number): void {
    this.zoom = zoom
    const canvas = this.contentEl.querySelector<HTMLElement>(".canvas")
    canvas?.setCssProps({ transform: `scale(${zoom})` })
  }
}

class Card extends Component {
  private readonly app: App
  private readonly dom: HTMLElement
  private place: { x: number; y: number }

  constructor(
    private readonly view: CanvasView,
    canvas: HTMLElement,
    private readonly node: CardData,
  ) {
    super()
    this.app = view.app
    this.place = { x: node.x, y: node.y }
    this.dom = canvas.createDiv({ cls: "canvas-node" })
    this.dom.dataset["id"] = node.id
  }

  override onload(): void {
    const container = this.dom.createDiv({ cls: "canvas-node-container" })
    const content = container.createDiv({ cls: "canvas-node-content markdown-embed" })
    container.createDiv({ cls: "canvas-node-content-blocker" })
    this.dom.setCssProps({ width: `${this.node.width}px`, height: `${this.node.height}px` })
    this.move(0, 0)
    this.show(content)
    this.registerDomEvent(this.dom, "pointerdown", event => this.press(event))
    this.registerDomEvent(this.dom, "dblclick", () => {
      if (this.node.type === "text") this.showSource(content)
    })
  }

  private show(content: HTMLElement): void {
    const { text, file } = this.node
    const sourcePath = this.view.file?.path ?? ""
    if (file !== undefined) {
      const embed = content.createSpan({ cls: "internal-embed" })
      embed.setAttribute("src", file)
      return loadEmbeds(this.app, content, { sourcePath, component: this, depth: 0 })
    }
    const inner = content.createDiv({ cls: "markdown-embed-content" })
    const el = inner.createDiv({ cls: "markdown-preview-view markdown-rendered" })
    void renderMarkdown(this.app, text ?? "", { el, sourcePath, component: this })
  }

  private showSource(content: HTMLElement): void {
    content.empty()
    content.createEl("textarea", { cls: "canvas-source", text: this.node.text ?? "" })
  }

  private press(event: PointerEvent): void {
    this.dom.addClass("is-focused")
    const { win } = this.dom
    const from = { x: event.clientX, y: event.clientY }
    const { x, y } = this.place
    const onMove = ({ clientX, clientY }: PointerEvent): void => {
      this.place = { x, y }
      this.move((clientX - from.x) / this.view.zoom, (clientY - from.y) / this.view.zoom)
    }
    win.addEventListener("pointermove", onMove)
    win.addEventListener("pointerup", () => win.removeEventListener("pointermove", onMove), {
      once: true,
    })
  }

  private move(x: number, y: number): void {
    this.place = { x: this.place.x + x, y: this.place.y + y }
    this.dom.setCssProps({ transform: `translate(${this.place.x}px, ${this.place.y}px)` })
  }
}
