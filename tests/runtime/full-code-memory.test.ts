import { expect, test } from "vitest"
import { CodeWords } from "../../src/python/bytecode"
import { CodeTemplate } from "../../src/python/objects/function"
import { codeMemory } from "../../src/python/vm/code-memory"
import { compileSource } from "../../src/runtime/compile-source"
import { simulate } from "../../src/runtime/simulate"

const source = `
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)

def squares(count):
    for number in range(count):
        if number % 3 == 0:
            continue
        yield number * number

class Counter:
    def __init__(self):
        self.total = 0
    def add(self, number):
        self.total += number
        return self

counter = Counter()
for number in squares(60):
    counter.add(number).add(fibonacci(5))
try:
    counter.add("one")
except TypeError as error:
    print(error, error.__traceback__.tb_next.tb_lineno)
print(counter.total, [fibonacci(n) for n in range(10)])
`

/** Runs the program in slices, with what is done between them. */
function run(between: () => void): { readonly output: string; readonly events: unknown } {
  const simulation = simulate({ source, filename: "program.py" })
  while (!simulation.advance(97)) between()
  return { output: simulation.stdout, events: simulation.recording.events }
}

/** A code that fills most of the memory. */
function fillingCode(): CodeTemplate {
  const compiled = compileSource("pass", { filename: "filling.py" })
  if ("error" in compiled) throw new Error(compiled.error.message)
  const instructions = new Int32Array(CodeWords.Most - 100)
  const code = { ...compiled.code, instructions }
  return new CodeTemplate(code, () => ({ instructions, registers: [], caches: [] })).ready()
}

test("a program runs and is recorded the same when its code is thrown out again and again", () => {
  const undisturbed = run(() => undefined)
  const filling = fillingCode()
  const before = codeMemory.filling
  const disturbed = run(() => codeMemory.place(filling))
  expect(codeMemory.filling).toBeGreaterThan(before + 10)
  expect(undisturbed.output).toContain("[0, 1, 1, 2, 3, 5, 8, 13, 21, 34]")
  expect(disturbed).toEqual(undisturbed)
})

test("codes of two simulations that run in turns do not disturb each other", () => {
  const undisturbed = run(() => undefined)
  const other = simulate({ source: source.replaceAll("60", "90"), filename: "program.py" })
  expect(run(() => other.advance(31))).toEqual(undisturbed)
})
