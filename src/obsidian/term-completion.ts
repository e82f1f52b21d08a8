/** Completes terms while somebody writes in a study note; only when the settings ask for it. */
import { EditorSuggest } from "obsidian"
import type {
  Editor,
  EditorPosition,
  EditorSuggestContext,
  EditorSuggestTriggerInfo,
  TFile,
} from "obsidian"
import { TermCompleter, type Completion } from "../glossary/completion"
import type { Glossary } from "../glossary/glossary"
import type { House } from "./house"
import { firstWords } from "./term-suggester"

/** The suggestions under the cursor. */
export class TermCompletion extends EditorSuggest<Completion> {
  private completer: { readonly of: Glossary; readonly made: TermCompleter } | null = null

  constructor(private readonly house: House) {
    super(house.app)
    this.limit = 6
  }

  override onTrigger(
    cursor: EditorPosition,
    editor: Editor,
    file: TFile | null,
  ): EditorSuggestTriggerInfo | null {
    const { settings, studyNotes } = this.house
    if (!settings.values.completeTerms || !file || !studyNotes.isStudyNote(file.path)) return null
    const before = editor.getLine(cursor.line).slice(0, cursor.ch)
    const after = editor.getLine(cursor.line).charAt(cursor.ch)
    if (/[\p{L}\p{N}]/u.test(after) || isElsewhere(before) || isInCode(editor, cursor)) return null
    const [first] = this.complete(before)
    if (!first) return null
    return { start: { line: cursor.line, ch: first.from }, end: cursor, query: before }
  }

  override getSuggestions({ query }: EditorSuggestContext): Completion[] {
    return [...this.complete(query)]
  }

  override renderSuggestion({ entry, name }: Completion, el: HTMLElement): void {
    el.addClass("asyncio-sim-suggestion")
    el.createDiv({ text: name })
    el.createEl("small", { text: firstWords(entry) })
  }

  override selectSuggestion({ name, from }: Completion): void {
    const { context } = this
    if (!context) return
    const { editor, start, end } = context
    editor.replaceRange(name, { line: start.line, ch: from }, end)
    editor.setCursor({ line: start.line, ch: from + name.length })
    this.close()
  }

  private complete(before: string): readonly Completion[] {
    const glossary = this.house.studyNotes.glossary()
    if (this.completer?.of !== glossary) {
      this.completer = { of: glossary, made: new TermCompleter(glossary.entries) }
    }
    return this.completer.made.complete(before)
  }
}

/** Inside inline code, a link, a tag, mathematics or a heading's marks. */
function isElsewhere(before: string): boolean {
  const isOpen = (mark: string): boolean => before.split(mark).length % 2 === 0
  return isOpen("`") || isOpen("$") || /\[\[[^\]]*$|#[^\s#]*$|:\/\/\S*$/.test(before)
}

/** Inside a fenced block or the frontmatter. */
function isInCode(editor: Editor, cursor: EditorPosition): boolean {
  let fence: string | null = editor.getLine(0) === "---" ? "---" : null
  for (let line = 0; line < cursor.line; line++) {
    const mark = /^\s*(?:>\s*)*(`{3,}|~{3,}|---$)/.exec(editor.getLine(line))?.[1]
    if (mark === undefined || (line === 0 && fence !== null)) continue
    if (fence === null) fence = mark === "---" ? null : mark
    else if (mark.startsWith(fence)) fence = null
  }
  return fence !== null
}
