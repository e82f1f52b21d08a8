/**
 * What the glossary's list shows, row by row, for a reader's choices: headings, entries, candidates
 * and terms that no note defines. No element is made here.
 */
import type { Entry, EntryId } from "../glossary/entry"
import { fold } from "../glossary/fold"
import type { Glossary } from "../glossary/glossary"
import { groupEntries, needsUses } from "../glossary/groups"
import type { EntryGroup, Grouping } from "../glossary/groups"
import { entryIdOf } from "../glossary/merge"
import type { UndefinedTerm } from "../glossary/undefined-terms"
import type { Locale } from "../locale"
import type { GlossaryPart, GlossaryState } from "./glossary-state"
import type { Row } from "./row-window"

/** A row of the list. */
export type GlossaryRow = Row &
  (
    | { readonly kind: "heading"; readonly text: string; readonly letter: string | null }
    | { readonly kind: "section"; readonly title: string; readonly about: string }
    | ArticleRow
    | { readonly kind: "undefined"; readonly id: EntryId; readonly term: UndefinedTerm }
  )

/** A row with an entry or a candidate. */
export interface ArticleRow extends Row {
  readonly kind: "entry" | "candidate"
  readonly id: EntryId
  readonly entry: Entry
  /** True below a heading and at the beginning: no line parts it from what is above. */
  readonly isFirst: boolean
}

/** What decides which rows there are. */
export interface RowsRequest {
  readonly glossary: Glossary
  readonly state: GlossaryState
  /** The note at hand, or null when there is none. */
  readonly path: string | null
  readonly locale: Locale
  /** What a note is called. */
  readonly titleOf: (path: string) => string
}

/** Notes in which uses are looked for at once: some ten milliseconds. */
const mostAtOnce = 100

/** Whether the uses of terms are known; in a big vault they come a moment after the terms. */
export function hasUses(glossary: Glossary): boolean {
  return glossary.isQuick(mostAtOnce)
}

/** The rows for a reader's choices. */
export function glossaryRows(request: RowsRequest): readonly GlossaryRow[] {
  const { part } = request.state
  const entries = part === "candidates" || part === "undefined" ? [] : entryRows(request)
  return [...entries, ...candidateRows(request), ...undefinedRows(request)]
}

/** How many terms are in each part, in all notes or the note at hand. */
export function countParts(request: RowsRequest): ReadonlyMap<GlossaryPart, number> {
  return new Map([
    ["conflicting", entriesOfPart("conflicting", request).length],
    ["unused", entriesOfPart("unused", request).length],
    ["candidates", candidatesOf(request).length],
    ["undefined", undefinedOf(request).length],
  ])
}

function entryRows(request: RowsRequest): readonly GlossaryRow[] {
  const { glossary, state } = request
  const chosen = entriesOfPart(state.part, request)
  if (state.query.trim() !== "") {
    const isAll = chosen === glossary.entries
    const found = isAll ? null : new Set(chosen)
    const ranked = glossary.search(state.query)
    return entryRowsOf(found ? ranked.filter(entry => found.has(entry)) : ranked, idOf)
  }
  const isKnown = !needsUses(state.grouping) || hasUses(glossary)
  const grouping = isKnown ? state.grouping : "letter"
  const seen = new Set<EntryId>()
  return groupEntries(chosen, grouping, glossary).flatMap(group => {
    const text = headingOf(group, grouping, request)
    const letter = grouping === "letter" ? group.name : null
    const heading: GlossaryRow = { kind: "heading", key: `\nheading ${group.name}`, text, letter }
    const keyOf = ({ id }: Entry): string => (seen.has(id) ? `${id}\n${group.name}` : id)
    const rows = entryRowsOf(group.entries, keyOf)
    for (const { id } of group.entries) seen.add(id)
    return [heading, ...rows]
  })
}

/**
 * An entry has the same key in a search and in any order, so that its element stays; where it
 * stands in several groups the others have a key of their own. Ids hold no line end.
 */
function entryRowsOf(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): readonly ArticleRow[] {
  return entries.map((entry, index) => {
    return { kind: "entry", id: entry.id, key: keyOf(entry), entry, isFirst: index === 0 }
  })
}

function idOf({ id }: Entry): string {
  return id
}

function headingOf({ name }: EntryGroup, grouping: Grouping, request: RowsRequest): string {
  const { locale } = request
  switch (grouping) {
    case "letter":
      return name
    case "note":
    case "appearance":
      return request.titleOf(name)
    case "category":
      return name === "" ? locale.text("glossary-no-category") : name
    case "uses":
      return locale.text(name === "" ? "glossary-never-used" : "glossary-most-used")
  }
}

function entriesOfPart(part: GlossaryPart, request: RowsRequest): readonly Entry[] {
  const { glossary } = request
  if (part === "unused" && !hasUses(glossary)) return []
  const entries = part === "unused" ? glossary.unused() : glossary.entries
  const chosen =
    part === "conflicting" ? entries.filter(entry => glossary.isConflicting(entry)) : entries
  const here = idsHere(request)
  return here ? chosen.filter(entry => here.has(entry.id)) : chosen
}

/** What the note at hand defines or uses, or null when that does not matter. */
function idsHere({ glossary, state, path }: RowsRequest): ReadonlySet<EntryId> | null {
  if (!state.isThisNote) return null
  if (path === null) return new Set()
  const defined = glossary.entriesIn(path).map(entry => entry.id)
  return new Set([...defined, ...glossary.usesIn(path).map(use => use.entry)])
}

function candidateRows(request: RowsRequest): readonly GlossaryRow[] {
  const { state, locale } = request
  if (state.part !== "all" && state.part !== "candidates") return []
  const found = candidatesOf(request).filter(({ term }) => says(term, state.query))
  if (found.length === 0) return []
  const about = locale.text("glossary-candidates-about")
  const head = section("candidates", locale.text("glossary-candidates"), about)
  const rows = found.map((entry, index): ArticleRow => {
    const { id } = entry
    return { kind: "candidate", id, key: `\ncandidate ${id}`, entry, isFirst: index === 0 }
  })
  return [head, ...rows]
}

function undefinedRows(request: RowsRequest): readonly GlossaryRow[] {
  const { state, locale } = request
  if (state.part !== "all" && state.part !== "undefined") return []
  const found = undefinedOf(request).filter(({ name }) => says(name, state.query))
  if (found.length === 0) return []
  const rows = found.map((term): GlossaryRow => {
    const id = entryIdOf(term.name)
    return { kind: "undefined", id, key: `\nundefined ${id}`, term }
  })
  const about = locale.text("glossary-undefined-about")
  return [section("undefined", locale.text("glossary-undefined"), about), ...rows]
}

function section(name: string, title: string, about: string): GlossaryRow {
  return { kind: "section", key: `\nsection ${name}`, title, about }
}

function candidatesOf({ glossary, state, path }: RowsRequest): readonly Entry[] {
  if (!state.isThisNote) return glossary.candidates
  return glossary.candidates.filter(({ definitions }) =>
    definitions.some(each => each.path === path),
  )
}

function undefinedOf({ glossary, state, path }: RowsRequest): readonly UndefinedTerm[] {
  const terms = hasUses(glossary) ? glossary.undefinedTerms() : []
  return state.isThisNote ? terms.filter(({ uses }) => uses.some(use => use.path === path)) : terms
}

function says(name: string, query: string): boolean {
  return fold(name).includes(fold(query))
}
