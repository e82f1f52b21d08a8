/**
 * The families a person writes down: one a line, names separated by commas. Names in backticks, or
 * with a dot, an underscore or parentheses in them, are names in Python. A line that cannot be
 * meant is left out and reported with its place.
 */
import type { Diagnostic } from "../../base/diagnostic"
import { fold } from "../fold"
import type { Family } from "./families"

/** What the setting's text says: the families, and what in it could not be understood. */
export interface OwnFamilies {
  readonly families: readonly Family[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the setting; blank lines mean nothing. */
export function parseFamilies(text: string): OwnFamilies {
  const families: Family[] = []
  const diagnostics: Diagnostic[] = []
  const seen = new Map<string, number>()
  text.split(/\r?\n/).forEach((written, index) => {
    if (written.trim() === "") return
    const line = index + 1
    const problem = problemIn(written, line, seen)
    if (problem) diagnostics.push(problem)
    else families.push(familyOf(written))
    for (const name of namesIn(written).filter(isSure)) {
      if (!seen.has(fold(name))) seen.set(fold(name), line)
    }
  })
  return { families, diagnostics }
}

function familyOf(line: string): Family {
  const all = namesIn(line)
  const spoken = all.filter(name => !isPython(name))
  return {
    names: spoken.filter(isSure),
    unsure: spoken.filter(name => !isSure(name)).map(name => name.slice(0, -1).trim()),
    python: all.filter(isPython).map(name => name.replace(/^`|(\(\))?`?$/g, "")),
  }
}

function problemIn(
  written: string,
  line: number,
  seen: ReadonlyMap<string, number>,
): Diagnostic | null {
  const names = namesIn(written)
  const wrong = names.find(name => !/[\p{L}\p{N}]/u.test(name))
  if (wrong !== undefined) return problem("own-family-no-name", written, { line, name: wrong })
  if (names.length < 2 || names.every(isPython)) {
    return problem("own-family-single", written, { line })
  }
  const repeated = names.find(name => seen.has(fold(name)))
  if (repeated === undefined) return null
  const first = seen.get(fold(repeated)) ?? 0
  return problem("own-family-repeated", written, { line, name: repeated, first })
}

function problem(
  key: string,
  written: string,
  params: { readonly line: number; readonly name?: string; readonly first?: number },
): Diagnostic {
  const { line } = params
  const range = { line, column: 0, endLine: line, endColumn: written.length }
  return { level: "warning", key, params, range }
}

/** The names of a line; a comma at its end is forgiven. */
function namesIn(line: string): readonly string[] {
  return line
    .trim()
    .replace(/,$/, "")
    .split(",")
    .map(name => name.trim())
}

/** A question mark behind a name says that it may mean something else. */
function isSure(name: string): boolean {
  return !name.endsWith("?")
}

function isPython(name: string): boolean {
  return /^`.*`$|[._]|\(\)$/.test(name)
}
