// How fast terms are found: a glossary of 3,000 terms, a note of 20 KB, the lines of one screen.
import { definitionsIn } from "../../src/glossary/definitions"
import { fold } from "../../src/glossary/fold"
import { MarkReader, type MarkRules } from "../../src/glossary/marks"
import { mergeDefinitions } from "../../src/glossary/merge"
import { TermMatcher } from "../../src/glossary/occurrences"
import { Words } from "../../src/glossary/words/words"
import { median, millisOf, tries } from "./measure"

const nouns = `tarefa corrotina fila trava semáforo evento barreira processo thread callback gerador
  executor laço soquete servidor cliente conexão exceção sinal contexto módulo função canal núcleo
  registro buffer pacote índice bloco cache token nível valor pool stream handler worker timer sessão
  requisição resposta arquivo objeto método classe pilha grafo nó página`.split(/\s+/)
const qualities =
  `assíncrono concorrente paralelo de eventos de leitura de escrita bloqueante remoto
  local principal aninhado compartilhado reentrante limitado cooperativo preemptivo de prioridade
  interno externo temporário permanente seguro inicial final ativo inativo visível móvel pesado leve
  de saída de entrada global parcial total lento rápido simples duplo ordenado aleatório cancelado
  pendente pronto suspenso agendado`
    .replace(/\bde (\S+)/g, "de_$1")
    .split(/\s+/)
    .map(quality => quality.replace("_", " "))

const termCount = 3000

/** Milliseconds of finding terms. */
export interface TermPace {
  /** Making the matcher for 3,000 terms. */
  readonly build: number
  /** All terms in a note of 20 KB. */
  readonly note: number
  /** The terms in 100 lines, as after each keystroke. */
  readonly screen: number
  /** Which mentions of that note are marked, read for the first time. */
  readonly marks: number
  /** The same when the writer rests after a change of one line. */
  readonly marksAgain: number
}

/** Medians of several tries. */
export function termPace(count: number): TermPace {
  const words = new Words()
  const entries = mergeDefinitions(definitionsIn("note.md", glossaryNote()), words)
  const matcher = new TermMatcher(entries, words)
  const note = studyNote(20_000)
  const screen = note.split("\n").slice(0, 100).join("\n")
  const ids = new Map(entries.map(entry => [fold(entry.term), entry.id]))
  const rules: MarkRules = {
    matcher,
    mode: "all",
    isUnmarked: () => false,
    entryNamed: term => ids.get(fold(term)) ?? null,
  }
  const reader = new MarkReader("note.md", rules)
  let changes = 0
  const middle = (action: () => void): number => median(tries(count, () => millisOf(action)))
  return {
    build: middle(() => new TermMatcher(entries, words)),
    note: middle(() => matcher.find(note)),
    screen: middle(() => matcher.find(screen)),
    marks: middle(() => new MarkReader("note.md", rules).read(note)),
    marksAgain: middle(() => reader.read(`${note}\nUma tarefa ${String(changes++)}.`)),
  }
}

function names(): readonly string[] {
  const pairs = nouns.flatMap(noun => qualities.map(quality => `${noun} ${quality}`))
  const numbered = pairs.map((pair, index) => `${pair} do grupo ${index}`)
  return [...nouns, ...pairs, ...numbered].slice(0, termCount)
}

function glossaryNote(): string {
  return names()
    .map(name => `- **${name}**: o que se diz de ${name}.`)
    .join("\n")
}

/** Prose in which every other line uses terms. */
function studyNote(length: number): string {
  const lines: string[] = []
  const all = names()
  for (let index = 0, size = 0; size < length; index++) {
    const [first, second] = [all[(index * 37) % all.length], all[(index * 91) % all.length]]
    const line =
      index % 2 === 0
        ? `Quem escreve (${first}) espera que a **${second}** ande com \`await\` até o fim.`
        : "O programa passa quase todo o seu tempo esperando uma resposta que ainda não chegou."
    lines.push(line)
    size += line.length + 1
  }
  return lines.join("\n")
}
