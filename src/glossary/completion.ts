/** Which terms complete what somebody is typing. */
import type { Entry } from "./entry"
import { fold } from "./fold"

/** A name that completes what was typed. */
export interface Completion {
  readonly entry: Entry
  /** What replaces the typed text. */
  readonly name: string
  /** Where in the line the replaced text begins, in UTF-16 units. */
  readonly from: number
}

/** Letters to be typed before anything is suggested. */
const fewestLetters = 3

/** Words before the cursor that may be the beginning of one name. */
const mostWords = 4

interface FoldedName {
  readonly name: string
  readonly folded: string
}

/** Completes the names of entries; built once for a set of them. */
export class TermCompleter {
  private readonly names: readonly {
    readonly entry: Entry
    readonly names: readonly FoldedName[]
  }[]

  constructor(entries: readonly Entry[]) {
    this.names = entries.map(entry => ({
      entry,
      names: [entry.term, ...entry.aliases].map(name => ({ name, folded: fold(name) })),
    }))
  }

  /** What completes the end of a line, taking as many words of it as any name begins with. */
  complete(before: string): readonly Completion[] {
    for (const from of beginningsIn(before)) {
      const found = this.namesFrom(before, from)
      if (found.length > 0) return found
    }
    return []
  }

  private namesFrom(before: string, from: number): readonly Completion[] {
    const typed = before.slice(from)
    const folded = fold(typed)
    if (folded.length < fewestLetters) return []
    return this.names.flatMap(({ entry, names }) => {
      const name = names.find(each => each.folded.startsWith(folded))
      if (!name || names.some(each => each.folded === folded)) return []
      return [{ entry, name: inCaseOf(typed, name.name), from }]
    })
  }
}

/** Where the last words of a line begin, the first of them first. */
function beginningsIn(before: string): readonly number[] {
  if (!/[\p{L}\p{N}]$/u.test(before)) return []
  const words = [...before.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}/'-]*[\p{L}\p{N}])?/gu)]
  return words.slice(-mostWords).map(({ index }) => index)
}

/** The name as it would go on: small where small letters were typed, unless it is an acronym. */
function inCaseOf(typed: string, name: string): string {
  const isSmall = typed.charAt(0) === typed.charAt(0).toLowerCase()
  const isWord = name.charAt(1) === name.charAt(1).toLowerCase() && /^\p{L}{2}/u.test(name)
  return isSmall && isWord ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
