/**
 * Short rows that are made very often and die young, by copying. Of what a literal makes the engine
 * counts how much lives long. What is made while it collects everything counts as that; if such are
 * many enough, it makes all later ones among old objects, and these, dead or not, keep all that they
 * refer to from its short collections. It depends on the moment: programs that raise took twice their
 * time in one process of thirty.
 */
const blank: readonly unknown[] = [null]

/** A row of one. */
export function rowOf<T>(item: T): T[] {
  const row = blank.slice() as T[]
  row[0] = item
  return row
}
