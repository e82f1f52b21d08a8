/** Line ends: what counts as one, and what they are turned into on the way in and out. */
import { valueError } from "../../python/objects/exception"

/** The `newline` argument: None, '', '\n', '\r' or '\r\n'. */
export type Newline = string | null

/** Refuses any other text. */
export function checkedNewline(newline: string | null): Newline {
  if (newline === null || ["", "\n", "\r", "\r\n"].includes(newline)) return newline
  throw valueError(`illegal newline value: ${newline}`)
}

/** Text as it is written: every `\n` becomes the line end asked for. */
export function translatedOut(text: string, newline: Newline): string {
  return newline === "\r" || newline === "\r\n" ? text.replace(/\n/g, newline) : text
}

/** Which kinds of line ends were met; `newlines` shows them. */
export class SeenNewlines {
  private readonly seen = new Set<string>()

  note(text: string): void {
    if (this.seen.size === 3) return
    for (const end of text.match(/\r\n|\r|\n/g) ?? []) this.seen.add(end)
  }

  /** In the order CPython shows them. */
  get kinds(): string[] {
    return ["\r", "\n", "\r\n"].filter(end => this.seen.has(end))
  }
}

/** The unit after the end of the line that begins at `start`, or -1 when the text has no end of it. */
export function lineEnd(text: string, start: number, newline: Newline): number {
  if (newline === null || newline === "\n") {
    const at = text.indexOf("\n", start)
    return at < 0 ? -1 : at + 1
  }
  if (newline !== "") {
    const at = text.indexOf(newline, start)
    return at < 0 ? -1 : at + newline.length
  }
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10) return at + 1
    if (unit === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1
  }
  return -1
}
