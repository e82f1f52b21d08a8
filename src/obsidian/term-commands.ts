/** What can be done with the word at the cursor: in the command palette and in the editor's menu. */
import { MarkdownView, Notice } from "obsidian"
import type { Menu, Plugin } from "obsidian"
import type { CommandRow } from "./commands"
import type { House } from "./house"
import { AddTermDialog } from "./term-add-dialog"
import { DefinitionDialog } from "./term-dialog"
import { selectedText, wordHere, type WordHere } from "./term-here"
import { turnIntoLink } from "./term-links"
import { TermSuggester } from "./term-suggester"
import { unmarkWord } from "./unmark-word"

/** Longest selection, in characters, that can be a term. */
const longestTerm = 80

/** The commands for terms. */
export const termCommands: readonly CommandRow[] = [
  {
    id: "show-definition",
    name: "command-show-definition",
    icon: "book-open-text",
    canRun: house => wordHere(house) !== null,
    run(house) {
      const here = wordHere(house)
      if (here) showDefinition(here, house)
    },
  },
  {
    id: "insert-term-link",
    name: "command-insert-term-link",
    icon: "link",
    canRun: house => editingView(house) !== null,
    run(house) {
      const view = editingView(house)
      if (view?.file) new TermSuggester(house, view.editor, view.file.path).open()
    },
  },
  {
    id: "link-word",
    name: "command-link-word",
    icon: "link-2",
    canRun: house => isMention(wordHere(house)),
    run(house) {
      const here = wordHere(house)
      if (here) turnIntoLink(here, house)
    },
  },
  {
    id: "unmark-word",
    name: "command-unmark-word",
    icon: "eraser",
    canRun: house => isMention(wordHere(house)),
    run(house) {
      const here = wordHere(house)
      if (here) unmarkWord(here.word, house)
    },
  },
  {
    id: "add-selection",
    name: "command-add-selection",
    icon: "book-plus",
    canRun: house => canBeTerm(selectedText(house)),
    run: house => new AddTermDialog(house, selectedText(house)).open(),
  },
]

/** Puts what fits the word at the cursor into the editor's menu, where a phone has it too. */
export function registerTermMenu(plugin: Plugin, house: House): void {
  plugin.registerEvent(
    house.app.workspace.on("editor-menu", menu => {
      const here = wordHere(house)
      if (here) addWordItems(menu, here, house)
      const selected = selectedText(house)
      if (!canBeTerm(selected)) return
      addItem(menu, "book-plus", {
        title: house.settings.locale.text("menu-add-selection", { word: selected }),
        run: () => new AddTermDialog(house, selected).open(),
      })
    }),
  )
}

function addWordItems(menu: Menu, here: WordHere, house: House): void {
  const { locale } = house.settings
  const { word, entry } = here
  if (!entry) return
  addItem(menu, "book-open-text", {
    title: locale.text("menu-show-definition", { word }),
    run: () => showDefinition(here, house),
  })
  if (!isMention(here)) return
  addItem(menu, "link-2", {
    title: locale.text("menu-link-word", { word }),
    run: () => turnIntoLink(here, house),
  })
  addItem(menu, "eraser", {
    title: locale.text("menu-unmark-word", { word }),
    run: () => unmarkWord(word, house),
  })
}

interface Item {
  readonly title: string
  readonly run: () => void
}

function addItem(menu: Menu, icon: string, { title, run }: Item): void {
  menu.addItem(item => item.setTitle(title).setIcon(icon).onClick(run))
}

function showDefinition({ word, entry, mark }: WordHere, house: House): void {
  if (entry) new DefinitionDialog(house, entry, mark && word).open()
  else new Notice(house.settings.locale.text("term-unknown", { word }))
}

function isMention(here: WordHere | null): boolean {
  return here?.mark !== null && here?.mark !== undefined && here.entry !== null
}

function canBeTerm(text: string): boolean {
  return /\p{L}/u.test(text) && text.length <= longestTerm
}

function editingView({ app }: House): MarkdownView | null {
  const view = app.workspace.getActiveViewOfType(MarkdownView)
  return view?.getMode() === "source" ? view : null
}
