/**
 * How wide a label is, without asking a browser: the picture is text and has to be right before
 * it is on a page. Widths are of the interface font at 11 pixels, bold, so a little generous for plain text.
 */

const narrow = "iljtfrI.,:;'|!()[]{}`"
const wide = "mwMW@%"

/** Pixels that `text` takes at 11 pixels' size. */
export function textPixels(text: string): number {
  let pixels = 0
  for (const character of text) pixels += characterPixels(character)
  return pixels
}

function characterPixels(character: string): number {
  if (narrow.includes(character)) return 3.3
  if (character === " ") return 2.9
  if (wide.includes(character)) return 9.4
  if (character >= "A" && character <= "Z") return 7.3
  // Wide scripts take a full square.
  return character > "\u2e80" ? 11 : 6.2
}
