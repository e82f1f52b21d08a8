/**
 * Text as words and what stands between them. White space, one line break (with the mark of a
 * quote that goes on) and hyphens are all one gap, because `event loop`, `event-loop` and
 * `eventloop` are one name; slashes, dots and other signs count as written. A word is known by the
 * number of its form, which is found while its letters are read: millions of words are passed over
 * without one of them being cut out of its text.
 */
import { longer } from "../../base/longer"
import { fold } from "../fold"
import { Forms } from "./forms"
import { checkAfter, checkOf, emptyKey, keyAfter, keyOf, largestKey, spellingOf } from "./spelling"
import type { WordFilter } from "./word-filter"

const beginsWord = /^[\p{L}\p{N}]/u
const goesOnInWord = /^[\p{L}\p{N}\p{M}]/u
const space = /^(?:[ \t\u00a0]+|[ \t]*\r?\n[ \t]*(?:>[ \t]*)*)$/

/** Numbers kept of a word: where it begins and ends, that of its form, and its key. */
const width = 4

/** A name of more words is looked for in a compound of at most so many. */
const mostJoined = 3

/** Words with hyphens between them as one word. */
export interface Compound {
  readonly spelling: string
  /** The index of its last word. */
  readonly last: number
}

/**
 * The words of a text with their places in it, by UTF-16 offsets. Forms that get their numbers
 * later are not seen.
 */
export class Tokens {
  /** How many words there are. */
  length = 0
  /** Whether a hyphen follows any word. */
  hasHyphens = false
  /** How many words may begin a name. */
  startCount = 0
  private starts = new Int32Array(16)
  private read = ""
  private row = new Int32Array(16 * width)

  constructor(
    text: string,
    private readonly forms: Forms = new Forms(),
  ) {
    this.readAgain(text)
  }

  /** The text whose words these are. */
  get text(): string {
    return this.read
  }

  /** Reads another text in place of the last one; whoever reads many needs one object. */
  readAgain(text: string): void {
    const { length } = text
    this.read = text
    this.length = 0
    this.startCount = 0
    this.hasHyphens = false
    let start = 0
    let key = emptyKey
    let check = 0
    let last = 0
    // Letters that are not Latin, and doubled ones, may be spelled otherwise than letter by letter.
    let isOdd = false
    for (let at = 0; at <= length; at++) {
      const code = at < length ? text.charCodeAt(at) : 0
      const letter = code < latinEnd ? (foldedLatin[code] ?? 0) : 0
      if (letter !== 0) {
        if (letter === last && (letter === letterR || letter === letterS)) isOdd = true
        key = keyAfter(key, letter)
        check = checkAfter(check, letter)
        last = letter
        continue
      }
      const size = code < latinEnd ? 0 : sizeOfOther(text, at, start)
      if (size > 0) {
        isOdd = true
        at += size - 1
        continue
      }
      if (at > start) {
        if (isOdd) {
          const spelling = this.forms.spellingOf(text.slice(start, at))
          key = keyOf(spelling)
          check = checkOf(spelling)
        }
        const form = this.forms.find(key & largestKey, check)
        const isBeforeHyphen = isHyphen(code)
        if (isBeforeHyphen) this.hasHyphens = true
        if (isBeforeHyphen || this.forms.mayBegin(form)) this.pushStart(this.length)
        this.push(start, at, form)
        this.row[this.length * width - 1] = key & largestKey
      }
      start = at + 1
      key = emptyKey
      check = 0
      last = 0
      isOdd = false
    }
  }

  /** Where a word begins; beyond the last one a place that no word has. */
  from(index: number): number {
    return index < this.length ? (this.row[index * width] ?? -1) : -1
  }

  /** Where a word ends. */
  to(index: number): number {
    return this.row[index * width + 1] ?? 0
  }

  /** The number of a word's form; 0 when no name has a word of that form. */
  form(index: number): number {
    return index < this.length ? (this.row[index * width + 2] ?? 0) : 0
  }

  /** What hyphens make of a word and the next ones. */
  *compoundsAt(index: number): Generator<Compound> {
    if (!this.hasHyphens) return
    let joined = this.word(index)
    for (let last = index; this.hasHyphenAfter(last) && ++last < index + mostJoined; ) {
      joined += this.word(last)
      yield { spelling: spellingOf(joined), last }
    }
  }

