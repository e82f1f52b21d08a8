// `![[note]]`, `![[note#heading]]` and `![[note#^block]]`: another note's sections inside this one,
// rendered with the other note's path, and again whenever that note changes.
import type { App } from "./app"
import type { Component } from "./component"
import type { ParsedNote, Section } from "./markdown"
import { metadataOf, parseLinktext, resolveSubpath } from "./metadata"
import { MarkdownRenderChild } from "./post-processors"
import { PreviewRenderer } from "./preview-renderer"
import type { TFile } from "./vault"

/** Where the embeds stand. */
export interface EmbedPlace {
  readonly sourcePath: string
  readonly component: Component & { adopt?: (child: MarkdownRenderChild) => void }
  readonly depth: number
}

const deepest = 5

/** Loads the embedded notes of a rendered element. */
export function loadEmbeds(app: App, el: HTMLElement, place: EmbedPlace): void {
  if (place.depth >= deepest) return
  for (const span of el.querySelectorAll<HTMLElement>(".internal-embed:not(.is-loaded)")) {
    const { path, subpath } = parseLinktext(span.getAttribute("src") ?? "")
    const file = app.metadataCache.getFirstLinkpathDest(path, place.sourcePath)
    if (file?.extension !== "md") {
      span.addClass("mod-empty")
      span.setText(`"${path}" is not created yet.`)
      continue
    }
    const child = new NoteEmbed(app, span, { file, subpath, depth: place.depth + 1 })
    if (place.component.adopt) place.component.adopt(child)
    else place.component.addChild(child)
  }
}

class NoteEmbed extends MarkdownRenderChild {
  private readonly app: App
  private readonly target: { file: TFile; subpath: string; depth: number }

  constructor(app: App, el: HTMLElement, target: NoteEmbed["target"]) {
    super(el)
    this.app = app
    this.target = target
  }

  override onload(): void {
    const { file, subpath, depth } = this.target
    const el = this.containerEl
    el.addClasses(["markdown-embed", "inline-embed", "is-loaded"])
    el.createDiv({ cls: "embed-title markdown-embed-title", text: file.basename })
    const content = el.createDiv({ cls: "markdown-embed-content" })
    const view = content.createDiv({ cls: "markdown-preview-view markdown-rendered" })
    const link = el.createDiv({ cls: "markdown-embed-link", attr: { "aria-label": "Open link" } })
    this.app.icons.setIcon(link, "lucide-link")
    link.addEventListener("click", () => {
      void this.app.workspace.openLinkText(file.path + subpath, file.path)
    })
    const renderer = new PreviewRenderer(this.app, view, {
      sourcePath: () => file.path,
      givesSectionInfo: false,
      depth,
      select: parsed => selectSections(parsed, subpath),
    })
    this.addChild(renderer)
    renderer.set(this.app.vault.readNow(file))
    this.registerEvent(
      this.app.vault.on("modify", (changed: unknown) => {
        if (changed === file) renderer.set(this.app.vault.readNow(file))
      }),
    )
    this.registerEvent(this.app.workspace.on("post-processor-change", () => renderer.rerender()))
  }
}

function selectSections(parsed: ParsedNote, subpath: string): readonly Section[] {
  if (subpath === "") return parsed.sections.filter(section => section.type !== "yaml")
  const found = resolveSubpath(metadataOf(parsed.text), subpath)
  if (!found) return []
  const end = found.end?.offset ?? Number.POSITIVE_INFINITY
  return parsed.sections.filter(
    ({ span }) => span.start.offset >= found.start.offset && span.start.offset < end,
  )
}
