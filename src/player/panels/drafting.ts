/**
 * What a reader makes of the program: typed, fixed by an offer, run, thrown away or put into the
 * note. While the editor is closed, what is shown is the draft where there is one, else the note.
 */
import type { Offer } from "../model/block-model"
import type { PlayerAction } from "../playback/actions"
import { reduce } from "../playback/reduce"
import type { BlockRun } from "./block-run"
import { withImport } from "./edits"
import type { PlayerOptions, ProgramChange } from "./player-options"
import type { ReaderPlace } from "./reader-place"

/** What drafting needs of the block. */
export interface DraftingOptions {
  readonly block: () => PlayerOptions
  readonly place: ReaderPlace
  readonly run: BlockRun
  readonly dispatch: (action: PlayerAction) => void
  /** Does `work`, then shows what came of it; a mistake of ours is told instead. */
  readonly show: (work: () => void) => void
  /** The note now holds `source`. */
  readonly onWritten: (source: string) => void
  readonly focus: () => void
}

/** The draft of one block and what can be done with it. */
export class Drafting {
  private isRefused = false

  constructor(private readonly options: DraftingOptions) {}

  /** True when the note could not take the draft because it changed meanwhile. */
  get isWriteRefused(): boolean {
    return this.isRefused
  }

  /** The program the reader's place asks for: the draft, else the note's. */
  get program(): string {
    return this.draft ?? this.note
  }

  keep(text: string): void {
    this.isRefused = false
    this.options.dispatch({ kind: "type-draft", text: text === this.note ? null : text })
  }

  /** Runs what is kept, from the whole picture. */
  run(): void {
    const { place, run, show, focus } = this.options
    show(() => {
      const before = this.programBefore()
      place.set(reduce(place.state, { kind: "show-run", before }, null))
      run.start(this.program, before)
    })
    focus()
  }

  close(): void {
    if (this.program !== this.options.run.source) return this.run()
    this.options.dispatch({ kind: "close-editor" })
    this.options.focus()
  }

  discard(): void {
    this.isRefused = false
    this.options.dispatch({ kind: "discard-draft" })
    this.run()
  }

  /** Puts the draft into the note. */
  async write(): Promise<void> {
    const { draft } = this
    if (draft === null) return
    const result = await this.options.block().writeDraft?.(draft)
    this.isRefused = result === "refused"
    this.options.show(() => {
      if (result !== "written") return
      this.options.onWritten(draft)
      const { place } = this.options
      place.set(reduce(place.state, { kind: "type-draft", text: null }, null))
    })
  }

  /** Does what the reader took up. */
  take(offer: Offer): void {
    switch (offer.kind) {
      case "show-step":
        return this.options.dispatch({ kind: "seek", step: offer.step })
      case "show-traceback":
        return this.options.dispatch({ kind: "toggle-traceback" })
      case "add-import":
        return this.showProgram(
          this.changed("add-import", offer.module) ??
            withImport(this.options.run.source, offer.module),
        )
      case "run-coroutine": {
        const program = this.changed("run-coroutine", offer.name)
        if (program !== null) this.showProgram(program)
      }
    }
  }

  /** What the program shown next is compared with: the one shown now, unless it is the note's. */
  private programBefore(): string | null {
    const { place, run } = this.options
    if (this.draft === null) return null
    return this.program === run.source ? place.state.edit.before : run.source
  }

  private get draft(): string | null {
    return this.options.place.state.edit.draft
  }

  private get note(): string {
    return this.options.block().request.source
  }

  private showProgram(program: string): void {
    this.keep(program)
    this.run()
  }

  private changed(kind: ProgramChange["kind"], name: string): string | null {
    const changes = this.options.block().changesFor?.(this.options.run.source) ?? []
    return changes.find(each => each.kind === kind && each.name === name)?.program ?? null
  }
}
