/** Writes SVG as text: escaped, rounded to a tenth of a pixel, nothing else. */

/** Attributes of an element; numbers are rounded. */
export type Attributes = Readonly<Record<string, string | number>>

/** An element; `content` is SVG already. Without content it closes itself. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === "number" ? tenth(value) : value)}"`)
    .join("")
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

/** An element that holds plain text. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return element(name, attributes, escaped(text))
}

/** A number as SVG wants it. */
export function tenth(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** Text for an attribute or between tags; characters XML forbids become U+FFFD. */
export function escaped(text: string): string {
  let written = ""
  for (const character of text) written += escapes.get(character) ?? allowed(character)
  return written
}

const escapes: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
])

function allowed(character: string): string {
  const point = character.codePointAt(0) ?? 0
  const isControl = point < 0x20 && !"\t\n\r".includes(character)
  const isSurrogate = point >= 0xd800 && point <= 0xdfff
  return isControl || isSurrogate || point === 0xfffe || point === 0xffff ? "\ufffd" : character
}
