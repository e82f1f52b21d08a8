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
import { atOnce, sorted, stepLength } from "./steps"
import { TermGroups } from "./term-groups"
import type { NameIndex } from "./words/name-index"
import { Words } from "./words/words"

/** Entries from definitions, ordered by their folded terms. */
export function mergeDefinitions(
  definitions: readonly Definition[],
  words: Words = new Words(),
): readonly Entry[] {
  return atOnce(mergeInSteps([...definitions].sort(comparePlaces), words))
}

/**
 * The same in short steps of definitions in the order of their places; an entry that was made of
 * the same definitions before is taken over.
 */
export function* mergeInSteps(
  definitions: readonly Definition[],
  words: Words,
  made: readonly Entry[] = [],
): Generator<void, readonly Entry[]> {
  const groups = new TermGroups(words)
  // The sure ones first: the first one names the entry.
  for (const isSure of [true, false]) {
    for (const definition of definitions) {
      if (definition.isSure === isSure) yield groups.add(definition)
    }
  }
  yield* groups.joinAliases()
  yield* groups.joinFamilies()
  const members = yield* groups.members()
  const known = new Map<Definition | undefined, Entry>()
  for (const entry of made) yield void known.set(entry.definitions[0], entry)
  const entries: Entry[] = []
  for (const list of members) {
    const placed = list.length === 1 ? list : [...list].sort(comparePlaces)
    const same = known.get(placed[0])
    entries.push(same && areSame(same.definitions, placed) ? same : entryOf(list, placed, words))
    yield
  }
  return yield* sorted(entries, byTerm)
}

/**
 * The same entries with other texts: definitions in place of others that name the same things at
 * the same places of the order. Nothing has to be merged for them.
 */
export function* withTexts(
  entries: readonly Entry[],
  changed: ReadonlyMap<Definition, Definition>,
): Generator<void, readonly Entry[]> {
  const now: Entry[] = []
  for (const entry of entries) {
    if (entry.definitions.some(each => changed.has(each))) {
      const definitions = entry.definitions.map(each => changed.get(each) ?? each)
      now.push({ ...entry, definitions, category: categoryOf(definitions) })
    } else now.push(entry)
    if (now.length % stepLength === 0) yield
  }
  return now
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

/** The entry of definitions in the order in which they name it, and in that of their places. */
function entryOf(
  ordered: readonly Definition[],
  definitions: readonly Definition[],
  words: Words,
): Entry {
  const term = shownTerm(ordered)
  const id = entryIdOf(term)
  const aliases: string[] = []
  const category = categoryOf(definitions)
  if (isAlone(definitions)) return { id, term, aliases, definitions, category }
  let names: NameIndex<true> | null = null
  for (const name of definitions.flatMap(each => [each.term, ...each.aliases])) {
    if (entryIdOf(name) === id || names?.valueOf(name) || words.sameWord(name, term)) continue
    names ??= words.newIndex<true>()
    names.add(name, true)
    aliases.push(name)
  }
  return { id, term, aliases, definitions, category }
}

/** One definition that gives no other name. */
function isAlone([first, ...others]: readonly Definition[]): boolean {
  return others.length === 0 && first?.aliases.length === 0
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
  if (definitions.length === 1) return first
  const capital = definitions.find(
    ({ term }) => /^\p{Lu}/u.test(term) && fold(term) === fold(first),
  )
  return capital?.term ?? first
}

/** Not `localeCompare`: the order must be the same everywhere. */
function byTerm(left: Entry, right: Entry): number {
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0
}
