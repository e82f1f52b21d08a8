import { expect, test } from "vitest"
import { PairMap } from "../../../src/glossary/words/pair-map"
import { Sieve } from "../../../src/glossary/words/sieve"
import { checkOf, keyOf, Tokens } from "../../../src/glossary/words/tokens"

const text = "Ação, açao E\u0301poca corrotina processo ΛΌΓΟΣ 東京 İs ª² a-b ß ǅ x"

test("the numbers of a word read letter by letter are those of its spelling", () => {
  const tokens = new Tokens(text)
  expect(tokens.words.slice(0, 6)).toEqual([
    "acao",
    "acao",
    "epoca",
    "corotina",
    "processo",
    "λογος",
  ])
  tokens.words.forEach((word, index) => {
    expect([tokens.key(index), tokens.check(index)]).toEqual([keyOf(word), checkOf(word)])
  })
})

test("nothing is left of a text that was read before", () => {
  const tokens = new Tokens(text)
  tokens.readAgain("uma fila")
  expect([tokens.words, tokens.hasHyphens]).toEqual([["uma", "fila"], false])
  expect([tokens.gapAfter(0), tokens.gapAfter(1), tokens.word(2)]).toEqual([" ", null, ""])
})

test("a map of pairs and a sieve know all that was added, however much it is", () => {
  const [map, sieve] = [new PairMap<number>(), new Sieve()]
  const keys = Array.from({ length: 5000 }, (_, index) => keyOf(String(index)))
  keys.forEach((key, index) => {
    map.add(key, -index, index)
    sieve.add(key)
  })
  expect(keys.every((key, index) => map.get(key, -index) === index && sieve.has(key))).toBe(true)
  expect(map.get(keys[1] ?? 0, -2)).toBeUndefined()
  expect(keys.filter((_, index) => sieve.has(keyOf(`other ${index}`))).length).toBeLessThan(1000)
})
