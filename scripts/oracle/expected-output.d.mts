/** What a program must print, as its `.out` file says. */
export interface Expected {
  /** Interpreter and version that were asked: `CPython 3.14.2 (pyodide 314.0.7)`. */
  readonly interpreter: string
  readonly stdout: string
  /** The last line of standard error. */
  readonly stderr: string
  /** Standard error without the frames of tracebacks; null in records that do not have it yet. */
  readonly log: string | null
  /** The program's own frames of the tracebacks, with source lines and carets. */
  readonly traceback: string
  readonly exit: number
  /** `ok`, `exception`, `exit` or `deadlock`. */
  readonly outcome: string
}

export function formatExpected(expected: Expected): string
export function parseExpected(text: string): Expected | null
export function lastLine(stderr: string): string
export function ownFrames(stderr: string, filename: string, siblings?: readonly string[]): string
export function logLines(stderr: string): string
export function siblingsIn(folder: string): { path: string; source: string }[]
