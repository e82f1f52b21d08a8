/**
 * Live preview renders registered languages by itself, but leaves Python blocks as text. Here they
 * get what the reading view shows: a block marked `#| sim` becomes a simulation while the selection
 * is outside it, any other gets the offer to simulate under its last line. Blocks in quotes and
 * callouts are Obsidian's to render.
 *
 * Block widgets must come from a state field, so the note is read again at each change of its text;
 * widgets are equal while path, source and ordinal are, and then keep their elements.
 */
import { StateEffect, StateField } from "@codemirror/state"
import type { EditorState, Extension, Range } from "@codemirror/state"
import { Decoration, EditorView, WidgetType } from "@codemirror/view"
import type { DecorationSet } from "@codemirror/view"
import { Component, editorInfoField, editorLivePreviewField, setIcon } from "obsidian"
import { blockKind, codeBlocks } from "../notes/code-blocks"
import type { CodeBlock } from "../notes/code-blocks"
import { placeKey } from "./block-place"
import type { BlockPlace } from "./block-place"
import { SimulateButton } from "./simulate-button"
import { SimulationChild } from "./simulation-child"
import type { SimulationParts } from "./simulation-child"

interface PythonBlock {
  readonly place: BlockPlace
  readonly isSimulation: boolean
  /** Lines of the fences in the note, from 1. */
  readonly line: number
  readonly endLine: number
}

interface Shown {
  readonly blocks: readonly PythonBlock[]
  readonly hasFocus: boolean
  readonly decorations: DecorationSet
}

/** Owns what widgets show; unloading it unloads everything. */
export class PythonWidgets extends Component {
  /** What each drawn widget holds. */
  private readonly drawn = new Map<HTMLElement, Component>()

  constructor(readonly parts: SimulationParts) {
    super()
  }

  /** The extension for every editor. */
  get extension(): Extension {
    const focus = StateEffect.define<boolean>()
    const field: StateField<Shown> = StateField.define<Shown>({
      create: state => this.show(state, pythonBlocks(state), false),
      update: (shown, transaction) => {
        const { state, startState, docChanged, selection, effects } = transaction
        const focused = effects.find(effect => effect.is(focus))?.value
        const isModeChange = isLivePreview(state) !== isLivePreview(startState)
        if (!docChanged && !selection && focused === undefined && !isModeChange) return shown
        const blocks = docChanged ? pythonBlocks(state) : shown.blocks
        return this.show(state, blocks, focused ?? shown.hasFocus)
      },
      provide: self => EditorView.decorations.from(self, ({ decorations }) => decorations),
    })
    return [field, EditorView.focusChangeEffect.of((_state, focused) => focus.of(focused))]
  }

  /** Fills a widget's element and keeps what is in it until it is dropped. */
  draw(el: HTMLElement, child: Component): void {
    this.drawn.set(el, this.addChild(child))
  }

  /** What a widget's element holds. */
  childIn(el: HTMLElement): Component | undefined {
    return this.drawn.get(el)
  }

  drop(el: HTMLElement): void {
    const child = this.drawn.get(el)
    this.drawn.delete(el)
    if (child) this.removeChild(child)
  }

  private show(state: EditorState, blocks: readonly PythonBlock[], hasFocus: boolean): Shown {
    const ranges = isLivePreview(state)
      ? blocks.flatMap(block => this.rangeFor(block, state, hasFocus))
      : []
    return { blocks, hasFocus, decorations: Decoration.set(ranges, true) }
  }

  private rangeFor(
    block: PythonBlock,
    { doc, selection }: EditorState,
    hasFocus: boolean,
  ): readonly Range<Decoration>[] {
    const from = doc.line(block.line).from
    const { to } = doc.line(block.endLine)
    if (!block.isSimulation) {
      const widget = new OfferWidget(this, block.place)
      return [Decoration.widget({ widget, block: true, side: 1 }).range(to)]
    }
    const isTouched = hasFocus && selection.ranges.some(each => each.from <= to && each.to >= from)
    if (isTouched) return []
    const widget = new SimulationWidget(this, block.place)
    return [Decoration.replace({ widget, block: true }).range(from, to)]
  }
}

abstract class PlaceWidget extends WidgetType {
  constructor(
    protected readonly owner: PythonWidgets,
    protected readonly place: BlockPlace,
  ) {
    super()
  }

  override eq(other: PlaceWidget): boolean {
    return this.owner === other.owner && placeKey(this.place) === placeKey(other.place)
  }

  /** Clicks belong to the simulation and must not move the cursor. */
  override ignoreEvent(): boolean {
    return true
  }

  override destroy(dom: HTMLElement): void {
    this.owner.drop(dom)
  }
}

class OfferWidget extends PlaceWidget {
  override get estimatedHeight(): number {
    return 32
  }

  override toDOM(view: EditorView): HTMLElement {
    const dom = newDiv(view)
    const showing = { place: this.place, noteText: () => view.state.doc.toString() }
    this.owner.draw(dom, new SimulateButton(dom, this.owner.parts, showing))
    return dom
  }

  /** The block's text changed: what is open stays open. */
  override updateDOM(dom: HTMLElement): boolean {
    const button = this.owner.childIn(dom)
    if (!(button instanceof SimulateButton)) return false
    button.moveTo(this.place)
    return true
  }
}

class SimulationWidget extends PlaceWidget {
  override get estimatedHeight(): number {
    return 560
  }

  override toDOM(view: EditorView): HTMLElement {
    const dom = newDiv(view)
    dom.addClasses(["cm-preview-code-block", "cm-embed-block", "markdown-rendered"])
    const el = dom.createDiv({ cls: "block-language-asyncio-sim" })
    const noteText = (): string => view.state.doc.toString()
    const showing = { place: this.place, locate: () => this.place, noteText }
    this.owner.draw(dom, new SimulationChild(el, this.owner.parts, showing))
    const { locale } = this.owner.parts.settings
    const edit = dom.createDiv({
      cls: "edit-block-button",
      attr: { "aria-label": locale.text("edit-block"), role: "button", tabindex: "0" },
    })
    setIcon(edit, "code-2")
    edit.addEventListener("click", () => enter(view, dom))
    edit.addEventListener("keydown", event => {
      if (event.key === "Enter") enter(view, dom)
    })
    return dom
  }
}

/** Puts the cursor into the block's source, which shows it as text. */
function enter(view: EditorView, dom: HTMLElement): void {
  const line = view.state.doc.lineAt(view.posAtDOM(dom))
  view.dispatch({ selection: { anchor: line.to } })
  view.focus()
}

function newDiv(view: EditorView): HTMLElement {
  const dom = view.dom.createDiv()
  dom.remove()
  dom.contentEditable = "false"
  return dom
}

function isLivePreview(state: EditorState): boolean {
  return state.field(editorLivePreviewField, false) === true
}

function pythonBlocks(state: EditorState): readonly PythonBlock[] {
  const path = state.field(editorInfoField, false)?.file?.path ?? ""
  const counts = new Map<string, number>()
  return codeBlocks(state.doc.toString()).flatMap(block => {
    const { source, line, endLine } = block
    const ordinal = counts.get(source) ?? 0
    counts.set(source, ordinal + 1)
    if (!isOurs(block) || endLine > state.doc.lines) return []
    const place = { path, source, ordinal }
    return [{ place, isSimulation: blockKind(block) === "simulation", line, endLine }]
  })
}

function isOurs(block: CodeBlock): boolean {
  return (
    block.language !== "asyncio-sim" &&
    blockKind(block) !== "other" &&
    block.endLine > block.line &&
    !block.prefix.includes(">")
  )
}
