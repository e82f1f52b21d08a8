/**
 * The properties at the head of a note as far as a glossary needs them: names with strings or
 * lists of strings. Scalars may be plain, quoted, folded or literal, and go on over indented
 * lines; lists are in brackets or one item a line. Deeper values are left out.
 */

/** One property of a note. */
export interface Property {
  /** In lower case. */
  readonly name: string
  /** One text, or the items of a list. */
  readonly values: readonly string[]
  /** Whether the single text stands in quotation marks, so that commas in it mean nothing. */
  readonly isQuoted: boolean
  /** First and last line in the note, from 1. */
  readonly line: number
  readonly endLine: number
}

/** Reads the lines between the two `---`; the first of them is line 2 of the note. */
export function readProperties(lines: readonly string[]): readonly Property[] {
  const properties: Property[] = []
  for (let at = 0; at < lines.length; ) {
    let next = at + 1
    while (next < lines.length && /^(?:[ \t]|-[ \t]|$)/.test(lines[next] ?? "")) next++
    const parts = /^["']?([^\s"':#][^"':]*)["']?[ \t]*:(?=[ \t]|$)/.exec(lines[at] ?? "")
    if (parts) {
      const name = (parts[1] ?? "").trim().toLowerCase()
      const written = (lines[at] ?? "").slice(parts[0].length).trim()
      const value = readValue(written, lines.slice(at + 1, next))
      properties.push({ name, ...value, line: at + 2, endLine: next + 1 })
    }
    at = next
  }
  return properties
}

type Value = Pick<Property, "values" | "isQuoted">

function readValue(written: string, below: readonly string[]): Value {
  if (/^[|>][+-]?\d?$/.test(written)) return one(below.map(line => line.trim()).join("\n"))
  if (written.startsWith("[")) return list(written.replace(/^\[|\].*$/g, "").split(","))
  const items = below.filter(line => /^[ \t]*-[ \t]/.test(line))
  if (written === "" && items.length > 0) return list(items.map(line => line.replace(/^\s*-/, "")))
  const text = [written, ...below.map(line => line.trim())].join(" ").trim()
  const quoted = unquoted(text)
  return quoted === null ? one(withoutComment(text)) : { values: [quoted], isQuoted: true }
}

function one(text: string): Value {
  return { values: text.trim() === "" ? [] : [text.trim()], isQuoted: false }
}

function list(items: readonly string[]): Value {
  const texts = items.map(item => item.trim()).map(item => unquoted(item) ?? withoutComment(item))
  return { values: texts.filter(text => text !== ""), isQuoted: false }
}

/** What stands between the quotation marks that a text begins with; null without them. */
function unquoted(text: string): string | null {
  const mark = text.charAt(0)
  if (mark !== '"' && mark !== "'") return null
  const end = text.indexOf(mark, 1)
  return end < 0 ? null : text.slice(1, end).trim()
}

function withoutComment(text: string): string {
  const at = text.search(/(?:^|[ \t])#/)
  return (at < 0 ? text : text.slice(0, at)).trim()
}
