import type { CodeLine } from "./code-model"

/** The program's lines without anybody: the same objects at every step. */
export function plainLinesOf(text: string): readonly CodeLine[] {
  const lines = text.replace(/\n$/, "").split("\n")
  return lines.map((line, index) => ({
    number: index + 1,
    text: line,
    tabs: [],
    hiddenTabs: 0,
    tint: null,
    note: [],
    isCurrent: false,
    wrong: null,
  }))
}
