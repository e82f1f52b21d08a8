/**
 * What the labelled forms share: a paragraph or list item as text, taken apart where a new line
 * begins with a label of its own, the separators, and the definition that follows a label.
 */
import { beginsWithMark, type Lead } from "../inline"
import { readLabel } from "../labels"
import type { Block } from "../markdown-blocks"
import type { SourceLine } from "../note-source"
import type { Found } from "./syntax"

/** A label's Markdown and the text after its separator. */
export interface Labelled {
  readonly label: string
  readonly body: string
  /** False when this label with this text may be something else than a definition. */
  readonly isSure?: boolean
}

/** Finds a label with a separator at the start of a text. */
export type SplitLabel = (text: string) => Labelled | null

/** The definitions whose label `split` finds at the start of a paragraph's or item's lines. */
export function labelledIn(block: Block, split: SplitLabel): readonly Found[] {
  const first = block.kind === "item" && !block.isTask ? block.blocks[0] : block
  if (first?.kind !== "paragraph" || !holdsLabel(first, split)) return []
  const parts = partsOf(first.lines, split)
  if (block.kind !== "item") return parts.flatMap(part => read(part, split))
  const [own = [], ...more] = parts
  const others = block.blocks.slice(1)
  const continues = more.length === 0 && !others.some(other => holdsLabel(other, split))
  const below = continues ? block.lines.filter(line => line.line > first.endLine) : []
  return [...read(own, split, below), ...more.flatMap(part => read(part, split))]
}

/** True when the text says something: a letter beyond addresses, times and marks. */
export function saysSomething(text: string): boolean {
  const start = text.trimStart().slice(0, 1000)
  if (placeholder.test(start)) return false
  if (/^\p{L}/u.test(start) && !start.startsWith("http")) return true
  return /\p{L}/u.test(start.replace(/https?:\/\/\S+|\d+h\d*|\d+ ?(?:am|pm|min)\b/gi, ""))
}

/** What is still to be written. */
const placeholder =
  /^\(?(?:todo|tbd|fixme|a (?:definir|completar|fazer)|to be defined)\)?[.!…]*\s*$/i

/** The lines as one text. */
export function textOf(lines: readonly SourceLine[]): string {
  return lines
    .map(line => line.text)
    .join("\n")
    .trim()
}

const separator = String.raw`(?:[ \t]*:(?=\s|[^\s:/])|[ \t]+(?:-{1,3}|=)(?=\s)|[ \t]*[–—])`
const beforeSeparator = new RegExp(String.raw`^((?:[^():\n]|\([^()\n]*\)){0,120}?)${separator}`)
const otherNames =
  /^[ \t]*(?:[*_]{0,2}\([^()]*\)[*_]{0,2})?(?:\[\^[^\]]*\])?[ \t]*(?:$|,?[ \t]*(?:ou|or|aka|\/)[ \t])/

/** Reads other names and a separator after a marked name; null where no separator follows. */
export function splitAfter(lead: Lead | null): Labelled | null {
  const parts = lead && beforeSeparator.exec(lead.rest.slice(0, 200))
  const between = parts?.[1] ?? ""
  if (!lead || !parts || !otherNames.test(between)) return null
  return { label: `${lead.name} ${between}`, body: lead.rest.slice(parts[0].length) }
}

/** A paragraph of several labelled lines holds several definitions. */
function partsOf(
  lines: readonly SourceLine[],
  split: SplitLabel,
): readonly (readonly SourceLine[])[] {
  const parts: SourceLine[][] = []
  lines.forEach((line, index) => {
    const last = parts[parts.length - 1]
    if (last === undefined || beginsLabel(lines, index, split)) parts.push([line])
    else last.push(line)
  })
  return parts
}

/** Whether a label begins in a line; its text, or the rest of a marked name, may stand in the next. */
function beginsLabel(lines: readonly SourceLine[], index: number, split: SplitLabel): boolean {
  const text = lines[index]?.text.trimStart() ?? ""
  if (split(text) !== null) return true
  const goesOn = beginsWithMark(text) || (index === 0 && text.trimEnd().endsWith(":"))
  const next = goesOn ? lines[index + 1] : undefined
  return next !== undefined && split(`${text}\n${next.text}`) !== null
}

/** What stands indented `below` goes on with a definition but cannot be all of it. */
function read(
  own: readonly SourceLine[],
  split: SplitLabel,
  below: readonly SourceLine[] = [],
): readonly Found[] {
  const labelled = split(textOf(own))
  const label = labelled && readLabel(labelled.label, labelled.body)
  if (!label || !saysSomething(labelled.body)) return []
  const lines = [...own, ...below]
  const markdown = [labelled.body, ...below.map(({ text }) => text)].join("\n").trim()
  const [line, endLine] = [lines[0]?.line ?? 0, lines[lines.length - 1]?.line ?? 0]
  return [{ ...label, markdown, line, endLine, isSure: labelled.isSure ?? true }]
}

function holdsLabel(block: Block, split: SplitLabel): boolean {
  if (block.kind === "paragraph") {
    return block.lines.some((_, index) => beginsLabel(block.lines, index, split))
  }
  if (block.kind === "list") return block.items.some(item => holdsLabel(item, split))
  return "blocks" in block && block.blocks.some(inner => holdsLabel(inner, split))
}
