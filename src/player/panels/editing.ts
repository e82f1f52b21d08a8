/** What the player knows of an editor; whoever mounts the player brings one, or none. */
import type { Panel, PanelContext } from "./panel"

/** What the editor asks of the player. */
export interface EditorActions {
  /** The program that is shown: where editing starts. */
  source(): string
  type(text: string): void
  /** Closes the editor and runs what it holds. */
  run(): void
  /** Closes the editor; what was typed is kept as a draft. */
  close(): void
}

/** Makes the editor of a block at the end of `parent`. */
export type EditorMaker = (
  parent: HTMLElement,
  context: PanelContext,
  actions: EditorActions,
) => Panel
