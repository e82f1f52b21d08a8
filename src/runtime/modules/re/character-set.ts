/** A set of code points as the matcher asks it: a table for the first 256, a test for the rest. */
import { categoryTest } from "./categories"
import { Flag } from "./flags"
import { sameLetters } from "./folding"
import type { SetItem } from "./syntax"

/** Answers whether a code point is in the set. */
export class CharacterSet {
  private readonly latin = new Uint8Array(256)

  constructor(private readonly holds: (point: number) => boolean) {
    for (let point = 0; point < 256; point++) this.latin[point] = holds(point) ? 1 : 0
  }

  has(point: number): boolean {
    return point < 256 ? this.latin[point] === 1 : this.holds(point)
  }
}

/** The set of `[...]` under the flags; ignoring case, a letter is in it when one like it is. */
export function characterSet(
  items: readonly SetItem[],
  isNegated: boolean,
  flags: number,
): CharacterSet {
  const tests = items.map(item => itemTest(item, flags))
  const isMember = (point: number) => tests.some(test => test(point))
  if ((flags & Flag.IgnoreCase) === 0)
    return new CharacterSet(point => isMember(point) !== isNegated)
  return new CharacterSet(point => sameLetters(point, flags).some(isMember) !== isNegated)
}

function itemTest(item: SetItem, flags: number): (point: number) => boolean {
  if (item.kind === "range") return point => point >= item.from && point <= item.to
  const test = categoryTest(item.category, flags)
  return item.isNegated ? point => !test(point) : test
}
