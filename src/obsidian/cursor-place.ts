/**
 * Where the person's cursor stands, in whichever note is being edited. Told when it has rested for
 * a moment, so that following it costs nothing while somebody types.
 */
import type { Extension } from "@codemirror/state"
import { EditorView } from "@codemirror/view"
import { Component, editorInfoField } from "obsidian"
import { Listeners } from "./listeners"

/** A cursor in a note. */
export interface NoteCursor {
  readonly path: string
  /** Its line, from 1, and the text of that line. */
  readonly line: number
  readonly text: string
  /** UTF-16 units before it in the line. */
  readonly column: number
}

/** Milliseconds a cursor rests before anybody is told. */
const rest = 120

/** Follows the cursor of all editors. */
export class CursorPlace extends Component {
  private place: NoteCursor | null = null
  private readonly listeners = new Listeners()
  private timer: number | null = null

  /** The last place the cursor rested, or null while no note was edited. */
  get current(): NoteCursor | null {
    return this.place
  }

  /** The extension for every editor. */
  get extension(): Extension {
    return EditorView.updateListener.of(({ view, selectionSet, docChanged, focusChanged }) => {
      if ((selectionSet || docChanged || focusChanged) && view.hasFocus) this.wait(view)
    })
  }

  override onunload(): void {
    if (this.timer !== null) window.clearTimeout(this.timer)
  }

  /** Calls back when the cursor came to rest somewhere; returns what ends that. */
  onChange(listener: () => void): () => void {
    return this.listeners.add(listener)
  }

  private wait(view: EditorView): void {
    if (this.timer !== null) window.clearTimeout(this.timer)
    this.timer = window.setTimeout(() => {
      this.timer = null
      this.place = cursorIn(view)
      this.listeners.notify()
    }, rest)
  }
}

function cursorIn({ state }: EditorView): NoteCursor | null {
  const path = state.field(editorInfoField, false)?.file?.path
  if (path === undefined) return null
  const { head } = state.selection.main
  const line = state.doc.lineAt(head)
  return { path, line: line.number, text: line.text, column: head - line.from }
}
