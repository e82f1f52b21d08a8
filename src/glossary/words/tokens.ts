/**
 * Text as words and what stands between them. White space, one line break (with the mark of a
 * quote that goes on) and hyphens are all one gap, because `event loop`, `event-loop` and
 * `eventloop` are one name; slashes, dots and other signs count as written.
 */
import { fold } from "../fold"

const beginsWord = /^[\p{L}\p{N}]/u
const goesOnInWord = /^[\p{L}\p{N}\p{M}]/u
const space = /^(?:[ \t\u00a0]+|[ \t]*\r?\n[ \t]*(?:>[ \t]*)*)$/
/** Codes of signs that make one name out of the words around them: `create_task`, `asyncio.Lock`. */
const joining: ReadonlySet<number> = new Set([..."._@"].map(sign => sign.charCodeAt(0)))

/** Words of a vault, many of them millions of times: each is folded once. */
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

/** The words of a text with their places in it, by UTF-16 offsets. */
export class Tokens {
  /** Each word folded, in its one spelling. */
  readonly words: readonly string[]
  readonly from: readonly number[]
  readonly to: readonly number[]

  constructor(
    readonly text: string,
    spellings: Spellings = new Spellings(),
  ) {
    const words: string[] = []
    const from: number[] = []
    const to: number[] = []
    for (let at = 0; at < text.length; ) {
      const end = endOfWord(text, at)
      if (end > at) {
        words.push(spellings.of(text.slice(at, end)))
        from.push(at)
        to.push(end)
      }
      at = Math.max(end, at + 1)
    }
    this.words = words
    this.from = from
    this.to = to
  }

  get length(): number {
    return this.words.length
  }

  /** What stands between a word and the next one as names are compared; null when nothing joins them. */
  gapAfter(index: number): string | null {
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
    return isHyphen(sign) || joining.has(sign)
  }

  /** The code of the one sign between a word and the next, or 0; asked for every word of a text. */
  private signAfter(index: number): number {
    const at = this.to[index] ?? 0
    return index >= 0 && this.from[index + 1] === at + 1 ? this.text.charCodeAt(at) : 0
  }

  private between(index: number): string | null {
    const to = this.from[index + 1]
    return to === undefined || index < 0 ? null : this.text.slice(this.to[index], to)
  }
}

/** One spelling for words that are also written with a hyphen: `corrotina` and `corotina`. */
export function spellingOf(folded: string): string {
  return folded.includes("rr") || folded.includes("ss") ? folded.replace(doubled, "$1$2") : folded
}

/** Where a prefix lost its hyphen, Portuguese doubles r and s: `microsserviço`. */
const doubled =
  /^(anti|auto|co|contra|infra|intra|macro|micro|mini|multi|pseudo|semi|ultra)([rs])\2(?=.{4})/

function isHyphen(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2012)
}

/** Where the word that begins at a place ends; the place itself when none begins there. */
function endOfWord(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (isLatin(code)) at++
    else if (!(code >= 0x80)) return at
    else {
      const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
      if (!(at === from ? beginsWord : goesOnInWord).test(sign)) return at
      at += sign.length
    }
  }
}

/** Letters and digits of ASCII, letters of Latin with marks: nearly all there are. */
function isLatin(code: number): boolean {
  if (code >= 0x61) return code <= 0x7a || (code >= 0xc0 && code < 0x250 && !isSign(code))
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a)
}

/** `×` and `÷` stand among the letters. */
function isSign(code: number): boolean {
  return code === 0xd7 || code === 0xf7
}
