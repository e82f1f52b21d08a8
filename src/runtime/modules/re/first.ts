/** What the matches of a program can begin with, so that a search may pass over the rest of a text. */
import { CharacterSet } from "./character-set"
import { type First, Op } from "./program"

/** Alternatives looked into; a pattern with more begins with anything. */
const MOST_ALTERNATIVES = 64

/** What every match begins with. */
export function firstOf(code: ArrayLike<number>, sets: readonly CharacterSet[]): First {
  const places = [0]
  const found: (number | CharacterSet)[] = []
  while (places.length > 0 && found.length < MOST_ALTERNATIVES) {
    const at = afterMarks(code, places.pop()!)
    if (code[at] === Op.Split) {
      places.push(code[at + 1]!, at + 2)
      continue
    }
    const first = unitAt(code, sets, at)
    if (first === null) return null
    found.push(first)
  }
  return places.length > 0 ? null : union(found)
}

/** Passes over what matches no text. */
function afterMarks(code: ArrayLike<number>, from: number): number {
  let at = from
  for (;;) {
    if (code[at] === Op.Jump) at = code[at + 1]!
    else if (code[at] === Op.Mark || code[at] === Op.At) at += 2
    else return at
  }
}

function unitAt(code: ArrayLike<number>, sets: readonly CharacterSet[], at: number): First {
  switch (code[at]) {
    case Op.Literal:
      return code[at + 1]!
    case Op.Set:
      return sets[code[at + 1]!]!
    case Op.GreedyUnit:
    case Op.LazyUnit:
    case Op.PossessiveUnit:
      return code[at + 3]! > 0 ? unitAt(code, sets, at + 1) : null
    default:
      return null
  }
}

function union(found: readonly (number | CharacterSet)[]): First {
  const [only, ...others] = found
  if (only !== undefined && others.length === 0) return only
  return new CharacterSet(point =>
    found.some(first => (typeof first === "number" ? first === point : first.has(point))),
  )
}
