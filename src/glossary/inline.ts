/**
 * Inline Markdown as far as a glossary needs it: the plain text of a label, a marked name at the
 * start of a text, and the stretches where no term is ever looked for (code, links, mathematics).
 * No pattern runs over what another of its starts has run over, so long lines stay cheap.
 */

/** A stretch of a text by UTF-16 offsets; `to` is exclusive. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A marked name that begins a text, and what follows it. */
export interface Lead {
  /** The Markdown between the marks; of a link the words that are shown. */
  readonly name: string
  readonly rest: string
}

/** The text a reader sees: links by their words, without marks of emphasis, footnotes, code or HTML. */
export function plainText(markdown: string): string {
  if (!/[`*_~=<[\]\\\n\t]| {2}/.test(markdown)) return markdown
  return markdown
    .split(/(`{1,3}[^`]+`{1,3})/)
    .map((part, index) => (index % 2 === 0 ? withoutMarks(part) : part.replace(/`/g, "")))
    .join("")
    .replace(/\s+/g, " ")
}

function withoutMarks(markdown: string): string {
  return markdown
    .replace(/!?\[\[(?:[^\][|]*\|)?([^\][]*)\]\]/g, "$1")
    .replace(/!?\[([^\][]*)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/g, "$1")
    .replace(/<\/?[a-zA-Z][^<>]*>/g, "")
    .replace(/\[\^[^\][]*\]/g, "")
    .replace(/\*+|`+|~~|==/g, "")
    .replace(/(^|[^\w\\])_{1,3}(?=\S)([^_]*)_{1,3}(?!\w)/g, "$1$2")
    .replace(/\\([^A-Za-z0-9\s])/g, "$1")
}

/** A label begins within so many characters, or it is none. */
const longestLead = 300

/** Inserted, underlined, highlighted and italic text is looked through. */
const opening = String.raw`^\s*(?:<(?:ins|u|mark)>|==|[*_](?=\*\*|__))?`
const closing = String.raw`(?:<\/(?:ins|u|mark)>|==|[*_])?`
const boldPattern = new RegExp(
  String.raw`${opening}(\*{2,3}|_{2,3})(?=[*_]?[^\s*_])([^]*?\S)\1${closing}`,
)
const codePattern = new RegExp(String.raw`${opening}(${"`{1,2}"})([^${"`"}\n]+)\1${closing}`)
const wikiLinkPattern = /^\s*\[\[(?:[^\][|\n]*\|)?([^\][|\n]+)\]\]/
const linkPattern = /^\s*\[(?!\^)([^\][\n]+)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/

/** Takes a text apart after the bold phrase it begins with; null when it begins otherwise. */
export function boldLead(text: string): Lead | null {
  return leadOf(text, boldPattern, 2)
}

/** Takes a text apart after the inline code it begins with; null when it begins otherwise. */
export function codeLead(text: string): Lead | null {
  return leadOf(text, codePattern, 2)
}

/** Takes a text apart after the link to a note it begins with; null when it begins otherwise. */
export function wikiLinkLead(text: string): Lead | null {
  return leadOf(text, wikiLinkPattern, 1)
}

/** Takes a text apart after the link to an address it begins with; null when it begins otherwise. */
export function linkLead(text: string): Lead | null {
  return leadOf(text, linkPattern, 1)
}

function leadOf(text: string, pattern: RegExp, group: number): Lead | null {
  if (!beginsWithMark(text)) return null
  const parts = pattern.exec(text.slice(0, longestLead))
  return parts ? { name: parts[group] ?? "", rest: text.slice(parts[0].length) } : null
}

/** Whether a text begins with a sign with which bold, code or a link may begin. */
export function beginsWithMark(text: string): boolean {
  return !startsWithLetter(text) && /^\s*[*_`[<=]/.test(text)
}

/** What nearly all lines do; cheaper than any pattern. */
function startsWithLetter(text: string): boolean {
  const code = text.charCodeAt(0) | 0x20
  return code >= 0x61 && code <= 0x7a
}

/** Inline code between single or double backticks, as the source of a pattern. */
export const codeSpan = "``(?!`)[^`]*(?:`(?!`)[^`]*)*``|`[^`]+`"

/**
 * Addresses, which apps show as links without being told. One of mail is found by its `@`, because
 * what stands before that may begin anywhere.
 */
const addresses = [
  "\\b(?:https?|obsidian)://\\S+",
  "\\bwww\\.\\S+",
  "@[\\w-]+(?:\\.[\\w-]+)+",
].join("|")

const skipped = new RegExp(
  [
    "(?:^|\\n) {0,3}(`{3,}|~{3,})[^]*?(?:\\n {0,3}\\1|$)", // fences
    codeSpan,
    "!?\\[\\[[^\\][]*\\]\\]", // links to notes
    "!?\\[[^\\][]*\\]\\([^()\\n]*(?:\\([^()\\n]*\\)[^()\\n]*)*\\)", // links
    "\\[\\^[^\\][]*\\]", // footnotes
    "<[a-zA-Z/!][^<>]*>", // HTML tags, addresses in <>
    addresses,
    "\\$\\$[^]*?\\$\\$",
    "\\$(?=\\S)[^$\\n]*?\\S\\$(?!\\d)", // mathematics
    "%%[^]*?%%",
    "#[^\\s#.,;:!?()\\[\\]]+", // tags
  ].join("|"),
  "g",
)

/** A sign of each of these. */
const maySkip = /[`[<$%#@]|:\/\/|~~~|www\./

/** Where in Markdown text no term is looked for: code, links, HTML tags, mathematics, comments. */
export function skippedStretches(markdown: string): readonly Stretch[] {
  return maySkip.test(markdown) ? stretchesOf(skipped, markdown) : []
}

const address = new RegExp(addresses, "g")
const mayBeAddress = /@|:\/\/|www\./

/** A text without Markdown with blanks in place of its addresses; as long as it was. */
export function withoutAddresses(text: string): string {
  if (!mayBeAddress.test(text)) return text
  let left = ""
  for (const { from, to } of stretchesOf(address, text)) {
    left += text.slice(left.length, from) + " ".repeat(to - from)
  }
  return left + text.slice(left.length)
}

function stretchesOf(pattern: RegExp, text: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const isMail = found.startsWith("@")
    const from = isMail ? mailStart(text, index) : index
    // Nobody has mail sent to `@app.route`.
    if (!isMail || from < index) stretches.push({ from, to: index + found.length })
  }
  return stretches
}

/** Where the address begins that has its `@` here. */
function mailStart(text: string, at: number): number {
  let from = at
  while (from > 0 && /[\w.+-]/.test(text.charAt(from - 1))) from--
  return from
}
