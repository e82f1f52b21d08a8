/**
 * The glossary as a table for spreadsheets and flash cards: RFC 4180, a row for each definition,
 * commas between cells, CRLF between rows. Texts stay Markdown, as written.
 */
import type { Glossary } from "./glossary"

/** The columns, in order. */
const columns = ["term", "aliases", "category", "definition", "note", "line"] as const

/** Says the title of a column in the reader's language. */
export type SayColumn = (key: `glossary-column-${(typeof columns)[number]}`) => string

/** What a file must begin with for Excel to read it as UTF-8. */
export const byteOrderMark = "\uFEFF"

/** The glossary as CSV text, without a byte order mark. */
export function glossaryToCsv(glossary: Glossary, say: SayColumn): string {
  const titles = columns.map(column => say(`glossary-column-${column}`))
  const rows = glossary.entries.flatMap(entry =>
    entry.definitions.map(each => [
      entry.term,
      entry.aliases.join(", "),
      each.category ?? "",
      each.markdown,
      each.path,
      String(each.line),
    ]),
  )
  return [titles, ...rows].map(rowOf).join("")
}

function rowOf(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`
}

function cellOf(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
