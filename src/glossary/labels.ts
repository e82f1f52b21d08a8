/**
 * What may stand as a term before a separator, and what introduces a list. Words here are data:
 * labels of remarks ("Exemplo", "Nota"), words that announce examples, names of keyword lists.
 */
import { fold } from "./fold"
import { plainText } from "./inline"

/** A term as the label says it: the name and what stands in parentheses after it. */
export interface Label {
  readonly term: string
  readonly aliases: readonly string[]
}

const longestTerm = 80
const mostWords = 8

/** Labels that announce a remark, a part or a fact instead of naming what they define. */
const remarks = new Set(
  [
    "exemplo exemplos example examples nota notas note notes obs observação observações remark",
    "atenção cuidado aviso warning caution importante important dica dicas tip tips lembrete",
    "resumo summary conclusão conclusion objetivo objetivos goal goals resultado resultados result",
    "saída output entrada input código code passo step pergunta question resposta answer",
    "vantagem vantagens desvantagem desvantagens advantages disadvantages prós contras pros cons",
    "autor autores author authors data date fonte fontes source sources link links referência",
    "referências reference references solução solution problema problem motivo motivos todo",
  ]
    .join(" ")
    .split(" ")
    .map(fold),
)

/** Reads a label's Markdown; null when it cannot be the name of a term. */
export function readLabel(markdown: string): Label | null {
  const text = plainText(markdown).trim()
  const parts = /^(.*?\S)\s*\(([^()]*)\)$/.exec(text)
  const term = (parts?.[1] ?? text).trim()
  if (!canBeTerm(term)) return null
  return { term, aliases: aliasesIn(parts?.[2] ?? "", term) }
}

/** True when a label alone announces a remark: `Exemplo:`, `Nota importante:`. */
export function isRemark(text: string): boolean {
  const words = fold(plainText(text))
    .replace(/[:.]+$/, "")
    .split(" ")
  return remarks.has(words[0] ?? "")
}

/** True for text that introduces examples: `Exemplos comuns incluem:`, `such as:`. */
export function announcesExamples(text: string): boolean {
  const folded = fold(plainText(text))
  if (!folded.endsWith(":")) return false
  return /\b(exemplos?|examples?|e\.g|p\. ?ex|ex|tais como|such as|like|inclu(em|i|indo)|includ(es?|ing))\b/.test(
    folded.slice(-80),
  )
}

/** True for a heading that stands over examples. */
export function isExamplesHeading(text: string): boolean {
  return /^(exemplos?|examples?)\b/.test(fold(plainText(text)))
}

/** True for the heading or label of a list of terms: `Palavras-chave:`, `**Glossário**`. */
export function announcesTerms(text: string): boolean {
  const label = fold(plainText(text))
    .replace(/[:.]+$/, "")
    .trim()
  return (
    /^(palavras?[- ]chaves?|glossario|vocabulario|key ?words?|glossary|vocabulary)\b/.test(label) ||
    /^(key )?(terms|termos)( principais| tecnicos)?$/.test(label)
  )
}

function canBeTerm(term: string): boolean {
  if (!/\p{L}/u.test(term) || term.length > longestTerm) return false
  if (term.split(/\s+/).length > mostWords || isRemark(term)) return false
  return !/[.?!;:,]$|https?:|^www\.|^\d{1,2}[:h]\d{2}|^\[|\]\(/.test(term)
}

function aliasesIn(text: string, term: string): readonly string[] {
  return text
    .split(/[,;]|\s(?:ou|or)\s/)
    .map(alias => alias.trim())
    .filter(alias => /\p{L}/u.test(alias) && alias.split(/\s+/).length <= mostWords)
    .filter(alias => !/^(ver|veja|vide|see|cf\.?|ex\.?|e\.g\.?|em|in)\s/i.test(alias))
    .filter(alias => fold(alias) !== fold(term))
}
