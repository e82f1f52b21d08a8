import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { GlossaryIndex, noChoices } from "../../src/glossary/glossary-index"
import { seed } from "../fixtures/seeds/seeds"

interface Note {
  readonly path: string
  readonly text: string
}

const vault = "vault"
const seeds = ["000", "001", "002", "003", "004"] as const

/** What the matcher finds in the notes, a line each: `line: words, words -> term`. */
function mentionsIn(notes: readonly Note[]): string {
  const index = new GlossaryIndex()
  for (const { path, text } of notes) index.setNote(path, text)
  const glossary = index.glossary(noChoices)
  const shown = notes.map(({ path, text }) => {
    const lines = new Map<number, string[]>()
    for (const { entry, from, to } of glossary.matcher.find(text)) {
      const line = text.slice(0, from).split("\n").length
      const words = text.slice(from, to).replace(/\s+/g, " ")
      const term = glossary.entry(entry)?.term ?? ""
      lines.set(line, [...(lines.get(line) ?? []), words === term ? words : `${words} -> ${term}`])
    }
    return [path, ...[...lines].map(([line, found]) => `${line}: ${found.join(", ")}`)].join("\n")
  })
  return shown.join("\n\n")
}

test("the mentions in the notes of the vault", () => {
  const names = readdirSync(vault).filter(name => name.endsWith(".md"))
  const notes = names.sort().map(path => ({ path, text: readFileSync(`${vault}/${path}`, "utf8") }))
  expect(mentionsIn(notes)).toMatchInlineSnapshot(`
    "1 Loop de eventos.md
    7: Loop de eventos
    11: loop de eventos -> Loop de eventos, thread -> Thread
    13: Loop de eventos, Event Loop -> Loop de eventos
    15: tarefa -> Tarefa, fila de prontas -> Fila de prontas, timer -> Timer
    17: tarefa -> Tarefa
    52: fila de prontas -> Fila de prontas, ready queue -> Fila de prontas, tarefas -> Tarefa
    56: tarefa -> Tarefa, fila -> Fila
    80: corrotina -> Corrotina, thread -> Thread
    111: Chamada bloqueante, Blocking call -> Chamada bloqueante
    112: thread -> Thread
    116: Fila de prontas, Ready queue -> Fila de prontas, tarefas -> Tarefa
    117: Timer, fila de prontas -> Fila de prontas
    118: Callback, tarefa -> Tarefa
    119: E/S sem bloqueio, Non-blocking I/O -> E/S sem bloqueio

    2 Corrotinas e tarefas.md
    7: Corrotinas -> Corrotina, tarefas -> Tarefa
    9: tarefas -> Tarefa
    11: Corrotina, Coroutine -> Corrotina
    15: Tarefa, Task -> Tarefa
    17: corrotina -> Corrotina
    19: concorrência -> Concorrência
    75: fila -> Fila
    77: fila -> Fila
    107: tarefa -> Tarefa
    139: corrotinas -> Corrotina
    157: Awaitable, corrotina -> Corrotina, tarefa -> Tarefa, futuro -> Futuro
    158: Futuro, Future -> Futuro
    159: Cancelamento, tarefa -> Tarefa
    160: Fila, Queue -> Fila, tarefa -> Tarefa, fila -> Fila
    161: tarefa -> Tarefa

    3 Threads e corrotinas.md
    5: concorrência -> Concorrência
    7: Threads -> Thread, corrotinas -> Corrotina
    11: threads -> Thread
    16: threads -> Thread, thread -> Thread
    44: corrotinas -> Corrotina, thread -> Thread
    73: thread -> Thread, tarefa -> Tarefa, tarefas -> Tarefa, threads -> Thread
    77: corrotinas -> Corrotina
    102: tarefas -> Tarefa, trava -> Trava
    136: corrotinas -> Corrotina
    137: threads -> Thread
    138: processos -> Processo
    142: Thread, linha de execução -> Thread, processo -> Processo, threads -> Thread, processo -> Processo
    143: Processo, Process -> Processo
    144: Concorrência, Concurrency -> Concorrência
    145: Paralelismo, Parallelism -> Paralelismo
    146: thread -> Thread
    147: Condição de corrida, Race condition -> Condição de corrida
    148: Trava, Lock -> Trava

    4 O GIL.md
    5: CPython
    7: GIL
    9: CPython
    11: GIL, Global Interpreter Lock -> GIL
    13: GIL, trava -> Trava, CPython, thread -> Thread, contagem de referências -> Contagem de referências, threads -> Thread
    15: thread -> Thread, trava -> Trava
    19: threads -> Thread, GIL
    47: threads -> Thread, GIL
    74: GIL
    76: trava -> Trava, thread -> Thread
    102: trava -> Trava
    130: Thread-safe
    131: threads -> Thread
    135: CPython, GIL
    136: CPU-bound, threads -> Thread, CPython, GIL
    137: I/O-bound, threads -> Thread, corrotinas -> Corrotina
    138: Contagem de referências, Reference counting -> Contagem de referências, CPython"
  `)
})

