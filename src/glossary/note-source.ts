/**
 * A note's text as lines that know where they stand: frontmatter is taken off and read as
 * properties, comments (`%%...%%`, `<!-- ... -->`) become spaces, so that columns stay true.
 * Comment marks inside code mean nothing. What we wrote into the note ourselves says nothing new.
 */
import { generatedPart, generatedStart } from "./generated"
import { codeSpan } from "./inline"
import { readProperties, type Property } from "./properties"

/** A stretch of one line of the note. */
export interface SourceLine {
  readonly text: string
  /** Line of the note, from 1. */
  readonly line: number
  /** Where `text` begins in that line, in UTF-16 units from 0. */
  readonly column: number
}

/** A note as the block reader takes it. */
export interface NoteSource {
  /** The property `categoria` or `category`, or null. */
  readonly category: string | null
  readonly properties: readonly Property[]
  readonly lines: readonly SourceLine[]
}

/** Splits a note's text into lines without frontmatter and comments. */
export function noteSource(text: string): NoteSource {
  const all = text.replace(/^\uFEFF/, "").split(text.includes("\r") ? /\r?\n/ : "\n")
  const bodyAt = bodyStart(all)
  const hider = hasCommentStart(text) ? new CommentHider() : null
  const ours = text.includes(generatedStart) ? generatedPart(all) : null
  const lines: SourceLine[] = []
  for (let index = bodyAt; index < all.length; index++) {
    const isOurs = ours !== null && ours.from <= index && index <= ours.to
    const line = all[index] ?? ""
    lines.push({ text: isOurs ? "" : (hider?.hide(line) ?? line), line: index + 1, column: 0 })
  }
  const properties = readProperties(all.slice(1, Math.max(1, bodyAt - 1)))
  return { category: categoryIn(properties), properties, lines }
}

/** Index of the first line after the frontmatter. */
function bodyStart(lines: readonly string[]): number {
  const isFence = (line: string): boolean => /^---[ \t]*$/.test(line)
  if (!isFence(lines[0] ?? "")) return 0
  return lines.findIndex((line, index) => index > 0 && isFence(line)) + 1
}

/** A single string, or the first of a list. */
function categoryIn(properties: readonly Property[]): string | null {
  const property = properties.find(each => each.name === "categoria" || each.name === "category")
  const first = property?.isQuoted ? property.values[0] : property?.values[0]?.split(",")[0]
  return first?.trim() || null
}

const commentStart = new RegExp(`${codeSpan}|%%|<!--`, "g")

function hasCommentStart(line: string): boolean {
  return line.includes("%%") || line.includes("<!--")
}

/** Blanks comments line by line; a comment may go on over many lines, code is left alone. */
class CommentHider {
  private end: "%%" | "-->" | null = null
  private fence: string | null = null

  hide(line: string): string {
    if (this.end === null) {
      if (!line.includes("``") && !line.includes("~~~") && !hasCommentStart(line)) return line
      if (this.isCode(line) || !hasCommentStart(line)) return line
    }
    let shown = ""
    let rest = line
    while (rest !== "") {
      const stop = this.end === null ? this.nextStart(rest) : this.nextEnd(rest, this.end)
      const piece = rest.slice(0, stop)
      shown += this.end === null ? piece : " ".repeat(piece.length)
      rest = rest.slice(stop)
      if (rest === "") break
      const mark = this.end ?? (rest.startsWith("%%") ? "%%" : "<!--")
      shown += " ".repeat(mark.length)
      rest = rest.slice(mark.length)
      this.end = this.end !== null ? null : mark === "%%" ? "%%" : "-->"
    }
    return shown
  }

  /** Follows fences, whatever list or quote they stand in. */
  private isCode(line: string): boolean {
    const content = line.replace(/^(?:[ \t]*(?:>|[-*+][ \t]|\d+[.)][ \t]))*[ \t]*/, "")
    const mark = /^(`{3,}(?=[^`]*$)|~{3,})/.exec(content)?.[1]
    if (this.fence === null) {
      this.fence = mark ?? null
      return mark !== undefined
    }
    if (mark?.startsWith(this.fence) && content.trim() === mark) this.fence = null
    return true
  }

  private nextEnd(text: string, end: string): number {
    const at = text.indexOf(end)
    return at < 0 ? text.length : at
  }

  private nextStart(text: string): number {
    for (const { 0: mark, index } of text.matchAll(commentStart)) {
      if (!mark.startsWith("`")) return index
    }
    return text.length
  }
}
