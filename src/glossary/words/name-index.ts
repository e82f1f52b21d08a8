/**
 * Names, found in text in all their forms: a tree by words, in which every word of a name stands
 * for all its forms. Most words of a text are form of nothing and cost one look. Acronyms of up to
 * three capitals count as written only (`GIL`, `GILs`), because `me` and `ME` are two words.
 */
import type { Role } from "./inflection"
import { PairMap } from "./pair-map"
import { Sieve } from "./sieve"
import { checkOf, keyOf, spellingOf, type Tokens } from "./tokens"
import type { NameWord, Vocabulary } from "./vocabulary"
import { functionWords } from "./word-lists"

/** A name found in a text. */
export interface Found<Value> {
  readonly value: Value
  /** Index of its last word. */
  readonly last: number
  /** Where it ends, in UTF-16 units. */
  readonly to: number
}

interface Ending<Value> {
  readonly value: Value
  /** Of two names in the same words the lower one counts, then the one that came first. */
  readonly rank: number
  readonly order: number
  /** The name as written when only that spelling counts, else null. */
  readonly exact: string | null
  /** Signs at the end that belong to the name, as in `C++`. */
  readonly tail: string
  /** The words without inflection; who writes them so means this name. */
  readonly plain: string
}

interface Node<Value> {
  readonly number: number
  hasChildren: boolean
  readonly endings: Ending<Value>[]
}

/** A name that is one word, the first word of another name, one of its other words. */
type NamePlace = "alone" | "first" | "later"

/** A word, or several that hyphens join, by its numbers; `last` is the index of the last one. */
interface Step {
  readonly gap: number
  readonly last: number
  readonly key: number
  readonly check: number
}

interface Place<Value> {
  readonly node: Node<Value>
  readonly gap: number
  readonly index: number
}

interface Candidate<Value> extends Found<Value> {
  readonly first: number
  readonly ending: Ending<Value>
}

/** What is found while names are followed word by word from one word of a text. */
interface Search<Value> {
  readonly tokens: Tokens
  readonly first: number
  best: Candidate<Value> | null
}

/** Stands for what no name has between its words. */
const noGap = "\n"

/** A name of more words is looked for in a compound of at most so many. */
const mostJoined = 3

/** Names with a value each; built once, then asked about any text. */
export class NameIndex<Value> {
  private readonly root: Node<Value> = newNode(0)
  /** By the number of the node before and `childKey`. */
  private readonly nodes = new PairMap<Node<Value>>()
  private nodeCount = 1
  /** Numbers of what stands between words of names. */
  private readonly gaps = new Map([
    ["", 0],
    [" ", 1],
  ])
  /** The forms of words by their places in names. */
  private readonly sieves: Readonly<Record<NamePlace, Sieve>> = {
    alone: new Sieve(),
    first: new Sieve(),
    later: new Sieve(),
  }

