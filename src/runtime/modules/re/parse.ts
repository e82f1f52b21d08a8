/**
 * The parser of patterns: recursive descent with one character looked ahead, and CPython's messages
 * and places. What it gives is a tree of `syntax.ts`; flags in force are known to the compiler only,
 * except for VERBOSE, which says what the text means.
 */
import { raised, valueError } from "../../../python/objects/exception"
import { textRepr } from "../../../python/objects/text-repr"
import { digits, patternEscape } from "./escapes"
import { Flag } from "./flags"
import { parseFlags, type ScopedFlags } from "./parse-flags"
import { type Doubt, parseSet } from "./parse-set"
import { PatternFault } from "./pattern-error"
import { lengthOf, PatternReader } from "./pattern-reader"
import { type Node, type Sequence, sequence, UNLIMITED, type Width } from "./syntax"

const MOST_GROUPS = 1073741823
/** CPython's parser takes two frames for a level of brackets. */
const MOST_NESTED = 480

/** A pattern as parsed. */
export interface ParsedPattern {
  readonly body: Sequence
  /** Those given and those written at the start, and what letters are. */
  readonly flags: number
  /** Groups, the whole match not counted. */
  readonly groups: number
  readonly groupIndex: ReadonlyMap<string, number>
}

/** Parses; throws a PatternFault, or a PyRaise for wrong flags. */
export function parsePattern(
  text: string,
  flags: number,
  options: { readonly isBytes: boolean; readonly doubt: Doubt },
): ParsedPattern {
  return new Parser(new PatternReader(text, options.isBytes), flags, options.doubt).parse()
}

/** What the brackets around a sequence say. */
interface Nesting {
  readonly depth: number
  readonly isVerbose: boolean
}

class Parser {
  private readonly groupIndex = new Map<string, number>()
  /** By number; null while the group is open. */
  private readonly widths: (Width | null)[] = [null]
  /** Groups there were when the outermost look-behind began; null outside of any. */
  private groupsBeforeLookBehind: number | null = null
  /** Groups that conditions ask for, and where. */
  private readonly asked = new Map<number, number>()

  constructor(
    private readonly source: PatternReader,
    private flags: number,
    private readonly doubt: Doubt,
  ) {}

  parse(): ParsedPattern {
    const { source } = this
    const isVerbose = (this.flags & Flag.Verbose) !== 0
    const body = this.alternatives({ depth: 0, isVerbose })
    this.flags = checkedFlags(this.flags, source.isBytes)
    if (source.next !== null) throw source.fault("unbalanced parenthesis")
    for (const [group, position] of this.asked)
      if (group >= this.widths.length)
        throw new PatternFault(`invalid group reference ${group}`, position)
    const groups = this.widths.length - 1
    return { body, flags: this.flags, groups, groupIndex: this.groupIndex }
  }

  /** `a|b|c` */
  private alternatives(nesting: Nesting): Sequence {
    const { depth } = nesting
    if (depth > MOST_NESTED) throw raised("RecursionError", "maximum recursion depth exceeded")
    const options: Sequence[] = []
    let { isVerbose } = nesting
    do {
      options.push(this.items({ depth: depth + 1, isVerbose }, depth === 0 && options.length === 0))
      if (depth === 0) isVerbose = (this.flags & Flag.Verbose) !== 0
    } while (this.source.accept("|"))
    return options.length === 1 ? options[0]! : sequence([{ kind: "branch", options }])
  }

  /** Items one after the other, up to a bar, a closing bracket or the end. */
  private items(nesting: Nesting, isFirst = false): Sequence {
    const { source } = this
    const nodes: Node[] = []
    let { isVerbose } = nesting
    while (source.next !== null && source.next !== "|" && source.next !== ")") {
      const letter = source.take()!
      if (isVerbose && this.isSkipped(letter)) continue
      if (letter === "(") {
        const scope = { nesting: { ...nesting, isVerbose }, isFirst: isFirst && nodes.length === 0 }
        this.bracket(nodes, scope)
        // Flags at the start say how the rest is to be read.
        if (scope.isFirst && nodes.length === 0) isVerbose ||= (this.flags & Flag.Verbose) !== 0
      } else if ("*+?{".includes(letter)) this.quantifier(nodes, letter)
      else nodes.push(this.item(letter))
    }
    return sequence(nodes)
  }

  private isSkipped(letter: string): boolean {
    if (letter === "#") {
      let skipped: string | null
      do skipped = this.source.take()
      while (skipped !== null && skipped !== "\n")
      return true
    }
    return " \t\n\r\v\f".includes(letter)
  }

