/**
 * "Did you mean 'import'?" for a misspelt keyword. CPython's `traceback` module adds it when it
 * prints an "invalid syntax": it tries similar keywords for the names on the line of the mistake
 * until one makes the piece of source valid. The exception itself keeps its message.
 */
import type { PythonSyntaxError } from "./errors"
import { parse, wholeFile } from "./parse"
import { tokenize } from "./tokenizer/tokenizer"
import { keywords } from "./tokenizer/tokens"

/** CPython gives up on longer pieces of source. */
const maxPieceLength = 1024
/** Names and keywords tried. */
const maxNames = 10
const maxKeywords = 3
/** Least similarity, from 0 to 1. */
const leastSimilarity = 0.5

/** `error` as a traceback shows it: with the keyword that was meant, if one helps. */
export function withKeywordHint(source: string, error: PythonSyntaxError): PythonSyntaxError {
  const { message, range } = error
  if (message !== "invalid syntax" && !message.includes("Perhaps you forgot a comma")) return error
  const failed = parse(source, wholeFile)
  if (!("error" in failed)) return error
  const first = Math.max(failed.lastCompoundLine, 1)
  const piece = dedent(source.split(/\r\n?|\n/).slice(first - 1, range.line))
  if (piece.lines.join("\n").length > maxPieceLength) return error
  const lineInPiece = range.line - first + 1
  const names = tokenize(piece.lines.join("\n")).tokens.filter(
    token => token.type === "NAME" && token.line === lineInPiece,
  )
  for (const { text, column, endColumn } of names.slice(0, maxNames)) {
    for (const keyword of similarKeywords(text)) {
      const lines = [...piece.lines]
      const line = lines[lineInPiece - 1] ?? ""
      lines[lineInPiece - 1] = line.slice(0, column) + keyword + line.slice(endColumn)
      if (!isAcceptable(lines.join("\n"))) continue
      const start = column + piece.margin
      return {
        type: error.type,
        message: `invalid syntax. Did you mean '${keyword}'?`,
        range: {
          line: range.line,
          column: start,
          endLine: range.line,
          endColumn: start + endColumn - column,
        },
      }
    }
  }
  return error
}

/** Lines without the white space that all of them begin with. */
function dedent(lines: readonly string[]): { lines: readonly string[]; margin: number } {
  const margins = lines.filter(line => line.trim() !== "").map(line => line.search(/\S/))
  const margin = margins.length === 0 ? 0 : Math.min(...margins)
  return { lines: lines.map(line => line.slice(margin)), margin }
}

/** Valid, or valid so far. */
function isAcceptable(source: string): boolean {
  const result = parse(source, wholeFile)
  return !("error" in result) || result.isIncomplete
}

function similarKeywords(name: string): readonly string[] {
  const scored = keywords
    .map(keyword => ({ keyword, similarity: similarity(keyword, name) }))
    .filter(candidate => candidate.similarity >= leastSimilarity)
    .sort((one, other) =>
      one.similarity === other.similarity
        ? one.keyword < other.keyword
          ? 1
          : -1
        : other.similarity - one.similarity,
    )
    .slice(0, maxKeywords)
    .map(candidate => candidate.keyword)
  const nearest = nearestKeyword(name)
  return [...(nearest ? [nearest] : []), ...scored].slice(0, maxKeywords)
}

/** `difflib.SequenceMatcher.ratio`: how much of both is made of common pieces. */
function similarity(one: string, other: string): number {
  return (2 * commonLength(one, other)) / (one.length + other.length)
}

function commonLength(one: string, other: string): number {
  let best = { start: 0, otherStart: 0, length: 0 }
  for (let start = 0; start < one.length; start++) {
    for (let otherStart = 0; otherStart < other.length; otherStart++) {
      let length = 0
      while (
        start + length < one.length &&
        otherStart + length < other.length &&
        one[start + length] === other[otherStart + length]
      ) {
        length++
      }
      if (length > best.length) best = { start, otherStart, length }
    }
  }
  if (best.length === 0) return 0
  const { start, otherStart, length } = best
  return (
    length +
    commonLength(one.slice(0, start), other.slice(0, otherStart)) +
    commonLength(one.slice(start + length), other.slice(otherStart + length))
  )
}

/** The keyword with the least edits, if they are few enough; as for a misspelt attribute. */
function nearestKeyword(name: string): string | null {
  let nearest: string | null = null
  let least = Infinity
  for (const keyword of keywords) {
    const allowed = Math.min(Math.floor((name.length + keyword.length + 3) / 3), least - 1)
    const distance = editDistance(name, keyword)
    if (distance > allowed) continue
    nearest = keyword
    least = distance
  }
  return nearest
}

/** Insertions, deletions and changes cost 2, a change of case 1. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index * 2)
  for (let index = 0; index < one.length; index++) {
    const next = [(index + 1) * 2]
    for (let column = 0; column < other.length; column++) {
      const change = row[column]! + changeCost(one.charAt(index), other.charAt(column))
      next.push(Math.min(change, row[column + 1]! + 2, next[column]! + 2))
    }
    row = next
  }
  return row[other.length]!
}

function changeCost(one: string, other: string): number {
  if (one === other) return 0
  return one.toLowerCase() === other.toLowerCase() ? 1 : 2
}
