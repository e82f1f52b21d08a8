/**
 * Indentation: the stack of columns, counted with tabs of eight and with tabs of one; where the two
 * disagree a program would change its meaning with the editor, which is CPython's `TabError`.
 */
import type { PythonSyntaxError } from "../errors"
import type { Scanner } from "./scanner"

const tabSize = 8
/** CPython's limit, the outermost level included. */
const maxIndents = 100

interface Columns {
  readonly column: number
  readonly alternative: number
}

/** Turns the white space at the start of lines into `INDENT` and `DEDENT` tokens. */
export class Indentation {
  private readonly stack: Columns[] = [{ column: 0, alternative: 0 }]

  constructor(private readonly scanner: Scanner) {}

  /** Reads the start of a line outside brackets. */
  read(): PythonSyntaxError | null {
    const { scanner } = this
    let columns: Columns = { column: 0, alternative: 0 }
    let continued: Columns | null = null
    for (;;) {
      const code = scanner.code()
      if (code === 92) {
        continued ??= columns.column > 0 ? columns : null
        const error = this.joinLines()
        if (error) return error
        continue
      }
      const next = advanced(columns, code)
      if (!next) break
      columns = next
      scanner.offset++
    }
    const code = scanner.code()
    if (code === 35 || code === 10 || Number.isNaN(code)) return null
    return this.change(continued ?? columns)
  }

  /** Skips a backslash and the newline that must follow it. */
  joinLines(): PythonSyntaxError | null {
    const { scanner } = this
    const column = scanner.offset - scanner.lineStart
    if (scanner.code(1) !== 10) {
      return this.error(
        "SyntaxError",
        "unexpected character after line continuation character",
        column + 1,
      )
    }
    if (scanner.offset + 2 >= scanner.source.length) {
      return this.error("SyntaxError", "unexpected EOF while parsing", column + 1)
    }
    scanner.offset += 2
    scanner.newLine()
    return null
  }

  /** Adds what ends the source; CPython places it on the last line, not after it. */
  finish(): void {
    const { scanner } = this
    if (scanner.line > 1) {
      scanner.line--
      scanner.lineStart = scanner.source.lastIndexOf("\n", scanner.offset - 2) + 1
    }
    for (; this.stack.length > 1; this.stack.pop()) this.add("DEDENT")
    this.add("ENDMARKER")
  }

  /** Layout has no place of its own: CPython reports it one before where the tokenizer stands. */
  private add(type: "INDENT" | "DEDENT" | "ENDMARKER"): void {
    const mark = this.scanner.mark()
    const column = Math.max(mark.column - 1, 0)
    this.scanner.tokens.push({
      type,
      text: "",
      line: mark.line,
      column,
      endLine: mark.line,
      endColumn: column,
      start: mark.offset,
      end: mark.offset,
      depth: 0,
    })
  }

  private change(columns: Columns): PythonSyntaxError | null {
    const { stack } = this
    if (columns.column > this.top().column) {
      if (stack.length >= maxIndents) {
        return this.error("IndentationError", "too many levels of indentation", 0)
      }
      if (columns.alternative <= this.top().alternative) return this.tabError()
      stack.push(columns)
      this.add("INDENT")
      return null
    }
    let dedents = 0
    while (columns.column < this.top().column) {
      stack.pop()
      dedents++
    }
    if (columns.column !== this.top().column) return this.dedentError()
    if (columns.alternative !== this.top().alternative) return this.tabError()
    for (; dedents > 0; dedents--) this.add("DEDENT")
    return null
  }

  private top(): Columns {
    return this.stack[this.stack.length - 1]!
  }

  private tabError(): PythonSyntaxError {
    return this.error("TabError", "inconsistent use of tabs and spaces in indentation", 0)
  }

  private dedentError(): PythonSyntaxError {
    const message = "unindent does not match any outer indentation level"
    const { scanner } = this
    const end = scanner.source.indexOf("\n", scanner.offset)
    return this.error("IndentationError", message, end - scanner.lineStart)
  }

  private error(
    type: PythonSyntaxError["type"],
    message: string,
    column: number,
  ): PythonSyntaxError {
    const { line } = this.scanner
    return { type, message, range: { line, column, endLine: line, endColumn: column } }
  }
}

/** The columns after one character of white space; null if it is none. */
function advanced({ column, alternative }: Columns, code: number): Columns | null {
  if (code === 32) return { column: column + 1, alternative: alternative + 1 }
  if (code === 9) {
    return { column: (Math.floor(column / tabSize) + 1) * tabSize, alternative: alternative + 1 }
  }
  return code === 12 ? { column: 0, alternative: 0 } : null
}
