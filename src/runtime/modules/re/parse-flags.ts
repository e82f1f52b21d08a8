/** Inline flags: `(?i)` for the whole, `(?i-s:...)` for a group. */
import { flagOfLetter, typeFlags } from "./flags"
import type { PatternFault } from "./pattern-error"
import type { PatternReader } from "./pattern-reader"

/** Flags of a group. */
export interface ScopedFlags {
  readonly added: number
  readonly removed: number
}

/** Flags of the whole pattern. */
export interface WholeFlags {
  readonly whole: number
}

/** Reads flags whose first letter has been taken. */
export function parseFlags(source: PatternReader, first: string): ScopedFlags | WholeFlags {
  if (first !== "-" && !flagOfLetter.has(first))
    throw source.fault(`unknown extension ?${first}`, Array.from(first).length + 1)
  let letter = first
  let added = 0
  while (flagOfLetter.has(letter)) {
    added = withFlag(source, added, letter)
    letter = nextOf(source, "missing -, : or )")
    if (!flagOfLetter.has(letter) && !")-:".includes(letter))
      throw refused(source, letter, "missing -, : or )")
  }
  if (letter === ")") return { whole: added }
  if (letter === ":") return { added, removed: 0 }
  const removed = removedFlags(source)
  if ((added & removed) !== 0) throw source.fault("bad inline flags: flag turned on and off", 1)
  return { added, removed }
}

function withFlag(source: PatternReader, added: number, letter: string): number {
  if (!source.isBytes && letter === "L")
    throw source.fault("bad inline flags: cannot use 'L' flag with a str pattern")
  if (source.isBytes && letter === "u")
    throw source.fault("bad inline flags: cannot use 'u' flag with a bytes pattern")
  const flag = flagOfLetter.get(letter)!
  const all = added | flag
  if ((flag & typeFlags) !== 0 && (all & typeFlags) !== flag)
    throw source.fault("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
  return all
}

/** What stands between the minus sign and the colon. */
function removedFlags(source: PatternReader): number {
  let letter = nextOf(source, "missing flag")
  if (!flagOfLetter.has(letter)) throw refused(source, letter, "missing flag")
  let removed = 0
  while (letter !== ":") {
    const flag = flagOfLetter.get(letter)
    if (flag === undefined) throw refused(source, letter, "missing :")
    if ((flag & typeFlags) !== 0)
      throw source.fault("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
    removed |= flag
    letter = nextOf(source, "missing :")
  }
  return removed
}

function nextOf(source: PatternReader, message: string): string {
  const letter = source.take()
  if (letter === null) throw source.fault(message)
  return letter
}

function refused(source: PatternReader, letter: string, otherwise: string): PatternFault {
  // An escape is two characters and so no letter.
  const isLetter = letter.length === 1 && letter.toLowerCase() !== letter.toUpperCase()
  return source.fault(isLetter ? "unknown flag" : otherwise, Array.from(letter).length)
}
