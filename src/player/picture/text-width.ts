/**
 * How wide a label is, without asking a browser: the picture is text and has to be right before
 * it is on a page. Widths are of the interface font at 11 pixels.
 */

const narrow = "iljtfrI.,:;'|!()[]{}`"
const wide = "mwMW@%"

/** Pixels that `text` takes at 11 pixels' size. */
export function textPixels(text: string): number {
  let pixels = 0
  for (const character of text) pixels += characterPixels(character)
  return pixels
}

/** The same in bold. */
export function boldTextPixels(text: string): number {
  return textPixels(text) * 1.06
}

function characterPixels(character: string): number {
  if (narrow.includes(character)) return 3.1
  if (character === " ") return 2.8
  if (wide.includes(character)) return 8.9
  if (character >= "A" && character <= "Z") return 6.9
  // Wide scripts take a full square.
  return character > "\u2e80" ? 11 : 5.9
}
