/** A part of the glossary: what a block in a note shows of it. */
import type { Entry } from "./entry"
import { fold } from "./fold"
import type { Glossary } from "./glossary"

/** Which entries, and in which order; null where nothing is asked. Paths are of notes. */
export interface Selection {
  /** Only what this note defines, and only its own definitions. */
  readonly definedIn: string | null
  /** Only what this note defines or mentions. */
  readonly usedIn: string | null
  readonly category: string | null
  /** Capitals as `Glossary.letters` files entries under them. */
  readonly letters: readonly string[] | null
  /** Terms by any of their names; without another order they keep this one. */
  readonly terms: readonly string[] | null
  readonly sort: "a-z" | "appearance" | "uses" | null
}

/** The entries that a selection means. */
export interface SelectedEntries {
  readonly entries: readonly Entry[]
  /** Terms that were asked for by name and that no note defines. */
  readonly missing: readonly string[]
}

/** The part of a glossary that `selection` means. */
export function selectEntries(glossary: Glossary, selection: Selection): SelectedEntries {
  const { terms, definedIn } = selection
  const named = terms?.map(term => ({ term, entry: glossary.named(term) }))
  const missing = named?.filter(({ entry }) => entry === null).map(({ term }) => term) ?? []
  const all = named
    ? [...new Set(named.flatMap(({ entry }) => entry ?? []))]
    : sorted(glossary.entries, glossary, "a-z")
  const wanted = all
    .filter(testFor(glossary, selection))
    .map(entry => (definedIn === null ? entry : withDefinitionsOf(entry, definedIn)))
  return { entries: sorted(wanted, glossary, selection.sort), missing }
}

function testFor(glossary: Glossary, selection: Selection): (entry: Entry) => boolean {
  const { definedIn, usedIn, category, letters } = selection
  const isIn = (entry: Entry, path: string): boolean =>
    entry.definitions.some(definition => definition.path === path)
  const used = new Set(usedIn === null ? [] : glossary.usesIn(usedIn).map(use => use.entry))
  const filed = new Set(
    glossary
      .letters()
      .filter(({ letter }) => letters?.includes(letter) === true)
      .flatMap(group => group.entries.map(entry => entry.id)),
  )
  const wantedCategory = category === null ? null : fold(category)
  return entry =>
    (definedIn === null || isIn(entry, definedIn)) &&
    (usedIn === null || used.has(entry.id) || isIn(entry, usedIn)) &&
    (letters === null || filed.has(entry.id)) &&
    (wantedCategory === null ||
      entry.definitions.some(each => fold(each.category ?? "") === wantedCategory))
}

function withDefinitionsOf(entry: Entry, path: string): Entry {
  return { ...entry, definitions: entry.definitions.filter(each => each.path === path) }
}

function sorted(
  entries: readonly Entry[],
  glossary: Glossary,
  order: Selection["sort"],
): readonly Entry[] {
  const ordered = [...entries]
  if (order === "a-z") ordered.sort((left, right) => compare(left.id, right.id))
  if (order === "uses") {
    const countOf = (entry: Entry): number => glossary.usesOf(entry).length
    ordered.sort((left, right) => countOf(right) - countOf(left) || compare(left.id, right.id))
  }
  if (order !== "appearance") return ordered
  const places = ordered.map(entry => ({ entry, place: glossary.firstAppearance(entry) }))
  places.sort(
    (left, right) =>
      compare(left.place.path, right.place.path) || left.place.line - right.place.line,
  )
  return places.map(({ entry }) => entry)
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
