/**
 * Labels that announce a remark, a fact or a part of a text instead of naming what they define:
 * `Exemplo:`, `Nota importante:`, `Próximos passos:`. And those that mostly do, or that name a
 * person: what they label stands apart as a candidate. Words here are data.
 */
import { fold, foldedWords } from "./fold"
import { plainText } from "./inline"

const longestMarkdown = 300

/** With these it is a remark, also with more words. */
const remarks = foldedWords(
  "exemplo exemplos example examples nota notas note notes obs observação observações remark",
  "atenção cuidado aviso warning caution dica dicas tip tips lembrete resumo summary observe",
  "conclusão conclusion objetivo objetivos goal goals passo step pergunta question resposta answer",
  "perguntas questions respostas answers exercício exercícios exercise exercises dúvida dúvidas",
  "vantagem vantagens desvantagem desvantagens advantage advantages disadvantages prós contras",
  "autor autores author authors referência referências reference references motivo motivos razão",
  "diferença difference introdução introduction ideia idea definição definition curiosidade",
  "como quando onde quem qual quais how when where why who which what veja ver see",
  "before after since until during antes depois desde durante até para pra hoje ontem aprendi",
  "meu minha meus minhas nosso nossa my our",
  "lembre lembre-se lembrar remember resumindo página páginas",
)

/** These state a fact when they stand alone; with another word they are terms: `Data race`. */
const facts = foldedWords(
  "resultado resultados result results saída output entrada input código code data date fonte",
  "fontes source sources links link solução solution problema problem todo importante important",
  "update updates atualização atualizações version versão status prazo due duração duration",
  "prioridade priority tags título title pros cons assunto subject professor professora teacher",
  "curso course preço price local fixme wip next nb ps ex tl;dr tldr sim não yes no ok q p r",
  "bibliografia bibliography leituras reading readings lecturer room materiais material meta",
  "metas cenário situação conceito concept bad good wrong right careful ruim certo errado",
  "primeiro segundo terceiro first second third finalmente finally total valor custo cost nome",
  "name turma aluno aluna idade contato contact telefone phone email livro book vídeo video",
  "artigo article prova exam homework requisitos requirements instalação installation motivação",
  "motivation hipótese descrição description explicação explanation sintaxe syntax parâmetros",
  "parameters retorna returns desafio challenge armadilha armadilhas pitfall pitfalls gotcha",
  "gotchas info danger perigo takeaway takeaways trivia",
)

/** Whole labels of several words that announce what goes on, or since which version. */
const phrases = new RegExp(
  `^(?:${[
    "(?:o|por|para|pra) que(?: .*)?|por (?:exemplo|fim)|ou seja|isto e|em (?:resumo|suma|andamento)",
    "a fazer|to do|in (?:progress|short|summary)|next steps?|proximos? passos?",
    "(?:licao|tarefa|dever|trabalho) de casa|trabalho final|material de apoio",
    "leituras? (?:recomendad|sugerid|complementar).*|moral da historia|regra de ouro|fun facts?",
    "(?:common|frequent) (?:mistakes?|errors?)|erros? comu(?:m|ns)",
    "boas? praticas?|(?:best|good) practices?|key (?:points?|takeaways?|ideas?)|pontos?[- ]chaves?",
    "(?:pontos?|detalhes?) importantes?|important (?:points?|details?)|python \\d.*",
    "n[oº°]\\.? ?\\d.*|(?:linhas?|lines?|p\\.|pp\\.|pags?\\.?|grupo|turma|prova|exam) ?\\d.*",
  ].join("|")})$`,
)

/** With what these begin: few labels are compared with all of them. */
const openings = foldedWords(
  "o por para pra ou isto em a to in next próximo próximos lição tarefa dever trabalho material",
  "leitura leituras moral regra fun common frequent erro erros boa boas best good key ponto pontos",
  "ponto-chave pontos-chave detalhe detalhes important python no nº n° linha linhas line lines p pp",
  "pag pags pág págs grupo turma prova exam",
)

/** Labels that may name what they define, but mostly say how far somebody has come or where. */
const doubtful = foldedWords(
  "feito feita pronto pronta pendente pendentes pending done concluído concluída",
  "uso usage leitura positivo negativo eu nós",
)

const particles = foldedWords("da das de do dos e van von der del di")

/** Usual given names that are no words of the subject. */
const givenNames = foldedWords(
  "ana antônio bruno bruna camila carla carlos carolina cláudia daniel daniela davi diego eduardo",
  "felipe fernanda fernando flávia francisco gabriel gabriela guilherme gustavo helena henrique",
  "isabela joão joana jorge josé juliana larissa laura leandro letícia lucas luciano luísa luiz luis",
  "marcelo márcia marcos maria mariana mateus matheus miguel natália patrícia paula paulo pedro",
  "rafael rafaela raquel raul renata renato ricardo roberto rodrigo sandra sérgio sílvia sofia",
  "sônia thiago tiago vanessa vera vinícius vitor vítor alice andrew bob brett brian caleb charles",
  "chris david edsger emily emma george guido james jane jennifer jessica john joseph kate kevin",
  "leslie linda lisa luke lukasz łukasz mary matthew michael nathaniel olivia peter raymond richard",
  "robert sarah steve susan thomas tom tony victor william yury",
)

/** True when a label alone announces a remark: `Exemplo:`, `Nota importante:`. */
export function isRemark(text: string): boolean {
  const label = plainText(text.slice(0, longestMarkdown)).trim()
  const end = label.indexOf(" ")
  const word = fold((end < 0 ? label : label.slice(0, end)).replace(/[:.]+$/, ""))
  if (remarks.has(word) || (end < 0 && facts.has(word))) return true
  return openings.has(word) && phrases.test(fold(label.replace(/[:.]+$/, "")))
}

/** True for a label that may well be no term: a state of work, a person. */
export function isDoubtful(term: string): boolean {
  return doubtful.has(fold(term)) || namesPerson(term)
}

const title = /^(?:prof(?:a|essora?)?|dra?|sra?|mrs?|ms)\.?\s+/i

/** `João Silva`, `Prof. Ana`, `Guido van Rossum`. */
function namesPerson(term: string): boolean {
  const [first = "", ...others] = term.replace(title, "").split(/\s+/)
  const isName = (word: string): boolean => /^\p{Lu}/u.test(word)
  if (!isName(first) || !others.every(word => isName(word) || particles.has(word))) return false
  return givenNames.has(fold(first)) || title.test(term)
}
