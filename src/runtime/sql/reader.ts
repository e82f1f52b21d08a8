/** Tokens read one after the other, with SQLite's words for what does not fit. */
import type { Select } from "./ast"
import { sqlError } from "./errors"
import { tokenize, type Token } from "./tokens"

/** Words that end an expression or an alias: they name no column unless quoted. */
const reserved: ReadonlySet<string> = new Set(
  `ADD ALL ALTER AND AS BETWEEN BY CASE CHECK COLLATE COMMIT CONSTRAINT CREATE DEFAULT DELETE DISTINCT
   DROP ELSE ESCAPE EXCEPT EXISTS FOREIGN FROM GROUP HAVING IN INDEX INSERT INTERSECT INTO IS ISNULL
   JOIN LIMIT NOT NOTHING NOTNULL NULL ON OR ORDER PRIMARY REFERENCES RETURNING SELECT SET TABLE THEN TO
   TRANSACTION UNION UNIQUE UPDATE USING VALUES WHEN WHERE`.split(/\s+/),
)

/** Words that cannot be an alias without AS, besides the reserved ones. */
const joining: ReadonlySet<string> = new Set(
  "CROSS INNER LEFT NATURAL OUTER RIGHT FULL OFFSET DO".split(" "),
)

const MOST_NESTED = 100
const MOST_TERMS = 1000

/** Reads a statement's tokens from left to right. */
export class Reader {
  private at = 0
  private depth = 0
  private terms = 0
  private readonly tokens: readonly Token[]
  /** What stands for values: numbers from 1, and names without their sign. */
  readonly parameters: (string | number)[] = []

  constructor(
    readonly sql: string,
    /** Injected, because expressions hold queries and queries expressions. */
    readonly readSelect: (reader: Reader) => Select,
  ) {
    this.tokens = tokenize(sql)
  }

  get token(): Token {
    return this.tokens[this.at]!
  }

  peek(distance: number): Token {
    return this.tokens[Math.min(this.at + distance, this.tokens.length - 1)]!
  }

  next(): Token {
    const { token } = this
    if (token.kind !== "end") this.at++
    return token
  }

  isWord(word: string, token = this.token): boolean {
    return token.kind === "word" && token.text.toUpperCase() === word
  }

  isOperator(text: string, token = this.token): boolean {
    return token.kind === "operator" && token.text === text
  }

  /** Takes the words if all are there, else none. */
  takeWords(...words: string[]): boolean {
    if (!words.every((word, distance) => this.isWord(word, this.peek(distance)))) return false
    this.at += words.length
    return true
  }

  takeOperator(text: string): boolean {
    const isThere = this.isOperator(text)
    if (isThere) this.at++
    return isThere
  }

  expectWord(word: string): void {
    if (!this.takeWords(word)) throw this.unexpected()
  }

  expectOperator(text: string): void {
    if (!this.takeOperator(text)) throw this.unexpected()
  }

  /** A name of a table, column, ... */
  name(): string {
    if (!this.isName()) throw this.unexpected()
    return this.next().text
  }

  isName(token = this.token): boolean {
    if (token.kind === "name" || token.kind === "string") return true
    return token.kind === "word" && !reserved.has(token.text.toUpperCase())
  }

  /** `AS name`, or a name that can be nothing else; null when there is none. */
  alias(): string | null {
    if (this.takeWords("AS")) return this.name()
    const { token } = this
    if (!this.isName() || joining.has(token.kind === "word" ? token.text.toUpperCase() : "")) {
      return null
    }
    return this.next().text
  }

  names(): string[] {
    this.expectOperator("(")
    const names = this.list(() => this.name())
    this.expectOperator(")")
    return names
  }

  list<Item>(readItem: () => Item): Item[] {
    const items = [readItem()]
    while (this.takeOperator(",")) items.push(readItem())
    return items
  }

  /** Reads something inside something else; as in SQLite not too deep. */
  nested<Result>(read: () => Result): Result {
    if (++this.depth > MOST_NESTED) throw sqlError("parser stack overflow")
    const result = read()
    this.depth--
    return result
  }

  /** Counts the links of long chains of operators. */
  countTerm(): void {
    if (++this.terms > MOST_TERMS) {
      throw sqlError(`Expression tree is too large (maximum depth ${MOST_TERMS})`)
    }
  }

  /** Notes a parameter: `?` gets the next number. */
  parameter(text: string): string | number {
    const numbers = this.parameters.filter(one => typeof one === "number")
    const next = Math.max(0, ...numbers) + 1
    const name = text.slice(1)
    const parameter = text === "?" ? next : /^[?$]\d+$/.test(text) ? Number(name) : name
    if (!this.parameters.includes(parameter)) this.parameters.push(parameter)
    return parameter
  }

  /** The text from `from` to the token before this one. */
  textSince(from: number): string {
    return this.sql.slice(from, this.tokens[this.at - 1]!.to)
  }

  unexpected(token = this.token): Error {
    if (token.kind === "end") return sqlError("incomplete input")
    return sqlError(`near "${this.sql.slice(token.from, token.to)}": syntax error`)
  }
}
