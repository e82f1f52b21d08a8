/**
 * Keeps what readers did in blocks (step, open parts, drafts) while notes are rendered again and
 * again. Drafts are also kept between sessions, on this device only: they are nobody else's until
 * they are written to the note. Both are bounded; the oldest give way.
 */
import { initialPlayerState } from "../player/playback/player-state"
import type { PlayerState } from "../player/playback/player-state"
import type { StateStore } from "../player/panels/player-options"
import { keyAfterRenames } from "./block-place"
import type { NotePaths } from "./note-paths"

const mostStates = 500
const mostDrafts = 50

/** Where drafts outlive the session. */
export interface DraftStorage {
  load(): unknown
  save(drafts: unknown): void
}

/** The states of all blocks by their keys. */
export class BlockStates implements StateStore {
  private readonly states = new Map<string, PlayerState>()
  private readonly drafts: Map<string, string>
  /** Python blocks whose simulation the reader opened. */
  private readonly opened = new Set<string>()

  constructor(
    private readonly storage: DraftStorage,
    private readonly paths: NotePaths,
  ) {
    this.drafts = new Map(readDrafts(storage.load()))
  }

  get(key: string): PlayerState | undefined {
    const now = this.now(key)
    const state = this.states.get(now)
    if (state) return state
    const draft = this.drafts.get(now)
    if (draft === undefined) return undefined
    return { ...initialPlayerState, edit: { ...initialPlayerState.edit, draft } }
  }

  set(key: string, state: PlayerState): void {
    const now = this.now(key)
    this.states.delete(now)
    this.states.set(now, state)
    dropOldest(this.states, mostStates)
    this.keepDraft(now, state.edit.draft)
  }

  /** Lets a block whose source was changed to its draft go on where the reader is. */
  adopt(from: string, to: string): void {
    const state = this.get(from)
    if (state) this.set(to, { ...state, isPlaying: false, edit: initialPlayerState.edit })
    if (this.opened.has(this.now(from))) this.opened.add(this.now(to))
  }

  /** Forgets a block. */
  forget(key: string): void {
    const now = this.now(key)
    this.states.delete(now)
    this.opened.delete(now)
    this.keepDraft(now, null)
  }

  isOpened(key: string): boolean {
    const now = this.now(key)
    return this.opened.has(now) || this.drafts.has(now)
  }

  setOpened(key: string, isOpened: boolean): void {
    if (isOpened) this.opened.add(this.now(key))
    else this.opened.delete(this.now(key))
  }

  /** A note was renamed: everything kept for its blocks goes along. */
  followRenames(): void {
    this.rekey(this.states)
    this.rekey(this.drafts)
    for (const key of [...this.opened]) {
      this.opened.delete(key)
      this.opened.add(this.now(key))
    }
    if (this.drafts.size > 0) this.storage.save([...this.drafts])
  }

  private rekey<T>(kept: Map<string, T>): void {
    const entries = [...kept]
    kept.clear()
    for (const [key, value] of entries) kept.set(this.now(key), value)
  }

  /** The key as it is after notes were renamed. */
  private now(key: string): string {
    return keyAfterRenames(key, this.paths)
  }

  private keepDraft(key: string, draft: string | null): void {
    if ((this.drafts.get(key) ?? null) === draft) return
    this.drafts.delete(key)
    if (draft !== null) this.drafts.set(key, draft)
    dropOldest(this.drafts, mostDrafts)
    this.storage.save([...this.drafts])
  }
}

function dropOldest(map: Map<string, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return
    map.delete(key)
  }
}

function readDrafts(stored: unknown): [string, string][] {
  return listOf(stored).flatMap(pair => {
    const [key, draft] = listOf(pair)
    return typeof key === "string" && typeof draft === "string" ? [[key, draft]] : []
  })
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
