/** Asks for a term and puts a link to it at the cursor; words that are selected stay as its words. */
import { FuzzySuggestModal } from "obsidian"
import type { Editor, FuzzyMatch } from "obsidian"
import type { Entry } from "../glossary/entry"
import { plainText } from "../glossary/inline"
import type { House } from "./house"
import { linkTo } from "./term-links"

interface NamedEntry {
  readonly name: string
  readonly entry: Entry
}

/** The dialog of "Insert link to term". */
export class TermSuggester extends FuzzySuggestModal<NamedEntry> {
  constructor(
    private readonly house: House,
    private readonly editor: Editor,
    private readonly path: string,
  ) {
    super(house.app)
    const { locale } = house.settings
    this.setPlaceholder(locale.text("term-choose"))
    this.emptyStateText = locale.text("term-none")
    this.inputEl.value = editor.getSelection().trim()
  }

  override getItems(): NamedEntry[] {
    const { entries } = this.house.studyNotes.glossary()
    return entries.flatMap(entry => [entry.term, ...entry.aliases].map(name => ({ name, entry })))
  }

  override getItemText({ name, entry }: NamedEntry): string {
    if (name === entry.term) return name
    const words = { alias: name, term: entry.term }
    return this.house.settings.locale.text("term-alias-of", words)
  }

  override renderSuggestion(match: FuzzyMatch<NamedEntry>, el: HTMLElement): void {
    super.renderSuggestion(match, el.createDiv())
    el.addClass("asyncio-sim-suggestion")
    el.createEl("small", { text: firstWords(match.item.entry) })
  }

  override onChooseItem({ name, entry }: NamedEntry): void {
    const { editor, path } = this
    const words = editor.getSelection().trim() || name
    const isCell = /^\s*\|/.test(editor.getLine(editor.getCursor().line))
    const link = linkTo(entry, this.house, { words, path, isCell })
    if (link !== null) editor.replaceSelection(link)
    editor.focus()
  }
}

/** The beginning of an entry's first definition, in plain words. */
export function firstWords({ definitions }: Entry): string {
  const text = plainText(definitions[0]?.markdown ?? "").trim()
  return text.length <= 80 ? text : `${text.slice(0, 80).replace(/\s+\S*$/, "")}…`
}
