/**
 * The block's element and its panels, top to bottom. What is shown is decided elsewhere.
 */
import type { Disposable } from "../../base/disposable"
import { codePanel } from "./code-panel"
import { controlsPanel } from "./controls-panel"
import { detailsPanel } from "./details-panel"
import { draftPanel } from "./draft-panel"
import type { DraftActions } from "./draft-panel"
import type { EditorActions, EditorMaker } from "./editing"
import { exercisePanel } from "./exercise-panel"
import type { Exercise } from "./exercise-panel"
import { headerPanel } from "./header-panel"
import { lanesPanel } from "./lanes-panel"
import type { LanesOptions } from "./lanes-panel"
import { movesPanel } from "./moves-panel"
import { outputPanel } from "./output-panel"
import { guardedPanel } from "./panel"
import type { BlockView, Panel, PanelContext, PanelMaker } from "./panel"
import { questionPanel } from "./question-panel"
import { sentencePanel } from "./sentence-panel"
import { verdictPanel } from "./verdict-panel"
import type { VerdictLine } from "./verdict-panel"

/** What the panels need from the player. */
export interface FrameOptions {
  readonly context: PanelContext
  /** Null where programs cannot be run again. */
  readonly editor: EditorMaker | null
  readonly editing: EditorActions
  readonly draft: DraftActions
  readonly lanes: LanesOptions
  /** The sections of Details that are wanted; null for all. */
  readonly details: readonly string[] | null
  readonly exercise: Exercise | null
  readonly warnings: readonly string[]
  readonly verdict: () => VerdictLine | null
}

/** The panels of one block. */
export class BlockFrame implements Disposable {
  private readonly panels: readonly Panel[]

  constructor(
    private readonly dom: HTMLElement,
    options: FrameOptions,
  ) {
    const { context, editor } = options
    const header = guardedPanel(dom, context, headerPanel)
    showWarnings(dom, options.warnings)
    const rest: readonly PanelMaker[] = [
      (parent, context) => exercisePanel(parent, context, options.exercise),
      codePanel,
      ...(editor ? [editorOf(editor, options.editing)] : []),
      (parent, context) => draftPanel(parent, context, options.draft),
      questionPanel,
      sentencePanel,
      controlsPanel,
      movesPanel,
      (parent, context) => lanesPanel(parent, context, options.lanes),
      outputPanel,
      (parent, context) => verdictPanel(parent, context, options.verdict),
      (parent, context) => detailsPanel(parent, context, options.details),
    ]
    this.panels = [header, ...rest.map(maker => guardedPanel(dom, context, maker))]
  }

  update(next: BlockView, previous: BlockView | null): void {
    this.dom.setAttr("aria-label", next.model.label)
    this.dom.toggleClass("asyncio-sim-asked", next.isCut)
    for (const panel of this.panels) panel.update(next, previous)
  }

  settle(view: BlockView): void {
    for (const panel of this.panels) panel.settle?.(view)
  }

  dispose(): void {
    for (const panel of this.panels) panel.dispose?.()
    this.dom.empty()
  }
}

function editorOf(editor: EditorMaker, actions: EditorActions): PanelMaker {
  return (parent, context) => editor(parent, context, actions)
}

function showWarnings(parent: HTMLElement, warnings: readonly string[]): void {
  if (warnings.length === 0) return
  const list = parent.createEl("ul", { cls: "asyncio-sim-warnings" })
  for (const warning of warnings) list.createEl("li", { text: warning })
}

/** What moves the cursor into the block's source in live preview, and what drags or opens a card. */
const kept = {
  ".cm-content": ["mousedown", "click", "dblclick"],
  ".canvas-node": ["pointerdown", "dblclick"],
}

/** A pointer in the block is the block's: it must not reach what would open its source. */
export function containPointer(dom: HTMLElement): void {
  for (const [holder, types] of Object.entries(kept)) {
    for (const type of types) {
      dom.addEventListener(type, event => {
        if (dom.closest(holder)) event.stopPropagation()
      })
    }
  }
}