  private item(letter: string): Node {
    const { source } = this
    switch (letter) {
      case "^":
        return { kind: "at", place: "line-start" }
      case "$":
        return { kind: "at", place: "line-end" }
      case ".":
        return { kind: "any" }
      case "[":
        return parseSet(source, this.doubt)
    }
    if (!letter.startsWith("\\")) return { kind: "literal", point: letter.codePointAt(0)! }
    return patternEscape(source, letter, (group, length) => {
      if (group >= this.widths.length)
        throw source.fault(`invalid group reference ${group}`, length - 1)
      return this.reference(group, length)
    })
  }

  /** A reference to a group that is there; `back` is where an error points. */
  private reference(group: number, back: number): Node {
    const width = this.widths[group] ?? null
    if (width === null) throw this.source.fault("cannot refer to an open group", back)
    this.checkLookBehind(group)
    return { kind: "reference", group, width }
  }

  private checkLookBehind(group: number): void {
    if (this.groupsBeforeLookBehind === null) return
    if ((this.widths[group] ?? null) === null)
      throw this.source.fault("cannot refer to an open group")
    if (group < this.groupsBeforeLookBehind) return
    throw this.source.fault("cannot refer to group defined in the same lookbehind subpattern")
  }

  // ------------------------------------------------------------------ quantifiers

  private quantifier(nodes: Node[], letter: string): void {
    const { source } = this
    const here = source.position
    const counts = letter === "{" ? this.counts(here) : simpleCounts(letter)
    if (counts === null) {
      nodes.push({ kind: "literal", point: 123 })
      return
    }
    const repeated = nodes.at(-1)
    const back = source.position - here + 1
    if (repeated === undefined || repeated.kind === "at")
      throw source.fault("nothing to repeat", back)
    if (repeated.kind === "repeat") throw source.fault("multiple repeat", back)
    const mode = source.accept("?") ? "lazy" : source.accept("+") ? "possessive" : "greedy"
    const isPlainGroup = repeated.kind === "group" && isTransparent(repeated)
    const body = isPlainGroup ? repeated.body : sequence([repeated])
    nodes[nodes.length - 1] = { kind: "repeat", mode, ...counts, body }
  }

  /** `{2,3}` behind its bracket; null when the bracket is only a bracket. */
  private counts(here: number): { least: number; most: number } | null {
    const { source } = this
    if (source.next === "}") return null
    const low = source.takeWhile(Infinity, digits)
    const high = source.accept(",") ? source.takeWhile(Infinity, digits) : low
    if (!source.accept("}")) {
      source.seek(here)
      return null
    }
    const least = low === "" ? 0 : Number(low)
    const most = high === "" ? UNLIMITED : Number(high)
    if (least >= UNLIMITED || (high !== "" && most >= UNLIMITED))
      throw raised("OverflowError", "the repetition number is too large")
    if (most < least)
      throw source.fault("min repeat greater than max repeat", source.position - here)
    return { least, most }
  }

  // ------------------------------------------------------------------ brackets

  /** What stands in brackets; `(` has been taken. Comments and flags add no node. */
  private bracket(nodes: Node[], scope: { nesting: Nesting; isFirst: boolean }): void {
    const { source } = this
    const start = source.position - 1
    if (!source.accept("?")) {
      nodes.push(this.group(null, scope.nesting, start))
      return
    }
    const letter = source.take()
    if (letter === null) throw source.fault("unexpected end of pattern")
    const node = this.extension(letter, { ...scope, start })
    if (node !== null) nodes.push(node)
  }

  private extension(
    letter: string,
    scope: { nesting: Nesting; isFirst: boolean; start: number },
  ): Node | null {
    const { source } = this
    const { nesting, start } = scope
    switch (letter) {
      case "P":
        return this.named(nesting, start)
      case ":":
        return this.scoped({ added: 0, removed: 0 }, nesting, start)
      case "#":
        return this.comment(start)
      case "=":
      case "!":
        return this.look({ isAhead: true, isNegated: letter === "!" }, nesting, start)
      case "<":
        return this.lookBehind(nesting, start)
      case "(":
        return this.conditional(nesting, start)
      case ">": {
        const body = this.alternatives(nesting)
        this.close(start)
        return { kind: "atomic", body }
      }
    }
    const flags = parseFlags(source, letter)
    if ("added" in flags) return this.scoped(flags, nesting, start)
    if (!scope.isFirst) {
      const message = "global flags not at the start of the expression"
      throw source.fault(message, source.position - start)
    }
    this.flags |= flags.whole
    return null
  }

  private close(start: number): void {
    const { source } = this
    if (source.accept(")")) return
    throw source.fault("missing ), unterminated subpattern", source.position - start)
  }

  private named(nesting: Nesting, start: number): Node {
    const { source } = this
    if (source.accept("<")) {
      const name = source.takeUntil(">", "group name")
      source.checkName(name, 1)
      return this.group(name, nesting, start)
    }
    if (source.accept("=")) {
      const name = source.takeUntil(")", "group name")
      source.checkName(name, 1)
      return this.reference(this.groupNamed(name), lengthOf(name) + 1)
    }
    const letter = source.take()
    if (letter === null) throw source.fault("unexpected end of pattern")
    throw source.fault(`unknown extension ?P${letter}`, lengthOf(letter) + 2)
  }

