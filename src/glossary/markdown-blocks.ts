/**
 * The blocks of a note as far as a glossary needs them: headings, paragraphs, lists, quotes and
 * callouts as a tree whose leaves are lines with their places; code, mathematics, tables and HTML
 * as opaque blocks that only stand between the others. Containers are read by taking off their
 * prefix and reading what remains the same way. Inline marks are not looked at here.
 */
import type { SourceLine } from "./note-source"

interface BlockBase {
  /** First and last line in the note, from 1, both included. */
  readonly line: number
  readonly endLine: number
}

/** `## Title`, or a title underlined with `===` or `---`. */
export interface Heading extends BlockBase {
  readonly kind: "heading"
  readonly level: number
  readonly text: string
}

/** Lines of running text. */
export interface Paragraph extends BlockBase {
  readonly kind: "paragraph"
  readonly lines: readonly SourceLine[]
}

/** Items that follow each other with the same kind of marker. */
export interface List extends BlockBase {
  readonly kind: "list"
  readonly items: readonly ListItem[]
}

/** One item with everything indented under it. */
export interface ListItem extends BlockBase {
  readonly kind: "item"
  /** True for `- [ ]` and its kin. */
  readonly isTask: boolean
  readonly blocks: readonly Block[]
  /** The content's lines without marker and indentation. */
  readonly lines: readonly SourceLine[]
}

/** Lines behind `>`. */
export interface Quote extends BlockBase {
  readonly kind: "quote"
  readonly blocks: readonly Block[]
}

/** A quote that begins with `[!type] title`. */
export interface Callout extends BlockBase {
  readonly kind: "callout"
  readonly type: string
  readonly title: string
  readonly blocks: readonly Block[]
  /** The lines below the title, without quote marks. */
  readonly lines: readonly SourceLine[]
}

/** A table; its rows are not taken apart here. */
export interface Table extends BlockBase {
  readonly kind: "table"
  readonly lines: readonly SourceLine[]
}

/** Something that never holds a term. */
export interface Opaque extends BlockBase {
  readonly kind: "code" | "math" | "html" | "rule"
}

/** Any block. */
export type Block = Heading | Paragraph | List | ListItem | Quote | Callout | Table | Opaque

/** A block and the index of the line after it. */
interface ReadBlock {
  readonly block: Block
  readonly next: number
}

type Lines = readonly SourceLine[]

/** Reads lines (of a note, or of a container without its prefix) as blocks. */
export function readBlocks(lines: Lines): readonly Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; ) {
    if (isBlank(lines[at])) at++
    else {
      const read = readBlock(lines, at)
      blocks.push(read.block)
      at = read.next
    }
  }
  return blocks
}

function readBlock(lines: Lines, at: number): ReadBlock {
  return (
    readFence(lines, at) ??
    readMath(lines, at) ??
    readHeading(lines, at) ??
    readRule(lines, at) ??
    readQuote(lines, at) ??
    readHtml(lines, at) ??
    readList(lines, at) ??
    readIndentedCode(lines, at) ??
    readTable(lines, at) ??
    readParagraph(lines, at)
  )
}

function readFence(lines: Lines, at: number): ReadBlock | null {
  const opening = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(textAt(lines, at))?.[1]
  if (opening === undefined) return null
  const closes = (text: string): boolean => {
    const mark = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(text)?.[1]
    return mark !== undefined && mark.startsWith(opening)
  }
  return until(lines, at, { kind: "code", closes })
}

function readMath(lines: Lines, at: number): ReadBlock | null {
  const text = textAt(lines, at)
  if (!/^ {0,3}\$\$/.test(text)) return null
  if (/\$\$.*\$\$/.test(text)) return single(lines, at, "math")
  return until(lines, at, { kind: "math", closes: line => line.includes("$$") })
}

function readHeading(lines: Lines, at: number): ReadBlock | null {
  const parts = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(textAt(lines, at))
  if (!parts) return null
  const place = placeOf(lines.slice(at, at + 1))
  const level = parts[1]?.length ?? 1
  return { block: { kind: "heading", level, text: parts[2] ?? "", ...place }, next: at + 1 }
}

function readRule(lines: Lines, at: number): ReadBlock | null {
  return isRule(textAt(lines, at)) ? single(lines, at, "rule") : null
}

