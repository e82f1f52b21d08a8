import { expect, test } from "vitest"
import { aRecording } from "../builders/recording-builder"
import { simulate } from "../../src/runtime/simulate"
import { failingRecording, sayAfterRecording, threadsRecording } from "../builders/recordings"
import { telling } from "../builders/telling"
import { blockingRecording } from "../player/recordings"

const inEnglish = telling(sayAfterRecording(), "en")
const inPortuguese = telling(sayAfterRecording(), "pt-BR")

test("a timer: who joins the queue, and who still waits", () => {
  expect(inPortuguese.step(18)).toBe(
    "O timer de 1,0 s de task1 tocou: ela entra na fila de prontas, em 1º lugar. main ainda espera task1 terminar.",
  )
  expect(inEnglish.step(18)).toBe(
    "The 1.0 s timer of task1 fired: it joins the ready queue in 1st place. main still waits for task1 to finish.",
  )
})

test("a creation: ready, and when it starts", () => {
  expect(inPortuguese.step(10)).toBe(
    "main criou task2: pronta, em 2º lugar. Só começa quando main pausar.",
  )
  expect(inEnglish.step(8)).toBe(
    "main created task1: ready, in 1st place. It starts only when main pauses.",
  )
})

test("a task that a callback of the running loop makes is not asyncio.run's", () => {
  const source = `import asyncio
async def work(): pass
async def main():
    asyncio.get_running_loop().call_later(1, lambda: asyncio.create_task(work()))
    await asyncio.sleep(2)
asyncio.run(main())`
  const simulation = simulate({ source, filename: "p.py" })
  while (!simulation.advance(1e6));
  const told = telling(simulation.recording, "en").all()
  expect(told).toContain(
    "asyncio.run made the task main: ready, in 1st place. It starts when the loop runs.",
  )
  expect(told).toContain("A callback of the loop made the task work: ready, in 1st place.")
})

test("a pause: what the task waits for, and whom the loop hands over to", () => {
  expect(inPortuguese.step(13)).toBe(
    "main pausa na linha 14: espera task1. O loop passa a vez a task1.",
  )
  expect(inEnglish.step(15)).toBe(
    "task1 pauses at line 5: it sleeps for 1.0 s. The loop hands over to task2.",
  )
})

test("a pause with nobody ready says how long the loop waits", () => {
  expect(inPortuguese.step(17)).toBe(
    "task2 pausa na linha 5: dorme 2,0 s. Ninguém está pronto: o loop espera 1,0 s.",
  )
})

test("an end: who waited for it, and why that one runs next", () => {
  expect(inEnglish.step(21)).toBe(
    "task1 has ended. main waited for it and joins the ready queue in 1st place.",
  )
  expect(inPortuguese.step(22)).toBe(
    "task1 terminou, e o loop devolve a vez a main: ela continua na linha 14.",
  )
})

test("a line says what it prints", () => {
  expect(inPortuguese.step(20)).toBe("task1 roda a linha 6 e imprime hello.")
  expect(inEnglish.step(1)).toBe("The program reaches line 1.")
})

test("a thread: who has the GIL, who wants it and who sleeps without it", () => {
  expect(telling(threadsRecording(), "pt-BR").step(15)).toBe(
    "b tem o GIL e chega à linha 6. MainThread quer o GIL e espera a vez; a dorme e não precisa dele.",
  )
})

test("the main thread's end is the program's only when it is the last", () => {
  const script = aRecording().lines(1).startsThread("a").threadEnds()
  expect(telling(script.build(), "en").step(3)).toBe("MainThread has ended.")
  expect(telling(aRecording().lines(1).threadEnds().build(), "en").step(2)).toBe(
    "The program has ended.",
  )
})

test("a loop that stops after a failure is not said to wait for its timers", () => {
  expect(telling(failingRecording(), "en").step(15)).toBe(
    "task2 pauses at line 4: it sleeps for 2.0 s.",
  )
})

test("a forgotten import is named with its line and its bill", () => {
  expect(telling(failingRecording(), "pt-BR").outcome()).toBe(
    "NameError: name 'time' is not defined. Did you forget to import 'time'? " +
      "Falta import time no início. main usa time na linha 11 sem importar e para ali. " +
      "task1 e task2 ainda não tinham terminado, e asyncio.run as cancelou.",
  )
})

test("the end of a run says how long it took and what to press", () => {
  expect(inPortuguese.outcome()).toBe(
    "Terminou em 2,0 s. Aperte Próximo passo para ver desde o início.",
  )
})

test("a task that only yields goes to the end of the queue", () => {
  const recording = aRecording().lines(1).creates("main").runs("main", 2).yields(3).build()
  expect(telling(recording, "en").step(4)).toBe(
    "main pauses at line 3 only to let others run: it goes to the end of the queue.",
  )
})

test("a limit, a deadlock and what is not simulated are each named", () => {
  const script = aRecording().lines(1).creates("main").runs("main", 2).awaits("main", 3)
  const waiting = [{ thread: 0, task: 0, line: 3 }]
  expect(telling(script.build({ kind: "deadlock", waiting }), "en").outcome()).toBe(
    "Stopped for good: everybody waits, and nothing can wake anybody. main waits at line 3 for main.",
  )
  const limit = script.build({ kind: "limit", limit: "instructions", value: 200_000_000 })
  expect(telling(limit, "pt-BR").outcome()).toContain("200.000.000 instruções")
})

test("every sentence of the example runs has at most 130 characters", () => {
  for (const recording of [sayAfterRecording(), threadsRecording(), failingRecording()]) {
    for (const language of ["en", "pt-BR"] as const) {
      const long = telling(recording, language)
        .all()
        .filter(text => text === "" || text.length > 130)
      expect(long).toEqual([])
    }
  }
})

test("time.sleep in a task stops the loop; who was ready is told with what they lose", () => {
  const told = telling(blockingRecording(), "pt-BR").all()
  expect(told).toContain(
    "time.sleep em report para o loop inteiro por 2,0 s. bia, caio e duda estavam prontas e perdem 2,0 s cada.",
  )
  expect(told).toContain(
    "A espera de report acabou: ela continua na linha 5, e o loop ainda está com ela.",
  )
})

test("timers that fire together make a step each", () => {
  const script = aRecording().lines(1).creates("main").runs("main", 2).creates("a").creates("b")
  script.awaits("a", 3).runs("a", 5).sleeps(1, 5).runs("b", 5).sleeps(1, 5)
  const told = telling(script.waitsUntil(1).timerFires("a").timerFires("b").build(), "en").all()
  expect(told.slice(-2)).toEqual([
    "The 1.0 s timer of a fired: it joins the ready queue in 1st place. main still waits for a to finish.",
    "The 1.0 s timer of b fired: it joins the ready queue in 2nd place.",
  ])
})
