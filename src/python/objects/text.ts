/**
 * Text by code points. Inside, a str is UTF-16: as long as it has no surrogate pairs, units and code
 * points are the same and everything is a plain index. Others are walked.
 */

const surrogate = /[\ud800-\udbff][\udc00-\udfff]/

/** Whether some code point takes two units. */
export function hasPairs(text: string): boolean {
  return surrogate.test(text)
}

/** len(text) */
export function codePointLength(text: string): number {
  let length = text.length
  // Asking first is quick: of a text without letters beyond Latin-1 the engine knows at once.
  if (!hasPairs(text)) return length
  for (let at = 0; at < text.length - 1; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0xd800 || unit > 0xdbff) continue
    const next = text.charCodeAt(at + 1)
    if (next >= 0xdc00 && next <= 0xdfff) {
      length--
      at++
    }
  }
  return length
}

/** The code points as strings. */
export function codePoints(text: string): string[] {
  return hasPairs(text) ? Array.from(text) : text.split("")
}

/** The unit at which the code point number `index` begins. */
export function unitIndex(text: string, index: number): number {
  if (index <= 0) return 0
  let unit = 0
  for (let left = index; left > 0 && unit < text.length; left--)
    unit += text.codePointAt(unit)! > 0xffff ? 2 : 1
  return unit
}

/** text[start:stop] of non-negative bounds in code points. */
export function sliceText(text: string, start: number, stop: number): string {
  if (start >= stop) return ""
  if (!hasPairs(text)) return text.slice(start, stop)
  return text.slice(unitIndex(text, start), unitIndex(text, stop))
}

/** How many code points lie before the unit. */
export function codePointIndex(text: string, unit: number): number {
  return unit < 0 ? unit : codePointLength(text.slice(0, unit))
}

/** -1, 0 or 1, comparing by code points. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0
  const length = Math.min(left.length, right.length)
  let at = 0
  while (at < length && left.charCodeAt(at) === right.charCodeAt(at)) at++
  if (at === length) return left.length < right.length ? -1 : 1
  const [a, b] = [left.charCodeAt(at), right.charCodeAt(at)]
  // A surrogate stands for a code point above all of the basic plane.
  if (isSurrogate(a) !== isSurrogate(b)) return isSurrogate(b) ? -1 : 1
  return a < b ? -1 : 1
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}