function readQuote(lines: Lines, at: number): ReadBlock | null {
  const mark = /^ {0,3}> ?/
  if (!mark.test(textAt(lines, at))) return null
  const content: SourceLine[] = []
  let next = at
  for (; next < lines.length; next++) {
    const line = lines[next]
    const found = mark.exec(line?.text ?? "")
    if (!line || (!found && !isLazy(content, line))) break
    content.push(found ? cut(line, found[0].length) : line)
  }
  const place = placeOf(content)
  const callout = /^\[!([^\]|]+)(?:\|[^\]]*)?\][+-]?[ \t]*(.*)$/.exec(content[0]?.text ?? "")
  if (!callout) return { block: { kind: "quote", blocks: readBlocks(content), ...place }, next }
  const body = content.slice(1)
  const type = (callout[1] ?? "").trim().toLowerCase()
  const title = (callout[2] ?? "").trim()
  const blocks = readBlocks(body)
  return { block: { kind: "callout", type, title, blocks, lines: body, ...place }, next }
}

function readHtml(lines: Lines, at: number): ReadBlock | null {
  const text = textAt(lines, at)
  const raw = /^ {0,3}<(script|pre|style|textarea)(?=[\s>]|$)/i.exec(text)?.[1]
  if (raw !== undefined) {
    const end = `</${raw.toLowerCase()}>`
    if (text.toLowerCase().includes(end)) return single(lines, at, "html")
    return until(lines, at, { kind: "html", closes: line => line.toLowerCase().includes(end) })
  }
  if (!blockTag.test(text) && !loneTag.test(text)) return null
  const end = lines.findIndex((line, index) => index > at && isBlank(line))
  const next = end < 0 ? lines.length : end
  return { block: { kind: "html", ...placeOf(lines.slice(at, next)) }, next }
}

const blockTag =
  /^ {0,3}<\/?(address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?=[\s/>]|$)/i
const loneTag = /^ {0,3}<\/?[a-zA-Z][\w-]*(\s[^<>]*)?\/?>[ \t]*$/

const itemStart = /^([ \t]*)([-*+]|\d{1,9}[.)])(?:([ \t]+)(?=\S)|[ \t]*$)/

function readList(lines: Lines, at: number): ReadBlock | null {
  const items: ListItem[] = []
  let next = at
  for (let item = readItem(lines, next); item; item = readItem(lines, next)) {
    items.push(item.block)
    next = item.next
    // Blank lines between items do not end a list.
    let after = next
    while (after < lines.length && isBlank(lines[after])) after++
    if (readsAsItem(textAt(lines, after))) next = after
  }
  const [first, last] = [items[0], items[items.length - 1]]
  if (!first || !last) return null
  return { block: { kind: "list", items, line: first.line, endLine: last.endLine }, next }
}

function readItem(lines: Lines, at: number): { block: ListItem; next: number } | null {
  const first = lines[at]
  if (!first || !readsAsItem(first.text)) return null
  const [, indent = "", marker = "", space = " "] = itemStart.exec(first.text) ?? []
  // Five spaces and more after the marker begin indented code inside the item.
  const gap = columnsOf(space) > 4 ? " " : space
  const column = columnsOf(indent) + marker.length + columnsOf(gap)
  const content: SourceLine[] = [cut(first, indent.length + marker.length + gap.length)]
  let next = at + 1
  for (; next < lines.length; next++) {
    const line = lines[next]
    if (!line) break
    if (isBlank(line)) content.push({ ...line, text: "" })
    else if (columnsOf(line.text) >= column) content.push(outdent(line, column))
    else if (isLazy(content, line)) content.push(line)
    else break
  }
  while (content.length > 1 && isBlank(content[content.length - 1])) {
    content.pop()
    next--
  }
  const isTask = /^\[.\](?=[ \t]|$)/.test(content[0]?.text ?? "")
  const blocks = readBlocks(content)
  return { block: { kind: "item", isTask, blocks, lines: content, ...placeOf(content) }, next }
}

function readIndentedCode(lines: Lines, at: number): ReadBlock | null {
  if (columnsOf(textAt(lines, at)) < 4) return null
  const closes = (text: string): boolean => text.trim() !== "" && columnsOf(text) < 4
  const end = lines.findIndex((line, index) => index > at && closes(line.text))
  const next = end < 0 ? lines.length : end
  return { block: { kind: "code", ...placeOf(lines.slice(at, next)) }, next }
}

