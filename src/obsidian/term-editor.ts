/**
 * Marks in live preview. The note is read when the writer rests; until then the marks known so far
 * move along with the text, so a key press costs no more than moving them. Only what is on screen
 * is decorated. A plain click is the cursor's.
 */
import { StateEffect } from "@codemirror/state"
import type { EditorState, Extension, Range } from "@codemirror/state"
import { Decoration, ViewPlugin } from "@codemirror/view"
import type { DecorationSet, EditorView, ViewUpdate } from "@codemirror/view"
import { editorInfoField, editorLivePreviewField } from "obsidian"
import type { EntryId } from "../glossary/entry"
import type { House } from "./house"
import { openMark, paneOf, markAt, previewMark, type MarkPlace } from "./term-places"
import { markClass, termAttribute } from "./term-text"

/** Real milliseconds without a change until the note is read again. */
const restMilliseconds = 250

/** The extension that marks terms in an editor. */
export function termEditor(house: House): Extension {
  const readAgain = StateEffect.define<null>()
  return ViewPlugin.define(view => new EditorMarks(view, house, readAgain), {
    decorations: marks => marks.decorations,
    eventHandlers: {
      pointerover: (event, view) => withPlace(view, place => previewMark(event, house, place)),
      // The cursor must stay where it is, and the middle button must not paste.
      mousedown: event => paneOf(event) !== null && markAt(event) !== null,
      click: (event, view) => withPlace(view, place => openMark(event, house, place)),
      auxclick: (event, view) => withPlace(view, place => openMark(event, house, place)),
    },
  })
}

/** A mark's stretch in the text as it is now. */
interface MarkedRange {
  readonly from: number
  readonly to: number
  readonly entry: EntryId
}

class EditorMarks {
  decorations: DecorationSet = Decoration.none
  /** All marks of the note, in order. */
  private ranges: readonly MarkedRange[] = []
  /** Ends the wait for the next reading; a pane may move to another window meanwhile. */
  private cancel: () => void = () => undefined
  private readonly stop: () => void

  constructor(
    private readonly view: EditorView,
    private readonly house: House,
    private readonly readAgain: ReturnType<typeof StateEffect.define<null>>,
  ) {
    this.stop = house.terms.onChange(() => this.schedule(0))
    this.schedule(0)
  }

  update(update: ViewUpdate): void {
    const isRead = update.transactions.some(({ effects }) =>
      effects.some(effect => effect.is(this.readAgain)),
    )
    const isModeChange = isLive(update.startState) !== isLive(update.state)
    if (isModeChange) this.schedule(0)
    if (update.docChanged) {
      this.ranges = moved(this.ranges, update)
      this.schedule(restMilliseconds)
    }
    if (isRead || update.docChanged || update.viewportChanged) this.decorate()
  }

  destroy(): void {
    this.stop()
    this.cancel()
  }

  private schedule(milliseconds: number): void {
    this.cancel()
    const { win } = this.view.dom
    const timer = win.setTimeout(() => this.read(), milliseconds)
    this.cancel = () => win.clearTimeout(timer)
  }

  private read(): void {
    this.ranges = this.rangesNow()
    this.view.dispatch({ effects: this.readAgain.of(null) })
  }

  private rangesNow(): readonly MarkedRange[] {
    const { state, dom } = this.view
    const path = state.field(editorInfoField, false)?.file?.path
    // An editor inside another (a cell of a table) shows a part, which has no "first" of its own.
    const isInner = dom.parentElement?.closest(".cm-editor") !== null
    if (path === undefined || isInner || !isLive(state)) return []
    const note = this.house.terms.noteAt(path, state.doc.toString())
    return (note?.marks ?? []).flatMap(({ entry, stretches }) =>
      stretches.map(({ from, to }) => ({ from, to, entry })),
    )
  }

  private decorate(): void {
    const seen = this.view.visibleRanges
    const ranges = seen.flatMap(({ from, to }) => inside(this.ranges, from, to))
    this.decorations = Decoration.set(ranges.map(decorationOf), true)
  }
}

/** The marks after a change of the text; one that was typed into stays until the note is read. */
function moved(ranges: readonly MarkedRange[], { changes }: ViewUpdate): readonly MarkedRange[] {
  return ranges
    .map(({ from, to, entry }) => ({
      from: changes.mapPos(from, 1),
      to: changes.mapPos(to, -1),
      entry,
    }))
    .filter(({ from, to }) => from < to)
}

function inside(ranges: readonly MarkedRange[], from: number, to: number): readonly MarkedRange[] {
  return ranges.filter(range => range.from < to && from < range.to)
}

function decorationOf({ from, to, entry }: MarkedRange): Range<Decoration> {
  const attributes = { [termAttribute]: entry }
  return Decoration.mark({ class: markClass, attributes }).range(from, to)
}

function isLive(state: EditorState): boolean {
  return state.field(editorLivePreviewField, false) === true
}

function withPlace(view: EditorView, work: (place: MarkPlace) => unknown): boolean {
  const info = view.state.field(editorInfoField, false)
  return info?.file ? work({ path: info.file.path, hoverParent: info }) === true : false
}
