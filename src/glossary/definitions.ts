/**
 * Walks the blocks of a note and asks the forms, in their order, what each block defines. What
 * stands before a list decides for all its items: examples are no definitions, keyword lists are.
 */
import type { Definition } from "./entry"
import { announcesExamples, announcesTerms, isExamplesHeading } from "./labels"
import { readBlocks, type Block, type Heading, type List } from "./markdown-blocks"
import { noteSource } from "./note-source"
import { syntaxes } from "./syntaxes"
import type { Found, FormName } from "./syntaxes/syntax"

/** What a list is announced as. */
type Announcement = "terms" | "examples" | "nothing"

interface Surroundings {
  readonly heading: Heading | null
  readonly announced: Announcement
}

interface FoundInForm extends Found {
  readonly form: FormName
  readonly heading: string | null
}

/** All definitions of one note, in the order of their lines. */
export function definitionsIn(path: string, text: string): readonly Definition[] {
  const { lines, category } = noteSource(text)
  const found = walk(readBlocks(lines), { heading: null, announced: "nothing" })
  return found.map(each => ({ ...each, path, category })).sort((a, b) => a.line - b.line)
}

function walk(blocks: readonly Block[], around: Surroundings): readonly FoundInForm[] {
  const found: FoundInForm[] = []
  let { heading } = around
  blocks.forEach((block, index) => {
    if (block.kind === "heading") heading = block
    if (block.kind === "list") {
      const announced = announcement(blocks[index - 1], { ...around, heading })
      if (announced !== "examples") found.push(...walkList(block, { heading, announced }))
      return
    }
    const following = blocks.slice(index + 1, index + 2)
    found.push(...findIn(block, following, { ...around, heading }))
    if (block.kind === "quote" || block.kind === "callout") {
      found.push(...walk(block.blocks, { heading, announced: "nothing" }))
    }
  })
  return found
}

function walkList(list: List, around: Surroundings): readonly FoundInForm[] {
  return list.items.flatMap(item => {
    const [first, ...others] = item.blocks
    // The item's own paragraph belongs to the item; it only announces what stands below it.
    const below =
      first?.kind === "paragraph" ? walkBelow(first, others, around) : walk(item.blocks, around)
    return [...findIn(item, [], around), ...below]
  })
}

function walkBelow(
  first: Block,
  others: readonly Block[],
  around: Surroundings,
): readonly FoundInForm[] {
  const announced = announcement(first, { heading: null, announced: around.announced })
  return announced === "examples" ? [] : walk(others, { ...around, announced })
}

function findIn(
  block: Block,
  following: readonly Block[],
  { heading, announced }: Surroundings,
): readonly FoundInForm[] {
  const place = { heading, following, isKeywordList: announced === "terms" }
  const text = heading?.text ?? null
  for (const syntax of syntaxes) {
    const found = syntax.find(block, place)
    if (found.length > 0) return found.map(each => ({ ...each, form: syntax.form, heading: text }))
  }
  return []
}

/** What the block before a list, its heading or the list around it announce. */
function announcement(before: Block | undefined, around: Surroundings): Announcement {
  const lines = before?.kind === "paragraph" ? before.lines : []
  const intro = lines
    .map(line => line.text)
    .join(" ")
    .trim()
  if (announcesTerms(lines[lines.length - 1]?.text ?? "")) return "terms"
  if (around.heading && announcesTerms(around.heading.text)) return "terms"
  if (around.announced !== "nothing") return around.announced
  if (announcesExamples(intro)) return "examples"
  return around.heading && isExamplesHeading(around.heading.text) ? "examples" : "nothing"
}
