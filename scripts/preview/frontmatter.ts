// Reading and writing the YAML at the top of a note, and the functions that Obsidian offers for it.
import type * as Obsidian from "obsidian"
import { parse, stringify } from "yaml"

/** The value of a YAML text; an empty text is null. */
export const parseYaml = (text: string): unknown => parse(text) as unknown

/** YAML for a value, with a final newline. */
export const stringifyYaml: typeof Obsidian.stringifyYaml = value =>
  stringify(value, { lineWidth: 0 })

/** Where the frontmatter stands in a note. */
export const getFrontMatterInfo: typeof Obsidian.getFrontMatterInfo = content => {
  const match = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/m.exec(content)
  if (!match || match.index !== 0) {
    return { exists: false, frontmatter: "", from: 0, to: 0, contentStart: 0 }
  }
  const text = match[1] ?? ""
  const from = content.indexOf("\n") + 1
  return {
    exists: true,
    frontmatter: text,
    from,
    to: from + text.length,
    contentStart: match[0].length,
  }
}

/** The frontmatter as an object; null when there is none or it is not a mapping. */
export function readFrontmatter(content: string): Record<string, unknown> | null {
  const info = getFrontMatterInfo(content)
  if (!info.exists) return null
  try {
    const value = parseYaml(info.frontmatter)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

/** Whether a value is an object with keys, and not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** A note's text with its frontmatter changed by `change`, the body untouched. */
export function changeFrontmatter(
  content: string,
  change: (frontmatter: Record<string, unknown>) => void,
): string {
  const info = getFrontMatterInfo(content)
  const parsed = info.exists ? parseYaml(info.frontmatter) : {}
  const frontmatter = isRecord(parsed) ? parsed : {}
  change(frontmatter)
  const body = content.slice(info.contentStart)
  if (Object.keys(frontmatter).length === 0) return body
  return `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n${body}`
}

/** The entry whose key equals or matches `key`. */
export const parseFrontMatterEntry = (frontmatter: unknown, key: string | RegExp): unknown => {
  if (!isRecord(frontmatter)) return null
  for (const [name, value] of Object.entries(frontmatter)) {
    if (typeof key === "string" ? name === key : key.test(name)) return value
  }
  return null
}

/** An entry as a list of strings; a single string is split at commas. */
export const parseFrontMatterStringArray = (
  frontmatter: unknown,
  key: string | RegExp,
): string[] | null => {
  const value = parseFrontMatterEntry(frontmatter, key)
  const items = typeof value === "string" ? value.split(",") : value
  if (!Array.isArray(items)) return null
  const texts = items.filter(item => typeof item === "string").map(item => item.trim())
  return texts.filter(text => text !== "")
}

/** The tags of the frontmatter, each with `#`. Tags hold no spaces, so these separate them too. */
export const parseFrontMatterTags = (frontmatter: unknown): string[] | null => {
  const value = parseFrontMatterStringArray(frontmatter, /^tags?$/i)
  if (!value) return null
  const tags = value.flatMap(text => text.split(/\s+/)).filter(text => text !== "")
  return tags.map(tag => (tag.startsWith("#") ? tag : `#${tag}`))
}

/** The aliases of the frontmatter. */
export const parseFrontMatterAliases = (frontmatter: unknown): string[] | null =>
  parseFrontMatterStringArray(frontmatter, /^alias(es)?$/i)

/** All tags of a note, of frontmatter and text, with repetitions as they come. */
export const getAllTags: typeof Obsidian.getAllTags = cache => {
  const inText = (cache.tags ?? []).map(tag => tag.tag)
  const tags = [...(parseFrontMatterTags(cache.frontmatter) ?? []), ...inText]
  return tags
}
