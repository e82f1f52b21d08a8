// Commands and the palette that lists those which can run now.
import type * as Obsidian from "obsidian"
import type { App } from "./app"
import { FuzzySuggestModal } from "./ui-modal"

type Check = (checking: boolean) => boolean | void

/** The commands of the app and its plugins, by full id. */
export class Commands {
  readonly commands = new Map<string, Obsidian.Command>()
  private readonly app: App

  constructor(app: App) {
    this.app = app
  }

  add(command: Obsidian.Command): void {
    this.commands.set(command.id, command)
  }

  remove(id: string): void {
    this.commands.delete(id)
  }

  /** The commands that can run where the person is now. */
  available(): Obsidian.Command[] {
    return [...this.commands.values()].filter(command => this.run(command, true))
  }

  execute(id: string): boolean {
    const command = this.commands.get(id)
    return command !== undefined && this.run(command, false)
  }

  openPalette(): void {
    new CommandPalette(this.app).open()
  }

  private run(command: Obsidian.Command, checking: boolean): boolean {
    const view = this.app.workspace.activeEditor
    const editor = this.app.workspace.activeEditorOf() as Obsidian.Editor | null
    const { callback, checkCallback, editorCallback, editorCheckCallback } = command
    if (editorCheckCallback) {
      if (!editor || !view) return false
      return answer(flag => editorCheckCallback.call(command, flag, editor, view), checking)
    }
    if (editorCallback) {
      if (!editor || !view) return false
      if (!checking) editorCallback.call(command, editor, view)
      return true
    }
    if (checkCallback) return answer(flag => checkCallback.call(command, flag), checking)
    if (!callback) return false
    if (!checking) callback.call(command)
    return true
  }
}

function answer(check: Check, checking: boolean): boolean {
  if (check(true) !== true) return false
  if (!checking) check(false)
  return true
}

class CommandPalette extends FuzzySuggestModal<Obsidian.Command> {
  constructor(app: App) {
    super(app)
    this.setPlaceholder("Select a command…")
  }

  getItems(): Obsidian.Command[] {
    return this.app.commands.available()
  }

  getItemText(command: Obsidian.Command): string {
    return command.name
  }

  onChooseItem(command: Obsidian.Command): void {
    this.app.commands.execute(command.id)
  }
}
