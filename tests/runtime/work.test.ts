/**
 * Operations on long ints and on very many items count as the work they are, so that they neither hang
 * a page nor go on for ever.
 */
import { expect, test } from "vitest"
import { simulate } from "../../src/runtime/simulate"

/** How often an expression is evaluated within a million instructions. */
function timesOf(expression: string): number {
  const source = `
import math, sys
sys.set_int_max_str_digits(0)
x = 3 ** 100_000
y = 3 ** 50_000
z = 3 ** 2_000
digits = "7" * 20_000
items = [*range(10_000)]
table, members = dict.fromkeys(items), set(items)
text = "abcd " * 10_000
while True:
    ${expression}
    print()
`
  const limits = { instructions: 1_000_000 }
  const simulation = simulate({ source, filename: "program.py", isRecording: false, limits })
  while (!simulation.advance(100_000));
  expect(simulation.recording.outcome).toMatchObject({ kind: "limit", limit: "instructions" })
  return simulation.stdout.length
}

test.each([
  ["sums", "x + x"],
  ["negatives", "-x"],
  ["shifts", "x << 5; x >> 5"],
  ["bits", "x & y"],
  ["hashes", "hash(x)"],
  ["lengths", "x.bit_length()"],
  ["bytes", "x.to_bytes(20_000)"],
  ["ints of bytes", "int.from_bytes(b'abcdefgh' * 3_000)"],
  ["hexadecimal texts", "hex(x)"],
  ["quotients of short ints", "x // 7"],
  ["floats", "x / (x + 1)"],
  ["logarithms", "math.log(x)"],
  ["searches of a list", "-1 in items"],
  ["places in a list", "items.index(9_999)"],
  ["copies of a list", "items.copy()"],
  ["parts of a list", "items[1:]"],
  ["sums of lists", "items + items"],
  ["comparisons of lists", "items == items[:]"],
  ["sorted lists", "items.sort()"],
  ["lists of a dict", "list(table)"],
  ["copies of a dict", "table.copy()"],
  ["sets of a list", "set(items)"],
  ["intersections", "members & members"],
  ["hashes of texts", "hash(text + 'a')"],
  ["searches of a text", "'x' in text; text.find('x'); text.count('x')"],
  ["texts in other letters", "text.upper()"],
  ["texts replaced", "text.replace('a', 'b')"],
  ["texts stripped", "text.strip('abcd ')"],
])("%s, which are quick, some thousand times", (_, expression) => {
  expect(timesOf(expression)).toBeLessThan(5000)
})

test.each([
  ["products", "x * x"],
  ["quotients", "x // y"],
  ["remainders", "x % y"],
  ["powers", "y ** 2"],
  ["powers with a modulus", "pow(z, z, z + 2)"],
  ["inverses", "pow(y, -1, x + 1)"],
  ["texts", "str(x)"],
  ["texts with separators", "f'{x:,}'"],
  ["texts of the other kind", "'%d' % x"],
  ["ints of texts", "int(digits)"],
  ["ints of texts to other bases", "int(digits, 9)"],
  ["factorials", "math.factorial(10_000)"],
  ["combinations", "math.comb(20_000, 10_000)"],
  ["common divisors", "math.gcd(x + 1, y)"],
  ["roots", "math.isqrt(x)"],
])("%s, which are slow, some hundred times", (_, expression) => {
  expect(timesOf(expression)).toBeLessThan(300)
})

test("a power with a modulus that would take minutes is refused", () => {
  const source = "x = 3 ** 100_000\npow(x, x, x + 2)"
  const simulation = simulate({ source, filename: "program.py", isRecording: false })
  while (!simulation.advance(100_000));
  expect(simulation.recording.outcome).toMatchObject({ exception: { text: "MemoryError" } })
})
