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
import { isDoubtful } from "./remarks"
import { syntaxesFor } from "./syntaxes"
import type { Found, FormName, Place } from "./syntaxes/syntax"
import { Words } from "./words/words"

/** What a list is announced as: of terms, or of examples and sources. */
type Announcement = "terms" | "examples" | "nothing"

interface Surroundings {
  readonly words: Words
  readonly title: string
  readonly heading: Heading | null
  /** What the heading announces, and the level of the heading that says so. */
  readonly topic: Announcement
  readonly topicLevel: number
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
  const all = [propertiesOf(source), ...blocks]
  const nowhere = { heading: null, topic: "nothing", topicLevel: 0, announced: "nothing" } as const
  const finder = new Finder()
  finder.walk(all, { words, title: titleOf(path), ...nowhere })
  const ordered = finder.found.sort((left, right) => left.line - right.line)
  return withoutRepeats(ordered).map(each => {
    const markdown = withoutBlockNames(each.markdown)
    return { ...each, markdown, path, category: source.category }
  })
}

/** `^name` at the end of a block is for links to it; no reader sees it. */
function withoutBlockNames(markdown: string): string {
  return markdown.includes(" ^") ? markdown.replace(/ \^[A-Za-z0-9-]+$/gm, "") : markdown
}

/** A note's title, which its property may define: its file's name without folders and ending. */
export function titleOf(path: string): string {
  return path.replace(/^.*\//, "").replace(/\.md$/i, "")
}

function propertiesOf({ properties }: NoteSource): Properties {
  return { kind: "properties", properties, line: 1, endLine: 1 }
}

/** Goes over the blocks of a note and gathers what the forms find in them. */
class Finder {
  readonly found: FoundInForm[] = []

  walk(blocks: readonly Block[], around: Surroundings): void {
    let here = around
    blocks.forEach((block, index) => {
      if (block.kind === "heading") here = { ...here, ...under(block, here) }
      if (block.kind === "list") {
        const announced = announcement(blocks[index - 1], here)
        if (announced !== "examples") this.walkList(block, { ...here, announced })
        return
      }
      this.findIn(block, blocks[index + 1], here)
      if (block.kind === "quote" || block.kind === "callout") {
        this.walk(block.blocks, { ...here, announced: "nothing" })
      }
    })
  }

  private walkList(list: List, around: Surroundings): void {
    for (const item of list.items) {
      const [first, ...others] = item.blocks
      this.findIn(item, undefined, around)
      // The item's own paragraph belongs to the item; it only announces what stands below it.
      if (first?.kind !== "paragraph") this.walk(item.blocks, around)
      else if (others.length > 0) this.walkBelow(first, others, around)
    }
  }

  private walkBelow(first: Block, others: readonly Block[], around: Surroundings): void {
    const announced = announcement(first, { ...around, topic: "nothing" })
    if (announced !== "examples") this.walk(others, { ...around, announced })
  }

  private findIn(block: Block, next: Block | undefined, around: Surroundings): void {
    const { words, title, heading, topic, announced } = around
    const isText = block.kind === "paragraph" || block.kind === "item"
    if (isText && announced !== "terms" && topic === "examples") return
    const isKeywordList = announced === "terms"
    const forms = syntaxesFor(block, { next, isKeywordList })
    if (forms.length === 0) return
    const following = next ? [next] : []
    const place = new PlaceInNote(block, { words, title, heading, following, isKeywordList })
    const isDoubted = isText && !isKeywordList
    for (const { form, find } of forms) {
      for (const each of find(block, place)) {
        const isSure =
          each.isSure && !(isDoubted && each.aliases.length === 0 && isDoubtful(each.term))
        this.found.push({ ...each, isSure, form, heading: heading?.text ?? null })
      }
    }
  }
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

/** What holds below a heading; the letters or parts of a list of terms go on with it. */
function under(
  heading: Heading,
  around: Surroundings,
): Pick<Surroundings, "heading" | "topic" | "topicLevel"> {
  const own = topicOf(heading)
  const { topic, topicLevel } = around
  const goesOn = own === "nothing" && topic === "terms" && heading.level > topicLevel
  return goesOn
    ? { heading, topic, topicLevel }
    : { heading, topic: own, topicLevel: heading.level }
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
