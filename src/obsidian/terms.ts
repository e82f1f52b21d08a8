/** Registers everything that shows terms where they occur: marks, their page previews, commands. */
import type { Extension } from "@codemirror/state"
import type { Plugin } from "obsidian"
import type { House } from "./house"
import { registerTermMenu } from "./term-commands"
import { TermCompletion } from "./term-completion"
import { termEditor } from "./term-editor"
import { hoverSource } from "./term-places"
import { registerTermReading } from "./term-reading"

/** Registers the terms in notes. */
export function registerTerms(plugin: Plugin, house: House): void {
  registerTermReading(plugin, house)
  registerTermEditor(plugin, house)
  registerTermMenu(plugin, house)
  plugin.registerEditorSuggest(new TermCompletion(house))
  plugin.registerHoverLinkSource(hoverSource, { display: plugin.manifest.name, defaultMod: false })
}

/** One array for all editors, that holds the extension only while terms are marked. */
function registerTermEditor(plugin: Plugin, house: House): void {
  const extensions: Extension[] = []
  const follow = (): void => {
    const isOn = house.settings.values.markTerms !== "off"
    if (isOn === extensions.length > 0) return
    extensions.splice(0, extensions.length, ...(isOn ? [termEditor(house)] : []))
    house.app.workspace.updateOptions()
  }
  plugin.registerEditorExtension(extensions)
  follow()
  plugin.register(house.settings.onChange(follow))
}
