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
import { readBlocks, type Block } from "./markdown-blocks"
import { noteSource, type SourceLine } from "./note-source"

/** Characters that stand in a row both in a passage's text and in the note. */
interface Segment {
  /** Where it begins in the text, and where in the note, in UTF-16 units. */
  readonly at: number
  readonly offset: number
  readonly length: number
}

/** A stretch of running text without inner blocks. */
export class Passage {
  private keyMade: string | null = null

  constructor(
    /** What the reader sees; `notText` stands for code, links and the like, `\n` for a line break. */
    readonly text: string,
    /** The line of the note, from 1, on which it begins. */
    readonly line: number,
    /** A cell of a table, where a bar in a link needs a backslash. */
    readonly isCell: boolean,
    private readonly segments: readonly Segment[],
  ) {}

  /** The letters and digits of `text` in a row. */
  get key(): string {
    return (this.keyMade ??= keyOf(this.text))
  }

  /** Where a part of the text stands in the note; several stretches when signs stand within. */
  stretches(from: number, to: number): readonly Stretch[] {
    const found: { from: number; to: number }[] = []
    for (const { at, offset, length } of this.segments) {
      const [start, end] = [Math.max(at, from), Math.min(at + length, to)]
      if (start >= end) continue
      const stretch = { from: offset + start - at, to: offset + end - at }
      const last = found[found.length - 1]
      if (last?.to === stretch.from) last.to = stretch.to
      else found.push(stretch)
    }
    return found
  }
}

/** Stands in a passage for what is shown but is no text: code, a link, mathematics. */
export const notText = "\uFFFC"

const keyChar = /[\p{L}\p{N}]/u

/** All passages of a note, in the order of their text. */
export function passagesIn(note: string): readonly Passage[] {
  const starts = lineStarts(note)
  const pieces = piecesOf(readBlocks(noteSource(note).lines))
  return pieces.map(piece => passageOf(piece, starts)).filter(({ text }) => keyChar.test(text))
}

interface Piece {
  readonly lines: readonly SourceLine[]
  readonly isCell: boolean
}

/** The letters and digits of a text in a row. */
export function keyOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "")
}

/** The lines that each passage is made of. */
function piecesOf(blocks: readonly Block[]): readonly Piece[] {
  return blocks.flatMap(block => {
    switch (block.kind) {
      case "paragraph":
        return [{ lines: block.lines, isCell: false }]
      case "list":
        return piecesOf(block.items)
      case "item":
        return block.isTask ? withoutBox(piecesOf(block.blocks)) : piecesOf(block.blocks)
      case "table":
        // The second line only draws the rule under the head.
        return block.lines.filter((_line, at) => at !== 1).flatMap(cellsOf)
      default:
        return "blocks" in block ? piecesOf(block.blocks) : []
    }
  })
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

function passageOf({ lines, isCell }: Piece, starts: readonly number[]): Passage {
  const noteOffset = offsetsOf(lines, starts)
  const segments: Segment[] = []
  let text = ""
  for (const piece of visiblePieces(lines.map(line => line.text).join("\n"))) {
    let { at } = piece
    for (const [part] of piece.text.matchAll(/[^\n]*\n|[^\n]+/g)) {
      segments.push({ at: text.length, offset: noteOffset(at), length: part.length })
      text += part
      at += part.length
    }
  }
  return new Passage(text, lines[0]?.line ?? 0, isCell, segments)
}

interface VisiblePiece {
  readonly text: string
  /** Where it stands in the Markdown. */
  readonly at: number
}

/** Signs that belong to Markdown: escapes, entities, the name of a block, marks of emphasis. */
const signs = /\\[^\w\s]|&#?\w+;|\s\^[A-Za-z0-9-]+\s*$|\*+|_+|~~+|==+/g

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
    if (shown !== "") pieces.push({ text: shown, at: start + match[0].length - shown.length })
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

function lineStarts(note: string): readonly number[] {
  return [0, ...[...note.matchAll(/\n/g)].map(({ index }) => index + 1)]
}

/** Turns offsets in the lines joined by line breaks, asked for in order, into offsets in the note. */
function offsetsOf(
  lines: readonly SourceLine[],
  starts: readonly number[],
): (at: number) => number {
  let index = 0
  let start = 0
  return at => {
    for (let text = lines[index]?.text; text !== undefined && at > start + text.length; ) {
      start += text.length + 1
      text = lines[++index]?.text
    }
    const line = lines[index]
    return line ? (starts[line.line - 1] ?? 0) + line.column + at - start : 0
  }
}
