/** The orders in which a reader may want the entries, each with the groups it makes. */
import type { Entry } from "./entry"
import { fold } from "./fold"
import type { Glossary } from "./glossary"
import { comparePaths, comparePlaces, type Place } from "./note-order"

/** Every order: what it is called in stored states and in the keys of its words. */
export const groupings = ["letter", "note", "category", "appearance", "uses"] as const

/** An order of the entries. */
export type Grouping = (typeof groupings)[number]

/** Entries that stand together. An entry may be in several groups: of each note that defines it. */
export interface EntryGroup {
  /** A letter, a path, a category; empty for those without. */
  readonly name: string
  readonly entries: readonly Entry[]
}

/** Groups entries, which come in alphabetical order; only groups that have any. */
export function groupEntries(
  entries: readonly Entry[],
  grouping: Grouping,
  glossary: Glossary,
): readonly EntryGroup[] {
  switch (grouping) {
    case "letter":
      return grouped(entries, entry => [letterOf(entry)])
    case "note":
      return sorted(
        grouped(entries, ({ definitions }) => definitions.map(each => each.path)),
        comparePaths,
      )
    case "category":
      return sorted(
        grouped(entries, entry => [entry.category ?? ""]),
        (left, right) => (fold(left) < fold(right) ? -1 : 1),
      )
    case "appearance":
      return byAppearance(entries, glossary)
    case "uses":
      return byUses(entries, glossary)
  }
}

/** Whether an order goes by where terms are used. */
export function needsUses(grouping: Grouping): boolean {
  return grouping === "appearance" || grouping === "uses"
}

/** The letter an entry is filed under: `É` under `E`, digits and signs under `#`. */
export function letterOf({ id }: Entry): string {
  const first = id.charAt(0).toUpperCase()
  return /\p{L}/u.test(first) ? first : "#"
}

function grouped(
  entries: readonly Entry[],
  namesOf: (entry: Entry) => readonly string[],
): readonly EntryGroup[] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const name of new Set(namesOf(entry))) {
      const group = groups.get(name)
      if (group) group.push(entry)
      else groups.set(name, [entry])
    }
  }
  return [...groups].map(([name, members]) => ({ name, entries: members }))
}

/** By name; the one without a name comes last. */
function sorted(
  groups: readonly EntryGroup[],
  compare: (left: string, right: string) => number,
): readonly EntryGroup[] {
  return [...groups].sort((left, right) => {
    if (left.name === "" || right.name === "") return left.name === "" ? 1 : -1
    return compare(left.name, right.name)
  })
}

/** As a reader meets them who follows the notes in their order; on one line the defined one first. */
function byAppearance(entries: readonly Entry[], glossary: Glossary): readonly EntryGroup[] {
  const placed = entries.map(entry => ({ entry, place: glossary.firstAppearance(entry) }))
  placed.sort(
    (left, right) =>
      comparePlaces(left.place, right.place) || Number(isUse(left)) - Number(isUse(right)),
  )
  const paths = new Map(placed.map(({ entry, place }) => [entry, place.path]))
  return grouped([...paths.keys()], entry => [paths.get(entry) ?? ""])
}

function isUse({ entry, place }: { readonly entry: Entry; readonly place: Place }): boolean {
  return !entry.definitions.some(each => each.path === place.path && each.line === place.line)
}

/** One group of those that are used, most used first, and one of those that are not. */
function byUses(entries: readonly Entry[], glossary: Glossary): readonly EntryGroup[] {
  const counted = entries.map(entry => ({ entry, count: glossary.usesOf(entry).length }))
  counted.sort((left, right) => right.count - left.count)
  const used = counted.filter(({ count }) => count > 0).map(({ entry }) => entry)
  const unused = counted.filter(({ count }) => count === 0).map(({ entry }) => entry)
  return [
    { name: "used", entries: used },
    { name: "", entries: unused },
  ].filter(group => group.entries.length > 0)
}
