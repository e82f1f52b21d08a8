/** What the reader is told names the cause, in programs that really ran. */
import { expect, test } from "vitest"
import { plainText } from "../../../src/player/model/pieces"
import { simulate } from "../../../src/runtime/simulate"
import { stepsOf } from "../../../src/trace/steps"
import { blockAt, peopledLines } from "../shown"

/** The sentences of a run, and why whom each is about does what it does. */
function told(source: string) {
  const simulation = simulate({ source: `import asyncio, time\n${source}`, filename: "p.py" })
  while (!simulation.advance(1_000_000));
  const { recording } = simulation
  const steps = Array.from({ length: stepsOf(recording).count }, (_, index) => {
    const look = { areMovesOpen: true, isDetailsOpen: true }
    const block = blockAt(recording, index + 1, look)
    const sentence = plainText(block.sentence)
    return { block, sentence, why: plainText(block.moves?.why ?? []) }
  })
  return {
    all: steps.map(({ sentence }) => sentence).join("\n"),
    /** The first step whose sentence holds `words`. */
    at(words: string) {
      const found = steps.find(({ sentence }) => sentence.includes(words))
      if (!found) throw new Error(`Nobody says “${words}”.`)
      return found
    },
  }
}

const blocked = told(`
async def hold():
    time.sleep(2)
    return 1
async def nap():
    await asyncio.sleep(0.5)
async def main():
    await asyncio.gather(nap(), hold())
asyncio.run(main())`)

test("a timer that rings late says how late, and why", () => {
  expect(blocked.all).toContain(
    "O timer de 0,5 s de nap toca com 1,5 s de atraso (loop ocupado): ela entra na fila",
  )
})

test("who waits without await holds the loop, and is whom the step is about", () => {
  expect(blocked.at("time.sleep em hold").why).toBe(
    "hold segura o loop inteiro: espera na linha 4 sem await.",
  )
})

test("a timer that is due while somebody holds the loop is not said to wait", () => {
  const { block } = blocked.at("hold terminou")
  expect(peopledLines(block)).toContain("7 A:waiting ← nap: o timer venceu")
})

test("all of a gather have ended: that is why its waiter runs", () => {
  expect(blocked.at("devolve a vez a main").why).toBe(
    "main roda porque todas do gather terminaram.",
  )
})

test("a timeout that comes late is still the timeout's doing", () => {
  const late = told(`
async def main():
    async with asyncio.timeout(0.05):
        time.sleep(0.2)
        await asyncio.sleep(0)
        await asyncio.sleep(9)
try:
    asyncio.run(main())
except TimeoutError:
    pass`)
  expect(late.all).toContain(
    "O prazo de 0,05 s acabou, com 0,15 s de atraso (loop ocupado): main recebe",
  )
})

const queue = told(`
async def put(box):
    await box.put("a")
    await box.put("b")
async def take(box):
    await box.get()
    await box.get()
async def main():
    box = asyncio.Queue(1)
    async with asyncio.TaskGroup() as group:
        group.create_task(put(box))
        group.create_task(take(box))
asyncio.run(main())`)

test("what goes into a queue and what comes out is told with the line", () => {
  expect(queue.all).toContain("Ela põe 'a' em box sem pausar.")
  expect(queue.all).toContain("Ela tira 'a' de box sem pausar. Com isso put fica pronta.")
})

test("who waited at a queue runs because somebody made room", () => {
  expect(queue.at("devolve a vez a put").why).toBe("put roda porque take tirou um item de box.")
  expect(queue.at("espera lugar em box").why).toContain("put espera lugar em box, desde")
})

test("a group is done when all of its tasks are", () => {
  expect(queue.all).toContain("Todas as tarefas do grupo terminaram: main entra na fila")
})

const server = told(`
async def serve(reader, writer):
    await reader.read()
async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 8080)
    for _ in range(2):
        _, writer = await asyncio.open_connection("127.0.0.1", 8080)
        writer.close()
        await writer.wait_closed()
asyncio.run(main())`)

test("a server's tasks are made by a connection, and told apart by number", () => {
  expect(server.all).toContain("Chegou uma conexão: o servidor criou a tarefa serve #1, pronta")
  expect(server.at("ela começa na linha 4").why).toContain("um callback do loop a criou")
})

test("what only the library gathers is no gather of the program's", () => {
  expect(server.all).not.toContain("gather")
})

