/** Which definitions belong together: disjoint sets of their terms, by numbers. */
import type { Definition } from "./entry"
import { fold } from "./fold"
import type { Family } from "./words/families"
import type { NameIndex } from "./words/name-index"
import type { Words } from "./words/words"

/** Groups definitions; the rules are those of `merge.ts`. */
export class TermGroups {
  private readonly definitions: Definition[] = []
  /** The number of each definition's term. */
  private readonly numbers: number[] = []
  private readonly byName = new Map<string, number>()
  private readonly forms: NameIndex<number>
  /** For each number the one that it was joined to; its own as long as it was not. */
  private readonly parents: number[] = []

  constructor(private readonly words: Words) {
    this.forms = words.newIndex()
  }

  /** Takes in one more definition. */
  add(definition: Definition): void {
    this.definitions.push(definition)
    this.numbers.push(this.numberFor(definition.term))
  }

  /** Joins terms of which one is given as another name of the other. */
  *joinAliases(): Generator<void> {
    for (const [index, { isSure, aliases }] of this.definitions.entries()) {
      yield
      for (const alias of isSure ? aliases : []) {
        const other = this.numberOf(alias)
        if (other !== null) this.join(this.numbers[index] ?? 0, other)
      }
    }
  }

  /** Joins names of one family, unless a note tells them apart. */
  *joinFamilies(): Generator<void> {
    const members = new Map<Family, number[]>()
    for (const [index, definition] of this.definitions.entries()) {
      yield
      const family = familyMeant(definition, this.words)
      if (!family) continue
      const list = members.get(family)
      if (list) list.push(index)
      else members.set(family, [index])
    }
    for (const list of members.values()) {
      if (this.areToldApart(list)) continue
      for (const index of list) this.join(this.rootAt(list[0] ?? index), this.rootAt(index))
    }
  }

  /** The definitions of each group, in the order in which they were added. */
  *members(): Generator<void, Iterable<readonly Definition[]>> {
    const members = new Map<number, Definition[]>()
    for (const [index, definition] of this.definitions.entries()) {
      const root = this.rootAt(index)
      const list = members.get(root)
      if (list) list.push(definition)
      else members.set(root, [definition])
      yield
    }
    return members.values()
  }

  private numberFor(term: string): number {
    const folded = fold(term)
    const known = this.byName.get(folded) ?? this.forms.valueOf(term)
    const number = known ?? this.parents.push(this.parents.length) - 1
    this.byName.set(folded, number)
    if (known === null) this.forms.add(term, number)
    return number
  }

  private numberOf(name: string): number | null {
    return this.byName.get(fold(name)) ?? this.forms.valueOf(name)
  }

  /** The number that stands for the group of a definition. */
  private rootAt(index: number): number {
    return this.rootOf(this.numbers[index] ?? 0)
  }

  private rootOf(number: number): number {
    let root = number
    for (let up = this.parents[root]; up !== undefined && up !== root; up = this.parents[root]) {
      root = up
    }
    return root
  }

  private join(left: number, right: number): void {
    const [to, from] = [this.rootOf(left), this.rootOf(right)]
    if (to !== from) this.parents[from] = to
  }

  /** Whether some note defines two of these terms as different ones. */
  private areToldApart(indexes: readonly number[]): boolean {
    const rootByPath = new Map<string, number>()
    return indexes.some(index => {
      const path = this.definitions[index]?.path ?? ""
      const root = this.rootAt(index)
      const known = rootByPath.get(path) ?? root
      rootByPath.set(path, known)
      return known !== root
    })
  }
}

function familyMeant({ term, aliases }: Definition, words: Words): Family | null {
  const sure = words.familyOf(term)
  if (sure || aliases.length === 0) return sure
  const named = aliases.map(alias => words.familyOf(alias))
  const isUnsure = (family: Family): boolean =>
    family.unsure.some(each => words.sameWord(each, term))
  return named.find(family => family !== null && isUnsure(family)) ?? null
}
