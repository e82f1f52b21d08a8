/** Work in short steps, which the plugin spreads over idle time. */

/** Takes all steps and gives what they come to. */
export function atOnce<T>(steps: Generator<void, T>): T {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/** So many items are sorted, joined or copied in one step. */
export const stepLength = 1000

/** The items in order, as `sort` gives them. */
export function* sorted<T>(
  items: readonly T[],
  compare: (left: T, right: T) => number,
): Generator<void, readonly T[]> {
  let runs: (readonly T[])[] = []
  for (let from = 0; from < items.length; from += stepLength) {
    runs.push(items.slice(from, from + stepLength).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const joined: (readonly T[])[] = []
    for (let at = 0; at < runs.length; at += 2) {
      joined.push(yield* joinedRuns(runs[at] ?? [], runs[at + 1] ?? [], compare))
    }
    runs = joined
  }
  return runs[0] ?? []
}

/** Two ordered lists as one. */
function* joinedRuns<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (left: T, right: T) => number,
): Generator<void, readonly T[]> {
  const [last, first] = [left[left.length - 1], right[0]]
  if (last === undefined || first === undefined || compare(last, first) <= 0) {
    return [...left, ...right]
  }
  const all: T[] = []
  let [at, other] = [0, 0]
  while (at < left.length || other < right.length) {
    const [item, rival] = [left[at], right[other]]
    const isLeft = rival === undefined || (item !== undefined && compare(item, rival) <= 0)
    const next = isLeft ? item : rival
    if (next !== undefined) all.push(next)
    if (isLeft) at++
    else other++
    if (all.length % stepLength === 0) yield
  }
  return all
}
