import { expect, test } from "vitest"
import { Forms } from "../../../src/glossary/words/forms"
import { PairTable } from "../../../src/glossary/words/pair-table"
import { Sieve } from "../../../src/glossary/words/sieve"
import { keyOf } from "../../../src/glossary/words/spelling"
import { Tokens } from "../../../src/glossary/words/tokens"

const text = "Ação, açao E\u0301poca corrotina processo ΛΌΓΟΣ 東京 İs ª² a-b ß ǅ x"

test("a word read letter by letter has the number of its spelling", () => {
  const forms = new Forms()
  const words = ["acao", "epoca", "corotina", "processo", "λογος", "東京", "x"]
  words.forEach((word, index) => forms.add(word, index + 1))
  const tokens = new Tokens(text, forms)
  expect(tokens.words.slice(0, 6)).toEqual([
    "acao",
    "acao",
    "epoca",
    "corotina",
    "processo",
    "λογος",
  ])
  const numbers = tokens.words.map((_, index) => tokens.form(index))
  expect(numbers).toEqual([1, 1, 2, 3, 4, 5, 6, 0, 0, 0, 0, 0, 0, 7])
})

test("nothing is left of a text that was read before", () => {
  const tokens = new Tokens(text)
  tokens.readAgain("uma fila")
  expect([tokens.words, tokens.hasHyphens]).toEqual([["uma", "fila"], false])
  expect([tokens.gapAfter(0), tokens.gapAfter(1), tokens.word(2)]).toEqual([" ", null, ""])
})

test("a table of pairs and a sieve know all that was added, however much it is", () => {
  const [table, sieve] = [new PairTable(), new Sieve()]
  const keys = Array.from({ length: 5000 }, (_, index) => keyOf(String(index)))
  keys.forEach((key, index) => {
    table.findOrAdd(key, -index, index + 1)
    sieve.add(key)
  })
  expect(keys.every((key, index) => table.find(key, -index) === index + 1)).toBe(true)
  expect([table.findOrAdd(keys[1] ?? 0, -1, 7), table.find(keys[1] ?? 0, -2)]).toEqual([2, 0])
  expect(keys.every(key => sieve.has(key))).toBe(true)
  expect(keys.filter((_, index) => sieve.has(keyOf(`other ${index}`))).length).toBeLessThan(1000)
})
