/**
 * Looks at Python text without parsing it: strings and comments become spaces (offsets and lines
 * stay), expressions inside f-strings remain visible. Enough to ask "does this program call
 * `asyncio.run`?" of text that may not even compile; everything exact is the parser's business.
 */

/** Python text with its strings and comments blanked, and whether it ends in the middle of something. */
export interface BlankedPython {
  readonly text: string
  /** How many brackets are open at the end. */
  readonly openBrackets: number
  /** True when a triple-quoted string is open at the end. */
  readonly isInsideString: boolean
}

/** Blanks strings and comments of Python text. */
export function blankPython(source: string): BlankedPython {
  const blanker = new Blanker(source)
  blanker.code(0, null)
  return blanker.result()
}

class Blanker {
  private readonly out: string[]
  private openBrackets = 0
  private isInsideString = false

  constructor(private readonly source: string) {
    this.out = source.split("")
  }

  result(): BlankedPython {
    const { openBrackets, isInsideString } = this
    return { text: this.out.join(""), openBrackets, isInsideString }
  }

  /** Walks code from `at` to its end, or to the `}` that ends an expression of an f-string. */
  code(at: number, stop: "}" | null): number {
    let depth = 0
    while (at < this.source.length) {
      const char = this.source.charAt(at)
      if (char === "#") at = this.comment(at)
      else if (char === '"' || char === "'") at = this.string(at)
      else if ("([{".includes(char)) {
        depth++
        at++
      } else if (")]}".includes(char)) {
        if (depth === 0 && char === stop) return at
        depth = Math.max(0, depth - 1)
        at++
      } else at++
    }
    if (stop === null) this.openBrackets = depth
    return at
  }

  private comment(at: number): number {
    const feed = this.source.indexOf("\n", at)
    const end = feed < 0 ? this.source.length : feed
    this.blank(at, end)
    return end
  }

  private string(at: number): number {
    const quote = this.source.charAt(at)
    const prefix = /(?:^|[^\w])([a-zA-Z]{1,2})$/.exec(this.source.slice(Math.max(0, at - 3), at))
    const isFormatted = /[ft]/i.test(prefix?.[1] ?? "")
    const isTriple = this.source.startsWith(quote.repeat(3), at)
    const closing = isTriple ? quote.repeat(3) : quote
    let from = at
    at += closing.length
    while (at < this.source.length) {
      const char = this.source.charAt(at)
      if (char === "\\") at += 2
      else if (this.source.startsWith(closing, at)) {
        this.blank(from, at + closing.length)
        return at + closing.length
      } else if (char === "\n" && !isTriple) {
        this.blank(from, at)
        return at
      } else if (isFormatted && char === "{" && this.source[at + 1] !== "{") {
        this.blank(from, at)
        at = this.code(at + 1, "}")
        from = at
      } else at += isFormatted && char === "{" ? 2 : 1
    }
    this.blank(from, this.source.length)
    if (isTriple) this.isInsideString = true
    return this.source.length
  }

  private blank(from: number, to: number): void {
    for (let at = from; at < to; at++) if (this.out[at] !== "\n") this.out[at] = " "
  }
}
