/** Lists too long to read are cut, and how many are left out is told. */

/** More rows than this help nobody. */
export const mostRows = 12

/** The first of many, and how many more there are. */
export interface Cut<T> {
  readonly rows: readonly T[]
  readonly more: number
}

/**
 * As many as can be read: a single one too many is shown, as a line that counts it would be as
 * long. Of those left out the first that `isWanted` takes the last place.
 */
export function cut<T>(
  all: readonly T[],
  most = mostRows,
  isWanted: (each: T) => boolean = () => false,
): Cut<T> {
  if (all.length <= most + 1) return { rows: all, more: 0 }
  const wanted = all.slice(most).find(isWanted)
  const rows = wanted === undefined ? all.slice(0, most) : [...all.slice(0, most - 1), wanted]
  return { rows, more: all.length - most }
}

/** The same, with each row made only when it is shown. */
export function cutRows<T, Row>(all: readonly T[], make: (each: T) => Row): Cut<Row> {
  const { rows, more } = cut(all)
  return { rows: rows.map(make), more }
}
