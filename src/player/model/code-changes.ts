/**
 * What an edit did to the program, line by line: new lines are marked, and those it took away stand
 * where they were. The lines that stay are the longest sequence that both programs share.
 */
import type { CodeLine } from "./code-model"
import { plainLinesOf } from "./plain-lines"

/** Beyond so many pairs of lines nobody reads the difference: all between is new. */
const mostPairs = 250_000

/** `lines` with what they were in the program `before`. */
export function withChanges(lines: readonly CodeLine[], before: string): readonly CodeLine[] {
  const old = plainLinesOf(before)
  const shown: CodeLine[] = []
  let at = 0
  const takeAway = (end: number) => {
    for (; at < end; at++) {
      const line = old[at]
      if (line) shown.push({ ...line, number: 0, change: "removed" })
    }
  }
  const kept = keptLines(old, lines)
  for (const [index, line] of lines.entries()) {
    const same = kept.get(index)
    // Of what was replaced the old lines come first.
    takeAway(same ?? nextKept(kept, index, { lines: lines.length, old: old.length }))
    shown.push(same === undefined ? { ...line, change: "added" } : line)
    if (same !== undefined) at = same + 1
  }
  takeAway(old.length)
  return shown
}

/** Where in the old program the next line that stays was, after the line `index` of the new one. */
function nextKept(
  kept: ReadonlyMap<number, number>,
  index: number,
  counts: { readonly lines: number; readonly old: number },
): number {
  for (let next = index + 1; next < counts.lines; next++) {
    const same = kept.get(next)
    if (same !== undefined) return same
  }
  return counts.old
}

type Lines = readonly Pick<CodeLine, "text">[]

/** Lines that stay: their index in the new program -> their index in the old one. */
function keptLines(old: Lines, now: Lines): ReadonlyMap<number, number> {
  const kept = new Map<number, number>()
  const isSame = (left: number, right: number) => old[left]?.text === now[right]?.text
  let start = 0
  while (start < old.length && start < now.length && isSame(start, start)) kept.set(start, start++)
  let [oldEnd, end] = [old.length, now.length]
  while (oldEnd > start && end > start && isSame(oldEnd - 1, end - 1)) kept.set(--end, --oldEnd)
  const [rows, columns] = [oldEnd - start, end - start]
  if (rows * columns > mostPairs) return kept
  // `lengths` has the longest common sequence of what follows each pair of lines.
  const width = columns + 1
  const lengths = new Int32Array((rows + 1) * width)
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const place = row * width + column
      const diagonal = (lengths[place + width + 1] ?? 0) + 1
      const [down, right] = [lengths[place + width] ?? 0, lengths[place + 1] ?? 0]
      lengths[place] = isSame(start + row, start + column) ? diagonal : Math.max(down, right)
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const place = row * width + column
    if (isSame(start + row, start + column)) kept.set(start + column++, start + row++)
    else if ((lengths[place + width] ?? 0) >= (lengths[place + 1] ?? 0)) row++
    else column++
  }
  return kept
}
