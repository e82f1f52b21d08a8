/**
 * What rendered notes show: `asyncio-sim` blocks and Python blocks marked `#| sim` as simulations,
 * other Python blocks with the offer to simulate them. Serves the reading view, embeds, exports and
 * what live preview renders (blocks, callouts); `python-widgets.ts` serves the rest of live preview.
 */
import type { MarkdownPostProcessor, MarkdownPostProcessorContext, Plugin } from "obsidian"
import { blockKind } from "../notes/code-blocks"
import { messageOf } from "../player/panels/panel"
import { placeOf } from "./block-place"
import type { BlockPlace } from "./block-place"
import { SimulateButton } from "./simulate-button"
import { showBlockFailure, SimulationChild } from "./simulation-child"
import type { SimulationParts } from "./simulation-child"

/** Registers what turns code blocks of rendered notes into simulations. */
export function registerSimulationBlocks(plugin: Plugin, parts: SimulationParts): void {
  plugin.registerMarkdownCodeBlockProcessor("asyncio-sim", (source, el, context) =>
    showSimulation(el, source, { parts, context }),
  )
  plugin.registerMarkdownPostProcessor(pythonProcessor(parts))
}

interface Rendering {
  readonly parts: SimulationParts
  readonly context: MarkdownPostProcessorContext
}

function pythonProcessor(parts: SimulationParts): MarkdownPostProcessor {
  return (el, context) => {
    for (const code of el.querySelectorAll<HTMLElement>("pre > code")) {
      if (isPython(code)) showPython(code, { parts, context })
    }
  }
}

function isPython(code: HTMLElement): boolean {
  return [...code.classList].some(name => /^language-(python3?|py)$/i.test(name))
}

function showPython(code: HTMLElement, rendering: Rendering): void {
  const pre = code.parentElement
  const parent = pre?.parentElement
  if (!pre || !parent) return
  const source = code.textContent.replace(/\n$/, "")
  if (blockKind({ language: "python", source }) === "simulation") {
    const el = parent.createDiv({ cls: "block-language-asyncio-sim" })
    pre.replaceWith(el)
    showSimulation(el, source, rendering)
    return
  }
  const el = parent.createDiv()
  pre.after(el)
  const locate = (): BlockPlace => placeOf(el, source, rendering.context)
  const showing = { place: locate(), locate, noteText: noteTextAt(el, rendering.context) }
  rendering.context.addChild(new SimulateButton(el, rendering.parts, showing))
}

function showSimulation(el: HTMLElement, source: string, { parts, context }: Rendering): void {
  try {
    const locate = (): BlockPlace => placeOf(el, source, context)
    const showing = { place: locate(), locate, noteText: noteTextAt(el, context) }
    context.addChild(new SimulationChild(el, parts, showing))
  } catch (error) {
    const message = messageOf(error)
    showBlockFailure(el, parts.settings.locale.text("block-failed", { message }))
  }
}

function noteTextAt(el: HTMLElement, context: MarkdownPostProcessorContext): () => string | null {
  return () => context.getSectionInfo(el)?.text ?? null
}
