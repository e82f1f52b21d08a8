/**
 * The ways out of the note for one block: picture or table, to the clipboard or as a file where the
 * person keeps attachments. A file that was saved is offered for the note; nothing is put into it
 * before that is chosen.
 */
import { Menu, Notice } from "obsidian"
import type { App, TFile } from "obsidian"
import type { Locale, MessageKey } from "../locale"
import { messageOf } from "../player/panels/panel"
import type { SharedRun } from "../player/panels/shared-block"
import type { BlockPlace } from "./block-place"
import { insertBelow } from "./insert-below"
import { pngOf } from "./png"

/** Where a shared block stands. */
export interface SharePlace {
  readonly app: App
  readonly locale: Locale
  /** Of its note. */
  readonly path: string
  /** The block's place now; absent where it stands in no note. */
  readonly block?: () => BlockPlace
}

/** Long enough to read and to choose. */
const noticeMilliseconds = 15_000

type Work = () => Promise<void>

/** What the menu needs besides the block. */
export interface ShareMenuOptions {
  readonly at: HTMLElement
  readonly place: SharePlace
  readonly exportPage: (shared: SharedRun) => Promise<void>
}

/** Opens the menu at an element. */
export function openShareMenu(shared: SharedRun, options: ShareMenuOptions): void {
  const { at, place, exportPage } = options
  const { locale } = place
  const menu = new Menu()
  const offer = (key: MessageKey, icon: string, work: Work): void => {
    menu.addItem(item =>
      item
        .setTitle(locale.text(key))
        .setIcon(icon)
        .onClick(() => void attempt(locale, work)),
    )
  }
  const copy = (text: () => string) => () => copyText(at, locale, text())
  const file = (ending: "svg" | "png") => `${fileName(shared.title)}.${ending}`
  offer(
    "share-copy-svg",
    "copy",
    copy(() => shared.svg()),
  )
  if (typeof ClipboardItem !== "undefined")
    offer("share-copy-png", "image", () => copyPicture(at, locale, shared.svg()))
  offer(
    "share-copy-transcript",
    "table",
    copy(() => shared.transcript()),
  )
  menu.addSeparator()
  offer("share-save-svg", "download", async () => save(place, file("svg"), shared.svg()))
  offer("share-save-png", "image-down", async () => {
    const picture = await pngOf(shared.svg())
    await save(place, file("png"), await picture.arrayBuffer())
  })
  offer("share-page", "file-code-2", () => exportPage(shared))
  menu.onHide(() => at.focus({ preventScroll: true }))
  const { left, bottom } = at.getBoundingClientRect()
  menu.showAtPosition({ x: left, y: bottom }, at.doc)
}

/** A title as the name of a file that can be linked to. */
export function fileName(title: string): string {
  const words = title.replace(/[\\/:*?"<>|#^[\]]+/g, " ").replace(/\s+/g, " ")
  return words.slice(0, 80).replace(/^[\s.]+|[\s.]+$/g, "") || "simulation"
}

/** Does what a person asked for; what went wrong becomes a notice. */
export async function attempt(locale: Locale, work: Work): Promise<void> {
  try {
    await work()
  } catch (error) {
    new Notice(locale.text("share-failed", { message: messageOf(error) }))
  }
}

async function copyText(at: HTMLElement, locale: Locale, text: string): Promise<void> {
  await at.win.navigator.clipboard.writeText(text)
  new Notice(locale.text("notice-copied"))
}

async function copyPicture(at: HTMLElement, locale: Locale, svg: string): Promise<void> {
  // Given as a promise, because some engines only take what is offered during the click.
  const item = new ClipboardItem({ "image/png": pngOf(svg) })
  await at.win.navigator.clipboard.write([item])
  new Notice(locale.text("notice-copied"))
}

/** Saves what is shared as a new file beside the vault's attachments, and says where. */
export async function save(
  place: SharePlace,
  name: string,
  data: string | ArrayBuffer,
): Promise<void> {
  const { vault, fileManager } = place.app
  const path = await fileManager.getAvailablePathForAttachment(name, place.path)
  const file =
    typeof data === "string" ? await vault.create(path, data) : await vault.createBinary(path, data)
  new Notice(savedMessage(place, file), noticeMilliseconds)
}

/** What was saved, as a link to it; and what can be done with it. */
function savedMessage(place: SharePlace, file: TFile): DocumentFragment {
  const { app, locale, path, block } = place
  const isPage = file.extension === "html"
  // The app shows pictures in notes, but no pages.
  const link = `${isPage ? "" : "!"}${app.fileManager.generateMarkdownLink(file, path)}`
  return createFragment(message => {
    const said = message.createDiv({ cls: "asyncio-sim-saved" })
    said.appendText(`${locale.text("share-saved")} `)
    const press = (text: string, work: Work): void => {
      const button = said.createEl("a", { text, attr: { href: "#" } })
      button.addEventListener("click", event => {
        event.preventDefault()
        void attempt(locale, work)
      })
    }
    // As a link to it in the note would: a page opens in the browser.
    press(file.name, () => app.workspace.openLinkText(file.path, path, isPage ? false : "tab"))
    press(locale.text("share-copy-link"), () => copyText(activeDocument.body, locale, link))
    if (block) press(locale.text("share-insert-link"), () => insert(place, block(), link))
  })
}

async function insert({ app, locale }: SharePlace, block: BlockPlace, link: string): Promise<void> {
  const result = await insertBelow(app, block, link)
  new Notice(locale.text(result === "written" ? "share-inserted" : "share-refused"))
}
