import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** A case of a fixture file: `## title`, the source, `==>`, what is expected. */
export interface Fixture {
  readonly title: string
  readonly source: string
  readonly expected: string
}

/** The cases of a file beside this one; what stands before the first is its header. */
export function fixtures(name: string): { header: string; cases: readonly Fixture[] } {
  const path = join(dirname(fileURLToPath(import.meta.url)), name)
  const [header = "", ...texts] = readFileSync(path, "utf8").split(/^## /m)
  return { header, cases: texts.map(fixture) }
}

function fixture(text: string): Fixture {
  const start = text.indexOf("\n") + 1
  const arrow = text.lastIndexOf("==>\n")
  return {
    title: text.slice(0, start).trim(),
    source: text.slice(start, arrow),
    expected: text.slice(arrow + 4).trim(),
  }
}