  /** Adds every word, and every compound, that a name may have here. */
  addTo(filter: WordFilter): void {
    for (let index = 0; index < this.length; index++) {
      filter.add(this.row[index * width + 3] ?? 0)
      if (!this.hasHyphenAfter(index)) continue
      for (const { spelling } of this.compoundsAt(index)) filter.add(keyOf(spelling))
    }
  }

  /** The index of the `at`-th word that may begin a name: for most words of a text none does. */
  start(at: number): number {
    return this.starts[at] ?? 0
  }

  /** Whether a word, or what a hyphen makes of it, may belong to a name. */
  mayBeNamed(index: number): boolean {
    return this.form(index) !== 0 || (this.hasHyphens && this.hasHyphenAfter(index))
  }

  /** All words folded, each in its one spelling. */
  get words(): readonly string[] {
    return Array.from({ length: this.length }, (_, index) => this.word(index))
  }

  /** A word folded, in its one spelling; empty beyond the last one. */
  word(index: number): string {
    return index < this.length
      ? this.forms.spellingOf(this.text.slice(this.from(index), this.to(index)))
      : ""
  }

  /** What stands between a word and the next one as names are compared; null when nothing joins them. */
  gapAfter(index: number): string | null {
    if (this.hasSpaceAfter(index)) return " "
    const gap = this.between(index)
    if (gap === null) return null
    if (this.hasHyphenAfter(index) || space.test(gap)) return " "
    const sign = gap.trim().replace("\u2019", "'")
    return sign !== "" && sign.length <= 2 && !/[()[\]{}"*`,;:!?\s]/.test(sign) ? sign : null
  }

  /** Whether a single space leads to the next word. */
  hasSpaceAfter(index: number): boolean {
    return this.signAfter(index) === 0x20
  }

  /** Whether a hyphen and nothing else leads to the next word. */
  hasHyphenAfter(index: number): boolean {
    return isHyphen(this.signAfter(index))
  }

  /** Whether the words from `first` to `last` are no part of a longer one. */
  standAlone(first: number, last: number): boolean {
    return !this.isJoinedAfter(first - 1) && !this.isJoinedAfter(last)
  }

  private isJoinedAfter(index: number): boolean {
    const sign = this.signAfter(index)
    return sign !== 0 && (isHyphen(sign) || isJoining(sign))
  }

  /** The code of the one sign between a word and the next, or 0; asked for every word of a text. */
  private signAfter(index: number): number {
    if (index < 0) return 0
    const at = this.to(index)
    return this.from(index + 1) === at + 1 ? this.text.charCodeAt(at) : 0
  }

  private between(index: number): string | null {
    const isWithin = index >= 0 && index + 1 < this.length
    return isWithin ? this.text.slice(this.to(index), this.from(index + 1)) : null
  }

  private pushStart(index: number): void {
    if (this.startCount === this.starts.length)
      this.starts = longer(this.starts, this.startCount * 2)
    this.starts[this.startCount++] = index
  }

  private push(from: number, to: number, form: number): void {
    const at = this.length++ * width
    if (at === this.row.length) this.row = longer(this.row, at * 2)
    this.row[at] = from
    this.row[at + 1] = to
    this.row[at + 2] = form
  }
}

/** Signs that make one name out of the words around them: `create_task`, `asyncio.Lock`, `a@b`. */
function isJoining(code: number): boolean {
  return code === 0x2e || code === 0x5f || code === 0x40
}

function isHyphen(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2012)
}

const letterR = "r".charCodeAt(0)
const letterS = "s".charCodeAt(0)

/** Nearly all letters there are stand before this code. */
const latinEnd = 0x250

/** The code of each Latin letter and digit folded; 0 for other signs. */
const foldedLatin: Uint16Array = Uint16Array.from({ length: latinEnd }, (_, code) => {
  const sign = String.fromCharCode(code)
  return beginsWord.test(sign) ? fold(sign).charCodeAt(0) : 0
})

/** UTF-16 units of a letter that is not Latin, or of a mark within a word; 0 for what is neither. */
function sizeOfOther(text: string, at: number, start: number): number {
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return (at === start ? beginsWord : goesOnInWord).test(sign) ? sign.length : 0
}
