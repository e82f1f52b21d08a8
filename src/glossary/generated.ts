/**
 * The part of a note that is written by us: between two comments, which Obsidian shows nowhere.
 * Only what stands between them is ever replaced, and nothing there is a definition again.
 */

/** Line before what is written by us. */
export const generatedStart = "%% asyncio-sim glossary %%"

/** Line after it. */
export const generatedEnd = "%% /asyncio-sim glossary %%"

/** Where the part stands, by lines from 0: the marks themselves included, `to` inclusive. */
export interface GeneratedPart {
  readonly from: number
  readonly to: number
}

/** The part of a note that is written by us, or null; a start without its end is none. */
export function generatedPart(lines: readonly string[]): GeneratedPart | null {
  const from = lines.findIndex(line => line.trim() === generatedStart)
  const to = lines.findIndex((line, index) => index > from && line.trim() === generatedEnd)
  return from < 0 || to < 0 ? null : { from, to }
}

/** The note with `body` between the marks: in the place of what was there, else at its end. */
export function withGenerated(text: string, body: string): string {
  const ending = text.includes("\r\n") ? "\r\n" : "\n"
  const fresh = [generatedStart, "", ...body.trim().split("\n"), "", generatedEnd]
  const lines = text.split(/\r?\n/)
  const part = generatedPart(lines)
  if (part) {
    const changed = [...lines.slice(0, part.from), ...fresh, ...lines.slice(part.to + 1)]
    return changed.join(ending)
  }
  const before = text.trim() === "" ? [] : [...text.trimEnd().split(/\r?\n/), ""]
  return [...before, ...fresh, ""].join(ending)
}
