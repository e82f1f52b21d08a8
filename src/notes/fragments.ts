/**
 * Python that stands in a note without fences, as in notes copied from a page. `codeAt` finds how
 * far a plausible program reaches around a line: lines that can hardly be prose (assignments,
 * calls, `def ...:`), what is indented under them, open brackets and strings, blank lines between
 * two such stretches. Prose ends it. Nothing is parsed: a wrong guess only shows a syntax error.
 */
import { blockAtLine, codeBlocks } from "./code-blocks"
import { blankPython } from "./python-text"

/** Code found in a note; `line` and `endLine` count from 1 and include both ends. */
export interface CodeFragment {
  /** Dedented, without quote marks. */
  readonly source: string
  readonly line: number
  readonly endLine: number
}

/** The code in the selected lines: quote marks, fences, common indentation and edges removed. */
export function codeInSelection(
  text: string,
  selected: { readonly line: number; readonly endLine: number },
): CodeFragment | null {
  const lines = text.split(/\r?\n/).map(withoutQuoteMarks)
  let { line, endLine } = selected
  const isEdge = (at: number): boolean => /^\s*((`{3,}|~{3,}).*)?$/.test(lines[at - 1] ?? "")
  while (line <= endLine && isEdge(line)) line++
  while (endLine >= line && isEdge(endLine)) endLine--
  if (line > endLine) return null
  return { source: dedent(lines.slice(line - 1, endLine)), line, endLine }
}

/** The program around a line of the note, or null when nothing there looks like code. */
export function codeAt(text: string, line: number): CodeFragment | null {
  const block = blockAtLine(codeBlocks(text), line)
  if (block) return { source: block.source, line: block.line + 1, endLine: block.endLine - 1 }
  return fragments(text).find(found => found.line <= line && line <= found.endLine) ?? null
}

/** All stretches of a note outside fences that look like Python, in order. */
export function fragments(text: string): readonly CodeFragment[] {
  const lines = text.split(/\r?\n/).map(withoutQuoteMarks)
  for (const block of codeBlocks(text)) {
    for (let line = block.line; line <= block.endLine; line++) lines[line - 1] = "```"
  }
  const found: CodeFragment[] = []
  for (let start = 0; start < lines.length; start++) {
    if (!opensCode(lines[start] ?? "")) continue
    const end = endOfCode(lines, start)
    const first = startWithComments(lines, start)
    found.push({ source: dedent(lines.slice(first, end)), line: first + 1, endLine: end })
    start = end - 1
  }
  return found
}

/** The index after the last line of the program that begins at `start`. */
function endOfCode(lines: readonly string[], start: number): number {
  const margin = indentOf(lines[start] ?? "")
  let end = start + 1
  let statement = lines[start] ?? ""
  for (let index = end; index < lines.length; index++) {
    const line = lines[index] ?? ""
    const isOpen = isUnfinished(statement)
    if (isOpen && line.trim() === "" && !isUnfinishedString(statement)) break
    const isBody = line.trim() !== "" && indentOf(line) > margin
    const isComment = line.startsWith("#") && opensCode(lines[index + 1] ?? "")
    if (isOpen || isBody || opensCode(line) || isComment) {
      statement = isOpen ? `${statement}\n${line}` : line
      end = index + 1
    } else if (line.trim() !== "") break
  }
  return end
}

/** Comments directly above the first statement belong to the program. */
function startWithComments(lines: readonly string[], start: number): number {
  let first = start
  while (first > 0 && /^\s*#(?!#)/.test(lines[first - 1] ?? "")) first--
  return first
}

const openings: readonly RegExp[] = [
  /^import [\w.]+( as \w+)?(\s*,\s*[\w.]+( as \w+)?)*\s*(#.*)?$/,
  /^from [\w.]+ import \S.*$/,
  /^@[\w.]+(\(.*\))?\s*$/,
  /^(async )?def \w+\s*(\[.*\])?\(.*$/,
  /^class \w+\s*(\[.*\])?(\(.*\))?\s*:.*$/,
  /^(async )?(for .+ in .+|with \w.*[\w)\]]) ?:\s*(#.*)?$/,
  /^(while|if|elif|match|case) .*[\w)\]"'}]\s*:\s*(#.*)?$/,
  /^(else|try|finally|except( [\w.(), ]+)?)\s*:\s*(#.*)?$/,
  /^[A-Za-z_][\w.]*(\[[^\]]*\])?(\s*:\s*[\w.[\], ]+)?\s*([-+*/%&|^]|\/\/|\*\*)?=(?!=)\s*\S.*$/,
  /^[a-z_]\w*(\s*,\s*\w+)+\s*=(?!=)\s*\S.*$/,
  /^(await |return await |raise )?[A-Za-z_][\w.]*\(.*(\)|[,([{])[\w.()]*\s*(#.*)?$/,
  /^(global|nonlocal|del) \w+(\s*,\s*\w+)*$/,
]

/** True for a line that begins a Python statement and can hardly be prose. */
function opensCode(line: string): boolean {
  const statement = line.trim()
  return openings.some(opening => opening.test(statement))
}

function isUnfinished(statement: string): boolean {
  const { openBrackets, isInsideString } = blankPython(statement)
  return openBrackets > 0 || isInsideString
}

function isUnfinishedString(statement: string): boolean {
  return blankPython(statement).isInsideString
}

function withoutQuoteMarks(line: string): string {
  return line.replace(/^ {0,3}(> ?)+/, "")
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function dedent(lines: readonly string[]): string {
  const code = lines.filter(line => line.trim() !== "")
  const margin = Math.min(...code.map(indentOf))
  return lines.map(line => (line.trim() === "" ? "" : line.slice(margin))).join("\n")
}
