/**
 * A heading that spells an acronym out, `GIL - Global Interpreter Lock` or `GIL (Global ...)`,
 * whose text defines it. So that `Aula 1 - Threads` is none, one side must be an acronym, and
 * either its letters begin the words of the other side or the text says what it is. Always sure.
 */
import { fold } from "../fold"
import { plainText } from "../inline"
import type { Block } from "../markdown-blocks"
import type { SourceLine } from "../note-source"
import { saysSomething, textOf } from "./label-text"
import type { Syntax } from "./syntax"

const longestHeading = 200

/** `## GIL - Global Interpreter Lock` over a paragraph or list that defines it. */
export const acronymHeading: Syntax = {
  form: "acronym-heading",
  blocks: ["heading"],
  example: {
    en: "## GIL - Global Interpreter Lock\n\nIt lets one thread run Python at a time.",
    "pt-BR": "## GIL - Global Interpreter Lock\n\nDeixa uma thread por vez rodar Python.",
  },
  find(block, place) {
    if (block.kind !== "heading") return []
    if (block.text.length > longestHeading) return []
    const names = namesIn(plainText(block.text).trim())
    if (!names) return []
    const body = bodyOf(place.following[0])
    const markdown = textOf(body)
    if (!saysSomething(markdown)) return []
    if (!isInitials(names.acronym, names.words) && !definesBySaying(markdown, names)) return []
    const endLine = body[body.length - 1]?.line ?? block.endLine
    const found = { term: names.acronym, aliases: [names.words], markdown, isSure: true }
    return [{ ...found, line: block.line, endLine }]
  },
}

interface Names {
  readonly acronym: string
  readonly words: string
}

function namesIn(heading: string): Names | null {
  const parts = /^(.+?)\s+[-–—]\s+(.+)$/.exec(heading) ?? /^(.+?)\s*\(([^()]+)\):?$/.exec(heading)
  if (!parts) return null
  const [left, right] = [parts[1]?.trim() ?? "", parts[2]?.trim().replace(/:$/, "") ?? ""]
  if (isAcronym(left) && right.includes(" ")) return { acronym: left, words: right }
  if (isAcronym(right) && left.includes(" ")) return { acronym: right, words: left }
  return null
}

function isAcronym(text: string): boolean {
  return /^\p{Lu}(?:[\p{Lu}\p{N}]|\/(?=\p{Lu})){1,7}$/u.test(text)
}

function isInitials(acronym: string, words: string): boolean {
  const initials = fold(words)
    .split(/[\s/-]+/)
    .map(word => word.charAt(0))
  let at = 0
  for (const letter of fold(acronym).replace(/\//g, "")) {
    at = initials.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** `O GIL é ...`, `GIL is ...` */
function definesBySaying(markdown: string, { acronym }: Names): boolean {
  const text = plainText(markdown.slice(0, longestHeading))
  const start = /^(?:(?:o|a|os|as|the|an?)\s+)?(\S+)\s+(é|são|significa|is|are|means)\s/i.exec(text)
  return start?.[1] === acronym
}

/** The first paragraph below the heading, or the first item of the list there. */
function bodyOf(next: Block | undefined): readonly SourceLine[] {
  if (next?.kind === "paragraph") return next.lines
  const item = next?.kind === "list" ? next.items[0] : undefined
  const first = item?.isTask === false ? item.blocks[0] : undefined
  return first?.kind === "paragraph" ? first.lines : []
}
