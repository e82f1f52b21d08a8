/**
 * What a marked term leads to: the place of its definition. Pointing at it asks the app for its own
 * page preview there; Ctrl or Cmd and a click opens the place, the middle button opens it in a new
 * tab. Where nothing can point, a tap shows the definition.
 */
import { Keymap } from "obsidian"
import type { HoverParent, PaneType } from "obsidian"
import type { Definition, Entry, EntryId } from "../glossary/entry"
import { wordOf } from "../glossary/marks"
import type { House } from "./house"
import { openNoteAt } from "./open-note"
import { DefinitionDialog } from "./term-dialog"
import { markClass, termAttribute, type ShownMark } from "./term-text"

/** The name under which page previews of terms can be set in the app's settings. */
export const hoverSource = "asyncio-sim-terms"

/** Where a mark stands. */
export interface MarkPlace {
  /** The path of its note. */
  readonly path: string
  /** Who holds the page preview while it is shown. */
  readonly hoverParent: HoverParent
}

/** Lets a mark in rendered text lead to its definition. */
export function followMark({ el, mark }: ShownMark, house: House, place: MarkPlace): void {
  el.addEventListener("pointerover", event => previewMark(event, house, place))
  el.addEventListener("click", event => {
    // A mouse has the page preview, and a plain click is for selecting text.
    if (openMark(event, house, place) || event.pointerType === "mouse") return
    const entry = house.terms.entry(mark.entry)
    if (entry) new DefinitionDialog(house, entry, wordOf(mark)).open()
  })
  el.addEventListener("auxclick", event => openMark(event, house, place))
}

/** Asks for the page preview of the mark that the pointer is over. */
export function previewMark(event: PointerEvent, { app, terms }: House, place: MarkPlace): void {
  // A tap passes over the mark, too, and has the dialog.
  if (event.pointerType === "touch") return
  const targetEl = markAt(event)
  const entry = targetEl && entryOf(targetEl, { terms })
  const definition = entry && definitionFor(entry, place.path)
  if (!definition) return
  app.workspace.trigger("hover-link", {
    event,
    source: hoverSource,
    hoverParent: place.hoverParent,
    targetEl,
    linktext: definition.path,
    sourcePath: place.path,
    state: { scroll: definition.line - 1 },
  })
}

/** Opens the definition of the mark that was clicked, if the click asks for that. */
export function openMark(event: MouseEvent, house: House, place: MarkPlace): boolean {
  const pane = paneOf(event)
  const mark = pane === null ? null : markAt(event)
  const entry = mark && entryOf(mark, house)
  const definition = entry && definitionFor(entry, place.path)
  if (!definition || pane === null) return false
  event.preventDefault()
  void openNoteAt(house, definition, pane)
  return true
}

/** Whether a click asks for the place of a definition, and where that is to be opened. */
export function paneOf(event: MouseEvent): PaneType | false | null {
  if (event.button === 1) return "tab"
  const asked = event.button === 0 && Keymap.isModEvent(event)
  if (asked === false) return null
  return asked === "split" || asked === "window" ? asked : false
}

/** The mark under the pointer. */
export function markAt({ targetNode }: UIEvent): HTMLElement | null {
  const el = targetNode?.instanceOf(HTMLElement) ? targetNode : targetNode?.parentElement
  return el?.closest<HTMLElement>(`.${markClass}`) ?? null
}

/** The entry that a mark stands for, or null when it is gone. */
function entryOf(mark: HTMLElement, { terms }: Pick<House, "terms">): Entry | null {
  return terms.entry((mark.getAttr(termAttribute) ?? "") as EntryId)
}

/** The definition of an entry to lead to from a note: its own one if it has any, else the first. */
export function definitionFor({ definitions }: Entry, path: string): Definition | null {
  return definitions.find(each => each.path === path) ?? definitions[0] ?? null
}
