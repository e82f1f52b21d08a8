import type { Block, Heading } from "../markdown-blocks"
import type { Words } from "../words/words"
import type { Sentence } from "../block-sentences"
import type { Sign } from "./signs"

/** What stands around a block; a form may look at it, never beyond. */
export interface Place {
  /** Which names are forms of one word. */
  readonly words: Words
  /** The note's title: its file's name without folders and ending. */
  readonly title: string
  /** The nearest heading above, or null. */
  readonly heading: Heading | null
  /** The blocks after this one in the same container, nearest first. */
  readonly following: readonly Block[]
  /** Whether the list this block stands in is announced as a list of terms. */
  readonly isKeywordList: boolean
  /** The sentences of the block's own text; empty when none can define anything. */
  readonly sentences: readonly Sentence[]
}

/** A definition as one form finds it in one block. */
export interface Found {
  /** The term as written, without marks. */
  readonly term: string
  /** Other names given beside it. */
  readonly aliases: readonly string[]
  /** The definition, ready to be rendered. */
  readonly markdown: string
  /** The line (from 1) where the term stands, and the last line of the definition. */
  readonly line: number
  readonly endLine: number
  /** False when the person should decide whether this defines anything. */
  readonly isSure: boolean
}

/** The names of all forms; each has a sentence `glossary-form-<name>` in both languages. */
export type FormName =
  | "bold-label"
  | "partly-bold-label"
  | "bold-callout"
  | "term-line"
  | "link-label"
  | "code-label"
  | "dataview-field"
  | "definition-list"
  | "term-callout"
  | "term-table"
  | "acronym-heading"
  | "keyword-item"
  | "note-property"
  | "heading-sentence"
  | "bold-sentence"
  | "item-sentence"
  | "opening-sentence"
  | "backwards-sentence"

/** One Markdown text for readers of each language. */
export interface Example {
  readonly en: string
  readonly "pt-BR": string
}

/** One way to write a definition: `glossary/syntaxes/<name>.ts` and a line in `index.ts`. */
export interface Syntax {
  /** Its name in fixtures and in an entry's definitions. */
  readonly form: FormName
  /** The kinds of blocks that may begin a definition in this form. */
  readonly blocks: readonly Block["kind"][]
  /** What a paragraph or list item in this form always shows. */
  readonly sign?: Sign
  /** A definition in this form, to show and to copy; reading it finds exactly one term. */
  readonly example: Example
  /** The definitions that a block of such a kind begins; empty when it is not written in this form. */
  readonly find: (block: Block, place: Place) => readonly Found[]
}
