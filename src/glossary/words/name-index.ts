/**
 * Names, found in text in all their forms: a tree by words, in which every word of a name stands
 * for all its forms. Most words of a text are form of nothing and cost one look. Acronyms of up to
 * three capitals count as written only (`GIL`, `GILs`), because `me` and `ME` are two words.
 */
import type { Role } from "./inflection"
import { spellingOf, Tokens, type Spellings } from "./tokens"
import { functionWords } from "./word-lists"

/** A name found in a text. */
export interface Found<Value> {
  readonly value: Value
  /** Index of its last word. */
  readonly last: number
  /** Where it ends, in UTF-16 units. */
  readonly to: number
}

/** Gives the forms of a word in their one spelling; whoever makes many indexes keeps them. */
export type FormsOf = (word: string, role: Role) => readonly string[]

interface Ending<Value> {
  readonly value: Value
  /** Of two names in the same words the lower one counts. */
  readonly rank: number
  /** The name as written when only that spelling counts, else null. */
  readonly exact: string | null
  /** Signs at the end that belong to the name, as in `C++`. */
  readonly tail: string
  /** The words without inflection; who writes them so means this name. */
  readonly plain: string
}

interface Node<Value> {
  readonly children: Map<string, Node<Value>>
  readonly endings: Ending<Value>[]
}

interface Place<Value> {
  readonly node: Node<Value>
  readonly start: number
  readonly index: number
  readonly gap: string
}

interface Candidate<Value> extends Found<Value> {
  readonly first: number
  readonly rank: number
  readonly plain: string
}

const none: readonly never[] = []

/** A name of more words is looked for in a compound of at most so many. */
const mostJoined = 3

/** Names with a value each; built once, then asked about any text. */
export class NameIndex<Value> {
  private readonly root: Node<Value> = newNode()
  /** Which words of names a spelling may be a form of. */
  private readonly wordsByForm = new Map<string, string[]>()
  private readonly known = new Set<string>()
  /** What `startsWith` found since the last name was added. */
  private readonly starts = new Map<string, readonly Node<Value>[]>()

  constructor(
    private readonly forms: FormsOf,
    private readonly spellings: Spellings,
  ) {}

