/**
 * What may stand as a term before a separator, and the other names that stand beside it: in
 * parentheses, after `ou`, `or`, `aka`. Words here are data: what introduces a translation, what
 * tells an author from one.
 */
import { saysWhen } from "./calendar"
import { fold } from "./fold"
import { plainText } from "./inline"
import { isRemark } from "./remarks"

/** A term as the label says it: the name and the other names beside it. */
export interface Label {
  readonly term: string
  readonly aliases: readonly string[]
}

const longestMarkdown = 300
const longestTerm = 80
const mostWords = 8

/** Reads a label's Markdown and, for an author's name, the text after it; null when it is no term. */
export function readLabel(markdown: string, body = ""): Label | null {
  if (markdown.length > longestMarkdown) return null
  const [first, ...others] = alternatives(plainText(markdown).trim()).map(splitParentheses)
  if (!first || !canBeTerm(first.name)) return null
  const isWork = writtenWork.test(plainText(body.slice(0, longestMarkdown)).trim())
  const inside = [first, ...others].flatMap(({ inside }) => aliasesIn(inside, isWork))
  return withNames(first.name, [...inside, ...others.map(each => each.name)])
}

/** A term with other names, each once and only those that can be names. */
export function withNames(term: string, names: readonly string[]): Label {
  const aliases = new Map<string, string>()
  for (const alias of names) {
    const folded = fold(alias)
    if (canBeAlias(alias) && folded !== fold(term) && !aliases.has(folded)) {
      aliases.set(folded, alias)
    }
  }
  return { term, aliases: [...aliases.values()] }
}

interface Name {
  readonly name: string
  /** What stands in parentheses after it; empty when nothing does. */
  readonly inside: string
}

/** A name without a picture before it and quotes around it, which would file it under no letter. */
function undecorated(text: string): string {
  if (/^[\p{L}\p{N}]/u.test(text)) return text
  const name = text.replace(
    /^\p{Extended_Pictographic}[\p{Extended_Pictographic}\uFE0F\u200D]*\s+/u,
    "",
  )
  return /^["'“‘«]([^"'“”‘’«»]+)["'”’»]$/.exec(name)?.[1]?.trim() ?? name
}

/** Names side by side, outside of parentheses. */
function alternatives(text: string): readonly string[] {
  return text
    .split(
      /,?\s+(?:ou|or|aka|a\.k\.a\.|\/|também (?:chamad|conhecid)[oa]s?(?: de| como| por)?|also (?:called|known as))\s+(?![^()]*\))/i,
    )
    .map(each => each.replace(/,$/, "").trim())
}

function splitParentheses(text: string): Name {
  const parts = text.endsWith(")") ? /^(.*?\S)(\s*)\(([^()]*)\)$/.exec(text) : null
  if (!parts) return { name: undecorated(text), inside: "" }
  const [, name = "", gap = "", inside = ""] = parts
  if (gap === "" && name.length === 1) return { name: text, inside: "" } // `O(n)`
  // `create_task(coro)` is a call, and what it is called with is no other name of it.
  const isCall = gap === "" && /^[\w.]*[._][\w.]*$/.test(name)
  return { name: undecorated(name), inside: isCall ? "" : inside }
}

function canBeTerm(term: string): boolean {
  if (!hasWords(term) || term.length > longestTerm) return false
  if (term.split(/\s+/).length > mostWords || isRemark(term)) return false
  if (isPartOfWhole(term) || comparison.test(term) || saysWhen(term)) return false
  return !/[.?!;:,]$|https?:|^www\.|^\d{1,2}[:h]\d{2}|^\d+ ?(?:h|min|m?s)$|^v?\d+(?:\.\d+)+$|^[[(€£$]|^(?:R|US)\$|\]\(/.test(
    term,
  )
}

/** What courses, books and lists are divided into, by number or letter. */
const parts = new Set(
  [
    "aula capitulo parte semana modulo unidade secao figura tabela etapa fase dia problema caso",
    "solucao opcao alternativa versao item regra teorema questao entrega",
    "lesson lecture chapter part week module unit section figure table phase day problem case",
    "solution option alternative version rule theorem assignment",
  ]
    .join(" ")
    .split(" "),
)

/** `Aula 3`, also with its title: `Aula 3 - Threads`; `Opção A`. */
function isPartOfWhole(term: string): boolean {
  const word = /^(\S+)\s+(?:\d+|[a-z])(?:\s*[-–—:,.|].*)?$/i.exec(term)?.[1]
  return word !== undefined && parts.has(fold(word))
}

const comparison = /\s(?:vs|versus)\.?\s/i

/** Mathematics is no name, with whatever letters it is written. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(/\$[^$]*\$/g, ""))
}

const introduction =
  /^(?:(?:do|em|no) ingl[eê]s|(?:do|em|no) portugu[eê]s|in (?:english|portuguese)|ingl[eê]s|english|portugu[eê]s|sigla(?: em ingl[eê]s)?|abreviad[oa]|ou|or|aka|a\.k\.a\.|também|also)[:,]?\s+/i
const language = /,?\s+(?:em|no|in)\s+(?:ingl[eê]s|english|portugu[eê]s|portuguese)$/i
const writtenWork =
  /^(?:(?:um|uma|o|a|the|an?) )?(?:[\p{L}-]+ )?(?:livro|book|artigo|article|paper|tese|thesis|curso|course|palestra|talk|v[ií]deo|podcast)(?![\p{L}])/iu
const nobody = /^(?:ver|veja|vide|see|cf\.?|ex\.?|e\.g\.?|em|in|por|by|autor|author|org|eds?)\.?\s/i

/** The names in parentheses. A year tells a source, and the text after it whose name it is. */
function aliasesIn(text: string, isWork: boolean): readonly string[] {
  if (/\b(?:19|20)\d\d\b/.test(text)) return []
  return text
    .split(/[,;]|\s(?:ou|or|\/)\s/)
    .map(alias => alias.trim().replace(introduction, "").replace(language, ""))
    .filter(alias => !nobody.test(alias) && !(isWork && isPersonLike(alias)))
}

function canBeAlias(alias: string): boolean {
  if (!hasWords(alias) || alias.length > longestTerm) return false
  return alias.split(/\s+/).length <= mostWords && !/^https?:/.test(alias)
}

/** Two to four words in capitals: `Matthew Fowler`, `Luciano G. Ramalho`. */
function isPersonLike(text: string): boolean {
  return /^\p{Lu}[\p{L}.'-]*(?: (?:d[aeo]s? |van |von )?\p{Lu}[\p{L}.'-]*){1,3}$/u.test(text)
}
