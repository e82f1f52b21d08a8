/** Filling templates in, and joining the pieces of a replaced text. */
import { typeError } from "../../../python/objects/exception"
import { bufferOf } from "../../../python/objects/memory-view"
import { textOf } from "../../../python/objects/numbers"
import { requireBytes } from "../../../python/objects/operations/arithmetic-collections"
import { typeName } from "../../../python/objects/type-of"
import type { Value } from "../../../python/objects/value"
import { patternError, PatternFault } from "./pattern-error"
import type { PyMatch, PyPattern } from "./pattern"
import { latinBytes, latinText } from "./subject"
import { parseTemplate, type Template } from "./template"

/** The template a value is for a pattern; a str or bytes, which need not be of the pattern's kind. */
export function templateOf(pattern: PyPattern, value: Value): Template {
  const data = bufferOf(value)
  const text = data === null ? textOf(value) : latinText(data)
  if (text === null)
    throw typeError(`decoding to str: need a bytes-like object, ${typeName(value)} found`)
  if (pattern.lastTemplate?.text === text) return pattern.lastTemplate.template
  try {
    const template = parseTemplate(text, data !== null, pattern)
    pattern.lastTemplate = { text, template }
    return template
  } catch (error) {
    if (error instanceof PatternFault) throw patternError(error, value)
    throw error
  }
}

/** The text of a template for a match; a group that took no part is nothing. */
export function filledTemplate(template: Template, match: PyMatch): string {
  let text = ""
  for (const part of template) text += typeof part === "string" ? part : match.groupText(part)
  return text
}

/** The pieces as one text of the kind that was searched; refuses a piece of another kind. */
export function joinedPieces(pieces: readonly Value[], isBytes: boolean): Value {
  const texts = pieces.map((piece, index) => {
    const text = isBytes ? bytesText(piece) : textOf(piece)
    if (text !== null) return text
    const wanted = isBytes ? "a bytes-like object" : "str instance"
    throw typeError(`sequence item ${index}: expected ${wanted}, ${typeName(piece)} found`)
  })
  requireBytes(texts.reduce((sum, text) => sum + text.length, 0))
  const joined = texts.join("")
  return isBytes ? latinBytes(joined) : joined
}

function bytesText(piece: Value): string | null {
  const data = bufferOf(piece)
  return data === null ? null : latinText(data)
}
