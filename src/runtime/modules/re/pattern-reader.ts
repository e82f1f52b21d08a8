/**
 * Reads a pattern or template: one character, or a backslash with what follows it, at a time, with
 * one of them looked ahead. Places are code point indexes, as errors show them.
 */
import { textRepr, escapeNonAscii } from "../../../python/objects/text-repr"
import { isDecimal, isWord } from "./categories"
import { PatternFault } from "./pattern-error"

/** The reader of one text. */
export class PatternReader {
  /** What comes next; null at the end. */
  next: string | null = null
  private readonly letters: readonly string[]
  /** Behind `next`. */
  private index = 0

  constructor(
    text: string,
    readonly isBytes: boolean,
  ) {
    this.letters = Array.from(text)
    this.advance()
  }

  private advance(): void {
    const letter = this.letters[this.index]
    if (letter === undefined) {
      this.next = null
      return
    }
    if (letter !== "\\") {
      this.index++
      this.next = letter
      return
    }
    const escaped = this.letters[this.index + 1]
    if (escaped === undefined)
      throw new PatternFault("bad escape (end of pattern)", this.letters.length - 1)
    this.index += 2
    this.next = letter + escaped
  }

  /** Where `next` begins. */
  get position(): number {
    return this.index - (this.next === null ? 0 : this.next.startsWith("\\") ? 2 : 1)
  }

  /** Goes back (or on) to a place. */
  seek(position: number): void {
    this.index = position
    this.advance()
  }

  /** Takes what is next. */
  take(): string | null {
    const taken = this.next
    this.advance()
    return taken
  }

  /** Takes `letter` if it is next. */
  accept(letter: string): boolean {
    if (this.next !== letter) return false
    this.advance()
    return true
  }

  /** Takes at most `most` characters out of `allowed`. */
  takeWhile(most: number, allowed: string): string {
    let taken = ""
    while (taken.length < most && this.next !== null && allowed.includes(this.next))
      taken += this.take()!
    return taken
  }

  /** Takes a name and the `terminator` behind it; `what` the message calls it. */
  takeUntil(terminator: string, what: string): string {
    let taken = ""
    for (;;) {
      const letter = this.take()
      if (letter === null) {
        if (taken === "") throw this.fault(`missing ${what}`)
        throw this.fault(`missing ${terminator}, unterminated name`, lengthOf(taken))
      }
      if (letter === terminator) {
        if (taken === "") throw this.fault(`missing ${what}`, 1)
        return taken
      }
      taken += letter
    }
  }

  /** A mistake `back` code points before what is next. */
  fault(message: string, back = 0): PatternFault {
    const shown = this.isBytes ? escapeNonAscii(message) : message
    return new PatternFault(shown, this.position - back)
  }

  /** Refuses a group name that is none; it ended `behind` code points before what is next. */
  checkName(name: string, behind: number): void {
    const isRefused = this.isBytes && escapeNonAscii(name) !== name
    if (!isRefused && isIdentifier(name)) return
    const shown = isRefused ? escapeNonAscii(textRepr(name)) : textRepr(name)
    throw this.fault(`bad character in group name ${shown}`, lengthOf(name) + behind)
  }
}

/** Code points of a short text. */
export function lengthOf(text: string): number {
  return Array.from(text).length
}

function isIdentifier(name: string): boolean {
  return Array.from(name).every((letter, index) => {
    const point = letter.codePointAt(0)!
    return isWord(point) && (index > 0 || !isDecimal(point))
  })
}
