/**
 * The edit that turns a note into a study note: one insertion (or the replacement of a `null`)
 * that adds the missing tags in the style in which the note writes its tags. Nothing else of the
 * note changes, and a note that already satisfies the rule needs no edit.
 */
import { frontmatterOf, tagsProperty, type Frontmatter, type TagsProperty } from "./frontmatter"
import { holds, isStudyNote, readTags, type StudyRule } from "./study-note"

/** Replaces the text from offset `from` to `to` (UTF-16) by `insert`. */
export interface TextEdit {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** What has to be done to a note: an edit, nothing, or nothing we dare to do by ourselves. */
export type TagsEdit =
  | { readonly kind: "edit"; readonly edit: TextEdit; readonly text: string }
  | { readonly kind: "already-tagged" }
  /** The tags on this line (from 1) are written in a way only a person should change. */
  | { readonly kind: "unreadable"; readonly line: number }

/** The edit that adds the tags of the rule's first set; `text` in the result is the new note. */
export function tagsEdit(text: string, rule: StudyRule): TagsEdit {
  const held = readTags(text)
  if (isStudyNote(held, rule)) return { kind: "already-tagged" }
  const missing = (rule[0] ?? []).filter(tag => !holds(held, tag))
  const frontmatter = frontmatterOf(text)
  if (!frontmatter) return done(text, newFrontmatter(text, missing))
  const property = tagsProperty(text, frontmatter)
  if (!property) return done(text, newProperty(frontmatter, missing))
  if (property.style === "unreadable") return { kind: "unreadable", line: property.line }
  return done(text, longerProperty(text, { property, frontmatter, missing }))
}

/** The text with the edit made. */
export function applyEdit(text: string, edit: TextEdit): string {
  return text.slice(0, edit.from) + edit.insert + text.slice(edit.to)
}

function done(text: string, edit: TextEdit): TagsEdit {
  return { kind: "edit", edit, text: applyEdit(text, edit) }
}

function newFrontmatter(text: string, tags: readonly string[]): TextEdit {
  const eol = /\r?\n/.exec(text)?.[0] ?? "\n"
  const at = text.startsWith("\uFEFF") ? 1 : 0
  return { from: at, to: at, insert: ["---", "tags:", ...listItems(tags), "---", ""].join(eol) }
}

function newProperty(frontmatter: Frontmatter, tags: readonly string[]): TextEdit {
  const insert = ["tags:", ...listItems(tags), ""].join(frontmatter.eol)
  return { from: frontmatter.to, to: frontmatter.to, insert }
}

interface Longer {
  readonly property: Exclude<TagsProperty, { style: "unreadable" }>
  readonly frontmatter: Frontmatter
  readonly missing: readonly string[]
}

function longerProperty(text: string, { property, frontmatter, missing }: Longer): TextEdit {
  if (property.style === "list") {
    const insert = missing.map(tag => property.bullet + tag + frontmatter.eol).join("")
    return { from: property.insertAt, to: property.insertAt, insert }
  }
  if (property.style === "empty") {
    const space = /[ \t]$/.test(text.slice(0, property.from)) ? "" : " "
    return { from: property.from, to: property.to, insert: `${space}[${missing.join(", ")}]` }
  }
  const insert = property.separator + missing.join(", ")
  return { from: property.insertAt, to: property.insertAt, insert }
}

function listItems(tags: readonly string[]): readonly string[] {
  return tags.map(tag => `  - ${tag}`)
}
