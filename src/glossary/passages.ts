/**
 * A note as its reader sees it: every paragraph, list item and table cell as a passage of visible
 * text whose characters know where in the note they stand. Marks of emphasis vanish, so that
 * `**loop** de eventos` reads as three words; code, links and mathematics become one character
 * that is part of no word. Headings, titles of callouts, code blocks and HTML are no passages.
 *
 * A rendered passage is recognised by its letters and digits alone: whatever Markdown's signs turn
 * into on screen, those stay.
 */
import { skippedStretches, type Stretch } from "./inline"
import type { Block } from "./markdown-blocks"
import type { SourceLine } from "./note-source"
import { readNote, type ReadNote } from "./read-note"

/** Characters that stand in a row both in a passage's text and in its Markdown. */
interface Segment {
  /** Where it begins in the text, and where in the Markdown, in UTF-16 units. */
  readonly at: number
  readonly offset: number
  readonly length: number
}

/** A place in a note: line from 1, column in UTF-16 units from 0. */
export interface LinePlace {
  readonly line: number
  readonly column: number
}

/** A stretch of running text without inner blocks. There are many of them: they are kept small. */
export class Passage {
  /** What the note has there; lines are joined by line feeds. */
  readonly markdown: string
  /** What the reader sees; `notText` stands for code, links and the like, `\n` for a line break. */
  readonly text: string
  /** A cell of a table, where a bar in a link needs a backslash. */
  readonly isCell: boolean
  private readonly lines: readonly SourceLine[]
  /** Null where the text is the Markdown. */
  private readonly segments: readonly Segment[] | null
  private keyMade: string | null = null

  constructor(
    { lines, isCell }: Piece,
    private readonly starts: LineStarts,
  ) {
    const [first] = lines
    this.markdown =
      first && lines.length === 1 ? first.text : lines.map(line => line.text).join("\n")
    const { text, segments } = visibleIn(this.markdown)
    this.text = text
    this.isCell = isCell
    this.lines = lines
    this.segments = segments
  }

  /** The line of the note, from 1, on which it begins. */
  get line(): number {
    return this.lines[0]?.line ?? 0
  }

  /** The letters and digits of `text` in a row. */
  get key(): string {
    return (this.keyMade ??= keyOf(this.text))
  }

  /** Where a part of the text stands in the Markdown, with the signs that stand within. */
  inMarkdown(part: Stretch): Stretch {
    if (this.segments === null) return part
    const parts = this.partsInMarkdown(part)
    return { from: parts[0]?.from ?? 0, to: parts[parts.length - 1]?.to ?? 0 }
  }

  /** Where a place of the Markdown stands in the note. */
  placeOf(offset: number): LinePlace {
    let rest = offset
    for (const { text, line, column } of this.lines) {
      if (rest <= text.length) return { line, column: column + rest }
      rest -= text.length + 1
    }
    return { line: this.line, column: 0 }
  }

  /** Where a part of the text stands in the note; several stretches when signs stand within. */
  stretches(from: number, to: number): readonly Stretch[] {
    const { lines, starts } = this
    const found: { from: number; to: number }[] = []
    for (const part of this.partsInMarkdown({ from, to })) {
      let at = 0
      for (const { text, line, column } of lines) {
        // The line feed belongs to the line that it ends.
        const [start, end] = [Math.max(at, part.from), Math.min(at + text.length + 1, part.to)]
        const moved = starts.of(line) + column - at
        at += text.length + 1
        if (start >= end) continue
        const last = found[found.length - 1]
        if (last?.to === start + moved) last.to = end + moved
        else found.push({ from: start + moved, to: end + moved })
      }
    }
    return found
  }

  private partsInMarkdown(part: Stretch): readonly Stretch[] {
    const { segments } = this
    if (segments === null) return [part]
    const found: Stretch[] = []
    for (const { at, offset, length } of segments) {
      const [start, end] = [Math.max(at, part.from), Math.min(at + length, part.to)]
      if (start < end) found.push({ from: offset + start - at, to: offset + end - at })
    }
    return found
  }
}

/** Where the lines of a note begin; counted when somebody asks. */
class LineStarts {
  private made: readonly number[] | null = null

  constructor(private readonly note: string) {}

  /** The offset at which a line, from 1, begins. */
  of(line: number): number {
    this.made ??= [0, ...[...this.note.matchAll(/\n/g)].map(({ index }) => index + 1)]
    return this.made[line - 1] ?? 0
  }
}

/** Stands in a passage for what is shown but is no text: code, a link, mathematics. */
export const notText = "\uFFFC"

const keyChar = /[\p{L}\p{N}]/u

/** All passages of a note, in the order of their text. */
export function passagesIn(note: string): readonly Passage[] {
  return passagesOf(readNote(note))
}

/** The same of a note that was read already. */
export function passagesOf({ text, blocks }: ReadNote): readonly Passage[] {
  const starts = new LineStarts(text)
  const passages: Passage[] = []
  for (const piece of piecesOf(blocks)) {
    const passage = new Passage(piece, starts)
    // A link that stands alone shows no text here, but is a use of what it names.
    const isNamed = keyChar.test(passage.text) || passage.markdown.includes("[[")
    if (isNamed) passages.push(passage)
  }
  return passages
}

