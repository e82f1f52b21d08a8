/**
 * Finds the terms of a glossary in text. Names are compared folded (no case, no accents); of
 * several names at a place the longest wins; a name must stand alone as a word, where hyphens,
 * dots and underscores between letters join words (`thread-safe` and `asyncio.Lock` hold no term
 * `thread` or `lock`). Acronyms of up to three capitals match as written only. Code, links and
 * mathematics are skipped. Plurals and other forms of a word are not known here yet.
 */
import type { Entry, EntryId } from "./entry"
import { fold, foldWithOffsets } from "./fold"
import { skippedStretches, type Stretch } from "./inline"
import { Words } from "./words/words"

/** A term in a text, by UTF-16 offsets; `to` is exclusive. */
export interface Mention extends Stretch {
  readonly entry: EntryId
}

interface Name {
  readonly entry: EntryId
  readonly folded: string
  /** The name as written when only that spelling counts, else null. */
  readonly exact: string | null
}

const word = /[\p{L}\p{N}]+/gu
const wordChar = /[\p{L}\p{N}]/u

/** Finds the names of entries; built once for a set of entries, used for any text. */
export class TermMatcher {
  /** Names by their first word, longest name first. */
  private readonly names: ReadonlyMap<string, readonly Name[]>

  constructor(
    entries: Iterable<Entry>,
    private readonly words: Words = new Words(),
  ) {
    const names = new Map<string, Name[]>()
    for (const entry of entries) {
      for (const written of [entry.term, ...entry.aliases]) addName(names, entry.id, written)
    }
    for (const list of names.values()) list.sort((a, b) => b.folded.length - a.folded.length)
    this.names = names
  }

  /** The terms in Markdown text, in order, never overlapping. */
  find(markdown: string): readonly Mention[] {
    const { text, offsets } = foldWithOffsets(markdown)
    const skipped = skippedStretches(markdown)
    const mentions: Mention[] = []
    let free = 0
    for (const match of text.matchAll(word)) {
      if (match.index < free) continue
      for (const name of this.names.get(match[0]) ?? []) {
        const end = match.index + name.folded.length
        if (!text.startsWith(name.folded, match.index) || !standsAlone(text, match.index, end))
          continue
        const from = offsets[match.index] ?? 0
        const to = offsets[end] ?? markdown.length
        if (name.exact !== null && markdown.slice(from, to) !== name.exact) continue
        if (this.words.isUnmarked(name.folded)) continue
        if (skipped.some(stretch => stretch.from < to && from < stretch.to)) continue
        mentions.push({ entry: name.entry, from, to })
        free = end
        break
      }
    }
    return mentions
  }

  /** The mention that an offset touches, or null; both its ends count. */
  at(markdown: string, offset: number): Mention | null {
    return this.find(markdown).find(({ from, to }) => from <= offset && offset <= to) ?? null
  }
}

function addName(names: Map<string, Name[]>, entry: EntryId, written: string): void {
  const folded = fold(written)
  const first = /^[\p{L}\p{N}]+/u.exec(folded)?.[0]
  if (first === undefined) return
  const name = { entry, folded, exact: isShortAcronym(written) ? written : null }
  const list = names.get(first)
  if (list) list.push(name)
  else names.set(first, [name])
}

function isShortAcronym(text: string): boolean {
  return /^[\p{Lu}/&.-]+$/u.test(text) && text.replace(/[^\p{Lu}]/gu, "").length <= 3
}

function standsAlone(text: string, from: number, to: number): boolean {
  return !isJoined(text, from - 1, from - 2) && !isJoined(text, to, to + 1)
}

/** True when the neighbour, or a letter beyond a joining sign, makes it part of a longer word. */
function isJoined(text: string, neighbour: number, beyond: number): boolean {
  const char = text.charAt(neighbour)
  if (char === "" || char === " ") return false
  if (wordChar.test(char)) return true
  return /[-._@]/.test(char) && wordChar.test(text.charAt(beyond))
}
