/**
 * Keeps the definitions of study notes between two starts, on this device, so that the glossary is
 * there before the notes were read. A row counts only for a note with the same time and size, and
 * only until the note was read: its text decides. Local storage is small and written at once, so
 * what goes beyond a few hundred kilobytes is left out; those notes are just read later. A database
 * would hold more, but its name would be shared by all vaults of the app.
 */
import type { Definition } from "../glossary/entry"

/** Where the rows are kept. */
export interface CacheStorage {
  load(): unknown
  save(rows: unknown): void
}

/** A file as far as it tells whether its text may have changed. */
export interface FileStamp {
  /** Milliseconds since 1970. */
  readonly mtime: number
  /** Bytes. */
  readonly size: number
}

/** What is kept of a note. */
export interface CacheRow extends FileStamp {
  readonly path: string
  /** Of the text from which the definitions were read. */
  readonly hash: number
  readonly definitions: readonly Definition[]
}

/** Characters of all rows together: about what is parsed and written in a few milliseconds. */
const mostCharacters = 600_000

/** Reads and writes the rows; what is no longer understood is as if it was not there. */
export class GlossaryCache {
  private rows: ReadonlyMap<string, CacheRow> = new Map()

  /** `version` changes with what is found in notes; rows of another version mean nothing. */
  constructor(
    private readonly storage: CacheStorage,
    private readonly version: string,
  ) {}

  /** Reads the rows of the last session. */
  load(): void {
    const stored = fieldsOf(this.storage.load())
    const rows = stored?.version === this.version ? listOf(stored.rows) : []
    this.rows = new Map(rows.flatMap(readRow).map(row => [row.path, row]))
  }

  /** The definitions of a note that did not change since, as far as that can be seen; or null. */
  definitionsOf(path: string, { mtime, size }: FileStamp): readonly Definition[] | null {
    const row = this.rows.get(path)
    if (row?.mtime !== mtime || row.size !== size) return null
    return row.definitions
  }

  /** The definitions kept of a note with just this text, or null. */
  definitionsIn(path: string, text: string): readonly Definition[] | null {
    const row = this.rows.get(path)
    return row?.hash === hashOf(text) ? row.definitions : null
  }

  /** Writes rows for the next session, as many as there is room for, and lets go of the last's. */
  save(rows: readonly CacheRow[]): void {
    this.rows = new Map()
    let room = mostCharacters
    const kept = rows.filter(row => (room -= JSON.stringify(row).length) >= 0)
    this.storage.save({ version: this.version, rows: kept })
  }
}

/** A number that differs for nearly all texts that differ. */
export function hashOf(text: string): number {
  let hash = text.length
  for (let index = 0; index < text.length; index++) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0
  }
  return hash
}

function readRow(stored: unknown): readonly CacheRow[] {
  const { path, mtime, size, hash, definitions } = fieldsOf(stored) ?? {}
  if (typeof path !== "string" || typeof hash !== "number") return []
  if (typeof mtime !== "number" || typeof size !== "number") return []
  const read = listOf(definitions).map(readDefinition)
  const whole = read.filter(each => each?.path === path).filter(each => each !== null)
  return Array.isArray(definitions) && whole.length === read.length
    ? [{ path, mtime, size, hash, definitions: whole }]
    : []
}

function readDefinition(stored: unknown): Definition | null {
  const fields = fieldsOf(stored) ?? {}
  const { path, term, markdown, line, endLine, form, isSure, heading, category } = fields
  const aliases = listOf(fields.aliases).filter(alias => typeof alias === "string")
  if (typeof path !== "string" || typeof term !== "string" || typeof markdown !== "string")
    return null
  if (typeof line !== "number" || typeof endLine !== "number") return null
  if (typeof form !== "string" || typeof isSure !== "boolean") return null
  if (!isTextOrNull(heading) || !isTextOrNull(category)) return null
  return { path, term, aliases, markdown, line, endLine, form, isSure, heading, category }
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === "string"
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value))
    : null
}
