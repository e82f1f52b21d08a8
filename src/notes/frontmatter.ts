/**
 * The frontmatter of a note and, inside it, the property that holds the tags, with the offsets an
 * edit needs. Inside the app Obsidian's YAML reader gives the values; this one serves the terminal
 * and the edit that adds tags. It reads the keys `tags` and `tag` at the top level, as a list, an
 * inline list, a plain or quoted string. Anchors, block scalars (`|`, `>`), nested collections and
 * strings over several lines are "unreadable", never guessed.
 */

/** The text between the two `---` lines, by UTF-16 offset; `to` is where the closing line starts. */
export interface Frontmatter {
  readonly from: number
  readonly to: number
  /** The line ending in use: `\n` or `\r\n`. */
  readonly eol: string
}

/** One line by offset; `to` excludes the line ending, `next` is where the following one starts. */
export interface OffsetLine {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly next: number
}

/** How the tags are written and where one more would go (offsets in the note). */
export type TagsProperty =
  | {
      readonly style: "list"
      readonly tags: readonly string[]
      /** What stands before each tag: indentation, dash, space. */
      readonly bullet: string
      readonly insertAt: number
    }
  | {
      readonly style: "inline-list" | "string"
      readonly tags: readonly string[]
      /** What must stand between the last tag and a new one. */
      readonly separator: string
      readonly insertAt: number
    }
  /** No value, or a `null` standing from `from` to `to`. */
  | { readonly style: "empty"; readonly from: number; readonly to: number }
  | { readonly style: "unreadable"; readonly line: number }

interface Scalar {
  readonly value: string
  /** Offset just after the last character of the value, inside the quotes if there are any. */
  readonly end: number
  readonly after: number
}

/** Finds the frontmatter: the first line must be `---` and another such line must close it. */
export function frontmatterOf(text: string): Frontmatter | null {
  const opening = /^\uFEFF?---[ \t]*(\r?\n)/.exec(text)
  if (!opening) return null
  const from = opening[0].length
  const closing = /^---[ \t]*$/m.exec(text.slice(from).replace(/\r/g, " "))
  return closing ? { from, to: from + closing.index, eol: opening[1] ?? "\n" } : null
}

/** The lines between two offsets. */
export function linesBetween(text: string, from: number, to: number): readonly OffsetLine[] {
  const lines: OffsetLine[] = []
  for (let start = from; start < to; ) {
    const feed = text.indexOf("\n", start)
    const next = feed < 0 || feed >= to ? to : feed + 1
    const line = text.slice(start, next).replace(/\r?\n$/, "")
    lines.push({ text: line, from: start, to: start + line.length, next })
    start = next
  }
  return lines
}

/** The property that holds the tags (`tags` before `tag`), or null when there is none. */
export function tagsProperty(text: string, frontmatter: Frontmatter): TagsProperty | null {
  const lines = linesBetween(text, frontmatter.from, frontmatter.to)
  for (const name of ["tags", "tag"]) {
    const key = new RegExp(`^(["']?)${name}\\1[ \\t]*:(?=[ \\t]|$)`, "i")
    const index = lines.findIndex(line => key.test(line.text))
    const line = lines[index]
    if (!line) continue
    const valueAt = line.from + (key.exec(line.text)?.[0].length ?? 0)
    const property = readValue(text, lines.slice(index), valueAt)
    // The opening `---` is line 1.
    return property ?? { style: "unreadable", line: index + 2 }
  }
  return null
}

function readValue(
  text: string,
  lines: readonly OffsetLine[],
  valueAt: number,
): TagsProperty | null {
  const [first, ...rest] = lines
  if (!first) return null
  if (!isBlank(text.slice(valueAt, first.to))) return readInline(text, lines, valueAt)
  const index = rest.findIndex(line => !isBlank(line.text))
  const next = rest[index]
  if (next && /^[ \t]*-(?=[ \t]|$)/.test(next.text)) return readList(text, rest.slice(index))
  if (next && /^[ \t]/.test(next.text)) return readInline(text, rest.slice(index), next.from)
  return { style: "empty", from: valueAt, to: valueAt }
}