test("the mentions in the five seed notes", () => {
  const notes = seeds.map(path => ({ path, text: seed(path) }))
  expect(mentionsIn(notes)).toMatchInlineSnapshot(`
    "000
    1: Asyncio
    3: Asyncio
    5: asyncio -> Asyncio, coroutines -> Co-rotinas, I/O -> Entrada/Saída
    7: asyncio -> Asyncio, thread -> Threads, corotinas -> Co-rotinas, E/S -> Entrada/Saída
    9: asyncio -> Asyncio, thread -> Threads, Global Interpreter Lock -> GIL, GIL, thread -> Threads
    11: threads -> Threads, thread -> Threads, thread -> Threads
    13: GIL, thread -> Threads, threads -> Threads, thread -> Threads, threads -> Threads
    15: concorrência -> Concorrência, assíncrona -> Assíncrono, corotinas -> Co-rotinas, asyncio -> Asyncio
    17: Co-rotinas
    19: Co-rotinas
    23: threads -> Threads, corotinas -> Co-rotinas

    001
    1: assincrono -> Assíncrono
    5: processo -> Processo
    6: processo -> Processo, thread -> Threads, linha de execução -> Threads
    16: Concorrência, assíncrona -> Assíncrono
    18: concorrência -> Concorrência
    20: concorrência -> Concorrência
    23: tarefas -> Tarefas
    25: tarefas -> Tarefas
    30: Assíncrona -> Assíncrono
    31: I/O -> Entrada/Saída
    33: assincrona -> Assíncrono
    34: assíncrona -> Assíncrono, thread -> Threads, tarefas -> Tarefas, assíncrona -> Assíncrono, thread -> Threads
    35: futures -> Futuros, tarefa -> Tarefas, task -> Tarefas
    36: assíncrona -> Assíncrono, tarefas -> Tarefas, IO -> Entrada/Saída
    41: concorrência -> Concorrência
    47: GIL, Global Interpreter Lock -> GIL
    49: GIL, threads -> Threads, thread -> Threads, threads -> Threads, thread -> Threads, thread safe -> Thread-safe, thread -> Threads, processo -> Processo
    50: GIL, thread-safe -> Thread-safe
    51: Thread-safe, thread-safe -> Thread-safe, threads -> Threads

    002
    7: Asyncio, assíncrona -> Assíncrono, corrotinas -> Co-rotinas
    9: corrotinas -> Co-rotinas
    12: corrotinas -> Co-rotinas
    13: corrotinas -> Co-rotinas, threads -> Threads, processos -> Processo
    14: Corrotinas -> Co-rotinas, corrotinas -> Co-rotinas, threads -> Threads
    15: corrotinas -> Co-rotinas, threads -> Threads
    16: assíncrona -> Assíncrono
    17: E/S sem bloqueio -> Non-blocking I/O
    20: Corrotinas -> Co-rotinas, Threads, Processos -> Processo
    22: concurrency -> Concorrência, threads -> Threads, processes -> Processo
    24: coroutines -> Co-rotinas, coroutines -> Co-rotinas, threads -> Threads
    26: Threads
    28: concorrência -> Concorrência, thread -> Threads, tarefas -> Tarefas, E/S -> Entrada/Saída
    51: concorrência -> Concorrência, Threads
    53: Processos -> Processo
    55: concorrência -> Concorrência, processo -> Processo, threads -> Threads, tarefas -> Tarefas, processos -> Processo, tarefas -> Tarefas
    79: concorrência -> Concorrência, processos -> Processo, Threads, processo -> Processo, processo -> Processo
    81: Corrotinas -> Co-rotinas
    83: Corrotinas -> Co-rotinas, E/S sem bloqueio -> Non-blocking I/O, E/S -> Entrada/Saída, tarefas -> Tarefas, threads -> Threads, processos -> Processo
    85: corrotinas -> Co-rotinas, Thread -> Threads, corrotina -> Co-rotinas, thread -> Threads, thread -> Threads
    112: E/S -> Entrada/Saída, corrotina -> Co-rotinas, I/O -> Entrada/Saída, threads -> Threads
    114: Assíncrona -> Assíncrono
    116: Assíncrono
    118: assíncrono -> Assíncrono
    122: assíncrona -> Assíncrono, E/S sem bloqueio -> Non-blocking I/O, corrotinas -> Co-rotinas, E/S sem bloqueio -> Non-blocking I/O, assíncrona -> Assíncrono, asyncio -> Asyncio, E/S -> Entrada/Saída, tarefas -> Tarefas, assíncrona -> Assíncrono, threads -> Threads, processos -> Processo
    124: Non-Blocking I/O -> Non-blocking I/O
    126: Entrada/Saída, E/S -> Entrada/Saída
    138: Non-blocking I/O
    139: I/O -> Entrada/Saída, asynchronous -> Assíncrono
    141: E/S sem bloqueio -> Non-blocking I/O
    146: assíncrona -> Assíncrono

    003
    1: asyncio -> Asyncio
    3: asyncio -> Asyncio
    5: I/O -> Entrada/Saída, assíncronas -> Assíncrono
    6: tarefas -> Tarefas, threads -> Threads
    7: processos -> Processo
    9: asyncio -> Asyncio
    10: Eventos e Loops de Eventos, Event Loop -> Eventos e Loops de Eventos
    12: loop de eventos -> Eventos e Loops de Eventos, asyncio -> Asyncio, tarefas -> Tarefas
    13: I/O -> Entrada/Saída, loop de eventos -> Eventos e Loops de Eventos
    16: Corotinas -> Co-rotinas, Coroutines -> Co-rotinas
    19: assíncrona -> Assíncrono
    28: Tarefas, Tasks -> Tarefas
    30: loop de eventos -> Eventos e Loops de Eventos
    31: tarefas -> Tarefas, corotinas -> Co-rotinas
    36: task -> Tarefas
    37: task -> Tarefas
    39: Futuros, Futures -> Futuros
    41: assíncrona -> Assíncrono, tarefas -> Tarefas
    42: futuros -> Futuros, futuros -> Futuros, tarefas -> Tarefas
    43: assíncronas -> Assíncrono
    45: Sincronizadores de Concorrência, Concurrency Synchronizers -> Sincronizadores de Concorrência
    47: asyncio -> Asyncio
    48: corotinas -> Co-rotinas
    52: asyncio -> Asyncio, tarefas -> Tarefas
    53: assíncronas -> Assíncrono
    55: asyncio -> Asyncio
    74: asyncio -> Asyncio
    77: asyncio -> Asyncio, I/O -> Entrada/Saída
    79: I/O -> Entrada/Saída
    82: assíncrono -> Assíncrono
    87: asyncio -> Asyncio
    88: threads -> Threads, processos -> Processo
    89: I/O -> Entrada/Saída, asyncio -> Asyncio
    90: concorrência -> Concorrência

    004
    1: Concorrência, Simultaneidade, asyncio -> Asyncio
    3: concorrência -> Concorrência, simultaneidade -> Simultaneidade
    4: asyncio -> Asyncio
    7: concorrência -> Concorrência, simultaneidade -> Simultaneidade, asyncio -> Asyncio, asyncio -> Asyncio, assíncrona -> Assíncrono, assíncrono -> Assíncrono
    9: asyncio -> Asyncio, tarefas -> Tarefas, assíncronas -> Assíncrono
    11: concorrência -> Concorrência, simultaneidade -> Simultaneidade
    12: corrotinas -> Co-rotinas
    13: tarefas -> Tarefas, assíncronas -> Assíncrono
    14: eventos e loops de eventos -> Eventos e Loops de Eventos
    15: assíncronas -> Assíncrono
    16: tarefas -> Tarefas, assíncronas -> Assíncrono
    17: concorrência -> Concorrência
    18: tarefas -> Tarefas
    19: assíncrono -> Assíncrono
    23: Simultaneidade, Tarefas
    24: Paralelismo, Tarefas
    25: Concorrência, tarefas -> Tarefas
    26: tarefa -> Tarefas
    27: tarefas -> Tarefas, tarefas -> Tarefas
    28: Processo
    29: Threads, threads -> Threads, processo -> Processo
    30: Multithreading, threads -> Threads, processo -> Processo
    31: Multiprocessamento, processos -> Processo
    32: GIL, Bloqueio do interpretador global -> GIL, thread -> Threads
    35: Concurrency -> Concorrência, asyncio -> Asyncio"
  `)
})
