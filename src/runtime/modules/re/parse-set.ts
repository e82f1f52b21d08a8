/** `[...]`, behind its bracket. */
import { setEscape } from "./escapes"
import type { PatternFault } from "./pattern-error"
import type { PatternReader } from "./pattern-reader"
import { type Node, type SetItem, single } from "./syntax"

/** Told of a text that a future version may read in another way. */
export type Doubt = (message: string) => void

const doubtfulOperators = new Map([
  ["-", "difference"],
  ["&", "intersection"],
  ["~", "symmetric difference"],
  ["|", "union"],
])

/** The set whose `[` has just been taken. */
export function parseSet(source: PatternReader, doubt: Doubt): Node {
  const start = source.position - 1
  if (source.next === "[") doubt(`Possible nested set at position ${source.position}`)
  const isNegated = source.accept("^")
  const items: SetItem[] = []
  for (;;) {
    const letter = source.take()
    if (letter === null) throw unterminated(source, start)
    if (letter === "]" && items.length > 0) break
    doubtOperator(source, letter, { isFirst: items.length === 0, doubt })
    const from = memberOf(source, letter)
    if (!source.accept("-")) {
      items.push(itemOf(from))
      continue
    }
    const last = source.take()
    if (last === null) throw unterminated(source, start)
    if (last === "]") {
      items.push(itemOf(from), single(45))
      break
    }
    if (last === "-") doubt(`Possible set difference at position ${source.position - 2}`)
    items.push(rangeOf(source, { letter, from }, last))
  }
  return simplest(isNegated, items)
}

function unterminated(source: PatternReader, start: number): PatternFault {
  return source.fault("unterminated character set", source.position - start)
}

function doubtOperator(
  source: PatternReader,
  letter: string,
  at: { readonly isFirst: boolean; readonly doubt: Doubt },
): void {
  const operator = doubtfulOperators.get(letter)
  if (at.isFirst || operator === undefined || source.next !== letter) return
  at.doubt(`Possible set ${operator} at position ${source.position - 1}`)
}

function memberOf(source: PatternReader, letter: string): number | SetItem {
  return letter.startsWith("\\") ? setEscape(source, letter) : letter.codePointAt(0)!
}

function itemOf(member: number | SetItem): SetItem {
  return typeof member === "number" ? single(member) : member
}

function rangeOf(
  source: PatternReader,
  start: { readonly letter: string; readonly from: number | SetItem },
  last: string,
): SetItem {
  const { letter, from } = start
  const to = memberOf(source, last)
  if (typeof from === "number" && typeof to === "number" && from <= to)
    return { kind: "range", from, to }
  const length = Array.from(letter + last).length + 1
  throw source.fault(`bad character range ${letter}-${last}`, length)
}

/** `[a]` is the letter. */
function simplest(isNegated: boolean, items: readonly SetItem[]): Node {
  const [first, ...rest] = items
  const isLetter = first?.kind === "range" && first.from === first.to && rest.length === 0
  if (isLetter && !isNegated) return { kind: "literal", point: first.from }
  return { kind: "set", isNegated, items }
}
