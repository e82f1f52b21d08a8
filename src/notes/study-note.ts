/**
 * Which notes are study notes. The rule is a setting written as text: sets of tags separated by
 * commas, the tags of one set joined by `+`; a note is a study note when it holds every tag of at
 * least one set. As everywhere in Obsidian, case does not matter and a nested tag counts as its
 * parents: `python/asyncio` holds `python`.
 */
import type { Diagnostic } from "../base/diagnostic"
import { frontmatterOf, tagsProperty } from "./frontmatter"

/** Tags of which a note must hold all: lower case, without `#`, never empty. */
export type TagSet = readonly string[]

/** A note is a study note when it holds one of these sets. */
export type StudyRule = readonly TagSet[]

/** What a setting's text says: the rule, and what in it could not be understood. */
export interface ParsedStudyRule {
  readonly rule: StudyRule
  readonly diagnostics: readonly Diagnostic[]
}

/** The rule of a fresh vault, as the setting shows it. */
export const defaultStudyRuleText =
  "python + asynchronous_programming, python/asynchronous_programming"

/** Reads the setting; parts that are no tags are left out and reported. */
export function parseStudyRule(text: string): ParsedStudyRule {
  const diagnostics: Diagnostic[] = []
  const rule: TagSet[] = []
  let column = 0
  for (const part of text.split(",")) {
    const tags = part.split("+").map(normalTag)
    const wrong = tags.find(tag => !isTag(tag))
    const range = { line: 1, column, endLine: 1, endColumn: column + part.length }
    if (wrong === undefined) rule.push(tags)
    else if (part.trim() !== "") {
      diagnostics.push({
        level: "warning",
        key: "study-rule-not-a-tag",
        params: { tag: wrong },
        range,
      })
    }
    column += part.length + 1
  }
  if (rule.length === 0) {
    diagnostics.push({ level: "warning", key: "study-rule-empty", params: {}, range: null })
  }
  return { rule, diagnostics }
}

/** The text of a rule, as `parseStudyRule` reads it. */
export function formatStudyRule(rule: StudyRule): string {
  return rule.map(tags => tags.join(" + ")).join(", ")
}

/** The tags in a frontmatter value as YAML gives it: list, comma string, single string, nothing. */
export function tagsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(item => tagsIn(item))
  if (typeof value === "number") return [String(value)]
  if (typeof value !== "string") return []
  return value
    .split(/[,\s]+/)
    .map(normalTag)
    .filter(tag => tag !== "")
}

/** Whether a note with this frontmatter value of `tags` (or `tag`) is a study note. */
export function isStudyNote(tags: unknown, rule: StudyRule): boolean {
  const held = tagsIn(tags)
  return rule.some(set => set.every(tag => holds(held, tag)))
}

/** Whether one of the tags is `tag` or nested under it. */
export function holds(held: readonly string[], tag: string): boolean {
  return held.some(other => other === tag || other.startsWith(`${tag}/`))
}

/** The tags in a note's text, for the terminal; see `frontmatter.ts` for what it can read. */
export function readTags(text: string): readonly string[] {
  const frontmatter = frontmatterOf(text)
  const property = frontmatter && tagsProperty(text, frontmatter)
  return property && "tags" in property ? tagsIn(property.tags) : []
}

/**
 * Whether a note speaks of asynchronous Python, so that adding the study tags may be offered: it
 * names asyncio, or Python together with the words of the subject.
 */
export function speaksOfAsyncio(text: string): boolean {
  const frontmatter = frontmatterOf(text)
  const body = frontmatter ? text.slice(frontmatter.to) : text
  const folded = body
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
  if (/(^|[^a-z0-9_])asyncio($|[^a-z0-9_])/.test(folded)) return true
  if (!/(^|[^a-z0-9_])python/.test(folded)) return false
  return /assincron|asynchron|async def|co-?r?rotina|coroutine|global interpreter lock/.test(folded)
}

function normalTag(text: string): string {
  return text.trim().replace(/^#+/, "").replace(/\/+$/, "").toLowerCase()
}

function isTag(tag: string): boolean {
  return /^[^\s#,+[\]{}"'`:;()<>!?.]+$/.test(tag) && !/^\d+$/.test(tag)
}
