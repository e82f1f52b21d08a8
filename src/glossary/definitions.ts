/**
 * Walks the blocks of a note and asks all forms what each block defines. What stands before a list
 * decides for all its items: examples and sources are no definitions, keyword lists are. Where two
 * forms find the same term in the same lines, the earlier form has it; a candidate inside a sure
 * definition is only part of its text.
 */
import { announcesExamples, announcesTerms, isHeadingOfOthers } from "./announcements"
import type { Definition } from "./entry"
import { fold } from "./fold"
import type { Block, Heading, List, Properties } from "./markdown-blocks"
import type { NoteSource, SourceLine } from "./note-source"
import { readNote, type ReadNote } from "./read-note"
import { sentencesOf, type Sentence } from "./block-sentences"
import { syntaxesOf } from "./syntaxes"
import type { Found, FormName, Place } from "./syntaxes/syntax"
import { Words } from "./words/words"

/** What a list is announced as: of terms, or of examples and sources. */
type Announcement = "terms" | "examples" | "nothing"

interface Surroundings {
  readonly words: Words
  readonly title: string
  readonly heading: Heading | null
  /** What the heading announces. */
  readonly topic: Announcement
  /** What the list around announces. */
  readonly announced: Announcement
}

interface FoundInForm extends Found {
  readonly form: FormName
  readonly heading: string | null
}

/** All definitions of one note, sure ones and candidates, in the order of their lines. */
export function definitionsIn(
  path: string,
  text: string,
  words: Words = new Words(),
): readonly Definition[] {
  return definitionsOf(path, readNote(text), words)
}

/** The same of a note that was read already. */
export function definitionsOf(
  path: string,
  { source, blocks }: ReadNote,
  words: Words,
): readonly Definition[] {
  const title = path.replace(/^.*\//, "").replace(/\.md$/i, "")
  const all = [propertiesOf(source), ...blocks]
  const nowhere = { heading: null, topic: "nothing", announced: "nothing" } as const
  const found = walk(all, { words, title, ...nowhere })
  const ordered = [...found].sort((left, right) => left.line - right.line)
  return withoutRepeats(ordered).map(each => ({ ...each, path, category: source.category }))
}

function propertiesOf({ properties }: NoteSource): Properties {
  return { kind: "properties", properties, line: 1, endLine: 1 }
}

function walk(blocks: readonly Block[], around: Surroundings): readonly FoundInForm[] {
  const found: FoundInForm[] = []
  let here = around
  blocks.forEach((block, index) => {
    if (block.kind === "heading") here = { ...around, heading: block, topic: topicOf(block) }
    if (block.kind === "list") {
      const announced = announcement(blocks[index - 1], here)
      if (announced !== "examples") found.push(...walkList(block, { ...here, announced }))
      return
    }
    found.push(...findIn(block, blocks[index + 1], here))
    if (block.kind === "quote" || block.kind === "callout") {
      found.push(...walk(block.blocks, { ...here, announced: "nothing" }))
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
    return [...findIn(item, undefined, around), ...below]
  })
}

function walkBelow(
  first: Block,
  others: readonly Block[],
  around: Surroundings,
): readonly FoundInForm[] {
  if (others.length === 0) return []
  const announced = announcement(first, { ...around, topic: "nothing" })
  return announced === "examples" ? [] : walk(others, { ...around, announced })
}

function findIn(
  block: Block,
  next: Block | undefined,
  { words, title, heading, topic, announced }: Surroundings,
): readonly FoundInForm[] {
  const isText = block.kind === "paragraph" || block.kind === "item"
  if (isText && announced !== "terms" && topic === "examples") return []
  const place = new PlaceInNote(block, {
    words,
    title,
    heading,
    following: next ? [next] : [],
    isKeywordList: announced === "terms",
  })
  const found: FoundInForm[] = []
  for (const { form, find } of syntaxesOf(block.kind)) {
    for (const each of find(block, place)) {
      found.push({ ...each, form, heading: heading?.text ?? null })
    }
  }
  return found
}

/** Reads the sentences of its block when a form asks for them, and once. */
class PlaceInNote implements Place {
  readonly words: Words
  readonly title: string
  readonly heading: Heading | null
  readonly following: readonly Block[]
  readonly isKeywordList: boolean
  private sentencesRead: readonly Sentence[] | null = null

  constructor(
    private readonly block: Block,
    around: Omit<Place, "sentences">,
  ) {
    this.words = around.words
    this.title = around.title
    this.heading = around.heading
    this.following = around.following
    this.isKeywordList = around.isKeywordList
  }

  get sentences(): readonly Sentence[] {
    return (this.sentencesRead ??= sentencesOf(this.block))
  }
}

function topicOf({ text }: Heading): Announcement {
  if (announcesTerms(text)) return "terms"
  return isHeadingOfOthers(text) ? "examples" : "nothing"
}

/** What the block before a list, its heading or the list around it announce. */
function announcement(before: Block | undefined, around: Surroundings): Announcement {
  const lines = before?.kind === "paragraph" ? before.lines : []
  const last = lines[lines.length - 1]?.text.trim() ?? ""
  if (around.topic === "terms" || announcesTerms(last)) return "terms"
  if (around.announced !== "nothing") return around.announced
  if (last.endsWith(":") && announcesExamples(textOf(lines))) return "examples"
  return around.topic
}

function textOf(lines: readonly SourceLine[]): string {
  return lines
    .map(line => line.text)
    .join(" ")
    .trim()
}

/** Takes definitions in the order of their lines, those of earlier forms first. */
function withoutRepeats(found: readonly FoundInForm[]): readonly FoundInForm[] {
  const sureLines = new Set<number>()
  for (const { isSure, line, endLine } of found) {
    for (let each = line; isSure && each <= endLine; each++) sureLines.add(each)
  }
  const lastLines = new Map<string, number>()
  return found.filter(({ term, aliases, line, endLine, isSure }) => {
    const names = [term, ...aliases].map(fold)
    const isRepeat = names.some(name => (lastLines.get(name) ?? 0) >= line)
    if (isRepeat || (!isSure && sureLines.has(line))) return false
    for (const name of names) lastLines.set(name, endLine)
    return true
  })
}
