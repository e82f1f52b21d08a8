import type { CodeLine } from "./code-model"

/** What a hint says is shown when it is asked for, not in the code. */
const hint = /^(#\|\s*hint\s*:).*$/i

/** The program's lines without anybody: the same objects at every step. */
export function plainLinesOf(text: string): readonly CodeLine[] {
  const lines = text.replace(/\n$/, "").split("\n")
  return lines.map((line, index) => ({
    number: index + 1,
    text: line.replace(hint, "$1 …"),
    tabs: [],
    hiddenTabs: 0,
    tint: null,
    note: [],
    isCurrent: false,
    wrong: null,
  }))
}
