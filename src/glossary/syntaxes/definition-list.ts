/**
 * A definition list as Pandoc and PHP Markdown Extra have it: a line with the term, then lines
 * that begin with a colon. The term is the line right above; each further colon adds to the text.
 * Always sure: the colon at the start of a line means nothing else.
 */
import { readLabel } from "../labels"
import type { SourceLine } from "../note-source"
import { saysSomething } from "./label-text"
import type { Found, Syntax } from "./syntax"

/** `Term`, and below it `: text`. */
export const definitionList: Syntax = {
  form: "definition-list",
  blocks: ["paragraph"],
  sign: "colon",
  example: {
    en: "Deadlock\n: each waits for what the other holds.",
    "pt-BR": "Impasse\n: cada um espera pelo que o outro segura.",
  },
  find(block, place) {
    if (block.kind !== "paragraph") return []
    const next = place.following[0]
    const isSpaced =
      !block.lines.some(isText) && next?.kind === "paragraph" && isText(next.lines[0])
    return readGroups(isSpaced ? [...block.lines.slice(-1), ...next.lines] : block.lines)
  },
}

const colon = /^[ \t]{0,3}:[ \t]+/

function isText(line: SourceLine | undefined): boolean {
  return line !== undefined && colon.test(line.text)
}

/** Further lines of a text are indented. */
function isTerm(line: SourceLine, index: number): boolean {
  return !isText(line) && (index === 0 || /^\S/.test(line.text))
}

function readGroups(lines: readonly SourceLine[]): readonly Found[] {
  const found: Found[] = []
  const terms = lines.flatMap((line, index) =>
    isTerm(line, index) && isText(lines[index + 1]) ? [index] : [],
  )
  terms.forEach((at, index) => {
    const body = lines.slice(at + 1, terms[index + 1] ?? lines.length)
    found.push(...readGroup(lines[at], body))
  })
  return found
}

function readGroup(term: SourceLine | undefined, body: readonly SourceLine[]): readonly Found[] {
  const label = term && readLabel(term.text.trim())
  const texts = body.map(line => line.text.replace(colon, isText(line) ? "" : "$&").trim())
  const paragraphs = body.reduce(
    (text, line, index) =>
      `${text}${index > 0 && isText(line) ? "\n\n" : index > 0 ? "\n" : ""}${texts[index] ?? ""}`,
    "",
  )
  if (!label || !saysSomething(paragraphs)) return []
  const endLine = body[body.length - 1]?.line ?? term.line
  return [{ ...label, markdown: paragraphs, line: term.line, endLine, isSure: true }]
}
