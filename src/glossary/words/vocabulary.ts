/**
 * The words that names are made of, in all their forms. All indexes of names share it: what they
 * ask of a word of a text is which of these it may be.
 */
import { formsOf, type Role } from "./inflection"
import { PairMap } from "./pair-map"
import { checkOf, keyOf, spellingOf, Tokens, type Spellings } from "./tokens"

/** A word of names in one role. */
export interface NameWord {
  readonly number: number
  /** `keyOf` of each of its forms. */
  readonly keys: readonly number[]
}

/** Learns words and tells by a form which ones may be meant. */
export class Vocabulary {
  private readonly words = new Map<string, NameWord>()
  private readonly numbersByForm = new PairMap<number[]>()
  private readonly tokens: Tokens

  constructor(spellings: Spellings) {
    this.tokens = new Tokens("", spellings)
  }

  /** A name as words; valid until the next name is asked for. */
  tokensOf(name: string): Tokens {
    this.tokens.readAgain(name)
    return this.tokens
  }

  /** A word in its one spelling. */
  learn(spelling: string, role: Role): NameWord {
    const name = `${role} ${spelling}`
    const known = this.words.get(name)
    if (known) return known
    const number = this.words.size
    const keys = formsOf(spelling, role).map(form => this.note(spellingOf(form), number))
    const word = { number, keys }
    this.words.set(name, word)
    return word
  }

  /** The numbers of the words that a word of a text may be a form of, by its two numbers. */
  numbersOf(key: number, check: number): readonly number[] | undefined {
    return this.numbersByForm.get(key, check)
  }

  private note(form: string, number: number): number {
    const [key, check] = [keyOf(form), checkOf(form)]
    const numbers = this.numbersByForm.get(key, check)
    if (!numbers) this.numbersByForm.add(key, check, [number])
    else if (numbers[numbers.length - 1] !== number) numbers.push(number)
    return key
  }
}
