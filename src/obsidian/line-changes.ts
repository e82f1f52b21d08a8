/** A line of a change that is shown before it is made. */
export interface ChangedLine {
  readonly kind: "same" | "removed" | "added"
  readonly text: string
}

/** The one stretch of lines in which two texts differ, with some equal lines around it. */
export function changedLines(
  before: string,
  after: string,
  contextLines: number,
): readonly ChangedLine[] {
  const [old, fresh] = [before, after].map(text => text.split(/\r?\n/))
  if (!old || !fresh) return []
  const most = Math.min(old.length, fresh.length)
  let head = 0
  while (head < most && old[head] === fresh[head]) head++
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail++
  const as = (kind: ChangedLine["kind"], lines: readonly string[]): readonly ChangedLine[] =>
    lines.map(text => ({ kind, text }))
  const removed = old.slice(head, old.length - tail)
  const added = fresh.slice(head, fresh.length - tail)
  const end = fresh.length - tail
  return [
    ...as("same", fresh.slice(Math.max(0, head - contextLines), head)),
    ...as("removed", removed),
    ...as("added", added),
    ...as("same", fresh.slice(end, end + contextLines)),
  ]
}