function readList(text: string, lines: readonly OffsetLine[]): TagsProperty | null {
  const indent = /^[ \t]*-/.exec(lines[0]?.text ?? "")?.[0] ?? "-"
  const tags: string[] = []
  let insertAt = 0
  for (const line of lines) {
    if (isBlank(line.text)) continue
    if (!line.text.startsWith(indent) || !/^([ \t]|$)/.test(line.text.slice(indent.length))) {
      if (/^[ \t]/.test(line.text)) return null
      break
    }
    insertAt = line.next
    const from = line.from + indent.length
    if (isBlank(text.slice(from, line.to))) continue
    const scalar = readScalar(text, from, line.to)
    if (!scalar || !isBlank(text.slice(scalar.after, line.to))) return null
    tags.push(scalar.value)
  }
  return { style: "list", tags, bullet: `${indent} `, insertAt }
}

function readInline(
  text: string,
  lines: readonly OffsetLine[],
  valueAt: number,
): TagsProperty | null {
  const [line, next] = lines
  if (!line) return null
  const start = valueAt + (/^[ \t]*/.exec(text.slice(valueAt, line.to))?.[0].length ?? 0)
  if (text[start] === "[") return readInlineList(text, start, lines[lines.length - 1]?.to ?? start)
  const scalar = readScalar(text, start, line.to)
  if (!scalar || !isBlank(text.slice(scalar.after, line.to))) return null
  const continues = next !== undefined && /^[ \t]+\S/.test(next.text) && !isBlank(next.text)
  if (continues) return null
  const isQuoted = scalar.after > scalar.end
  if (!isQuoted && /^(~|null)$/i.test(scalar.value)) {
    return { style: "empty", from: start, to: scalar.end }
  }
  const tags = scalar.value.split(/[,\s]+/).filter(tag => tag !== "")
  return { style: "string", tags, separator: separatorAfter(scalar.value), insertAt: scalar.end }
}

function readInlineList(text: string, open: number, limit: number): TagsProperty | null {
  const tags: string[] = []
  let at = open + 1
  let insertAt = at
  for (;;) {
    at += /^\s*/.exec(text.slice(at, limit))?.[0].length ?? 0
    if (text[at] === "]") break
    const scalar = readScalar(text, at, limit, /[,\]\n]/)
    if (!scalar) return null
    tags.push(scalar.value)
    at = scalar.after + (/^\s*/.exec(text.slice(scalar.after, limit))?.[0].length ?? 0)
    insertAt = scalar.after
    if (text[at] === ",") insertAt = ++at
    else if (text[at] !== "]") return null
  }
  const lineEnd = text.indexOf("\n", at)
  if (!isBlank(text.slice(at + 1, lineEnd < 0 ? limit : lineEnd))) return null
  return { style: "inline-list", tags, separator: separatorAfter(text.slice(open, at)), insertAt }
}

/** What joins one more tag to what is written: nothing after `[`, a space after a comma. */
function separatorAfter(written: string): string {
  const end = written.trimEnd()
  if (end === "" || end === "[") return ""
  return end.endsWith(",") ? " " : ", "
}

/** A quoted or plain YAML scalar at `from`; a plain one ends at ` #`, at `stop` or at `limit`. */
function readScalar(text: string, from: number, limit: number, stop?: RegExp): Scalar | null {
  const rest = text.slice(from, limit)
  const start = from + (/^[ \t]*/.exec(rest)?.[0].length ?? 0)
  const quoted = /^(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\n]|'')*)')/.exec(text.slice(start, limit))
  if (quoted) {
    const after = start + quoted[0].length
    const value = quoted[1]?.replace(/\\(.)/g, "$1") ?? quoted[2]?.replace(/''/g, "'") ?? ""
    return { value, end: after - 1, after }
  }
  let plain = text.slice(start, limit)
  const end = stop ? plain.search(stop) : -1
  if (end >= 0) plain = plain.slice(0, end)
  plain = plain.replace(/[ \t]#.*$/, "").trimEnd()
  if (plain === "" || /^[|>&*!%@`{}[\]"'#,]/.test(plain) || /:([ \t]|$)/.test(plain)) return null
  return { value: plain, end: start + plain.length, after: start + plain.length }
}

/** True for nothing but white space or a YAML comment. */
function isBlank(text: string): boolean {
  return /^[ \t\r]*(?:#[^\n]*)?$/.test(text)
}
