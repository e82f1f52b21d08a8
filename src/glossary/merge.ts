/**
 * One entry, many sources. Terms become one entry when
 * - they are forms or spellings of one word (`Tarefa`, `tarefas`; `co-rotina`, `corrotina`),
 * - or a definition gives one as an alias of the other,
 * - or they are names of one family (`Corrotina`, `Coroutine`). A name that its family is not sure
 *   of (`bloqueio` for `trava`) counts only where the definition gives a sure one as alias. And a
 *   note that defines two names of a family apart tells them apart: then that family joins nothing.
 * Terms that only share an alias stay apart, because one loose translation would otherwise glue
 * unrelated terms together. Unsure definitions join an entry but never make two into one.
 */
import type { Definition, Entry, EntryId } from "./entry"
import { fold } from "./fold"
import { comparePlaces } from "./note-order"
import { atOnce } from "./steps"
import type { Family } from "./words/families"
import type { NameIndex } from "./words/name-index"
import { Words } from "./words/words"

/** Entries from definitions, ordered by their folded terms. */
export function mergeDefinitions(
  definitions: readonly Definition[],
  words: Words = new Words(),
): readonly Entry[] {
  return atOnce(mergeInSteps(definitions, words))
}

/** The same in short steps; an entry that was made of the same definitions before is taken over. */
export function* mergeInSteps(
  definitions: readonly Definition[],
  words: Words,
  made: readonly Entry[] = [],
): Generator<void, readonly Entry[]> {
  const ordered = [...definitions].sort(bySureness)
  const groups = new TermGroups(words)
  for (const definition of ordered) yield groups.add(definition.term)
  for (const definition of ordered) if (definition.isSure) joinAliases(groups, definition)
  yield* joinFamilies(groups, ordered, words)
  const members = new Map<number, Definition[]>()
  for (const definition of ordered) {
    const root = groups.rootOf(definition.term)
    const list = members.get(root)
    if (list) list.push(definition)
    else members.set(root, [definition])
  }
  const known = new Map(made.map(entry => [entry.definitions[0], entry]))
  const entries: Entry[] = []
  for (const list of members.values()) {
    const placed = [...list].sort(comparePlaces)
    const same = known.get(placed[0])
    entries.push(same && areSame(same.definitions, placed) ? same : entryOf(list, placed, words))
    yield
  }
  return entries.sort(byTerm)
}

/**
 * The same entries with other texts: definitions in place of others that name the same things at
 * the same places of the order. Nothing has to be merged for them.
 */
export function withTexts(
  entries: readonly Entry[],
  changed: ReadonlyMap<Definition, Definition>,
): readonly Entry[] {
  return entries.map(entry => {
    if (!entry.definitions.some(each => changed.has(each))) return entry
    const definitions = entry.definitions.map(each => changed.get(each) ?? each)
    return { ...entry, definitions, category: categoryOf(definitions) }
  })
}

/** Whether two definitions differ in what they say alone. */
export function nameTheSame(left: Definition, right: Definition): boolean {
  const { term, path, isSure, aliases } = left
  if (term !== right.term || path !== right.path || isSure !== right.isSure) return false
  return areSame(aliases, right.aliases)
}

/** The id of the entry that a term, written anyhow, would have. */
export function entryIdOf(term: string): EntryId {
  return fold(term) as EntryId
}

function joinAliases(groups: TermGroups, { term, aliases }: Definition): void {
  for (const alias of aliases) if (groups.has(alias)) groups.join(term, alias)
}

function* joinFamilies(
  groups: TermGroups,
  definitions: readonly Definition[],
  words: Words,
): Generator<void> {
  const members = new Map<Family, Definition[]>()
  for (const definition of definitions) {
    yield
    const family = familyMeant(definition, words)
    if (!family) continue
    const list = members.get(family)
    if (list) list.push(definition)
    else members.set(family, [definition])
  }
  for (const list of members.values()) {
    if (areToldApart(list, groups)) continue
    for (const { term } of list) groups.join(list[0]?.term ?? term, term)
  }
}

function familyMeant({ term, aliases }: Definition, words: Words): Family | null {
  const sure = words.familyOf(term)
  if (sure) return sure
  const named = aliases.map(alias => words.familyOf(alias))
  const isUnsure = (family: Family): boolean =>
    family.unsure.some(each => words.sameWord(each, term))
  return named.find(family => family !== null && isUnsure(family)) ?? null
}

/** Whether some note defines two of these terms as different ones. */
function areToldApart(definitions: readonly Definition[], groups: TermGroups): boolean {
  const rootByPath = new Map<string, number>()
  return definitions.some(({ path, term }) => {
    const root = groups.rootOf(term)
    const known = rootByPath.get(path) ?? root
    rootByPath.set(path, known)
    return known !== root
  })
}

/** The entry of definitions in the order in which they name it, and in that of their places. */
function entryOf(
  ordered: readonly Definition[],
  definitions: readonly Definition[],
  words: Words,
): Entry {
  const term = shownTerm(ordered)
  const id = entryIdOf(term)
  const aliases: string[] = []
  let names: NameIndex<true> | null = null
  for (const name of definitions.flatMap(each => [each.term, ...each.aliases])) {
    if (entryIdOf(name) === id || names?.valueOf(name) || words.sameWord(name, term)) continue
    names ??= words.newIndex<true>()
    names.add(name, true)
    aliases.push(name)
  }
  return { id, term, aliases, definitions, category: categoryOf(definitions) }
}

function categoryOf(definitions: readonly Definition[]): string | null {
  return definitions.find(each => each.category !== null)?.category ?? null
}

function areSame<T>(left: readonly T[], right: readonly T[]): boolean {
  return left.length === right.length && left.every((each, index) => each === right[index])
}

/** As the first definition writes it, but with a capital where another writes the same so. */
function shownTerm(definitions: readonly Definition[]): string {
  const first = definitions[0]?.term ?? ""
  const capital = definitions.find(
    ({ term }) => /^\p{Lu}/u.test(term) && fold(term) === fold(first),
  )
  return capital?.term ?? first
}

/** Which terms belong together (disjoint sets of them, numbered). */
class TermGroups {
  private readonly numbers = new Map<string, number>()
  private readonly forms: NameIndex<number>
  private readonly parents: number[] = []

  constructor(words: Words) {
    this.forms = words.newIndex()
  }

  add(term: string): void {
    const folded = fold(term)
    if (this.numbers.has(folded)) return
    const known = this.forms.valueOf(term)
    const number = known ?? this.parents.push(this.parents.length) - 1
    this.numbers.set(folded, number)
    if (known === null) this.forms.add(term, number)
  }

  has(name: string): boolean {
    return this.numberOf(name) !== null
  }

  /** The number of the group that a term is in. */
  rootOf(term: string): number {
    let root = this.numberOf(term) ?? -1
    for (let up = this.parents[root]; up !== undefined && up !== root; up = this.parents[root]) {
      root = up
    }
    return root
  }

  join(left: string, right: string): void {
    const [to, from] = [this.rootOf(left), this.rootOf(right)]
    if (to !== from) this.parents[from] = to
  }

  private numberOf(name: string): number | null {
    return this.numbers.get(fold(name)) ?? this.forms.valueOf(name)
  }
}

/** The sure ones first: the first one names the entry. */
function bySureness(left: Definition, right: Definition): number {
  if (left.isSure !== right.isSure) return left.isSure ? -1 : 1
  return comparePlaces(left, right)
}

/** Not `localeCompare`: the order must be the same everywhere. */
function byTerm(left: Entry, right: Entry): number {
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0
}
