/**
 * The candidate a misspelt name most likely means, or null; the distance and bound of CPython's
 * `_compute_suggestion_error` (`Lib/traceback.py`).
 */
export function closestName(wrong: string, candidates: readonly string[]): string | null {
  let best: string | null = null
  let bestDistance = Infinity
  for (const candidate of candidates) {
    if (candidate === wrong) continue
    const bound = Math.min(((candidate.length + wrong.length + 3) * 2) / 6, bestDistance - 1)
    const distance = editDistance(wrong, candidate)
    if (distance > bound) continue
    best = candidate
    bestDistance = distance
  }
  return best
}

/** Levenshtein distance where a change of case costs half, scaled as in CPython (move cost 2). */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index * 2)
  for (let i = 0; i < left.length; i++) {
    const next = [(i + 1) * 2]
    for (let j = 0; j < right.length; j++) {
      const substitution = row[j]! + substitutionCost(left[i]!, right[j]!)
      next.push(Math.min(substitution, row[j + 1]! + 2, next[j]! + 2))
    }
    row = next
  }
  return row[right.length]!
}

function substitutionCost(left: string, right: string): number {
  if (left === right) return 0
  return left.toLowerCase() === right.toLowerCase() ? 1 : 2
}
