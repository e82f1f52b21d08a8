/** What a reader chose in the glossary's view; Obsidian keeps it with the layout of this device. */
import type { EntryId } from "../glossary/entry"
import { groupings } from "../glossary/groups"
import type { Grouping } from "../glossary/groups"

/** Parts of the glossary that can be looked at alone. */
export const glossaryParts = ["conflicting", "unused", "candidates", "undefined"] as const

/** A part of the glossary, or all of it. */
export type GlossaryPart = "all" | (typeof glossaryParts)[number]

/** The choices. */
export interface GlossaryState {
  readonly query: string
  readonly grouping: Grouping
  readonly part: GlossaryPart
  /** Whether only terms of the note at hand are shown. */
  readonly isThisNote: boolean
  /** Entries whose uses are unfolded. */
  readonly opened: readonly EntryId[]
}

/** A view nobody has touched. */
export const initialGlossaryState: GlossaryState = {
  query: "",
  grouping: "letter",
  part: "all",
  isThisNote: false,
  opened: [],
}

/** The state in what was stored; anything that cannot be one gives way to the default. */
export function readGlossaryState(stored: unknown): GlossaryState {
  const kept = new Map(typeof stored === "object" && stored ? Object.entries(stored) : [])
  const { query, grouping, part, opened } = initialGlossaryState
  const ids: unknown = kept.get("opened")
  return {
    query: textOf(kept.get("query")) ?? query,
    grouping: groupings.find(each => each === kept.get("grouping")) ?? grouping,
    part: glossaryParts.find(each => each === kept.get("part")) ?? part,
    isThisNote: kept.get("isThisNote") === true,
    opened: Array.isArray(ids) ? ids.filter(isEntryId) : opened,
  }
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null
}

function isEntryId(value: unknown): value is EntryId {
  return typeof value === "string"
}