  /** The words whose forms the sieves know, by place and number. */
  private readonly sifted: Readonly<Record<NamePlace, Set<number>>> = {
    alone: new Set(),
    first: new Set(),
    later: new Set(),
  }
  private nameCount = 0

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Adds a name; of equal names the one with the lowest rank, then the first, is found. */
  add(name: string, value: Value, rank = 0): void {
    const tokens = this.vocabulary.tokensOf(name)
    if (tokens.length === 0) return
    const tail = /[+#]+$/.exec(name)?.[0] ?? ""
    const exact = isAcronym(name) ? name : null
    const ending = { value, rank, order: this.nameCount++, exact, tail }
    this.addWords(tokens.words, gapsOf(tokens), ending)
    if (!tokens.hasHyphens) return
    const joined = joinHyphens(tokens)
    this.addWords(joined.words, joined.gaps, ending)
  }

  /** The longest name that begins with a word of the text, or null. */
  longestAt(tokens: Tokens, index: number): Found<Value> | null {
    if (!this.mayBegin(tokens, index)) return null
    const search: Search<Value> = { tokens, first: index, best: null }
    this.follow(search, { node: this.root, gap: 0, index })
    return search.best
  }

  /** The value of a name that is written in any of its forms, or null. */
  valueOf(name: string): Value | null {
    const tokens = this.vocabulary.tokensOf(name)
    const found = tokens.length > 0 ? this.longestAt(tokens, 0) : null
    return found?.last === tokens.length - 1 ? found.value : null
  }

  /** False for most words of a text: this is what they cost. */
  private mayBegin(tokens: Tokens, index: number): boolean {
    const { alone, first } = this.sieves
    const key = tokens.key(index)
    if (alone.has(key) || (first.has(key) && this.mayGoOn(tokens, index + 1))) return true
    return tokens.hasHyphens && tokens.hasHyphenAfter(index)
  }

  private mayGoOn(tokens: Tokens, index: number): boolean {
    if (this.sieves.later.has(tokens.key(index))) return true
    return tokens.hasHyphens && tokens.hasHyphenAfter(index)
  }

  /** Goes on behind a node with a word, or with what hyphens make of it and the next ones. */
  private follow(search: Search<Value>, { node, gap, index }: Place<Value>): void {
    const { tokens } = search
    this.step(search, node, {
      gap,
      last: index,
      key: tokens.key(index),
      check: tokens.check(index),
    })
    if (!tokens.hasHyphens) return
    let joined = tokens.word(index)
    for (let last = index; tokens.hasHyphenAfter(last) && ++last < index + mostJoined; ) {
      joined += tokens.word(last)
      const form = spellingOf(joined)
      this.step(search, node, { gap, last, key: keyOf(form), check: checkOf(form) })
    }
  }

  private step(search: Search<Value>, node: Node<Value>, { gap, last, key, check }: Step): void {
    const words = this.vocabulary.numbersOf(key, check)
    if (!words) return
    for (const word of words) {
      const next = this.nodes.get(node.number, childKey(word, gap))
      if (next) this.take(search, next, last)
    }
  }

  private take(search: Search<Value>, node: Node<Value>, last: number): void {
    const { tokens, first } = search
    for (const ending of node.endings) {
      search.best = better(search.best, candidate(tokens, { ending, first, last }), tokens)
    }
    const index = last + 1
    if (!node.hasChildren || !this.mayGoOn(tokens, index)) return
    const gap = this.gaps.get(tokens.gapAfter(last) ?? noGap)
    if (gap !== undefined) this.follow(search, { node, gap, index })
  }

  private addWords(
    words: readonly string[],
    gaps: readonly string[],
    ending: Omit<Ending<Value>, "plain">,
  ): void {
    let node = this.root
    words.forEach((word, index) => {
      const role = ending.exact === null ? roleOf(words, index) : "acronym"
      const learnt = this.vocabulary.learn(word, role)
      this.sift(learnt, index > 0 ? "later" : words.length > 1 ? "first" : "alone")
      const key = childKey(learnt.number, this.gapNumber(gaps[index] ?? ""))
      node = this.nodes.get(node.number, key) ?? this.addNode(node, key)
    })
    node.endings.push({ ...ending, plain: words.join(" ") })
  }

  private addNode(parent: Node<Value>, key: number): Node<Value> {
    const node = newNode<Value>(this.nodeCount++)
    this.nodes.add(parent.number, key, node)
    parent.hasChildren = true
    return node
  }

  private sift({ number, keys }: NameWord, place: NamePlace): void {
    if (this.sifted[place].has(number)) return
    this.sifted[place].add(number)
    for (const key of keys) this.sieves[place].add(key)
  }

  private gapNumber(gap: string): number {
    const number = this.gaps.get(gap) ?? this.gaps.size
    this.gaps.set(gap, number)
    return number
  }
}

function newNode<Value>(number: number): Node<Value> {
  return { number, hasChildren: false, endings: [] }
}

/** So many bits hold the number of a word. */
const wordBits = 22

function childKey(word: number, gap: number): number {
  return (gap << wordBits) | word
}

function candidate<Value>(
  tokens: Tokens,
  found: { readonly ending: Ending<Value>; readonly first: number; readonly last: number },
): Candidate<Value> | null {
  const { ending, first, last } = found
  const end = tokens.to(last)
  const { value, exact, tail } = ending
  if (!tokens.standAlone(first, last)) return null
  if (tail !== "" && !tokens.text.startsWith(tail, end)) return null
  const written = exact === null ? null : tokens.text.slice(tokens.from(first), end)
  if (written !== exact && written !== `${exact ?? ""}s`) return null
  return { value, first, last, to: end + tail.length, ending }
}

/** The longer one; of equal length the lower rank, then the one that is written just so. */
function better<Value>(
  best: Candidate<Value> | null,
  other: Candidate<Value> | null,
  tokens: Tokens,
): Candidate<Value> | null {
  if (best === null || other === null) return best ?? other
  if (best.to !== other.to) return best.to > other.to ? best : other
  if (best.ending.rank !== other.ending.rank) {
    return best.ending.rank < other.ending.rank ? best : other
  }
  const [isBestPlain, isOtherPlain] = [isPlain(best, tokens), isPlain(other, tokens)]
  if (isBestPlain !== isOtherPlain) return isBestPlain ? best : other
  return best.ending.order <= other.ending.order ? best : other
}

function isPlain<Value>({ first, last, ending }: Candidate<Value>, tokens: Tokens): boolean {
  let written = tokens.word(first)
  for (let index = first + 1; index <= last; index++) written += ` ${tokens.word(index)}`
  return written === ending.plain
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