function readTable(lines: Lines, at: number): ReadBlock | null {
  const delimiter = textAt(lines, at + 1)
  const isTable =
    textAt(lines, at).includes("|") &&
    delimiter.includes("|") &&
    /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/.test(delimiter)
  if (!isTable) return null
  let next = at + 2
  while (next < lines.length && !isBlank(lines[next]) && textAt(lines, next).includes("|")) next++
  const own = lines.slice(at, next)
  return { block: { kind: "table", lines: own, ...placeOf(own) }, next }
}

function readParagraph(lines: Lines, at: number): ReadBlock {
  let next = at + 1
  for (; next < lines.length && !isBlank(lines[next]); next++) {
    const text = textAt(lines, next)
    const underline = /^ {0,3}(=+|-+)[ \t]*$/.exec(text)?.[1]
    if (underline !== undefined) {
      const heading = lines.slice(at, next).map(line => line.text.trim())
      const place = placeOf(lines.slice(at, next + 1))
      const level = underline.startsWith("=") ? 1 : 2
      const block: Heading = { kind: "heading", level, text: heading.join(" "), ...place }
      return { block, next: next + 1 }
    }
    if (interruptsParagraph(text)) break
  }
  const own = lines.slice(at, next)
  return { block: { kind: "paragraph", lines: own, ...placeOf(own) }, next }
}

/** A line that goes on with the paragraph of a container without carrying its prefix. */
function isLazy(content: Lines, line: SourceLine): boolean {
  if (isBlank(content[content.length - 1]) || isBlank(line)) return false
  return !interruptsParagraph(line.text) && endsInParagraph(readBlocks(content))
}

function endsInParagraph(blocks: readonly Block[]): boolean {
  const last = blocks[blocks.length - 1]
  if (last?.kind === "list") return endsInParagraph(last.items)
  if (last?.kind === "callout" && last.lines.length === 0) return false
  return (
    last?.kind === "paragraph" ||
    (last !== undefined && "blocks" in last && endsInParagraph(last.blocks))
  )
}

function interruptsParagraph(text: string): boolean {
  if (/^ {0,3}(#{1,6}([ \t]|$)|>|`{3,}[^`]*$|~{3,}|\$\$)/.test(text)) return true
  if (isRule(text) || blockTag.test(text)) return true
  // A number only begins a list in mid-paragraph when it is 1, so that years do not.
  return readsAsItem(text) && /^[ \t]*([-*+]|1[.)])[ \t]+\S/.test(text)
}

function readsAsItem(text: string): boolean {
  return itemStart.test(text) && columnsOf(text) <= 3 && !isRule(text)
}

function isRule(text: string): boolean {
  return /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/.test(text)
}

function until(
  lines: Lines,
  at: number,
  { kind, closes }: { kind: Opaque["kind"]; closes: (text: string) => boolean },
): ReadBlock {
  const end = lines.findIndex((line, index) => index > at && closes(line.text))
  const next = end < 0 ? lines.length : end + 1
  return { block: { kind, ...placeOf(lines.slice(at, next)) }, next }
}

function single(lines: Lines, at: number, kind: Opaque["kind"]): ReadBlock {
  return { block: { kind, ...placeOf(lines.slice(at, at + 1)) }, next: at + 1 }
}

function placeOf(lines: Lines): BlockBase {
  return { line: lines[0]?.line ?? 0, endLine: lines[lines.length - 1]?.line ?? 0 }
}

function textAt(lines: Lines, at: number): string {
  return lines[at]?.text ?? ""
}

function isBlank(line: SourceLine | undefined): boolean {
  return line === undefined || line.text.trim() === ""
}

function cut(line: SourceLine, length: number): SourceLine {
  return { text: line.text.slice(length), line: line.line, column: line.column + length }
}

/** Columns of white space at the start; a tab reaches the next multiple of 4. */
function columnsOf(text: string): number {
  let column = 0
  for (const char of text) {
    if (char === " ") column++
    else if (char === "\t") column += 4 - (column % 4)
    else break
  }
  return column
}

/** The line without `columns` columns of white space; what is left of a tab becomes spaces. */
function outdent(line: SourceLine, columns: number): SourceLine {
  let column = 0
  let index = 0
  while (column < columns && /[ \t]/.test(line.text[index] ?? "")) {
    column += line.text[index] === "\t" ? 4 - (column % 4) : 1
    index++
  }
  const rest = " ".repeat(Math.max(0, column - columns))
  return {
    text: rest + line.text.slice(index),
    line: line.line,
    column: line.column + index - rest.length,
  }
}
