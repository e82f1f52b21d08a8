/** The words that follow no rule, or would follow one that is not theirs. All folded. */

/** Words without plural and gender of their own: articles, prepositions, conjunctions. */
export const functionWords: ReadonlySet<string> = set(`
  a o as os um uma uns umas ao aos de do da dos das em no na nos nas por pelo pela pelos pelas
  para com sem sob sobre entre ate e ou que se nao mais menos muito
  an the of and or to in on at by for from with without not non as is via`)

/**
 * Words of every sentence: who defines the keyword `with`, or a set called A, means none of them.
 * Names of one such word are not looked for in text.
 */
export const everydayWords: ReadonlySet<string> = new Set([
  ...functionWords,
  ...set(`
    se i if else then while when do try pass return break continue finally except del this that it
    be are was true false none ou nem`),
])

/** Words in -s that are no plural. */
export const endInS: ReadonlySet<string> = set(`
  alias antes apos atlas atras bonus bus campus canvas caos chaos corpus depois dois
  gratis jus lapis mas menos onus pandas pires pois simples status tenis tres virus windows
  https lens news means always does`)

/** Pairs of singular and plural by no rule. */
export const irregularPlurals: readonly (readonly [singular: string, plural: string])[] = [
  ["pao", "paes"],
  ["mao", "maos"],
  ["cao", "caes"],
  ["alemao", "alemaes"],
  ["capitao", "capitaes"],
  ["catalao", "catalaes"],
  ["charlatao", "charlataes"],
  ["escrivao", "escrivaes"],
  ["guardiao", "guardiaes"],
  ["tabeliao", "tabeliaes"],
  ["carater", "caracteres"],
  ["mal", "males"],
  ["consul", "consules"],
  ["sol", "sois"],
  ["child", "children"],
  ["person", "people"],
  ["index", "indices"],
  ["vertex", "vertices"],
  ["matrix", "matrices"],
  ["criterion", "criteria"],
  ["analysis", "analyses"],
  ["half", "halves"],
  ["leaf", "leaves"],
  ["life", "lives"],
  ["knife", "knives"],
  ["shelf", "shelves"],
  ["axis", "axes"],
  ["basis", "bases"],
  ["crisis", "crises"],
  ["thesis", "theses"],
  ["hypothesis", "hypotheses"],
  ["appendix", "appendices"],
  ["phenomenon", "phenomena"],
  ["schema", "schemata"],
]

/** Pairs of masculine and feminine by no rule. */
export const irregularGenders: readonly (readonly [masculine: string, feminine: string])[] = [
  ["alemao", "alema"],
  ["cidadao", "cidada"],
  ["irmao", "irma"],
  ["cristao", "crista"],
  ["orfao", "orfa"],
  ["ator", "atriz"],
  ["aluno", "aluna"],
  ["filho", "filha"],
  ["mesmo", "mesma"],
  ["autor", "autora"],
  ["ativo", "ativa"],
  ["inativo", "inativa"],
  ["unico", "unica"],
  ["pronto", "pronta"],
  ["lento", "lenta"],
  ["vazio", "vazia"],
  ["cheio", "cheia"],
  ["vivo", "viva"],
  ["morto", "morta"],
  ["aberto", "aberta"],
  ["interno", "interna"],
  ["externo", "externa"],
  ["infinito", "infinita"],
  ["implicito", "implicita"],
  ["explicito", "explicita"],
  ["remoto", "remota"],
  ["seguro", "segura"],
  ["mutuo", "mutua"],
  ["continuo", "continua"],
]

/** Nouns that look like an adjective; what would be their other gender is another word. */
export const nounsOfOneGender: ReadonlySet<string> = set(`
  arquivo motivo objetivo dispositivo alternativa tentativa iniciativa diretiva primitiva
  perspectiva expectativa narrativa negativa
  dado estado resultado mercado significado certificado cuidado teclado soldado recado
  chamada entrada camada parada rodada tomada jornada fachada virada largada
  pedido sentido ruido tecido partido conteudo apelido ouvido vestido
  saida partida medida corrida comida bebida batida subida descida duvida divida avenida ferida
  logica tecnica pratica metrica musica fisica critica politica fabrica grafica topico
  estatistica matematica informatica semantica heuristica gramatica rubrica
  monitor editor computador operadora diretoria
  historia memoria teoria categoria materia vitoria gloria secretaria livraria portaria
  padaria`)

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}