interface Piece {
  readonly lines: readonly SourceLine[]
  readonly isCell: boolean
}

/** The letters and digits of a text in a row. */
export function keyOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "")
}

/** The lines that each passage is made of, gathered `into` one list. */
function piecesOf(blocks: readonly Block[], into: Piece[] = []): Piece[] {
  for (const block of blocks) {
    if (block.kind === "paragraph") into.push({ lines: block.lines, isCell: false })
    else if (block.kind === "list") piecesOf(block.items, into)
    else if (block.kind === "item" && block.isTask) into.push(...withoutBox(piecesOf(block.blocks)))
    // The second line only draws the rule under the head.
    else if (block.kind === "table") {
      into.push(...block.lines.filter((_line, at) => at !== 1).flatMap(cellsOf))
    } else if ("blocks" in block) piecesOf(block.blocks, into)
  }
  return into
}

/** A task's text without its box. */
function withoutBox([task, ...rest]: readonly Piece[]): readonly Piece[] {
  const [first, ...lines] = task?.lines ?? []
  if (!task || !first) return rest
  const box = /^\s*\[.\]/.exec(first.text)?.[0] ?? ""
  return [{ ...task, lines: [cut(first, box.length, first.text.length), ...lines] }, ...rest]
}

function cellsOf(line: SourceLine): readonly Piece[] {
  const bars = [...line.text.matchAll(/\\.|\|/g)].filter(([sign]) => sign === "|")
  const ends = [...bars.map(({ index }) => index), line.text.length]
  return ends.map((end, at) => {
    const start = at === 0 ? 0 : (ends[at - 1] ?? 0) + 1
    return { lines: [cut(line, start, end)], isCell: true }
  })
}

function cut({ text, line, column }: SourceLine, from: number, to: number): SourceLine {
  return { text: text.slice(from, to), line, column: column + from }
}

/** What may be another thing than text to its reader. */
const maySign = /[\\&^*_~=`[<$%#@]|:\/\/|www\./

interface Visible {
  readonly text: string
  readonly segments: readonly Segment[] | null
}

function visibleIn(markdown: string): Visible {
  if (!maySign.test(markdown)) return { text: markdown, segments: null }
  const segments: Segment[] = []
  let text = ""
  for (const piece of visiblePieces(markdown)) {
    if (piece.text === "") continue
    const { at: offset } = piece
    if (offset !== null) segments.push({ at: text.length, offset, length: piece.text.length })
    text += piece.text
  }
  return text === markdown ? { text, segments: null } : { text, segments }
}

interface VisiblePiece {
  readonly text: string
  /** Where it stands in the Markdown; null where that says it with other signs. */
  readonly at: number | null
}

/** Signs that belong to Markdown: escapes, entities, the name of a block, marks of emphasis. */
const signs = /\\[^A-Za-z0-9\s]|&#?\w+;|\s\^[A-Za-z0-9-]+\s*$|\*+|_+|~~+|==+/g

function visiblePieces(markdown: string): readonly VisiblePiece[] {
  const pieces: VisiblePiece[] = []
  let at = 0
  for (const { from, to } of skippedStretches(markdown)) {
    if (from < at) continue
    pieces.push(...withoutSigns(markdown, at, from))
    const stand = standFor(markdown.slice(from, to))
    if (stand !== "") pieces.push({ text: stand, at: from })
    at = to
  }
  pieces.push(...withoutSigns(markdown, at, markdown.length))
  return pieces
}

/** A tag of HTML shows nothing itself, except for a line break. */
function standFor(skipped: string): string {
  if (/^<br\b/i.test(skipped)) return "\n"
  return /^<\/?[a-z][^:@]*>$/i.test(skipped) ? "" : notText
}

function withoutSigns(markdown: string, from: number, to: number): readonly VisiblePiece[] {
  const pieces: VisiblePiece[] = []
  let at = from
  for (const match of markdown.slice(from, to).matchAll(signs)) {
    const start = from + match.index
    const shown = shownFor(match[0], markdown, start)
    if (shown === null) continue
    pieces.push({ text: markdown.slice(at, start), at })
    const place = shown === " " ? null : start + match[0].length - shown.length
    if (shown !== "") pieces.push({ text: shown, at: place })
    at = start + match[0].length
  }
  pieces.push({ text: markdown.slice(at, to), at })
  return pieces
}

/** What a reader sees of a sign; null when it is no sign here but text. */
function shownFor(sign: string, markdown: string, at: number): string | null {
  if (sign.startsWith("\\")) return sign.slice(1)
  if (sign.startsWith("&") || /^\s\^/.test(sign)) return " "
  const before = markdown.charAt(at - 1)
  const after = markdown.charAt(at + sign.length)
  if (isSpace(before) && isSpace(after)) return null
  if (sign.startsWith("_") && keyChar.test(before) && keyChar.test(after)) return null
  return ""
}

function isSpace(char: string): boolean {
  return char === "" || /\s/.test(char)
}
