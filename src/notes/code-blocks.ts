/**
 * The fenced code blocks of a note, wherever they stand: at the margin, in list items (indented by
 * spaces or tabs), in quotes and callouts. `source` is what the author wrote without the prefixes,
 * so that line k of it is line `line + k` of the note. A fence also ends where its quote or list
 * item ends. Frontmatter is skipped; comments are not known here (Obsidian never shows us those).
 */
import { frontmatterOf } from "./frontmatter"

/** One fenced code block of a note. */
export interface CodeBlock {
  /** First word of the info string in lower case; "" when there is none. */
  readonly language: string
  /** Everything after the opening fence, trimmed. */
  readonly info: string
  /** The code, lines joined by `\n`, without quote marks and the fence's own indentation. */
  readonly source: string
  /** Line of the opening fence in the note, from 1; the code begins on the next one. */
  readonly line: number
  /** Line of the closing fence, or the last line of a block that nobody closed. */
  readonly endLine: number
  /** Position among all fenced blocks of the note, from 0. */
  readonly ordinal: number
  /** What stands before each line in the note (quote marks, indentation); for writing back. */
  readonly prefix: string
}

/** What a block is to us: shown as a simulation, Python that can become one, or not ours. */
export type BlockKind = "simulation" | "simulatable" | "other"

interface Fence {
  readonly marker: string
  readonly info: string
  readonly quoteDepth: number
  /** Columns of indentation before the fence, inside its quote. */
  readonly indent: number
  /** Columns a line needs to stay in the fence's list item; 0 outside lists. */
  readonly itemIndent: number
  readonly line: number
  readonly prefix: string
  readonly code: string[]
}

/** All fenced code blocks of a note in order. */
export function codeBlocks(text: string): readonly CodeBlock[] {
  const reader = new BlockReader()
  const lines = text.split(/\r?\n/)
  if (lines[lines.length - 1] === "") lines.pop()
  const skipped = frontmatterLines(text)
  lines.forEach((line, index) => {
    if (index >= skipped) reader.read(line, index + 1)
  })
  return reader.finish(lines.length)
}

/** Decides by language and first line: `asyncio-sim`, or Python that begins with `#| sim`. */
export function blockKind(block: Pick<CodeBlock, "language" | "source">): BlockKind {
  if (block.language === "asyncio-sim") return "simulation"
  if (!["python", "py", "python3"].includes(block.language)) return "other"
  return /^#\|[ \t]*sim[ \t]*(\n|$)/.test(block.source) ? "simulation" : "simulatable"
}

/** The block whose fences or code stand on this line of the note, or null. */
export function blockAtLine(blocks: readonly CodeBlock[], line: number): CodeBlock | null {
  return blocks.find(block => block.line <= line && line <= block.endLine) ?? null
}

class BlockReader {
  private readonly blocks: CodeBlock[] = []
  private fence: Fence | null = null
  /** By quote depth: content columns of the list items that are open, outermost first. */
  private itemsByDepth: number[][] = [[]]
  private isAfterBlank = false

  /** The open items at the depth of the line being read. */
  private get items(): readonly number[] {
    return this.itemsByDepth[this.itemsByDepth.length - 1] ?? []
  }

  private set items(columns: readonly number[]) {
    this.itemsByDepth[this.itemsByDepth.length - 1] = [...columns]
  }

  read(line: string, number: number): void {
    if (this.fence && this.readInside(this.fence, line, number)) return
    this.readOutside(line, number)
  }

  finish(lastLine: number): readonly CodeBlock[] {
    if (this.fence) this.close(this.fence, lastLine)
    return this.blocks
  }

  /** True when the line belonged to the fence. */
  private readInside(fence: Fence, line: string, number: number): boolean {
    const stripped = stripQuotes(line, fence.quoteDepth)
    const isLeft =
      stripped === null ||
      (fence.itemIndent > 0 && stripped.trim() !== "" && indentOf(stripped) < fence.itemIndent)
    if (isLeft) {
      this.close(fence, number - 1)
      return false
    }
    if (isClosing(stripped, fence)) this.close(fence, number)
    else fence.code.push(withoutIndent(stripped, fence.indent))
    return true
  }

