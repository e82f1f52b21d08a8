/**
 * One entry, many sources: definitions whose terms fold to the same text become one entry, and so
 * does a term that another definition gives as an alias. Two terms that only share an alias stay
 * apart, because one loose translation would otherwise glue unrelated terms together.
 */
import type { Definition, Entry, EntryId } from "./entry"
import { fold } from "./fold"
import { comparePlaces } from "./note-order"
import { Words } from "./words/words"

/** Entries from definitions, ordered by their folded terms. */
export function mergeDefinitions(
  definitions: readonly Definition[],
  words: Words = new Words(),
): readonly Entry[] {
  const groups = new Groups()
  const ordered = [...definitions].sort(comparePlaces)
  const terms = new Set(ordered.map(definition => fold(definition.term)))
  for (const definition of ordered) {
    const term = fold(definition.term)
    for (const alias of definition.aliases.map(fold)) {
      if (terms.has(alias) || words.sameWord(term, alias)) groups.join(term, alias)
    }
  }
  const members = new Map<string, Definition[]>()
  for (const definition of ordered) {
    const root = groups.rootOf(fold(definition.term))
    const list = members.get(root)
    if (list) list.push(definition)
    else members.set(root, [definition])
  }
  return [...members.values()].map(entryOf).sort(byTerm)
}

/** The id of the entry that a term, written anyhow, would have. */
export function entryIdOf(term: string): EntryId {
  return fold(term) as EntryId
}

function entryOf(definitions: readonly Definition[]): Entry {
  const term = shownTerm(definitions)
  const aliases = new Map<string, string>()
  for (const definition of definitions) {
    for (const name of [definition.term, ...definition.aliases]) {
      const folded = fold(name)
      if (folded !== fold(term) && !aliases.has(folded)) aliases.set(folded, name)
    }
  }
  const category = definitions.find(each => each.category !== null)?.category ?? null
  return { id: entryIdOf(term), term, aliases: [...aliases.values()], definitions, category }
}

/** As the first definition writes it, but with a capital where another writes the same so. */
function shownTerm(definitions: readonly Definition[]): string {
  const first = definitions[0]?.term ?? ""
  const capital = definitions.find(
    ({ term }) => /^\p{Lu}/u.test(term) && fold(term) === fold(first),
  )
  return capital?.term ?? first
}

/** Which folded terms belong together (disjoint sets). */
class Groups {
  private readonly parents = new Map<string, string>()

  rootOf(term: string): string {
    let root = term
    for (let up = this.parents.get(root); up !== undefined; up = this.parents.get(root)) root = up
    return root
  }

  join(left: string, right: string): void {
    const [from, to] = [this.rootOf(right), this.rootOf(left)]
    if (from !== to) this.parents.set(from, to)
  }
}

/** Not `localeCompare`: the order must be the same everywhere. */
function byTerm(left: Entry, right: Entry): number {
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0
}
