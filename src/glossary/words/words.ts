/**
 * What the glossary knows of words: which spellings are forms of one word, and which names of
 * the two languages mean the same.
 */
import { familyLines, type Family } from "./families"
import { NameIndex } from "./name-index"
import { parseFamilies } from "./own-families"
import { Tokens } from "./tokens"
import { Vocabulary } from "./vocabulary"

/** Families, and for each of their names which one it belongs to. */
interface NamedFamilies {
  readonly families: readonly Family[]
  readonly places: NameIndex<number>
}

/** Word forms and families; made anew when a person changes their own. */
export class Words {
  private readonly vocabulary = new Vocabulary()
  /** Apart from the vocabulary's own ones: names are looked up while a text is read. */
  private readonly tokens = new Tokens("", this.vocabulary.forms)
  private familiesMade: NamedFamilies | null = null

  /** The person's families are as the setting holds them: one a line, names between commas. */
  constructor(private readonly ownFamilies: string = "") {}

  /** All families; the person's own, and those of the house that they extend, come first. */
  get families(): readonly Family[] {
    return this.named.families
  }

  /** The family that a name, written in any form, belongs to for certain. */
  familyOf(name: string): Family | null {
    const { families, places } = this.named
    return families[places.valueOf(name) ?? -1] ?? null
  }

  /**
   * The family that a name in Python stands for: `asyncio.Lock`, `Lock`, `create_task`; `.cancel`
   * for an attribute of something unknown. Plain words stand for methods only (`Task.cancel`).
   */
  familyOfPython(name: string): Family | null {
    const { families } = this
    const exact = families.find(({ python }) => python.includes(name))
    if (exact) return exact
    const last = name.slice(name.lastIndexOf(".") + 1)
    const isTelling = /[A-Z_]/.test(last) && (last === name || name.startsWith("."))
    const stands = (python: string): boolean =>
      isTelling ? python === last || python.endsWith(`.${last}`) : isMethod(python, name)
    return families.find(({ python }) => python.some(stands)) ?? null
  }

  /** Whether two names differ only in their form: number, gender, accents, hyphens, case. */
  sameWord(left: string, right: string): boolean {
    // All forms of a word begin alike; most names asked about do not.
    if (this.beginningOf(left) !== this.beginningOf(right)) return false
    return this.anyOf([left])(right) || this.anyOf([right])(left)
  }

  private beginningOf(name: string): string {
    const tokens = this.vocabulary.tokensOf(name)
    const first = tokens.word(0)
    return first.length > 1 ? first.slice(0, 2) : first + tokens.word(1).slice(0, 1)
  }

  /** Tells whether a name is one of these, in whichever form it is written. */
  anyOf(names: readonly string[]): (name: string) => boolean {
    const index = this.newIndex<true>()
    for (const name of names) index.add(name, true)
    return name => index.valueOf(name) !== null
  }

  /** An empty index of names that knows their forms. */
  newIndex<Value>(): NameIndex<Value> {
    return new NameIndex<Value>(this.vocabulary)
  }

  /** The keys of all words with which a name, in any form, may begin. */
  beginningsOf(name: string): readonly number[] {
    return this.vocabulary.beginningsOf(name)
  }

  /** A text as words; valid until the next one is asked for. */
  tokensOf(text: string): Tokens {
    this.tokens.readAgain(text)
    return this.tokens
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

/** Whether an attribute, as in `.cancel`, may be this method of a class, as in `Task.cancel`. */
function isMethod(python: string, attribute: string): boolean {
  return attribute.startsWith(".") && /^[A-Z]/.test(python) && python.endsWith(attribute)
}
