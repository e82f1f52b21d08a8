/** What the command palette offers: one row per command. */
import { ItemView, MarkdownView } from "obsidian"
import type { Editor, IconName, Plugin } from "obsidian"
import type { Locale, MessageKey } from "../locale"
import type { MountedPlayer } from "../player/panels/player-options"
import { createExampleNotes } from "./example-notes"
import { ExportDialog } from "./export-dialog"
import { offerAppendix } from "./glossary-appendix"
import { copyGlossary } from "./glossary-export"
import { openGlossary } from "./glossary-view"
import type { House } from "./house"
import { simulateSelection } from "./simulate-selection"
import { TagsDialog } from "./tags-dialog"
import { termCommands } from "./term-commands"

/** One command. */
export interface CommandRow {
  /** Without the plugin's id, which Obsidian adds. */
  readonly id: string
  readonly name: MessageKey
  readonly icon: IconName
  /** Absent for what can always be done. */
  canRun?(house: House): boolean
  run(house: House): void
}

const rows: readonly CommandRow[] = [
  {
    id: "open-glossary",
    name: "command-open-glossary",
    icon: "book-a",
    run: house => void openGlossary(house),
  },
  {
    id: "simulate-selection",
    name: "command-simulate-selection",
    icon: "play",
    canRun: house => activeNote(house) !== null,
    run: simulateSelection,
  },
  {
    id: "present-simulation",
    name: "command-present",
    icon: "presentation",
    canRun: house => simulationInView(house) !== null,
    run: house => simulationInView(house)?.present(),
  },
  {
    id: "export-web-page",
    name: "command-export-page",
    icon: "file-code-2",
    canRun: house => simulationInView(house) !== null,
    run: house => simulationInView(house)?.exportPage(),
  },
  {
    id: "insert-simulation",
    name: "command-insert-simulation",
    icon: "square-play",
    canRun: house => editorOf(house) !== null,
    run(house) {
      const editor = editorOf(house)
      if (editor) insertSimulation(editor, house.settings.locale)
    },
  },
  {
    id: "add-study-tags",
    name: "command-add-tags",
    icon: "tags",
    run: house => void offerTags(house),
  },
  {
    id: "add-study-tags-here",
    name: "command-add-tags-here",
    icon: "tag",
    canRun(house) {
      const path = activeNote(house)
      return path !== null && !house.studyNotes.isStudyNote(path)
    },
    run(house) {
      const path = activeNote(house)
      if (path !== null) new TagsDialog(house, [path]).open()
    },
  },
  {
    id: "copy-glossary-markdown",
    name: "command-copy-glossary-markdown",
    icon: "copy",
    run: house => void copyGlossary(house, "markdown"),
  },
  {
    id: "copy-glossary-csv",
    name: "command-copy-glossary-csv",
    icon: "table",
    run: house => void copyGlossary(house, "csv"),
  },
  {
    id: "export-glossary",
    name: "command-export-glossary",
    icon: "file-output",
    run: house => new ExportDialog(house).open(),
  },
  {
    id: "insert-glossary-appendix",
    name: "command-insert-appendix",
    icon: "book-plus",
    canRun: house => activeNote(house) !== null,
    run(house) {
      const path = activeNote(house)
      if (path !== null) void offerAppendix(house, path)
    },
  },
  {
    id: "create-example-notes",
    name: "command-create-examples",
    icon: "sprout",
    run: house => void createExampleNotes(house),
  },
  ...termCommands,
]

/** Registers all commands, and again in the new language when it changes. */
export function registerCommands(plugin: Plugin, house: House): void {
  let language = ""
  const register = (): void => {
    const { locale } = house.settings
    if (locale.language === language) return
    language = locale.language
    for (const row of rows) {
      plugin.removeCommand(row.id)
      registerCommand(plugin, house, row)
    }
  }
  register()
  plugin.register(house.settings.onChange(register))
}

function registerCommand(plugin: Plugin, house: House, row: CommandRow): void {
  plugin.addCommand({
    id: row.id,
    name: house.settings.locale.text(row.name),
    icon: row.icon,
    checkCallback(isChecking) {
      if (row.canRun && !row.canRun(house)) return false
      if (!isChecking) row.run(house)
      return true
    },
  })
}

/** Only who asks for it has notes without the study tags read. */
async function offerTags(house: House): Promise<void> {
  new TagsDialog(house, await house.studyNotes.findUntagged()).open()
}

function activeNote({ app }: House): string | null {
  return app.workspace.getActiveViewOfType(MarkdownView)?.file?.path ?? null
}

function simulationInView({ app, players }: House): MountedPlayer | null {
  const view = app.workspace.getActiveViewOfType(ItemView)
  return view ? players.inView(view.containerEl) : null
}

function editorOf({ app }: House): Editor | null {
  const view = app.workspace.getActiveViewOfType(MarkdownView)
  return view?.getMode() === "source" ? view.editor : null
}

/** A first simulation, on lines of its own below the cursor's. */
function insertSimulation(editor: Editor, locale: Locale): void {
  const { line } = editor.getCursor()
  const end = { line, ch: editor.getLine(line).length }
  const before = end.ch === 0 ? "" : "\n\n"
  const block = ["```asyncio-sim", ...exampleLines(locale), "```", ""].join("\n")
  editor.replaceRange(before + block, end)
  const last = editor.offsetToPos(editor.posToOffset(end) + before.length + block.length)
  editor.setCursor(last)
}

function exampleLines(locale: Locale): readonly string[] {
  return [
    `#| title: ${locale.text("example-block")}`,
    "import asyncio",
    "",
    "async def count(name, seconds):",
    "    for n in range(3):",
    "        await asyncio.sleep(seconds)",
    "        print(name, n)",
    "",
    "async def main():",
    '    await asyncio.gather(count("A", 1), count("B", 2))',
    "",
    "asyncio.run(main())",
  ]
}
