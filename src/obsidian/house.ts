/** What the parts of the plugin share; made once in `plugin.ts` and handed to everyone. */
import type { App } from "obsidian"
import type { CursorPlace } from "./cursor-place"
import type { Players } from "./players"
import type { SettingsStore } from "./settings"
import type { Slicer } from "./slicer"
import type { StudyNotes } from "./study-notes"
import type { VaultSimulations } from "./vault-simulations"
import type { TermMarks } from "./term-marks"

/** The shared parts. */
export interface House {
  readonly app: App
  readonly settings: SettingsStore
  readonly studyNotes: StudyNotes
  readonly simulations: VaultSimulations
  readonly terms: TermMarks
  readonly players: Players
  readonly slicer: Slicer
  readonly cursor: CursorPlace
}
