// The processors that plugins register for rendered notes, and how they are run over one element.
// One registry per app; open views hear of changes and render again.
import type * as Obsidian from "obsidian"
import { Component } from "./component"
import { highlightPython } from "./highlight"
import type { IconSet } from "./icons"

/** What a code block processor is called with. */
export type CodeBlockHandler = (
  source: string,
  el: HTMLElement,
  context: Obsidian.MarkdownPostProcessorContext,
) => Promise<unknown> | void

/** A component tied to an element of a rendered note. */
export class MarkdownRenderChild extends Component {
  containerEl: HTMLElement

  constructor(containerEl: HTMLElement) {
    super()
    this.containerEl = containerEl
  }
}

/** Replaces the blocks of one language by the handler's own element. */
export function codeBlockPostProcessor(
  language: string,
  handler: CodeBlockHandler,
): Obsidian.MarkdownPostProcessor {
  return (el, context) => {
    const blocks = [...el.querySelectorAll("pre > code")].filter(code =>
      code.classList.contains(`language-${language}`),
    )
    const promises = blocks.map(code => {
      const block = el.doc.createElement("div")
      block.className = `block-language-${language}`
      code.parentElement?.replaceWith(block)
      return handler(withoutFinalNewline(code.textContent), block, context)
    })
    const pending = promises.filter(promise => promise !== undefined)
    return pending.length > 0 ? Promise.all(pending) : undefined
  }
}

function withoutFinalNewline(text: string): string {
  return text.endsWith("\n") ? text.slice(0, -1) : text
}

interface Entry {
  readonly processor: Obsidian.MarkdownPostProcessor
  readonly sortOrder: number
}

/** The registry of one app. */
export class PostProcessors {
  private entries: Entry[] = []
  private readonly languages = new Map<string, CodeBlockHandler>()
  private readonly icons: IconSet
  /** Called after a processor came or went, so that open views render again. */
  onChange: () => void = () => undefined

  constructor(icons: IconSet) {
    this.icons = icons
  }

  register(processor: Obsidian.MarkdownPostProcessor, sortOrder = 0): void {
    this.entries.push({ processor, sortOrder: processor.sortOrder ?? sortOrder })
    this.entries.sort((a, b) => a.sortOrder - b.sortOrder)
    this.onChange()
  }

  unregister(processor: Obsidian.MarkdownPostProcessor): void {
    this.entries = this.entries.filter(entry => entry.processor !== processor)
    this.onChange()
  }

  registerLanguage(language: string, handler: CodeBlockHandler): void {
    if (this.languages.has(language)) {
      throw new Error(`Code block postprocessor for language ${language} is already registered`)
    }
    this.languages.set(language, handler)
  }

  unregisterLanguage(language: string): void {
    this.languages.delete(language)
  }

  handlerOf(language: string): CodeBlockHandler | undefined {
    return this.languages.get(language)
  }

  /** How many processors are registered: a plugin that is off must leave none. */
  get size(): number {
    return this.entries.length + this.languages.size
  }

  /** Runs all processors over an element, in order; one that fails does not keep the others. */
  async run(el: HTMLElement, context: Obsidian.MarkdownPostProcessorContext): Promise<void> {
    const pending = this.entries.map(({ processor }) => runOne(processor, el, context))
    this.finish(el)
    await Promise.all(pending)
  }

  /** What Obsidian itself does with the code blocks that are left. */
  private finish(el: HTMLElement): void {
    for (const code of el.querySelectorAll<HTMLElement>("pre > code")) {
      if (code.closest(".frontmatter")) continue
      const pre = code.parentElement
      if (!pre || pre.querySelector(".copy-code-button")) continue
      // Later, as Prism does: a processor that replaced the block has no use for colours.
      window.setTimeout(() => {
        if (code.classList.contains("language-python") && code.isConnected) highlightPython(code)
      })
      this.addCopyButton(pre, code)
    }
  }

  private addCopyButton(pre: HTMLElement, code: HTMLElement): void {
    pre.setAttribute("tabindex", "0")
    const button = pre.createEl("button", { cls: "copy-code-button" })
    button.setAttribute("aria-label", "Copy")
    this.icons.setIcon(button, "lucide-copy")
    button.addEventListener("click", () => {
      void pre.win.navigator.clipboard.writeText(code.textContent)
    })
  }
}

async function runOne(
  processor: Obsidian.MarkdownPostProcessor,
  el: HTMLElement,
  context: Obsidian.MarkdownPostProcessorContext,
): Promise<void> {
  try {
    await processor(el, context)
  } catch (error) {
    console.error("A post processor failed:", error)
  }
}
