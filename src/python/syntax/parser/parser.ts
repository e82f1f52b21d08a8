/**
 * What every rule of the grammar shares: the tokens, the place among them, and two ways to fail.
 * `fail` means "not this", can be tried around with `attempt`, and in the end becomes "invalid
 * syntax" at the furthest token reached. `raise` is a mistake with a message of its own and final.
 *
 * As in CPython a source is parsed once without looking for causes; only when that fails it is
 * parsed again with `isDiagnosing`, where rules also try the usual mistakes (files `invalid-*`).
 * Rules remember their results in that second pass, or nested mistakes would take exponential time.
 */
import { spanning, type TextRange } from "../../../base/text-range"
import type {
  Arguments,
  Comprehension,
  Expression,
  Keyword,
  Pattern,
  Statement,
  TypeParam,
} from "../ast"
import type { PythonSyntaxError } from "../errors"
import type { Token, TokenizedSource, TokenType } from "../tokenizer/tokens"

/**
 * The rules that others need across files. The grammar is a circle and our imports are not: rules
 * reach back through `parser.rules`.
 */
export interface Rules {
  readonly expression: (p: Parser) => Expression
  readonly namedExpression: (p: Parser) => Expression
  readonly starExpressions: (p: Parser) => Expression
  readonly starNamedExpression: (p: Parser) => Expression
  readonly disjunction: (p: Parser) => Expression
  readonly inversion: (p: Parser) => Expression
  readonly bitwiseOr: (p: Parser) => Expression
  readonly primary: (p: Parser) => Expression
  readonly yieldExpression: (p: Parser) => Expression
  readonly simpleStatement: (p: Parser) => Statement
  readonly block: (p: Parser) => readonly Statement[]
  readonly lambdaParameters: (p: Parser) => Arguments
  readonly argumentList: (p: Parser) => {
    readonly args: readonly Expression[]
    readonly keywords: readonly Keyword[]
  }
  readonly starredArgument: (p: Parser) => Expression
  readonly comprehensionClauses: (p: Parser) => readonly Comprehension[]
  readonly dictItem: (p: Parser) => unknown
  readonly strings: (p: Parser) => Expression
  readonly pattern: (p: Parser) => Pattern
  readonly typeParams: (p: Parser) => readonly TypeParam[]
}

/** "Not this": the rule does not match here. */
export class ParseFailure extends Error {}

/** A mistake with a message of its own. */
export class RaisedSyntaxError extends Error {
  constructor(readonly error: PythonSyntaxError) {
    super(error.message)
  }
}

// Made once: failures are frequent in `attempt` and their stacks are of no interest.
const failure = new ParseFailure("The rule does not match.")

/** Depth of nested rules beyond which CPython's own parser gives up (it counts more finely). */
const maxDepth = 500

interface Remembered {
  readonly end: number
  readonly value: Expression
}

/** A place among the tokens of one source. */
export class Parser {
  readonly tokens: readonly Token[]
  readonly source: string
  /** The token to look at next. */
  current: Token
  /** False while a mistake's own rule parses its parts. */
  looksForMistakes: boolean
  /** Line of the compound statement read last; 0 if there is none. */
  lastCompoundLine = 0
  /**
   * Where to begin the search for a mistake: one statement of the file early, because `match (x)`
   * without its colon is a valid call until the indented `case` after it.
   */
  safeStart = 0
  private index = 0
  private depth = 0
  private readonly memory = new Map<string, Map<number, Remembered | null>>()

  constructor(
    readonly tokenized: TokenizedSource,
    readonly rules: Rules,
    readonly isDiagnosing: boolean,
    /** Index of the furthest token looked at, in the pass before too. */
    public furthest = 0,
  ) {
    this.tokens = tokenized.tokens
    this.source = tokenized.source
    this.looksForMistakes = isDiagnosing
    this.current = this.tokens[0]!
    this.checkReached(this.current)
  }

  /** The token just consumed. */
  get previous(): Token {
    return this.tokens[this.index - 1] ?? this.current
  }

  get position(): number {
    return this.index
  }

  at(type: TokenType): boolean {
    return this.current.type === type
  }

  /** Whether the current token is the name `text`, a soft keyword. */
  atName(text: string): boolean {
    return this.current.type === "NAME" && this.current.text === text
  }

  /** The token `distance` after the current one. */
  peek(distance = 1): Token {
    const last = this.tokens.length - 1
    const index = Math.min(this.index + distance, last)
    if (index > this.furthest) {
      this.furthest = index
      this.checkReached(this.tokens[index]!)
    }
    return this.tokens[index]!
  }

  advance(): Token {
    const token = this.current
    this.moveTo(this.index + 1)
    return token
  }

  eat(type: TokenType): Token | null {
    return this.current.type === type ? this.advance() : null
  }

  expect(type: TokenType): Token {
    if (this.current.type !== type) throw failure
    return this.advance()
  }

  fail(): never {
    throw failure
  }

  /** Fails; in the second pass with a message. For places where nothing else can match. */
  failWith(message: string, range: TextRange): never {
    return this.looksForMistakes ? this.raise(message, range) : this.fail()
  }

