/**
 * Marks in rendered text. Each stretch of running text is recognised by its letters as a passage of
 * the note, so marks found in the Markdown are put at the same letters on screen. Only text nodes
 * are cut and wrapped; what stands around them stays.
 */
import type { EntryId } from "../glossary/entry"
import { withoutAddresses } from "../glossary/inline"
import type { Mark, MarkedNote } from "../glossary/marks"
import { keyOf, type Passage } from "../glossary/passages"

/** The class of a marked term, in rendered text and in the editor. */
export const markClass = "asyncio-sim-term"

/** The attribute that holds the id of a mark's entry. */
export const termAttribute = "data-asyncio-sim-term"

/** Elements whose text is not read: what the passages leave out, and what is not the note's text. */
const unread = [
  "code, pre, a, button, input, h1, h2, h3, h4, h5, h6, svg, math, .math, .tag",
  ".callout-title, .internal-embed, .frontmatter, .metadata-container, .mod-header, .asyncio-sim",
].join(", ")

const blocks = "p, li, td, th, div, blockquote, dd, dt, section, figcaption"

/** A span that shows a mark or, where emphasis cuts it, a part of one. */
export interface ShownMark {
  readonly el: HTMLElement
  readonly mark: Mark
}

/** Lines of a note, from 1, both included. */
export interface LineRange {
  readonly line: number
  readonly endLine: number
}

/** Puts the marks of a note into an element that shows all of it or a part; gives the new spans. */
export function markText(
  el: HTMLElement,
  note: MarkedNote,
  lines: LineRange | null,
): readonly ShownMark[] {
  const candidates = lines
    ? note.passages.filter(({ line }) => lines.line <= line && line <= lines.endLine)
    : note.passages
  if (!candidates.some(passage => note.marksIn.has(passage))) return []
  let next = 0
  return runsIn(el).flatMap(nodes => {
    const key = keyOf(nodes.map(textOf).join(""))
    const found = candidateFor(key, candidates, next)
    const passage = candidates[found]
    if (!passage) return []
    next = found + 1
    const marks = note.marksIn.get(passage) ?? []
    // From the last to the first, so that cutting leaves the places before it true.
    return [...marks].reverse().flatMap(mark => {
      const first = placeInKey(mark, key)
      const spans = first === null ? [] : wrapMark(nodes, mark, first)
      return spans.map(span => ({ el: span, mark }))
    })
  })
}

/** Takes marks out again and leaves the text as it was. */
export function unmarkText(shown: readonly ShownMark[]): void {
  for (const { el } of shown) {
    const parent = el.parentElement
    el.replaceWith(...el.childNodes)
    parent?.normalize()
  }
}

/** The next passage that reads like this, else any, else the most similar one; -1 without any. */
function candidateFor(key: string, candidates: readonly Passage[], next: number): number {
  if (key === "") return -1
  const after = candidates.findIndex((passage, at) => at >= next && passage.key === key)
  if (after >= 0) return after
  const same = candidates.findIndex(passage => passage.key === key)
  if (same >= 0) return same
  // Another plugin may have added or taken something: what begins and ends the same counts.
  const likeness = candidates.map(passage => likenessOf(passage.key, key))
  const best = Math.max(...likeness)
  return best < 0.5 ? -1 : likeness.indexOf(best)
}

/** Which part of the longer one two texts have in common at their ends, 0 to 1. */
function likenessOf(left: string, right: string): number {
  const shorter = Math.min(left.length, right.length)
  const start = commonStart(left, right)
  const end = Math.min(commonEnd(left, right), shorter - start)
  return (start + end) / Math.max(left.length, right.length)
}

/** The number of a mark's first letter in what is shown; null when just that part is different. */
function placeInKey({ passage, from, to }: Mark, key: string): number | null {
  const first = keyOf(passage.text.slice(0, from)).length
  const stop = first + keyOf(passage.text.slice(from, to)).length
  if (stop <= commonStart(passage.key, key)) return first
  const isInEnd = passage.key.length - first <= commonEnd(passage.key, key)
  return isInEnd ? first + key.length - passage.key.length : null
}

function commonStart(left: string, right: string): number {
  let at = 0
  while (at < left.length && left[at] === right[at]) at++
  return at
}

function commonEnd(left: string, right: string): number {
  let length = 0
  while (length < left.length && left.at(-1 - length) === right.at(-1 - length)) length++
  return length
}

/** The text nodes of an element by the block that they stand in. */
function runsIn(el: HTMLElement): readonly (readonly Text[])[] {
  const runs = new Map<Element, Text[]>()
  const visit = (parent: HTMLElement, block: Element): void => {
    for (const node of parent.childNodes) {
      if (node.instanceOf(Text)) {
        const run = runs.get(block)
        if (run) run.push(node)
        else runs.set(block, [node])
      } else if (node.instanceOf(HTMLElement) && !node.matches(unread)) {
        visit(node, node.matches(blocks) ? node : block)
      }
    }
  }
  visit(el, el)
  return [...runs.values()]
}

/** A place between two characters of a text node. */
interface TextPlace {
  readonly node: Text
  readonly at: number
}

function wrapMark(nodes: readonly Text[], mark: Mark, first: number): readonly HTMLElement[] {
  const { text } = mark.passage
  const last = first + keyOf(text.slice(mark.from, mark.to)).length - 1
  const [start, end] = [placeOfKey(nodes, first), placeOfKey(nodes, last)]
  if (!start || !end) return []
  const tail = /[^\p{L}\p{N}]*$/u.exec(text.slice(mark.from, mark.to))?.[0] ?? ""
  const hasTail = end.node.data.startsWith(tail, end.at + 1)
  const stop = end.at + 1 + (hasTail ? tail.length : 0)
  const touched = nodes.slice(nodes.indexOf(start.node), nodes.indexOf(end.node) + 1)
  return touched.flatMap(node => {
    const from = node === start.node ? start.at : 0
    const to = node === end.node ? stop : node.data.length
    return node.data.slice(from, to).trim() === "" ? [] : wrap(node, { from, to }, mark.entry)
  })
}

/** What of a node's text is read: an address belongs to no passage, whether it is a link or not. */
function textOf({ data }: Text): string {
  return withoutAddresses(data)
}

const letters = /[\p{L}\p{N}]/gu

/** Where the letter with this number, from 0, stands among the letters of some text nodes. */
function placeOfKey(nodes: readonly Text[], number: number): TextPlace | null {
  let left = number
  for (const node of nodes) {
    for (const { 0: letter, index } of textOf(node).matchAll(letters)) {
      if (left < letter.length) return { node, at: index + left }
      left -= letter.length
    }
  }
  return null
}

function wrap(
  node: Text,
  { from, to }: { readonly from: number; readonly to: number },
  entry: EntryId,
): readonly HTMLElement[] {
  const part = node.splitText(from)
  part.splitText(to - from)
  const attr = { [termAttribute]: entry }
  const span = part.parentElement?.createSpan({ cls: markClass, attr })
  if (!span) return []
  part.replaceWith(span)
  span.append(part)
  return [span]
}
