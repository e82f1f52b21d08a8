import { describe, expect, test } from "vitest"
import { Words } from "../../../src/glossary/words/words"

const words = new Words()

/** Pairs `one other` or `of words = of others`, between commas or line breaks. */
function pairs(text: string): readonly (readonly [string, string])[] {
  const written = text.split(/[,\n]/).filter(pair => pair.trim() !== "")
  return written.map(pair => {
    const [left = "", right = ""] = pair.trim().split(pair.includes("=") ? " = " : " ")
    return [left, right] as const
  })
}

const portuguese = pairs(`
  tarefa tarefas, corrotina corrotinas, fila filas, trava travas, rede redes, evento eventos
  semáforo semáforos, barreira barreiras, núcleo núcleos, processo processos, laço laços
  chave chaves, vetor vetores, gerador geradores, produtor produtores, servidor servidores
  consumidor consumidores, executor executores, valor valores, par pares, cor cores, mar mares
  vez vezes, matriz matrizes, raiz raízes, mês meses, país países, gás gases, inglês ingleses
  função funções, exceção exceções, condição condições, conexão conexões, sessão sessões
  operação operações, padrão padrões, mão mãos, órgão órgãos, cidadão cidadãos, pão pães
  alemão alemães, capitão capitães, canal canais, sinal sinais, local locais, terminal terminais
  nível níveis, túnel túneis, variável variáveis, papel papéis, farol faróis, anzol anzóis
  fácil fáceis, útil úteis, funil funis, perfil perfis, azul azuis, paul pauis
  contagem contagens, mensagem mensagens, origem origens, item itens, fim fins, jardim jardins
  hífen hifens, lápis lápis, ônibus ônibus, caráter caracteres
  assíncrono assíncrona, assíncrono assíncronas, síncronos síncrona, concorrente concorrentes
  bloqueante bloqueantes, cooperativo cooperativa, preemptivo preemptiva, público pública
  bloqueado bloqueada, limitado limitadas, exclusivo exclusiva, poderoso poderosas
  secundário secundária, obrigatório obrigatória, simultâneo simultânea
  escalonador escalonadora, produtor produtora, consumidores consumidoras, leitor leitoras
  português portuguesa, inglês inglesas, europeu europeia, alemão alemã, irmão irmã
  laço laco, índice INDICE, semaforo Semáforos, condicao Condições
  laço de eventos = laços de eventos, loop de eventos = Loops de Eventos
  tarefa assíncrona = tarefas assíncronas, chamada bloqueante = chamadas bloqueantes
  fila de prioridade = filas de prioridades, condição de corrida = condições de corrida
  memória compartilhada = memórias compartilhadas, processo filho = processos filhos
  operação atômica = operações atômicas, gerenciador de contexto = gerenciadores de contextos
  função assíncrona = funções assíncronas, código aberto = códigos abertos
  co-rotina corrotina, co-rotina corotinas, corrotina corotina, sub-processo subprocessos
  e-mail emails, micro-serviço microsserviços, multi-tarefa multitarefa, infra-estrutura infraestrutura
  laço-de-eventos = laços de eventos
  pronto prontas, ativo ativas, vazio vazia, único única, lento lentas, autor autora
  agendador agendadores, vazão vazões, álbum álbuns, diretriz diretrizes, hostil hostis
  aguardável aguardáveis, thread ociosa = threads ociosas, sinal de parada = sinais de parada
  auto-referência autorreferência, meta-dados metadados, micro-segundo microssegundos`)

const english = pairs(`
  task tasks, coroutine coroutines, queue queues, lock locks, thread threads, class classes
  process processes, bus buses, batch batches, hash hashes, mutex mutexes, box boxes
  query queries, library libraries, retry retries, array arrays, delay delays, signal signals
  life lives, axis axes, crisis crises, hypothesis hypotheses, appendix appendices, proxy proxies
  kernel kernels, pool pools, token tokens, stream streams, buffer buffers, handler handlers
  index indices, index indexes, vertex vertices, child children, analysis analyses
  event loop = event loops, event-loop = event loop, eventloop = event-loops
  race condition = race conditions, context manager = Context Managers
  call-back callback, call-backs callback, multi-thread multithread, thread-safe threadsafe
  thread-safe = thread safe, non-blocking nonblocking, time-out timeouts
  GIL GILs, API APIs, I/O = I/O, HTTP http`)

const nearMisses = pairs(`
  fila filo, fila filho, fila fita, fila file, laço lado, laço lançar, laço laca-me, trava travessa
  trava travar, trava travou, trava trevo, tarefa tarifa, tarefa tarefinha, tarefa tarefeiro
  rede rei, rede redator, processo processador, processo procissão, processo processa
  processo processar, evento vento, evento eventual, evento eventualmente, evento inventos
  corrotina rotina, corrotina cortina, execução executor, execução executar, exceção execução
  exceção excesso, concorrência concorrente, concorrência concorrido, concorrência concorrer
  paralelo paralelismo, paralelo paralelamente, bloqueio bloqueante, bloqueio bloquear
  assíncrono assincronia, assíncrono assincronamente, assíncrono síncrono, síncrono sincronia
  condição condicional, condição condizente, função funcional, função funcionar, conexão conector
  semáforo semafórico, barreira barra, núcleo nuclear, gerador geração, gerador gerar, gerador geral
  carro caro, core cor, core corre, mês mesa, mal mais, mão mães, pão pais, ponto ponta, porto porta
  caso casa, banco banca, modo moda, conta conto, lote lot, note not, arquivo arquiva, motivo motiva
  dado dada, chamada chamado, entrada entrado, pedido pedida, resultado resultada, saída saído
  pilha pílula, vetor veto, motor moto, colchão colcha, pressão pressa, portal porta, final fim
  produtor produto, leitor leitura, iterador iterável, decorador decorado, contador conta
  lógica lógico, técnica técnico, monitor monitora, status statu, alias alia, espera esperado
  laço de eventos = laço, laço de eventos = laços com eventos, call-back = call backs de`)

const englishNearMisses = pairs(`
  task taskbar, task tasking, thread threading, thread thread-safe, lock locker, lock block
  queue cue, event eventual, async sync, await wait, loop loophole, process processor, class clas
  HTTP HTTPS, lens len, news new, means mean, fork for, barrier bar, signal sign, selector select
  pool poll, cache catch, test text, race trace, GIL GILE, event loop = event, bus bu
  status statuse, promise promising, executor execution, lock locking`)

describe("a word meets its other forms, in both directions", () => {
  test.each([...portuguese, ...english])("%s, %s", (left, right) => {
    expect([words.sameWord(left, right), words.sameWord(right, left)]).toEqual([true, true])
  })
})

describe("words that only look alike stay apart", () => {
  test.each([...nearMisses, ...englishNearMisses])("%s, %s", (left, right) => {
    expect([words.sameWord(left, right), words.sameWord(right, left)]).toEqual([false, false])
  })
})

test("the tables are as long as they were meant to be", () => {
  expect(portuguese.length).toBeGreaterThanOrEqual(90)
  expect(english.length).toBeGreaterThanOrEqual(40)
  expect(nearMisses.length).toBeGreaterThanOrEqual(60)
  expect(englishNearMisses.length).toBeGreaterThanOrEqual(20)
})
