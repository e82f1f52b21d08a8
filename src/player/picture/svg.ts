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

const unsafe = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Text for an attribute or between tags; characters XML forbids become U+FFFD. */
export function escaped(text: string): string {
  return text.replace(unsafe, character => {
    switch (character) {
      case "&":
        return "&amp;"
      case "<":
        return "&lt;"
      case ">":
        return "&gt;"
      case '"':
        return "&quot;"
      case "'":
        return "&#39;"
      default:
        return "\ufffd"
    }
  })
}
