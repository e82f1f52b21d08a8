/**
 * What the glossary knows of words: which spellings are forms of one word, which names of the two
 * languages mean the same, and which names a person does not want to see marked.
 */
import { familyLines, type Family } from "./families"
import { formsOf } from "./inflection"
import { NameIndex } from "./name-index"
import { parseFamilies } from "./own-families"

/** What a person adds to the words that everybody has. */
export interface OwnWords {
  /** Families as the setting holds them: one a line, names separated by commas. */
  readonly families?: string
  /** Names that are marked nowhere, in none of their forms, whatever entry they belong to. */
  readonly unmarked?: readonly string[]
}

/** Families, and for each of their names which one it belongs to. */
interface NamedFamilies {
  readonly families: readonly Family[]
  readonly places: NameIndex<number>
}

/** Word forms, families and exceptions; made anew when a setting changes. */
export class Words {
  /** Names that are never marked. */
  readonly unmarked: readonly string[]
  private readonly ownFamilies: string
  private readonly formsMade = new Map<string, readonly string[]>()
  private familiesMade: NamedFamilies | null = null

  constructor(own: OwnWords = {}) {
    this.ownFamilies = own.families ?? ""
    this.unmarked = own.unmarked ?? []
  }

  /** All families; the person's own, and those of the house that they extend, come first. */
  get families(): readonly Family[] {
    return this.named.families
  }

  /** The family that a name, written in any form, belongs to for certain. */
  familyOf(name: string): Family | null {
    const { families, places } = this.named
    return families[places.valueOf(name) ?? -1] ?? null
  }

  /** The family that a name in Python stands for: `asyncio.Lock`, `Lock`, `create_task`. */
  familyOfPython(name: string): Family | null {
    const stands = (python: string): boolean => python === name || python.endsWith(`.${name}`)
    return this.families.find(family => family.python.some(stands)) ?? null
  }

  /** Whether two names differ only in their form: number, gender, accents, hyphens, case. */
  sameWord(left: string, right: string): boolean {
    return this.isFormOf(left, right) || this.isFormOf(right, left)
  }

  /** Whether the person asked not to mark this name, in whichever form it is written. */
  isUnmarked(name: string): boolean {
    return this.unmarked.some(each => this.sameWord(each, name))
  }

  /** An empty index of names that knows their forms. */
  newIndex<Value>(): NameIndex<Value> {
    return new NameIndex<Value>((word, role) => {
      const key = role + word
      const made = this.formsMade.get(key) ?? formsOf(word, role)
      this.formsMade.set(key, made)
      return made
    })
  }

  private isFormOf(form: string, name: string): boolean {
    const names = this.newIndex<true>()
    names.add(name, true)
    return names.valueOf(form) !== null
  }

  private get named(): NamedFamilies {
    return (this.familiesMade ??= this.nameFamilies())
  }

  /** Makes one family of those that share a name: a person's line extends what is known. */
  private nameFamilies(): NamedFamilies {
    const families: Family[] = []
    const places = this.newIndex<number>()
    const written = [this.ownFamilies, familyLines]
    for (const family of written.flatMap(text => parseFamilies(text).families)) {
      const known = family.names.map(name => places.valueOf(name)).find(each => each !== null)
      const place = known ?? families.length
      families[place] = joined(families[place], family)
      for (const name of family.names) places.add(name, place)
    }
    return { families, places }
  }
}

function joined(first: Family | undefined, second: Family): Family {
  if (!first) return second
  const names = [...new Set([...first.names, ...second.names])]
  return {
    names,
    unsure: second.unsure.filter(name => !names.includes(name)),
    python: [...new Set([...first.python, ...second.python])],
  }
}
