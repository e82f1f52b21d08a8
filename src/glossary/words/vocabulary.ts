/**
 * The words that names are made of, in all their forms. All indexes of names share it: what they
 * ask of a word of a text is which of these it may be.
 */
import { longer } from "../../base/longer"
import { Forms } from "./forms"
import { formsOf, type Role } from "./inflection"
import { keyOf, spellingOf } from "./spelling"
import { Tokens } from "./tokens"
import { functionWords } from "./word-lists"

/** A name taken apart. */
export interface Name {
  /** Its words by their numbers, each with what stands before it; more ways with hyphens. */
  readonly ways: readonly (readonly NameStep[])[]
  /** Its words without inflection. */
  readonly plain: string
  /** The name from its first letter on, as written, when only that spelling counts, else null. */
  readonly exact: string | null
  /** Signs at the end that belong to it, as in `C++`. */
  readonly tail: string
}

/** A word of a name and what stands before it. */
export interface NameStep {
  readonly word: number
  readonly gap: string
}

/** More names than a person has; what comes from a data dump is let go. */
const mostKept = 50_000

/** Learns words and tells by a form which ones may be meant. */
export class Vocabulary {
  readonly forms = new Forms()
  private readonly names = new Map<string, Name>()
  private readonly words: Readonly<Record<Role, Map<string, number>>> = {
    head: new Map(),
    follower: new Map(),
    acronym: new Map(),
  }
  private wordCount = 0
  /**
   * The words of each form as a chain of links, the first of which has the number of the form: of
   * each link the word and the next link. Link 0 ends it.
   */
  private links = new Int32Array(1024)
  private linkCount = 1
  private readonly tokens = new Tokens("", this.forms)

  /** A text as words; valid until the next one is asked for. */
  tokensOf(text: string): Tokens {
    this.tokens.readAgain(text)
    return this.tokens
  }

  /** A name taken apart, whose words are known from now on. */
  learn(name: string): Name {
    const known = this.names.get(name)
    if (known) return known
    const learnt = this.takeApart(name)
    if (this.names.size >= mostKept) this.names.clear()
    this.names.set(name, learnt)
    return learnt
  }

  /** The keys of all forms with which a name may begin: a text that holds none does not name it. */
  beginningsOf(name: string): readonly number[] {
    const role = isAcronym(name) ? "acronym" : "head"
    const words = this.writtenWays(name).flatMap(([first]) => (first ? [first.word] : []))
    const forms = words.flatMap(word => formsOf(word, role)).map(spellingOf)
    return [...new Set(forms)].map(keyOf)
  }

  /** The word that a form, or a further link of it, is of. */
  wordOf(link: number): number {
    return this.links[link * 2] ?? 0
  }

  /** The next link of a form, which has another word, or 0. */
  nextOf(link: number): number {
    return this.links[link * 2 + 1] ?? 0
  }

  private takeApart(name: string): Name {
    const exact = isAcronym(name) ? name.replace(/^[^\p{L}]+/u, "") : null
    const tail = /[+#]+$/.exec(name)?.[0] ?? ""
    const written = this.writtenWays(name)
    const plain = (written[0] ?? []).map(({ word }) => word).join(" ")
    return { ways: written.map(way => this.stepsOf(way, exact !== null)), plain, exact, tail }
  }

  /** The words of a name, and those that its hyphens make; no way where it has none. */
  private writtenWays(name: string): readonly (readonly WrittenStep[])[] {
    const tokens = this.tokensOf(name)
    const { words } = tokens
    if (words.length === 0) return []
    const asWritten = withGaps(tokens, words)
    return tokens.hasHyphens ? [asWritten, joinHyphens(tokens, words)] : [asWritten]
  }

  private stepsOf(way: readonly WrittenStep[], isAcronym: boolean): readonly NameStep[] {
    return way.map(({ word, gap }, index) => {
      const role = isAcronym ? "acronym" : roleAfter(way[index - 1]?.word)
      return { word: this.numberOf(word, role), gap }
    })
  }

  /** The number of a word in its one spelling. */
  private numberOf(spelling: string, role: Role): number {
    const known = this.words[role].get(spelling)
    if (known !== undefined) return known
    const number = this.wordCount++
    this.words[role].set(spelling, number)
    for (const form of formsOf(spelling, role)) {
      const noted = this.note(spellingOf(form), number)
      // No name begins with a word that only follows others.
      if (role !== "follower") this.forms.addBeginning(noted)
    }
    return number
  }

  /** Notes a spelling of a word; gives the number of that form. */
  private note(spelling: string, word: number): number {
    const fresh = this.linkCount
    const form = this.forms.add(spelling, fresh)
    if (form === fresh) this.link(word, 0)
    // Two forms of a word may have one spelling.
    else if (this.wordOf(form) !== word && this.wordOf(this.nextOf(form)) !== word) {
      this.link(word, this.nextOf(form))
      this.links[form * 2 + 1] = fresh
    }
    return form
  }

  private link(word: number, next: number): void {
    const at = this.linkCount++ * 2
    if (at === this.links.length) this.links = longer(this.links, at * 2)
    this.links[at] = word
    this.links[at + 1] = next
  }
}

interface WrittenStep {
  readonly word: string
  readonly gap: string
}

/** What stands before each word of a name; signs that join nothing in text are left out. */
function withGaps(tokens: Tokens, words: readonly string[]): readonly WrittenStep[] {
  return words.map((word, index) => ({ word, gap: gapBefore(tokens, index) }))
}

function joinHyphens(tokens: Tokens, words: readonly string[]): readonly WrittenStep[] {
  const steps: WrittenStep[] = []
  words.forEach((word, index) => {
    const last = tokens.hasHyphenAfter(index - 1) ? steps.pop() : undefined
    if (last) steps.push({ word: spellingOf(last.word + word), gap: last.gap })
    else steps.push({ word, gap: gapBefore(tokens, index) })
  })
  return steps
}

function gapBefore(tokens: Tokens, index: number): string {
  return index === 0 ? "" : (tokens.gapAfter(index - 1) ?? " ")
}

/** After a preposition comes a noun, after a noun an adjective. */
function roleAfter(word: string | undefined): Role {
  return word === undefined || functionWords.has(word) ? "head" : "follower"
}

function isAcronym(name: string): boolean {
  return /^[\p{Lu}/&.-]+$/u.test(name) && name.replace(/[^\p{Lu}]/gu, "").length <= 3
}
