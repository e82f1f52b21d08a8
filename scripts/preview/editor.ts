// Obsidian's `Editor` over a CodeMirror view: lines and columns count from 0.
import { indentLess, indentMore, redo, undo } from "@codemirror/commands"
import { EditorSelection, type ChangeSpec } from "@codemirror/state"
import { EditorView } from "@codemirror/view"
import type * as Obsidian from "obsidian"

type Position = Obsidian.EditorPosition

/** What plugins edit a note with. */
export class Editor implements Omit<Obsidian.Editor, "getDoc"> {
  readonly cm: EditorView

  constructor(cm: EditorView) {
    this.cm = cm
  }

  getDoc(): this {
    return this
  }

  refresh(): void {
    this.cm.requestMeasure()
  }

  getValue(): string {
    return this.cm.state.doc.toString()
  }

  setValue(content: string): void {
    this.change({ from: 0, to: this.cm.state.doc.length, insert: content })
  }

  getLine(line: number): string {
    return this.lineAt(line).text
  }

  setLine(line: number, text: string): void {
    const { from, to } = this.lineAt(line)
    this.change({ from, to, insert: text })
  }

  lineCount(): number {
    return this.cm.state.doc.lines
  }

  lastLine(): number {
    return this.cm.state.doc.lines - 1
  }

  getSelection(): string {
    const { from, to } = this.cm.state.selection.main
    return this.cm.state.sliceDoc(from, to)
  }

  somethingSelected(): boolean {
    return !this.cm.state.selection.main.empty
  }

  getRange(from: Position, to: Position): string {
    return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to))
  }

  replaceSelection(replacement: string): void {
    this.cm.dispatch(this.cm.state.replaceSelection(replacement))
  }

  replaceRange(replacement: string, from: Position, to: Position = from): void {
    this.change({ from: this.posToOffset(from), to: this.posToOffset(to), insert: replacement })
  }

  getCursor(side: "from" | "to" | "head" | "anchor" = "head"): Position {
    return this.offsetToPos(this.cm.state.selection.main[side])
  }

  listSelections(): Obsidian.EditorSelection[] {
    return this.cm.state.selection.ranges.map(({ anchor, head }) => ({
      anchor: this.offsetToPos(anchor),
      head: this.offsetToPos(head),
    }))
  }

  setCursor(pos: Position | number, ch = 0): void {
    const at = typeof pos === "number" ? { line: pos, ch } : pos
    this.setSelection(at)
  }

  setSelection(anchor: Position, head: Position = anchor): void {
    this.setSelections([{ anchor, head }])
  }

  setSelections(ranges: Obsidian.EditorSelectionOrCaret[], main = 0): void {
    const selection = ranges.map(({ anchor, head = anchor }) =>
      EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head)),
    )
    this.cm.dispatch({ selection: EditorSelection.create(selection, main) })
  }

  focus(): void {
    this.cm.focus()
  }

  blur(): void {
    this.cm.contentDOM.blur()
  }

  hasFocus(): boolean {
    return this.cm.hasFocus
  }

  getScrollInfo(): { top: number; left: number } {
    return { top: this.cm.scrollDOM.scrollTop, left: this.cm.scrollDOM.scrollLeft }
  }

  scrollTo(x?: number | null, y?: number | null): void {
    this.cm.scrollDOM.scrollTo({
      left: x ?? this.cm.scrollDOM.scrollLeft,
      top: y ?? this.cm.scrollDOM.scrollTop,
    })
  }

  scrollIntoView(range: Obsidian.EditorRange, center = false): void {
    const target = EditorSelection.range(this.posToOffset(range.from), this.posToOffset(range.to))
    const y = center ? "center" : "nearest"
    this.cm.dispatch({ effects: EditorView.scrollIntoView(target, { y }) })
  }

  undo(): void {
    undo(this.cm)
  }

  redo(): void {
    redo(this.cm)
  }

  exec(command: Obsidian.EditorCommandName): void {
    if (command === "indentMore") indentMore(this.cm)
    else if (command === "indentLess") indentLess(this.cm)
    else throw new Error(`The preview's editor does not know the command ${command}.`)
  }

  transaction(tx: Obsidian.EditorTransaction): void {
    const changes = (tx.changes ?? []).map(change => ({
      from: this.posToOffset(change.from),
      to: this.posToOffset(change.to ?? change.from),
      insert: change.text,
    }))
    if (tx.replaceSelection !== undefined) this.replaceSelection(tx.replaceSelection)
    if (changes.length > 0) this.cm.dispatch({ changes, userEvent: "input" })
    const selections = tx.selections ?? (tx.selection ? [tx.selection] : [])
    if (selections.length === 0) return
    this.setSelections(selections.map(({ from, to }) => ({ anchor: from, head: to ?? from })))
  }

  wordAt(pos: Position): Obsidian.EditorRange | null {
    const word = this.cm.state.wordAt(this.posToOffset(pos))
    return word && { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) }
  }

  posToOffset({ line, ch }: Position): number {
    const { from, to } = this.lineAt(line)
    return Math.min(from + Math.max(0, ch), to)
  }

  offsetToPos(offset: number): Position {
    const line = this.cm.state.doc.lineAt(Math.max(0, Math.min(offset, this.cm.state.doc.length)))
    return { line: line.number - 1, ch: offset - line.from }
  }

  processLines<T>(
    read: (line: number, text: string) => T | null,
    write: (line: number, text: string, value: T | null) => Obsidian.EditorChange | void,
    ignoreEmpty = false,
  ): void {
    const changes: Obsidian.EditorChange[] = []
    for (let line = 0; line < this.lineCount(); line++) {
      const text = this.getLine(line)
      if (ignoreEmpty && text.trim() === "") continue
      const change = write(line, text, read(line, text))
      if (change) changes.push(change)
    }
    this.transaction({ changes })
  }

  private lineAt(line: number) {
    const { doc } = this.cm.state
    return doc.line(Math.max(0, Math.min(line, doc.lines - 1)) + 1)
  }

  private change(changes: ChangeSpec): void {
    this.cm.dispatch({ changes, userEvent: "input" })
  }
}

/** The smallest single replacement that turns one text into another. */
export function smallestChange(before: string, after: string) {
  const shortest = Math.min(before.length, after.length)
  let start = 0
  while (start < shortest && before[start] === after[start]) start++
  let end = 0
  while (
    end < shortest - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end++
  }
  return {
    from: start,
    to: before.length - end,
    insert: after.slice(start, after.length - end),
  }
}
