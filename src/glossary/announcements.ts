/**
 * What introduces a list: words that announce terms, or examples and sources, which name things
 * without defining them. Words here are data, folded.
 */
import { fold } from "./fold"
import { plainText } from "./inline"

/** So much of a text's end or beginning is looked at. */
const farthest = 200

const examples =
  /\b(exemplos?|examples?|e\.g|p\. ?ex|ex|tais como|such as|like|inclu(em|i|indo)|includ(es?|ing))\b/

const headingsOfOthers = new RegExp(
  `^(?:\\d+[.)]? )?(?:${[
    "exemplos?|examples?|exercicios?|exercises?|perguntas?|questions?",
    "livros?|books?|artigos?|articles?|papers?|videos?|cursos?|courses?|palestras?|talks?",
    "referencias?|references?|bibliografia|bibliography|fontes?|sources?|links?|creditos|credits",
    "leituras?|reading list|further reading|veja tambem|ver tambem|see also|para saber mais",
    "autores|authors|agenda|cronograma|schedule|changelog|todo|to-do",
  ].join("|")})\\b`,
)

/** True for text that introduces examples: `Exemplos comuns incluem:`, `such as:`. */
export function announcesExamples(text: string): boolean {
  const end = fold(plainText(text.slice(-farthest)))
  if (!end.endsWith(":")) return false
  return examples.test(end.slice(-80)) || (end.split(" ").length <= 3 && headingsOfOthers.test(end))
}

/** True for a heading that stands over examples, sources or exercises. */
export function isHeadingOfOthers(text: string): boolean {
  return headingsOfOthers.test(fold(plainText(text.slice(0, farthest))))
}

const mayAnnounce = /pala|glos|voca|key|term/i

/** True for the heading or label of a list of terms: `Palavras-chave:`, `**Glossário**`. */
export function announcesTerms(text: string): boolean {
  if (text.length > farthest || !mayAnnounce.test(text)) return false
  const label = fold(plainText(text))
    .replace(/[:.]+$/, "")
    .trim()
  return (
    /^(palavras?[- ]chaves?|glossario|vocabulario|key ?words?|glossary|vocabulary)\b/.test(label) ||
    /^(key )?(terms|termos)( principais| tecnicos)?$/.test(label)
  )
}
