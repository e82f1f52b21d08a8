/** Arithmetic and pattern matching of SQL. */
import { inRange, integerOf, numberOf, type SqlValue, textOf } from "./values"

/** `left operator right` for `+ - * / % || & | << >>`; NULL makes NULL. */
export function arithmetic(operator: string, left: SqlValue, right: SqlValue): SqlValue {
  if (left === null || right === null) return null
  if (operator === "||") return textOf(left) + textOf(right)
  if (["&", "|", "<<", ">>"].includes(operator)) return bits(operator, left, right)
  const [first, second] = [numberOf(left), numberOf(right)]
  if (operator === "%") return remainder(left, right)
  if (typeof first === "bigint" && typeof second === "bigint") {
    return ofIntegers(operator, first, second)
  }
  return ofReals(operator, Number(first), Number(second))
}

function ofIntegers(operator: string, left: bigint, right: bigint): SqlValue {
  if (operator === "+") return inRange(left + right)
  if (operator === "-") return inRange(left - right)
  if (operator === "*") return inRange(left * right)
  return right === 0n ? null : inRange(left / right)
}

function ofReals(operator: string, left: number, right: number): SqlValue {
  if (operator === "+") return left + right
  if (operator === "-") return left - right
  if (operator === "*") return left * right
  return right === 0 ? null : left / right
}

function remainder(left: SqlValue, right: SqlValue): SqlValue {
  const divisor = integerOf(right)
  if (divisor === 0n) return null
  const rest = integerOf(left) % divisor
  const isReal = typeof numberOf(left) === "number" || typeof numberOf(right) === "number"
  return isReal ? Number(rest) : rest
}

function bits(operator: string, left: SqlValue, right: SqlValue): bigint {
  const [first, second] = [integerOf(left), integerOf(right)]
  if (operator === "&") return first & second
  if (operator === "|") return first | second
  const isLeft = (operator === "<<") === second >= 0n
  const distance = second < 0n ? -second : second
  if (distance > 63n) return isLeft || first >= 0n ? 0n : -1n
  return isLeft ? BigInt.asIntN(64, first << distance) : first >> distance
}

/** LIKE: `%` is any text, `_` any letter; ASCII letters match without case. */
export function likeMatches(text: string, pattern: string, escape: string | null): boolean {
  const places: Place[] = []
  const letters = [...pattern]
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at]!
    if (letter === escape && at + 1 < letters.length) places.push(oneLetter(folded(letters[++at]!)))
    else if (letter === "%") places.push(anyText)
    else places.push(letter === "_" ? () => true : oneLetter(folded(letter)))
  }
  return matches([...folded(text)], places)
}

const folded = (text: string) => text.replace(/[A-Z]/g, letter => letter.toLowerCase())

/** One place of a pattern: a letter that passes, or any text. */
type Place = ((letter: string) => boolean) | typeof anyText
const anyText = "any text"

const oneLetter = (wanted: string) => (letter: string) => letter === wanted

/** GLOB: `*`, `?` and `[...]`, with case. */
export function globMatches(text: string, pattern: string): boolean {
  const places: Place[] = []
  for (const [part] of pattern.matchAll(/\[\^?\]?[^\]]*\]|[\s\S]/gu)) {
    if (part === "*") places.push(anyText)
    else if (part === "?") places.push(() => true)
    else if (part.length > 1 && part.startsWith("[")) places.push(letterClass(part.slice(1, -1)))
    else places.push(oneLetter(part))
  }
  return matches([...text], places)
}

function letterClass(inner: string): (letter: string) => boolean {
  const isNegated = inner.startsWith("^")
  const body = [...(isNegated ? inner.slice(1) : inner)]
  return letter => isIn(letter, body) !== isNegated
}

function isIn(letter: string, body: readonly string[]): boolean {
  for (let at = 0; at < body.length; at++) {
    if (body[at + 1] === "-" && at + 2 < body.length) {
      if (letter >= body[at]! && letter <= body[at + 2]!) return true
      at += 2
    } else if (letter === body[at]) return true
  }
  return false
}

/** Greedy matching that goes back to the last "any text" only: no input makes it slow. */
function matches(text: readonly string[], places: readonly Place[]): boolean {
  let [at, place] = [0, 0]
  let [backText, backPlace] = [0, -1]
  while (at < text.length) {
    const wanted = places[place]
    if (wanted === anyText) {
      backPlace = place++
      backText = at
    } else if (wanted !== undefined && wanted(text[at]!)) {
      at++
      place++
    } else if (backPlace >= 0) {
      place = backPlace + 1
      at = ++backText
    } else return false
  }
  return places.slice(place).every(wanted => wanted === anyText)
}
