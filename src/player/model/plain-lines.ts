import type { CodeLine } from "./code-model"

/**
 * The program's lines without anybody: the same objects at every step. The options at its top are
 * shown by what they do, so they are left out, and what comes keeps its number.
 */
export function plainLinesOf(text: string): readonly CodeLine[] {
  const lines = text.replace(/\n$/, "").split("\n")
  const first = firstLine(lines)
  return lines.slice(first).map((line, index) => ({
    number: first + index + 1,
    text: line,
    change: null,
    tabs: [],
    hiddenTabs: 0,
    tint: null,
    note: [],
    isCurrent: false,
    wrong: null,
  }))
}

/** Index of the first line that is neither an option nor empty; 0 where there is no other. */
function firstLine(lines: readonly string[]): number {
  if (lines[0]?.startsWith("#|") !== true) return 0
  const isProgram = (line: string): boolean => !line.startsWith("#|") && line.trim() !== ""
  return Math.max(lines.findIndex(isProgram), 0)
}
