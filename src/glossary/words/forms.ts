/**
 * The spellings that words of names may have, by numbers. A text's word that is none of them has
 * the number 0 and is of no interest to anybody: so it is for most words, and that must cost next
 * to nothing.
 */
import { longer } from "../../base/longer"
import { fold } from "../fold"
import { PairTable } from "./pair-table"
import { Sieve } from "./sieve"
import { checkOf, keyOf, spellingOf } from "./spelling"

/** More different words than notes about one subject have; what comes from a data dump is let go. */
const mostKept = 50_000

/** Forms of words, shared by all who look for names in the same texts. */
export class Forms {
  private readonly bySpelling = new Map<string, string>()
  private readonly numbers = new PairTable()
  private readonly sieve = new Sieve()
  /** By the number of a form, 1 where a name may begin with it. */
  private beginnings = new Uint8Array(1024)

  /** A word folded, in its one spelling. Words of a vault come many times: each is folded once. */
  spellingOf(written: string): string {
    const known = this.bySpelling.get(written)
    if (known !== undefined) return known
    const spelling = spellingOf(fold(written))
    if (this.bySpelling.size >= mostKept) this.bySpelling.clear()
    this.bySpelling.set(written, spelling)
    return spelling
  }

  /** The number of a form by `keyOf` and `checkOf` it, or 0. */
  find(key: number, check: number): number {
    return this.sieve.has(key) ? this.numbers.find(key, check) : 0
  }

  /** The number of a form, or 0. */
  numberOf(form: string): number {
    return this.find(keyOf(form), checkOf(form))
  }

  /** The number of a form; when it has none it gets this one. */
  add(form: string, fresh: number): number {
    const key = keyOf(form)
    const number = this.numbers.findOrAdd(key, checkOf(form), fresh)
    if (number === fresh) this.sieve.add(key)
    return number
  }

  /** Notes that names may begin with a form. */
  addBeginning(form: number): void {
    while (form >= this.beginnings.length)
      this.beginnings = longer(this.beginnings, this.beginnings.length * 2)
    this.beginnings[form] = 1
  }

  /** Whether a name may begin with a form, by its number: most words of names only go on in them. */
  mayBegin(form: number): boolean {
    return this.beginnings[form] === 1
  }
}
