/**
 * Short rows that are made very often and die young, by copying. Of what a literal makes the engine
 * counts how much lives long. What is made while it collects everything counts as that; if such are
 * many enough, it makes all later ones among old objects, and these, dead or not, keep all that they
 * refer to from its short collections. It depends on the moment: programs that raise took twice their
 * time in one process of thirty.
 */
const blanks = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(count => Array.from({ length: count }, () => null))

/** How long a short row may be. */
export const MOST_SHORT = blanks.length - 1

/** An array that held an object is one for objects, also when it is empty again. */
const empty: readonly unknown[] = blanks[1]!.slice(0, 0)

/** A row to be added to. */
export function emptyRow<T>(): T[] {
  return empty.slice() as T[]
}

/** A row of at most MOST_SHORT, whose items are written into it. */
export function shortRow<T>(count: number): T[] {
  return blanks[count]!.slice() as unknown[] as T[]
}

/** A row of one. */
export function rowOf<T>(item: T): T[] {
  const row = shortRow<T>(1)
  row[0] = item
  return row
}

/** A part of a row as a row of its own: quicker than the general way, where it is short. */
export function partOf<T>(row: readonly T[], from: number, count: number): T[] {
  if (count > MOST_SHORT) return row.slice(from, from + count)
  const part = shortRow<T>(count)
  for (let at = 0; at < count; at++) part[at] = row[from + at]!
  return part
}