  private readOutside(line: string, number: number): void {
    const { depth, rest } = quotesOf(line)
    this.itemsByDepth.length = Math.min(this.itemsByDepth.length, depth + 1)
    while (this.itemsByDepth.length <= depth) this.itemsByDepth.push([])
    const content = this.enterItems(rest)
    const indent = indentOf(content)
    const isReachable = indent <= 3 || this.items.length > 0
    const opening = isReachable ? /^\s*(`{3,}(?=[^`]*$)|~{3,})(.*)$/.exec(content) : null
    this.isAfterBlank = rest.trim() === ""
    if (!opening) return
    this.items = this.items.filter(column => column <= indent)
    this.fence = {
      marker: opening[1] ?? "",
      info: (opening[2] ?? "").trim(),
      quoteDepth: depth,
      indent,
      itemIndent: this.items[this.items.length - 1] ?? 0,
      line: number,
      prefix: prefixBefore(line, content),
      code: [],
    }
  }

  /** Notes the list items that begin on this line; returns it with their markers as spaces. */
  private enterItems(rest: string): string {
    let content = rest
    for (;;) {
      const item = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+)(?=\S)/.exec(content)
      if (!item) break
      const column = indentOf(item[1] ?? "")
      const blank = item[0].replace(/[^ \t]/g, " ")
      this.items = [...this.items.filter(other => other <= column), indentOf(blank)]
      content = blank + content.slice(item[0].length)
    }
    // A paragraph at the margin after a blank line ends the list.
    if (this.isAfterBlank && content.trim() !== "" && indentOf(content) === 0) this.items = []
    return content
  }

  private close(fence: Fence, endLine: number): void {
    this.fence = null
    this.isAfterBlank = false
    this.blocks.push({
      language: (fence.info.split(/[\s{,]/)[0] ?? "").toLowerCase(),
      info: fence.info,
      source: fence.code.join("\n"),
      line: fence.line,
      endLine,
      ordinal: this.blocks.length,
      prefix: fence.prefix,
    })
  }
}

function frontmatterLines(text: string): number {
  const frontmatter = frontmatterOf(text)
  return frontmatter ? text.slice(0, frontmatter.to).split("\n").length : 0
}

function isClosing(line: string, fence: Fence): boolean {
  const closing = /^\s*(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1]
  if (closing === undefined || indentOf(line) - fence.itemIndent > 3) return false
  return closing[0] === fence.marker[0] && closing.length >= fence.marker.length
}

/** One quote mark; in a list it may stand deeper than three spaces. */
const quoteMark = /^[ \t]*> ?/

/** How many quote marks a line begins with, and what follows them. */
function quotesOf(line: string): { depth: number; rest: string } {
  let depth = 0
  let rest = line
  for (let mark = quoteMark.exec(rest); mark; mark = quoteMark.exec(rest)) {
    depth++
    rest = rest.slice(mark[0].length)
  }
  return { depth, rest }
}

/** The line without `depth` quote marks, or null when it has fewer. */
function stripQuotes(line: string, depth: number): string | null {
  let rest = line
  for (let index = 0; index < depth; index++) {
    const mark = quoteMark.exec(rest)
    if (!mark) return null
    rest = rest.slice(mark[0].length)
  }
  return rest
}

function prefixBefore(line: string, content: string): string {
  const quotes = line.slice(0, line.length - content.length)
  const spaces = /^[ \t]*/.exec(content)?.[0] ?? ""
  return quotes + spaces
}

/** Columns of white space a line begins with; a tab reaches the next multiple of 4. */
function indentOf(line: string): number {
  let column = 0
  for (const char of line) {
    if (char === " ") column++
    else if (char === "\t") column += 4 - (column % 4)
    else break
  }
  return column
}

/** The line without up to `columns` columns of its indentation. */
function withoutIndent(line: string, columns: number): string {
  let column = 0
  let index = 0
  while (column < columns && (line[index] === " " || line[index] === "\t")) {
    column += line[index] === " " ? 1 : 4 - (column % 4)
    index++
  }
  return " ".repeat(Math.max(0, column - columns)) + line.slice(index)
}
