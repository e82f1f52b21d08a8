/**
 * Which entry a name of Python belongs to. A dotted name belongs to what is called just so. An
 * attribute of something unknown (`.join`, of a thread or of a string) tells less: it belongs to an
 * entry only if a note writes that very name, or a family has a method so called. A name that stands
 * alone may be written in any form.
 */
import type { Entry } from "./entry"
import { fold } from "./fold"
import type { Words } from "./words/words"

/** What names of Python are looked up in. */
export interface PythonEntriesParts {
  readonly entries: readonly Entry[]
  readonly words: Words
  /** The entry that has a name in any form. */
  readonly named: (name: string) => Entry | null
}

/** Finds entries by names of Python. */
export class PythonEntries {
  private writtenMade: ReadonlyMap<string, Entry> | null = null

  constructor(private readonly parts: PythonEntriesParts) {}

  /** The entry of `asyncio.Lock`, `create_task`, or `.cancel` (an attribute of something unknown). */
  find(name: string): Entry | null {
    const { words, named } = this.parts
    const own = name.includes(".") ? this.writtenSo(name) : named(name)
    if (own) return own
    for (const each of words.familyOfPython(name)?.names ?? []) {
      const entry = named(each)
      if (entry) return entry
    }
    return null
  }

  private writtenSo(name: string): Entry | null {
    const written = (this.writtenMade ??= byWrittenName(this.parts.entries))
    return written.get(name.startsWith(".") ? name.slice(1) : fold(name)) ?? null
  }
}

/** Names as they are written; dotted ones without case, like all that cannot be mistaken. */
function byWrittenName(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>()
  for (const entry of entries) {
    for (const name of [entry.term, ...entry.aliases]) {
      const key = name.includes(".") ? fold(name) : name
      if (!found.has(key)) found.set(key, entry)
    }
  }
  return found
}
