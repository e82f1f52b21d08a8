/**
 * Phrases that hold a word of the subject and do not mean it: a matcher passes over them. Most are
 * verbs: after `que`, `quem` or `não` no noun can stand, so `o que trava o loop` names no lock.
 */

/** Words that are a noun of the subject and just as often a form of a verb. */
const alsoVerbs = ["trava", "espera", "pausa", "troca", "bloqueio", "processo", "lock", "queue"]

/** After these the word is the verb. */
const beforeVerbs = [
  ...["que", "quem", "não", "se", "nunca", "sempre", "também", "ainda", "já", "só"],
  ...["eu", "ele", "ela", "isso", "isto", "tudo", "ninguém", "alguém"],
]

/** All phrases, in both languages. */
export const idioms: readonly string[] = [
  ...alsoVerbs.flatMap(verb => beforeVerbs.map(before => `${before} ${verb}`)),
  ...["no futuro", "num futuro", "em um futuro", "instante futuro", "momento futuro"],
  ...["futuro próximo", "in the future", "in future", "near future", "future versions"],
  ...["em processo de", "no processo de", "in the process of", "process of"],
  ...["em condições de", "na condição de", "sob a condição de", "on condition that"],
  ...["in the event of", "in the event that", "barra de tarefas", "task bar"],
]
