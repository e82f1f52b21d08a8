import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** A case of a fixture file: `## title`, the source, `==>`, what is expected. */
export interface Fixture {
  readonly title: string
  readonly source: string
  readonly expected: string
}

const folder = join(dirname(fileURLToPath(import.meta.url)), "fixtures")

/** The fixture files beside this one, without their ending. */
export function topics(): readonly string[] {
  return readdirSync(folder).map(name => name.replace(/\.txt$/, ""))
}

/** The cases of one file. */
export function fixtures(topic: string): readonly Fixture[] {
  const [, ...texts] = readFileSync(join(folder, `${topic}.txt`), "utf8").split(/^## /m)
  return texts.map(fixture)
}

function fixture(text: string): Fixture {
  const start = text.indexOf("\n") + 1
  const arrow = text.lastIndexOf("==>\n")
  return {
    title: text.slice(0, start).trim(),
    source: text.slice(start, arrow),
    expected: text.slice(arrow + 4).trimEnd(),
  }
}
