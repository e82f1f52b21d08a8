/** `ascii()` of a text that `repr` made: everything beyond ASCII becomes an escape. */
export function asciiText(text: string): string {
  let result = ""
  for (const character of text) {
    const point = character.codePointAt(0)!
    if (point < 128) result += character
    else if (point < 256) result += `\\x${point.toString(16).padStart(2, "0")}`
    else if (point < 65536) result += `\\u${point.toString(16).padStart(4, "0")}`
    else result += `\\U${point.toString(16).padStart(8, "0")}`
  }
  return result
}
