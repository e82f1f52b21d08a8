/**
 * What a single line of Markdown may begin: the tests that the block reader and its containers
 * share, and the arithmetic of indentation. Every pattern here is anchored and runs in a time
 * proportional to the line, whatever the line holds.
 */
import type { SourceLine } from "./note-source"

/** A line that begins an HTML block. */
export const blockTag =
  /^ {0,3}<\/?(address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?=[\s/>]|$)/i

/** A tag alone on its line. */
export const loneTag = /^ {0,3}<\/?[a-zA-Z][\w-]*(\s[^<>]*)?\/?>[ \t]*$/

/** The start of a list item: indentation, marker, white space. */
export const itemStart = /^([ \t]*)([-*+]|\d{1,9}[.)])(?:([ \t]+)(?=\S)|[ \t]*$)/

/** The mark that opens a fence. */
export const fenceStart = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/

/** True for a line without text; past the end as well. */
export function isBlank(line: SourceLine | undefined): boolean {
  if (line === undefined) return true
  const first = line.text.charCodeAt(0)
  // What nearly all lines begin with; cheaper than any pattern.
  const isSign = first > 0x20 && first < 0x7f
  return !isSign && !/\S/.test(line.text)
}

/** True for a line whose first characters can begin nothing but a paragraph or a table. */
export function isPlain(text: string): boolean {
  return /^ {0,3}(?:[^\s#>`~$\-*+_=<|:0-9[]|\[(?!\^))/.test(text)
}

/** True for `---`, `* * *`, `___`. */
export function isRule(text: string): boolean {
  if (!/^ {0,3}([-*_])[ \t]*\1[ \t]*\1/.test(text)) return false
  return /^(?:-{3,}|\*{3,}|_{3,})$/.test(text.replace(/[ \t]+/g, ""))
}

/** True for a line that begins a list item where no paragraph is open. */
export function readsAsItem(text: string): boolean {
  return itemStart.test(text) && columnsOf(text) <= 3 && !isRule(text)
}

/** True for a line that ends a paragraph without a blank line before it. */
export function interruptsParagraph(text: string): boolean {
  if (isPlain(text)) return false
  if (/^ {0,3}(#{1,6}([ \t]|$)|>|`{3,}[^`]*$|~{3,}|\$\$|\[\^[^\]\s]+\]:)/.test(text)) return true
  if (isRule(text) || blockTag.test(text)) return true
  // A number only begins a list in mid-paragraph when it is 1, so that years do not.
  return readsAsItem(text) && /^[ \t]*([-*+]|1[.)])[ \t]+\S/.test(text)
}

/** The line without its first `length` characters. */
export function cut(line: SourceLine, length: number): SourceLine {
  return { text: line.text.slice(length), line: line.line, column: line.column + length }
}

/** Columns of white space at the start; a tab reaches the next multiple of 4. */
export function columnsOf(text: string): number {
  let column = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === " ") column++
    else if (char === "\t") column += 4 - (column % 4)
    else break
  }
  return column
}

/** The line without `columns` columns of white space; what is left of a tab becomes spaces. */
export function outdent(line: SourceLine, columns: number): SourceLine {
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

/**
 * Knows whether a paragraph is open at the end of a container's lines, which a line without the
 * container's prefix may go on with. Each line is looked at once, and only when somebody asks.
 */
export class OpenParagraph {
  private isInText = false
  private fence: string | null = null
  private looked = 0

  constructor(private readonly lines: readonly SourceLine[]) {}

  /** Whether the last line there is now stands in a paragraph. */
  isOpen(): boolean {
    for (; this.looked < this.lines.length; this.looked++) {
      this.look(this.lines[this.looked]?.text ?? "")
    }
    return this.isInText
  }

  private look(text: string): void {
    const content = text.replace(/^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t]))+/, "")
    if (this.fence !== null) {
      const mark = /^[ \t]*(`{3,}|~{3,})[ \t]*$/.exec(content)?.[1]
      if (mark?.startsWith(this.fence)) this.fence = null
      return
    }
    this.fence = fenceStart.exec(content)?.[1] ?? null
    this.isInText = this.fence === null && this.isText(content)
  }

  private isText(content: string): boolean {
    if (!/\S/.test(content) || /^\[![^\]]+\]/.test(content)) return false
    if (!this.isInText && columnsOf(content) > 3) return false
    return !interruptsParagraph(content) || readsAsItem(content)
  }
}
