/** Identifies an entry: the folded form of its term. Stays the same while the term does. */
export type EntryId = string & { readonly entryId: unique symbol }

/** One place in the notes where a term is defined. */
export interface Definition {
  /** The term as this note writes it, without marks of emphasis. */
  readonly term: string
  /** Other names this note gives beside it, in the order written. */
  readonly aliases: readonly string[]
  /** The text of the definition as Markdown, without the label, ready to be rendered. */
  readonly markdown: string
  /** Path of the note in the vault. */
  readonly path: string
  /** The line (from 1) on which the term stands; where "open the source" goes. */
  readonly line: number
  /** The last line (from 1) of the definition. */
  readonly endLine: number
  /** The form it is written in: `Syntax.form` in `syntaxes/`. */
  readonly form: string
  /** False for a candidate: it reads like a definition, and the person decides. */
  readonly isSure: boolean
  /** The nearest heading above (or the one that is the term) as written; null where there is none. */
  readonly heading: string | null
  /** The note's property `categoria` or `category`, or null. */
  readonly category: string | null
}

/** A term of the glossary with everything the notes say of it. */
export interface Entry {
  readonly id: EntryId
  /** The term as shown: as its first definition writes it. */
  readonly term: string
  /** All its other names, each once, in the order of the definitions. */
  readonly aliases: readonly string[]
  /** At least one, ordered by path and line. */
  readonly definitions: readonly Definition[]
  /** The category of the first definition that has one, or null. */
  readonly category: string | null
}
