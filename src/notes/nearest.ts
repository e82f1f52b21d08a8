/** The candidate that `word` begins, else the one that takes the fewest edits; ties: the first. */
export function nearest(word: string, candidates: readonly string[]): string {
  const start = word.toLowerCase()
  const longer = candidates.find(each => each.toLowerCase().startsWith(start))
  if (start.length > 1 && longer !== undefined) return longer
  let best = ""
  let fewest = Infinity
  for (const candidate of candidates) {
    const edits = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (edits < fewest) [best, fewest] = [candidate, edits]
  }
  return best
}

/** Levenshtein's distance: insertions, deletions and replacements of single characters. */
export function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1)
      const shifted = Math.min(previous[column] ?? 0, current[column - 1] ?? 0) + 1
      current.push(Math.min(replaced, shifted))
    }
    previous = current
  }
  return previous[right.length] ?? 0
}
