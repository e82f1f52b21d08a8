/**
 * Rows of numbers as text, as source maps write them: each number in groups of five bits, the
 * lowest first, a sixth bit says that another group follows, and the sign is the lowest bit of all.
 * Small numbers, nearly all there are, take one character.
 */
const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

/** The text of 32-bit integers. */
export function textOfNumbers(numbers: Iterable<number>): string {
  let text = ""
  for (const number of numbers) text += textOfNumber(number)
  return text
}

function textOfNumber(number: number): string {
  let rest = number < 0 ? -number * 2 + 1 : number * 2
  let text = ""
  while (rest > 31) {
    text += digits[32 + (rest % 32)]!
    rest = Math.floor(rest / 32)
  }
  return text + digits[rest]!
}

/** By code unit, the five or six bits that the digit stands for. */
const bitsOfDigit = Uint8Array.from({ length: 128 }, (_, unit) =>
  Math.max(0, digits.indexOf(String.fromCharCode(unit))),
)

/** The integers of a text that `textOfNumbers` made. */
export function numbersOfText(text: string): Int32Array {
  // No number takes less than one digit.
  const numbers = new Int32Array(text.length)
  let count = 0
  let number = 0
  let weight = 1
  for (let at = 0; at < text.length; at++) {
    const bits = bitsOfDigit[text.charCodeAt(at)]!
    number += (bits & 31) * weight
    weight *= 32
    if (bits > 31) continue
    numbers[count++] = number % 2 === 1 ? -(number - 1) / 2 : number / 2
    number = 0
    weight = 1
  }
  return numbers.slice(0, count)
}
