/**
 * A message is a template: `{name}` is a fact, `{name|form}` a fact drawn in a form, `**...**` is
 * strong, backticks are code. The languages decide order, gender and number; whoever speaks only
 * hands over facts. What comes out is a list of pieces, because tasks are drawn, not written.
 */
import { assert } from "../base/assert"
import type { SentenceParams } from "../trace/sentences"
import type { Formats } from "./format"

/** A template, or two of them between which the fact `count` decides. */
export type Message = string | { readonly one: string; readonly other: string }

/** A part of a formatted sentence; ids are drawn as letter and name by the panels. */
export type Piece =
  | { readonly text: string }
  | { readonly strong: string }
  | { readonly code: string }
  | { readonly task: number }
  | { readonly thread: number }

/** What tasks and threads are called where nothing can be drawn. */
export interface Naming {
  task(id: number): string
  thread(id: number): string
}

/** The pieces of a message with its facts filled in. */
export function fillMessage(message: Message, params: SentenceParams, formats: Formats): Piece[] {
  const pieces: Piece[] = []
  let isStrong = false
  for (const [token] of templateOf(message, params).matchAll(TOKEN)) {
    if (token === "**") isStrong = !isStrong
    else {
      const drawn = piecesOf(token, params, formats)
      pieces.push(...(isStrong ? drawn.map(strengthened) : drawn))
    }
  }
  return joined(pieces)
}

/** The sentence in one line of plain text. */
export function toPlainText(pieces: readonly Piece[], naming: Naming): string {
  return pieces.map(piece => plain(piece, naming)).join("")
}

/** The templates of a message. */
export function templatesOf(message: Message): readonly string[] {
  return typeof message === "string" ? [message] : [message.one, message.other]
}

/** Names of the facts in a message, sorted: translations must agree on them. */
export function factsOf(message: Message): readonly string[] {
  const facts = templatesOf(message).flatMap(template =>
    [...template.matchAll(FACT)].map(([, name]) => name ?? ""),
  )
  return [...new Set(facts)].sort()
}

const TOKEN = /\*\*|`[^`]*`|\{\w+(?:\|\w+)?\}|[^*`{]+|[*{]/g
const FACT = /\{(\w+)(?:\|(\w+))?\}/g

function templateOf(message: Message, params: SentenceParams): string {
  if (typeof message === "string") return message
  return params.count === 1 ? message.one : message.other
}

function piecesOf(token: string, params: SentenceParams, formats: Formats): Piece[] {
  if (token.startsWith("`")) return [{ code: codeOf(token, params, formats) }]
  return token.startsWith("{") ? fill(token, params, formats) : [{ text: token }]
}

function codeOf(token: string, params: SentenceParams, formats: Formats): string {
  return token.slice(1, -1).replace(FACT, fact => toPlainText(fill(fact, params, formats), unnamed))
}

function fill(token: string, params: SentenceParams, formats: Formats): Piece[] {
  const [name, form] = token.slice(1, -1).split("|")
  const value = params[name ?? ""]
  assert(value !== undefined, `The fact ${token} is missing from ${JSON.stringify(params)}.`)
  if (typeof value === "string") {
    return [{ text: form === "decimal" ? formats.decimal(value) : value }]
  }
  if (typeof value === "number") return [drawn(value, form, formats)]
  const last = value.length - 1
  return value.flatMap((id, index) => {
    const before = index === 0 ? [] : [{ text: index === last ? formats.lastComma : ", " }]
    return [...before, drawn(id, form, formats)]
  })
}

function drawn(value: number, form: string | undefined, formats: Formats): Piece {
  switch (form) {
    case undefined:
      return { text: formats.number(value) }
    case "decimal":
      return { text: formats.decimal(String(value)) }
    case "task":
    case "tasks":
      return { task: value }
    case "thread":
    case "threads":
      return { thread: value }
    case "duration":
      return { text: formats.duration(value) }
    case "length":
      return { text: formats.length(value) }
    case "moment":
      return { text: formats.moment(value) }
    case "ordinal":
      return { text: formats.ordinal(value, "masculine") }
    case "feminine":
      return { text: formats.ordinal(value, "feminine") }
    default:
      throw new Error(`No fact can be drawn as "${form}".`)
  }
}

function strengthened(piece: Piece): Piece {
  return "text" in piece ? { strong: piece.text } : piece
}

/** Neighbouring texts become one, and neighbouring strong ones too. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last && "text" in last && "text" in piece) {
      result[result.length - 1] = { text: last.text + piece.text }
    } else if (last && "strong" in last && "strong" in piece) {
      result[result.length - 1] = { strong: last.strong + piece.strong }
    } else {
      result.push(piece)
    }
  }
  return result
}

function plain(piece: Piece, naming: Naming): string {
  if ("text" in piece) return piece.text
  if ("strong" in piece) return piece.strong
  if ("code" in piece) return piece.code
  return "task" in piece ? naming.task(piece.task) : naming.thread(piece.thread)
}

/** For texts in which nobody can be drawn. */
export const unnamed: Naming = {
  task: id => `#${id}`,
  thread: id => `#${id}`,
}