  private groupNamed(name: string): number {
    const group = this.groupIndex.get(name)
    if (group !== undefined) return group
    throw this.source.fault(`unknown group name ${textRepr(name)}`, lengthOf(name) + 1)
  }

  private group(name: string | null, nesting: Nesting, start: number): Node {
    const group = this.open(name)
    const body = this.alternatives(nesting)
    this.close(start)
    this.widths[group] = body.width
    return { kind: "group", group, added: 0, removed: 0, body }
  }

  private open(name: string | null): number {
    const group = this.widths.length
    this.widths.push(null)
    if (name === null) return group
    const known = this.groupIndex.get(name)
    if (known !== undefined) {
      const what = `redefinition of group name ${textRepr(name)}`
      const message = `${what} as group ${group}; was group ${known}`
      throw this.source.fault(message, lengthOf(name) + 1)
    }
    this.groupIndex.set(name, group)
    return group
  }

  private scoped(flags: ScopedFlags, nesting: Nesting, start: number): Node {
    const { added, removed } = flags
    const isVerbose =
      (nesting.isVerbose || (added & Flag.Verbose) !== 0) && (removed & Flag.Verbose) === 0
    const body = this.alternatives({ depth: nesting.depth, isVerbose })
    this.close(start)
    return { kind: "group", group: null, added, removed, body }
  }

  private comment(start: number): null {
    const { source } = this
    for (;;) {
      if (source.next === null)
        throw source.fault("missing ), unterminated comment", source.position - start)
      if (source.take() === ")") return null
    }
  }

  private lookBehind(nesting: Nesting, start: number): Node {
    const { source } = this
    const letter = source.take()
    if (letter === null) throw source.fault("unexpected end of pattern")
    if (letter !== "=" && letter !== "!")
      throw source.fault(`unknown extension ?<${letter}`, lengthOf(letter) + 2)
    const before = this.groupsBeforeLookBehind
    this.groupsBeforeLookBehind ??= this.widths.length
    const node = this.look({ isAhead: false, isNegated: letter === "!" }, nesting, start)
    this.groupsBeforeLookBehind = before
    return node
  }

  private look(
    how: { readonly isAhead: boolean; readonly isNegated: boolean },
    nesting: Nesting,
    start: number,
  ): Node {
    const body = this.alternatives(nesting)
    this.close(start)
    // What must not follow can always follow when it is nothing.
    if (how.isNegated && body.nodes.length === 0) return { kind: "failure" }
    return { kind: "look", ...how, body }
  }

  private conditional(nesting: Nesting, start: number): Node {
    const { source } = this
    const name = source.takeUntil(")", "group name")
    const group = this.condition(name)
    this.checkLookBehind(group)
    const yes = this.items(nesting)
    const no = source.accept("|") ? this.items(nesting) : null
    if (no !== null && source.next === "|")
      throw source.fault("conditional backref with more than two branches")
    this.close(start)
    return { kind: "conditional", group, yes, no }
  }

  private condition(name: string): number {
    const { source } = this
    const back = lengthOf(name) + 1
    if (!/^[0-9]+$/.test(name)) {
      source.checkName(name, 1)
      return this.groupNamed(name)
    }
    const group = Number(name)
    if (group === 0) throw source.fault("bad group number", back)
    if (group >= MOST_GROUPS) throw source.fault(`invalid group reference ${group}`, back)
    if (!this.asked.has(group)) this.asked.set(group, source.position - back)
    return group
  }
}

function simpleCounts(letter: string): { least: number; most: number } {
  if (letter === "?") return { least: 0, most: 1 }
  return { least: letter === "+" ? 1 : 0, most: UNLIMITED }
}

function isTransparent(node: { group: number | null; added: number; removed: number }): boolean {
  return node.group === null && node.added === 0 && node.removed === 0
}

/** What letters are when nothing says so, and what contradicts itself. */
function checkedFlags(flags: number, isBytes: boolean): number {
  if (isBytes) {
    if ((flags & Flag.Unicode) !== 0)
      throw valueError("cannot use UNICODE flag with a bytes pattern")
    if ((flags & Flag.Locale) !== 0 && (flags & Flag.Ascii) !== 0)
      throw valueError("ASCII and LOCALE flags are incompatible")
    return flags
  }
  if ((flags & Flag.Locale) !== 0) throw valueError("cannot use LOCALE flag with a str pattern")
  if ((flags & Flag.Ascii) === 0) return flags | Flag.Unicode
  if ((flags & Flag.Unicode) !== 0) throw valueError("ASCII and UNICODE flags are incompatible")
  return flags
}
