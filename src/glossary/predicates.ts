/**
 * How far what follows a verb says what something is. There is no grammar here, only the first
 * words and their endings: an article or a noun names a kind, a participle or an adjective tells
 * about something, and a word of degree or place tells nothing that defines. Data, in lower case.
 */
import { plainText } from "./inline"

/**
 * `meaning`: a verb of meaning (`significa ler`). `kind`: an indefinite article (`é uma trava`,
 * `is a lock`). `noun`: another noun (`é o núcleo de`, `são funções`). `clause`: a whole sentence
 * (`é quando`, `significa que`). `vague`: anything else that may define (`é fornecida por`).
 */
export type Predicate = "meaning" | "kind" | "noun" | "clause" | "vague"

/** True for a predicate that says what its subject is, whatever else may be doubtful. */
export function isDefining(predicate: Predicate): boolean {
  return predicate !== "vague" && predicate !== "clause"
}

const farthest = 120

const adverbs =
  /^(?:basicamente|essencialmente|simplesmente|apenas|geralmente|normalmente|na verdade|basically|essentially|simply|just|usually|really)\s+/

const definesNothing = new Set(
  [
    "que mais menos muito muita muitos muitas tão bem mal melhor melhores pior piores não nunca também",
    "sempre só possível necessário necessária preciso importante importantes útil úteis ideal ideais",
    "bom boa bons boas adequado adequada adequados adequadas recomendado comum comuns fácil fáceis",
    "difícil difíceis claro verdade capaz capazes assim como de do da dos das em no na nos nas por",
    "para com igual iguais diferente diferentes parecido ainda já agora aqui ali meu minha seu sua",
    "ele ela isso isto este esta esse essa quem qual quanto porque o/a dois duas três",
    "that not never also always very more less better best worse worst possible necessary important",
    "useful ideal good well easy hard common clear true like as in on at of for to from with by about",
    "here there what why how up down done ready able so too still now then where who this it he she",
    "these those they two three equal different similar fine ok much many most",
  ]
    .join(" ")
    .split(" "),
)

const valuation =
  /^(?:pouco|bit|lot|bom|boa|ótim[oa]|good|great|bad|nice|ruim|só|mesm[oa]s?|same|contrário|opposite|dia|vez)$/

const nounEndings =
  /(?:ções|ção|sões|são|mentos?|dades?|agens|agem|ências?|âncias?|ismos?|logias?|eiras?|uras?|tores|tor|tions?|ments?|ities|ity|nesses|ness)$/
const nouns = new Set(
  [
    "objeto objetos rotina rotinas programa programas unidade unidades linha linhas processo processos",
    "forma formas maneira maneiras tipo tipos classe classes método métodos mecanismo mecanismos",
    "recurso recursos técnica técnicas modelo modelos módulo módulos biblioteca bibliotecas tarefa",
    "tarefas valor valores parte partes conjunto conjuntos pedaço pedaços bloco blocos evento eventos",
    "primitivas variáveis dados código trabalho sequência sequências fila filas aquilo algo tudo",
    "sinal sinais aviso avisos resultado resultados lugar lugares threads corrotinas sinônimo",
    "functions objects routines programs units lines processes forms ways types classes methods",
    "mechanisms resources techniques models modules libraries tasks values parts sets pieces blocks",
    "events primitives variables data code work something anything everything places results short",
  ]
    .join(" ")
    .split(" "),
)

/** Judges what follows `verb`; null when it defines nothing. */
export function predicateOf(verb: string, after: string): Predicate | null {
  const text = plainText(after.slice(0, farthest)).trim().toLowerCase()
  const words = text.replace(adverbs, "").split(" ", 3)
  const [first = "", second = ""] = words
  if (!/\p{L}/u.test(first)) return null
  const isEnglish = /^(?:is|are)$/i.test(verb)
  if (!isEnglish && !/^(?:é|e\u0301|são|sa\u0303o)$/i.test(verb)) return meaningOf(first)
  if (isEnglish ? /^(?:an?|another)$/.test(first) : /^(?:uma?|uns|umas)$/.test(first)) {
    return valuation.test(second) ? null : "kind"
  }
  if (isEnglish ? first === "the" : /^[oa]s?$/.test(first)) {
    return valuation.test(second) || second === "" ? null : "noun"
  }
  return bareOf(first, isEnglish)
}

function meaningOf(first: string): Predicate {
  return first === "que" || first === "that" ? "clause" : "meaning"
}

function bareOf(written: string, isEnglish: boolean): Predicate | null {
  const word = written.replace(/[.,;:!?]+$/, "")
  if (definesNothing.has(word)) return null
  if (word === "quando" || word === "when") return "clause"
  if (nouns.has(word)) return "noun"
  const isProcess = isEnglish ? /ing$/.test(word) : /ndo$|[aei]r$/.test(word)
  if (isProcess) return null
  return nounEndings.test(word) ? "noun" : "vague"
}
