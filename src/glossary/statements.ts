/**
 * Reads the beginning of a sentence as "subject, verb, predicate", where the verb is a copula or a
 * verb of meaning: `Em X, o **T** é um ...`, `T ou U, em resumo, significa ...`, `T is a ...`. Only
 * the beginning is looked at, so the cost does not depend on the sentence's length. The subject
 * must be short and name something; what begins with a pronoun or holds a clause does not.
 */
import { boldLead, plainText } from "./inline"
import { readLabel, type Label } from "./labels"
import { predicateOf, type Predicate } from "./predicates"
import { cannotBegin, cannotStandIn, isGeneric } from "./subject-words"

/** What a sentence says of its subject. */
export interface Statement {
  /** The subject; null when it is left out: `É uma trava que ...`. */
  readonly names: Label | null
  /** Whether the subject is in bold. */
  readonly isBold: boolean
  readonly predicate: Predicate
}

const farthest = 260
const longestSubject = 180
const mostWords = 4
const mostPlainWords = 3

const verb =
  /(^|[\s,])(é|e\u0301|são|sa\u0303o|is|are|significam?|quer(?:em)?\s+dizer|(?:se\s+refere(?:m)?|refere(?:m)?-se)\s+(?:a|à|ao|às|aos)|consistem?\s+(?:em|n[oa]s?)|means?|refers?\s+to|stands?\s+for|consists?\s+of)(?=\s)/i
const hidden = /`[^`]*`|\([^()]*\)|\*\*[^*]*\*\*|__[^_]*__|\[[^\][]*\]/g
const introduction =
  /^(?:em|na|no|nas|nos|dentro|segundo|essencialmente|basicamente|tecnicamente|formalmente|simplificando|in|within|essentially|basically|technically|formally|simply)(?:\s[^,]{0,100})?,\s+/i
const connective =
  /^(?:j[aá]|(?:al[eé]m disso|por (?:fim|outro lado|sua vez)|finalmente|entretanto|por[eé]m|contudo|moreover|however|finally|by contrast|by the way|on the other hand),)\s+/i
/** Also within the bold of the name. */
const article = /^(\*\*|__)?(?:o|a|os|as|um|uma|uns|umas|the|an?)\s+/i
const kindOfName =
  /^(?:(?:termo|palavra|sigla|express[aã]o|term|word|acronym)|(?:conceito|no[cç][aã]o) de|concept of|(?:m[oó]dulo|biblioteca|fun[cç][aã]o|classe|m[eé]todo|module|library|function|class|method)(?=\s`))\s+/i

/** Reads a sentence; null when its beginning is no statement about a name. */
export function readStatement(sentence: string): Statement | null {
  const head = sentence.slice(0, farthest)
  const found = findVerb(head)
  if (!found) return null
  const written = head.slice(0, found.index).trim()
  if (written.length > longestSubject) return null
  const predicate = predicateOf(found[2] ?? "", head.slice(found.index + found[0].length))
  if (predicate === null) return null
  if (written === "") return { names: null, isBold: false, predicate }
  return readSubject(nameIn(written), predicate)
}

/** The first verb outside of code, parentheses, links and bold. */
function findVerb(head: string): RegExpExecArray | null {
  const first = verb.exec(head)
  if (!first || !/[`(*_[]/.test(head.slice(0, first.index))) return first
  return verb.exec(head.replace(hidden, text => "x".repeat(text.length)))
}

/** The subject without what only leads to it: adverbials, articles, "the term". */
function nameIn(written: string): string {
  const aside = /^([^,]*\S),\s*([^,]{1,60}),$/.exec(written)
  const other = aside && /^(?:ou|or|aka|também|also)\s/i.test(aside[2] ?? "") ? ` ${aside[2]}` : ""
  const name = aside ? `${aside[1]}${other}` : written
  const subject = name.replace(introduction, "").replace(connective, "")
  return subject.replace(article, "$1").replace(kindOfName, "")
}

function readSubject(name: string, predicate: Predicate): Statement | null {
  const bold = boldLead(name)
  const isBold = bold !== null && isNameAfterBold(bold.rest)
  const names = readLabel(name)
  if (!names || names.term.includes(": ") || (!isBold && name.includes(","))) return null
  const words = names.term.toLowerCase().split(/\s+/)
  if (cannotBegin.has(words[0] ?? "") || words.some(word => cannotStandIn.has(word))) return null
  if (!isBold && (words.length > mostWords || isGeneric(words))) return null
  return { names, isBold, predicate }
}

/** Nothing, other names, or the few words of a term whose first word is bold. */
function isNameAfterBold(rest: string): boolean {
  if (/^\s*(?:\([^()]*\))?\s*(?:$|,?\s*(?:ou|or|aka|\/)\s)/i.test(rest)) return true
  const words = plainText(rest).trim().split(/\s+/)
  return words.length <= mostPlainWords && !/[,:;]/.test(rest)
}