  /** The same at the last token looked at. */
  failHere(message: string, type: PythonSyntaxError["type"] = "SyntaxError"): never {
    return this.looksForMistakes ? this.raiseHere(message, type) : this.fail()
  }

  /** The same for what reaches from `start` to the last token looked at. */
  failFrom(message: string, start: TextRange): never {
    // One short of its end: CPython mixes counting from 0 and from 1 here.
    const { endLine, endColumn } = this.tokens[this.furthest]!
    return this.failWith(message, { ...start, endLine, endColumn: endColumn - 1 })
  }

  /** Consumes a token that must be there whatever else could be meant. */
  expectForced(type: TokenType): Token {
    if (!this.at(type)) this.raise(`expected '${type}'`, this.current)
    return this.advance()
  }

  /** Result of `rule`, or null with the place unchanged if it does not match. */
  attempt<T>(rule: (p: Parser) => T): T | null {
    const { index, depth, looksForMistakes } = this
    try {
      return rule(this)
    } catch (thrown) {
      if (!(thrown instanceof ParseFailure)) throw thrown
      this.moveTo(index)
      this.depth = depth
      this.looksForMistakes = looksForMistakes
      return null
    }
  }

  /** Looks for a mistake: `rule` raises it or not; the place stays. */
  look(rule: (p: Parser) => unknown): void {
    const { index } = this
    this.attempt(rule)
    this.moveTo(index)
  }

  /** `rule`; in the second pass its failure leaves what was parsed so far, as a PEG would. */
  optionally<T>(rule: (p: Parser) => T): T | null {
    return this.isDiagnosing ? this.attempt(rule) : rule(this)
  }

  /** Whether `rule` matches here; the place stays. */
  matches(rule: (p: Parser) => unknown): boolean {
    const { index } = this
    const matched = this.attempt(p => {
      rule(p)
      return true
    })
    this.moveTo(index)
    return matched ?? false
  }

  /**
   * `rule`, remembered per place in the second pass. As in CPython what was read without looking for
   * mistakes is not read again to find them, expressions themselves excepted.
   */
  remember(name: string, rule: (p: Parser) => Expression): Expression {
    if (!this.isDiagnosing) return rule(this)
    let places = this.memory.get(name)
    if (!places) this.memory.set(name, (places = new Map<number, Remembered | null>()))
    const start = this.index
    const known = places.get(start)
    if (known === null) throw failure
    if (known) {
      this.moveTo(known.end)
      return known.value
    }
    const value = this.attempt(rule)
    places.set(start, value === null ? null : { value, end: this.index })
    if (value === null) throw failure
    return value
  }

  /** `rule` without the rules for mistakes in its parts. */
  plainly<T>(rule: (p: Parser) => T): T {
    return this.withMistakes(false, rule)
  }

  /** `rule` with them. */
  searching<T>(rule: (p: Parser) => T): T {
    return this.withMistakes(true, rule)
  }

  private withMistakes<T>(looks: boolean, rule: (p: Parser) => T): T {
    const before = this.looksForMistakes
    this.looksForMistakes = looks
    try {
      return rule(this)
    } finally {
      this.looksForMistakes = before
    }
  }

  /** `rule` one level deeper; too deep is CPython's MemoryError, never an overflow of ours. */
  nested<T>(rule: (p: Parser) => T): T {
    if (++this.depth > maxDepth) this.raiseTooDeep()
    const value = rule(this)
    this.depth--
    return value
  }

  raiseTooDeep(): never {
    throw new RaisedSyntaxError({
      type: "MemoryError",
      message: "Parser stack overflowed - Python source too complex to parse",
      range: this.current,
    })
  }

  /** From `start` to the last token consumed that is more than layout. */
  rangeFrom(start: TextRange): TextRange {
    let index = this.index - 1
    while (index > 0 && isLayout(this.tokens[index]!)) index--
    return spanning(start, this.tokens[index] ?? start)
  }

  raise(message: string, range: TextRange): never {
    throw new RaisedSyntaxError({ type: "SyntaxError", message, range: bare(range) })
  }

  /** Raises at the last token looked at, as CPython's RAISE_SYNTAX_ERROR does. */
  raiseHere(message: string, type: PythonSyntaxError["type"] = "SyntaxError"): never {
    throw new RaisedSyntaxError({ type, message, range: bare(this.tokens[this.furthest]!) })
  }

  /** Goes back to a `position` of before. */
  returnTo(position: number): void {
    this.moveTo(position)
  }

  private moveTo(index: number): void {
    this.index = index
    this.current = this.tokens[index] ?? this.tokens[this.tokens.length - 1]!
    if (index <= this.furthest) return
    this.furthest = Math.min(index, this.tokens.length - 1)
    this.checkReached(this.current)
  }

  private checkReached(token: Token): void {
    const { error } = this.tokenized
    if (token.type === "ERROR" && error) throw new RaisedSyntaxError(error)
  }
}

function isLayout({ type }: Token): boolean {
  return type === "NEWLINE" || type === "INDENT" || type === "DEDENT"
}

function bare({ line, column, endLine, endColumn }: TextRange): TextRange {
  return { line, column, endLine, endColumn }
}
