import type { Block, Heading } from "../markdown-blocks"

/** What stands around a block; a form may look at it, never beyond. */
export interface Place {
  /** The nearest heading above, or null. */
  readonly heading: Heading | null
  /** The blocks after this one in the same container, nearest first. */
  readonly following: readonly Block[]
  /** Whether the list this block stands in is announced as a list of terms. */
  readonly isKeywordList: boolean
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
}

/** One way to write a definition: `glossary/syntaxes/<name>.ts` and a line in `index.ts`. */
export interface Syntax {
  /** Its name in fixtures and in an entry's definitions. */
  readonly form: string
  /** The definitions that a block begins; empty when it is not written in this form. */
  find(block: Block, place: Place): readonly Found[]
}
