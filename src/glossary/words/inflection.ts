/**
 * The forms of a word in Portuguese and English: number and, where the word can be an adjective,
 * gender. Forms are made, not taken off: from a term's word come the few spellings that may stand
 * for it, and a text's word is one of them or not. A stemmer cuts both down to what is left, and
 * then `core` meets `cor`, `executor` meets `execução`; a form that no language knows does no harm,
 * because nobody writes it. Each rule is read in both directions, so the first word may as well be
 * the plural. The language of a word is not asked: notes mix both in one sentence.
 */
import {
  endInS,
  functionWords,
  irregularGenders,
  irregularPlurals,
  nounsOfOneGender,
} from "./word-lists"

/** Where a word stands in a name: alone or first, after another word, or as an acronym. */
export type Role = "head" | "follower" | "acronym"

const irregularPlural = new Map(irregularPlurals)
const irregularSingular = new Map(irregularPlurals.map(([one, many]) => [many, one]))
const irregularGender = new Map(
  irregularGenders.flatMap(([he, she]) => [
    [he, she],
    [she, he],
  ]),
)

interface Rule {
  readonly from: string
  readonly to: string
  /** Letters that must stand before the ending; short words are other words. */
  readonly stem: number
}

/** Rules by the last letters of the words that they are for; few rules are for one letter. */
type Rules = ReadonlyMap<string, readonly Rule[]>

const plurals: readonly Rule[] = [
  // English, and Portuguese words that end in a vowel or were borrowed.
  ...[..."abcdefghijklmnopqrtuvwyz"].map(letter => rule(letter, `${letter}s`, 2)),
  rule("s", "ses", 2),
  rule("z", "zes", 2),
  rule("x", "xes", 2),
  rule("ch", "ches", 2),
  rule("sh", "shes", 2),
  rule("y", "ies", 2),
  // Portuguese.
  rule("r", "res", 2),
  rule("m", "ns", 2),
  rule("ao", "oes", 2),
  rule("al", "ais", 2),
  rule("el", "eis", 2),
  rule("ol", "ois", 2),
  rule("ul", "uis", 2),
  rule("il", "is", 2),
  rule("il", "eis", 2),
]

/** Endings by which even a word that stands alone is known as an adjective or a doer. */
const genders: readonly Rule[] = [
  ...["ado", "ido", "ono", "ivo", "oso", "ico", "ario", "orio"].map(masculine =>
    rule(masculine, `${masculine.slice(0, -1)}a`, 3),
  ),
  ...["dor", "tor", "sor"].map(masculine => rule(masculine, `${masculine}a`, 3)),
  rule("eo", "ea", 4),
  rule("es", "esa", 4),
  rule("eu", "eia", 4),
]

/** After a noun most words in -o or -a are adjectives. */
const followerGenders: readonly Rule[] = [...genders, rule("o", "a", 3)]

const toPlural = byLastLetter(plurals)
const toSingular = byLastLetter(plurals.map(turned))
const toOtherGender = {
  head: byLastLetter(genders.flatMap(each => [each, turned(each)])),
  follower: byLastLetter(followerGenders.flatMap(each => [each, turned(each)])),
} as const

/** The spellings that may stand for a folded word, itself first. */
export function formsOf(word: string, role: Role): readonly string[] {
  if (role === "acronym") return [word, `${word}s`]
  if (functionWords.has(word) || !/^[a-z]{3,}$/.test(word)) return [word]
  const forms = [word]
  for (const base of [word, ...singularsOf(word)]) {
    for (const form of [base, ...otherGendersOf(base, role)]) forms.push(form, ...pluralsOf(form))
  }
  return [...new Set(forms)]
}

function pluralsOf(word: string): string[] {
  const made = endingTurned(word, toPlural).filter(form => !endInS.has(form))
  const listed = irregularPlural.get(word)
  return listed === undefined ? made : [listed, ...made]
}

function singularsOf(word: string): string[] {
  if (!/[sae]$/.test(word) || endInS.has(word)) return []
  const made = endingTurned(word, toSingular)
  const listed = irregularSingular.get(word)
  return listed === undefined ? made : [listed, ...made]
}

function otherGendersOf(word: string, role: "head" | "follower"): string[] {
  const made = endingTurned(word, toOtherGender[role])
  const isNoun = role === "head" && [word, ...made].some(each => nounsOfOneGender.has(each))
  const listed = irregularGender.get(word)
  return [...(listed === undefined ? [] : [listed]), ...(isNoun ? [] : made)]
}

/** The word with its ending exchanged by each rule that is for such a word. */
function endingTurned(word: string, rules: Rules): string[] {
  const made: string[] = []
  for (const { from, to, stem } of rules.get(word.charAt(word.length - 1)) ?? []) {
    const kept = word.length - from.length
    if (kept >= stem && word.endsWith(from)) made.push(word.slice(0, kept) + to)
  }
  return made
}

function rule(from: string, to: string, stem: number): Rule {
  return { from, to, stem }
}

function turned({ from, to, stem }: Rule): Rule {
  return { from: to, to: from, stem }
}

function byLastLetter(rules: readonly Rule[]): Rules {
  const byLetter = new Map<string, Rule[]>()
  for (const each of rules) {
    const letter = each.from.charAt(each.from.length - 1)
    const list = byLetter.get(letter)
    if (list) list.push(each)
    else byLetter.set(letter, [each])
  }
  return byLetter
}