  /** Adds a name; of equal names the one with the lowest rank, then the first, is found. */
  add(name: string, value: Value, rank = 0): void {
    const tokens = new Tokens(name, this.spellings)
    if (tokens.length === 0) return
    this.starts.clear()
    const tail = /[+#]+$/.exec(name)?.[0] ?? ""
    const ending = { value, rank, exact: isAcronym(name) ? name : null, tail }
    this.addWords(tokens.words, gapsOf(tokens), ending)
    if (!tokens.words.some((_, index) => tokens.hasHyphenAfter(index))) return
    const joined = joinHyphens(tokens)
    this.addWords(joined.words, joined.gaps, ending)
  }

  /** The longest name that begins with a word of the text, or null. */
  longestAt(tokens: Tokens, index: number): Found<Value> | null {
    // Most words of a text are form of nothing: this is what they cost.
    if (!this.wordsByForm.has(tokens.words[index] ?? "") && !tokens.hasHyphenAfter(index)) {
      return null
    }
    return this.longestFrom({ node: this.root, start: index, index, gap: "" }, tokens, null)
  }

  /** The value of a name that is written in any of its forms, or null. */
  valueOf(name: string): Value | null {
    const tokens = new Tokens(name, this.spellings)
    const found = tokens.length > 0 ? this.longestAt(tokens, 0) : null
    return found?.last === tokens.length - 1 ? found.value : null
  }

  private longestFrom(
    { node, start, index, gap }: Place<Value>,
    tokens: Tokens,
    known: Candidate<Value> | null,
  ): Candidate<Value> | null {
    let best = known
    for (const { form, last } of stepsFrom(tokens, index)) {
      for (const next of node === this.root ? this.startsWith(form) : this.after(node, gap, form)) {
        for (const ending of next.endings) {
          best = better(best, candidate(tokens, { ending, first: start, last }), tokens)
        }
        const gapAfter = next.children.size > 0 ? tokens.gapAfter(last) : null
        if (gapAfter === null) continue
        best = this.longestFrom({ node: next, start, index: last + 1, gap: gapAfter }, tokens, best)
      }
    }
    return best
  }

  /** The nodes of names that begin with a form of a word. */
  private startsWith(form: string): readonly Node<Value>[] {
    const known = this.starts.get(form)
    if (known) return known
    const nodes = this.after(this.root, "", form)
    if (this.wordsByForm.has(form)) this.starts.set(form, nodes)
    return nodes
  }

  private after(node: Node<Value>, gap: string, form: string): readonly Node<Value>[] {
    return (this.wordsByForm.get(form) ?? none).flatMap(
      word => node.children.get(gap + word) ?? none,
    )
  }

  private addWords(
    words: readonly string[],
    gaps: readonly string[],
    ending: Omit<Ending<Value>, "plain">,
  ): void {
    let node = this.root
    words.forEach((word, index) => {
      const role = ending.exact === null ? roleOf(words, index) : "acronym"
      const key = (gaps[index] ?? "") + this.learn(word, role)
      const next = node.children.get(key) ?? newNode<Value>()
      node.children.set(key, next)
      node = next
    })
    node.endings.push({ ...ending, plain: words.join(" ") })
  }

  /** Notes the forms of a word once; returns its name in the tree. */
  private learn(word: string, role: Role): string {
    const key = `${role}:${word}`
    if (this.known.has(key)) return key
    this.known.add(key)
    for (const form of this.forms(word, role)) {
      const words = this.wordsByForm.get(form)
      if (words) words.push(key)
      else this.wordsByForm.set(form, [key])
    }
    return key
  }
}

function newNode<Value>(): Node<Value> {
  return { children: new Map(), endings: [] }
}

/** The word itself, and what it makes with the next ones when hyphens join them. */
function stepsFrom(
  tokens: Tokens,
  index: number,
): readonly { readonly form: string; readonly last: number }[] {
  let form = tokens.words[index] ?? ""
  const steps = [{ form, last: index }]
  for (let last = index; last < index + mostJoined - 1 && tokens.hasHyphenAfter(last); last++) {
    form += tokens.words[last + 1] ?? ""
    steps.push({ form: spellingOf(form), last: last + 1 })
  }
  return steps
}

function candidate<Value>(
  tokens: Tokens,
  found: { readonly ending: Ending<Value>; readonly first: number; readonly last: number },
): Candidate<Value> | null {
  const { ending, first, last } = found
  const from = tokens.from[first] ?? 0
  const end = tokens.to[last] ?? 0
  const { exact, tail } = ending
  if (!tokens.standAlone(first, last) || !tokens.text.startsWith(tail, end)) return null
  const written = tokens.text.slice(from, end)
  if (exact !== null && written !== exact && written !== `${exact}s`) return null
  const { value, rank, plain } = ending
  return { value, first, last, to: end + tail.length, rank, plain }
}

/** The longer one; of equal length the lower rank, then the one that is written just so. */
function better<Value>(
  best: Candidate<Value> | null,
  other: Candidate<Value> | null,
  tokens: Tokens,
): Candidate<Value> | null {
  if (best === null || other === null) return best ?? other
  if (best.to !== other.to) return best.to > other.to ? best : other
  if (best.rank !== other.rank) return best.rank < other.rank ? best : other
  return isPlain(other, tokens) && !isPlain(best, tokens) ? other : best
}

function isPlain<Value>({ first, last, plain }: Candidate<Value>, { words }: Tokens): boolean {
  return words.slice(first, last + 1).join(" ") === plain
}

/** After a preposition comes a noun, after a noun an adjective. */
function roleOf(words: readonly string[], index: number): Role {
  return index === 0 || functionWords.has(words[index - 1] ?? "") ? "head" : "follower"
}

/** What stands before each word of a name; signs that join nothing in text are left out. */
function gapsOf(tokens: Tokens): readonly string[] {
  return tokens.words.map((_, index) => (index === 0 ? "" : (tokens.gapAfter(index - 1) ?? " ")))
}

function joinHyphens(tokens: Tokens): {
  readonly words: readonly string[]
  readonly gaps: readonly string[]
} {
  const words: string[] = []
  const gaps: string[] = []
  tokens.words.forEach((word, index) => {
    if (index > 0 && tokens.hasHyphenAfter(index - 1)) {
      words.push(spellingOf((words.pop() ?? "") + word))
    } else {
      words.push(word)
      gaps.push(index === 0 ? "" : (tokens.gapAfter(index - 1) ?? " "))
    }
  })
  return { words, gaps }
}

function isAcronym(name: string): boolean {
  return /^[\p{Lu}/&.-]+$/u.test(name) && name.replace(/[^\p{Lu}]/gu, "").length <= 3
}
