import { expect, test } from "vitest"
import { marked } from "../../../src/player/panels/coloured-text"
import type { ColouredText } from "../../../src/player/panels/coloured-text"
import { colouredLines } from "../../../src/player/panels/highlight"

/** Stretches as `keyword:await`; plain ones as they are. */
function written(stretches: readonly ColouredText[]): string {
  return stretches
    .map(({ text, cls }) => (cls ? `${cls.replaceAll("asyncio-sim-", "")}:${text}` : text))
    .join("|")
}

test("Keywords, calls, strings, numbers and comments are told apart", () => {
  const [line = []] = colouredLines("await sleep('a', 1)  # espera")
  expect(written(line)).toBe(
    "keyword:await |function:sleep|(|string:'a'|, |value:1|)  |comment:# espera",
  )
})

test("Spaces make no stretch of their own, wherever they stand", () => {
  const [line = []] = colouredLines("    async def main(delay, what):  ")
  expect(written(line)).toBe(
    "keyword:    async def |function:main|(|variable:delay|, |variable:what|):  ",
  )
})

test("Every line of the source has its stretches, whatever spans lines", () => {
  const source = 'x = """a\nb"""\n\nawait y'
  const texts = colouredLines(source).map(line => line.map(each => each.text).join(""))
  expect(texts).toEqual(source.split("\n"))
})

test("A program that Python cannot read is coloured all the same", () => {
  const source = "async def (:\n    print('x"
  const texts = colouredLines(source).map(line => line.map(each => each.text).join(""))
  expect(texts.join("\n")).toBe(source)
})

test("A mark is cut out of the stretches it crosses", () => {
  const stretches = [
    { text: "time", cls: "" },
    { text: ".", cls: "p" },
    { text: "sleep", cls: "f" },
  ]
  expect(written(marked(stretches, { start: 2, end: 6 }, { cls: "wrong" }))).toBe(
    "ti|wrong:me|p wrong:.|f wrong:s|f:leep",
  )
})

test("A mark beyond the line changes nothing", () => {
  const stretches = [{ text: "ab", cls: "" }]
  expect(marked(stretches, { start: 5, end: 9 }, { cls: "wrong" })).toEqual(stretches)
})
