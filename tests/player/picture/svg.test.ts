import { expect, test } from "vitest"
import { element, escaped, tenth, textElement } from "../../../src/player/picture/svg"

test("text cannot leave its place", () => {
  expect(textElement("text", { x: 1 }, `<b a="1">&'`)).toBe(
    '<text x="1">&lt;b a=&quot;1&quot;&gt;&amp;&#39;</text>',
  )
})

test("attributes are escaped too", () => {
  expect(element("g", { id: '"><script>' })).toBe('<g id="&quot;&gt;&lt;script&gt;"/>')
})

test("characters that XML forbids are replaced", () => {
  expect(escaped("a\u0000b\u001b\ud800c\t\u{1f40d}")).toBe("a\ufffdb\ufffd\ufffdc\t\u{1f40d}")
})

test("numbers are rounded to a tenth of a pixel", () => {
  expect([1.26, 2, -0.04].map(tenth)).toEqual(["1.3", "2", "0"])
})
