/** The word that a command is about: at the cursor of an editor, or selected in the reading view. */
import { MarkdownView } from "obsidian"
import type { Editor } from "obsidian"
import type { Entry } from "../glossary/entry"
import { mentionAt, wordOf, type Mark } from "../glossary/marks"
import { entryOfPython } from "../glossary/simulations"
import type { House } from "./house"

/** A word of the active note. */
export interface WordHere {
  readonly word: string
  /** Path of the note. */
  readonly path: string
  /** What the glossary says of it, or null. */
  readonly entry: Entry | null
  /** Null in the reading view. */
  readonly editor: Editor | null
  /** Where the note mentions the term as such; null in code, headings, links, definitions. */
  readonly mark: Mark | null
}

/** The word that commands are about now, or null where there is none. */
export function wordHere(house: House): WordHere | null {
  const view = house.app.workspace.getActiveViewOfType(MarkdownView)
  const path = view?.file?.path
  if (!view || path === undefined) return null
  if (view.getMode() === "source") return wordAtCursor(view.editor, path, house)
  const word = selectionIn(view).trim()
  return word === "" ? null : { word, path, editor: null, mark: null, entry: entryFor(word, house) }
}

/** What is selected in the active note, in one line; empty when nothing is. */
export function selectedText({ app }: House): string {
  const view = app.workspace.getActiveViewOfType(MarkdownView)
  return view ? selectionIn(view).replace(/\s+/g, " ").trim() : ""
}

function selectionIn(view: MarkdownView): string {
  if (view.getMode() === "source") return view.editor.getSelection()
  return view.containerEl.win.getSelection()?.toString() ?? ""
}

function wordAtCursor(editor: Editor, path: string, house: House): WordHere | null {
  const cursor = editor.getCursor("from")
  const note = house.terms.noteAt(path, editor.getValue())
  const mark = note && mentionAt(note, editor.posToOffset(cursor))
  if (mark) {
    return { word: wordOf(mark), path, editor, mark, entry: house.terms.entry(mark.entry) }
  }
  const word = editor.getSelection().trim() || nameAt(editor.getLine(cursor.line), cursor.ch)
  return word === "" ? null : { word, path, editor, mark, entry: entryFor(word, house) }
}

/** The name around a column, with the dots of a name of Python. */
function nameAt(line: string, column: number): string {
  const holds = ({ 0: name, index }: RegExpExecArray): boolean =>
    index <= column && column <= index + name.length
  return [...line.matchAll(/[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*/gu)].find(holds)?.[0] ?? ""
}

function entryFor(word: string, { studyNotes }: House): Entry | null {
  const glossary = studyNotes.glossary()
  const dotted = /[^.](\.[\p{L}_][\p{L}\p{N}_]*)$/u.exec(word)?.[1]
  if (dotted !== undefined) return entryOfPython([word, dotted], glossary)
  const named = glossary.named(word) ?? glossary.forPython(word)
  const [mention] = named ? [] : glossary.matcher.find(word)
  return named ?? (mention ? glossary.entry(mention.entry) : null)
}