const called = told(`
def work():
    time.sleep(1)
async def main():
    asyncio.get_running_loop().call_later(0.5, print, "tick")
    await asyncio.shield(asyncio.to_thread(work))
asyncio.run(main())`)

test("a loop that goes on between turns stands on no line", () => {
  expect(called.all).toContain("MainThread recebe o GIL: o loop dela continua.")
})

test("who waits behind a shield waits for the task in it", () => {
  expect(called.at("main pausa na linha").why).toContain("main espera to_thread terminar")
})

test("a thread of an executor between two calls stands on no line", () => {
  const { block } = called.at("espera a próxima chamada")
  expect(peopledLines(block).join()).not.toContain("asyncio_0")
})

const counting = told(`
import threading
def count():
    for _ in range(2):
        time.sleep(0.01)
threads = [threading.Thread(target=count) for _ in range(3)]
for each in threads:
    each.start()
for each in threads:
    each.join()`)

test("threads that run the same call are told apart by number", () => {
  expect(counting.all).toContain("MainThread espera count #1 terminar")
  expect(counting.all).toContain("count #3 dorme")
})

test("that somebody sleeps without the GIL is not said again line after line", () => {
  const lines = counting.all.split("\n").filter(line => line.includes("chega à linha"))
  expect(lines.filter(line => line.includes("não precisa do GIL"))).toEqual([])
})

test("a task's failure is told in the words of the traceback", () => {
  const failing = told(`
async def key():
    return {}["k"]
async def file():
    open("no.txt")
async def main():
    await asyncio.gather(key(), file(), return_exceptions=True)
asyncio.run(main())`)
  expect(failing.all).toContain("key para com uma exceção: KeyError: 'k'")
  expect(failing.all).toContain("file para com uma exceção: FileNotFoundError: [Errno 2] No")
})

test("the line at which somebody stops the loop is in the window, while it waits and after", () => {
  const far = told(`
async def hold():
    time.sleep(2)${"\n    pass".repeat(14)}
async def main():
    await asyncio.gather(asyncio.sleep(0.5), hold())
asyncio.run(main())`)
  for (const words of ["time.sleep em hold", "A espera de hold acabou"]) {
    const { first, last } = far.at(words).block.code.window
    expect(first <= 4 && 4 <= last, `${first} to ${last}`).toBe(true)
  }
})

test("a failure names the task that it came up in, and who got it from there", () => {
  const failed = told(`
async def divide():
    return 1 / 0
async def main():
    task = asyncio.create_task(divide())
    await task
asyncio.run(main())`)
  const { failure } = failed.at("O programa para").block
  expect(plainText(failure?.headline ?? [])).toBe("A exceção surgiu em task, na linha 4.")
  expect(plainText(failure?.explanation ?? [])).toBe("main a recebe na linha 7 e para também.")
})

test("a timeout's timer says whose it is", () => {
  const timed = told(`
async def main():
    async with asyncio.timeout(2):
        await asyncio.sleep(1)
asyncio.run(main())`)
  const timers = timed.at("dorme 1,0 s").block.details?.timers ?? []
  expect(timers.map(({ text }) => plainText(text))).toEqual([
    "main toca em 1,0 s",
    "timeout de main toca em 2,0 s",
  ])
})

test("asyncio.wait and as_completed go on when a task ended, or when their time is over", () => {
  const waiting = told(`
async def nap(seconds):
    await asyncio.sleep(seconds)
async def main():
    naps = [asyncio.create_task(nap(1)), asyncio.create_task(nap(5))]
    done, left = await asyncio.wait(naps, return_when=asyncio.FIRST_COMPLETED)
    await asyncio.wait(left, timeout=2)
    for each in asyncio.as_completed(left):
        await each
asyncio.run(main())`)
  const ended = "Terminou uma tarefa que main esperava: main entra na fila"
  expect(waiting.all.split(ended).length - 1).toBe(2)
  expect(waiting.all).toContain("Acabou o prazo da espera de main: ela entra na fila")
  expect(waiting.at("devolve a vez a main").why).toBe(
    "main roda porque terminou uma tarefa que ela esperava.",
  )
})

test("a lock without a name is called by its class", () => {
  const crossed = told(`
async def cross(first, second):
    async with first:
        await asyncio.sleep(0)
        async with second:
            pass
async def main():
    x, y = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(cross(x, y), cross(y, x))
asyncio.run(main())`)
  expect(crossed.at("pausa na linha 6: espera").why).toMatch(/espera Lock, que está com cross/)
})
