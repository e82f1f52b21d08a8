/**
 * Keeps what readers did in blocks (step, open parts, drafts) while notes are rendered again and
 * again. Drafts are also kept between sessions, on this device only: they are nobody else's until
 * they are written to the note. Both are bounded; the oldest give way.
 */
import { initialPlayerState } from "../player/playback/player-state"
import type { PlayerState } from "../player/playback/player-state"
import type { StateStore } from "../player/panels/player-options"

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

  constructor(private readonly storage: DraftStorage) {
    this.drafts = new Map(readDrafts(storage.load()))
  }

  get(key: string): PlayerState | undefined {
    const state = this.states.get(key)
    if (state) return state
    const draft = this.drafts.get(key)
    if (draft === undefined) return undefined
    return { ...initialPlayerState, edit: { isOpen: false, draft } }
  }

  set(key: string, state: PlayerState): void {
    this.states.delete(key)
    this.states.set(key, state)
    dropOldest(this.states, mostStates)
    this.keepDraft(key, state.edit.draft)
  }

  /** Lets a block whose source was changed to its draft go on where the reader is. */
  adopt(from: string, to: string): void {
    const state = this.get(from)
    if (state) this.set(to, { ...state, isPlaying: false, edit: { isOpen: false, draft: null } })
    if (this.opened.has(from)) this.opened.add(to)
  }

  /** Forgets a block. */
  forget(key: string): void {
    this.states.delete(key)
    this.opened.delete(key)
    this.keepDraft(key, null)
  }

  isOpened(key: string): boolean {
    return this.opened.has(key) || this.drafts.has(key)
  }

  setOpened(key: string, isOpened: boolean): void {
    if (isOpened) this.opened.add(key)
    else this.opened.delete(key)
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
