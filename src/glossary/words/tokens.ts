/**
 * Text as words and what stands between them. White space, one line break (with the mark of a
 * quote that goes on) and hyphens are all one gap, because `event loop`, `event-loop` and
 * `eventloop` are one name; slashes, dots and other signs count as written.
 */
import { fold } from "../fold"

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
const hyphen = /^[-\u2010-\u2012]$/
const space = /^(?:[ \t\u00a0]+|[ \t]*\r?\n[ \t]*(?:>[ \t]*)*)$/
/** Signs that make one name out of the words around them: `create_task`, `asyncio.Lock`. */
const joining = /^[-\u2010-\u2012._@]$/

/** The words of a text with their places in it, by UTF-16 offsets. */
export class Tokens {
  /** Each word folded, in its one spelling. */
  readonly words: readonly string[]
  readonly from: readonly number[]
  readonly to: readonly number[]

  constructor(readonly text: string) {
    const words: string[] = []
    const from: number[] = []
    const to: number[] = []
    for (const match of text.matchAll(word)) {
      words.push(spellingOf(foldWord(match[0])))
      from.push(match.index)
      to.push(match.index + match[0].length)
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
    if (hyphen.test(gap) || space.test(gap)) return " "
    const sign = gap.trim()
    return sign !== "" && sign.length <= 2 && !/[()[\]{}"*`,;:!?\s]/.test(sign) ? sign : null
  }

  /** Whether a hyphen and nothing else leads to the next word. */
  hasHyphenAfter(index: number): boolean {
    const gap = this.between(index)
    return gap !== null && hyphen.test(gap)
  }

  /** Whether the words from `first` to `last` are no part of a longer one. */
  standAlone(first: number, last: number): boolean {
    return !this.isJoinedAfter(first - 1) && !this.isJoinedAfter(last)
  }

  private isJoinedAfter(index: number): boolean {
    const gap = this.between(index)
    return gap !== null && joining.test(gap)
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

function foldWord(word: string): string {
  return /^[a-z0-9]+$/.test(word) ? word : fold(word)
}
