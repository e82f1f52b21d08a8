/** Numbers: where one ends, and CPython's complaints about those that are none. */
import { isDigit, isNameCode, type Mark, type Scanner } from "./scanner"

const letter = (text: string): number => text.charCodeAt(0)
const underscore = letter("_")

const radixes: ReadonlyMap<string, readonly [name: string, digits: RegExp]> = new Map([
  ["x", ["hexadecimal", /[0-9a-fA-F]/]],
  ["o", ["octal", /[0-7]/]],
  ["b", ["binary", /[01]/]],
])

/** Reads a number that begins here and adds its token. */
export function scanNumber(scanner: Scanner): void {
  const mark = scanner.mark()
  const radix = radixes.get(scanner.source.charAt(scanner.offset + 1).toLowerCase())
  if (scanner.code() === letter("0") && radix) scanRadix(scanner, radix[0], radix[1])
  else scanDecimal(scanner, mark)
  scanner.add("NUMBER", mark)
}

function scanRadix(scanner: Scanner, name: string, digits: RegExp): void {
  scanner.offset += 2
  do {
    if (scanner.code() === underscore) scanner.offset++
    if (!digits.test(scanner.source.charAt(scanner.offset))) failDigit(scanner, name)
    while (digits.test(scanner.source.charAt(scanner.offset))) scanner.offset++
  } while (scanner.code() === underscore)
  if (isDigit(scanner.code())) failDigit(scanner, name)
  verifyEnd(scanner, name)
}

function failDigit(scanner: Scanner, name: string): never {
  const digit = scanner.source.charAt(scanner.offset)
  if (!isDigit(scanner.code())) scanner.fail(`invalid ${name} literal`)
  scanner.offset++
  scanner.fail(`invalid digit '${digit}' in ${name} literal`)
}

function scanDecimal(scanner: Scanner, mark: Mark): void {
  const leadingZero = scanner.code() === letter("0")
  let zerosEnd = scanner.offset
  if (scanner.code() !== letter(".")) {
    digitsTail(scanner)
    zerosEnd =
      mark.offset + /^[0_]*/.exec(scanner.source.slice(mark.offset, scanner.offset))![0].length
  }
  const isOldOctal = leadingZero && zerosEnd < scanner.offset
  let isInteger = true
  if (scanner.code() === letter(".")) {
    isInteger = false
    scanner.offset++
    if (isDigit(scanner.code())) digitsTail(scanner)
  }
  if ((scanner.code() | 32) === letter("e")) isInteger = !scanExponent(scanner) && isInteger
  if ((scanner.code() | 32) === letter("j")) {
    scanner.offset++
    return verifyEnd(scanner, "imaginary")
  }
  if (isOldOctal && isInteger) failOldOctal(scanner, mark, zerosEnd)
  verifyEnd(scanner, "decimal")
}

/** Digits with single underscores between them. */
function digitsTail(scanner: Scanner): void {
  for (;;) {
    while (isDigit(scanner.code())) scanner.offset++
    if (scanner.code() !== underscore) return
    scanner.offset++
    if (!isDigit(scanner.code())) scanner.fail("invalid decimal literal")
  }
}

/** Reads `e-10`; an `e` that is none stays for `verifyEnd`. */
function scanExponent(scanner: Scanner): boolean {
  const sign = scanner.code(1) === letter("+") || scanner.code(1) === letter("-") ? 1 : 0
  if (isDigit(scanner.code(1 + sign))) {
    scanner.offset += 1 + sign
    digitsTail(scanner)
    return true
  }
  if (sign) {
    scanner.offset += 2
    scanner.fail("invalid decimal literal")
  }
  return false
}

function failOldOctal(scanner: Scanner, mark: Mark, zerosEnd: number): never {
  scanner.failAt(
    "leading zeros in decimal integer literals are not permitted; " +
      "use an 0o prefix for octal integers",
    {
      line: mark.line,
      column: mark.column,
      endLine: mark.line,
      endColumn: mark.column + zerosEnd - mark.offset,
    },
  )
}

/** `1if x else y` is allowed (with a warning), `1abc` is not. */
function verifyEnd(scanner: Scanner, name: string): void {
  const code = scanner.code()
  if (!isNameCode(code) || code >= 128) return
  const rest = scanner.source.slice(scanner.offset, scanner.offset + 5)
  if (/^(?:and|else|for|or|not)(?![A-Za-z0-9_\u0080-\uffff])|^i[fns]/.test(rest)) return
  // CPython points at the last character that still belongs to the number.
  scanner.fail(`invalid ${name} literal`)
}
