/**
 * Which terms a simulation shows: those its option `shows` names, and those whose Python names its
 * program uses. A simulation made for a term comes before one that only happens to use it, and one
 * that uses few terms before one that uses many.
 */
import type { Entry, EntryId } from "./entry"
import type { Glossary } from "./glossary"

/** What of a simulation joins it to terms. */
export interface ShownNames {
  /** Terms that its author names. */
  readonly shows: readonly string[]
  /** What each name of its program may be called, the most exact first. */
  readonly names: readonly (readonly string[])[]
}

/** The entry that a name of a program belongs to, or null. */
export function entryOfPython(names: readonly string[], glossary: Glossary): Entry | null {
  for (const name of names) {
    const entry = glossary.forPython(name)
    if (entry) return entry
  }
  return null
}

/** The simulations of each entry, the most telling first. */
export function simulationsByEntry<S extends ShownNames>(
  simulations: readonly S[],
  glossary: Glossary,
): ReadonlyMap<EntryId, readonly S[]> {
  const known = new Map<string, EntryId | null>()
  const entryOf = (names: readonly string[]): EntryId | null => {
    const key = names.join(" ")
    const kept = known.get(key)
    if (kept !== undefined) return kept
    const id = entryOfPython(names, glossary)?.id ?? null
    known.set(key, id)
    return id
  }
  const shown = simulations.map(simulation => {
    const named = entriesNamed(simulation, glossary)
    const used = simulation.names.flatMap(names => entryOf(names) ?? [])
    return { simulation, named, all: new Set([...named, ...used]) }
  })
  shown.sort((left, right) => left.all.size - right.all.size)
  const found = new Map<EntryId, S[]>()
  const add = (id: EntryId, simulation: S): void => {
    const list = found.get(id)
    if (list) list.push(simulation)
    else found.set(id, [simulation])
  }
  for (const { simulation, named } of shown) for (const id of named) add(id, simulation)
  for (const { simulation, named, all } of shown) {
    for (const id of all) if (!named.has(id)) add(id, simulation)
  }
  return found
}

function entriesNamed({ shows }: ShownNames, glossary: Glossary): ReadonlySet<EntryId> {
  return new Set(shows.flatMap(term => glossary.named(term)?.id ?? []))
}
