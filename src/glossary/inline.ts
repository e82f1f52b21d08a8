/**
 * Inline Markdown as far as a glossary needs it: the plain text of a label, a bold phrase at the
 * start of a text, and the stretches where no term is ever looked for (code, links, mathematics).
 */

/** A stretch of a text by UTF-16 offsets; `to` is exclusive. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A bold phrase that begins a text, and what follows it. */
export interface BoldLead {
  readonly bold: string
  readonly rest: string
}

/** The text a reader sees: links by their words, without marks of emphasis, code or HTML. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, "$1")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/<\/?[a-zA-Z][^<>]*>/g, "")
    .replace(/\*+|`+|~~|==/g, "")
    .replace(/(^|[^\w])_{1,2}(?=\S)([^_]*)_{1,2}(?!\w)/g, "$1$2")
    .replace(/\\([^\w\s])/g, "$1")
    .replace(/\s+/g, " ")
}

/** Takes a text apart after the bold phrase it begins with; null when it begins otherwise. */
export function boldLead(text: string): BoldLead | null {
  const parts = /^\s*(?:<ins>)?(\*\*|__)(?=[^\s*_])([^\n]*?\S)\1(?:<\/ins>)?/.exec(text)
  return parts ? { bold: parts[2] ?? "", rest: text.slice(parts[0].length) } : null
}

const skipped = new RegExp(
  [
    "(?:^|\\n) {0,3}(`{3,}|~{3,})[^]*?(?:\\n {0,3}\\1|$)", // fences
    "(`+)[^`]*\\2", // code spans
    "!?\\[\\[[^\\]]*\\]\\]", // links to notes
    "!?\\[[^\\]]*\\]\\([^)]*\\)", // links
    "\\[\\^[^\\]]*\\]", // footnotes
    "<[a-zA-Z/!][^<>]*>", // HTML tags, addresses in <>
    "\\b(?:https?|obsidian)://\\S+",
    "\\$\\$[^]*?\\$\\$",
    "\\$(?=\\S)[^$\\n]*?\\S\\$(?!\\d)", // mathematics
    "%%[^]*?%%",
    "#[^\\s#.,;:!?()\\[\\]]+", // tags
  ].join("|"),
  "g",
)

/** Where in Markdown text no term is looked for: code, links, HTML tags, mathematics, comments. */
export function skippedStretches(markdown: string): readonly Stretch[] {
  return [...markdown.matchAll(skipped)].map(match => ({
    from: match.index,
    to: match.index + match[0].length,
  }))
}
