/**
 * Text as words and what stands between them. White space, one line break (with the mark of a
 * quote that goes on) and hyphens are all one gap, because `event loop`, `event-loop` and
 * `eventloop` are one name; slashes, dots and other signs count as written. A word is known by
 * numbers that are made while its letters are read: millions of words are passed over without one
 * of them being cut out of its text.
 */
import { fold } from "../fold"

const beginsWord = /^[\p{L}\p{N}]/u
const goesOnInWord = /^[\p{L}\p{N}\p{M}]/u
const space = /^(?:[ \t\u00a0]+|[ \t]*\r?\n[ \t]*(?:>[ \t]*)*)$/
/** Words of a vault, many of them many times: each is folded once. */
export class Spellings {
  private readonly bySpelling = new Map<string, string>()

  /** A word folded, in its one spelling. */
  of(written: string): string {
    const known = this.bySpelling.get(written)
    if (known !== undefined) return known
    const spelling = spellingOf(fold(written))
    if (this.bySpelling.size >= mostKept) this.bySpelling.clear()
    this.bySpelling.set(written, spelling)
    return spelling
  }
}

/** More different words than notes about one subject have; what comes from a data dump is let go. */
const mostKept = 50_000

/** Numbers kept of a word: where it begins and ends, `keyOf` and `checkOf` it. */
const width = 4

/** The words of a text with their places in it, by UTF-16 offsets. */
export class Tokens {
  /** How many words there are. */
  length = 0
  /** Whether a hyphen follows any word. */
  hasHyphens = false
  private read = ""
  private row = new Int32Array(16 * width)

  constructor(
    text: string,
    private readonly spellings: Spellings = new Spellings(),
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
        key = Math.imul(key ^ letter, keyPrime)
        check = (Math.imul(check, checkPrime) + letter) | 0
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
        if (isOdd) this.push(start, at, this.spellings.of(text.slice(start, at)))
        else this.pushNumbers(start, at, key & largestKey, check)
        if (isHyphen(code)) this.hasHyphens = true
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

  /** `keyOf` a word. */
  key(index: number): number {
    return this.row[index * width + 2] ?? 0
  }

  /** `checkOf` a word. */
  check(index: number): number {
    return this.row[index * width + 3] ?? 0
  }

  /** All words folded, each in its one spelling. */
  get words(): readonly string[] {
    return Array.from({ length: this.length }, (_, index) => this.word(index))
  }

  /** A word folded, in its one spelling; empty beyond the last one. */
  word(index: number): string {
    return index < this.length
      ? this.spellings.of(this.text.slice(this.from(index), this.to(index)))
      : ""
  }

  /** What stands between a word and the next one as names are compared; null when nothing joins them. */
  gapAfter(index: number): string | null {
    if (this.signAfter(index) === 0x20) return " "
    const gap = this.between(index)
    if (gap === null) return null
    if (this.hasHyphenAfter(index) || space.test(gap)) return " "
    const sign = gap.trim()
    return sign !== "" && sign.length <= 2 && !/[()[\]{}"*`,;:!?\s]/.test(sign) ? sign : null
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

  private push(from: number, to: number, spelling: string): void {
    this.pushNumbers(from, to, keyOf(spelling), checkOf(spelling))
  }

  private pushNumbers(from: number, to: number, key: number, check: number): void {
    const at = this.length++ * width
    if (at === this.row.length) {
      const longer = new Int32Array(at * 2)
      longer.set(this.row)
      this.row = longer
    }
    this.row[at] = from
    this.row[at + 1] = to
    this.row[at + 2] = key
    this.row[at + 3] = check
  }
}

/** One spelling for words that are also written with a hyphen: `corrotina` and `corotina`. */
export function spellingOf(folded: string): string {
  return folded.includes("rr") || folded.includes("ss") ? folded.replace(doubled, "$1$2") : folded
}

/** Where a prefix lost its hyphen, Portuguese doubles r and s: `microsserviço`. */
const doubled =
  /^(anti|auto|co|contra|infra|intra|macro|micro|mini|multi|pseudo|semi|ultra)([rs])\2(?=.{4})/

/** Signs that make one name out of the words around them: `create_task`, `asyncio.Lock`, `a@b`. */
function isJoining(code: number): boolean {
  return code === 0x2e || code === 0x5f || code === 0x40
}

function isHyphen(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2012)
}

/** A number for a word in its one spelling; two words seldom have the same. */
export function keyOf(spelling: string): number {
  let key = emptyKey
  for (let at = 0; at < spelling.length; at++) {
    key = Math.imul(key ^ spelling.charCodeAt(at), keyPrime)
  }
  return key & largestKey
}

/** Another number for it; no two words of any vault have both the same. */
export function checkOf(spelling: string): number {
  let check = 0
  for (let at = 0; at < spelling.length; at++) {
    check = (Math.imul(check, checkPrime) + spelling.charCodeAt(at)) | 0
  }
  return check
}

const checkPrime = 31

/** The numbers of the FNV hash; what is left of it is small enough for the engines' fast integers. */
const emptyKey = 0x811c9dc5
const keyPrime = 0x01000193
const largestKey = 0x3fffffff

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
