// A small plugin for the stand-in's own tests: one of everything the real plugin uses. It is text,
// evaluated by the stand-in as a built `main.js` is.
import type { PluginFiles } from "../../../scripts/preview/plugin-manager"

const main = `
const {
  AbstractInputSuggest, ConfirmationModal, ItemView, MarkdownRenderChild, MarkdownRenderer, Menu,
  Modal, Notice, Plugin, PluginSettingTab, Scope, getLanguage, setIcon,
} = require("obsidian")
const { Decoration, EditorView } = require("@codemirror/view")
const { StateField } = require("@codemirror/state")

class SampleView extends ItemView {
  getViewType() { return "sample-view" }
  getDisplayText() { return "Sample view" }
  getIcon() { return "lucide-star" }
  async onOpen() {
    const holder = this.contentEl.createDiv({ cls: "sample-view" })
    await MarkdownRenderer.render(this.app, "**bold** and [[Other]]", holder, "Note.md", this)
    holder.createEl("button", { text: "Press" }, button => {
      this.registerDomEvent(button, "click", () => { button.setText("Pressed") })
    })
  }
}

class SampleTab extends PluginSettingTab {
  getSettingDefinitions() {
    return [
      { name: "Loud", control: { type: "toggle", key: "loud" } },
      { type: "group", heading: "Words", items: [
        { name: "Greeting", control: { type: "text", key: "greeting",
          validate: value => value === "" ? "Say something." : undefined } },
        { name: "Kind", control: { type: "dropdown", key: "kind", options: { a: "First", b: "Second" } } },
        { name: "Size", control: { type: "slider", key: "size", min: 0, max: 10, step: 1 } },
        { name: "Count", control: { type: "number", key: "count" } },
        { name: "Text", control: { type: "textarea", key: "text" } },
        { name: "Folder", control: { type: "folder", key: "folder" } },
      ], search: { match: (def, query) => def.name.toLowerCase().includes(query) } },
      { name: "Only when loud", visible: () => this.plugin.settings.loud, control: { type: "toggle", key: "more" } },
    ]
  }
}

class Counter extends MarkdownRenderChild {
  constructor(el, log) { super(el); this.log = log }
  onload() { this.log.loaded += 1 }
  onunload() { this.log.unloaded += 1 }
}

module.exports = class SamplePlugin extends Plugin {
  async onload() {
    this.log = { loaded: 0, unloaded: 0, handled: 0, created: 0, filesAtLoad: this.app.vault.getFiles().length, order: [] }
    window.sampleLog = this.log
    window.obsidianApi = require("obsidian")
    this.settings = Object.assign({ loud: false, greeting: "hi", size: 3 }, await this.loadData())
    this.addSettingTab(new SampleTab(this.app, this))
    this.registerView("sample-view", leaf => new SampleView(leaf))
    this.addRibbonIcon("lucide-star", "Open sample", () => this.openView())
    this.addCommand({ id: "open", name: "Open view", callback: () => this.openView() })
    this.addCommand({ id: "shout", name: "Shout", editorCallback: editor => editor.replaceSelection("!") })
    this.registerMarkdownCodeBlockProcessor("sample", (source, el, ctx) => this.block(source, el, ctx))
    this.registerMarkdownPostProcessor(el => {
      for (const code of el.querySelectorAll("code.language-python")) code.parentElement.insertAdjacentElement("afterend", createDiv({ cls: "after-python" }))
    })
    this.registerEditorExtension(EditorView.contentAttributes.of({ "data-sample": "on" }))
    this.registerHoverLinkSource("sample", { display: "Sample", defaultMod: false })
    this.registerEvent(this.app.vault.on("create", () => { this.log.created += 1 }))
    this.registerEvent(this.app.vault.on("modify", () => this.log.order.push("modify")))
    this.registerEvent(this.app.metadataCache.on("changed", () => this.log.order.push("changed")))
    this.registerEvent(this.app.workspace.on("editor-menu", menu => {
      menu.addItem(item => item.setTitle("Sample item").setIcon("star").onClick(() => new Notice("Chosen")))
    }))
    this.app.workspace.onLayoutReady(() => { this.log.createdBeforeReady = this.log.created })
  }

  async onExternalSettingsChange() {
    this.settings = await this.loadData()
  }

  block(source, el, ctx) {
    this.log.handled += 1
    this.log.attached = el.isConnected
    ctx.addChild(new Counter(el, this.log))
    const button = el.createEl("button", { text: source })
    button.addEventListener("click", () => {
      const info = ctx.getSectionInfo(el)
      button.setText(info ? info.lineStart + "-" + info.lineEnd : "null")
    })
    el.createEl("p", { cls: "sample-language", text: getLanguage() })
    el.createEl("input", { cls: "sample-input", type: "text" })
  }

  async openView() {
    const leaf = this.app.workspace.getLeavesOfType("sample-view")[0] ?? this.app.workspace.getRightLeaf(false)
    await leaf.setViewState({ type: "sample-view", active: true })
    await this.app.workspace.revealLeaf(leaf)
  }
}
`

/** The plugin's three files. */
export const samplePlugin: PluginFiles = {
  manifest: {
    id: "sample",
    name: "Sample",
    version: "1.0.0",
    minAppVersion: "1.13.0",
    description: "Exercises the stand-in.",
    author: "The Asyncio Sim authors",
  },
  main,
  styles: ".block-language-sample { border: 1px solid var(--color-blue); padding: 8px; }",
}
