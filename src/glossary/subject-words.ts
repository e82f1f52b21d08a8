/**
 * Words that tell a sentence about a name from other sentences: pronouns, conjunctions and the
 * like, with which no name begins or which none holds; nouns that name nothing by themselves. Data,
 * in lower case.
 */

function wordSet(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(" ").split(" "))
}

/** Words that no name begins with. */
export const cannotBegin = wordSet(
  "de da do das dos em no na nos nas ao à aos às com por para sem sobre entre até desde",
  "of in on for to by with from at as than then so yet",
  "melhor pior principal principais primeiro primeira último última próximo próxima main best first",
  "good boa bom last next dois duas três quatro ambos ambas two three four both algo something nothing nada",
)

/** Words that no name holds. */
export const cannotStandIn = wordSet(
  "isso isto aquilo este esta estes estas esse essa esses essas aquele aquela aqueles aquelas",
  "ele ela eles elas eu nós você vocês que quem qual quais cujo cuja onde quando enquanto embora",
  "se mas porém porque pois portanto nem não nunca também sempre só apenas já ainda aqui ali lá há",
  "tudo todo toda todos todas cada muito muita muitos muitas algum alguma alguns algumas nenhum",
  "nenhuma ninguém outro outra outros outras mesmo mesma seu sua seus suas meu minha nosso nossa",
  "dele dela deles delas disso disto foi era está estão tem têm é são ser e",
  "this that these those it he she they we you i there here which who whose what when where how",
  "while if but because not never also always only just all every each many some none other such",
  "abaixo acima seguinte seguintes below above following",
  "its their his her our your my was were be been has have can and",
)

const generic = wordSet(
  "coisa ponto questão forma maneira parte tipo modo característica importância uso custo preço caso",
  "total número tempo valor fato passo lado efeito causa consequência função ordem nome papel thing",
  "point part kind way use cost case number time value fact step side effect cause order name role",
  "livro book código code prática practice",
  "ganho gain detalhe detail truque trick segredo secret regra rule opção option escolha choice",
)

/** True for a subject that names nothing: `o custo`, `a parte de ...`. */
export function isGeneric(words: readonly string[]): boolean {
  return (
    generic.has(words[0] ?? "") && (words.length === 1 || /^(?:d[aeo]s?|of)$/.test(words[1] ?? ""))
  )
}
