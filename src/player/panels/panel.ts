/**
 * What a panel is: a piece of DOM that follows the block's model. Panels keep DOM, never facts;
 * they write and do not measure. One that throws is replaced by a notice, so that a mistake of
 * ours in one corner never takes the block down.
 */
import type { Locale } from "../../locale"
import type { BlockModel, Offer } from "../model/block-model"
import type { Dispatch } from "../playback/actions"
import type { PlayerState } from "../playback/player-state"
import type { CodeGlossary } from "./code-terms"
import type { ColouredLines } from "./coloured-text"

/** Everything a panel may show. */
export interface BlockView {
  readonly model: BlockModel
  readonly state: PlayerState
  /** True when the note could not take the draft because it changed meanwhile. */
  readonly isWriteRefused: boolean
  /** True while a question hides what comes after it. */
  readonly isCut: boolean
}

/** A part of the block. */
export interface Panel {
  readonly dom: HTMLElement
  /** Shows `next`; `previous` is what the last call showed, null at the first one. */
  update(next: BlockView, previous: BlockView | null): void
  /** The block became visible, or its width changed: the moment to set scroll positions. */
  settle?(view: BlockView): void
  dispose?(): void
}

/** The icons of the player, by Lucide's names: whoever shows one without the app has to have them. */
export type PlayerIcon =
  | "arrow-right"
  | "check"
  | "chevron-down"
  | "chevron-left"
  | "chevron-right"
  | "chevron-up"
  | "corner-up-left"
  | "help-circle"
  | "keyboard"
  | "lightbulb"
  | "locate-fixed"
  | "maximize-2"
  | "more-horizontal"
  | "octagon"
  | "pause"
  | "pencil"
  | "play"
  | "presentation"
  | "share-2"
  | "x"
  | "zoom-in"
  | "zoom-out"

/** Draws one of the app's icons into an element. */
export type SetIcon = (parent: HTMLElement, name: PlayerIcon) => void

/** Colours the text of a program. */
export type ColourLines = (source: string) => ColouredLines

/** What panels are given besides their parent. */
export interface PanelContext {
  /** A fixed text in the reader's language. */
  readonly say: Locale["text"]
  readonly setIcon: SetIcon
  readonly colourLines: ColourLines
  readonly dispatch: Dispatch
  /** False where the block is locked. */
  readonly canEdit: boolean
  /** Who explains names in the code; absent where nobody does. */
  readonly glossary?: CodeGlossary
  /** The reader took up an offer: an import, a call of `main()`, a step to look at. */
  takeOffer(offer: Offer): void
  /** Offers to hand the block on, at the button that was pressed; absent where nobody can. */
  readonly share?: (at: HTMLElement) => void
  /** Fills the pane with the block, or gives it back. */
  readonly present: () => void
}

/** Makes a panel at the end of `parent`. */
export type PanelMaker = (parent: HTMLElement, context: PanelContext) => Panel

/** Runs `maker`'s panel behind a guard: a panel that throws turns into a notice. */
export function guardedPanel(parent: HTMLElement, context: PanelContext, maker: PanelMaker): Panel {
  let panel: Panel
  try {
    panel = maker(parent, context)
  } catch (error) {
    panel = noticePanel(parent, context, error)
  }
  const attempt = (work: (panel: Panel) => void) => {
    try {
      work(panel)
    } catch (error) {
      const broken = panel.dom
      panel = noticePanel(parent, context, error)
      broken.replaceWith(panel.dom)
    }
  }
  return {
    get dom() {
      return panel.dom
    },
    update: (next, previous) => attempt(each => each.update(next, previous)),
    settle: view => attempt(each => each.settle?.(view)),
    dispose: () => attempt(each => each.dispose?.()),
  }
}

function noticePanel(parent: HTMLElement, context: PanelContext, error: unknown): Panel {
  const dom = parent.createDiv({ cls: "asyncio-sim-finding", attr: { role: "alert" } })
  dom.createEl("p", { cls: "asyncio-sim-finding-what", text: context.say("panel-failed") })
  dom.createEl("code", { cls: "asyncio-sim-verbatim", text: messageOf(error) })
  return { dom, update: () => undefined }
}

/** What an exception of ours says, for a notice. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
