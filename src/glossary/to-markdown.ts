/**
 * The glossary as text for the terminal and for export: Markdown to read, JSON to work with. The
 * few words around the terms come from the caller, who knows the reader's language.
 */
import type { Definition, Entry } from "./entry"
import type { Glossary } from "./glossary"

/** What the Markdown glossary says besides what the notes say. */
export interface GlossaryWords {
  /** Words in the reader's language: the title, what introduces aliases and related terms. */
  say(key: "glossary-title" | "glossary-export-also" | "glossary-export-see"): string
  /** Names the place of a definition, as Markdown. */
  placeOf(definition: Definition): string
}

/** A place in a note; `line` from 1. */
export interface JsonPlace {
  readonly path: string
  readonly line: number
}

/** An entry as `glossary --json` prints it. */
export interface JsonEntry {
  readonly term: string
  readonly aliases: readonly string[]
  readonly category: string | null
  readonly definitions: readonly (JsonPlace & { readonly markdown: string })[]
  /** Terms of other entries that the definitions mention. */
  readonly related: readonly string[]
  readonly uses: readonly JsonPlace[]
}

/** The glossary as a Markdown document, by letters, each definition with its place. */
export function glossaryToMarkdown(glossary: Glossary, words: GlossaryWords): string {
  const letters = glossary.letters().map(({ letter, entries }) => {
    const texts = entries.map(entry => entryToMarkdown(entry, glossary, words))
    return [`## ${letter}`, ...texts].join("\n\n")
  })
  return [`# ${words.say("glossary-title")}`, ...letters].join("\n\n") + "\n"
}

/** The glossary as data. */
export function glossaryToJson(glossary: Glossary): readonly JsonEntry[] {
  return glossary.entries.map(entry => ({
    term: entry.term,
    aliases: entry.aliases,
    category: entry.category,
    definitions: entry.definitions.map(({ markdown, path, line }) => ({ markdown, path, line })),
    related: glossary.relatedTo(entry).map(other => other.term),
    uses: glossary.usesOf(entry).map(({ path, line }) => ({ path, line })),
  }))
}

function entryToMarkdown(entry: Entry, glossary: Glossary, words: GlossaryWords): string {
  const names = entry.aliases.join(", ")
  const aliases = names === "" ? "" : ` (${words.say("glossary-export-also")}: ${names})`
  const definitions = entry.definitions.map(
    definition => `${definition.markdown}\n\n*${words.placeOf(definition)}*`,
  )
  const related = glossary.relatedTo(entry).map(other => other.term)
  const see =
    related.length > 0 ? [`${words.say("glossary-export-see")}: ${related.join(", ")}`] : []
  return [`### ${entry.term}${aliases}`, ...definitions, ...see].join("\n\n")
}
